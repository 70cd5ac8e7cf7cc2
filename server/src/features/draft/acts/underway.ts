/** What is under way and is to go on: *emphasized* [continued support], *the continuation of* [their contacts], *highlighted its efforts to* [rebuild the port]. */
import { AFFAIRS, GOES_ON } from "../../../model/actLexicon";
import { actEnd, finite } from "./clauses";
import { kindOf } from "./ground";
import { toldOf, verbBefore } from "./owners";
import { placesIn } from "./parties";
import { actOf, textOf, type Draft, type Scene } from "./scene";
import { wordsOf, type FrameMatch } from "./words";

const goesOn = wordsOf(GOES_ON);
const affairs = wordsOf(AFFAIRS);

/** Words that open something under way. */
export const UNDER_WAY = /^(?:ongoing|current|continuation|efforts|endeavou?rs)$/u;

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
  const noun = lower.slice(at + 1, at + 6).findIndex((word) => goesOn.has(word));
  if (noun === -1) return null;
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
  return STRESSES.test(reading.lower[verb.first]!) ? verb : null;
}

/** Whether what stands between a verb and its object names nobody but who speaks. */
function isOwn(scene: Scene, verb: FrameMatch, at: number): boolean {
  const { reading, ground, stretch } = scene;
  const told = toldOf(reading, verb);
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
    case "current":
      return talksTo(scene, at);
    default:
      return effortsTo(scene, at);
  }
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
    if (!/^(?:between|among|amongst)$/u.test(lower[behind]!) || !all) return null;
  }
  return act(scene, to + 1, at);
}

/** *Highlighted Calder’s efforts to* [rebuild the port]: its own. */
function effortsTo(scene: Scene, at: number): Draft | null {
  const { reading } = scene;
  const { lower } = reading;
  const verb = stressed(scene, at);
  if (verb === null || /^(?:offer|promis|pledg|express|voic)/u.test(lower[verb.first]!)) return null;
  const to = lower[at + 1] ?? "";
  if (!/^(?:to|toward|towards)$/u.test(to) || (to !== "to" && !/ing$/u.test(lower[at + 2] ?? ""))) return null;
  const before =
    at - (/^(?:joint|ongoing|continued|continuing|tireless|relentless|intensive|own)$/u.test(lower[at - 1]!) ? 1 : 0);
  // *Support for all efforts to*: not its own.
  if (
    lower
      .slice(verb.after, before)
      .some((word) => /^(?:for|of|to|in|with|on|that|all|international|global)$/u.test(word))
  )
    return null;
  const none = before === verb.after;
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
