/** The acts that are items of a list under one governing verb: "The two sides agreed to: • reopen the ferry". */
import { MEASURES, OPENS_ITEM } from "../../../model/actLexicon";
import { readForce } from "../../../model/force";
import { isItem } from "../cast/blocks";
import { declarationOf, placeAt } from "../cast/states";
import { wordsOf as wordsIn } from "../cast/words";
import { finite } from "./clauses";
import { kindOf, type FoundAct, type Ground, type Stretch } from "./ground";
import { wordsOf } from "./scene";
import { readSentence, type FrameMatch, type Reading } from "./words";

const measures = new Set([...wordsOf(MEASURES), ...wordsOf(OPENS_ITEM)]);

/** Between the verb and its list. */
const FILLING =
  /^(?:the|following|to|as|follows|on|by|that|these|steps|actions|measures|points|matters|areas|and|a|an|range|number|series|set|of|further|new|additional|concrete|practical|joint|initial|first|next|step|initiatives?|projects|activities|undertakings|commitments|including|include|namely|)$/u;
/** Each of which is done, whatever noun an item names it by. */
const DONE = /^(?:initiatives?|projects|activities|undertakings|commitments)$/u;

/** What a list goes on from: an act of which each item is one. */
type Lead = Pick<FoundAct, "kind" | "cue" | "by"> & {
  /** Up to and with the verb: how firmly it binds. */
  readonly governs: string;
  readonly takes: "infinitive" | "deed" | "thing";
};

/** Told of one stretch after the other, whether it is an act by what its list goes on from. */
export function lists(ground: Ground): (stretch: Stretch) => FoundAct | null {
  const { text } = ground;
  let lead: Lead | null = null;
  return (stretch) => {
    const { start, end } = stretch;
    const opensLine = /(?:^|\n)[^\S\n]*$/u.test(text.slice(Math.max(0, start - 20), start));
    const item = opensLine && isItem(text, stretch);
    if (item && !/[:：]\s*$/u.test(text.slice(start, end))) return lead === null ? null : itemOf(text, stretch, lead);
    // Another sentence of an item leaves the list as it is.
    if (opensLine || lead === null) lead = end - start > 600 ? null : leadOf(ground, stretch);
    return null;
  };
}

function leadOf(ground: Ground, stretch: Stretch): Lead | null {
  const { text } = ground;
  const words = text.slice(stretch.start, stretch.end).trimEnd();
  if (/[.!?]["”]?$/u.test(words)) return null;
  if (!/^\s*\n/u.test(text.slice(stretch.start + words.length, stretch.end + 20))) return null;
  const reading = readSentence(text, stretch);
  const last = reading.matches.filter(({ verdict }) => verdict.deed !== null).at(-1);
  if (last === undefined) return null;
  const rest = reading.lower.slice(last.after);
  if (last.verdict.takes === "noun")
    return rest.every((word) => word === "") ? ofNoun(ground, stretch, reading, last) : null;
  if (stretch.speakers.length === 0 || last.verdict.takes !== "rest" || !finite(reading, last)) return null;
  if (rest.length > 14 || !rest.every((word) => FILLING.test(word))) return null;
  const deed = last.verdict.deed!;
  if (deed !== "bind") return null;
  const tail = [reading.lower[last.after - 1], ...rest].filter((word) => word !== "").at(-1);
  return {
    kind: kindOf(deed, stretch.sides.length > 1),
    cue: text.slice(reading.starts[last.first], reading.ends[last.after - 1]),
    governs: text.slice(stretch.start, reading.ends[last.after - 1]),
    by: [],
    takes: tail === "on" || rest.some((word) => DONE.test(word)) ? "thing" : tail === "to" ? "infinitive" : "deed",
  };
}

/** "The package includes Calder’s commitments to:" and a list of what Calder is to do, whoever tells it. */
function ofNoun({ text, parties }: Ground, stretch: Stretch, reading: Reading, noun: FrameMatch): Lead | null {
  const { lower, starts, ends } = reading;
  if (
    !/^(?:commitments?|pledges?|promises?|undertakings?)$/u.test(lower[noun.first]!) ||
    lower[noun.after - 1] !== "to"
  )
    return null;
  const from = Math.max(0, noun.first - 5);
  const before = text.slice(starts[from], starts[noun.first]);
  const words = wordsIn(before);
  const named = words.flatMap((_, at) => placeAt(words, at)?.code ?? []).map((code) => declarationOf(code).id);
  const owner = parties.mention(before.trim());
  const sides = [...new Set([...owner.sides, ...named])].filter((side) => parties.all.includes(side));
  if (sides.length === 0 && stretch.speakers.length === 0) return null;
  const kind = kindOf("bind", sides.length > 1 || (sides.length === 0 && stretch.sides.length > 1));
  return {
    kind,
    cue: text.slice(starts[noun.first], ends[noun.after - 1]),
    governs: text.slice(stretch.start, ends[noun.after - 1]),
    by:
      kind === "commit" && sides.length === 1 && !(stretch.sides.length === 1 && stretch.sides[0] === sides[0])
        ? sides
        : [],
    takes: "infinitive",
  };
}

function itemOf(text: string, { start, end }: Stretch, { kind, cue, by, governs, takes }: Lead): FoundAct | null {
  const item = text.slice(start, end);
  const mark = /^(?:[•·▪●○*–-]|\(?\w{1,3}[.)])\s+(?:to\s+)?/u.exec(item)?.[0].length ?? 0;
  const words = item
    .slice(mark)
    .trimEnd()
    .replace(/(?:[;,]?\s+and)?[.;,]*$/u, "");
  const verb = /^(?:jointly|also|further|continue to|[a-z]+ly)?\s*([\p{L}-]+)/u.exec(words)?.[1]?.toLowerCase() ?? "";
  const deed =
    measures.has(verb) ||
    /ing$/u.test(verb) ||
    (takes === "infinitive" &&
      /^(?:\p{Ll}|\p{Lu}\p{Ll}+ (?!of\b)[\p{Ll}])/u.test(words) &&
      !/^(?:a|an|the|its|their|our)\b/u.test(words));
  if (words.length < 6 || (takes !== "thing" && !deed)) return null;
  return {
    start: start + mark,
    end: start + mark + words.length,
    kind,
    by,
    to: null,
    force: readForce(kind, `${governs} `, words.slice(0, 400))?.force ?? null,
    confidence: 0.75,
    cue,
  };
}
