/** The acts that a verb governs: *agreed to* [meet], *called on* [X to act], *tasked their teams to* [report]. */
import {
  LEADERS,
  PLURAL,
  acts,
  followsDeed,
  inRelative,
  isPast,
  isTold,
  namedBefore,
  namesSeveral,
  opensItem,
  subjectBefore,
  toldOfThen,
} from "./subjects";
import { MEASURES, VALUES } from "../../../model/actLexicon";
import { isInstitution } from "./announced";
import { askOf } from "./asks";
import { finite, joinsIn } from "./clauses";
import { actEnd } from "./ends";
import { kindOf } from "./ground";
import { covers, importance } from "./importance";
import { ESSENTIAL, essentialTo, KEEPS_UP, namesDeed } from "./necessity";
import { isImpersonal } from "./passives";
import { joinedTo, pleasesOnly } from "./forward";
import { isOfPaper } from "./nounVetoes";
import { isNoun, nounOf } from "./nouns";
import { actOf, cueOf, DETERMINER, isVague, skipLinks, startsAt, textOf, type Draft, type Scene } from "./scene";
import { CLAUSAL } from "./thats";
import { isSecond } from "./series";
import { taken, thankedFor } from "./thanks";
import { backs, flourishes, wishes } from "./wishes";
import { areOthersAffairs, isOfAll } from "./thirds";
import { wordsOf, type FrameMatch } from "./words";

/** What a verb governs. */
export function restOf(scene: Scene, match: FrameMatch): Draft | null {
  const { reading, ground, stretch } = scene;
  const { lower } = reading;
  const deed = match.verdict.deed!;
  if (isNoun(reading, match)) return nounOf(scene, match);
  const before = lower[match.first - 1] ?? "";
  const verb = lower[match.first]!;
  // *It was agreed to*: all did.
  const impersonal = deed === "bind" && isImpersonal(reading, match);
  // *The UN Charter*: a name.
  if (match.first > 0 && reading.capital(match.first) && !/(?:ed|ing)$/u.test(verb)) return null;
  const thanked = before === "for" ? thankedFor(scene, match) : null;
  if (thanked !== null) return thanked;
  if (!impersonal && !finite(reading, match)) return null;
  // *Has approved two permits*, *applauded the decision to approve aid*: past, or told by another word.
  if (/^approv/u.test(verb) && /^(?:has|have|had|to)$/u.test(before)) return null;
  if (ground.text[reading.starts[match.first]! - 1] === "-") return null;
  if (/ing$/u.test(verb) && (isSecond(lower, match.first) || isOfPaper(reading, match.first))) return null;
  // A participle goes on with what is said only behind a comma or where it opens the sentence.
  if (
    /ing$/u.test(verb) &&
    before !== "" &&
    !(verb === "looking" && /^(?:is|are|was|were)$/u.test(before)) &&
    !/^(?:and|while|also|strongly)$/u.test(before) &&
    !(before === "in" && joinsIn(reading, match.first))
  )
    return null;
  // What would, should or may be agreed is the clause's act; what has been agreed by others is none.
  const looks = verb === "looking" && /^(?:is|are|was|were)$/u.test(before);
  if (
    !impersonal &&
    !looks &&
    /^(?:will|would|should|must|can|could|may|not|who|be|been|being|is|are|was|were)$/u.test(before)
  )
    return null;
  const inner = reading.matches.find(
    ({ first, verdict }) =>
      startsAt(reading, match.after, first) &&
      verdict.deed !== null &&
      verdict.takes !== "clause" &&
      verdict.takes !== "reports",
  );
  if (inner !== undefined && inner.verdict.takes === "noun") return nounOf(scene, inner, match);
  const sum = /^(?:announc|commit)/u.test(verb) && /^\d/u.test(lower[match.after - 1]!);
  if (sum && (stretch.speakers.length === 0 || before === "recently" || toldOfThen(lower, match.first))) return null;
  // *Agreed a timetable*: a thing, where no verb makes a clause of it.
  // *Called to reaffirm their friendship*: by phone.
  if (/^call/u.test(verb) && lower[match.after - 1] === "to" && CONVEYS.test(lower[match.after] ?? "")) return null;
  const thing = /^agree/u.test(verb) && /^an?$/u.test(lower[match.after - 1]!);
  if (thing && lower.slice(match.after, match.after + 24).some((word) => CLAUSAL.test(word))) return null;
  const others = /^invit/u.test(verb) && /^(?:all|others?)$/u.test(lower[match.after - 1]!);
  let from = sum ? match.first + 1 : thing || others ? match.after - 1 : skipLinks(reading, whomBehind(scene, match));
  const to = actEnd(reading, from, scene.clauses, lower.length);
  const words = lower.slice(from, to);
  // *Called on and was hosted by*.
  if (/^(?:and|or|was|were|is|are)$/u.test(words[0] ?? "")) return null;
  // *Reaffirmed to the Minister her commitment to*: to whom it is said.
  if (
    /^(?:re)?(?:affirm|confirm)/u.test(verb) &&
    lower[match.after - 1] === "to" &&
    (/^(?:the|his|her|its|their|both|all|him|them|us|that|each)$/u.test(lower[match.after] ?? "") ||
      reading.capital(match.after))
  )
    return null;
  // *Committed to and able to*.
  if (lower[match.after] === "and" && /^(?:to|on|upon)$/u.test(lower[match.after - 1]!)) return null;
  if (words.length === 0 || (isVague(words) && lower[match.after - 1] !== "against")) return null;
  // *Agreed on the growing importance of the port*: as if they stressed it.
  const weight = words.slice(0, 8).findIndex((word) => WEIGHT.test(word));
  if (
    /^(?:agree|concur)/u.test(verb) &&
    weight > 0 &&
    (/^(?:of|to)$/u.test(words[weight + 1] ?? "") || /..ing$/u.test(words[weight + 1] ?? "")) &&
    !words.slice(0, weight).includes("of")
  )
    return stretch.speakers.length === 0
      ? null
      : importance(
          scene,
          from + weight + (/ing$/u.test(words[weight + 1]!) ? 1 : 2),
          to,
          textOf(scene, from + weight, from + weight + 2),
        );
  // *Agreed on its great importance and on the chances that it offers*: what they think of it.
  if (
    /^(?:agree|concur)/u.test(verb) &&
    weight > 0 &&
    weight < 4 &&
    /^(?:its|their|his|her|the)$/u.test(words[0]!) &&
    !/^(?:of|to|in|for)$/u.test(words[weight + 1] ?? "")
  )
    return null;
  // *As Lanhai looks forward to it*, *as they strive to rebuild*: beside the point.
  if (
    /^(?:look|striv|endeavo)/u.test(verb) &&
    lower
      .slice(Math.max(0, match.first - 5), match.first)
      .some((word, at, near) => word === "as" && near[at + 1] !== "well" && near[at - 1] !== "well")
  )
    return null;
  if (/^look/u.test(verb) && pleasesOnly(scene, words, from, to)) return null;
  if (/^hop/u.test(verb) && wishes(words)) return null;
  // *Wants to see a more prosperous region*: how things should be.
  if (deed === "ask" && lower[match.after - 1] === "see" && flourishes(words)) return null;
  // *Agreed on strong support for it*: a stance.
  if (/^(?:agree|concur)/u.test(verb) && lower[match.after - 1] !== "to" && backs(words)) return null;
  // *Agreed on the potential for trade*: what they think of it.
  if (
    /^(?:agree|concur)/u.test(verb) &&
    /^(?:on|upon|in|about)$/u.test(lower[match.after - 1]!) &&
    words.slice(0, 5).some((word) => THOUGHT.test(word))
  )
    return null;
  // *Emphasis was placed on* [standing together].
  if (/^(?:emphasis|stress|importance)$/u.test(verb) || /^(?:emphasis|stress)$/u.test(lower[match.after - 2] ?? ""))
    return stretch.speakers.length > 0 && /ing$/u.test(words[0]!)
      ? importance(scene, from, to, cueOf(scene, match))
      : null;
  // *Looked forward to a new government there and to* [working with it].
  const second = /^look/u.test(verb) ? joinedTo(words) : 0;
  if (second > 0) from += second;
  // *Welcomed the launch of a ferry* is done, if no body is founded.
  if (
    /^welcom/u.test(verb) &&
    /^(?:launch|creation|establishment|reopening)$/u.test(lower[match.after - 2] ?? "") &&
    !isInstitution(words)
  )
    return null;
  // What one alone welcomes others do.
  if (/^welcom/u.test(verb) && lower[match.first + 1] === "efforts" && match.after === match.first + 3 && !scene.joint)
    return null;
  // *Concurred on continuing*, but not on a fact.
  if (
    /^concur/u.test(verb) &&
    /^(?:on|in)$/u.test(lower[match.after - 1]!) &&
    !/ing$/u.test(words[0]!) &&
    !namesDeed(words.join(" "))
  )
    return null;
  // *Which it committed to in May*.
  if (/^(?:commit|agree|pledg)/u.test(verb) && /^(?:in|at|on|during|last|earlier)$/u.test(words[0]!)) return null;
  // *Confirmed that the parties had agreed to a truce*: that is past.
  if (before === "had" && /^agree/u.test(verb) && /\bthat\b/u.test(lower.slice(0, match.first).join(" "))) return null;
  // *Noted that they have urged others*: that is past.
  if (deed === "ask" && (before === "had" || (/^(?:have|has)$/u.test(before) && isTold(reading, match)))) return null;
  // What the list behind the colon tells: *agreed to a range of initiatives to ..., including:*.
  if (
    /^(?:an?|the)$/u.test(words[0]!) &&
    /^(?:range|number|series|set|variety|following)$/u.test(words[1] ?? "") &&
    /[:：]\s*$/u.test(ground.text.slice(reading.starts.at(-1), stretch.end))
  )
    return null;
  // What a paper says that they agreed to is not told.
  if (/^agree/u.test(verb) && /^(?:an?|the)$/u.test(words[0]!) && PAPER.test(words.slice(1, 4).join(" "))) return null;
  // *Cautioned against the risk of a war*: nobody is asked.
  if (/^(?:warn|caution)/u.test(verb) && words.slice(0, 3).some((word) => /^(?:risks?|dangers?|threats?)$/u.test(word)))
    return null;
  // *Offered continued support for it*: it goes on; *offered support for its reforms*: a stance.
  if (/^offer/u.test(verb) && deed === "offer") {
    const noun = words.slice(0, 8).indexOf("support");
    if (
      noun > 0 &&
      words.slice(0, noun).some((word) => /^(?:continued|continuing|ongoing)$/u.test(word)) &&
      stretch.speakers.length > 0
    )
      return { from, to, act: actOf(kindOf("bind", scene.joint), "medium", 0.7, cueOf(scene, match)) };
    if (noun >= 0 && noun < 3 && words[noun + 1] === "for") return null;
  }
  // *Offered her condolences* holds out nothing.
  if (deed === "offer" && words.slice(0, 4).some((word) => COURTESY.test(word))) return null;
  const subject = subjectBefore(scene, match.first);
  const mention = subject === null ? null : ground.parties.mention(subject);
  const plural = subject !== null && PLURAL.test(subject) && (mention!.sides.length !== 1 || LEADERS.test(subject));
  const narrated = stretch.speakers.length === 0 && !impersonal;
  if (FOUNDS.test(verb) && !/^(?:of|to)$/u.test(lower[match.after - 1]!)) {
    const all = mention !== null && (mention.joint || mention.sides.length > 1);
    if (/^(?:by|in|on|at|to|for|last|this|earlier|next|today)$/u.test(words[0]!) || !isInstitution(words)) return null;
    // One side alone founds it too, and binds itself.
    const one =
      narrated && !opensItem(reading, match) && mention?.sides.length === 1 && mention.party ? mention.sides : null;
    if (one !== null && /^(?:launched|established|set|created)$/u.test(verb))
      return {
        from,
        to,
        act: { kind: "commit", by: one, to: null, force: "firm", confidence: 0.65, cue: cueOf(scene, match) },
      };
    if (
      !all &&
      !opensItem(reading, match) &&
      (narrated || !scene.joint || (mention !== null && mention.sides.length === 1))
    )
      return null;
    return {
      from,
      to,
      act: actOf("agree", "firm", 0.75, cueOf(scene, match)),
    };
  }
  // An item of a list that begins with what all did: *Agreed to ...*.
  const item = narrated && opensItem(reading, match);
  if (narrated && !item && (mention === null || !mention.party || deed !== "bind")) return null;
  // *Those present developed plans to*: what the meeting was for.
  if (narrated && /^develop/u.test(verb)) return null;
  // What had been offered before is told, not offered.
  if (
    deed === "offer" &&
    ((/ing$/u.test(verb) && !/^(?:extending|inviting)$/u.test(verb)) || /^(?:had|have|has|that|which)$/u.test(before))
  )
    return null;
  const relative = inRelative(scene, match.first);
  if (relative === null || isPast(scene)) return null;
  if (relative !== "") {
    const { party, sides, joint } = ground.parties.mention(relative);
    if (!party || deed !== "bind" || !/^(?:commit|pledg|promis|agree|undert|vow|decid)/u.test(verb) || narrated)
      return null;
    const kind = kindOf(deed, joint || sides.length > 1 || (sides.length === 0 && scene.joint));
    const by =
      kind === "commit" && !(sides.length === stretch.sides.length && sides[0] === stretch.sides[0]) ? sides : [];
    return { from, to, act: { kind, by, to: null, force: null, confidence: 0.75, cue: cueOf(scene, match) } };
  }
  // *A problem that demands attention*.
  if ((/[^s]s$/u.test(verb) || (deed === "ask" && !/^(?:it|the)$/u.test(verb))) && /^(?:that|which)$/u.test(before))
    return null;
  // What things offer or demand is nobody's act.
  if (
    /[^s]s$/u.test(verb) &&
    !/^(?:is|was|has)$/u.test(verb) &&
    mention !== null &&
    (!mention.party || (deed === "offer" && !acts(subject!, mention)))
  )
    return null;
  // *Hale and the other guests agreed to*: who agrees is more than one.
  const several = subject !== null && /^(?:agree|concur|commit|pledg|resolv)/u.test(verb) && namesSeveral(subject);
  const other =
    !impersonal &&
    !several &&
    mention !== null &&
    mention.sides.length === 1 &&
    !mention.joint &&
    !stretch.sides.includes(mention.sides[0]!);
  const sides = other || narrated ? (mention?.sides ?? []) : [];
  const joint = other
    ? false
    : narrated
      ? item || plural || several || mention!.joint || mention!.sides.length > 1
      : scene.joint ||
        impersonal ||
        several ||
        (mention !== null &&
          (mention.sides.length > 1 || (mention.joint && /^(?:agree|commit|recommit|pledg|resolv|decid)/u.test(verb))));
  // What an agreement will bring is no ask: *announced direct trade, encouraging investment*.
  if (deed === "ask" && /ing$/u.test(verb) && before === "" && followsDeed(scene, match)) return null;
  // *It was vital to keep it open*, said by all.
  if (verb === "it" && lower[match.after - 1] === "for") {
    const infinitive = words.indexOf("to");
    const whom =
      infinitive < 1 || infinitive > 10 ? null : ground.parties.mention(textOf(scene, from, from + infinitive));
    if (whom === null || narrated || !(whom.party || whom.sides.length > 0)) return null;
    const all = joint && covers(scene, whom);
    return {
      from: match.first,
      to,
      act: {
        kind: all ? "agree" : "ask",
        by: sides,
        to: whom.sides.length > 0 && !all ? whom.sides : null,
        force: lower[match.after - 2] === "important" ? "soft" : "medium",
        confidence: 0.7,
        cue: cueOf(scene, match),
      },
    };
  }
  if (verb === "it" || lower[match.after - 3] === "it") {
    const task = textOf(scene, from, to);
    const others =
      areOthersAffairs(task, ground.parties.mention(task).sides, stretch.sides) ||
      (joint && ESSENTIAL.test(lower[match.after - 2]!) && isOfAll(task, stretch.sides));
    if (narrated || (isValue(words[0]!) && !(joint && others && (KEEPS_UP.test(task) || /^have an?\b/u.test(task)))))
      return null;
    if (!joint || others) return essentialTo(scene, match, from, to);
    const force = /^important$/u.test(lower[match.after - 2]!) ? "soft" : "medium";
    return { from, to, act: actOf("agree", force, 0.65, cueOf(scene, match)) };
  }
  if (/^suggest/u.test(verb) && lower[match.after - 1] !== "that")
    return /ing$/u.test(words[0]!) || suggests(scene, from, words)
      ? {
          from,
          to,
          act: actOf("offer", "medium", 0.7, cueOf(scene, match)),
        }
      : null;
  // *Invited him to visit, which he accepted*: he will come.
  if (deed === "offer" && !joint && taken(lower, to)) {
    const guests = ground.parties.all.filter((side) => !stretch.sides.includes(side));
    return {
      from,
      to,
      act: { kind: "commit", by: guests, to: stretch.sides, force: "firm", confidence: 0.7, cue: cueOf(scene, match) },
    };
  }
  if (deed === "ask") return askOf(scene, match, from, to, joint, sides);
  const kind = kindOf(deed, joint);
  // *That they look forward to it*: a clause of its own.
  const own = match.first - 1 - (ADVERBIAL.test(before) || looks ? 1 : 0);
  const named = /^looks?$/u.test(verb) ? namedBefore(scene, match.first) : -1;
  // *Said she looked forward to it*, too.
  const says =
    /^(?:that|said)$/u.test(lower[own - 1] ?? "") ||
    reading.matches.some(({ after, verdict }) => after === own && verdict.takes === "reports");
  const hasPronoun =
    (looks || /^looks?$/u.test(verb) || (verb === "looked" && says && !/^(?:they|we)$/u.test(lower[own] ?? ""))) &&
    /^(?:he|she|they|we|i)$/u.test(lower[own] ?? "") &&
    (own > 0 || (own === 0 && /^(?:we|i)$/u.test(lower[own]!)));
  const [start, confidence] = named > 0 ? [named, 0.8] : hasPronoun ? [own, 0.85] : [from, 0.9];
  return {
    from: start,
    to,
    act: { kind, by: kind === "commit" ? sides : [], to: null, force: null, confidence, cue: cueOf(scene, match) },
  };
}

const THOUGHT =
  /^(?:potential|prospects?|benefits?|seriousness|gravity|severity|urgency|strength|merit|validity|relevance)$/u;
const WEIGHT = /^(?:importance|significance|value|relevance|centrality|role|weight|merits?)$/u;

const CONVEYS =
  /^(?:reaffirm|affirm|reiterate|convey|express|thank|congratulate|underscore|underline|stress|emphasi[sz]e|discuss|review|offer|extend|welcome|brief|inform|update|wish|condole|urge|raise|get|hear|follow|share|pay|talk|speak|ask|commend|confirm|highlight|note|explain|warn)$/u;

const measures = wordsOf(MEASURES);

/** *Suggested* [both sides hold talks]: who is to do it, and the base form of what. */
function suggests(scene: Scene, from: number, words: readonly string[]): boolean {
  const verb = words.slice(0, 6).findIndex((word) => measures.has(word));
  if (verb < 1) return false;
  const whom = scene.ground.parties.mention(textOf(scene, from, from + verb));
  return whom.party && (whom.joint || whom.sides.length > 0);
}

const ADVERBIAL = /^(?:also|both|further|now|again|greatly|very)$/u;

const PAPER = /\b(?:memorand(?:um|a)|declaration|statement|communiqu[eé]|letter|minutes|mou)\b/u;

const FOUNDS = /^(?:launched|established|set|created|inaugurated|instituted)$/u;

const values = wordsOf(VALUES);

/** Whether the base form of a verb names a value: *defend*, *uphold*. */
function isValue(verb: string): boolean {
  return [...values].some((value) => value.slice(0, -3) === verb || `${value.slice(0, -3)}e` === verb);
}

const COURTESY =
  /^(?:condolences|congratulations|wishes|thanks|sympathies|sympathy|apologies|apology|regrets|prayers|greetings?|gratitude|appreciation|felicitations|opportunit(?:y|ies)|chances?|insights?|perspectives?|overview|update|prospects?|platform|potential|reassurances?|views|assessment|thoughts|comments)$/u;

/** Behind whom something is promised: *promised Minister Shen* [to return them]. */
function whomBehind({ reading: { lower, comma, capital } }: Scene, { first, after }: FrameMatch): number {
  if (!/^(?:promis|pledg|suggest)/u.test(lower[first]!) || after !== first + 1) return after;
  if (!capital(after) && !/^(?:him|her|them|his|their|the)$/u.test(lower[after] ?? "")) return after;
  for (let at = after + 1; at < Math.min(lower.length, after + 7) && !comma(at); at += 1)
    if (/^(?:to|that)$/u.test(lower[at]!) && !DETERMINER.test(lower[after]!)) return at + 1;
  return after;
}
