/**
 * Two simple taggers, for scale: a plain "said / will", and a longer list of cues. Both are given the hand-made list of
 * actors, which a drafting tool has to find for itself.
 */
import type { Force } from "../../server/src/model/force";
import type { ActKind } from "../../server/src/syntax/tree";
import type { Span } from "../../server/src/text/span";
import { simpleCut } from "./sentences";
import type { CastMember, Speech, TaggedAct, Tagging } from "./tagging";

/** Tags a published text. What a tool writes as a readout is read by `taggingOf`. */
export type Tagger = (text: string, cast: readonly CastMember[]) => Tagging;

export const saidAndWill: Tagger = (text, cast) =>
  tagged(text, cast, {
    reports: /\b(?:said|says|will say)\b/u,
    together: null,
    pronouns: false,
    cues: [{ cue: /\bwill\b/gu, kind: "commit", force: "firm", extent: "clause" }],
  });

export const listOfCues: Tagger = (text, cast) =>
  tagged(text, cast, {
    reports:
      /\b(?:said|says|stated|told|noted|noting|added|explained|emphasized|underscored|underscoring|underlined|stressed|highlighted|reaffirmed|affirmed|reiterated|confirmed|conveyed|outlined|described|detailed|raised|expressed|expresses|welcomed?|applauded|praised|thanked|condemned|deplored|recalled|assured|warned|urged|called (?:on|upon|for|to)|encouraged|agreed|agreeing|committed|pledged|promised|resolved|decided|tasked|directed|announced|invited|proposed|offered|rejected|opposed|looked forward|made clear|hopes|hoped|supported|recognized|concurred)\b/u,
    together:
      /\b(?:they|the (?:two |both )?(?:leaders|presidents|ministers|sides|countries|officials)|both (?:sides|leaders|countries|parties))\b/iu,
    pronouns: true,
    cues: [
      {
        cue: /\b(?:agree(?:d|ing) (?:on|to|that)|resolved to|pledged to|committed to|tasked their teams to)\s+/gu,
        kind: "agree",
        force: "firm",
        extent: "rest",
      },
      { cue: /\b(?:resolve|commitment) to\s+/gu, kind: "commit", force: "firm", extent: "rest" },
      { cue: /\b(?:will|shall) (?:continue|keep)\b/gu, kind: "commit", force: "medium", extent: "clause" },
      { cue: /\b(?:will|shall|does not seek|do not seek)\b/gu, kind: "commit", force: "firm", extent: "clause" },
      { cue: /\b(?:intends?|plans?) to\b/gu, kind: "commit", force: "medium", extent: "clause" },
      {
        cue: /\b(?:is|are|stands?|stood|remains?) (?:ready|willing|open|prepared) to\b/gu,
        kind: "commit",
        force: "soft",
        extent: "clause",
      },
      { cue: /\b(?:invites?d?|proposed?)\s+/gu, kind: "offer", force: "firm", extent: "rest" },
      { cue: /\b(?:demand(?:s|ed)|calls?(?:ed)? for the immediate)\s+/gu, kind: "ask", force: "firm", extent: "rest" },
      { cue: /\bmust\b/gu, kind: "ask", force: "firm", extent: "clause" },
      {
        cue: /\b(?:urge[sd]?|call(?:s|ed) (?:on|upon|for|to)|the need (?:to|for))\s+/gu,
        kind: "ask",
        force: "medium",
        extent: "rest",
      },
      { cue: /\b(?:should|needs? to)\b/gu, kind: "ask", force: "medium", extent: "clause" },
      {
        cue: /\b(?:encouraged?|hope[sd]? (?:that|for)|the importance of)\s+/gu,
        kind: "ask",
        force: "soft",
        extent: "rest",
      },
      { cue: /\b(?:strongly|firmly|resolutely) oppose[sd]?\b/gu, kind: "refuse", force: "firm", extent: "clause" },
      { cue: /\b(?:rejects?|cannot accept|unacceptable)\b/gu, kind: "refuse", force: "firm", extent: "clause" },
      {
        cue: /\b(?:oppose[sd]?|object(?:s|ed) to|opposition to)\b/gu,
        kind: "refuse",
        force: "medium",
        extent: "clause",
      },
      {
        cue: /\b(?:reserves? the right|necessary actions?|consequences)\b/gu,
        kind: "warn",
        force: "medium",
        extent: "clause",
      },
    ],
  });

interface Cue {
  readonly cue: RegExp;
  readonly kind: ActKind;
  readonly force: Force;
  /** The clause that the cue stands in, or what follows it. */
  readonly extent: "clause" | "rest";
}

interface Rules {
  readonly reports: RegExp;
  /** Words for all persons jointly. */
  readonly together: RegExp | null;
  /** He and she are the last one named. */
  readonly pronouns: boolean;
  /** Of two acts in the same words the cue that comes first in the list counts. */
  readonly cues: readonly Cue[];
}

function tagged(text: string, cast: readonly CastMember[], rules: Rules): Tagging {
  const speech: Speech[] = [];
  const acts: TaggedAct[] = [];
  const persons = cast.filter(({ side }) => side !== null);
  const names = persons.flatMap(({ id, name }) => surnames(name).map((surname) => ({ id, surname })));
  const sides = [...new Set(persons.map(({ side }) => side!))];
  const sideOf = (id: string): string => cast.find((actor) => actor.id === id)?.side ?? id;
  let last: string | null = null;
  for (const sentence of simpleCut(text)) {
    const words = text.slice(sentence.start, sentence.end);
    const report = rules.reports.exec(words);
    const before = words.slice(0, report?.index ?? 0);
    const named = names
      .map(({ id, surname }) => ({ id, at: before.lastIndexOf(surname) }))
      .filter(({ at }) => at !== -1)
      .sort((one, other) => other.at - one.at)
      .map(({ id }) => id)
      .filter((id, place, all) => all.indexOf(id) === place);
    let speakers: readonly string[] = [];
    if (report !== null) {
      if (rules.together?.test(before) === true) speakers = persons.slice(0, 2).map(({ id }) => id);
      else if (rules.together !== null && named.length === 2 && / and /u.test(before)) speakers = named;
      else if (named[0] !== undefined) speakers = [named[0]];
      else if (
        rules.pronouns &&
        last !== null &&
        /\b(?:he|she|the (?:secretary|president|premier|minister))\b/iu.test(before)
      )
        speakers = [last];
    }
    if (named.length === 1) last = named[0]!;
    if (speakers.length > 0) speech.push({ ...sentence, speakers });
    const taken: Span[] = [];
    for (const { cue, kind, force, extent } of rules.cues) {
      for (const found of words.matchAll(cue)) {
        const span = extent === "rest" ? restOf(words, found.index + found[0].length) : clauseOf(words, found.index);
        if (span.end <= span.start || taken.some((one) => one.start < span.end && span.start < one.end)) continue;
        taken.push(span);
        // What several bind themselves to together.
        const joint = kind === "commit" && speakers.length > 1 ? "agree" : kind;
        const by = joint === "agree" ? sides : speakers.length > 0 ? speakers.map(sideOf) : sides.slice(0, 1);
        acts.push({
          kind: joint,
          force,
          by: [...new Set(by)],
          pieces: [{ start: sentence.start + span.start, end: sentence.start + span.end }],
        });
      }
    }
  }
  return { text, cast, speech, acts, furniture: [] };
}

/** Behind a governing verb: up to the next one, or the end of the sentence. */
function restOf(words: string, start: number): Span {
  const stop =
    /,? and (?:urged|called|pledged|agreed|opposed|reaffirmed|underscored|noted|emphasized|committed)\b|;|[.!?。]["”’]?$/u.exec(
      words.slice(start),
    );
  return { start, end: stop === null ? words.length : start + stop.index };
}

/** Around a modal: from the last "that", verb of saying or comma before it. */
function clauseOf(words: string, at: number): Span {
  let start = 0;
  for (const found of words.slice(0, at).matchAll(/\b(?:that|said|says|noted)\b,?\s+|[,;:–—]\s+|\band\s+/gu))
    start = found.index + found[0].length;
  return { start, end: restOf(words, at).end };
}

/** The last word of a name, and the first, which is the surname in the east of Asia. */
function surnames(name: string): readonly string[] {
  const words = name.replace(/,?\s+(?:Jr|Sr)\.?$/u, "").split(/\s+/u);
  return [words.at(-1)!, words[0]!];
}
