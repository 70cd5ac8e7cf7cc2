/**
 * A citation of a statement, to paste into a paper: the quoted words, then whose account it is, its title, its date, when it
 * was looked at, and its address. The form is that of a note by *The Chicago Manual of Style* (17th edition, 14.207:
 * web pages), the one that historians and students of international relations write their notes in: issuer, “title,” date,
 * accessed date, address. What is not known is left out.
 */
import { readDate } from "../model/dates";
import { MONTHS, dayParts } from "../model/calendar";
import { publishedIn } from "../syntax/strip";
import { actorsInForce } from "../workspace/actors";
import { opened, type ReadoutFile } from "../workspace/file";
import type { Workspace } from "../workspace/workspace";
import { clip, listed, nameOf } from "./words";

/** Longer quotations are cut short: nobody quotes a page. */
const MOST_QUOTED = 600;
const MOST_TITLE = 300;

export interface Cited {
  readonly thread: string;
  readonly uri: string;
  /** Its number among the statements of the thread in that readout, from 0. */
  readonly number: number;
}

/** @returns null where there is no such statement any more. */
export function citation(workspace: Workspace, { thread, uri, number }: Cited): string | null {
  const file = workspace.readouts.get(uri);
  const quoted = file === undefined ? null : wordsOf(file, thread, number);
  return file === undefined || quoted === null ? null : cite(workspace, file, quoted);
}

/** The published words of a statement, with those that the act goes on with. */
function wordsOf(readout: ReadoutFile, thread: string, number: number): string | null {
  const { facts, tree, text } = opened(readout);
  let left = number;
  for (const [index, { said, acts }] of facts.made.entries()) {
    for (const { act, node: at, said: its } of said) {
      if (its.thread !== thread || left-- > 0) continue;
      const block = tree.blocks[index]!;
      const offset = tree.starts[index]!;
      const pieces = [at, ...(acts[act]!.node === at ? acts[act]!.more : [])].map((place) =>
        publishedIn(text, offset, block, block.nodes[place]!.inner).trim(),
      );
      return pieces.filter((piece) => piece !== "").join(" … ");
    }
  }
  return null;
}

function cite(workspace: Workspace, file: ReadoutFile, words: string): string {
  const { frontMatter } = file.summary;
  const actors = actorsInForce(workspace, file);
  const issuer = listed((frontMatter?.issuer ?? []).map(({ id }) => clip(nameOf(id, actors), 80)));
  const title = frontMatter?.title?.value.trim() ?? "";
  const source = frontMatter?.source?.value.trim() ?? "";
  const parts = [
    ...(issuer === "" ? [] : [issuer]),
    ...(title === "" ? [] : [`“${inner(clip(title, MOST_TITLE))},”`]),
    ...dateOf(frontMatter?.date?.value),
    ...dateOf(frontMatter?.retrieved?.value).map((date) => `accessed ${date}`),
    ...(source === "" ? [] : [source]),
  ];
  // The comma behind a title stands inside its quotation marks.
  const note = parts.reduce((all, part) => (all === "" ? part : `${all}${all.endsWith(",”") ? " " : ", "}${part}`), "");
  const quotation = words === "" ? "" : `“${inner(clip(words, MOST_QUOTED))}” `;
  // So does the full stop at the end.
  return quotation + (note === "" ? "Source unknown." : note.endsWith(",”") ? note.replace(/,”$/, ".”") : `${note}.`);
}

/** Quotation marks inside others: double ones become single, on one line. */
function inner(text: string): string {
  return text.replace(/[“"](?=[^\s“”"])/g, "‘").replace(/[”"]/g, "’");
}

/** `March 17, 2022`, as American notes have it; other dates in words. */
function dateOf(date: string | undefined): readonly string[] {
  const reading = date === undefined ? null : readDate(date);
  if (reading?.ok !== true) return [];
  if (reading.from === null || reading.from !== reading.until || reading.approximate || reading.uncertain)
    return [reading.short];
  const [year, month, day] = dayParts(reading.from);
  return [`${MONTHS[month - 1] ?? ""} ${day}, ${year}`];
}
