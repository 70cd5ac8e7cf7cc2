/** The order of readouts in time. */
import { readDate } from "../model/dates";
import type { ReadoutFile } from "./file";

/** The first day of the meeting, `YYYY-MM-DD`; behind all days where there is none. */
export function dayOf({ summary }: ReadoutFile): string {
  const date = summary.frontMatter?.date?.value;
  const reading = date === undefined ? null : readDate(date);
  return (reading?.ok === true ? (reading.from ?? reading.until) : null) ?? UNDATED;
}

/** Behind all days. */
export const UNDATED = "\uffff";

/** By the day of the meeting, then by URI; the ones without a date last. */
export function inOrderOfTime(files: Iterable<ReadoutFile>): readonly ReadoutFile[] {
  return [...files]
    .map((file) => ({ file, day: dayOf(file) }))
    .sort((one, other) => compareText(one.day, other.day) || compareText(one.file.uri, other.file.uri))
    .map(({ file }) => file);
}

/** The order of two texts by their UTF-16 units. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
