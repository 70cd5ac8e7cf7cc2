/**
 * What mends a line of a follow-up file that does not read. Each mend is made of what stands there, and offered only where
 * the line reads better with it.
 */
import type { FollowupFile } from "../../model/followup";
import { readDate } from "../../model/dates";
import { FORMS, wordsOf } from "../../syntax/followup/line";
import { parseFollowup } from "../../syntax/followup/parse";
import { EVENTS, type FollowupLine, type FollowupProblem, type Status } from "../../syntax/followup/tree";
import type { FollowupWord } from "../../syntax/tokens";
import { changed, type TextChange } from "../../text/edit";
import { historyBefore } from "../../workspace/histories";
import type { Workspace } from "../../workspace/workspace";
import { eventsFor, threadsAbove } from "../followup/completion/threads";
import { insert, moved, newlineOf, shown, type Mend } from "./mend";

type LineMend = Omit<Mend, "changes"> & { readonly changes: readonly TextChange[] };

/** A line, and the word that is told to be wrong. */
interface Wrong {
  readonly workspace: Workspace;
  readonly file: FollowupFile;
  readonly index: number;
  readonly today: string;
  readonly text: string;
  readonly words: readonly FollowupWord[];
  readonly problem: FollowupProblem;
  /** The place of the word in `words`; -1 where it is none. */
  readonly at: number;
}

/** The mends of one problem of a line, the likeliest first. */
export function lineMends(
  workspace: Workspace,
  file: FollowupFile,
  index: number,
  problem: FollowupProblem,
  today: string,
): readonly Mend[] {
  const line = file.tree.lines[index]!;
  const words = wordsOf(line.text);
  if (words === null) return [];
  const at = words.findIndex(({ start }) => start === problem.start);
  const wrong = { workspace, file, index, today, text: line.text, words, problem, at };
  const all = MENDERS.flatMap((mender) => mender(wrong));
  const titles = new Set<string>();
  const good = all.filter(({ title, changes }) => {
    if (titles.has(title) || !mends(line, problem, changes)) return false;
    titles.add(title);
    return true;
  });
  // One is preferred: the first.
  return good.map(({ preferred, ...mend }, place) => ({
    ...mend,
    ...(preferred === true && place === 0 && { preferred }),
    changes: moved(mend.changes, file.tree.starts[index]!),
  }));
}

/** Whether fewer things are wrong with a line after some changes, and this one is not among them. */
function mends(
  { text, problems }: FollowupLine,
  { message }: FollowupProblem,
  changes: readonly TextChange[],
): boolean {
  const after = parseFollowup(changed(text, changes)).lines.flatMap((line) => line.problems);
  const same = (list: readonly FollowupProblem[]): number => list.filter((its) => its.message === message).length;
  return after.length < problems.length && same(after) < same(problems);
}

const MENDERS: readonly ((wrong: Wrong) => readonly LineMend[])[] = [
  suggested,
  dayWritten,
  named,
  closed,
  straight,
  addressed,
  argument,
  inOrder,
  signed,
  event,
  thread,
  title,
  quoted,
  ownLine,
  commented,
];

function textOf({ text }: Wrong, { start, end }: FollowupWord): string {
  return text.slice(start, end);
}

/** What the parser suggests: another form of the same word is certain, one that is spelled nearly so is a guess. */
function suggested(wrong: Wrong): readonly LineMend[] {
  const { problem, text } = wrong;
  const { start, end, suggestion } = problem;
  if (suggestion === null || isProse(wrong)) return [];
  const safe = /^[\d^]/.test(suggestion) || FORMS[text.slice(start, end).toLowerCase()] === suggestion;
  const mend = { title: `Write ${shown(suggestion)}`, changes: [{ start, end, text: suggestion }] };
  return [{ ...mend, preferred: true, ...(safe && ({ safe: true } as const)) }];
}

/** A day in another of the usual forms, of one word or of up to three: `3 September 2022`, `2022年9月3日`, `20220903`. */
function dayWritten({ at, words, text }: Wrong): readonly LineMend[] {
  if (at !== 0) return [];
  return [3, 2, 1].flatMap((count): readonly LineMend[] => {
    const last = words[count - 1];
    if (last === undefined || last.end - words[0]!.start > 40) return [];
    const change = { start: words[0]!.start, end: last.end };
    const reading = readDate(text.slice(change.start, change.end));
    if (reading.ok || reading.suggestion === null || !/^\d{4}-\d{2}-\d{2}$/.test(reading.suggestion)) return [];
    const title = `Write ${shown(reading.suggestion)}`;
    return [{ title, changes: [{ ...change, text: reading.suggestion }], preferred: true }];
  });
}

/** Whether a line begins like none of those that there are: its words say what they say anywhere. */
function isProse({ words, text }: Wrong): boolean {
  return words[0]?.type === "word" && !/^\d/.test(text.slice(words[0].start, words[0].end));
}

/** `by` before actors; as one word in small letters, with no commas behind it. */
function named(wrong: Wrong): readonly LineMend[] {
  const { at, words } = wrong;
  const isBy = (word: FollowupWord | undefined): boolean => word !== undefined && /^by$/i.test(textOf(wrong, word));
  const actorIn = (word: FollowupWord | undefined): string | null =>
    word === undefined ? null : (/^(@[^@,;]+)[,;]?$/.exec(textOf(wrong, word))?.[1] ?? null);
  let first = isBy(words[at]) ? at + 1 : at;
  if (actorIn(words[first]) === null) return [];
  while (actorIn(words[first - 1]) !== null) first -= 1;
  let last = first;
  while (actorIn(words[last + 1]) !== null) last += 1;
  const actors = words.slice(first, last + 1);
  const start = (isBy(words[first - 1]) ? words[first - 1]! : words[first]!).start;
  const text = `by ${actors.map(actorIn).join(" ")}`;
  const changes = [{ start, end: words[last]!.end, text }];
  return [{ title: `Write ${shown(text)}`, changes, preferred: true, safe: true }];
}

/** What stands behind the words that are quoted, and is not of them. */
const TAIL = /(?:[ \t]+(?:by(?:[ \t]+@[^ \t]+)+|https?:\/\/[^ \t]+))+[ \t]*$/;

/** A quotation without its end, or with marks inside that look like it. */
function closed({ text, words, at }: Wrong): readonly LineMend[] {
  let first = at;
  while (first > 0 && !isOpener(text, words[first])) first -= 1;
  if (!isOpener(text, words[first])) return [];
  const { start } = words[first]!;
  const end = start + text.slice(start).trimEnd().length;
  const inner = (to: number): string => text.slice(start + 1, to).replace(/\\?"/g, '\\"');
  const found: LineMend[] = [];
  const last = text.lastIndexOf('"', end - 1);
  if (last > start && /^(?:[ \t]|$)/.test(text.slice(last + 1)))
    found.push({
      title: 'Write `\\"` inside the quotation',
      changes: [{ start: start + 1, end: last, text: inner(last) }],
      preferred: true,
    });
  const tail = TAIL.exec(text.slice(start, end));
  if (tail !== null && tail.index > 1)
    found.push({
      title: `Close the quotation before ${shown(tail[0].trim())}`,
      changes: [insert(start + tail.index, '"')],
      preferred: true,
    });
  found.push({ title: "Close the quotation at the end of the line", changes: [insert(end, '"')], preferred: true });
  return found;
}

function isOpener(text: string, word: FollowupWord | undefined): boolean {
  return word?.type === "word" && text[word.start] === '"';
}

/** Quotation marks as text processors and other languages have them. */
const MARKS = /^(?:“([^“”"]*)”|„([^“”„"]*)[“”]|«([^«»"]*)»|「([^「」"]*)」|『([^『』"]*)』|'([^'"]*)')(?=[ \t]|$)/;

function straight({ text, words, at }: Wrong): readonly LineMend[] {
  for (let first = at; first >= 0; first -= 1) {
    const start = words[first]!.start;
    const match = MARKS.exec(text.slice(start));
    if (match === null) continue;
    // Of the pairs of marks one has matched; the others are nothing.
    const inner = match.slice(1).join("");
    const whole = { start, end: start + match[0].length };
    if (whole.end <= words[at]!.start) return [];
    const title = 'Write the quotation marks as `"`';
    return [{ title, changes: [{ ...whole, text: `"${inner.replace(/\\/g, "\\\\").trim()}"` }], preferred: true }];
  }
  return [];
}

/** An address without its beginning, or in brackets; an id or an address with a comma behind it. */
function addressed(wrong: Wrong): readonly LineMend[] {
  const { words, at } = wrong;
  const word = words[at];
  if (word?.type !== "word") return [];
  const written = textOf(wrong, word);
  const bare = /^[<([]+(https?:\/\/[^ \t]+?)[>)\]]+$/.exec(written)?.[1];
  const meant =
    bare ?? (/^www\.[^ \t.]+\.[^ \t]+$/.test(written) ? `https://${written}` : /^([@^][^,;]+)[,;]$/.exec(written)?.[1]);
  if (meant === undefined) return [];
  return [{ title: `Write ${shown(meant)}`, changes: [{ ...spanOf(word), text: meant }], preferred: true, safe: true }];
}

const OTHER_STATUSES: Readonly<Record<string, Status>> = {
  keep: "kept",
  done: "kept",
  fulfilled: "kept",
  break: "broken",
  failed: "broken",
  suspend: "suspended",
  stalled: "suspended",
  resumed: "open",
  pending: "open",
  ongoing: "progress",
  withdraw: "withdrawn",
  release: "released",
  lapse: "lapsed",
  expired: "lapsed",
  late: "overdue",
};

/** The score of `assess`, and the status of `assert`: the one that is computed. */
function argument(wrong: Wrong): readonly LineMend[] {
  const { words, at, problem } = wrong;
  const [, name, its] = words;
  if (name === undefined || its?.type !== "thread") return [];
  const event = textOf(wrong, name);
  const word = at > 2 && words[at]?.type === "word" ? words[at] : null;
  const put = (value: string): LineMend => ({
    title: `Write \`${value}\``,
    changes: word === null ? [insert(its.end, ` ${value}`)] : [{ ...spanOf(word), text: value }],
  });
  if (!problem.message.includes("`") || (at !== 2 && at !== 3)) return [];
  if (event === "assess") return ["+1", "0", "-1"].map(put);
  if (event !== "assert") return [];
  const meant = word === null ? undefined : OTHER_STATUSES[textOf(wrong, word).toLowerCase()];
  if (meant !== undefined) return [{ ...put(meant), preferred: true }];
  const status = statusAt(wrong, its.value.id);
  return status === null ? [] : [{ ...put(status), preferred: true }];
}

/** Day, event and thread at the beginning, where they stand elsewhere in the line. */
function inOrder(wrong: Wrong): readonly LineMend[] {
  const { words, text } = wrong;
  const isDay = (word: FollowupWord): boolean => /^\d{4}-\d{2}-\d{2}$/.test(textOf(wrong, word));
  const isEvent = (word: FollowupWord): boolean => (EVENTS as readonly string[]).includes(textOf(wrong, word));
  const head = [words.find(isDay), words.find(isEvent), words.find(({ type }) => type === "thread")];
  if (head.some((word) => word === undefined)) return [];
  const front = head as FollowupWord[];
  const all = [...front, ...words.filter((word) => !front.includes(word))];
  if (all.every((word, index) => word === words[index])) return [];
  const line = all.map((word) => textOf(wrong, word)).join(" ");
  const whole = { start: words[0]!.start, end: words.at(-1)!.end };
  if (text.slice(whole.start, whole.end) === line) return [];
  return [{ title: "Put day, event and thread first", changes: [{ ...whole, text: line }], preferred: true }];
}

/** The sign of a thread that has a title behind it. */
function signed({ words, at }: Wrong): readonly LineMend[] {
  if (at !== 0 || words[1]?.type !== "quotation") return [];
  return [{ title: "Write `^` before it", changes: [insert(words[0]!.start, "^")], preferred: true }];
}

/** So many events, or threads, are offered for one that is missing. */
const MOST = 3;

/** An event before the thread: those that have an effect on what it is then. */
function event(wrong: Wrong): readonly LineMend[] {
  const { words, at } = wrong;
  const word = words[1];
  if (at !== 1 || word?.type !== "thread") return [];
  return eventsFor(statusAt(wrong, word.value.id))
    .slice(0, MOST)
    .map((name) => ({ title: `Write \`${name}\` before it`, changes: [insert(word.start, `${name} `)] }));
}

/** The threads of the lines above, where the line has none. */
function thread({ words, file, index }: Wrong): readonly LineMend[] {
  const name = words[1];
  if (name?.type !== "word" || words.some(({ type }) => type === "thread")) return [];
  return threadsAbove(file, index)
    .slice(0, MOST)
    .map((id) => ({ title: `Write ${shown(`^${id}`)}, as above`, changes: [insert(name.end, ` ^${id}`)] }));
}

/** What follows the title of a thread goes. */
function title({ words, text, at }: Wrong): readonly LineMend[] {
  if (words[0]?.type !== "thread" || words[1]?.type !== "quotation" || at !== 2) return [];
  const rest = { start: words[1].end, end: text.length };
  return [{ title: `Remove ${shown(text.slice(rest.start).trim())}`, changes: [{ ...rest, text: "" }] }];
}

/** Quotation marks around words that mean nothing else. */
function quoted(wrong: Wrong): readonly LineMend[] {
  const { words, text, at } = wrong;
  const titled = words[0]?.type === "thread";
  const first = titled ? 1 : 3;
  if (at < first || words[at]?.type !== "word") return [];
  const isPlain = (word: FollowupWord | undefined): boolean =>
    word?.type === "word" && !/^by$/i.test(textOf(wrong, word)) && !/["@^]/.test(text.charAt(word.start));
  if (!isPlain(words[at]) || words.slice(0, at).some((word) => isOpener(text, word))) return [];
  let [from, to] = [at, at];
  while (from > first && isPlain(words[from - 1])) from -= 1;
  while (isPlain(words[to + 1])) to += 1;
  const span = { start: words[from]!.start, end: words[to]!.end };
  const inner = text.slice(span.start, span.end);
  // Those marks are marks, if not the right ones.
  if (MARKS.test(inner)) return [];
  const changes = [{ ...span, text: `"${inner.replace(/["\\]/g, "\\$&")}"` }];
  return [{ title: `Put ${shown(inner)} in quotation marks`, changes, preferred: true }];
}

/** A second thread, address or quotation on a line of its own, with the day and the event of this one. */
function ownLine(wrong: Wrong): readonly LineMend[] {
  const { words, at, text, file } = wrong;
  const [day, name, its] = words;
  const word = words[at];
  if (day === undefined || name === undefined || its?.type !== "thread" || at < 3 || word === undefined) return [];
  if (word.type !== "thread" && word.type !== "address" && word.type !== "quotation") return [];
  const head = [day, name, ...(word.type === "thread" ? [] : [its])].map((one) => textOf(wrong, one)).join(" ");
  const end = text.trimEnd().length;
  const more = `${newlineOf(file.text)}${head} ${textOf(wrong, word)}`;
  const start = words[at - 1]!.end;
  const changes =
    word.end === end ? [{ start, end, text: more }] : [{ start, end: word.end, text: "" }, insert(end, more)];
  return [{ title: `Write a line of its own for ${shown(textOf(wrong, word))}`, changes }];
}

/** A comment of another language, or words that are meant as one. */
function commented(wrong: Wrong): readonly LineMend[] {
  const { words, text } = wrong;
  if (!isProse(wrong)) return [];
  const { start } = words[0]!;
  const sign = /^(?:#+|\/\/+|--+|%+|\/\*)/.exec(text.slice(start))?.[0] ?? "";
  const change = { start, end: start + sign.length, text: sign === "" ? "; " : ";" };
  return [{ title: "Make the line a comment", changes: [change], ...(sign !== "" && { preferred: true as const }) }];
}

/** What a thread is before the line is read. */
function statusAt({ workspace, file, index, words, text, today }: Wrong, id: string): Status | null {
  const day = words[0] === undefined ? "" : text.slice(words[0].start, words[0].end);
  const place = { uri: file.uri, line: index, day: /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : today };
  return historyBefore(workspace, id, place).status;
}

function spanOf({ start, end }: FollowupWord): { readonly start: number; readonly end: number } {
  return { start, end };
}
