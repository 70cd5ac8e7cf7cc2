/** What is said to be important: *the importance of* [both navies keeping their distance], *the value of* [meeting more often]. */
import { AFFAIRS, DEEDS, GOES_IN, VALUES } from "../../../model/actLexicon";
import { namesDeed } from "./necessity";
import { placesIn, type Mention } from "./parties";
import { areOthersAffairs } from "./thirds";
import { fares } from "./wishes";
import { actOf, addressees, askOf, textOf, type Draft, type Scene } from "./scene";
import { wordsOf } from "./words";

const values = wordsOf(VALUES);
const deeds = wordsOf(DEEDS);
const lasting = new Set([
  "support",
  "engagement",
  "assistance",
  "participation",
  "contributions",
  "involvement",
  "presence",
  "leadership",
]);
const affairs = new Set([...wordsOf(AFFAIRS), "development", "enlargement"]);
const goesIn = wordsOf(GOES_IN);

/** Whether those named are all who speak together. */
export function covers({ stretch }: Scene, { joint, own, sides }: Mention, words = ""): boolean {
  // *Parties to adhere to it*: whoever they are.
  if (/^(?:parties|sides|all (?:parties|sides))$/iu.test(words.trim())) return false;
  return joint || own || (stretch.sides.length > 1 && stretch.sides.every((side) => sides.includes(side)));
}

/** Values that become something to be done where all stress them of a place or a matter. */
const KEEPS = /^(?:preserving|promoting|addressing)$/u;

export const MEETS =
  /^(?:meetings?|summit|dialogue|conference|symposium|talks|round|session|consultations?|forum|visit)$/u;

/** Whether words name a time that is to come: *before the end of 2032*, *next spring*. */
function isDated(words: readonly string[]): boolean {
  return words.some(
    (word, at) =>
      /^(?:next|coming)$/u.test(word) ||
      (/^(?:before|by|in|during)$/u.test(word) && words.slice(at + 1, at + 6).some((one) => /^20\d\d$/u.test(one))),
  );
}

/** *The importance of* doing something, said by all or with who should do it. */
export function importance(scene: Scene, from: number, to: number, cue: string): Draft | null {
  const { reading, ground, stretch, joint } = scene;
  const words = reading.lower.slice(from, to);
  const urgent = /urgency/iu.test(cue) || (!joint && /necessity/iu.test(cue));
  // *The importance for both navies to keep their distance*.
  if (/\bfor$/iu.test(cue)) {
    const infinitive = words.indexOf("to");
    const whom =
      infinitive < 1 || infinitive > 8 ? null : ground.parties.mention(textOf(scene, from, from + infinitive));
    if (whom === null || !(whom.party || whom.sides.length > 0)) return null;
    const all = joint && covers(scene, whom);
    return {
      from,
      to,
      act: {
        kind: all ? "agree" : "ask",
        by: [],
        to: all ? null : addressees(scene, whom.sides, stretch),
        force: "soft",
        confidence: 0.65,
        cue,
      },
    };
  }
  // *The importance to enhance trade*, *the necessity of expansion of trade*: as of doing so.
  if (
    joint &&
    (/ to$/iu.test(cue) || (/^(?:the )?necessity/iu.test(cue) && affairs.has(words[0]!) && words[1] === "of"))
  )
    return /^(?:the|an?|our|its|their|his|her|both|all|us)$/u.test(words[0]!) || reading.capital(from)
      ? null
      : {
          from,
          to,
          act: actOf("agree", /necessity/iu.test(cue) ? "medium" : "soft", 0.65, cue),
        };
  // *Of calm and* [making all efforts to avoid a war].
  if (words[1] === "and" && /ing$/u.test(words[2] ?? "") && (words[2]?.length ?? 0) > 4 && !/ing$/u.test(words[0]!))
    return importance(scene, from + 2, to, cue);
  const gerund = words.findIndex(
    (word, at) =>
      /ing$/u.test(word) &&
      word.length > 4 &&
      !goesIn.has(word) &&
      !/^(?:ongoing|existing|growing|emerging|outstanding|upcoming|remaining|longstanding|long-standing)$/u.test(
        word,
      ) &&
      !(at > 0 && (MEETS.test(word) || /^(?:an?|the|this|that)$/u.test(words[at - 1]!))),
  );
  const adverbs =
    gerund > 0 &&
    words.slice(0, gerund).every((word) => /ly$|^(?:also|further|both|not|close|closer|joint)$/u.test(word));
  const apart = words.slice(0, gerund).some((word) => /^(?:|in|for|to|on|at|between)$/u.test(word));
  // *Of peace and of* [disputes being settled], whoever is to do it.
  const being = words.findIndex((word, at) => word === "being" && /(?:ed|en|ld|ght|de)$/u.test(words[at + 1] ?? ""));
  const of = being === -1 ? -1 : words.lastIndexOf("of", being);
  if (of > 0 && being - of <= 4 && words[of - 1] === "and")
    return {
      from: from + of + 1,
      to,
      act: askOf(joint ? [] : null, "soft", 0.65, cue),
    };
  // *Continued Calder support*: of one who is named.
  if (/^(?:continued|continuing|sustained|ongoing)$/u.test(words[0]!)) {
    const noun = words.findIndex((word, at) => at > 0 && at < 7 && lasting.has(word));
    const owner = noun < 2 ? "" : textOf(scene, from + 1, from + noun);
    const sides = [...new Set([...ground.parties.mention(owner).sides, ...placesIn(owner)])];
    if (noun > 1 && sides.length > 0) {
      const own = joint && sides.length === 1 && stretch.sides.includes(sides[0]!);
      const others = sides.some((side) => !stretch.sides.includes(side)) || /\binternational\b/iu.test(owner);
      if (own || others)
        return {
          from,
          to,
          act: {
            kind: own ? "commit" : "ask",
            by: own ? sides : [],
            to: own ? null : addressees(scene, sides, stretch),
            force: "soft",
            confidence: 0.6,
            cue,
          },
        };
    }
  }
  // A meeting by a date is something to be done.
  if (joint && gerund === -1 && /^an?$/u.test(words[0]!) && words.some((word) => MEETS.test(word)) && isDated(words))
    return { from, to, act: actOf("agree", "soft", 0.65, cue) };
  // *The urgency of prompt progress on the reef*.
  if (urgent && (gerund === -1 || apart) && namesDeed(textOf(scene, from, to)))
    return {
      from,
      to,
      act: { kind: joint ? "agree" : "ask", by: [], to: joint ? null : [], force: "medium", confidence: 0.65, cue },
    };
  if (gerund === -1 || gerund > 8 || apart) {
    const deed = words.findIndex((word) => deeds.has(word));
    if (deed < 1 || deed > 7) return null;
    // *The accession of* whom *EU accession* does not tell.
    if (
      /^(?:cooperation|accession)$/u.test(words[deed]!) &&
      !/['’]s?\s|^(?:its|their|his|her)\s/iu.test(textOf(scene, from, from + deed + 1))
    )
      return null;
    const owner = ground.parties.mention(textOf(scene, from, from + deed));
    const named = placesIn(textOf(scene, from, from + deed)).length > 0;
    if (owner.sides.length === 0 && !named && !/^(?:its|their|his|her)$/u.test(words[0]!)) return null;
    return {
      from,
      to,
      act: askOf(addressees(scene, owner.sides, stretch), null, 0.6, cue),
    };
  }
  if (gerund === 0 || adverbs) {
    // *Working together on storms*, *implementing the pact fully*, *advancing reforms*: done with, or by, the other.
    if (
      !joint &&
      (/^(?:continuing to )?(?:work|working) (?:more )?(?:closely )?together\b/u.test(words.join(" ")) ||
        /^(?:(?:fully|swiftly|promptly) )?implementing\b.*\b(?:fully|in full|swiftly|promptly|without delay)$|^(?:fully|swiftly|promptly) implementing\b/u.test(
          words.join(" "),
        ) ||
        /^(?:strictly )?(?:abiding|adhering|complying|honou?ring|observing)\b/u.test(words.join(" ")) ||
        /^(?:advancing|implementing|undertaking|continuing|pursuing|completing|accelerating|enacting|adopting|passing|delivering)\b[^,]{0,60}\breforms?\b|^(?:swiftly |promptly |fully )?(?:concluding|completing|conducting) (?:the|an?|its|their) (?:\p{L}+ ){0,2}(?:investigations?|inquir(?:y|ies)|probes?)\b/u.test(
          words.join(" "),
        ))
    )
      return { from, to, act: askOf(null, "soft", 0.6, cue) };
    if (!joint && urgent) return { from, to, act: askOf([], "medium", 0.65, cue) };
    if (!joint || (values.has(words[gerund]!) && !KEEPS.test(words[gerund]!))) return null;
    if (areOthersAffairs(textOf(scene, from, to), ground.parties.mention(textOf(scene, from, to)).sides, stretch.sides))
      return {
        from,
        to,
        act: askOf(
          addressees(scene, [], stretch) ?? [],
          urgent || /necessity/iu.test(cue) ? "medium" : "soft",
          0.65,
          cue,
        ),
      };
    return {
      from,
      to,
      act: actOf("agree", urgent ? "medium" : "soft", 0.75, cue),
    };
  }
  const doer = ground.parties.mention(textOf(scene, from, from + gerund));
  const named = placesIn(textOf(scene, from, from + gerund)).length > 0;
  const allowed = words[gerund] === "being" && /^(?:given|\p{L}+ed)$/u.test(words[gerund + 1] ?? "");
  if (fares(words.slice(gerund)) || (values.has(words[gerund]!) && words[gerund] !== "having" && !allowed)) return null;
  const others =
    /^(?:world|globe|economies|economy|powers|fleets|navies|actors|stakeholders|donors|creditors|lenders|institutions|banks|firms|companies|businesses|industry|powers)$/u;
  const names = words.slice(0, gerund).some((word) => others.test(word));
  if (!doer.party && !named && !names && doer.sides.length === 0 && !/^(?:all|both|every|each)$/u.test(words[0]!))
    return null;
  const kind = joint && (doer.own || covers(scene, doer)) ? "agree" : "ask";
  return {
    from,
    to,
    act: {
      kind,
      by: [],
      to: kind === "agree" ? null : addressees(scene, doer.sides, stretch),
      force: urgent ? "medium" : kind === "agree" ? "soft" : null,
      confidence: 0.75,
      cue,
    },
  };
}
