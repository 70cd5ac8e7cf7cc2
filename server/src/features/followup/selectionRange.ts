/**
 * What to select around a place of a follow-up file, step by step outwards: the word, the part (a thread with its sign,
 * `by` with its actors, what stands in quotation marks), the line, the day, the year; the comment, the comments; the file.
 */
import type { FollowupFile } from "../../model/followup";
import { wordsOf } from "../../syntax/followup/line";
import { lineAt } from "../../syntax/followup/parse";
import type { EventLine, FollowupTree } from "../../syntax/followup/tree";
import type { Span } from "../../text/span";
import { growing } from "../selectionRange";
import { wordsAt } from "../selection/words";
import { lineSpan, linesSpan, runsOf } from "./runs";

/** As `selectionRanges` of a readout: each span holds the one before it, and more. Empty in an empty file alone. */
export function followupSelections({ tree }: FollowupFile, offsets: readonly number[]): readonly (readonly Span[])[] {
  const { text, lines } = tree;
  const file = { start: 0, end: text.length };
  return offsets.map((offset) => {
    const at = Math.max(0, Math.min(offset, text.length));
    const index = lineAt(tree, at);
    const line = lines[index];
    if (line === undefined) return growing(at, [file]);
    const outwards = [...aroundInLine(tree, index, at), lineSpan(tree, index)];
    if (line.content.kind === "event") outwards.push(dayAround(tree, index, line.content.date.value));
    const around = runsOf(tree).filter(({ first, last }) => first <= index && index <= last);
    outwards.push(
      ...around
        .sort((one, other) => one.last - one.first - (other.last - other.first))
        .map((run) => linesSpan(tree, run)),
    );
    return growing(at, [...outwards, file]);
  });
}

/** The events of the same day without one of another day between. */
function dayAround(tree: FollowupTree, index: number, day: string): Span {
  const reach = (step: 1 | -1): number => {
    let found = index;
    for (let at = index + step; tree.lines[at] !== undefined; at += step) {
      const { content } = tree.lines[at]!;
      if (content.kind !== "event") continue;
      if (content.date.value !== day) break;
      found = at;
    }
    return found;
  };
  return linesSpan(tree, { first: reach(-1), last: reach(1) });
}

function aroundInLine(tree: FollowupTree, index: number, at: number): readonly Span[] {
  const line = tree.lines[index]!;
  const start = tree.starts[index]!;
  const { end } = lineSpan(tree, index);
  const inWord = wordsAt(tree.text, at, start, end);
  const words = wordsOf(line.text);
  const word = words?.find((its) => start + its.start <= at && at <= start + its.end);
  if (word === undefined) return inWord;
  const whole = moved(word, start);
  const around: Span[] = [...inWord];
  if (word.type === "quotation") around.push({ start: whole.start + 1, end: whole.end - 1 });
  if (word.type === "thread" || word.type === "actor") around.push(moved(word.value, start));
  around.push(whole);
  if (line.content.kind === "event") around.push(...doers(line.content, line.text).map((its) => moved(its, start)));
  return around;
}

/** `by` with its actors, as often as it stands there; what does not hold the place falls away. */
function doers({ by }: EventLine, text: string): readonly Span[] {
  const found: { start: number; end: number }[] = [];
  for (const actor of by) {
    const last = found.at(-1);
    const before = text.slice(last?.end ?? 0, actor.start - 1);
    if (last !== undefined && before.trim() === "") last.end = actor.end;
    else found.push({ start: (last?.end ?? 0) + before.lastIndexOf("by"), end: actor.end });
  }
  return found;
}

function moved({ start, end }: Span, by: number): Span {
  return { start: by + start, end: by + end };
}
