/** What one wants of another, or all of themselves: *urged* [Lanhai to act], *asked their ministers to* [report]. */
import { AFFAIRS, BODIES, DEEDS, QUARRELS, TAKES_TO, TOGETHER } from "../../../model/actLexicon";
import { covers } from "./importance";
import { placesIn, type Mention } from "./parties";
import { actOf, addressees, cueOf, textOf, type Draft, type Scene } from "./scene";
import { prays } from "./wishes";
import { wordsOf, type FrameMatch } from "./words";

const together = wordsOf(TOGETHER);
const bodies = wordsOf(BODIES);
const takesTo = wordsOf(TAKES_TO);
const affairs = wordsOf(AFFAIRS);
const deeds = wordsOf(DEEDS);
const quarrels = wordsOf(QUARRELS);

/** An ask of somebody, or of all by all of their own affairs. */
export function askOf(
  scene: Scene,
  match: FrameMatch,
  from: number,
  to: number,
  joint: boolean,
  sides: readonly string[],
): Draft | null {
  const { reading, ground, stretch } = scene;
  const { lower } = reading;
  const words = lower.slice(from, to);
  if (/^(?:about|whether|if|how|why|what|questions?)$/u.test(words[0] ?? "")) return null;
  if (prays(words)) return null;
  const verb = words.indexOf("to");
  // Who is called on and not to do anything is visited.
  if (verb === -1 && /^(?:on|upon)$/u.test(lower[match.after - 1]!) && !/^insist/u.test(lower[match.first]!))
    return null;
  const object = verb > 0 ? textOf(scene, from, from + verb) : "";
  const whom = ground.parties.mention(object);
  // Who wants, or expects, asks where it names of whom.
  if (
    /^(?:want|expect|would|is|are|was|were|be)/u.test(lower[match.first]!) &&
    /^(?:want|expect|like|to|for)/u.test(lower[match.after - 1]!)
  ) {
    // *Expects their release*: a deed of another.
    const given =
      words.slice(0, 4).some((word) => deeds.has(word)) && /^(?:the|their|its|his|her|an?|immediate)$/u.test(words[0]!);
    if (!given && (verb < 1 || verb > 12 || !(whom.party || whom.sides.length > 0))) return null;
    if (whom.own && !whom.joint && !given) return null;
  }
  // *It is important for both sides to*, said by both.
  if (/^(?:is|are|was|were|be)$/u.test(lower[match.first]!) && joint && verb > 0 && covers(scene, whom))
    return {
      from,
      to,
      act: {
        kind: "agree",
        by: whom.sides.length > stretch.sides.length ? whom.sides : [],
        to: null,
        force: lower[match.first + 1] === "important" ? "soft" : "medium",
        confidence: 0.7,
        cue: cueOf(scene, match),
      },
    };
  // Who seeks help asks for it.
  if (
    /^(?:seek|sought)/u.test(lower[match.first]!) &&
    (verb === 0 || !words.slice(0, 5).some((word) => HELPS.test(word)))
  )
    return null;
  // *Pressed him on the need to* release them.
  const need = words.findIndex((word, at) => word === "need" && /^(?:to|for)$/u.test(words[at + 1] ?? ""));
  if (need > 1 && words.slice(0, need).includes("on"))
    return {
      from: from + need + 2,
      to,
      act: { kind: "ask", by: sides, to: null, force: "medium", confidence: 0.8, cue: cueOf(scene, match) },
    };
  // *Asked their ministers to* report: all set their own people a task.
  const bare =
    verb === 1 && /^(?:officials|ministers|teams|experts|negotiators|delegations|staff|ministries)$/u.test(words[0]!);
  const own =
    bare || (verb > 0 && /^(?:their|our|respective|the|both)/u.test(words[0] ?? "") && isOwnBody(words.slice(0, verb)));
  if (joint && own) {
    const at = from + verb + 1;
    return {
      from: at,
      to,
      act: actOf("agree", "firm", 0.8, cueOf(scene, match)),
    };
  }
  // All encourage their own progress, and call for their own talks.
  if (joint && ofOwnAffairs(scene, match, from, to, whom))
    return {
      from,
      to,
      act: actOf(
        "agree",
        /^(?:encourag|hop|want|wish|welcom|spe?o?a?k|c[ao]me)/u.test(lower[match.first]!) ? "soft" : "medium",
        0.75,
        cueOf(scene, match),
      ),
    };
  return {
    from,
    to,
    act: {
      kind: "ask",
      by: sides,
      to: addressees(scene, whom.sides, stretch),
      force: null,
      confidence: 0.9,
      cue: cueOf(scene, match),
    },
  };
}

const HELPS =
  /^(?:support|assistance|help|cooperation|intervention|facilitation|participation|involvement|investments?|backing|mediation|collaboration)$/u;

/** *Their ministers*, *the joint working group*: who does what the parties say. */
function isOwnBody(words: readonly string[]): boolean {
  const ours = /^(?:their|our|respective)$/u.test(words[0] ?? "");
  if ((ours || words[0] === "both") && together.has(words.at(-1) ?? "")) return true;
  const head = words.findIndex((word) => bodies.has(word) || (ours && together.has(word)));
  if (head === -1 || head > 6) return false;
  return (
    ours ||
    words
      .slice(0, head)
      .some((word) => /^(?:joint|bilateral|trilateral|two|working|respective|expert|negotiating)$/u.test(word))
  );
}

/** Whether all parties want of themselves what they call for: what they do with one another, and nobody else is named. */
function ofOwnAffairs(scene: Scene, match: FrameMatch, from: number, to: number, whom: Mention): boolean {
  const { reading, ground } = scene;
  const { lower } = reading;
  if (
    !/^(?:encourag|speak|spoke|come|came|call|urg|hop|press|push|appeal|ask|wish|want|advocat)/u.test(
      lower[match.first]!,
    )
  )
    return false;
  const words = lower.slice(from, to);
  const verb = words.indexOf("to");
  // Somebody is to act, and it is not the parties.
  const object = words[verb - 1] ?? "";
  const doer = verb > 0 && (whom.party || !(affairs.has(object) || takesTo.has(object)));
  if (doer && !whom.joint) return false;
  const head = words.slice(0, headOf(words));
  const affair =
    head.some((word) => affairs.has(word) || affairs.has(word.replace(/s$/u, ""))) ||
    (/ing$/u.test(words[0]!) && words.some((word) => affairs.has(word)));
  if (!affair && !/^encourag/u.test(lower[match.first]!)) return false;
  if (head.some((word) => quarrels.has(word))) return false;
  const named = placesIn(textOf(scene, from, to));
  return (
    named.every((id) => ground.parties.all.includes(id)) &&
    (affair || !ground.parties.mention(textOf(scene, from, to)).party)
  );
}

/** Where what a noun is about begins. */
function headOf(words: readonly string[]): number {
  const at = words.findIndex((word) => /^(?:in|on|for|to|between|including|aimed|at|with|through|by|)$/u.test(word));
  return at <= 0 ? words.length : at;
}
