/** Fast equals slow for files that nobody has open: what another thread reads of them is what this one would. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { packSummaries, unpackSummaries } from "../server/src/model/packed";
import type { Summary } from "../server/src/model/summary";
import { opened, readClosed, readFile } from "../server/src/workspace/file";
import { anyReadout } from "./texts";

const URI = "file:///w/a.readout";

/** All that a summary says, each force read. */
function plain({ frontMatter, used, said }: Summary): unknown {
  return {
    frontMatter,
    used: Object.fromEntries(Object.entries(used).map(([name, ids]) => [name, [...(ids as ReadonlySet<string>)]])),
    said: said.map(({ kind, thread, force, conditional, due, answers, supersedes, contradicts }) => [
      [kind, thread, force, conditional],
      [due, answers, supersedes, contradicts],
    ]),
  };
}

/** Statements of every shape, behind which any text may stand. */
const statements = fc
  .array(
    fc.constantFrom(
      "Both sides agreed to !agree[meet again]{^talks #ferry}. ",
      "The side !commit[will !part[build]{^a answers ^b} and !part[mend !when[by May]{2022-05}]{^b}]{^c due 2023}. ",
      "@calder[We !ask[hope for it !if[if it rains]]{supersedes ^talks contradicts ^a}.] ",
      "!done[The ferry runs]{^ferry} ",
      "双方!commit[将继续合作🌊]{^合作-2021}。\n\n",
      "!offer[could host talks]{soft ^host}\r\n\r\n",
    ),
    { maxLength: 6 },
  )
  .map((all) => all.join(""));

test("a file read closed says what it says open, and so does what another thread packs of it", () => {
  fc.assert(
    fc.property(fc.tuple(anyReadout, statements), ([head, tail]) => {
      const text = head + tail;
      const open = plain(readFile(URI, text).summary);
      assert.deepEqual(plain(readClosed(URI, text).summary), open);
      const packed = packSummaries([null, readClosed(URI, text).summary]);
      const [none, unpacked] = unpackSummaries(packed, ["", text]);
      assert.equal(none, null);
      assert.deepEqual(plain(unpacked!), open);
      // A file that is looked at settles what its summary had not read.
      const closed = readClosed(URI, text);
      assert.equal(opened(closed).summary, closed.summary);
      assert.deepEqual(plain(closed.summary), open);
    }),
    { numRuns: 600, seed: 21 },
  );
});
