/** What mends a line of a follow-up file that does not read, stands out of order, or says what is not so. */
import { targetOf, type Effective } from "../../model/lifecycle";
import { isSilencing, linesAbout, type FollowupFile } from "../../model/followup";
import { lineAt } from "../../syntax/followup/parse";
import type { EventLine, FollowupTree, Score, Status } from "../../syntax/followup/tree";
import { threadHistory } from "../../workspace/histories";
import type { Workspace } from "../../workspace/workspace";
import { placeOfDay } from "../followup/newEvent";
import { misplaced } from "../followup/order";
import { lineMends } from "./followupLine";
import { insert, lastOf, newlineOf, remove, type Mend, type Mender } from "./mend";

interface Line {
  readonly followup: FollowupFile;
  readonly index: number;
  /** Where the line begins. */
  readonly start: number;
  /** Behind its ending. */
  readonly end: number;
}

function lineOf(workspace: Workspace, uri: string, at: number): Line | null {
  const followup = workspace.followups.get(uri);
  if (followup === undefined) return null;
  const { tree } = followup;
  const index = lineAt(tree, at);
  const start = tree.starts[index];
  return start === undefined ? null : { followup, index, start, end: tree.starts[index + 1] ?? tree.text.length };
}

export const badEvent: Mender = ({ workspace, uri, today }, { start, end }) => {
  const tree = workspace.followups.get(uri)?.tree;
  const index = tree === undefined ? -1 : lineAt(tree, start);
  const offset = tree?.starts[index] ?? 0;
  const problem = tree?.lines[index]?.problems.find((its) => offset + its.start === start && offset + its.end === end);
  const file = workspace.followups.get(uri);
  if (file === undefined || problem === undefined) return [];
  return lineMends(workspace, file, index, problem, today);
};

export const assertionFailed: Mender = (place, { start, end }) => {
  const found = stepAt(place.workspace, place.uri, place.today, start);
  return found === null
    ? []
    : [{ title: `Write \`${found.before}\``, changes: [{ start, end, text: found.before }], preferred: true }];
};

export const eventOrder: Mender = (place, { start }) => {
  const its = lineOf(place.workspace, place.uri, start);
  if (its === null) return [];
  const content = its.followup.tree.lines[its.index]!.content as EventLine;
  if (start !== its.start + content.date.start) return resumed(place, start);
  const wrong = new Set(misplaced(its.followup.tree).map(({ line }) => line));
  const move = wrong.has(its.index) ? moveToItsPlace(its, content.date.value, wrong) : null;
  return move === null ? [] : [move];
};

export const eventAfterClose: Mender = (place, { start }) => {
  const its = lineOf(place.workspace, place.uri, start);
  if (its === null) return [];
  return [...resumed(place, start), { title: "Remove this line", changes: [removed(its, its.index)] }];
};

/** The step of the event at a place; null where there is none. */
function stepAt(
  workspace: Workspace,
  uri: string,
  today: string,
  at: number,
): { readonly before: Status; readonly held: Status; readonly content: EventLine; readonly line: Line } | null {
  const line = lineOf(workspace, uri, at);
  const content = line?.followup.tree.lines[line.index]?.content;
  if (line === null || content?.kind !== "event") return null;
  const number = linesAbout(line.followup, content.thread.id).indexOf(line.index);
  const { steps } = threadHistory(workspace, content.thread.id, today);
  const index = steps.findIndex(({ event }) => event.uri === uri && event.number === number);
  const step = steps[index];
  if (step === undefined) return null;
  const suspended = lastOf(steps.slice(0, index), (its) => its.after === "suspended" && its.before !== "suspended");
  return { before: step.before, held: suspended?.before ?? "open", content, line };
}

/** A line before it that says that the undertaking was taken up again, where the event may follow on that. */
function resumed({ workspace, uri, text, today }: Parameters<Mender>[0], at: number): readonly Mend[] {
  const found = stepAt(workspace, uri, today, at);
  if (found === null) return [];
  const { before, held, content, line } = found;
  const { event, argument, date, thread } = content;
  const target = targetOf("resume", before);
  const after: Status | null = target === "as before" ? held : target;
  if (after === null || event.value === "resume" || event.value === "assert") return [];
  const effective: Effective = event.value === "assess" ? `assess ${argument!.value as Score}` : event.value;
  if (targetOf(effective, after) === null) return [];
  const top = topOf(line.followup.tree, line.index);
  const start = Math.max(line.followup.tree.starts[top]!, text.startsWith("\ufeff") ? 1 : 0);
  const words = `${date.value} resume ^${thread.id}`;
  return [{ title: `Add \`${words}\` before it`, changes: [insert(start, words + newlineOf(text))], preferred: true }];
}

/** The first of the comments directly above a line that silence it; the line itself where none does. */
function topOf({ lines }: FollowupTree, line: number): number {
  let top = line;
  for (let at = line - 1; at >= 0 && lines[at]!.content.kind === "comment"; at -= 1)
    if (isSilencing(lines[at]!.text)) top = at;
  return top;
}

/**
 * Moves a line, with the comments that silence it, behind the last that is not later.
 * @param wrong all lines that stand out of order: none of them says where another belongs.
 */
function moveToItsPlace(its: Line, day: string, wrong: ReadonlySet<number>): Mend | null {
  const { tree } = its.followup;
  const top = topOf(tree, its.index);
  const { text, starts } = tree;
  const bom = text.startsWith("\ufeff") ? 1 : 0;
  const from = Math.max(bom, starts[top]!);
  const moved = text.slice(from, its.end);
  const target = placeOfDay(tree, day, (line) => !wrong.has(line));
  if (target >= top && target <= its.index + 1) return null;
  const newline = newlineOf(text);
  const whole = moved.endsWith("\n") ? moved : moved + newline;
  if (target < tree.lines.length) {
    const at = Math.max(bom, starts[target]!);
    return { title: "Move the line to its place", changes: [insert(at, whole), removed(its, top)], preferred: true };
  }
  const ended = text.endsWith("\n");
  const behind = ended ? whole : newline + whole.replace(/\r?\n$/, "");
  return {
    title: "Move the line to its place",
    changes: [removed(its, top), insert(text.length, behind)],
    preferred: true,
  };
}

/** The lines from `top` to this one, gone; of a last line without an ending, the ending before it as well. */
function removed({ followup, end }: Line, top: number): ReturnType<typeof remove> {
  const { text, starts } = followup.tree;
  const start = starts[top]!;
  if (end < text.length || text.endsWith("\n") || start === 0) return remove(start, end);
  return remove(text[start - 2] === "\r" ? start - 2 : start - 1, end);
}
