/** The acts that a noun names, where somebody performs it: *reaffirmed its commitment to* [help], *the need for* [X to act]. */
import { behindLinks, isObject, ownerOf, praisedOwner, toldOf, verbBefore } from "./owners";
import { actEnd } from "./ends";
import { kindOf } from "./ground";
import { covers, importance } from "./importance";
import { givesThanks, isGoal, isVetoed } from "./nounVetoes";
import { placesIn } from "./parties";
import { passiveOf } from "./passives";
import {
  actOf,
  addressees,
  askOf,
  cueOf,
  determined,
  DETERMINER,
  isVague,
  skipLinks,
  startsAt,
  textOf,
  type Draft,
  type Scene,
} from "./scene";
import { statedOf } from "./stated";
import { areOthersAffairs, areThirds, isOfThirds } from "./thirds";
import { fares, TURNS_WELL, wishes } from "./wishes";
import { wordsOf, type FrameMatch, type Reading } from "./words";

const NOUN_TOO = wordsOf(
  "resolve pledge pledges promise promises request requests demand demands call calls appeal appeals offer offers plan plans vow vows proposal hope hopes wish",
);

/** Whether a word that is a verb elsewhere is a noun here: *their firm resolve to*. */
export function isNoun(reading: Reading, { first }: FrameMatch): boolean {
  const { lower, capital } = reading;
  if (!NOUN_TOO.has(lower[first]!)) return false;
  // *Its League pledge to*.
  return (
    determined(reading, first) || (capital(first - 1) && /^(?:its|their|our|his|her)$/u.test(lower[first - 2] ?? ""))
  );
}

/** Whether a verb is one of several aims of what is only talked about: *discussed plans to expand trade; bolster patrols; reinforce their commitment*. */
function isOneOfAims({ lower, matches }: Reading, { first }: FrameMatch): boolean {
  if (!/^(?:re(?:inforce|affirm|new|iterate)|highlight|underscore|affirm|renew)$/u.test(lower[first]!)) return false;
  if (!/^(?:|and|to)$/u.test(lower[first - 1] ?? "x")) return false;
  const main = matches
    .filter(
      (match) =>
        match.first < first && /^(?:reports|topic)$/u.test(match.verdict.takes) && /ed$/u.test(lower[match.first]!),
    )
    .at(-1);
  return main?.verdict.takes === "topic" && lower.slice(main.after, first).includes("to");
}

/** What a noun names, where somebody performs it: *reaffirmed its commitment to*, *affirmed the need to*. */
export function nounOf(scene: Scene, match: FrameMatch, over?: FrameMatch): Draft | null {
  const { reading, stretch, ground } = scene;
  const { lower } = reading;
  // *The need to mend the reef was stressed*.
  const passive = over === undefined ? passiveOf(reading, match) : null;
  if (stretch.speakers.length === 0) return null;
  const verb = over ?? passive?.verb ?? verbBefore(scene, match.first);
  if (verb === null) return null;
  // What one side alone discussed it said: *discussed the need for Lanhai to act*.
  const alone =
    stretch.speakers.length === 1 &&
    /^(?:discussed|spoke)$/u.test(lower[verb.first]!) &&
    (NEEDS.test(lower.slice(match.first, match.after).join(" ")) ||
      /^(?:desire|wish|readiness|willingness|intention|intent|determination|plans?)$/u.test(lower[match.first]!));
  if ((verb.verdict.takes === "topic" && !alone) || isOneOfAims(reading, verb)) return null;
  const stated = over === undefined ? statedOf(scene, match, verb) : null;
  if (stated !== null) return stated;
  // Who is unwilling to put forward proposals puts none forward.
  if (
    lower[verb.first] === "put" &&
    lower.slice(Math.max(0, verb.first - 14), verb.first).some((word) => ABLE.test(word)) &&
    lower[verb.first - 1] === "and"
  )
    return null;
  // *Assured him of Calder’s commitment to*, *concurred about the need to*.
  const tells =
    /^(?:reports|that)$/u.test(verb.verdict.takes) ||
    /^(?:announc|reaffirm|affirm|confirm|reconfirm)/u.test(lower[verb.first]!);
  if (
    !tells &&
    over === undefined &&
    verb.verdict.deed === "bind" &&
    !startsAt(reading, behindLinks(reading, verb.after), match.first) &&
    !(
      reading.comma(match.first - 3) &&
      lower.slice(match.first - 2, match.first).join(" ") === "and the" &&
      isObject(reading, verb, match.first)
    ) &&
    !(
      /\b(?:and|as) (?:the|their|its)(?: \p{L}+)?$/u.test(
        lower.slice(Math.max(0, match.first - 3), match.first).join(" "),
      ) &&
      reading.matches.some(
        ({ first, verdict }) => verdict.takes === "noun" && first >= verb.after && first < match.first,
      )
    ) &&
    !/^and (?:on|about)(?: the)?$/u.test(
      lower
        .slice(match.first - 3, match.first)
        .join(" ")
        .replace(/^(?!and).* and/u, "and"),
    )
  )
    return null;
  const deed = match.verdict.deed!;
  const last = lower[match.after - 1]!;
  const named = DETERMINER.test(lower[match.first]!) ? lower[match.first + 1]! : lower[match.first]!;
  // *The necessity and importance of high-level visits*.
  const noun =
    named === "importance" && /^(?:need|necessity) and$/u.test(lower.slice(match.first - 2, match.first).join(" "))
      ? "need"
      : named;
  if (over === undefined && passive === null && !isObject(reading, verb, match.first)) return null;
  if (isVetoed(scene, match, verb, noun, over !== undefined)) return null;
  // Whose it is stands behind it: *the commitment of Calder to*, *pledges made by Calder to*.
  const goal = isGoal(noun);
  const ofOwner =
    /^(?:of|by|from)$/u.test(last) &&
    deed === "bind" &&
    !goal &&
    !/^assurance/u.test(noun) &&
    !/ing$/u.test(lower[match.after] ?? "");
  const infinitiveAt = ofOwner
    ? lower.findIndex((word, at) => at >= match.after && (word === "to" || (word === "for" && at <= match.after + 4)))
    : -1;
  if (ofOwner && (infinitiveAt === -1 || infinitiveAt > match.after + 14)) return null;
  const under = last === "under";
  const from = under
    ? Math.max(verb.after, match.first - 3)
    : last === "not"
      ? match.after - 1
      : skipLinks(reading, infinitiveAt === -1 ? match.after : infinitiveAt + 1);
  const rest = actEnd(reading, from, scene.clauses, passive?.end ?? lower.length);
  // *Its commitment to Lanhai, including its efforts to*: what it is to, and no more.
  const also = lower
    .slice(from, rest)
    .findIndex((word, at) => word === "including" && /^(?:its|our|their|his|her)$/u.test(lower[from + at + 1] ?? ""));
  const to = also > 0 && also < 6 && reading.capital(from) && reading.comma(from + also - 1) ? from + also - 1 : rest;
  const words = lower.slice(from, to);
  if (words.length === 0 || isVague(words)) return null;
  // *Discussed her plans for the summit*: what about, and not what she will do.
  if (alone && /^plans?$/u.test(noun) && last === "for" && !/ing$/u.test(words[0]!)) return null;
  if (
    noun === "interest" &&
    last !== "to" &&
    (!/ing$/u.test(words.find((word) => !/ly$|^further$/u.test(word))!) ||
      (/^an?$/u.test(lower[match.first - 1] ?? "") &&
        !/^(?:express|voic|not|convey|indicat|signal|confirm)/u.test(lower[verb.first]!)) ||
      lower.slice(verb.first, match.first).some((word) => /^(?:shar(?:es?|ed|ing)|ha[sd]|have)$/u.test(word)))
  )
    return null;
  const owner =
    praisedOwner(scene, verb, match.first) ??
    (infinitiveAt === -1
      ? ownerOf(scene, match.first, toldOf(reading, verb), OF_ONESELF.test(lower[verb.first]!))
      : textOf(scene, match.after, infinitiveAt));
  const told = owner === null ? null : ground.parties.mention(owner);
  // *A decision by the Norwegian Government to*.
  const short = infinitiveAt !== -1 || (owner ?? "").trim().split(/\s+/u).length < 4;
  const places = told === null || told.sides.length > 0 || !short ? [] : placesIn(owner!);
  const mention =
    told !== null && places.length > 0 && places.every((side) => ground.parties.all.includes(side))
      ? { ...told, sides: places }
      : told;
  const cue = cueOf(scene, match);
  if (deed === "ask") {
    const needs =
      /^(?:needs?|requirements?)$/u.test(noun) || (/^(?:imperative|necessity)$/u.test(noun) && last !== "of");
    if (!needs && /^(?:importance|significance|value|utility|usefulness|urgency|imperative|necessity)$/u.test(noun))
      return importance(scene, from, to, cue);
    // *Her hope for a successful summit*: a wish.
    if (
      /^(?:hopes?|expectations?)$/u.test(noun) &&
      last === "for" &&
      (wishes(words) || TURNS_WELL.test(words.find((word) => !/^(?:an?|the|very|most)$/u.test(word)) ?? ""))
    )
      return null;
    const infinitive = words.indexOf("to");
    // *The need for all to be able to live in peace*: a value.
    if (infinitive !== -1 && fares(words.slice(infinitive + 1)) && words[infinitive + 1] !== "have") return null;
    const object = last === "for" && infinitive > 0 ? textOf(scene, from, from + infinitive) : "";
    const whom = ground.parties.mention(object);
    const ofOthers =
      last === "for" && words.some((word, at) => word === "by" && /^(?:all|both|the|each)$/u.test(words[at + 1] ?? ""));
    const doer =
      whom.party ||
      whom.sides.length > 0 ||
      placesIn(object).length > 0 ||
      /^(?:all|every|each|other|others)\b/iu.test(object) ||
      (object !== "" && areThirds(object, whom.sides, stretch.sides));
    // *A settlement to the war*: no infinitive.
    const acts = infinitive !== -1 && !/^(?:the|an?|this|that|its)$/u.test(words[infinitive + 1] ?? "");
    const thirds =
      needs &&
      (last === "for"
        ? !acts && isOfThirds(textOf(scene, from, to), [], stretch.sides)
        : areOthersAffairs(
            textOf(scene, from, to),
            ground.parties.mention(textOf(scene, from, to)).sides,
            stretch.sides,
          ));
    // *The need for more sanctions if the war goes on*.
    if (needs && HARMS.test(words.slice(0, 8).join(" ")) && words.some((word) => /^(?:if|should)$/u.test(word)))
      return { from, to, act: actOf("warn", "medium", 0.7, cue) };
    if (needs && BELIEVES.test(words[0]!)) return null;
    if (scene.joint && needs && words[0] !== "see" && !ofOthers && !thirds && (!doer || covers(scene, whom, object)))
      return { from, to, act: actOf("agree", null, 0.8, cue) };
    if (scene.joint && /^(?:hope|hopes|expectation|expectations)$/u.test(noun) && object === "")
      return { from, to, act: actOf("agree", null, 0.7, cue) };
    // What the speaker's own field needs, it means to do: *the need to protect Calder’s fishermen*.
    if (!scene.joint && needs && last === "to" && ofOwnField(scene, from, to))
      return { from, to, act: actOf("commit", "medium", 0.65, cue) };
    const doers = [...new Set([...whom.sides, ...placesIn(object)])];
    const own = last === "for" && acts && doers.length > 0 && doers.every((side) => stretch.sides.includes(side));
    if (!scene.joint && needs && own) return { from, to, act: actOf("commit", "medium", 0.65, cue) };
    const named = addressees(scene, whom.sides, stretch);
    const resolves =
      object !== "" && scene.joint && isOfThirds(object.replace(/^(?:an?|the) /iu, ""), [], stretch.sides);
    const nobody = needs && (last === "to" || (scene.joint && (thirds || resolves) && named === null));
    return { from, to, act: askOf(nobody ? [] : named, null, 0.85, cue) };
  }
  if (deed === "warn") {
    // *Committed to mend the reef and its consequences for herring*.
    if (verb.verdict.deed !== null && verb.verdict.deed !== "warn") return null;
    const first = lower[match.after - 1] === "if" ? match.after - 1 : match.after;
    const start = first === match.after ? match.first : match.first;
    return { from: start, to, act: actOf("warn", "medium", 0.7, cue) };
  }
  if (
    deed === "bind" &&
    HARMS.test(words.slice(0, 10).join(" ")) &&
    words.some((word) => /^(?:if|should|unless)$/u.test(word))
  )
    return { from, to, act: actOf("warn", null, 0.65, cue) };
  // *Ready to respond decisively to any further invasion*.
  if (
    deed === "bind" &&
    /^(?:respond|retaliate|react)$/u.test(words[0]!) &&
    /\b(?:any|further|potential|possible|future|renewed)\b[^,]*\b(?:aggression|invasions?|attacks?|escalation|incursions?|provocations?|threats?)\b/u.test(
      words.join(" "),
    )
  )
    return { from, to, act: actOf("warn", null, 0.7, cue) };
  const others =
    mention !== null && !mention.own && !mention.joint
      ? mention.sides.filter((side) => !stretch.sides.includes(side))
      : [];
  const single = mention !== null && mention.sides.length === 1 && !mention.joint && !mention.own;
  // A truce that one wishes for others are to make.
  if (
    /^(?:desire|wish|aspiration)/u.test(noun) &&
    last === "for" &&
    isOfThirds(textOf(scene, from, to).replace(/^(?:an?|the) /u, ""), [], stretch.sides)
  )
    return { from, to, act: actOf("ask", "soft", 0.65, cue) };
  // What one would like to see another do is asked of it.
  if (deed === "bind" && words[0] === "see" && /^(?:desire|wish|hope|aspiration)/u.test(noun)) {
    const doer = ground.parties.mention(textOf(scene, from + 1, Math.min(to, from + 4)));
    return {
      from,
      to,
      act: askOf(addressees(scene, doer.sides, stretch), "soft", 0.7, cue),
    };
  }
  // Who accepts an invitation will come.
  if (deed === "offer" && /^accept/u.test(lower[verb.first]!))
    return { from, to, act: actOf("commit", "firm", 0.85, cue) };
  // Who is keen to receive a guest invites him.
  if (!scene.joint && /^(?:keenness|eagerness|desire|wish)$/u.test(noun) && receives(scene, from))
    return { from, to, act: actOf("offer", "soft", 0.7, cue) };
  // *Thanked him for their shared commitment to it*: of both.
  const ofBoth =
    givesThanks(lower, verb) &&
    /^their (?:shared|mutual|joint|common)$/u.test(lower.slice(match.first - 2, match.first).join(" "));
  // *Continued Calder opposition to the fee*: that it goes on is what is said.
  if (deed === "refuse") {
    const goesOn = lower.findIndex(
      (word, at) => at >= match.first - 4 && at < match.first && /^(?:continued|continuing)$/u.test(word),
    );
    if (goesOn !== -1 && !lower.slice(goesOn, match.first).includes(""))
      return { from: goesOn, to, act: { kind: "refuse", by: others, to: null, force: "medium", confidence: 0.8, cue } };
  }
  const kind = kindOf(deed, ofBoth || (scene.joint && !single));
  const theirs = lower
    .slice(Math.max(verb.after, match.first - 2), match.first)
    .some((word) => /^(?:shared|mutual)$/u.test(word));
  const by =
    theirs && others.length > 0
      ? []
      : (kind === "commit" || kind === "offer") && (others.length > 0 || (single && scene.joint))
        ? mention!.sides
        : [];
  return {
    from,
    to,
    act: {
      kind,
      by,
      to: by.length > 0 && by.every((side) => !stretch.sides.includes(side)) ? stretch.sides : null,
      force: under ? "firm" : null,
      confidence: 0.85,
      cue,
    },
  };
}

/** Verbs with which one tells what is one's own. */
const OF_ONESELF =
  /^(?:reaffirm|reiterat|underscor|underlin|emphasi|stress|affirm|express|convey|voic|restat|renew|repeat|highlight|confirm)/u;

/** Whether what is to be done is done for the speaker's own people: *protect Calder’s fishermen*. */
function ofOwnField(scene: Scene, from: number, to: number): boolean {
  const { stretch, reading } = scene;
  if (
    !/^(?:protect|defend|safeguard|support|strengthen|secure|preserve|maintain|build|invest|modernise|modernize)$/u.test(
      reading.lower[from]!,
    )
  )
    return false;
  const end = Math.min(to, from + 6);
  const words = textOf(scene, from + 1, end);
  const { sides, own } = scene.ground.parties.mention(words);
  const named = [...new Set([...sides, ...placesIn(words)])];
  if (/^(?:our|its|their|his|her)$/u.test(reading.lower[from + 1] ?? "") && named.length === 0) return true;
  return (own && named.length === 0) || (named.length > 0 && named.every((side) => stretch.sides.includes(side)));
}

const HARMS =
  /\b(?:sanctions|costs|the pressure|consequences|countermeasures|tariffs|(?:further|additional|more|tougher|stronger|new) (?:action|actions|steps|measures|pressure))\b/u;

/** *To welcome Minister Shen*: somebody of another side. */
function receives({ reading, ground, stretch }: Scene, from: number): boolean {
  if (!/^(?:welcome|host|receive)$/u.test(reading.lower[from] ?? "")) return false;
  const guest = ground.parties.mention(ground.text.slice(reading.starts[from + 1], reading.ends[from + 3]));
  return guest.sides.some((side) => !stretch.sides.includes(side));
}

const NEEDS = /\b(?:needs?|importance|urgency|imperative|necessity)\b/u;

const BELIEVES = /^(?:understand|recogni[sz]e|acknowledge|know|learn|remember|consider)$/u;

const ABLE =
  /^(?:willingness|unwillingness|readiness|failure|refusal|reluctance|ability|inability|able|unable|unwilling|need)$/u;
