/** The view *Meetings*: meetings by date, readouts by issuer, threads that one side alone reports. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { it } from "node:test";
import { meetingsTree } from "../../server/src/features/meetingsTree";
import { tooltip } from "../../server/src/features/trees/tooltip";
import { readClosed, readFile, type ReadoutFile } from "../../server/src/workspace/file";
import { atOnce } from "../../server/src/workspace/steps";
import { emptyWorkspace, withReadouts } from "../../server/src/workspace/workspace";
import { testFixture } from "../fixture";
import { unfold } from "./trees";

const DAY = "2024-01-01";

testFixture(join(__dirname, "meetingsTree.txt"), ({ workspace }) =>
  unfold((asked) => atOnce(meetingsTree(workspace, DAY, asked))),
);

it("more than a hundred meetings are shown by year", () => {
  const files = new Map<string, ReadoutFile>();
  for (let index = 0; index < 120; index += 1) {
    const uri = `file:///w/${index}.readout`;
    const front = index === 7 ? "" : `date: ${2020 + (index % 3)}-01-0${1 + (index % 9)}\n`;
    files.set(uri, readClosed(uri, `---\nissuer: calder\n${front}meeting: m${index}\n---\n`));
  }
  const workspace = withReadouts(emptyWorkspace(["file:///w"]), files);
  const ask = (asked: Parameters<typeof meetingsTree>[2]) => atOnce(meetingsTree(workspace, DAY, asked));
  assert.deepEqual(
    ask({ parent: null, from: 0, most: 10 }).nodes.map(({ label, description }) => `${label}: ${description}`),
    ["2022: 40 meetings", "2021: 39 meetings", "2020: 40 meetings", "Without a date: 1 meeting"],
  );
  const page = ask({ parent: "year/2021", from: 30, most: 100 });
  assert.equal(page.total, 39);
  assert.equal(page.nodes.length, 9);
  assert.equal(ask({ parent: "year/1999", from: 0, most: 9 }).total, 0);
  assert.equal(ask({ parent: "meeting/gone", from: 0, most: 9 }).total, 0);
});

it("a readout is told of when it is pointed at", () => {
  const text =
    "---\ntitle: A *call*\ndate: 2022-03\nissuer: calder\nsource: https://example.org/a\n---\n@hale[!commit[one two]{^x}] 🌊";
  const file = readFile("file:///w/a.readout", text);
  const workspace = withReadouts(emptyWorkspace(["file:///w"]), new Map([[file.uri, readClosed(file.uri, file.text)]]));
  assert.equal(
    tooltip(workspace, { kind: "readout", uri: file.uri }, DAY, false),
    "**A \\*call\\***\n\nMarch 2022 · 2 words of speech · 1 thread\n\n[https\\://example.org/a](https://example.org/a)",
  );
  assert.equal(tooltip(workspace, { kind: "readout", uri: "file:///gone" }, DAY, false), null);
});
