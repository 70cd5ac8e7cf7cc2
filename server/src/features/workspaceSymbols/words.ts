/** Headings and acts by their words. Only readouts whose text holds the longest word typed are opened, the latest first. */
import { kindNoun } from "../../model/codebook";
import { DEEPEST } from "../../syntax/block";
import { front } from "../../syntax/split";
import { publishedIn } from "../../syntax/strip";
import type { ActKind, Block, Node } from "../../syntax/tree";
import { dayOf, compareText } from "../../workspace/days";
import { opened, type ReadoutFile } from "../../workspace/file";
import type { Steps } from "../../workspace/steps";
import type { Workspace } from "../../workspace/workspace";
import type { Candidate } from "../workspaceSymbols";
import { clip } from "../words";
import { fold, rankOf, type Query } from "./rank";

/** Less would be found everywhere. Of Chinese, two characters are a word. */
const LEAST = /[\p{L}\p{N}]{3}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2}/u;
/** How many readouts are opened for one answer, each in some tenth of a millisecond. */
const MOST_OPENED = 1000;
/** How much of the words is looked at, and how much is shown. */
const LONGEST = 2000;
const MOST_SHOWN = 100;
/** Shown before the first match, where it is not among the first words. */
const BEFORE = 20;

/** @param most how many are found before the search ends. */
export function* wordsFound(workspace: Workspace, query: Query, most: number): Steps<readonly Candidate[]> {
  const longest = [...query.words].sort((one, other) => other.length - one.length)[0] ?? "";
  if (!LEAST.test(longest)) return [];
  // Most of what names of actors would find is their ids.
  const holds = new RegExp(`(?<![@^#+])${longest.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`, "giu");
  let left = MOST_OPENED;
  const found: Candidate[] = [];
  const files = [...workspace.readouts.values()].map((file) => ({ file, day: dayOf(file) }));
  files.sort((one, other) => compareText(other.day, one.day) || compareText(one.file.uri, other.file.uri));
  yield;
  for (const { file } of files) {
    holds.lastIndex = front(file.text).body;
    if (holds.test(file.text)) {
      look(file, query, longest, found);
      left -= 1;
    }
    if (found.length >= most || left === 0) break;
    yield;
  }
  return found;
}

function look(readout: ReadoutFile, query: Query, longest: string, found: Candidate[]): void {
  const { uri, text, tree, facts } = opened(readout);
  const day = dayOf(readout);
  for (const [index, { acts, headings }] of facts.made.entries()) {
    if (acts.length === 0 && headings.length === 0) continue;
    const block = tree.blocks[index]!;
    const start = tree.starts[index] ?? 0;
    const add = (node: Node, kind: "heading" | "act"): void => {
      if (node.depth >= DEEPEST) return;
      const words = wordsOf(text, start, block, node);
      const folded = fold(words);
      const rank = rankOf(folded, query, false);
      if (rank === null) return;
      const name = excerpt(words, folded.indexOf(longest));
      const detail = [
        ...(kind === "act" ? [kindNoun(node.word as ActKind)] : []),
        ...(/^\d/.test(day) ? [day] : []),
      ].join(", ");
      found.push({
        name,
        detail,
        kind,
        rank,
        place: { uri, span: { start: start + node.start, end: start + node.end } },
      });
    };
    for (const { node } of headings) add(block.nodes[node]!, "heading");
    for (const { node } of acts) add(block.nodes[node]!, "act");
  }
}

function wordsOf(text: string, start: number, block: Block, { inner }: Node): string {
  const end = Math.min(inner.end, inner.start + LONGEST);
  return publishedIn(text, start, block, { start: inner.start, end }).replace(/\s+/gu, " ").trim();
}

/** So much of the words as is shown, with the match in it. */
function excerpt(words: string, at: number): string {
  if (at < MOST_SHOWN - BEFORE) return clip(words, MOST_SHOWN);
  const from = words.lastIndexOf(" ", at - BEFORE) + 1 || at;
  return clip(`…${words.slice(from)}`, MOST_SHOWN);
}
