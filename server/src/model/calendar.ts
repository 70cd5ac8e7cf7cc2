/**
 * Days of the Gregorian calendar as `YYYY-MM-DD` texts, and the seasons of ISO 8601-2. Nothing here reads EDTF; that is
 * done in `dates.ts`.
 */

export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** First and last day, both included, as `YYYY-MM-DD`. */
export interface DaySpan {
  readonly from: string;
  readonly until: string;
}

/** How many days the month has; 0 for a month that the calendar does not know. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** `YYYY-MM-DD` of numbers that are known to be a day. */
export function dayText(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Year, month and day of a `YYYY-MM-DD` text. */
export function dayParts(day: string): [year: number, month: number, day: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

/** Every day of the months `first` to `last` (13 is January of the year after, and so on). */
export function monthsOf(year: number, first: number, last: number = first): DaySpan {
  const [fromYear, fromMonth] = carried(year, first);
  const [untilYear, untilMonth] = carried(year, last);
  return {
    from: dayText(fromYear, fromMonth, 1),
    until: dayText(untilYear, untilMonth, daysIn(untilYear, untilMonth)),
  };
}

/**
 * The day `count` units after another; where a month lacks the day (31 January and one month), its last one.
 * @returns null beyond the year 9999.
 */
export function dayAfter(day: string, count: number, unit: "D" | "W" | "M" | "Y"): string | null {
  const [year, month, date] = dayParts(day);
  if (unit === "M" || unit === "Y") {
    const [toYear, toMonth] = carried(year, month + count * (unit === "Y" ? 12 : 1));
    return toYear > 9999 ? null : dayText(toYear, toMonth, Math.min(date, daysIn(toYear, toMonth)));
  }
  const moved = new Date(0);
  moved.setUTCFullYear(year, month - 1, date + count * (unit === "W" ? 7 : 1));
  const toYear = moved.getUTCFullYear();
  if (!(toYear >= 0 && toYear <= 9999)) return null;
  return dayText(toYear, moved.getUTCMonth() + 1, moved.getUTCDate());
}

function carried(year: number, month: number): [year: number, month: number] {
  return [year + Math.floor((month - 1) / 12), ((((month - 1) % 12) + 12) % 12) + 1];
}

/** A division of the year that EDTF writes as a month from 21 to 41. */
export interface Season {
  /** In English, without the year. */
  readonly name: string;
  readonly first: number;
  readonly last: number;
  /** The reading that the standard leaves open. */
  readonly hemisphere: "northern" | "southern" | null;
}

/**
 * The seasons by their number in ISO 8601-2, 4.8. The standard says no days; these are the meteorological ones, three
 * whole months each. 21 to 24 are independent of location there and are read as in the north here.
 */
export const SEASONS: ReadonlyMap<number, Season> = new Map<number, Season>([
  [21, { name: "spring", first: 3, last: 5, hemisphere: "northern" }],
  [22, { name: "summer", first: 6, last: 8, hemisphere: "northern" }],
  [23, { name: "autumn", first: 9, last: 11, hemisphere: "northern" }],
  [24, { name: "winter", first: 12, last: 14, hemisphere: "northern" }],
  [25, { name: "spring", first: 3, last: 5, hemisphere: "northern" }],
  [26, { name: "summer", first: 6, last: 8, hemisphere: "northern" }],
  [27, { name: "autumn", first: 9, last: 11, hemisphere: "northern" }],
  [28, { name: "winter", first: 12, last: 14, hemisphere: "northern" }],
  [29, { name: "spring", first: 9, last: 11, hemisphere: "southern" }],
  [30, { name: "summer", first: 12, last: 14, hemisphere: "southern" }],
  [31, { name: "autumn", first: 3, last: 5, hemisphere: "southern" }],
  [32, { name: "winter", first: 6, last: 8, hemisphere: "southern" }],
  [33, { name: "the first quarter of", first: 1, last: 3, hemisphere: null }],
  [34, { name: "the second quarter of", first: 4, last: 6, hemisphere: null }],
  [35, { name: "the third quarter of", first: 7, last: 9, hemisphere: null }],
  [36, { name: "the fourth quarter of", first: 10, last: 12, hemisphere: null }],
  [37, { name: "the first third of", first: 1, last: 4, hemisphere: null }],
  [38, { name: "the second third of", first: 5, last: 8, hemisphere: null }],
  [39, { name: "the last third of", first: 9, last: 12, hemisphere: null }],
  [40, { name: "the first half of", first: 1, last: 6, hemisphere: null }],
  [41, { name: "the second half of", first: 7, last: 12, hemisphere: null }],
]);
