/** What is undertaken, asked, refused and threatened in a published text. */
import { readForce } from "../../model/force";
import { plainChinese } from "../../model/traditional";
import type { ActKind } from "../../syntax/tree";
import type { Span } from "../../text/span";
import { atOnce, type Steps } from "../../workspace/steps";
import { chineseActs } from "./acts/chinese";
import { chineseLists } from "./acts/chineseLists";
import { chineseSeries } from "./acts/chineseSeries";
import { detailsIn } from "./acts/details";
import { englishActs } from "./acts/english";
import type { FoundAct, Ground, Stretch } from "./acts/ground";
import { lists } from "./acts/lists";
import { partiesOf } from "./acts/parties";
import type { Cast, Proposal, SpeechReading } from "./reading";

/** @param date from which relative dates count. */
export function actsIn(
  text: string,
  sentences: readonly Span[],
  speech: readonly SpeechReading[],
  cast: Cast,
  date: string | null,
): readonly Proposal[] {
  return atOnce(readingActs(text, sentences, speech, cast, date));
}

/** The same, a stretch of one speaker within a sentence at a step. */
export function* readingActs(
  text: string,
  sentences: readonly Span[],
  speech: readonly SpeechReading[],
  cast: Cast,
  date: string | null,
): Steps<readonly Proposal[]> {
  const chinese = cast.lang === "zh";
  const ground: Ground = chinese
    ? { text: plainChinese(text), published: text, parties: partiesOf(cast) }
    : { text, parties: partiesOf(cast) };
  const proposals: Proposal[] = [];
  const goesOn = chineseSeries(ground);
  const listed = chinese ? chineseLists(ground) : lists(ground);
  for (const stretch of stretches(sentences, speech, ground, cast)) {
    yield;
    const item = listed(stretch);
    const found = chinese ? goesOn(stretch, chineseActs(ground, stretch)) : englishActs(ground, stretch);
    for (const act of item !== null && (found.length === 0 || chinese) ? [item] : found) {
      const proposal = proposalOf(ground, ofSome(act, stretch, ground));
      proposals.push(proposal, ...detailsOf(ground, proposal, cast.lang, date));
      if (act.more === undefined) continue;
      const more: Proposal = { ...proposal, ...act.more, tag: "more", attributes: "", why: WHY_MORE };
      proposals.push(more, ...detailsOf(ground, more, cast.lang, date));
    }
  }
  return proposals;
}

/** The sentences, cut where another speaks; without the title. */
function* stretches(
  sentences: readonly Span[],
  speech: readonly SpeechReading[],
  { parties }: Ground,
  { title }: Cast,
): IterableIterator<Stretch> {
  const sorted = [...speech].sort((one, other) => one.start - other.start || other.end - one.end);
  const open: SpeechReading[] = [];
  let next = 0;
  const stretch = (start: number, end: number): Stretch => {
    const speakers = open.at(-1)?.speakers ?? [];
    return { start, end, speakers, sides: [...new Set(speakers.map(parties.sideOf))] };
  };
  for (const { start, end } of sentences) {
    if (title !== null && start < title.end) continue;
    let from = start;
    for (;;) {
      while (open.length > 0 && open.at(-1)!.end <= from) open.pop();
      while (next < sorted.length && sorted[next]!.start <= from) {
        if (sorted[next]!.end > from) open.push(sorted[next]!);
        next += 1;
      }
      const to = Math.min(end, open.at(-1)?.end ?? end, sorted[next]?.start ?? end);
      if (to > from) yield stretch(from, to);
      from = to;
      if (from >= end) break;
    }
  }
}

/** What some of those who take part agree on binds them, and not the others. */
function ofSome(act: FoundAct, { sides }: Stretch, { parties: { all } }: Ground): FoundAct {
  const some = sides.length > 1 && sides.length < all.length && sides.every((side) => all.includes(side));
  return some && act.kind === "agree" && act.by.length === 0 ? { ...act, by: sides } : act;
}

/** So much before an act, and of it, is looked at for its force. */
const REACH = 400;

function proposalOf({ text }: Ground, act: FoundAct): Proposal {
  const { kind, start, end, by, to, confidence, cue } = act;
  const before = text.slice(Math.max(0, start - REACH), start);
  const read =
    readForce(kind, before.slice(before.lastIndexOf("\n\n") + 1), text.slice(start, Math.min(end, start + REACH)))
      ?.force ?? null;
  const force =
    act.force !== null && act.force !== read
      ? act.force
      : read === null
        ? (act.force ?? (binds(kind, cue) ? "firm" : FALLBACK[kind]))
        : null;
  const attributes = [
    force ?? "",
    by.length > 0 ? `by ${by.map((id) => `@${id}`).join(" ")}` : "",
    to === null ? "" : to.length === 0 ? "to none" : `to ${to.map((id) => `@${id}`).join(" ")}`,
  ];
  return {
    tag: kind,
    start,
    end,
    speakers: [],
    attributes: attributes.filter(Boolean).join(" "),
    confidence,
    why: WHY[kind].replace("%", cue),
    cue,
  };
}

/** Where what a sentence puts in between hides the words that bind: *remain committed, in hard times too, to*. */
function binds(kind: ActKind, cue: string): boolean {
  return (kind === "commit" || kind === "agree") && /\b(?:agreed|committed|pledged|decided|resolved)\b/iu.test(cue);
}

const WHY_MORE = "The act goes on behind what the sentence puts in between.";

const WHY_DETAIL = {
  if: "It is what must come true first.",
  when: "It says when.",
  part: "It is one of several things under one verb.",
} as const;

function detailsOf({ text }: Ground, act: Proposal, lang: "en" | "zh", date: string | null): Proposal[] {
  return detailsIn(text.slice(act.start, act.end), lang, date).map(({ tag, start, end, attributes }) => ({
    tag,
    start: act.start + start,
    end: act.start + end,
    speakers: [],
    attributes,
    confidence: Math.min(act.confidence, tag === "part" ? 0.6 : 0.8),
    why: WHY_DETAIL[tag],
  }));
}

/** Where no word says how firm. */
const FALLBACK: Readonly<Record<ActKind, string>> = {
  commit: "medium",
  agree: "medium",
  offer: "soft",
  ask: "medium",
  refuse: "medium",
  warn: "medium",
  done: "",
};

const WHY: Readonly<Record<ActKind, string>> = {
  commit: "“%” binds the one who is to do it.",
  agree: "“%” binds all of them.",
  offer: "“%” holds it out to the other side.",
  ask: "“%” wants another to act.",
  refuse: "“%” says no to what another does or wants.",
  warn: "“%” holds out a harm to follow.",
  done: "“%” reports that it was carried out.",
};
