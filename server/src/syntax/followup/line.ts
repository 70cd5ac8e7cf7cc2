/** One line of a follow-up file in, what it says out: the words that the grammar finds, put in their places. */
import { parse as words } from "../../../../grammar/generated/readout";
import { nearest } from "../../text/nearest";
import type { Span } from "../../text/span";
import type { FollowupWord } from "../tokens";
import type { Reference } from "../tree";
import {
  EVENTS,
  SCORES,
  STATUSES,
  type EventLine,
  type EventName,
  type FollowupContent,
  type FollowupLine,
  type FollowupProblem,
  type Score,
  type Status,
  type Written,
} from "./tree";

const OPTIONS = { startRule: "FollowupLine", peg$silentFails: 1 } as { startRule: "FollowupLine" };

/** A longer line is told and not read: nobody writes one, and a paste gone wrong should not slow every key. */
export const LONGEST_LINE = 4000;

const BLANK: FollowupContent = { kind: "blank" };
const COMMENT: FollowupContent = { kind: "comment" };
const BAD: FollowupContent = { kind: "bad" };
const NONE: readonly never[] = [];

const FORM = "A line is a day, an event and a thread, such as `2021-11-10 progress ^climate-exchange`";

/** @param text one line without its ending; never fails, whatever it is. */
export function parseLine(text: string): FollowupLine {
  if (text.length > LONGEST_LINE) {
    const message = `This line has ${text.length} characters; at most ${LONGEST_LINE} are read. Write an event a line.`;
    return { text, content: BAD, problems: [problem({ start: 0, end: LONGEST_LINE }, message)] };
  }
  const found = words(text, OPTIONS);
  if (found === null) return { text, content: COMMENT, problems: NONE };
  if (found.length === 0) return { text, content: BLANK, problems: NONE };
  const problems: FollowupProblem[] = [];
  const read = found[0]!.type === "thread" ? titleLine(text, found, problems) : eventLine(text, found, problems);
  return { text, content: read ?? BAD, problems: problems.length === 0 ? NONE : problems };
}

/** The words of a line, whatever it says; null for a comment, and for a line that is too long to be read. */
export function wordsOf(text: string): readonly FollowupWord[] | null {
  return text.length > LONGEST_LINE ? null : words(text, OPTIONS);
}

function problem({ start, end }: Span, message: string, suggestion: string | null = null): FollowupProblem {
  return { code: "bad-event", start, end, message, suggestion };
}

function titleLine(text: string, found: readonly FollowupWord[], problems: FollowupProblem[]): FollowupContent | null {
  const [thread, title, more] = found;
  if (thread?.type !== "thread") return null;
  if (title?.type !== "quotation") {
    const message =
      title === undefined
        ? 'A thread alone says nothing: write its title, `^id "title"`, or put a day and an event before it.'
        : 'The title of a thread stands in quotation marks: `^id "title"`.';
    problems.push(problem(title ?? thread, message));
    return null;
  }
  if (more !== undefined) problems.push(problem(more, "Nothing follows the title of a thread: remove this."));
  return { kind: "title", thread: thread.value, title: quoted(text, title) };
}

function eventLine(text: string, found: readonly FollowupWord[], problems: FollowupProblem[]): EventLine | null {
  const rest = [...found];
  const dateWord = rest.shift()!;
  const date = written(text, dateWord);
  const wrongDay = dayProblem(date);
  if (wrongDay !== null) problems.push(wrongDay);

  const eventWord = rest[0];
  if (eventWord === undefined) {
    problems.push(problem(date, `${FORM}: the event is missing.`));
    return null;
  }
  const event = written(text, eventWord);
  const name = EVENTS.find((known) => known === event.value);
  if (name === undefined) {
    const meant = FORMS[event.value.toLowerCase()] ?? nearest(event.value, EVENTS);
    problems.push(problem(event, unknownEvent(eventWord, event.value), meant));
  }
  // What is no event may be a word too few, so that the thread stands in its place.
  if (name !== undefined || eventWord.type === "word") rest.shift();

  const threadWord = rest[0];
  const thread = threadWord?.type === "thread" ? threadWord.value : null;
  if (thread === null) {
    const place = threadWord ?? event;
    const bare = threadWord?.type === "word" && /^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u.test(written(text, place).value);
    const suggestion = bare ? `^${written(text, place).value}` : null;
    problems.push(problem(place, `${FORM}: the thread, \`^id\`, is missing here.`, suggestion));
  }
  if (thread !== null || threadWord?.type === "word") rest.shift();

  const argument = name === undefined ? null : argumentOf(text, name, rest, threadWord ?? event, problems);
  const by: Reference[] = [];
  let address: Written | null = null;
  let quotation: Written | null = null;
  for (let index = 0; index < rest.length; index += 1) {
    const word = rest[index]!;
    const its = written(text, word);
    if (word.type === "word" && its.value === "by") {
      const first = index;
      for (let next = rest[index + 1]; next?.type === "actor"; next = rest[index + 1]) {
        by.push(next.value);
        index += 1;
      }
      if (index === first) problems.push(problem(its, "`by` is followed by who did it: `by @id`."));
    } else if (word.type === "address" && address === null) address = its;
    else if (word.type === "quotation" && quotation === null) quotation = quoted(text, word);
    else problems.push(problem(its, unknownWord(word, its.value)));
  }
  if (name === undefined || thread === null || wrongDay !== null || argument === undefined) return null;
  return { kind: "event", date, event: { ...event, value: name }, thread, argument, by, address, quotation };
}

/** Takes the argument of an event off the rest; undefined where it is missing or wrong. */
function argumentOf(
  text: string,
  event: EventName,
  rest: FollowupWord[],
  before: Span,
  problems: FollowupProblem[],
): EventLine["argument"] | undefined {
  if (event !== "assess" && event !== "assert") return null;
  const known: readonly string[] = event === "assess" ? SCORES : STATUSES;
  const [word] = rest;
  const its = word?.type === "word" ? written(text, word) : null;
  const value = its === null ? null : its.value === "1" && event === "assess" ? "+1" : its.value;
  if (its !== null && value !== null && known.includes(value)) {
    rest.shift();
    return { ...its, value: value as Score | Status };
  }
  const what = event === "assess" ? "a score" : "a status";
  const list = known.map((one) => `\`${one}\``).join(", ");
  if (its === null || its.value === "by") {
    problems.push(problem(before, `\`${event}\` takes ${what} behind the thread: one of ${list}.`));
  } else {
    rest.shift();
    problems.push(problem(its, `This is not ${what}: write one of ${list}.`, nearest(its.value, known)));
  }
  return undefined;
}

/** Words that are no events, and what they mean: the statuses that events lead to, and other forms of the verbs. */
export const FORMS: Readonly<Record<string, EventName>> = {
  kept: "keep",
  fulfilled: "keep",
  broke: "break",
  broken: "break",
  suspended: "suspend",
  resumed: "resume",
  withdrawn: "withdraw",
  withdrew: "withdraw",
  released: "release",
  lapsed: "lapse",
  expired: "lapse",
  detached: "detach",
  assessed: "assess",
  rated: "assess",
};

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

function dayProblem(date: Written): FollowupProblem | null {
  const digits = DAY.exec(date.value);
  if (digits === null) {
    const loose = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(date.value);
    const day = loose === null ? null : `${loose[1]!}-${loose[2]!.padStart(2, "0")}-${loose[3]!.padStart(2, "0")}`;
    const message = `${FORM}: it begins with a whole day, \`YYYY-MM-DD\`.`;
    return problem(date, message, day !== null && exists(day) ? day : null);
  }
  return exists(date.value) ? null : problem(date, `There is no day ${date.value}: check the month and the day.`);
}

function exists(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

function unknownEvent({ type }: FollowupWord, word: string): string {
  const list = EVENTS.map((name) => `\`${name}\``).join(", ");
  if (type === "thread") return `The event is missing before the thread: write one of ${list}.`;
  return `\`${word}\` is no event: write one of ${list}.`;
}

function unknownWord({ type }: FollowupWord, word: string): string {
  switch (type) {
    case "actor":
      return `Who did it follows \`by\`: write \`by ${word}\`.`;
    case "thread":
      return "A line is about one thread: write a line for each.";
    case "address":
      return "A line has one address: write a second line for the second source.";
    case "quotation":
      return "A line has one quotation: put both into one, or write a second line.";
    case "word":
      return word.startsWith('"')
        ? 'This quotation is never closed: end it with `"`; a quotation mark inside is written `\\"`.'
        : "Nothing is known by this word here: who did it is `by @id`, and words stand in quotation marks.";
  }
}

function written(text: string, { start, end }: Span): Written {
  return { value: text.slice(start, end), start, end };
}

/** The words inside quotation marks. */
function quoted(text: string, { start, end }: Span): Written {
  return { value: text.slice(start + 1, end - 1).replace(/\\(["\\])/g, "$1"), start: start + 1, end: end - 1 };
}
