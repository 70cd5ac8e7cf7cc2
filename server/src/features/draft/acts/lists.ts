/** The acts that are items of a list under one governing verb: "The two sides agreed to: • reopen the ferry". */
import { MEASURES, OPENS_ITEM } from "../../../model/actLexicon";
import { readForce } from "../../../model/force";
import { isItem } from "../cast/blocks";
import { declarationOf, placeAt } from "../cast/states";
import { wordsOf as wordsIn } from "../cast/words";
import { finite } from "./clauses";
import { opensPurpose } from "./purposes";
import { performed } from "./performed";
import { kindOf, type FoundAct, type Ground, type Stretch } from "./ground";
import { readSentence, wordsOf, type FrameMatch, type Reading } from "./words";

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
  /** Where the line that introduces it ends. */
  readonly end: number;
  /** Whether it has an item already. */
  open: boolean;
  /** What its items have in front of them. */
  mark?: string | null;
};

/** The sort of mark of an item: a dot of some shape, a number, a letter. */
function markOf(text: string, start: number): string {
  const mark = text.slice(start, start + 4).replace(/^[(（]/u, "");
  return /^\d/u.test(mark) ? "number" : /^\p{L}/u.test(mark) ? "letter" : mark.charAt(0);
}

/** Nouns of deeds that begin an item. */
const DEED_NOUN =
  /^(?:(?:the |an? |in \d{4} )?(?:[a-z]+ly |further |annual |regular |joint |early |new |additional )?(?:establishment|creation|development|conclusion|completion|finali[sz]ation|implementation|collaboration|cooperation|co-operation|coordination|expansion|extension|enhancement|strengthening|deepening|incorporation|exchanges?|introduction|launch|opening|reopening|resumption|continuation|promotion|facilitation|negotiation|ratification|organi[sz]ation|provision|adoption|construction|removal|reduction|consultations?|talks|visits?|training|sharing|support|assistance|discussions?|increased|enhanced|intensified|continued|expanded|improved|strengthened|deepened|closer)\b)/iu;

/** Whether words name something that is done, with no clause about it. */
function opensDeed(text: string, { start, end }: Stretch): boolean {
  const words = text.slice(start, Math.min(end, start + 400)).trimEnd();
  return (
    DEED_NOUN.test(words) &&
    !/[:：]$/u.test(words) &&
    !/\b(?:is|are|was|were|has|have|had|will|would|remains?|agreed|noted|welcomed|continues?)\b/u.test(words)
  );
}

/** Told of one stretch after the other, whether it is an act by what its list goes on from. */
export function lists(ground: Ground): (stretch: Stretch) => FoundAct | null {
  const { text } = ground;
  let lead: Lead | null = null;
  return (stretch) => {
    const { start, end } = stretch;
    const opensLine = /(?:^|\n)[^\S\n]*$/u.test(text.slice(Math.max(0, start - 20), start));
    const marked = opensLine && isItem(text, stretch);
    // What names a deed right behind the colon, before items with a mark or alone, is one too.
    const bare = !marked && opensLine && lead !== null && lead.end > start - 20 && opensDeed(text, stretch);
    const item = marked || bare;
    if (item && lead !== null) {
      const mark = bare ? null : markOf(text, start);
      // The paragraphs of the text have numbers, the items dots.
      if (lead.mark !== undefined && lead.mark !== null && lead.mark !== mark) lead = null;
      else [lead.open, lead.mark] = [true, mark];
    }
    if (item && !/[:：]\s*$/u.test(text.slice(start, end))) return lead === null ? null : itemOf(text, stretch, lead);
    // Another sentence of an item leaves the list as it is; without a verb it names another deed.
    if (!opensLine && lead?.open === true && opensDeed(text, stretch)) return itemOf(text, stretch, lead);
    if (opensLine || lead === null) lead = end - start > 600 ? null : leadOf(ground, stretch);
    return null;
  };
}

function leadOf(ground: Ground, whole: Stretch): Lead | null {
  const { text } = ground;
  const words = text.slice(whole.start, whole.end).trimEnd();
  if (/[.!?]["”]?$/u.test(words)) return null;
  if (!/^\s*\n/u.test(text.slice(whole.start + words.length, whole.end + 20))) return null;
  const reading = readSentence(text, whole);
  const stretch = whole.speakers.length > 0 ? whole : (performed(ground, whole, reading)?.stretch ?? whole);
  const wide = /[:：]$/u.test(words) ? wideLead(ground, stretch, reading) : null;
  if (wide !== null) return wide;
  const last = reading.matches.filter(({ verdict }) => verdict.deed !== null).at(-1);
  if (last === undefined) return null;
  const rest = reading.lower.slice(last.after);
  if (last.verdict.takes === "noun")
    return rest.every((word) => word === "") ? ofNoun(ground, stretch, reading, last) : null;
  // What is agreed all agree to.
  const all = /^agreed?$/u.test(reading.lower[last.first]!) && /[:：]$/u.test(words);
  if ((stretch.speakers.length === 0 && !all) || last.verdict.takes !== "rest" || !finite(reading, last)) return null;
  if (rest.length > 14 || !rest.every((word) => FILLING.test(word))) return null;
  const deed = last.verdict.deed!;
  if (deed !== "bind") return null;
  const tail = [reading.lower[last.after - 1], ...rest].filter((word) => word !== "").at(-1);
  return {
    kind: kindOf(deed, stretch.sides.length > 1 || stretch.speakers.length === 0),
    cue: text.slice(reading.starts[last.first], reading.ends[last.after - 1]),
    governs: text.slice(stretch.start, reading.ends[last.after - 1]),
    by: [],
    takes: tail === "on" || rest.some((word) => DONE.test(word)) ? "thing" : tail === "to" ? "infinitive" : "deed",
    end: stretch.end,
    open: false,
  };
}

/** "The two sides committed to mending the bridge, in particular by:": what the list goes on from stands further up. */
function wideLead({ text }: Ground, stretch: Stretch, reading: Reading): Lead | null {
  const tail = reading.lower.filter((word) => word !== "").slice(-3);
  if (
    stretch.speakers.length === 0 ||
    !/^(?:by|including|through|namely|include|follows|following)$/u.test(tail.at(-1) ?? "")
  )
    return null;
  const verb = reading.matches
    .filter((match) => match.verdict.deed === "bind" && match.verdict.takes === "rest" && finite(reading, match))
    .at(-1);
  if (verb === undefined || !/ed$|s$/u.test(reading.lower[verb.first]!)) return null;
  return {
    kind: kindOf("bind", stretch.sides.length > 1),
    cue: text.slice(reading.starts[verb.first], reading.ends[verb.after - 1]),
    governs: text.slice(stretch.start, reading.ends[verb.after - 1]),
    by: [],
    takes: "deed",
    end: stretch.end,
    open: false,
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
    end: stretch.end,
    open: false,
  };
}

function itemOf(text: string, { start, end }: Stretch, { kind, cue, by, governs, takes }: Lead): FoundAct | null {
  const item = text.slice(start, end);
  const mark = /^(?:(?:[•·▪●○*–-]|\(?\w{1,3}[.)])\s+)?(?:(?:agreement )?to\s+)?/iu.exec(item)?.[0].length ?? 0;
  const words = withoutPurpose(
    item
      .slice(mark)
      .trimEnd()
      .replace(/(?:[;,]?\s+and)?[.;,]*$/u, ""),
  );
  const core = words.replace(/^(?:in|by|from) (?:\p{L}{1,12} )?\d{4},? /iu, "");
  const verb = /^(?:jointly|also|further|continue to|[a-z]+ly)?\s*([\p{L}-]+)/u.exec(core)?.[1]?.toLowerCase() ?? "";
  const deed =
    measures.has(verb) ||
    DEED_NOUN.test(core) ||
    /agreement\s+to\s+$/iu.test(item.slice(0, mark)) ||
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

/** Without what the item is for: "a new forum to promote trade". */
function withoutPurpose(item: string): string {
  const head = /^[^,.;]{0,400}/u.exec(item)![0];
  const lower = head.toLowerCase().split(/\s+/u);
  let at = 0;
  for (const { index } of head.matchAll(/\S+/gu)) {
    if (at > 2 && lower[at] === "to" && opensPurpose(lower, 0, at)) return item.slice(0, index).trimEnd();
    at += 1;
  }
  const comma = /, (?:so as )?to (?=(\p{Ll}+))/u.exec(item);
  return comma !== null && opensPurpose(["a", "b", "c", "to", comma[1]!], 0, 3) ? item.slice(0, comma.index) : item;
}
