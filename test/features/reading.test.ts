/** The reading view's data: the cases, the published text whole, and that what has changed is told as if all were told anew. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";
import fc from "fast-check";
import { reading, readingChange, type ReadingPiece, type Reading } from "../../server/src/features/reading";
import { atOnce } from "../../server/src/workspace/steps";
import { strip } from "../../server/src/syntax/strip";
import { analyse } from "../../server/src/workspace/analysis";
import { readFile } from "../../server/src/workspace/file";
import { emptyWorkspace, withReadouts } from "../../server/src/workspace/workspace";
import { noteOf, sentence, voicesOf } from "../../client/webviews/reading/words";
import { partedAt, placeIn, sourceOf } from "../../client/webviews/reading/pieces";
import { testFixture } from "../fixture";
import { anyChange, anyReadout, apply } from "../texts";

/** The day as of which all cases are read. */
const DAY = "2024-06-01";

function publishedBy({ lead, blocks }: Reading): string {
  return lead + blocks.flatMap(({ pieces }) => pieces.map((piece) => ("text" in piece ? piece.text : ""))).join("");
}

/** `@hale( "words" )`, `!1( "words" )`, `if( "words" )`. */
function shown(piece: ReadingPiece): string {
  if ("text" in piece) return JSON.stringify(piece.text) + (piece.cuts === undefined ? "" : `/${piece.cuts.join(",")}`);
  if ("close" in piece) return ")";
  if (piece.open === "speech") return `${piece.turn ? "turn " : ""}@${piece.speakers.join("+")}(`;
  return piece.open === "act" ? `${piece.more ? "more " : ""}!${piece.act + 1}(` : `${piece.open}(`;
}

testFixture(join(__dirname, "reading.txt"), ({ workspace, analysis, text }) => {
  const its = atOnce(reading(workspace, analysis, DAY));
  assert.equal(publishedBy(its), strip(analysis.file.tree));
  const lines = [
    ["title", its.title],
    ["lang", its.lang],
    ["date", its.date],
    ["issuer", its.issuer.join(" ") || null],
    ["lead", its.lead === "" ? null : JSON.stringify(its.lead)],
  ].flatMap(([key, value]) => (value === null ? [] : [`${key} ${value}`]));
  const voices = voicesOf(
    its.blocks.flatMap(({ pieces }) => pieces.flatMap((piece) => ("speakers" in piece ? [piece.speakers] : []))),
    its.actors,
  );
  for (const { mark, name, about, side } of voices.values())
    lines.push(`voice ${mark} ${name}${about === "" ? "" : `, ${about}`}: side ${side}`);
  let start = its.start;
  for (const { kind, length, pieces, acts } of its.blocks) {
    lines.push(`${kind} ${pieces.map(shown).join(" ")}`);
    for (const [index, act] of acts.entries()) {
      const words = JSON.stringify(text.slice(start + act.start, start + act.end));
      lines.push(`  ${index + 1} ${sentence(noteOf(act, its))} | ${words}`);
    }
    start += length;
  }
  assert.equal(start, text.length);
  return lines.join("\n");
});

test("a change of what was told makes it what is told anew, and all that is published is in it", () => {
  const empty = emptyWorkspace(["file:///w"]);
  fc.assert(
    fc.property(anyReadout, fc.array(anyChange, { maxLength: 4 }), (text, changes) => {
      let file = readFile("file:///w/a.readout", text);
      let workspace = withReadouts(empty, new Map([[file.uri, file]]));
      let analysis = analyse(workspace, file);
      let told = atOnce(reading(workspace, analysis, DAY));
      assert.equal(publishedBy(told), strip(file.tree));
      for (const change of changes) {
        const { text: next, edit } = apply(file.text, change);
        file = readFile(file.uri, next, file, edit);
        workspace = withReadouts(empty, new Map([[file.uri, file]]));
        analysis = analyse(workspace, file, analysis);
        const now = atOnce(reading(workspace, analysis, DAY));
        const { from, removed, blocks } = readingChange(told.blocks, now.blocks);
        const made = [...told.blocks.slice(0, from), ...blocks, ...told.blocks.slice(from + removed)];
        told = { ...now, blocks: made };
        const fresh = readFile(file.uri, next);
        const anew = withReadouts(empty, new Map([[fresh.uri, fresh]]));
        assert.deepEqual(told, atOnce(reading(anew, analyse(anew, fresh), DAY)));
        assert.equal(publishedBy(told), strip(file.tree));
      }
    }),
    { seed: 11, numRuns: 400 },
  );
});

test("a keystroke tells one paragraph", () => {
  const text = Array.from({ length: 500 }, (_, index) => `@a[Paragraph ${index} !commit[will hold]].`).join("\n\n");
  const empty = emptyWorkspace(["file:///w"]);
  const file = readFile("file:///w/a.readout", text);
  const workspace = withReadouts(empty, new Map([[file.uri, file]]));
  const analysis = analyse(workspace, file);
  const at = text.indexOf("250") + 3;
  const edit = { start: at, end: at, length: 1 };
  const next = readFile(file.uri, `${text.slice(0, at)}!${text.slice(at)}`, file, edit);
  const after = withReadouts(empty, new Map([[file.uri, next]]));
  const before = atOnce(reading(workspace, analysis, DAY));
  const change = readingChange(before.blocks, atOnce(reading(after, analyse(after, next, analysis), DAY)).blocks);
  assert.deepEqual([change.from, change.removed, change.blocks.length], [250, 1, 1]);
});

test("every unit of a paragraph has its place in the text, also of a piece that is parted", () => {
  const empty = emptyWorkspace(["file:///w"]);
  fc.assert(
    fc.property(anyReadout, fc.nat(50), (text, part) => {
      const file = readFile("file:///w/a.readout", text);
      const workspace = withReadouts(empty, new Map([[file.uri, file]]));
      const { blocks, ...head } = atOnce(reading(workspace, analyse(workspace, file), DAY));
      let { start } = head;
      for (const { pieces, length } of blocks) {
        for (const piece of pieces) {
          if (!("text" in piece)) continue;
          for (const its of [piece, ...partedAt(piece, part % (piece.text.length + 1))]) {
            for (let place = 0; place < its.text.length; place += 1) {
              assert.equal(text[start + sourceOf(its, place)], its.text[place]);
              assert.equal(placeIn(its, sourceOf(its, place)), place);
            }
          }
        }
        start += length;
      }
    }),
    { seed: 12, numRuns: 400 },
  );
});

describe("marks of speakers", () => {
  const actor = (name: string, side = -1) => ({ name, title: null, for: null, side });
  const marks = (...names: string[]): string =>
    [
      ...voicesOf(
        names.map((name) => [name]),
        Object.fromEntries(names.map((name) => [name, actor(name)])),
      ).values(),
    ]
      .map(({ mark }) => mark)
      .join(" ");
  test("initials, more letters where they are taken, numbers at last", () => {
    assert.equal(marks("Miriam Hale", "Shen Yiwei"), "MH SY");
    assert.equal(marks("Miriam Hale", "Mark Hale", "Moritz Hale", "Max Hale"), "MH Hal Hale MH2");
    assert.equal(marks("Calder", "Calanth", "Lanhai"), "Ca Cal La");
  });
  test("Chinese names, emoji, and names of nothing", () => {
    assert.equal(marks("沈一苇", "沈二", "海尔"), "沈 沈二 海");
    assert.equal(marks("🚢", "🚢 "), "🚢 🚢2");
    assert.equal(marks(" "), "?");
  });
});
