/** Pasted text: the cases, and that all of it is published wherever in published text it is put. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { paste } from "../../server/src/features/paste";
import { published } from "../../server/src/syntax/strip";
import { changed } from "../../server/src/text/edit";
import { readFile } from "../../server/src/workspace/file";
import { testFixture } from "../fixture";
import { anyReadout, anyText } from "../texts";

// What is pasted stands in the title, behind the last `: `; `\n` in it is the end of a line.
testFixture(join(__dirname, "paste.txt"), ({ analysis, selection, text }, { title }) => {
  const come = title
    .slice(title.indexOf(" <- ") + 4)
    .replaceAll("\\n", "\n")
    .replaceAll("␣", " ");
  const pasted = paste(analysis.file, selection, come);
  if (pasted === null) return "as it is";
  return `${pasted.kind}\n${changed(text, [{ ...selection, text: pasted.text }])}`;
});

test("all of a pasted text is published, and the rest as before", () => {
  let counted = 0;
  fc.assert(
    fc.property(anyReadout, fc.double({ min: 0, max: 1, noNaN: true }), anyText, (text, share, come) => {
      const file = readFile("a", text);
      const at = Math.floor(share * text.length);
      const pasted = paste(file, { start: at, end: at }, come);
      if (pasted?.kind !== "published") return;
      // No cursor stands in a line ending; front matter that is not closed is for the typist to close.
      if (text.startsWith("\r\n", at - 1) || file.tree.unclosedFrontMatter || come.trim() === "") return;
      // A line of notes is one as long as nothing but blanks is added to it.
      if (come.trim() !== come && text.includes("{>>")) return;
      // What the piece cannot mend: a note that is open before it, and halves of markup that meet their other half in it.
      const open = file.tree.blocks.some(({ problems }) =>
        problems.some(({ code }) => code === "unclosed-note" || code === "bad-attribute"),
      );
      if (open || (at === 0 && come.startsWith("\ufeff")) || (text[at - 1] === "{" && come.startsWith(">>"))) return;
      const end = at + pasted.text.length;
      const after = published(readFile("a", changed(text, [{ start: at, end: at, text: pasted.text }])).tree);
      counted += 1;
      const backslash = text[at - 1] === "\\" ? 1 : 0;
      const its = after.text.slice(after.at(at - backslash), after.at(end));
      assert.equal(its, "\\".repeat(backslash) + come, JSON.stringify([at, pasted.text]));
    }),
    { numRuns: 3000, seed: Number(process.env["SEED"] ?? 1) },
  );
  assert.ok(counted > 1000);
});
