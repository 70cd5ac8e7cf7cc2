/** Completion of the dates that acts are due. They are reckoned from the day of the meeting, never from today. */
import { dayText, daysIn } from "../../model/calendar";
import { readDate } from "../../model/dates";
import type { Summary } from "../../model/summary";

export interface OfferedDate {
  readonly edtf: string;
  /** What it means, in English. */
  readonly detail: string;
}

const RHYTHMS = ["R/P1Y", "R/P6M", "R/P3M", "R/P1M", "R/P1W"];

/**
 * The months around the meeting, its year and the next; for a year and a dash, that year's months.
 * @param typed what stands before the cursor.
 * @param rhythms also the usual repetitions.
 */
export function offeredDates({ frontMatter }: Summary, typed: string, rhythms: boolean): readonly OfferedDate[] {
  const dates: string[] = [];
  const year = /^(\d{4})-\d?$/.exec(typed)?.[1];
  const date = frontMatter?.date?.value;
  const meeting = date === undefined ? null : readDate(date);
  const day = meeting?.ok === true ? (meeting.until ?? meeting.from) : null;
  if (year !== undefined) {
    for (let month = 1; month <= 12; month += 1) dates.push(monthText(Number(year), month));
  } else if (day !== null) {
    const [y, m] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
    if (meeting?.ok === true && meeting.precision !== "year") {
      dates.push(monthText(y, m), m === 12 ? monthText(y + 1, 1) : monthText(y, m + 1));
    }
    dates.push(String(y).padStart(4, "0"), dayText(y, 12, daysIn(y, 12)), String(y + 1).padStart(4, "0"));
  }
  if (rhythms) dates.push(...RHYTHMS);
  return dates.flatMap((edtf) => {
    const reading = readDate(edtf);
    return reading.ok ? [{ edtf, detail: reading.sentence }] : [];
  });
}

function monthText(year: number, month: number): string {
  return dayText(year, month, 1).slice(0, "YYYY-MM".length);
}
