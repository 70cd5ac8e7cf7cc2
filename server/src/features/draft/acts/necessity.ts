/** What is called necessary: [it is essential to keep the port open], [it was crucial all parties held back], [cooperation remains vital]. */
import { AFFAIRS, DEEDS, GOES_ON, QUARRELS, VALUES } from "../../../model/actLexicon";
import { actEnd } from "./ends";
import { addressees, askOf, cueOf, textOf, type Draft, type Scene } from "./scene";
import { CLAUSAL } from "./thats";
import { wordsOf, type FrameMatch } from "./words";

/** What a subject names that somebody does, and that is not simply there as a pact or a friendship is. */
const DONE = new Set([
  ...wordsOf(DEEDS),
  ...wordsOf(GOES_ON),
  ...wordsOf(QUARRELS),
  ...wordsOf(AFFAIRS),
  ...wordsOf(`leadership unity action actions response responses solidarity pressure transparency access reform reforms vigilance approach solution
  settlement protection step steps measures assistance aid help sharing restoration establishment creation development expansion reduction removal prevention
  investigation inquiry oversight enforcement effort compromise concessions reconciliation funding monitoring verification adoption introduction
  promotion strengthening enhancement deepening pause resolution investments preparation preparations reciprocity adjustment`),
]);
for (const word of wordsOf("partnership relations relationship ties link links trade tourism flights"))
  DONE.delete(word);

const values = wordsOf(VALUES);

/** Words behind "it is essential to" that are no deed of anybody. */
const BELIEF =
  /^(?:note|remember|recall|bear|understand|recogni[sz]e|acknowledge|know|see|be|have|say|stress|emphasi[sz]e|point|mention|reali[sz]e|consider|mark|celebrate|commemorate|honou?r|thank)$/u;

/** A rule that is to be held up is held up by doing something. */
export const KEEPS_UP =
  /\b(?:rules?|norms?|ban|prohibition|agreement|treaty|resolutions?|sanctions|ceasefire|cease-fire|truce)\b/u;

/** What is called necessary. */
export const ESSENTIAL = /^(?:essential|vital|critical|crucial|necessary|imperative|urgent|needed)$/u;

/** Whether a subject names a deed: *keeping the strait open*, *closer cooperation*; not *the Herring Board*, not *such cooperation*. */
export function namesDeed(subject: string): boolean {
  const words = subject
    .trim()
    .toLowerCase()
    .replace(/(?:\s+(?:will|would|to|also|\p{L}+ly|continues?|continued|had|has|have))+$/u, "")
    .split(/\s+/u);
  if (/^(?:this|these|that|such|it|which|there|their|our|its)$/u.test(words[0] ?? ""))
    return /ing$/u.test(words[1] ?? "");
  const first = words.findIndex((word) => !/ly$|^(?:also|further|continued|both)$/u.test(word));
  if (/ing$/u.test(words[first] ?? "") && (words[first]?.length ?? 0) > 4 && !values.has(words[first]!)) return true;
  const cut = words.findIndex(
    (word, at) => at > 0 && /^(?:of|in|on|for|to|between|with|at|by|from|among|across)$/u.test(word),
  );
  const head = cut === -1 ? words : words.slice(0, cut);
  return DONE.has(head.at(-1)!.replace(/[,’']s?$/u, "")) || (cut > 0 && head.some((word) => DONE.has(word)));
}

/** *It was crucial all parties held back*: with no word that opens the clause. */
export function crucial(scene: Scene, match: FrameMatch): Draft | null {
  const { reading, ground, stretch } = scene;
  const { lower } = reading;
  const it = match.first - (/^(?:also|very|therefore|now)$/u.test(lower[match.first - 1] ?? "") ? 2 : 1);
  if (stretch.speakers.length === 0 || lower[it] !== "it" || !ESSENTIAL.test(lower[match.after - 1]!)) return null;
  if (/^(?:to|for|that|as|in|because|if|when|on|upon|not|and|or|)$/u.test(lower[match.after] ?? "")) return null;
  const verb = lower.findIndex(
    (word, at) =>
      at > match.after && at < match.after + 8 && (CLAUSAL.test(word) || /[^s]s$|ed$/u.test(word) || word === "get"),
  );
  if (verb === -1) return null;
  const subject = ground.parties.mention(textOf(scene, match.after, Math.max(match.after + 1, verb)));
  const all = /^(?:all|both|every|each|everyone|the|we|they)$/u.test(lower[match.after]!);
  if (!subject.party && !all && subject.sides.length === 0) return null;
  const own = scene.joint && (subject.joint || subject.own);
  return {
    from: it,
    to: actEnd(reading, it, scene.clauses, lower.length, match.after),
    act: {
      kind: own ? "agree" : "ask",
      by: [],
      to: own ? null : addressees(scene, subject.sides, stretch),
      force: "medium",
      confidence: 0.7,
      cue: cueOf(scene, match),
    },
  };
}

/** *It is essential to keep the port open*, said by one: it wants it done, whoever does it. */
export function essentialTo(scene: Scene, match: FrameMatch, from: number, to: number): Draft | null {
  const { lower } = scene.reading;
  const verb = lower[from] ?? "";
  if (
    !ESSENTIAL.test(lower[match.after - 2] ?? "") ||
    (BELIEF.test(verb) && !(verb === "have" && /^an?$/u.test(lower[from + 1] ?? "")))
  )
    return null;
  const have = verb === "have" && /^an?$/u.test(lower[from + 1] ?? "");
  if (values.has(`${verb.replace(/e$/u, "")}ing`) && !have && !KEEPS_UP.test(textOf(scene, from, to))) return null;
  return {
    from: lower[match.first] === "it" ? match.first : from,
    to,
    act: askOf([], "medium", 0.65, cueOf(scene, match)),
  };
}

/** *There would be close consultation*, *there must be a truce*: what is to be, and is done by somebody. */
export function thereIs(scene: Scene, match: FrameMatch, from: number): Draft | null {
  const { reading, stretch, joint } = scene;
  const { lower } = reading;
  if (stretch.speakers.length === 0 || lower[from] !== "there" || from < match.first - 2) return null;
  let be = match.after;
  while (/ly$|^(?:also|soon|now)$/u.test(lower[be] ?? "")) be += 1;
  if (lower[be] !== "be") return null;
  const modal = lower[match.first]!;
  const bind = match.verdict.deed === "bind" && /^(?:will|would|shall)$/u.test(modal);
  const ask = match.verdict.deed === "ask" && /^(?:must|should|needs|need|ought|has|have|had)$/u.test(modal);
  if (!bind && !ask) return null;
  const near = lower.slice(be + 1, be + 7);
  const stop = near.findIndex((word) => /^(?:|of|in|on|for|to|between|with|at|by|from|if|and|that)$/u.test(word));
  const head = stop === -1 ? near : near.slice(0, stop);
  // *No return to patrols*: whatever is not to be.
  const none = ask && head[0] === "no";
  if (!none && !head.some((word) => DONE.has(word) || HELD.test(word))) return null;
  if (bind && lower.slice(match.first, be).includes("not")) return null;
  return {
    from,
    to: actEnd(reading, from, scene.clauses, lower.length, be),
    act: {
      kind: bind ? (joint ? "agree" : "commit") : joint ? "agree" : "ask",
      by: [],
      to: ask && !joint ? [] : null,
      force: null,
      confidence: 0.7,
      cue: cueOf(scene, match),
    },
  };
}

const HELD = /^(?:rounds?|sessions?|summit|conference|follow-up|inquiry|probe|discussion|call|calls|meetings?)$/u;
