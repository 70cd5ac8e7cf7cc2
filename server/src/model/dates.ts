/**
 * Reads dates in EDTF (ISO 8601-2, levels 0 to 2, https://www.loc.gov/standards/datetime/) as windows of whole days.
 * Left out: sets, years of more than four digits or before the year 0, significant digits, and weeks.
 */
import { dayText, daysIn, monthsOf, SEASONS, type DaySpan } from "./calendar";
import { notADate } from "./date-mends";
import { readRepeating, REPEATING } from "./date-repeating";
import { daysInWords, intervalInWords, momentInWords } from "./date-words";

/** What a date is given to; `interval` where it has two ends. */
export type Precision = "day" | "month" | "season" | "year" | "interval" | "repeating";

/** One end of a window: a day, `..` (nobody set one), or nothing (nobody knows it). */
export type WindowEnd = "given" | "open" | "unknown";

/** A date that was understood. */
export interface DateWindow {
  readonly ok: true;
  /** As written. */
  readonly text: string;
  /** The first day, `YYYY-MM-DD`; null where `start` is not `given`. */
  readonly from: string | null;
  /** The last day, included: what is due in this window is due at its end. Null where `end` is not `given`. */
  readonly until: string | null;
  readonly start: WindowEnd;
  readonly end: WindowEnd;
  readonly precision: Precision;
  /** `~` or `%` stands somewhere in it. */
  readonly approximate: boolean;
  /** `?` or `%` stands somewhere in it. */
  readonly uncertain: boolean;
  /** Digits are left open with `X`. */
  readonly unspecified: boolean;
  /** A month from 21 to 41 stands in it: which days those are, people do not agree on. */
  readonly season: boolean;
  /** An ISO 8601 repeating interval, such as `R/P1Y`. */
  readonly repeating: boolean;
  /** The date in English: "September 2021 (1 to 30 September 2021)". */
  readonly sentence: string;
  /** The same in as few words as say which date it is: "September 2021". */
  readonly short: string;
}

/** A date that was not understood, with what is wrong in a whole sentence and, where one can be guessed, the mend. */
export interface DateFault {
  readonly ok: false;
  readonly text: string;
  readonly message: string;
  /** What was probably meant, itself a date that reads. */
  readonly suggestion: string | null;
}

export type DateReading = DateWindow | DateFault;

/** No date that people write is longer; the library's time grows with the length. */
export const LONGEST_DATE = 64;

const MOST_REMEMBERED = 5000;
let remembered = new Map<string, DateReading>();

/**
 * Reads a date: EDTF, or a repeating interval (see `date-repeating.ts`). Never throws; the same text gives the same
 * reading. A time of day is reduced to its day, as written, whatever the time zone.
 */
export function readDate(text: string): DateReading {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const reading = text.length > LONGEST_DATE ? tooLong(text) : readShort(text);
  if (text.length > LONGEST_DATE) return reading;
  if (remembered.size >= MOST_REMEMBERED) remembered = new Map();
  // A key cut out of a document would keep the whole document in memory.
  remembered.set(text.split("").join(""), reading);
  return reading;
}

/** The date in English, or what is wrong with it. */
export function describeDate(reading: DateReading): string {
  return reading.ok ? reading.sentence : reading.message;
}

/**
 * What a date is called wherever it is told to people and not explained: in trees, in the history of a hover, in accounts compared.
 * A date that does not read is called as it is written. Data has dates as written too.
 */
export function dateName(text: string): string {
  const reading = readDate(text);
  return reading.ok ? reading.short : text;
}

/** Below 0 where the day `a` is before `b`, 0 where they are the same, above 0 otherwise. Days are `YYYY-MM-DD`. */
export function compareDays(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether all of one window is over before the other begins; false where that cannot be known. */
export function endsBefore(earlier: DateReading, later: DateReading): boolean {
  if (!earlier.ok || !later.ok || earlier.until === null || later.from === null) return false;
  return compareDays(earlier.until, later.from) < 0;
}

function tooLong(text: string): DateFault {
  const message = `This date has ${text.length} characters; at most ${LONGEST_DATE} are read. Write one day, month, year or interval, such as 2021-09-02 or 2021-09-01/2021-09-03.`;
  return { ok: false, text, message, suggestion: null };
}

function readShort(text: string): DateReading {
  const found = REPEATING.test(text) ? readRepeating(text) : text.includes("/") ? readInterval(text) : readMoment(text);
  if (found === null) return fault(text, null);
  return "message" in found ? fault(text, found) : found;
}

function fault(text: string, wrong: Wrong | null): DateFault {
  return { ok: false, text, ...notADate(text, wrong, (suggestion) => readShort(suggestion).ok) };
}

/** Something known to be wrong; the suggestion may be left to `notADate`. */
export interface Wrong {
  readonly message: string;
  readonly suggestion?: string;
}

function readMoment(text: string): DateWindow | Wrong | null {
  const moment = momentOf(text);
  if (moment === null || "message" in moment) return moment;
  const { qualifiers, unspecified, season, precision } = moment;
  return {
    ok: true,
    text,
    from: moment.from,
    until: moment.until,
    start: "given",
    end: "given",
    precision,
    approximate: /[~%]/.test(qualifiers),
    uncertain: /[?%]/.test(qualifiers),
    unspecified,
    season: season !== null,
    repeating: false,
    sentence: momentInWords(moment, true),
    short: momentInWords(moment, false),
  };
}

function readInterval(text: string): DateWindow | Wrong | null {
  const [left = "", right = "", ...rest] = text.split("/");
  if (rest.length > 0) return null;
  const [start, end] = [endOf(left), endOf(right)];
  const [first, last] = [start === "given" ? momentOf(left) : start, end === "given" ? momentOf(right) : end];
  if (first === null || last === null) return null;
  if (typeof first === "object" && "message" in first) return first;
  if (typeof last === "object" && "message" in last) return last;
  const from = typeof first === "string" ? null : first.from;
  const until = typeof last === "string" ? null : last.until;
  if (from === null && until === null) {
    return { message: `${text} names no day at either end. Write at least one, such as 2021-09-02/..` };
  }
  if (from !== null && until !== null && compareDays(from, until) > 0) {
    return {
      message: `This interval ends (${daysInWords({ from: until, until })}) before it begins (${daysInWords({ from, until: from })}). Write the earlier date first.`,
      suggestion: `${right}/${left}`,
    };
  }
  const both = [first, last].filter((moment) => typeof moment === "object");
  return {
    ok: true,
    text,
    from,
    until,
    start,
    end,
    precision: "interval",
    approximate: /[~%]/.test(text),
    uncertain: /[?%]/.test(text),
    unspecified: both.some((moment) => moment.unspecified),
    season: both.some((moment) => moment.season !== null),
    repeating: false,
    sentence: intervalInWords(first, last, true),
    short: intervalInWords(first, last, false),
  };
}

function endOf(text: string): WindowEnd {
  return text === ".." ? "open" : text === "" ? "unknown" : "given";
}

/** One date, not an interval. */
export interface Moment extends DaySpan {
  readonly precision: "day" | "month" | "season" | "year";
  /** The `?`, `~` and `%` in it. */
  readonly qualifiers: string;
  readonly unspecified: boolean;
  /** The number of the season, 21 to 41. */
  readonly season: number | null;
}

const PLAIN = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;
const SEASON = /^(\d{4})-(2[1-9]|3\d|4[01])([?~%]?)$/;
/** The characters of a date with qualifiers, open digits or a time of day; nothing else goes to the library. */
const LEXICAL = /^\d[\dX?~%:.TZ+-]*$|^[X?~%][\dX?~%-]*$/;

/** Whole days, months and years are read here, so that most files never load the library; the rest goes to it. */
function momentOf(text: string): Moment | Wrong | null {
  const plain = PLAIN.exec(text);
  const seasonal = plain?.[3] === undefined ? SEASON.exec(text) : null;
  if (seasonal !== null) {
    const number = Number(seasonal[2]);
    const { first, last } = SEASONS.get(number)!;
    const year = Number(seasonal[1]);
    if (year === 9999 && last > 12) return null;
    return {
      ...monthsOf(year, first, last),
      precision: "season",
      qualifiers: seasonal[3]!,
      unspecified: false,
      season: number,
    };
  }
  if (plain !== null) return calendarFault(plain) ?? bounds(plain[1]!, plain[2], plain[3], "");
  if (!LEXICAL.test(text)) return null;
  const [day = "", time] = text.split("T");
  const bare = day.replace(/[?~%]/g, "");
  const parts = /^([\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?$/.exec(bare);
  if (parts === null) return null;
  const written = PLAIN.exec(bare);
  const impossible = written === null ? null : calendarFault(written);
  if (impossible !== null) return impossible;
  if (!libraryReads(text) || (time !== undefined && !libraryReads(day))) return null;
  return bounds(parts[1]!, parts[2], parts[3], day.replace(/[^?~%]/g, ""));
}

/** A month that is none, or a day that the month lacks. */
function calendarFault([, year = "", month, day]: RegExpExecArray): Wrong | null {
  if (month === undefined) return null;
  const days = daysIn(Number(year), Number(month));
  if (days === 0) {
    const message = `There is no month ${month}: months run from 01 to 12, and 21 to 41 are seasons.`;
    if (day === undefined || !(Number(day) >= 1 && Number(day) <= 12)) return { message };
    const suggestion = `${year}-${day}-${month}`;
    return { message: `${message} Is ${suggestion} meant?`, suggestion };
  }
  if (day === undefined || (Number(day) >= 1 && Number(day) <= days)) return null;
  const name = daysInWords(monthsOf(Number(year), Number(month)));
  return {
    message: `${year}-${month}-${day} is no day of the calendar: ${name} has ${days} days. Write the day that is meant, or only ${year}-${month}.`,
  };
}

/** The first and last day that the digits allow; null where none fits (`2021-02-3X`). */
function bounds(year: string, month: string | undefined, day: string | undefined, qualifiers: string): Moment | null {
  const from = extreme(year, month, day, 1);
  const until = extreme(year, month, day, -1);
  if (from === null || until === null) return null;
  const precision = day !== undefined ? "day" : month !== undefined ? "month" : "year";
  const unspecified = `${year}${month ?? ""}${day ?? ""}`.includes("X");
  return { from, until, precision, qualifiers, unspecified, season: null };
}

function extreme(year: string, month: string | undefined, day: string | undefined, step: 1 | -1): string | null {
  const years = fitting(year, 0, 9999, step);
  for (const y of years) {
    for (const m of month === undefined ? [step === 1 ? 1 : 12] : fitting(month, 1, 12, step)) {
      const last = daysIn(y, m);
      const days = day === undefined ? [step === 1 ? 1 : last] : fitting(day, 1, last, step);
      if (days[0] !== undefined) return dayText(y, m, days[0]);
    }
  }
  return null;
}

/** The numbers from `least` to `most` that the digits allow, `X` being any, in the order of `step`. */
function fitting(digits: string, least: number, most: number, step: 1 | -1): number[] {
  if (!digits.includes("X")) {
    const number = Number(digits);
    return number >= least && number <= most ? [number] : [];
  }
  const pattern = new RegExp(`^${digits.replaceAll("X", "\\d")}$`);
  const found: number[] = [];
  for (let number = least; number <= most; number += 1) {
    if (pattern.test(String(number).padStart(digits.length, "0"))) found.push(number);
  }
  return step === 1 ? found : found.reverse();
}

/**
 * Whether the library takes the text, and means by it what it says: the library moves a day that does not exist to one
 * that does, and then writes another date back. Where the qualifiers stand may differ; a time of day it writes in UTC,
 * and open digits stand for days that `bounds` finds.
 */
function libraryReads(text: string): boolean {
  try {
    const written = edtf(text).edtf;
    const bare = (date: string): string => date.replace(/[?~%]/g, "");
    return /[TX]/.test(text) || bare(written) === bare(text);
  } catch {
    return false;
  }
}

/** The library, loaded with the first date that needs it: it costs several milliseconds, and most files need none. */
function edtf(text: string): { readonly edtf: string } {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it with the program.
  library ??= require("./edtf-library") as typeof import("./edtf-library");
  return library.edtf(text);
}

let library: typeof import("./edtf-library") | undefined;
