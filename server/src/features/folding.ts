/**
 * What can be folded: the front matter with its longer entries and actors, sections, open turns, blocks of several
 * lines, runs of notes. Spans inside a block are left out: a fold that begins in the middle of a sentence hides its end.
 */
import { entriesOf } from "../model/frontmatter";
import type { Span } from "../text/span";
import type { Analysis } from "../workspace/analysis";
import { passages } from "./passages";
import { textEnd } from "./words";

/** Folds to the line that `start` is on; the last line hidden is that of `end`. Offsets of the file's text. */
export interface Fold extends Span {
  /** Sections are regions and actors imports, which editors fold all at once; null for what is neither. */
  readonly kind: "region" | "imports" | "comment" | null;
}

/** The folds in the order of their beginnings: each over more than one line, and no two from the same line on. */
export function folding(analysis: Analysis): readonly Fold[] {
  const { text } = analysis.file;
  const found = [...frontMatter(analysis), ...body(analysis), ...notes(analysis)];
  found.sort((one, other) => one.start - other.start || other.end - one.end);
  const folds: Fold[] = [];
  let lineEnd = -1;
  let folded = false;
  for (const fold of found) {
    if (fold.start > lineEnd) {
      const newline = text.indexOf("\n", fold.start);
      lineEnd = newline === -1 ? text.length : newline;
      folded = false;
    }
    if (folded || fold.end <= lineEnd) continue;
    folded = true;
    folds.push(fold);
  }
  return folds;
}

function frontMatter({ file }: Analysis): readonly Fold[] {
  const { frontMatter: span } = file.tree;
  if (span === null) return [];
  const { start } = span.yaml;
  const its = file.summary.frontMatter;
  const entries = entriesOf(its).map(({ key, keySpan, valueSpan }): Fold => {
    const end = textEnd(file.text, start + keySpan.end, start + valueSpan.end);
    return { start: start + keySpan.start, end, kind: key === "actors" ? "imports" : null };
  });
  const actors = (its?.actors ?? []).map((actor) => plain(start + actor.span.start, start + actor.span.end));
  return [plain(span.start, textEnd(file.text, span.start, span.end)), ...entries, ...actors];
}

function body(analysis: Analysis): readonly Fold[] {
  const { file, resolution } = analysis;
  const { text, tree } = file;
  const folds: Fold[] = passages(analysis).map(({ kind, start, end }) =>
    kind === "section" ? { start, end, kind: "region" } : plain(start, end),
  );
  for (const [index, { block, facts }] of resolution.blocks.entries()) {
    const start = tree.starts[index] ?? 0;
    if (!facts.onlyNotes) folds.push(plain(start + facts.firstLine.start, textEnd(text, start, start + block.length)));
  }
  return folds;
}

/** Notes with nothing but white space between them, where the lines they stand on hold nothing else. */
function notes({ file }: Analysis): readonly Fold[] {
  const { text, tree } = file;
  const runs: { start: number; end: number }[] = [];
  for (const [index, block] of tree.blocks.entries()) {
    const at = tree.starts[index] ?? 0;
    for (const note of block.notes) {
      const run = runs.at(-1);
      if (run !== undefined && text.slice(run.end, at + note.start).trim() === "") run.end = at + note.end;
      else runs.push({ start: at + note.start, end: at + note.end });
    }
  }
  let line = -1;
  return runs.flatMap(({ start, end }): readonly Fold[] => {
    // Only the first run of a line can begin it, and a long line is looked through once.
    if (start <= line) return [];
    const newline = text.indexOf("\n", start);
    line = newline === -1 ? text.length : newline;
    if (end <= line) return [];
    const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
    const next = text.indexOf("\n", end);
    const after = text.slice(end, next === -1 ? text.length : next);
    return before.trim() === "" && after.trim() === "" ? [{ start, end, kind: "comment" }] : [];
  });
}

function plain(start: number, end: number): Fold {
  return { start, end, kind: null };
}
