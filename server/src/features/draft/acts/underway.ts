/** What is under way and is to go on: *emphasized* [continued support], *the continuation of* [their contacts], *underscored its efforts to* [rebuild the port]. */
import { AFFAIRS, GOES_ON } from "../../../model/actLexicon";
import { finite } from "./clauses";
import { actEnd } from "./ends";
import { kindOf } from "./ground";
import { toldOf, verbBefore } from "./owners";
import { placesIn } from "./parties";
import { actOf, textOf, type Draft, type Scene } from "./scene";
import { wordsOf, type FrameMatch } from "./words";

const goesOn = wordsOf(GOES_ON);
const affairs = wordsOf(AFFAIRS);

/** Words that open something under way. */
export const UNDER_WAY = /^(?:ongoing|current|continuation|efforts|endeavou?rs|work|underway|way)$/u;

/** Verbs with which one says that one goes on. */
const STRESSES =
  /^(?:emphasi|underscore|underline|stress|reaffirm|reiterat|affirm|confirm|pledg|express|voice|highlight|convey|communicat|assur|reassur|promis|offer)/u;

const GRADE =
  /^(?:the|its|their|our|his|her|a|strong|full|u|s|us|longstanding|long-standing|steadfast|firm|unwavering|ironclad|enduring|and|[’']s?)$/u;

/** *Emphasized* [continued support for the survey]. */
export function goingOn(scene: Scene, at: number): Draft | null {
  const { reading } = scene;
  const { lower } = reading;
  const verb = stressed(scene, at);
  if (verb === null || !isOwn(scene, verb, at)) return null;
  // *Expressed gratitude for the continued talks*: what one thanks for goes on already.
  if (lower.slice(verb.after, at).some((word) => /^(?:gratitude|appreciation|thanks|satisfaction|pride)$/u.test(word)))
    return null;
  const noun = lower.slice(at + 1, at + 6).findIndex((word) => goesOn.has(word));
  // *Continued readiness to work* is readiness.
  if (noun === -1 || lower.slice(at + 1, at + 1 + noun).some((word) => /^(?:to|for)$/u.test(word))) return null;
  // *The importance that Calder places on continued contacts*: what it thinks of them.
  if (
    lower.slice(verb.after, at).some((word) => /^(?:importance|value|significance|places?|attach(?:es)?)$/u.test(word))
  )
    return null;
  const draft = act(scene, at, at);
  // What somebody is assured of is promised.
  const assures = /^(?:assur|reassur|pledg|promis|guarantee)/u.test(lower[verb.first]!);
  return assures ? { ...draft, act: { ...draft.act, force: "firm" } } : draft;
}

/** The verb with which somebody says that what follows goes on; null where it is another. */
function stressed(scene: Scene, at: number): FrameMatch | null {
  const { reading, stretch } = scene;
  if (stretch.speakers.length === 0) return null;
  const verb = verbBefore(scene, at);
  if (verb === null || !finite(reading, verb) || !/^(?:reports|that)$/u.test(verb.verdict.takes)) return null;
  if (STRESSES.test(reading.lower[verb.first]!)) return verb;
  // *Noted continued Calder support for it*.
  const notes =
    reading.lower[verb.first] === "noted" &&
    reading.lower[at] === "continued" &&
    reading.lower.slice(at + 1, at + 5).includes("support");
  return notes ? verb : null;
}

/** Whether what stands between a verb and its object names nobody but who speaks. */
function isOwn(scene: Scene, verb: FrameMatch, at: number): boolean {
  const { reading, ground, stretch } = scene;
  const told = toldOf(reading, verb);
  // *Their commitment to the pact, as well as their continued support*: the second of two that are theirs.
  const second = reading.lower.slice(told, at);
  if (
    /^(?:its|their|our|his|her)$/u.test(second.at(-1) ?? "") &&
    /(?:^| )(?:as well as| and) \p{L}+$/u.test(second.join(" ")) &&
    !second.some((word) => /^(?:that|which|who)$/u.test(word))
  )
    return true;
  const words = textOf(scene, told, at);
  const owner = ground.parties.mention(words);
  const sides = [...owner.sides, ...placesIn(words)];
  const named = sides.length > 0 && at - told < 8 && sides.every((side) => stretch.sides.includes(side));
  if (named || owner.joint) return true;
  return reading.lower.slice(told, at).every((word) => GRADE.test(word));
}

/** The rest of what is under way. */
export function underWay(scene: Scene, at: number): Draft | null {
  switch (scene.reading.lower[at]) {
    case "continuation":
      return continuation(scene, at);
    case "ongoing":
      return /^(?:support|assistance|engagement|commitment)$/u.test(scene.reading.lower[at + 1] ?? "")
        ? goingOn(scene, at)
        : talksTo(scene, at);
    case "underway":
    case "way":
      return workOn(scene, at);
    case "current":
      return talksTo(scene, at);
    default:
      return effortsTo(scene, at);
  }
}

/** [Work is under way to mend the reef]: whoever says so works on it. */
function workOn(scene: Scene, at: number): Draft | null {
  const { reading, stretch } = scene;
  const { lower } = reading;
  if (stretch.speakers.length === 0) return null;
  let be = lower[at] === "way" && lower[at - 1] === "under" ? at - 2 : at - 1;
  if (lower[at] === "way" && be === at - 1) return null;
  while (/ly$|^(?:now|already|also|well)$/u.test(lower[be] ?? "")) be -= 1;
  if (!/^(?:is|are|was|were)$/u.test(lower[be] ?? "") || lower[at + 1] !== "to") return null;
  let from = be - 1;
  if (
    !/^(?:work|efforts|preparations|planning|steps|measures|talks|discussions|negotiations|consultations)$/u.test(
      lower[from] ?? "",
    )
  )
    return null;
  if (/^(?:intensive|joint|further|active|also|urgent|extensive|our|the)$/u.test(lower[from - 1] ?? "")) from -= 1;
  return { ...act(scene, from, at), to: actEnd(reading, from, scene.clauses, lower.length, at) };
}

/** *Stressed the continuation of* [Calder’s contacts with all]. */
function continuation(scene: Scene, at: number): Draft | null {
  const { reading, ground, stretch } = scene;
  const { lower } = reading;
  const verb = stressed(scene, at);
  if (verb === null || lower[at + 1] !== "of" || !isOwn(scene, verb, at)) return null;
  const noun = lower.slice(at + 2, at + 9).findIndex((word) => goesOn.has(word) || affairs.has(word));
  if (noun === -1) return null;
  const owner = textOf(scene, at + 2, at + 2 + noun);
  const { sides } = ground.parties.mention(owner);
  // What others go on with.
  if (sides.some((side) => !stretch.sides.includes(side)) || (sides.length === 0 && placesIn(owner).length > 0))
    return null;
  return act(scene, at + 2, at);
}

const TALKS = /^(?:discussions|talks|negotiations|consultations|deliberations|work|dialogue|cooperation|exchanges)$/u;

/** *Welcomed the ongoing talks between the two to* [reopen the port]: they go on with it. */
function talksTo(scene: Scene, at: number): Draft | null {
  const { reading, joint, ground, stretch } = scene;
  const { lower } = reading;
  const verb = verbBefore(scene, at);
  if (!joint || verb === null || !/^welcom/u.test(lower[verb.first]!) || !finite(reading, verb)) return null;
  if (!lower.slice(verb.after, at).every((word) => GRADE.test(word))) return null;
  const noun = lower.slice(at + 1, at + 3).findIndex((word) => TALKS.test(word));
  if (noun === -1) return null;
  const behind = at + 2 + noun;
  const to = lower.findIndex((word, place) => place >= behind && place < behind + 9 && word === "to");
  if (to === -1) return null;
  if (to > behind) {
    const between = ground.parties.mention(textOf(scene, behind + 1, to));
    const all = between.joint || between.own || stretch.sides.every((side) => between.sides.includes(side));
    const withOthers =
      lower[behind] === "with" && /\b(?:allies|partners|others)\b/u.test(lower.slice(behind, to).join(" "));
    if (!withOthers && (!/^(?:between|among|amongst)$/u.test(lower[behind]!) || !all)) return null;
  }
  return act(scene, to + 1, at);
}

/** *Underscored Calder’s efforts to* [rebuild the port]: its own. */
function effortsTo(scene: Scene, at: number): Draft | null {
  const { reading } = scene;
  const { lower } = reading;
  const told = verbBefore(scene, at);
  // *Set out Calder’s work to* bring them home.
  const sets =
    told !== null &&
    scene.stretch.speakers.length > 0 &&
    finite(reading, told) &&
    (/^(?:outlin|set|lay|laid)/u.test(lower[told.first]!) ||
      (/^(?:inform|brief|updat)/u.test(lower[told.first]!) &&
        lower[at] !== "work" &&
        /^(?:of|on|about) (?:his|her|its|their|our)$/u.test(lower.slice(at - 2, at).join(" ")))) &&
    told.verdict.takes === "reports";
  // *Highlighted its efforts to*: what it does already.
  const verb = sets
    ? told
    : /^(?:highlight|emphasi)/u.test(told === null ? "" : lower[told.first]!)
      ? null
      : stressed(scene, at);
  if (verb === null || /^(?:offer|promis|pledg|express|voic)/u.test(lower[verb.first]!)) return null;
  if (lower[at] === "work" && !sets) return null;
  const informs = sets && /^(?:inform|brief|updat)/u.test(lower[verb.first]!);
  const to = lower[at + 1] ?? "";
  if (!/^(?:to|toward|towards)$/u.test(to) || (to !== "to" && !/ing$/u.test(lower[at + 2] ?? ""))) return null;
  const before =
    at - (/^(?:joint|ongoing|continued|continuing|tireless|relentless|intensive|own)$/u.test(lower[at - 1]!) ? 1 : 0);
  // *Support for all efforts to*: not its own.
  if (
    !informs &&
    lower
      .slice(verb.after, before)
      .some((word) => /^(?:for|of|to|in|with|on|that|all|international|global)$/u.test(word))
  )
    return null;
  const none = informs || (before === verb.after && lower[at] !== "work");
  if (!none && !isOwn(scene, verb, before)) return null;
  return act(scene, at + 2, at);
}

function act(scene: Scene, from: number, cue: number): Draft {
  const { reading, joint } = scene;
  return {
    from,
    to: actEnd(reading, from, scene.clauses, reading.lower.length),
    act: actOf(kindOf("bind", joint), "medium", 0.7, reading.lower[cue]!),
  };
}
