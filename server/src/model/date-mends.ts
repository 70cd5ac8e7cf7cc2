/**
 * What a date that is not EDTF was probably meant to be: the common ways of writing dates, in digits, in English and in
 * Chinese. Nothing is taken over silently; this is only what a message suggests.
 */
import { daysIn, MONTHS } from "./calendar";
import type { Wrong } from "./dates";

/**
 * The message and the mend for a text that is no date.
 * @param wrong what is known already; null where only the form is wrong.
 * @param reads tells whether a suggestion is itself a date.
 */
export function notADate(
  text: string,
  wrong: Wrong | null,
  reads: (suggestion: string) => boolean,
): { message: string; suggestion: string | null } {
  const known = wrong?.suggestion ?? (wrong === null ? suggested(text) : null);
  const suggestion = known !== null && known !== text && reads(known) ? known : null;
  if (wrong !== null) return { message: wrong.message, suggestion };
  if (/^\d{4}-\d\d-\d\dT/.test(text)) {
    return {
      message: `No such time of day is read here. Only the day counts: write ${text.slice(0, 10)}.`,
      suggestion,
    };
  }
  if (suggestion !== null && suggestion === text.trim()) {
    return { message: `Blanks stand before or behind this date. Write only ${suggestion}.`, suggestion };
  }
  if (suggestion !== null) {
    return { message: `This date is not written in EDTF. Write ${suggestion} for “${text.trim()}”.`, suggestion };
  }
  return { message: formMessage(text), suggestion: null };
}

function formMessage(text: string): string {
  if (text.trim() === "")
    return `A date is missing here. Write a day such as 2021-09-02, a month such as 2021-09 or a year such as 2021.`;
  if (/[[\]{}]/.test(text)) {
    return `Sets of dates are not read. Write one date, or the interval that holds them all, such as 2021-09-01/2021-09-03.`;
  }
  if (/^Y-?\d|^-\d{4}|^\+?\d{5,}-|S\d+$/.test(text)) {
    return `“${text}” is a year that is not read here: a year has four digits, from 0000 to 9999.`;
  }
  const slashed = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})\s*$/.exec(text);
  if (slashed !== null) {
    const [, first = "", second = "", year = ""] = slashed;
    const [a, b] = [first.padStart(2, "0"), second.padStart(2, "0")];
    return `“${text.trim()}” can be read in two ways. Write ${year}-${a}-${b} or ${year}-${b}-${a}, whichever is meant.`;
  }
  return `“${text.trim()}” is no date in EDTF. Write a day such as 2021-09-02, a month such as 2021-09, a year such as 2021, or an interval such as 2021-09-01/2021-09-03.`;
}

function suggested(text: string): string | null {
  // NFKC turns full-width digits and signs into the ordinary ones.
  const clean = text
    .normalize("NFKC")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
  if (clean.length > 64) return null;
  return form(clean) ?? olderEdtf(clean) ?? twoDates(clean);
}

/** A text that is one date, in any of the forms known here. */
function form(text: string): string | null {
  return (/^[\d?~%X/.:TZ+-]+$/.test(text) ? digits(text) : null) ?? numbers(text) ?? words(text) ?? rhythm(text);
}

function date(year: string, month?: string | number, day?: string | number): string {
  const two = (part: string | number): string => String(part).padStart(2, "0");
  return year + (month === undefined ? "" : `-${two(month)}`) + (day === undefined ? "" : `-${two(day)}`);
}

/** What needed nothing but the clean-up: other signs for the same characters. */
function digits(text: string): string | null {
  // Digits left open cannot be doubted as well.
  if (/^[\dX?~%-]+$/.test(text) && /X.*[?~%]|[?~%].*X/.test(text)) return text.replace(/[?~%]/g, "");
  if (/^[\dX]{4}(-[\dX]{2}){0,2}[?~%]?$/.test(text)) return text;
  return /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)?$/.test(text) ? text.slice(0, 10) : null;
}

function numbers(text: string): string | null {
  const yearFirst = /^(\d{4}) ?[-/.,年] ?(\d{1,2})(?: ?[-/.,月] ?(\d{1,2}))? ?[月日号號.]?$/.exec(text);
  if (yearFirst !== null) return date(yearFirst[1]!, yearFirst[2], yearFirst[3]);
  const year = /^(\d{4}) ?年$/.exec(text);
  if (year !== null) return year[1]!;
  const run = /^(\d{4})(\d\d)(\d\d)?$/.exec(text);
  if (run !== null) return date(run[1]!, run[2], run[3]);
  // Between points the day comes first wherever that is written; between slashes only where no month can be meant.
  const dayFirst = /^(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4})\.?$/.exec(text);
  if (dayFirst !== null) {
    const [, first = "", sign, second = "", last = ""] = dayFirst;
    if (sign === "." || Number(first) > 12) return date(last, second, first);
    if (Number(second) > 12 || first === second) return date(last, first, second);
    return null;
  }
  const timed = /^(\d{4}-\d\d-\d\d) .*\d:\d\d/.exec(text);
  if (timed !== null) return timed[1]!;
  const quarter = /^(?:(\d{4})[- ]?Q([1-4])|Q([1-4])[ /-]?(\d{4}))$/i.exec(text);
  if (quarter !== null) {
    const last = Number(quarter[2] ?? quarter[3]) * 3;
    const of = quarter[1] ?? quarter[4]!;
    return `${date(of, last - 2)}/${date(of, last)}`;
  }
  const week = /^(\d{2})(\d)0s$/.exec(text);
  return week === null ? null : `${week[1]!}${week[2]!}X`;
}

const SEASON_MONTHS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["spring", [3, 5]],
  ["summer", [6, 8]],
  ["autumn", [9, 11]],
  ["fall", [9, 11]],
]);

/** English: `2 September 2021`, `Sept 2nd, 2021`, `September 2-3, 2021`, `autumn 2021`, `c. 2021`. */
function words(text: string): string | null {
  const approximate = /^(?:c\.|ca\.?|circa|about|around) ?(.+)$/i.exec(text);
  if (approximate !== null) {
    const exact = /^\d{4}(-\d\d){0,2}$/.test(approximate[1]!) ? approximate[1]! : words(approximate[1]!);
    return exact === null || exact.includes("/") ? null : `${exact}~`;
  }
  const plain = text
    .toLowerCase()
    .replace(/[.,]/g, " ")
    .replace(/\b(\d{1,2})(st|nd|rd|th)\b/g, "$1")
    .replace(/\b(of|the|in|on)\b/g, " ");
  const parts = plain.replace(/ ?- ?/g, "-").trim().split(/\s+/);
  if (parts.length < 2 || parts.length > 3) return null;
  const year = parts.at(-1)!;
  if (!/^\d{4}$/.test(year)) return null;
  const season = parts.length === 2 ? SEASON_MONTHS.get(parts[0]!) : undefined;
  if (season !== undefined) return `${date(year, season[0])}/${date(year, season[1])}`;
  const [first = "", second = ""] = parts;
  if (parts.length === 2) return monthNamed(first) === 0 ? null : date(year, monthNamed(first));
  const [month, days] = monthNamed(first) === 0 ? [monthNamed(second), first] : [monthNamed(first), second];
  const range = /^(\d{1,2})(?:-(\d{1,2}))?$/.exec(days);
  if (month === 0 || range === null || Number(range[1]) > daysIn(Number(year), month)) return null;
  const start = date(year, month, range[1]);
  return range[2] === undefined ? start : `${start}/${date(year, month, range[2])}`;
}

/** The number of an English month, also where it is cut to three letters or more; 0 for any other word. */
function monthNamed(word: string): number {
  if (word.length < 3) return 0;
  return MONTHS.findIndex((month) => month.toLowerCase().startsWith(word)) + 1;
}

const RHYTHMS: ReadonlyMap<string, string> = new Map([
  ["daily", "R/P1D"],
  ["every day", "R/P1D"],
  ["weekly", "R/P1W"],
  ["every week", "R/P1W"],
  ["monthly", "R/P1M"],
  ["every month", "R/P1M"],
  ["quarterly", "R/P3M"],
  ["every quarter", "R/P3M"],
  ["annually", "R/P1Y"],
  ["annual", "R/P1Y"],
  ["yearly", "R/P1Y"],
  ["every year", "R/P1Y"],
  ["p1y", "R/P1Y"],
]);

function rhythm(text: string): string | null {
  return RHYTHMS.get(text.toLowerCase()) ?? (/^r\d*\/.*p\d+[a-z]$/i.test(text) ? text.toUpperCase() : null);
}

/** The draft of EDTF from 2012: `199u`, `2021-uu`, `2021/open`, `unknown/2021`; and digits left out in small letters. */
function olderEdtf(text: string): string | null {
  const newer = text
    .replace(/(?<=[\dux-])[ux]/gi, "X")
    .replace(/\bopen\b/i, "..")
    .replace(/\bunknown\b/i, "");
  if (newer !== text && /^[\dX./?~%-]+$/.test(newer)) return newer;
  const century = /^(\d{2,3})$/.exec(text);
  return century === null ? null : text.padEnd(4, "X");
}

/** `2021-09-01 to 2021-09-03` and the like; `from` and `until` alone; `2021/9` is the month. */
function twoDates(text: string): string | null {
  const one = (part: string): string | null => (/^\d{4}(-\d\d){0,2}$/.test(part) ? part : form(part));
  const between = /^(?:from |between )?(.+?) ?(?: to | and | until | till | - |\/|\.\.|-(?=\d{4}))(.+)$/i.exec(text);
  if (between !== null) {
    const [first, last] = [one(between[1]!.trim()), one(between[2]!.trim())];
    if (first !== null && last !== null && !`${first}${last}`.includes("/")) return `${first}/${last}`;
  }
  // What is due by a month is due in that month: a window is due at its end.
  const single = /^(from|since|after|until|till|by) (.+)$/i.exec(text);
  const bound = single === null ? null : one(single[2]!);
  if (single === null || bound === null || bound.includes("/")) return null;
  if (/^by$/i.test(single[1]!)) return bound;
  return /^(from|since|after)$/i.test(single[1]!) ? `${bound}/..` : `../${bound}`;
}
