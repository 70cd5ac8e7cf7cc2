/** What is announced or set up, and is no clause: *announced* [a new aid package], *a joint commission*. */
import { ANNOUNCED, INSTITUTIONS } from "../../../model/actLexicon";
import { finite } from "./clauses";
import { actEnd } from "./ends";
import { kindOf } from "./ground";
import { actOf, cueOf, type Draft, type Scene } from "./scene";
import { inRelative, isPast, opensItem } from "./subjects";
import { CLAUSAL } from "./thats";
import { wordsOf, type FrameMatch } from "./words";

const institutions = wordsOf(INSTITUTIONS);
const announced = new Set([...institutions, ...wordsOf(ANNOUNCED)]);

/** Whether a thing is of a sort: by its head, before what tells more of it. */
function names(words: readonly string[], sort: ReadonlySet<string>): boolean {
  const end = words.findIndex(
    (word, at) =>
      /^(?:of|for|on|to|between|in|with|that|which|through|bringing|aimed|against)$/u.test(word) ||
      // *New reef, school and harbour programs*: a comma may part what only tells of which sort they are.
      (word === "" &&
        (at === 0 ||
          !/^\p{L}+$/u.test(words[at + 1] ?? "") ||
          OPENS.test(words[at + 1]!) ||
          words.slice(0, at).some((one) => sort.has(one)))),
  );
  const head = words.slice(0, end === -1 ? 14 : end);
  if (/^(?:reports?|statements?|declarations?|papers?|documents?)$/u.test(head.at(-1) ?? "")) return false;
  return head.length < 14 && head.some((word) => sort.has(word));
}

const OPENS = /^(?:which|who|including|as|an?|the|and|or|but|its|their|our|his|her|\p{L}+ing)$/u;

/** Whether a thing is one that parties set up: *a joint commission*. */
export function isInstitution(words: readonly string[]): boolean {
  return names(words, institutions);
}

/** What somebody announces that is no clause: *announced* [a new aid package]. */
export function announcedOf(scene: Scene, match: FrameMatch): Draft | null {
  const { reading, stretch, joint } = scene;
  const { lower } = reading;
  const { first, after } = match;
  if (!/^announc/u.test(lower[first]!) || after !== first + 1) return null;
  const item = stretch.speakers.length === 0 && opensItem(reading, match);
  if (stretch.speakers.length === 0 && !item) return null;
  if (!finite(reading, match) || /^(?:recently|ha[sd]|have|also recently|was|were)$/u.test(lower[first - 1] ?? ""))
    return null;
  if (inRelative(scene, first) !== "" || isPast(scene)) return null;
  const to = actEnd(reading, after, scene.clauses, lower.length);
  const words = lower.slice(after, to);
  if (words.slice(0, 24).some((word) => CLAUSAL.test(word))) return null;
  if (!isInstitution(words) && !names(words, announced)) return null;
  return {
    from: after,
    to,
    act: actOf(kindOf("bind", joint || item), "firm", 0.7, cueOf(scene, match)),
  };
}
