/** What an act's own words say of it: on which condition, until when, and whether it is several things. */
import type { Span } from "../../../text/span";
import { MEASURES } from "../../../model/actLexicon";
import { chineseParts } from "./chineseParts";
import { deadlinesIn } from "./deadlines";

export interface Detail extends Span {
  readonly tag: "if" | "when" | "part";
  readonly attributes: string;
}

const CONDITION =
  /\b(?:if|unless|provided[\s\u00a0]+that|providing[\s\u00a0]+that|on[\s\u00a0]+(?:the[\s\u00a0]+)?condition[\s\u00a0]+that|as[\s\u00a0]+long[\s\u00a0]+as|so[\s\u00a0]+long[\s\u00a0]+as|in[\s\u00a0]+the[\s\u00a0]+event[\s\u00a0]+(?:of|that)|subject[\s\u00a0]+to[\s\u00a0]+(?:the|its|their|an?|approval|ratification|agreement|congressional|parliamentary|availability)|in[\s\u00a0]+case[\s\u00a0]+of)(?![\s\u00a0]+(?:not|any|possible|necessary|appropriate)\b)[^,;.!?]*/giu;
const CONDITION_ZH =
  /(?:(?<=^|[，；：])(?:对方|\p{Script=Han}{1,6}方))?(?:如果|倘若|假如|若|只要|一旦)[^，。；]*|在[^，。；]{2,30}(?:的前提下|前提下|的条件下)|在条件(?:允许|成熟|具备)(?:时|的情况下|后)/gu;

/** Offsets are of the act's words. @param date of the document. */
export function detailsIn(words: string, lang: "en" | "zh", date: string | null): readonly Detail[] {
  const details: Detail[] = [];
  if (words.length > 2000) return details;
  for (const { index, 0: found } of words.matchAll(lang === "zh" ? CONDITION_ZH : CONDITION)) {
    const end = index + found.trimEnd().length;
    if (end - index > 8 || lang === "zh") details.push({ tag: "if", start: index, end, attributes: "" });
  }
  for (const { start, end, date: when } of deadlinesIn(words, lang, date)) {
    if (details.some((one) => one.start < end && start < one.end)) continue;
    // In a relative clause a date tells of something else.
    if (
      /\b(?:which|who|that[\s\u00a0]+(?:it|they|he|she)|made|signed|adopted|held|announced|agreed|concluded|reached|released|published)\b[^,;]{0,40}$/iu.test(
        words.slice(Math.max(0, start - 60), start),
      )
    )
      continue;
    details.push({ tag: "when", start, end, attributes: when ?? "" });
  }
  if (lang === "en") details.push(...partsIn(words, details));
  else {
    const parts = chineseParts(words);
    const crossed = parts.some(({ start, end }) =>
      details.some((one) => one.start < end && start < one.end && !(start <= one.start && one.end <= end)),
    );
    if (!crossed) for (const { start, end } of parts) details.push({ tag: "part", start, end, attributes: "" });
  }
  return details;
}

const measures = new Set(MEASURES.split(/\s+/u).filter(Boolean));
const ADVERB =
  "(?:[\\p{L}-]+ly[\\s\\u00a0]+|to[\\s\\u00a0]+|further[\\s\\u00a0]+|also[\\s\\u00a0]+|jointly[\\s\\u00a0]+)?";
const NEXT = new RegExp(
  `(?:,[\\s\\u00a0]+and[\\s\\u00a0]+|,[\\s\\u00a0]+|[\\s\\u00a0]+and[\\s\\u00a0]+)(${ADVERB})([\\p{L}-]+)(?![\\s\\u00a0]+(?:of|for|in|between|on)\\b)`,
  "gu",
);
/** The verb of the act, or the one behind its modal. */
const FIRST = new RegExp(
  `^(?:[^,;]{0,120}?(?:\\b(?:will|should|must|can|would|shall|(?:ready|willing|prepared|open|committed|determined|intends?|plans?|needs?|has|have|parties|sides?|countries)[\\s\\u00a0]+to)|\\p{Lu}[\\p{L}.]*[\\s\\u00a0]+to)[\\s\\u00a0]+)?(${ADVERB})([\\p{L}-]+)`,
  "u",
);

/** Several measures under one verb: *to reopen the ferry, dredge the channel and publish a timetable*. */
function partsIn(words: string, taken: readonly Detail[]): Detail[] {
  const own = FIRST.exec(words);
  if (own === null) return [];
  const verb = own[2]!.toLowerCase();
  const form = measures.has(verb) ? "base" : /ing$/u.test(verb) && isGerund(verb) ? "ing" : null;
  if (form === null) return [];
  const starts: { start: number; before: number }[] = [
    { start: own[0].length - own[2]!.length - own[1]!.length, before: -1 },
  ];
  for (const match of words.matchAll(NEXT)) {
    const next = match[2]!.toLowerCase();
    if (form === "base" ? !measures.has(next) : !(/ing$/u.test(next) && isGerund(next))) continue;
    // *Work, in the islands too, to mend them*: not the second of two.
    if (/^,\s+to\s+\p{L}+$/u.test(match[0]) && !/\band to\b/u.test(words.slice(match.index))) continue;
    const start = match.index + match[0].length - match[2]!.length - match[1]!.replace(/^to\s+/iu, "").length;
    starts.push({ start, before: match.index });
  }
  if (starts.length < 2) return [];
  const parts = starts.map(({ start }, at): Detail => ({
    tag: "part",
    start,
    end: starts[at + 1]?.before ?? words.length,
    attributes: "",
  }));
  // A verb without an object of its own shares the next one's.
  if (parts.some(({ start, end }) => !/\s/u.test(words.slice(start, end).trim()))) return [];
  if (
    parts.some(({ start, end }) =>
      taken.some((one) => one.start < end && start < one.end && !(start <= one.start && one.end <= end)),
    )
  )
    return [];
  return parts;
}

function isGerund(word: string): boolean {
  const stem = word.slice(0, -3);
  return (
    measures.has(stem) ||
    measures.has(`${stem}e`) ||
    (stem.length > 2 && stem.at(-1) === stem.at(-2) && measures.has(stem.slice(0, -1)))
  );
}
