/** Dates as a hover tells them: the window of days, and whether it is over. */
import { compareDays, describeDate, type DateReading } from "../../model/dates";
import { code, plain } from "./markdown";

/**
 * A date in words.
 * @param today `YYYY-MM-DD`: whether the window is over is told as of this day; null where that tells nobody anything.
 */
export function dateInWords(reading: DateReading, today: string | null): string {
  const words = plain(describeDate(reading));
  if (!reading.ok || reading.until === null || today === null) return words;
  return compareDays(reading.until, today) < 0 ? `${words}, now past` : words;
}

/** The hover of a date in itself. What is no date is left to its finding. */
export function dateHover(reading: DateReading, today: string | null): readonly string[] {
  if (!reading.ok) return [];
  const season = reading.season ? " Months from 21 to 41 are seasons; a month is written 01 to 12." : "";
  return [`${code(reading.text)}: ${dateInWords(reading, today)}.${season}`];
}
