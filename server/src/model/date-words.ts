/** Dates in English words. Nothing here decides which days a date means. */
import { dayParts, daysIn, MONTHS, SEASONS, type DaySpan } from "./calendar";
import type { Moment } from "./dates";

/** `2 September 2021`. */
export function dayInWords(day: string): string {
  const [year, month, date] = dayParts(day);
  return `${date} ${MONTHS[month - 1] ?? ""} ${year}`;
}

/** A stretch of days, as short as it can be said: a day, a month, a year, or from one day to another. */
export function daysInWords({ from, until }: DaySpan): string {
  const [year, month, day] = dayParts(from);
  const [lastYear, lastMonth, lastDay] = dayParts(until);
  const wholeMonths = day === 1 && lastDay === daysIn(lastYear, lastMonth);
  if (from === until) return dayInWords(from);
  if (wholeMonths && year === lastYear && month === lastMonth) return `${MONTHS[month - 1] ?? ""} ${year}`;
  if (wholeMonths && year === lastYear && month === 1 && lastMonth === 12) return String(year);
  return daysOneByOne({ from, until });
}

/** `1 to 30 September 2021`, `1 September to 31 October 2021`, `1 December 2021 to 28 February 2022`. */
function daysOneByOne({ from, until }: DaySpan): string {
  const [year, month, day] = dayParts(from);
  const [lastYear, lastMonth] = dayParts(until);
  const start = year !== lastYear ? dayInWords(from) : month !== lastMonth ? `${day} ${MONTHS[month - 1] ?? ""}` : day;
  return from === until ? dayInWords(from) : `${start} to ${dayInWords(until)}`;
}

/** @param window whether to say which days are meant, where the words alone do not. */
export function momentInWords(moment: Moment, window: boolean): string {
  const about = /[~%]/.test(moment.qualifiers) ? "about " : "";
  const remarks = /[?%]/.test(moment.qualifiers) ? ["uncertain"] : [];
  let words: string;
  if (moment.season !== null) {
    const { name, hemisphere } = SEASONS.get(moment.season)!;
    words = `${name} ${dayParts(moment.from)[0]}`;
    const [endYear, endMonth, endDay] = dayParts(moment.until);
    const sameYear = endYear === dayParts(moment.from)[0];
    if (window)
      remarks.unshift(`to ${sameYear ? `${endDay} ${MONTHS[endMonth - 1] ?? ""}` : dayInWords(moment.until)}`);
    if (window && hemisphere !== null) remarks.push(`${hemisphere} hemisphere`);
  } else if (moment.unspecified) {
    const [firstYear] = dayParts(moment.from);
    const [lastYear] = dayParts(moment.until);
    const between = moment.precision === "year" ? `from ${firstYear} to ${lastYear}` : `from ${daysOneByOne(moment)}`;
    words = `some ${moment.precision} ${between}`;
  } else {
    words = daysInWords(moment);
    if (window && moment.from !== moment.until) remarks.unshift(daysOneByOne(moment));
  }
  return about + words + (remarks.length === 0 ? "" : ` (${remarks.join(", ")})`);
}

/**
 * An interval; a string stands for an end that has no day.
 * @param window whether to say which days are meant, where the words alone do not.
 */
export function intervalInWords(first: Moment | string, last: Moment | string, window: boolean): string {
  const unknown = "a day that is not known";
  if (typeof first === "string" && typeof last === "string") return `from ${unknown} to ${unknown}`;
  if (typeof first === "string") {
    const end = momentInWords(last as Moment, false);
    return first === "open" ? `until ${end}` : `from ${unknown} to ${end}`;
  }
  if (typeof last === "string") {
    const start = momentInWords(first, false);
    return last === "open" ? `from ${start} on` : `from ${start} to ${unknown}`;
  }
  const plain = [first, last].every((end) => !end.unspecified && end.qualifiers === "" && end.season === null);
  const days = { from: first.from, until: last.until };
  if (plain && first.precision === "day" && last.precision === "day") return daysOneByOne(days);
  const words = `${momentInWords(first, false)} to ${momentInWords(last, false)}`;
  return window ? `${words} (${daysOneByOne(days)})` : words;
}
