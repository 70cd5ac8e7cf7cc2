/**
 * Deadlines and rhythms as they are worded, English and Chinese, and the days that they mean. Libraries for dates in
 * words give an instant; what is due is due in a window, so the windows are ours, and EDTF's reader checks them.
 */
import { dayAfter, MONTHS } from "../../../model/calendar";
import { readDate } from "../../../model/dates";
import type { Span } from "../../../text/span";

export interface Deadline extends Span {
  /** EDTF or a rhythm; null where the words leave it open, or count from a day that is not known. */
  readonly date: string | null;
}

/** The day from which relative dates count: year and month at least. */
interface Base {
  readonly year: number;
  readonly month: number;
  /** `YYYY-MM-DD`, where it is known to the day. */
  readonly day: string | null;
}

type Groups = Record<string, string | undefined>;

interface Pattern {
  readonly words: RegExp;
  readonly date: (groups: Groups, base: Base | null) => string | null;
}

const MONTH = `(?<month>${MONTHS.join("|")})`;
const YEAR = "(?<year>(?:19|20|21)\\d\\d)";
const S = "[\\s\\u00a0]+";
const NUMBER = "(?<count>\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve)";
/** Words before a date that belong to it. */
const BEFORE = `(?:(?<until>until|till|through)${S}|(?:by|before|in|on|from|during|throughout|for|at|effective|starting|beginning|no${S}later${S}than|not${S}later${S}than|as${S}early${S}as|prior${S}to|ahead${S}of|later${S}in|early${S}in|late${S}in|preferably${S}in)${S}(?:(?:or${S}before|on|in|from)${S})?)`;
const END = `(?:the${S}(?:end|close|middle|beginning|start)${S}of${S})`;

const en = (words: string): RegExp => new RegExp(`\\b${words}(?![\\p{L}\\p{N}])`, "giu");
const two = (value: number): string => String(value).padStart(2, "0");
const NUMBERS = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];
const numberOf = (word: string): number => (/^\d/u.test(word) ? Number(word) : NUMBERS.indexOf(word.toLowerCase()));
const monthOf = (word: string): number => MONTHS.findIndex((month) => month.toLowerCase() === word.toLowerCase()) + 1;
const UNITS: Readonly<Record<string, "D" | "W" | "M" | "Y">> = { d: "D", w: "W", m: "M", y: "Y" };

/** The year in which a month comes next. */
const yearOf = (month: number, base: Base | null): number | null =>
  base === null ? null : month < base.month ? base.year + 1 : base.year;
const until = (groups: Groups, date: string | null): string | null =>
  date !== null && groups.until !== undefined ? `../${date}` : date;

/** From the base to so many units later. */
function within(count: number, unit: "D" | "W" | "M" | "Y", base: Base | null): string | null {
  if (base === null || count < 1) return null;
  const from = base.day ?? `${base.year}-${two(base.month)}-01`;
  const to = dayAfter(from, count, unit);
  if (to === null || ((unit === "D" || unit === "W") && base.day === null)) return null;
  const length = unit === "Y" ? 4 : unit === "M" ? 7 : 10;
  return `${from.slice(0, length)}/${to.slice(0, length)}`;
}

function seasonOf(season: string, year: number): string {
  const first = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }[season.toLowerCase()]!;
  return first === 12 ? `${year}-12/${year + 1}-02` : `${year}-${two(first)}/${year}-${two(first + 2)}`;
}

const halfOf = (half: string, year: number): string =>
  /first|上/iu.test(half) ? `${year}-01/${year}-06` : `${year}-07/${year}-12`;

const ENGLISH: readonly Pattern[] = [
  {
    words: en(
      `(?:every|each|per|once${S}an?|once${S}every)${S}(?:(?<other>other)${S})?(?<unit>year|month|week|quarter)`,
    ),
    date: ({ unit, other }) => {
      const n = other === undefined ? 1 : 2;
      return unit!.toLowerCase() === "quarter" ? `R/P${3 * n}M` : `R/P${n}${unit![0]!.toUpperCase()}`;
    },
  },
  {
    words: en(`every${S}${NUMBER}${S}(?<unit>year|month|week)s`),
    date: ({ count, unit }) => `R/P${numberOf(count!)}${unit![0]!.toUpperCase()}`,
  },
  { words: en(`(?:twice${S}(?:a|per|each|every)${S}year|every${S}six${S}months|biannually)`), date: () => "R/P6M" },
  {
    words: en(
      `(?:(?<ly>annually|yearly|monthly|quarterly|weekly)|on${S}an?${S}(?<basis>annual|yearly|monthly|quarterly|weekly)${S}basis)(?!${S}(?:meeting|meetings|dialogue|talks|consultations|summit|budget))`,
    ),
    date: ({ ly, basis }) => {
      const word = (ly ?? basis)!.toLowerCase();
      return word.startsWith("m") ? "R/P1M" : word.startsWith("q") ? "R/P3M" : word.startsWith("w") ? "R/P1W" : "R/P1Y";
    },
  },
  {
    words: en(
      `(?:${BEFORE})?(?:${MONTH}${S}(?<day>\\d{1,2})|(?<day2>\\d{1,2})(?:st|nd|rd|th)?(?:${S}of)?${S}(?<month2>${MONTHS.join("|")}))(?:,?${S}${YEAR})?`,
    ),
    date: (groups, base) => {
      const month = monthOf((groups.month ?? groups.month2)!);
      const year = groups.year !== undefined ? Number(groups.year) : yearOf(month, base);
      return year === null ? null : until(groups, `${year}-${two(month)}-${two(Number(groups.day ?? groups.day2))}`);
    },
  },
  {
    words: en(
      `${BEFORE}(?:${END}|early${S}|late${S}|mid-|this${S}|next${S}|the${S}month${S}of${S})?${MONTH}(?:(?:${S}of)?,?${S}${YEAR})?`,
    ),
    date: (groups, base) => {
      const month = monthOf(groups.month!);
      const year = groups.year !== undefined ? Number(groups.year) : yearOf(month, base);
      return year === null ? null : until(groups, `${year}-${two(month)}`);
    },
  },
  {
    words: en(
      `(?:in|by|during|before|throughout)${S}(?:the${S}end${S}of${S})?the${S}(?<half>first|second)${S}half${S}of${S}(?:${YEAR}|(?<which>this|next|the)${S}year)`,
    ),
    date: ({ half, year, which }, base) => {
      const its =
        year !== undefined ? Number(year) : base === null ? null : base.year + (/next/iu.test(which!) ? 1 : 0);
      return its === null ? null : halfOf(half!, its);
    },
  },
  {
    words: en(
      `(?:in|by|during|before)${S}(?:the${S}end${S}of${S})?the${S}(?<quarter>first|second|third|fourth|last)${S}quarter${S}of${S}(?:${YEAR}|(?<which>this|next|the)${S}year)`,
    ),
    date: ({ quarter, year, which }, base) => {
      const its =
        year !== undefined ? Number(year) : base === null ? null : base.year + (/next/iu.test(which!) ? 1 : 0);
      const first = { first: 1, second: 4, third: 7, fourth: 10, last: 10 }[quarter!.toLowerCase()]!;
      return its === null ? null : `${its}-${two(first)}/${its}-${two(first + 2)}`;
    },
  },
  {
    words: en(
      `(?:(?<which>this|next)${S}(?:coming${S})?|(?:in|by|during|before)${S}(?:the${S})?)(?<season>spring|summer|autumn|fall|winter)(?:(?:${S}of)?${S}${YEAR})?`,
    ),
    date: ({ which, season, year }, base) => {
      if (year !== undefined) return seasonOf(season!, Number(year));
      if (base === null) return null;
      const last = { spring: 5, summer: 8, autumn: 11, fall: 11, winter: 14 }[season!.toLowerCase()]!;
      return seasonOf(season!, base.year + (/next/iu.test(which ?? "") || last < base.month ? 1 : 0));
    },
  },
  {
    words: en(
      `(?:by|before|in|during|throughout|from|since|until|through|from)${S}(?:${END}|early${S}|late${S}|mid-)?(?:the${S}year${S})?${YEAR}(?:${S}(?:and|to|through|or)${S}(?<last>(?:19|20|21)\\d\\d))?(?!-\\d)`,
    ),
    date: ({ year, last }) => (last === undefined ? year! : `${year}/${last}`),
  },
  {
    words: en(
      `(?:later${S})?(?:by${S}|before${S}|in${S}|during${S})?(?:${END})?(?<which>this|next|the${S}following|the${S}coming)${S}(?<unit>year|month)`,
    ),
    date: ({ which, unit }, base) => {
      if (base === null) return null;
      const step = /this/iu.test(which!) ? 0 : 1;
      if (/year/iu.test(unit!)) return String(base.year + step);
      const day = dayAfter(`${base.year}-${two(base.month)}-01`, step, "M");
      return day === null ? null : day.slice(0, 7);
    },
  },
  {
    words: en(`(?:by|before|at|towards?)${S}(?:or${S}before${S})?the${S}(?:end|close)${S}of${S}(?:the|this)${S}year`),
    date: (_, base) => (base === null ? null : String(base.year)),
  },
  {
    words: en(`(?:by|before|at)${S}the${S}(?:end|close)${S}of${S}(?:the|this)${S}month`),
    date: (_, base) => (base === null ? null : `${base.year}-${two(base.month)}`),
  },
  { words: en(`next${S}week`), date: (_, base) => (base?.day == null ? null : weekAfter(base.day)) },
  { words: en("tomorrow"), date: (_, base) => (base?.day == null ? null : dayAfter(base.day, 1, "D")) },
  {
    words: en(
      `(?:within|in|over|during)${S}(?:the${S}(?:next|coming|following)${S})?${NUMBER}${S}(?<unit>day|week|month|year)s?(?!${S}(?:ago|earlier|before))`,
    ),
    date: ({ count, unit }, base) => within(numberOf(count!), UNITS[unit![0]!.toLowerCase()]!, base),
  },
  {
    words: en(`(?:within|over|in)${S}(?:a|the${S}next)${S}(?<unit>week|month|year)`),
    date: ({ unit }, base) => within(1, UNITS[unit![0]!.toLowerCase()]!, base),
  },
  {
    words: en(
      `(?:in|over|during|within)${S}the${S}(?:coming|next(?:${S}few)?|following|critical${S}period|weeks|months|days|near|period)(?:${S}(?:days|weeks|months|years|future|ahead|period))*`,
    ),
    date: () => null,
  },
  {
    words: en(
      `(?:before|ahead${S}of|prior${S}to)${S}(?:the|its|their|his|her|our)${S}(?:[\\p{L}\\p{N}’'-]+${S}){0,3}(?:summit|visit|meeting|conference|elections?|session|assembly)`,
    ),
    date: () => null,
  },
];

/** The week from Monday behind a day. */
function weekAfter(day: string): string | null {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  const monday = dayAfter(day, 7 - weekday, "D");
  const sunday = monday === null ? null : dayAfter(monday, 6, "D");
  return sunday === null ? null : `${monday}/${sunday}`;
}

const ZH_NUMBER = "(?<count>\\d{1,3}|[一二两三四五六七八九十])";
const zhNumber = (word: string): number =>
  /^\d/u.test(word) ? Number(word) : word === "两" ? 2 : "零一二三四五六七八九十".indexOf(word);
const zhYear = (word: string | undefined, base: Base | null): number | null =>
  word !== undefined && /^\d/u.test(word)
    ? Number(word)
    : base === null
      ? null
      : base.year + (word === "明" ? 1 : word === "后" ? 2 : 0);

const CHINESE: readonly Pattern[] = [
  {
    words: new RegExp(
      `(?:未来|今后|在)?${ZH_NUMBER}(?<unit>年|个月|周|天|日)(?:之?内|以内)|(?:未来|今后)${ZH_NUMBER.replace("count", "count2")}(?<unit2>年|个月|周|天)`,
      "gu",
    ),
    date: ({ count, unit, count2, unit2 }, base) =>
      within(
        zhNumber((count ?? count2)!),
        { 年: "Y", 个月: "M", 周: "W", 天: "D", 日: "D" }[(unit ?? unit2)!] as "Y" | "M" | "W" | "D",
        base,
      ),
  },
  {
    words: /每(?<count>两)?(?<unit>年|月|个月|季度|周)(?:一次)?/gu,
    date: ({ unit, count }) =>
      `R/P${(unit === "季度" ? 3 : 1) * (count === undefined ? 1 : 2)}${unit === "年" ? "Y" : unit === "周" ? "W" : "M"}`,
  },
  {
    words:
      /(?:到|至|于|在|自)?(?:(?<year>\d{4}|今|明|后)年)?(?<month>\d{1,2})月(?:(?<day>\d{1,2})日|份|底|初)?(?:之?前|以前)?/gu,
    date: ({ year, month, day }, base) => {
      const its = year === undefined ? yearOf(Number(month), base) : zhYear(year, base);
      if (its === null) return null;
      return `${its}-${two(Number(month))}${day === undefined ? "" : `-${two(Number(day))}`}`;
    },
  },
  {
    words: /(?<year>\d{4}|今|明|后)年(?<part>春天|春季|夏天|夏季|秋天|秋季|冬天|冬季|上半年|下半年)/gu,
    date: ({ year, part }, base) => {
      const its = zhYear(year, base);
      if (its === null) return null;
      if (part!.endsWith("半年")) return halfOf(part!, its);
      return seasonOf({ 春: "spring", 夏: "summer", 秋: "autumn", 冬: "winter" }[part![0]!]!, its);
    },
  },
  {
    words: /(?:到|至|于|在)?(?<year>\d{4}|今|明|后)年(?:年?底|年?初|年内|内)?(?:之?前|以前)?(?!来|以来)/gu,
    date: ({ year }, base) => {
      const its = zhYear(year, base);
      return its === null ? null : String(its);
    },
  },
  { words: /(?:年内|年底前|今年内)/gu, date: (_, base) => (base === null ? null : String(base.year)) },
  { words: /(?<part>上半年|下半年)/gu, date: ({ part }, base) => (base === null ? null : halfOf(part!, base.year)) },
  {
    words: /(?<which>本|下个?)月(?:内|底前?)?/gu,
    date: ({ which }, base) =>
      base === null
        ? null
        : (dayAfter(`${base.year}-${two(base.month)}-01`, which === "本" ? 0 : 1, "M")?.slice(0, 7) ?? null),
  },
  { words: /(?:近期|近日|不久的将来|下阶段|早日)/gu, date: () => null },
];

/** Nothing of an act behind this is looked at; no sentence is as long. */
const LONGEST = 2000;

/** The deadlines in an act's words, in order, without overlap. @param date of the document, EDTF. */
export function deadlinesIn(words: string, lang: "en" | "zh", date: string | null): readonly Deadline[] {
  const base = baseOf(date);
  const text = words.slice(0, LONGEST);
  const found: Deadline[] = [];
  for (const { words: pattern, date: dateOf } of lang === "zh" ? CHINESE : ENGLISH) {
    pattern.lastIndex = 0;
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((one) => one.start < end && start < one.end)) continue;
      const edtf = dateOf(match.groups ?? {}, base);
      const reading = edtf === null ? null : readDate(edtf);
      if (edtf !== null && reading?.ok !== true) continue;
      // What was on a day before is no deadline.
      if (
        reading?.ok === true &&
        reading.until !== null &&
        base !== null &&
        reading.until < (base.day ?? `${base.year}-${two(base.month)}-01`)
      )
        continue;
      if (/(?:since|自|为止的)[\s\u00a0]*$/iu.test(text.slice(Math.max(0, start - 8), start))) continue;
      found.push({ start, end, date: edtf });
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

/** The last day of a document's date; null where it has no month. */
function baseOf(date: string | null): Base | null {
  const last = /(\d{4})-(\d\d)(?:-(\d\d))?$/u.exec(date ?? "");
  if (last === null) return null;
  const [, year, month, day] = last;
  return { year: Number(year), month: Number(month), day: day === undefined ? null : `${year}-${month}-${day}` };
}
