/** The acts of a stretch of a Chinese sentence: clause by clause, by the entries of the lexicon. */
import type { Span } from "../../../text/span";
import {
  ALONGSIDE,
  ALL_AT_FIRST,
  CIRCUMSTANCE,
  CONDITION,
  DONE,
  EVENT,
  JUDGES,
  HOW_BOTH_ARE,
  LINK,
  MEASURE,
  NOT_DONE,
  NOUN,
  NOUN_BEFORE,
  OCCASION,
  OPPOSES,
  OTHERS_SAY,
  OVER,
  PRAISES,
  RISK,
  SHOWS,
} from "./chineseCues";
import { clausesOf, type Clause, type Entry } from "./chineseClauses";
import { forceOf, goesOnWith, isInvited, kindIn } from "./chineseKinds";
import { nounIn } from "./chineseNouns";
import { AGAINST, FOR_THE_HOST, HAS_DONE, isOnlyHow, NO_GOES_ON, OF_BOTH, RESULT, RESUMES } from "./chineseResults";
import { isNoAct, isOwn } from "./chineseVetoes";
import { LONGEST_SENTENCE, type FoundAct, type Ground, type Stretch } from "./ground";

type Open = { -readonly [key in keyof FoundAct]: FoundAct[key] };

export function chineseActs(ground: Ground, stretch: Stretch): readonly FoundAct[] {
  const found: FoundAct[] = [];
  if (stretch.end - stretch.start > LONGEST_SENTENCE) return found;
  const { text } = ground;
  let open: Open | null = null;
  /** An act that ended before what comes of it. */
  let held: Open | null = null;
  let condition: Span | null = null;
  /** A governor that its clause ends with: "双方商定，…". */
  let pending: Entry | null = null;
  let subject = "";
  const all = ALL_AT_FIRST.exec(text.slice(stretch.start, Math.min(stretch.end, stretch.start + 16)))?.[0] ?? "";
  for (const clause of clausesOf(text, stretch)) {
    // Behind a semicolon what is to be done goes on where it names nobody.
    const goes =
      clause.opens &&
      open !== null &&
      open.kind !== "refuse" &&
      open.kind !== "done" &&
      text.charAt(clause.start - 1) === "；" &&
      clause.entries.length === 0 &&
      MEASURE.test(text.slice(clause.start, clause.end));
    if (clause.opens && !goes) [open, held, condition, pending] = [null, null, null, null];
    const report = reportOf(clause);
    const start: number = skipLink(text, report === undefined ? clause.start : report.end, clause.end);
    if (report !== undefined) [open, held, pending, subject] = [null, null, null, ""];
    const its: Clause = { ...clause, start };
    const words = text.slice(start, clause.end);
    const done = doneIn(ground, stretch, clause, report) ?? nounIn(ground, stretch, clause);
    if (done !== null) {
      found.push(done);
      open = null;
      continue;
    }
    const entries = clause.entries.filter((one) => one.start >= start && one.frame.deed !== null);
    if (CONDITION.test(words) && !entries.some(({ frame: { takes } }) => takes === "rest")) {
      [condition, open] = [{ start, end: clause.end }, null];
      continue;
    }
    // What comes of it makes a threat of the rest: 将付出代价.
    const threat = entries.findIndex(({ frame: { deed, takes } }) => deed === "warn" && takes === "clause");
    if (threat > 0 && entries[0]!.frame.takes === "clause") entries.unshift(...entries.splice(threat, 1));
    const list = listIn(text, entries, its, stretch);
    if (list !== null) {
      const { entry, from, to } = list;
      const act = actOf(ground, stretch, { ...its, end: to }, entry, text.slice(start, entry.start), null, from);
      if (act !== null) return [...found, act];
    }
    let act: FoundAct | null = null;
    if (open !== null && report === undefined && goesOn(text, open, clause, entries[0])) {
      open.end = clause.end;
      continue;
    }
    // "我们注意到英方表示愿意…": what another said is only told of.
    const told =
      clause.entries.some(
        (one) => one.frame.takes === "reports" && one !== report && text.slice(one.start, one.end) === "注意到",
      ) ||
      (report !== undefined && OTHERS_SAY.test(text.slice(clause.start, report.start)));
    for (const entry of SHOWS.test(words) || told ? [] : entries) {
      const own = text.slice(start, entry.start);
      // Whom one praises goes on with nothing: 赞赏美方愿…，愿同美方….
      const praises = report !== undefined && PRAISES.test(text.slice(report.start, report.end));
      act = actOf(
        ground,
        stretch,
        its,
        entry,
        own === "" ? subject : CIRCUMSTANCE.test(own) ? subject || all : own,
        condition,
      );
      if (own !== "" && !praises && (act !== null || !NOUN.test(text.slice(entry.start, entry.end)))) subject = own;
      if (act !== null) break;
    }
    const risk = condition !== null && act === null ? /可能|或将|恐将|恐怕|难免/u.exec(words) : null;
    if (risk !== null) {
      const at = start + risk.index;
      const entry: Entry = { frame: RISK, start: at, end: at + risk[0].length, force: "soft" };
      act = actOf(ground, stretch, its, entry, text.slice(start, at), condition);
    }
    if (act === null && pending !== null && words.length > 2 && !JUDGES.test(words))
      act = actOf(ground, stretch, its, pending, subject, null, start);
    const last = entries.at(-1);
    pending =
      act === null &&
      last?.frame.takes === "rest" &&
      last.end === clause.end &&
      last.frame.deed === "bind" &&
      !NOUN_BEFORE.test(text.slice(start, last.start))
        ? last
        : null;
    if (act !== null) {
      condition = null;
      open = { ...act };
      found.push(open);
      continue;
    }
    const judged = JUDGES.test(words) || RESULT.test(words);
    const own = text.slice(open?.start ?? start, open?.end ?? start);
    const joined = open !== null && (ALONGSIDE.test(own) || isOnlyHow(own));
    const beside = text.slice(clause.start, start) === "并" && /^为[^，。；]{0,8}方/u.test(words);
    if (held !== null && entries.length === 0 && !judged && RESUMES.test(words)) open = held;
    held = judged ? (open ?? held) : null;
    if (
      open !== null &&
      !entries.some(({ frame: { deed, takes }, start: at }) => deed === "ask" && takes === "rest" && at === start) &&
      !(open.kind === "refuse" && !NO_GOES_ON.test(words)) &&
      !(open.kind === "offer" && FOR_THE_HOST.test(words)) &&
      (!judged || beside || (joined && (RESULT.test(words) || /^(?:推动|为|以|不断|共同)/u.test(words)))) &&
      (!OVER.test(words) || (open.kind === "commit" && /[^了]交换意见/u.test(words))) &&
      !HAS_DONE.test(words) &&
      !startsAnew(ground, words)
    )
      open.end = clause.end;
    else open = null;
  }
  return found.filter((act) => act.end - act.start > 2);
}

/** Whether a clause that begins with a governor goes on with what one wishes or does with another: 共同致力于…, 反对霸权. */
function goesOn(text: string, open: FoundAct, clause: Clause, first: Entry | undefined): boolean {
  if (clause.opens) return false;
  // "希望贵国…，双方…": the wish goes on with what both are to do.
  const words = text.slice(clause.start, clause.end);
  if (first === undefined)
    return open.kind === "ask" && /^(?:双方|两国|各方)/u.test(words) && !HOW_BOTH_ARE.test(words);
  // "愿同贵国共同努力，将合作扩展至…": 将 that is 把.
  if (
    /愿/u.test(text.slice(open.start, open.start + 16)) &&
    ALONGSIDE.test(text.slice(open.start, open.end)) &&
    first.start === clause.start &&
    text.slice(first.start, first.end) === "将"
  )
    return true;
  if (
    ALONGSIDE.test(text.slice(open.start, open.end)) &&
    /^为[^，。；]*做好/u.test(text.slice(clause.start, clause.end))
  )
    return true;
  const own = text.slice(clause.start, first.start);
  const cue = text.slice(first.start, first.end);
  if (cue.endsWith("致力于"))
    return own === "" && (open.kind === "commit" || open.kind === "ask" || open.kind === "agree");
  const does = text.slice(open.start, open.end);
  if (cue === "鼓励") return own === "" && open.kind === "commit" && /愿/u.test(does.slice(0, 8));
  return (
    AGAINST.test(cue) &&
    own === "" &&
    clause.end - clause.start < 20 &&
    (open.kind === "commit" || open.kind === "ask") &&
    OF_BOTH.test(does.slice(0, 16))
  );
}

/** The last verb of saying before what it reports; in an act it is only what is to be done: 敦促X确认. */
function reportOf({ entries }: Clause): Entry | undefined {
  let report: Entry | undefined;
  for (const [index, entry] of entries.entries()) {
    if (entry.frame.takes === "reports") report = entry;
    else if (entry.frame.deed !== null) {
      const next = entries[index + 1];
      // "同意并强调": the first has nothing behind it.
      if (next?.frame.takes !== "reports" || next.start - entry.end > 1) break;
    }
  }
  return report;
}

/** Whether a clause without a governor names who acts for itself. */
function startsAnew({ parties }: Ground, words: string): boolean {
  return (
    /^(?:双方|两国|\p{Script=Han}方(?!面|案|便|向|法|式|针|才)(?:高度|支持|赞赏|坚持|始终|一贯|对|也|亦|都|同样))/u.test(
      words,
    ) && parties.mention(words.slice(0, 12)).party
  );
}

function actOf(
  ground: Ground,
  stretch: Stretch,
  clause: Clause,
  entry: Entry,
  subject: string,
  condition: Span | null,
  behind?: number,
): FoundAct | null {
  const { takes, deed } = entry.frame;
  const { text, parties, published } = ground;
  const cue = text.slice(entry.start, entry.end);
  const own = text.slice(clause.start, Math.max(clause.start, entry.start));
  const who = parties.mention(subject.slice(0, 60));
  const joint = stretch.sides.length > 1;
  if (isNoAct(ground, stretch, { clause, entry, own, who, behind })) return null;
  const after = text.slice(entry.end, clause.end);
  const welcomes = /欢迎$|乐见$/u.test(cue);
  const together =
    joint &&
    who.sides.length !== 1 &&
    goesOnWith(text.slice(entry.end, Math.min(stretch.end, entry.end + 80))) &&
    // What has been reached is greeted, and nobody's to do.
    !(welcomes && /(?:已|所)?取得的?[^，。；]{0,12}(?:进展|成果|成效|成绩)$/u.test(after));
  const outside =
    takes === "rest" ||
    (welcomes && together) ||
    (deed === "refuse" &&
      OPPOSES.test(cue) &&
      !parties.mention(own).party &&
      own.length < 8 &&
      clause.end - entry.end > 2);
  const rest = outside || behind !== undefined;
  const from = behind ?? (outside ? skip(text, entry.end, clause.end) : (condition?.start ?? clause.start));
  if (from >= clause.end) return null;
  const words = text.slice(from, clause.end);
  if (welcomes && !together && !isInvited(cue, after, own, text.slice(clause.end, stretch.end))) return null;
  const occasion = OCCASION.test(words);
  const addressed = rest
    ? parties.mention(occasion ? text.slice(clause.end + 1, Math.min(clause.end + 9, stretch.end)) : words.slice(0, 12))
    : who;
  const held = condition === null ? "" : text.slice(condition.start, condition.end);
  const kind = kindIn({
    cue,
    deed: deed!,
    rest,
    joint,
    mine: isOwn(who, stretch),
    who,
    addressed,
    subject,
    words: occasion ? text.slice(clause.end + 1, stretch.end) : words,
    occasion,
    held,
    together,
  });
  const elsewhere = who.sides.length === 1 && !who.joint && !stretch.sides.includes(who.sides[0]!);
  // With a subject and modal of its own a clause is tagged whole.
  const whole = rest && kind === "commit" && deed === "ask" && who.party && own !== "" && behind === undefined;
  return {
    start: whole ? clause.start : from,
    end: clause.end,
    kind,
    by: kind === "commit" && (elsewhere || (joint && who.sides.length === 1)) ? who.sides : [],
    to: kind === "ask" && !addressed.joint ? addresseesOf(ground, addressed.sides, stretch) : null,
    force: forceOf(kind, cue, words, deed!) ?? entry.force,
    confidence: rest ? 0.85 : who.party ? 0.8 : 0.65,
    cue: (published ?? text).slice(entry.start, entry.end),
  };
}

/** What a clause reports as carried out. */
function doneIn(
  { text, published }: Ground,
  stretch: Stretch,
  clause: Clause,
  report: Entry | undefined,
): FoundAct | null {
  if (stretch.speakers.length === 0) return null;
  const from =
    report === undefined || /^满意/u.test(text.slice(report.end, report.end + 2)) ? clause.start : report.end;
  const words = text
    .slice(from, clause.end)
    .replace(/(?:表示)?(?:满意|欢迎|赞赏|感谢)$/u, "")
    .replace(/表示$/u, "");
  const lead = /^(?:并|还|也)?(?:对(?=[^，]*(?:如期|如约|按期|已)))?/u.exec(words)![0].length;
  const own = words.slice(lead);
  if (own.length < 5 || NOT_DONE.test(own)) return null;
  const cue = DONE.map((one) => one.exec(own)).find((one) => one !== null);
  // Which is nobody's undertaking: 冬奥会如期举办.
  if (cue === undefined || EVENT.test(own)) return null;
  const start = from + lead;
  return {
    start,
    end: from + words.length,
    kind: "done",
    by: [],
    to: null,
    force: null,
    confidence: 0.65,
    cue: (published ?? text).slice(start + cue.index, start + cue.index + Math.min(cue[0].length, 12)),
  };
}

/** A governor with a colon behind it, and what it introduces in the same sentence. */
function listIn(
  text: string,
  entries: readonly Entry[],
  clause: Clause,
  stretch: Stretch,
): { readonly entry: Entry; readonly from: number; readonly to: number } | null {
  const entry = entries
    .filter(
      ({ frame, end }) =>
        frame.takes === "rest" && /^[^，。；：]{0,14}：/u.test(text.slice(end, Math.min(end + 16, clause.end))),
    )
    .at(-1);
  if (entry === undefined) return null;
  const from = text.indexOf("：", entry.end) + 1;
  const to = text
    .slice(0, stretch.end)
    .trimEnd()
    .replace(/[，。；]$/u, "").length;
  return from < to ? { entry, from: skip(text, from, to), to } : null;
}

/** Who is asked, where it is not the other parties all the same. */
function addresseesOf(
  { parties: { all } }: Ground,
  named: readonly string[],
  { sides }: Stretch,
): readonly string[] | null {
  const others = all.filter((side) => !sides.includes(side));
  const asked = named.filter((side) => !sides.includes(side));
  return asked.length === 0 || (asked.length === others.length && asked.every((side) => others.includes(side)))
    ? null
    : asked;
}

/** Behind a governor nothing is skipped but what only joins it to the act. */
function skip(text: string, at: number, end: number): number {
  let from = at;
  while (from < end && /[\s“：:]/u.test(text[from]!)) {
    // “脱钩断链”: a word in quotation marks is taken with them.
    const closes = text[from] === "“" ? text.indexOf("”", from) : -1;
    if (closes !== -1 && closes <= end) break;
    from += 1;
  }
  return from;
}

function skipLink(text: string, at: number, end: number): number {
  const from = skip(text, at, end);
  return from + (LINK.exec(text.slice(from, Math.min(end, from + 4)))?.[0].length ?? 0);
}
