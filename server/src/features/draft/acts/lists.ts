/** The acts that are items of a list under one governing verb: "The two sides agreed to: • reopen the ferry". */
import { MEASURES } from "../../../model/actLexicon";
import { readForce } from "../../../model/force";
import { isItem } from "../cast/blocks";
import { finite } from "./clauses";
import { kindOf, type FoundAct, type Ground, type Stretch } from "./ground";
import { wordsOf } from "./scene";
import { readSentence } from "./words";

const measures = wordsOf(MEASURES);

/** Between the verb and its list. */
const FILLING = /^(?:the|following|to|as|follows|on|by|that|these|steps|actions|measures|points|matters|areas|and|)$/u;

/** What a list goes on from: an act of which each item is one. */
type Lead = Pick<FoundAct, "kind" | "cue"> & {
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
    if (opensLine && isItem(text, stretch)) return lead === null ? null : itemOf(text, stretch, lead);
    // Another sentence of an item leaves the list as it is.
    if (opensLine || lead === null) lead = end - start > 600 ? null : leadOf(ground, stretch);
    return null;
  };
}

function leadOf({ text }: Ground, stretch: Stretch): Lead | null {
  const words = text.slice(stretch.start, stretch.end).trimEnd();
  if (stretch.speakers.length === 0 || /[.!?]["”]?$/u.test(words)) return null;
  if (!/^\s*\n/u.test(text.slice(stretch.start + words.length, stretch.end + 20))) return null;
  const reading = readSentence(text, stretch);
  const last = reading.matches.filter(({ verdict }) => verdict.deed !== null).at(-1);
  if (last === undefined || last.verdict.takes !== "rest" || !finite(reading, last)) return null;
  const rest = reading.lower.slice(last.after);
  if (rest.length > 6 || !rest.every((word) => FILLING.test(word))) return null;
  const deed = last.verdict.deed!;
  if (deed !== "bind") return null;
  const tail = [reading.lower[last.after - 1], ...rest].filter((word) => word !== "").at(-1);
  return {
    kind: kindOf(deed, stretch.sides.length > 1),
    cue: text.slice(reading.starts[last.first], reading.ends[last.after - 1]),
    governs: text.slice(stretch.start, reading.ends[last.after - 1]),
    takes: tail === "on" ? "thing" : tail === "to" ? "infinitive" : "deed",
  };
}

function itemOf(text: string, { start, end }: Stretch, { kind, cue, governs, takes }: Lead): FoundAct | null {
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
    (takes === "infinitive" && /^\p{Ll}/u.test(words) && !/^(?:a|an|the|its|their|our)\b/u.test(words));
  if (words.length < 6 || (takes !== "thing" && !deed)) return null;
  return {
    start: start + mark,
    end: start + mark + words.length,
    kind,
    by: [],
    to: null,
    force: readForce(kind, `${governs} `, words.slice(0, 400))?.force ?? null,
    confidence: 0.75,
    cue,
  };
}
