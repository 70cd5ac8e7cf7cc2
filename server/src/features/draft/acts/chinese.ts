/** The acts of a stretch of a Chinese sentence: clause by clause, by the entries of the lexicon. */
import { CHINESE_FRAMES, NO_CHINESE_DEED, type Frame } from "../../../model/actLexicon";
import { NO_GOVERNOR } from "../../../model/lexicon";
import { compile, findEntries, readWords, type Trie, type Words } from "../../../model/phrases";
import type { Span } from "../../../text/span";
import type { ActKind } from "../../../syntax/tree";
import { kindOf, LONGEST_SENTENCE, type FoundAct, type Ground, type Stretch } from "./ground";

const NO_FRAME: Frame = { deed: null, takes: "reports", words: "" };

let trie: Trie<Frame> | undefined;

/** Words that open a judgement, which goes on with no act. */
const JUDGES =
  /^(?:这|此|该|其|它|从而|因为|由于|以便|以|使|让|为|符合|有利于|有助于|推动|不断|共同推动|造福)|(?:符合|有利于|有助于|是[^否])/u;
const CONDITION = /^(?:如果|倘若|假如|若|只要|一旦)/u;
/** Links that are no part of a clause. */
const LINK = /^(?:并且?|同时|但是?|而且?|也|还|因此|对此|为此|此外|另外|其中)/u;

interface Entry extends Span {
  readonly frame: Frame;
}

/** What stands between two marks of a sentence. */
interface Clause extends Span {
  /** Whether a full stop or a semicolon stands before it. */
  readonly opens: boolean;
  readonly entries: readonly Entry[];
}

type Open = { -readonly [key in keyof FoundAct]: FoundAct[key] };

export function chineseActs(ground: Ground, stretch: Stretch): readonly FoundAct[] {
  const found: FoundAct[] = [];
  if (stretch.end - stretch.start > LONGEST_SENTENCE) return found;
  let open: Open | null = null;
  let condition: Clause | null = null;
  let subject = "";
  for (const clause of clausesOf(ground.text, stretch)) {
    if (clause.opens) [open, condition] = [null, null];
    const last = clause.entries.filter(({ frame }) => frame.takes === "reports" && frame !== NO_FRAME);
    const report = last.at(-1);
    const start: number = skipLink(ground.text, report === undefined ? clause.start : report.end, clause.end);
    const entry = clause.entries.find((one) => one.start >= start && one.frame.deed !== null);
    if (report !== undefined) open = null;
    if (entry === undefined) {
      if (CONDITION.test(ground.text.slice(start, clause.end))) [condition, open] = [{ ...clause, start }, null];
      else if (open !== null && !JUDGES.test(ground.text.slice(start, clause.end))) open.end = clause.end;
      else open = null;
      continue;
    }
    const own = ground.text.slice(start, entry.start);
    if (own !== "") subject = own;
    const act = actOf(ground, stretch, { ...clause, start }, entry, own === "" ? subject : own, condition);
    condition = null;
    open = act === null ? null : { ...act };
    if (open !== null) found.push(open);
  }
  return found.filter((act) => act.end - act.start > 2);
}

function actOf(
  ground: Ground,
  stretch: Stretch,
  clause: Clause,
  entry: Entry,
  subject: string,
  condition: Clause | null,
): FoundAct | null {
  const { takes, deed } = entry.frame;
  const { text, parties } = ground;
  const topic = clause.entries.some(({ frame, end }) => frame.takes === "topic" && end <= entry.start);
  const who = parties.mention(subject.slice(0, 60));
  const joint = stretch.sides.length > 1;
  const narrated = stretch.speakers.length === 0;
  if (narrated && (deed !== "bind" || !who.party)) return null;
  if (topic && takes !== "rest") return null;
  const rest = takes === "rest";
  const from = rest ? skip(text, entry.end, clause.end) : (condition?.start ?? clause.start);
  if (from >= clause.end) return null;
  // What was done, and what is only a noun: 达成的共识, 作出的承诺.
  if (text[entry.end] === "的" || (rest && text[entry.end] === "了")) return null;
  const addressed = rest ? parties.mention(text.slice(from, Math.min(clause.end, from + 12))) : who;
  const mine =
    !who.joint && (who.own || (who.sides.length > 0 && who.sides.every((side) => stretch.sides.includes(side))));
  let kind: ActKind = kindOf(deed!, joint || who.joint);
  if (deed === "ask" && !rest && mine && !joint) kind = "commit";
  else if (deed === "ask" && joint && (rest ? addressed.joint : who.joint || subject === "")) kind = "agree";
  else if (deed === "bind" && condition !== null && /反制|回应|代价|后果|制裁|措施/u.test(text.slice(from, clause.end)))
    kind = "warn";
  else if (deed === "ask" && rest && /^(?:同|与|和|继续同|继续与)/u.test(text.slice(from, clause.end)))
    kind = kindOf("bind", joint);
  const elsewhere = who.sides.length === 1 && !who.joint && !stretch.sides.includes(who.sides[0]!);
  return {
    start: from,
    end: clause.end,
    kind,
    by: kind === "commit" && elsewhere ? who.sides : [],
    to: kind === "ask" && !addressed.joint ? addresseesOf(ground, addressed.sides, stretch) : null,
    force: null,
    confidence: rest ? 0.85 : who.party ? 0.8 : 0.65,
    cue: text.slice(entry.start, entry.end),
  };
}

/** Who is asked, where it is not the other parties all the same. */
function addresseesOf(
  { parties: { all } }: Ground,
  named: readonly string[],
  { sides }: Stretch,
): readonly string[] | null {
  const others = all.filter((side) => !sides.includes(side));
  const asked = named.filter((side) => !sides.includes(side));
  return asked.length === 0 || (asked.length === others.length && asked.every((side) => others.includes(side)))
    ? null
    : asked;
}

/** Behind a governor nothing is skipped but what only joins it to the act. */
function skip(text: string, at: number, end: number): number {
  let from = at;
  while (from < end && /[\s“：:]/u.test(text[from]!)) from += 1;
  return from;
}

function skipLink(text: string, at: number, end: number): number {
  const from = skip(text, at, end);
  return from + (LINK.exec(text.slice(from, Math.min(end, from + 4)))?.[0].length ?? 0);
}

function clausesOf(text: string, { start, end }: Span): Clause[] {
  trie ??= compile<Frame>([
    [NO_FRAME, NO_GOVERNOR],
    [NO_FRAME, NO_CHINESE_DEED],
    ...CHINESE_FRAMES.map((frame) => [frame, frame.words] as const),
  ]);
  const words: Words = { ids: [], starts: [], ends: [] };
  readWords(text, start, end, words);
  const entries = findEntries(trie, words)
    .matches.filter(({ verdict }) => verdict !== NO_FRAME)
    .map(({ verdict, first, after }): Entry => ({
      frame: verdict,
      start: words.starts[first]!,
      end: words.ends[after - 1]!,
    }));
  const clauses: Clause[] = [];
  let next = 0;
  let opens = true;
  for (const { index, 0: piece } of text.slice(start, end).matchAll(/[^，,。；;！？!?\n]+/gu)) {
    const from = start + index + (piece.length - piece.trimStart().length);
    const to = start + index + piece.trimEnd().length;
    if (index > 0) opens = /[。；;！？!?\n]/u.test(text[start + index - 1]!);
    const its: Entry[] = [];
    while (next < entries.length && entries[next]!.start < to) {
      if (entries[next]!.start >= from) its.push(entries[next]!);
      next += 1;
    }
    if (to > from) clauses.push({ start: from, end: to, opens, entries: its });
  }
  return clauses;
}
