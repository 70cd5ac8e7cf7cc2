/** Mends of dates: what was probably meant, in EDTF. */
import { daysIn, monthsOf } from "../../model/calendar";
import { readDate } from "../../model/dates";
import { datePhrase } from "./attributes";
import { inBlock, shown, type Mend, type Mender } from "./mend";
import type { Finding } from "../checks/check";

/** The text of a finding written otherwise. */
function write({ start, end }: Finding, date: string, preferred = false, why = ""): Mend {
  return {
    title: `Write ${shown(date)}${why}`,
    changes: [{ start, end, text: date }],
    ...(preferred && { preferred: true }),
  };
}

export const badDate: Mender = (place, finding) => {
  const text = place.text.slice(finding.start, finding.end);
  const value = text.replace(/^(["'])(.*)\1$/, "$2");
  const reading = readDate(value);
  if (reading.ok) return [];
  const several = phrase(place, finding);
  if (several.length > 0) return several;
  const dates = reading.suggestion === null ? otherDates(value) : [reading.suggestion];
  const sound = dates.filter((date) => readDate(date).ok);
  return sound.map((date, index) =>
    write(finding, date, index === 0 && (reading.suggestion !== null || dates.length < 3)),
  );
};

/** `due June 2022`: the words behind belong to the date. */
const phrase = inBlock(({ block, text, finding: { start } }) => {
  for (const node of block.nodes) {
    if (node.inner.end > start || start >= node.end) continue;
    const index = node.attributes.findIndex((attribute) => attribute.start <= start && start < attribute.end);
    if (index === -1) continue;
    const found = datePhrase(node, text, index, null);
    if (found === null || found.end <= node.attributes[index]!.end) return [];
    const title = `Write ${shown(found.text)} for ${shown(text.slice(found.start, found.end))}`;
    return [{ title, changes: [found], preferred: true }];
  }
  return [];
});

/** A day that the month lacks: its last one, or the month; two numbers between slashes: either order. */
function otherDates(value: string): readonly string[] {
  const day = /^(\d{4})-(\d\d)-\d\d$/.exec(value);
  if (day !== null) {
    const [, year = "", month = ""] = day;
    const last = daysIn(Number(year), Number(month));
    return last === 0 ? [] : [`${year}-${month}-${last}`, `${year}-${month}`];
  }
  const slashed = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})\s*$/.exec(value);
  if (slashed === null) return [];
  const [a, b] = [slashed[1]!.padStart(2, "0"), slashed[2]!.padStart(2, "0")];
  return [`${slashed[3]!}-${a}-${b}`, `${slashed[3]!}-${b}-${a}`];
}

export const seasonDate: Mender = ({ text }, finding) => {
  const value = text.slice(finding.start, finding.end).replace(/^(["'])(.*)\1$/, "$2");
  const reading = readDate(value);
  if (!reading.ok || reading.from === null || reading.until === null) return [];
  const months = [reading.from.slice(0, 7), reading.until.slice(0, 7)];
  const mends = [write(finding, months[0] === months[1] ? months[0]! : months.join("/"), false, ", its months")];
  const single = /^(\d{4})-(\d\d)$/.exec(value);
  if (single === null) return mends;
  const [year, number] = [Number(single[1]), Number(single[2])];
  if (number === (year + 1) % 100) mends.push(write(finding, `${single[1]!}/${year + 1}`, false, ", the two years"));
  const turned = (number % 10) * 10 + Math.floor(number / 10);
  if (turned >= 1 && turned <= 12)
    mends.push(write(finding, monthsOf(year, turned).from.slice(0, 7), false, ", the digits the other way round"));
  return mends;
};

/** The year of the meeting, or the next. */
export const dueBeforeMeeting: Mender = ({ analysis, text }, finding) => {
  const meeting = readDate(analysis?.file.summary.frontMatter?.date?.value ?? "");
  const value = text.slice(finding.start, finding.end);
  const due = readDate(value);
  if (!meeting.ok || meeting.from === null || !due.ok || due.until === null) return [];
  const { from } = meeting;
  const late = Number(from.slice(0, 4)) - Number(due.until.slice(0, 4));
  const dates = [late, late + 1]
    .filter((years) => years > 0)
    .map((years) => value.replace(/(?<![\d-])\d{4}(?!\d)/g, (year) => String(Number(year) + years).padStart(4, "0")))
    .filter((date) => {
      const reading = readDate(date);
      return reading.ok && reading.until !== null && reading.until >= from;
    });
  return dates.map((date, index) => write(finding, date, index === 0));
};

/** Days that a published text names, in EDTF: at most three, each once. */
export function datesIn(text: string): readonly string[] {
  const found = new Set<string>();
  for (const [written] of text.matchAll(WRITTEN)) {
    const reading = readDate(written);
    const date = reading.ok ? written : reading.suggestion;
    if (date !== null && readDate(date).ok) found.add(date);
    if (found.size === 3) break;
  }
  return [...found];
}

const MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
const WRITTEN = new RegExp(
  String.raw`\b\d{4}-\d\d-\d\d\b|\b${MONTH} \d{1,2}(?:-\d{1,2})?, \d{4}\b|\b\d{1,2} ${MONTH},? \d{4}\b|\d{4}年\d{1,2}月\d{1,2}日`,
  "g",
);
