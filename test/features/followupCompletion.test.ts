/**
 * Completion in follow-up files: its cases, and what holds of every item. An answer begins with what is replaced, in «»,
 * then has a line for each of the first items: kind, label, what is inserted where that is something else, and the detail.
 * `…` behind an item says that the client is to ask again once it is taken.
 */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { withoutStops, type Completion } from "../../server/src/features/completion";
import { followupCompletion, followupDocumentation } from "../../server/src/features/followup/completion";
import { readFollowup } from "../../server/src/model/followup";
import { parseLine } from "../../server/src/syntax/followup/line";
import { changed } from "../../server/src/text/edit";
import { readFile } from "../../server/src/workspace/file";
import { emptyWorkspace, withFollowups, withReadouts } from "../../server/src/workspace/workspace";
import { testFixture } from "../fixture";

const TODAY = { today: "2023-06-01" };
const MOST_SHOWN = 14;

testFixture(join(__dirname, "followupCompletion.txt"), ({ workspace, followup, text, offset }) => {
  const { items, incomplete } = followupCompletion(workspace, followup!, offset, TODAY);
  const [first] = items;
  if (first === undefined) return "nothing";
  for (const item of items) {
    const { replace } = item;
    assert.deepEqual(replace, first.replace, "all items replace the same");
    assert.ok(replace.start <= offset && offset <= replace.end, "the cursor is in what is replaced");
    assert.doesNotMatch(text.slice(replace.start, replace.end), /\n/u);
    if (item.about !== undefined)
      assert.notEqual(followupDocumentation(workspace, followup!, item.about, "2031-01-01"), null);
  }
  assert.deepEqual(
    items.map(({ sort }) => sort),
    items.map(({ sort }) => sort).sort(),
  );
  assert.equal(new Set(items.map(({ label }) => label)).size, items.length, "no item is offered twice");
  const more = items.length > MOST_SHOWN ? [`... and ${items.length - MOST_SHOWN} more`] : [];
  const opening = `«${text.slice(first.replace.start, first.replace.end)}»${incomplete ? " asks again" : ""}`;
  return [opening, ...items.slice(0, MOST_SHOWN).map(shown), ...more].join("\n");
});

function shown({ kind, label, insert, detail, filter, again }: Completion): string {
  const written = insert === label ? "" : ` -> ${JSON.stringify(insert)}`;
  const found = filter === label || kind === "event" ? "" : ` (${filter})`;
  return `${kind} ${label}${written}${found}${detail === undefined ? "" : ` | ${detail}`}${again ? " …" : ""}`;
}

const URI = "file:///w/a.followup";
const READOUT = `---
date: 2022-03-17
issuer: calder
---
@calder: !commit[share]{^buoy-data due 2022-12}, !offer[lend tugs]{^tugs}, !commit[浮标 🌊]{^浮标数据}.
`;

test("what is taken at any place of any line leaves the rest of the line as it is, and the whole item reads", () => {
  const piece = fc.constantFrom(
    ...'2022-09-30 |2022/9/3|keep |assess |assert |kept|^buoy-data |^浮标|^|@|@cal|by |+1|“x”|"said" |"x|https://a.example |; |  |\t|\ufeff|🌊|-|.'.split(
      "|",
    ),
  );
  const workspace = withReadouts(
    emptyWorkspace(["file:///w"]),
    new Map([["file:///w/r.readout", readFile("file:///w/r.readout", READOUT)]]),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 7 }), fc.nat(), fc.constantFrom("\n", "\r\n"), (pieces, at, ending) => {
      const line = pieces.join("");
      const above = `2022-05-02 progress ^buoy-data${ending}`;
      const offset = above.length + (at % (line.length + 1));
      const file = readFollowup(URI, `${above}${line}${ending}`);
      const { items } = followupCompletion(withFollowups(workspace, new Map([[URI, file]])), file, offset, TODAY);
      for (const { replace, insert, snippet } of items) {
        assert.ok(above.length <= replace.start && replace.end <= above.length + line.length);
        assert.ok(replace.start <= offset && offset <= replace.end);
        const text = snippet ? withoutStops(insert) : insert;
        assert.doesNotMatch(text, /[\r\n]/);
        const after = changed(file.text, [{ ...replace, text }]);
        assert.ok(after.startsWith(above) && after.endsWith(ending));
      }
      if (line.trim() === "" && !line.includes("\ufeff"))
        for (const { insert, label } of items)
          if (label.includes("…") && label.startsWith("2"))
            assert.equal(parseLine(withoutStops(insert)).content.kind, "event", insert);
    }),
    { numRuns: 600, seed: 21 },
  );
});

test("of 20,000 threads the likeliest are offered, and the others as they are typed", () => {
  const acts = Array.from({ length: 20_000 }, (_, at) => `!commit[do ${at}]{^t${at}}`);
  const readouts = new Map<string, ReturnType<typeof readFile>>();
  for (let at = 0; at < 200; at += 1) {
    const uri = `file:///w/${at}.readout`;
    readouts.set(
      uri,
      readFile(uri, `---\ndate: 2022-03-17\nissuer: a\n---\n@a: ${acts.slice(at * 100, at * 100 + 100).join(" ")}`),
    );
  }
  const titles = Array.from({ length: 5000 }, (_, at) => `^t${at} "Title number ${at}"\n`).join("");
  const ask = (line: string) => {
    const file = readFollowup(URI, `${titles}2022-05-02 keep ^t7\n${line}`);
    const workspace = withFollowups(withReadouts(emptyWorkspace(["file:///w"]), readouts), new Map([[URI, file]]));
    return followupCompletion(workspace, file, file.text.length, TODAY);
  };
  const all = ask("2022-06-01 keep ^");
  assert.equal(all.incomplete, true);
  assert.equal(all.items.length, 200);
  // It is kept already.
  assert.equal(all.items.at(-1)?.label, "^t7");
  // By a title of several words.
  const one = ask("2022-06-01 keep number 4999");
  assert.equal(one.items[0]?.label, "^t4999");
  assert.deepEqual(
    ask("2022-06-01 keep ^t4999").items.map(({ label }) => label),
    ["^t4999", "^t14999"],
  );
  assert.equal(ask("2022-06-01 keep ^t4999").items[0]?.detail, "open · Title number 4999");
  assert.equal(ask("").items[2]?.label, "2023-06-01 … ^t7");
});
