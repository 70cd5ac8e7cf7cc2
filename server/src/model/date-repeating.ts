/**
 * Repeating intervals of ISO 8601-1 (5.6), in the part that undertakings need: `R/P1Y` (every year), `R4/P3M` (every
 * three months, four times), `R/2021-09-01/P1M` (every month from that day on). One unit only, of days, weeks, months
 * or years, and at most 999 of it; the start, where given, is a full day. What repeats without a start has no window.
 */
import { daysIn, dayAfter, dayParts } from "./calendar";
import type { DateWindow, Wrong } from "./dates";
import { dayInWords } from "./date-words";

/** What is taken for a repeating interval, right or wrong. */
export const REPEATING = /^R\d*\//;

const FORM = /^R([1-9]\d{0,2})?\/(?:(\d{4}-\d\d-\d\d)\/)?P([1-9]\d{0,2})([DWMY])$/;

const UNITS = { D: "day", W: "week", M: "month", Y: "year" } as const;

/** Reads a text that `REPEATING` matches. */
export function readRepeating(text: string): DateWindow | Wrong {
  const found = FORM.exec(text);
  if (found === null) {
    return {
      message: `${text} is no repeating interval that is read here. Write R/P1Y for every year, R/P3M for every three months, R4/2021-09-01/P1M for four times from that day on.`,
    };
  }
  const [, times, start, count = "", letter = ""] = found;
  const unit = letter as keyof typeof UNITS;
  if (start !== undefined) {
    const [year, month, day] = dayParts(start);
    if (day < 1 || day > daysIn(year, month)) {
      return { message: `${start} is no day of the calendar. Write the day that the repetition begins on.` };
    }
  }
  let until: string | null = null;
  if (start !== undefined && times !== undefined) {
    // The window of n repetitions ends on the day before the next one would begin.
    const next = dayAfter(start, Number(times) * Number(count), unit);
    until = next === null ? null : dayAfter(next, -1, "D");
    if (until === null) return { message: `${text} runs beyond the year 9999. Write fewer repetitions.` };
  }
  const every = count === "1" ? `every ${UNITS[unit]}` : `every ${count} ${UNITS[unit]}s`;
  const often = times === undefined ? "" : times === "1" ? ", once" : `, ${times} times`;
  const since =
    start === undefined ? "" : `, from ${dayInWords(start)}${until === null ? " on" : ` to ${dayInWords(until)}`}`;
  return {
    ok: true,
    text,
    from: start ?? null,
    until,
    start: start === undefined ? "open" : "given",
    end: until === null ? "open" : "given",
    precision: "repeating",
    approximate: false,
    uncertain: false,
    unspecified: false,
    season: false,
    repeating: true,
    sentence: every + often + since,
    short: every + often + since,
  };
}
