/** Dates that are none, seasons, and undertakings due before the meeting that made them. */
import { compareDays, readDate, type DateReading } from "../../model/dates";
import type { Span } from "../../text/span";
import type { Check, Code, Finding } from "./check";

export const dates: Check = {
  codes: ["bad-date", "season-date", "due-before-meeting"],
  block: ({ resolved, frontMatter }) => {
    const findings: Finding[] = [];
    for (const { attributes } of resolved.block.nodes) {
      for (const { key, values } of attributes) {
        const value = values[0];
        if ((key !== "due" && key !== "date") || value === undefined) continue;
        const reading = readDate(value.id);
        findings.push(...findingsOf(reading, value));
        if (!reading.ok || reading.until === null || frontMatter?.date == null) continue;
        const meeting = readDate(frontMatter.date.value);
        if (!meeting.ok || meeting.from === null || compareDays(reading.until, meeting.from) >= 0) continue;
        const message = `Due by ${reading.until}, which is before the meeting (${meeting.from}): check the year.`;
        findings.push({ code: "due-before-meeting", start: value.start, end: value.end, message });
      }
    }
    return findings;
  },
  file: ({ frontMatter, yaml }) =>
    [frontMatter?.date, frontMatter?.retrieved].flatMap((field) => {
      if (field == null || field.value === "") return [];
      return findingsOf(readDate(field.value), { start: yaml + field.span.start, end: yaml + field.span.end });
    }),
};

function findingsOf(reading: DateReading, { start, end }: Span): readonly Finding[] {
  const finding = (code: Code, message: string): readonly Finding[] => [{ code, start, end, message }];
  if (!reading.ok) return finding("bad-date", reading.message);
  if (!reading.season) return [];
  return finding(
    "season-date",
    `This is ${reading.sentence}, not a month: months are 01 to 12. If the season is meant, silence this finding here.`,
  );
}
