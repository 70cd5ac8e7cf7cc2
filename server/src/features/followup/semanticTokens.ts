/** What the editor colours in a follow-up file: days, events, threads, scores and statuses, actors, words; as in readouts, where they are there. */
import type { FollowupFile } from "../../model/followup";
import { wordsOf } from "../../syntax/followup/line";
import { lineAt } from "../../syntax/followup/parse";
import { EVENTS, type FollowupLine } from "../../syntax/followup/tree";
import type { Span } from "../../text/span";
import { packed, within, type Token, type TokenRun } from "../semanticTokens";

/**
 * The tokens in the order of the text, a run for each line that has some.
 * @param range of which tokens are wanted, in offsets of the file's text.
 */
export function followupTokens({ tree }: FollowupFile, range?: Span): readonly TokenRun[] {
  const { lines, starts } = tree;
  const runs: TokenRun[] = [];
  for (let index = Math.max(0, lineAt(tree, range?.start ?? 0)); index < lines.length; index += 1) {
    const start = starts[index]!;
    if (range !== undefined && start >= range.end) break;
    const tokens = lineTokens(lines[index]!);
    const those = range === undefined ? tokens : within(tokens, range.start - start, range.end - start);
    if (those.length > 0) runs.push({ start, tokens: those });
  }
  return runs;
}

// Two lines that read the same are the same value, and so have the same tokens.
const known = new WeakMap<FollowupLine, Uint32Array>();

function lineTokens(line: FollowupLine): Uint32Array {
  let tokens = known.get(line);
  if (tokens === undefined)
    known.set(line, (tokens = packed(readLine(line).map((token) => onOneLine(token, line.text)))));
  return tokens;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Of a line that is wrong, those words that are what they seem. */
function readLine({ text, content }: FollowupLine): Token[] {
  const found = wordsOf(text);
  if (found === null) return content.kind === "comment" ? [{ ...commentIn(text), type: "comment" }] : [];
  const tokens: Token[] = [];
  const argument = content.kind === "event" ? content.argument : null;
  // Whether what stands before a word is `by`, or an actor behind it.
  let by = false;
  for (const [index, { type, start, end }] of found.entries()) {
    const word = type === "word" ? text.slice(start, end) : "";
    const add = (its: Token["type"]): unknown => tokens.push({ start, end, type: its });
    if (type === "thread") add("variable");
    else if (type === "quotation") add("string");
    else if (type === "actor" && by) add("type");
    else if (index === 0 && DAY.test(word)) add("number");
    else if (index === 1 && (EVENTS as readonly string[]).includes(word)) add("keyword");
    else if (argument?.start === start) add("enumMember");
    else if (word === "by" && found[index + 1]?.type === "actor") add("property");
    by = word === "by" || (by && type === "actor");
  }
  return tokens;
}

/** For the protocol a lone carriage return ends a line, and a token stands on one. */
function onOneLine(token: Token, text: string): Token {
  const end = text.indexOf("\r", token.start);
  return end === -1 || end >= token.end ? token : { ...token, end };
}

function commentIn(text: string): Span {
  return { start: text.indexOf(";"), end: text.length };
}
