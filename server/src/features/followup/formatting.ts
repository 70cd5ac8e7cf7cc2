/**
 * Formatting of a follow-up file: day, event and thread in columns, as far as lines follow one another without a blank one
 * between; the rest one blank apart. Nothing but blanks is touched, and no line that is wrong.
 */
import type { FollowupFile } from "../../model/followup";
import { wordsOf } from "../../syntax/followup/line";
import type { FollowupLine, FollowupTree } from "../../syntax/followup/tree";
import { columnsOf } from "../../text/columns";
import type { TextChange } from "../../text/edit";
import type { Span } from "../../text/span";
import { withoutBlanks } from "./runs";

/** A longer thread id moves no column: what stands behind it moves on its own line. */
const WIDEST = 40;

/** The changes that format a file, or the lines that a stretch of it touches. None where all is in order. */
export function followupFormatting({ tree }: FollowupFile, range?: Span): readonly TextChange[] {
  const { lines, starts, text } = tree;
  const asked = range ?? { start: 0, end: text.length };
  const changes: TextChange[] = [];
  for (let first = 0; first < lines.length;) {
    let last = first;
    while (last < lines.length && lines[last]!.content.kind !== "blank") last += 1;
    // The blank line behind it goes with the run.
    const end = Math.min(last + 1, lines.length);
    if (starts[first]! <= asked.end && endOf(tree, end - 1) >= asked.start) {
      const widths = widthsOf(lines.slice(first, last));
      for (let index = first; index < end; index += 1) {
        if (starts[index]! > asked.end || endOf(tree, index) < asked.start) continue;
        for (const change of formatLine(lines[index]!, widths))
          changes.push({ ...change, start: starts[index]! + change.start, end: starts[index]! + change.end });
      }
    }
    first = end;
  }
  return changes;
}

function endOf({ lines, starts }: FollowupTree, index: number): number {
  return starts[index]! + lines[index]!.text.length;
}

/** How many columns the events and the threads of some lines take. */
interface Widths {
  readonly event: number;
  readonly thread: number;
}

function widthsOf(lines: readonly FollowupLine[]): Widths {
  let event = 0;
  let thread = 0;
  for (const { content, problems } of lines) {
    if (content.kind !== "event" || problems.length > 0) continue;
    event = Math.max(event, content.event.value.length);
    const width = 1 + columns(content.thread.id);
    if (width <= WIDEST) thread = Math.max(thread, width);
  }
  return { event, thread };
}

/** The changes of one line, counted from its start. */
function formatLine({ text, content, problems }: FollowupLine, widths: Widths): readonly TextChange[] {
  if (content.kind === "bad" || problems.length > 0) return [];
  const its = withoutBlanks(text);
  const gaps: TextChange[] = [];
  const gap = (from: number, to: number, width: number): void => {
    const blanks = " ".repeat(width);
    if (text.slice(from, to) !== blanks) gaps.push({ start: from, end: to, text: blanks });
  };
  const words = content.kind === "comment" ? [its] : (wordsOf(text) ?? []);
  let before = text.startsWith("\ufeff") ? 1 : 0;
  for (const [index, word] of words.entries()) {
    const width = index === 0 ? 0 : 1 + padding(text, words[index - 1]!, content.kind === "event" ? index : 0, widths);
    gap(before, word.start, width);
    before = word.end;
  }
  gap(before, text.length, 0);
  return gaps;
}

/** What a word lacks of its column's width. */
function padding(text: string, word: Span, next: number, { event, thread }: Widths): number {
  if (next !== 2 && next !== 3) return 0;
  const width = columns(text.slice(word.start, word.end));
  return Math.max(0, (next === 2 ? event : thread) - width);
}

function columns(text: string): number {
  let sum = 0;
  for (const character of text) sum += columnsOf(character);
  return sum;
}
