/** The acts that are clauses with a modal and a subject of their own: [Calder will help], [the nets must be returned]. */
import { INSTITUTIONS, PARTIES } from "../../../model/actLexicon";
import { clauseStart } from "./clauses";
import { actEnd } from "./ends";
import { bound, isPriority, isNoVerbOfIts, isTopic, othersMust, priorityOf, undertakesIt } from "./bounds";
import { kindOf } from "./ground";
import { actOf, addressees, askOf, cueOf, firstVerb, skipLinks, textOf, type Draft, type Scene } from "./scene";
import {
  conditionBefore,
  costs,
  COURTEOUS,
  goesOn,
  HANDED,
  holdsTalks,
  holdsToAccount,
  ifAsked,
  itself,
  mayTurn,
  MODAL,
  NOBODY,
  ofWhich,
  secondOf,
  sharedSubject,
  sharesSubject,
  tellsOfOthers,
  threatens,
  threatensAll,
  visitorOf,
  weak,
  WISHES,
} from "./modalWords";
import { isImpersonal } from "./passives";
import { refusedOf } from "./refused";
import { MEETS } from "./importance";
import { crucial, ESSENTIAL, namesDeed, thereIs } from "./necessity";
import { namesBoth } from "./parties";
import { areOthersAffairs, isOfThirds } from "./thirds";
import { shouldFare } from "./wishes";
import { wordsOf, type FrameMatch } from "./words";

const acts = new Set([...wordsOf(PARTIES), "they", "we", "he", "she", "both"]);
const institutions = wordsOf(INSTITUTIONS);

/** A clause with a modal of its own, and its subject. */
export function clauseOf(scene: Scene, match: FrameMatch, taken: number): Draft | null {
  const { reading, ground, stretch, joint } = scene;
  const { lower } = reading;
  const start = clauseStart(reading, match, taken);
  const modal = lower[match.first]!;
  const verb = lower[match.after - 1]!;
  if (start === null) return bound(scene, match);
  const from = skipLinks(reading, start.at);
  if (from > match.first || /^(?:including|notably|namely|especially|particularly)$/u.test(lower[from]!)) return null;
  if (lower[from] === "most" && /^(?:notably|importantly)$/u.test(lower[from + 1] ?? "")) return null;
  const there = thereIs(scene, match, from);
  if (there !== null) return there;
  if (isNoVerbOfIts(scene, match, from)) return null;
  const subjectWords = textOf(scene, from, start.subjectEnd ?? match.first);
  const second = secondOf(scene, match, from);
  if (second !== null) return second;
  const subject = itself(scene, subjectWords, modal, verb) ?? ground.parties.mention(subjectWords);
  const governor = start.governor?.verdict ?? null;
  if (governor?.takes === "topic" && !start.main) return null;
  // *Explored ways the fleets would go on*: what they talked about.
  if (isTopic(scene, from, match.first) || (start.relative === true && isTopic(scene, 0, from))) return null;
  if (!undertakesIt(scene, match, subject.sides.length)) return null;
  const others = new Set(scene.clauses);
  others.delete(from);
  const essential = ESSENTIAL.test(verb);
  // What something is essential to is its purpose, but what it is essential to doing belongs to it.
  const toDo = lower[match.after] === "to" && /..ing$/u.test(lower[match.after + 1] ?? "");
  const to =
    essential && /^(?:to|for)$/u.test(lower[match.after] ?? "") && !toDo
      ? match.after
      : actEnd(reading, from, others, lower.length, match.after);
  // *To reach this, Calder will:*.
  if (to <= match.after && MODAL.test(verb) && !reading.comma(match.after)) return null;
  const cue = cueOf(scene, match);
  const whole = conditionBefore(scene, start.at, taken);
  const narrated = stretch.speakers.length === 0;
  const past =
    /^(?:opposed|rejected|intended|planned|aimed|sought|hoped|wished|expected)$/u.test(modal) ||
    /^(?:did)$/u.test(modal);
  const agreed = governor?.takes === "governs";
  // *Expressed concern about the ban and opposed* it: both are of the sentence's subject.
  const shares = start.governor !== null && (!start.main || past) && sharesSubject(scene, start.governor, match);
  const deed = costs(subjectWords, lower[match.after] ?? "", lower[match.after + 1] ?? "")
    ? "warn"
    : match.verdict.deed!;
  if (deed === "bind" && subject.party && holdsToAccount(scene, match))
    return { from: whole ?? from, to, act: actOf("warn", "firm", 0.7, cue) };
  // *No country would accept it*: what is true of all binds nobody.
  if (deed === "bind" && NOBODY.test(subjectWords)) return null;
  // Beside the point of its sentence, but somebody will do it: *, where the Secretary will meet his colleagues*.
  if (start.relative === true) {
    const undertakes = deed === "bind" && !/^(?:is|are|was|were|be)$/u.test(modal) && match.first - from <= 5;
    if (!undertakes || !subject.party || /^(?:it|which|this)$/iu.test(subjectWords.trim())) return null;
    if (modal === "would" || past || weak(lower, match.after) || tellsOfOthers(subjectWords, subject)) return null;
    const whose = subject.sides.length > 0 || subject.own || joint ? [] : visitorOf(scene, from);
    if (whose.length > 0)
      return { from, to, act: { kind: "commit", by: whose, to: stretch.sides, force: null, confidence: 0.8, cue } };
  }
  const jointly =
    subject.joint ||
    subject.sides.length > 1 ||
    namesBoth(subjectWords, subject, ground.parties) ||
    (subject.own && joint) ||
    (joint && /^(?:they|their .*|we|both)$/iu.test(subjectWords.trim()));
  const elsewhere =
    subject.sides.length > 0 && !subject.own && subject.sides.some((side) => !stretch.sides.includes(side));
  // *Norland will never get such a weapon*: who says so sees to it.
  const seesTo = /^(?:never|not)$/u.test(verb) && /^(?:get|obtain|acquire|possess)$/u.test(lower[match.after] ?? "");
  // *Secretary Hale will host it*, told by all: she alone.
  const alone =
    joint &&
    !jointly &&
    !subject.own &&
    subject.sides.length === 1 &&
    (!agreed || /^announc/u.test(lower[start.governor!.first]!));
  const by = (elsewhere && !jointly && !seesTo) || alone ? subject.sides : [];

  if (deed === "refuse") return refusedOf(scene, match, { from, to, start, subject, subjectWords, past, shares, cue });
  if (deed === "warn") {
    if (narrated && !subject.party) return null;
    if (agreed && !subject.own && !jointly && /^(?:has|have|had)$/u.test(modal)) return null;
    const vagueEnd = /^(?:measures|action|actions|steps)$/u.test(verb);
    if (vagueEnd && !subject.party) return null;
    const behind = lower.slice(match.after, to);
    const against = threatens(behind);
    // *If talks fail, she is prepared to turn to other options*; without a condition she is only ready to.
    if (/^(?:to|options|means|tools)$/u.test(verb) && /^(?:is|are|was|were|be)$/u.test(modal)) {
      const on = whole !== null || behind.some((word) => /^(?:if|unless|should)$/u.test(word));
      const kind = on ? "warn" : kindOf("bind", jointly || joint);
      if (!on && !subject.party) return null;
      return { from: whole ?? from, to, act: { kind, by, to: null, force: "soft", confidence: 0.7, cue } };
    }
    // Who will take what is necessary threatens where it is to fend off, and binds itself otherwise.
    const mild = (vagueEnd && !threatensAll(lower.slice(match.first, match.after))) || /^(?:act|react)$/u.test(verb);
    if (mild && !against) {
      if (!subject.party || (narrated && /^(?:he|she)$/iu.test(subjectWords.trim()))) return null;
      const kind = kindOf("bind", jointly);
      return { from, to, act: { kind, by: kind === "commit" ? by : [], to: null, force: null, confidence: 0.75, cue } };
    }
    return { from: whole ?? from, to, act: actOf("warn", null, 0.75, cue) };
  }
  if (deed === "ask") {
    if (narrated && !agreed) return null;
    // *Had to leave*, where nobody says it: what happened.
    if (modal === "had" && start.governor === null) return null;
    // *All must enjoy the same rights*: how they should fare.
    if (MODAL.test(modal) && shouldFare(lower.slice(match.after, match.after + 7))) return null;
    const it = essential ? crucial(scene, match) : null;
    if (it !== null) return it;
    if (match.first === from && modal !== "would") return null;
    // What one would welcome another is to do.
    if (modal === "would") return narrated ? null : { from, to, act: actOf("ask", "soft", 0.7, cue) };
    // A deed that is critical is wanted, but not where it is only recognised; that a pact is critical is a belief.
    if (
      essential &&
      (!namesDeed(subjectWords) ||
        (/^(?:as|because|since|for)$/u.test(lower[match.after] ?? "") &&
          /^(?:the|this|these|that)\b/iu.test(subjectWords)) ||
        /^(?:recogni|acknowledg|not)/u.test(lower[start.governor?.first ?? -1] ?? ""))
    )
      return null;
    if (/^(?:this|these|it|which|there)$/u.test(subjectWords.trim().toLowerCase())) return null;
    if (
      /^need|^have|^has/u.test(modal) &&
      !subject.party &&
      !agreed &&
      !/^(?:(?:much |far |a lot )?more(?: work)?|much work)$/iu.test(subjectWords.trim())
    )
      return null;
    const need = modal === "need" && lower[match.first - 1] === "the";
    if (need) return null;
    const ofThirds = agreed && !jointly && !subject.own && othersMust(scene, match, subjectWords, subject, to);
    // *Keeping the strait open is critical*, said by all: they keep it open.
    const theirs =
      essential &&
      joint &&
      subject.sides.every((side) => stretch.sides.includes(side)) &&
      !isOfThirds(subjectWords, subject.sides, stretch.sides) &&
      !areOthersAffairs(subjectWords, subject.sides, stretch.sides);
    if ((agreed && !ofThirds) || theirs || (joint && (jointly || subject.own)))
      return {
        from,
        to,
        act: actOf("agree", modal === "must" ? "firm" : agreed || essential ? "medium" : null, 0.85, cue),
      };
    const mine =
      !jointly &&
      (subject.own || (subject.sides.length > 0 && subject.sides.every((side) => stretch.sides.includes(side))));
    if (mine && /^forget$/u.test(lower[match.after] ?? "")) return null;
    // *We must work together*, said by one: all of us.
    const all = /^we(?: all| both)?$/iu.test(subjectWords.trim());
    if (mine && !all && !/[’']s?\b/u.test(subjectWords)) return { from, to, act: actOf("commit", null, 0.6, cue) };
    // *Must never be allowed to*: whoever would allow it.
    const lets =
      /^(?:must|should)$/u.test(modal) &&
      lower.slice(match.first + 1, match.after + 2).some((word) => /^(?:allowed|permitted)$/u.test(word));
    if (lets && ofThirds) return { from, to, act: askOf([], modal === "must" ? "firm" : "medium", 0.85, cue) };
    const whom = jointly || /[’']/u.test(subjectWords) ? [] : subject.sides;
    return {
      from,
      to,
      act: askOf(
        addressees(scene, whom, stretch) ?? (joint && (essential || ofThirds) ? [] : null),
        ofThirds && modal === "must" ? "firm" : essential || ofThirds ? "medium" : null,
        0.85,
        cue,
      ),
    };
  }
  if (deed === "offer") {
    if (narrated || match.first === from) return null;
    // *Minister Shen could call her at any time*: he need only do so.
    if (elsewhere && !joint && !jointly && mayTurn(modal, lower.slice(match.after, to)))
      return {
        from,
        to,
        act: {
          kind: "offer",
          by: [],
          to: addressees(scene, subject.sides, stretch),
          force: null,
          confidence: 0.65,
          cue,
        },
      };
    if (
      !jointly &&
      !subject.own &&
      !(subject.sides.length > 0 && subject.sides.every((side) => stretch.sides.includes(side)))
    )
      return null;
    if (agreed || joint || start.governor?.verdict.deed === "ask" || modal === "may" || modal === "might") return null;
    if (/^(?:not|never|only|be|see|feel|take|say)$/u.test(lower[match.after] ?? "")) return null;
    return { from, to, act: actOf("offer", null, 0.65, cue) };
  }
  // What binds.
  if (verb === "in" && lower[match.after - 2] === "interested" && !/ing$/u.test(lower[match.after] ?? "")) return null;
  if (isPriority(scene, match)) return priorityOf(scene, match, from, to, subjectWords);
  // *Has lent two ships and* [will lend two more].
  if (
    match.first === from &&
    /^(?:will|shall|would)$/u.test(modal) &&
    /^(?:and|)$/u.test(lower[match.first - 1] ?? "x")
  ) {
    // *Discussed how the works — and a fund — will help*, *the fund, which, once paid, will help*: a thing does.
    if (lower[match.first - 1] === "" && (isTopic(scene, 0, from) || ofWhich(scene, match.first - 1))) return null;
    const near = ground.parties.mention(sharedSubject(scene, match.first - 1));
    // *Both recognise that steel is scarce, and will work together*.
    const who = near.party ? near : ground.parties.mention(textOf(scene, 0, firstVerb(scene, match.first)));
    if (!who.party || (narrated && who.sides.length === 0) || weak(lower, match.after)) return null;
    const kind = kindOf(
      "bind",
      narrated ? who.sides.length > 1 : joint && (who.joint || who.own || who.sides.length !== 1),
    );
    const others = who.sides.filter((side) => !stretch.sides.includes(side));
    return {
      from,
      to,
      act: { kind, by: kind === "commit" ? others : [], to: null, force: null, confidence: 0.7, cue },
    };
  }
  if (match.first === from || (shares && !narrated && !MODAL.test(modal))) {
    // The verb of the sentence's own subject: *and intends to*, *is ready to*.
    return narrated || MODAL.test(modal)
      ? null
      : {
          from: match.after,
          to: actEnd(reading, match.after, scene.clauses, lower.length),
          act: actOf(kindOf("bind", joint), null, 0.7, cue),
        };
  }
  // What will be done, whoever does it: it was decided, or it is in the passive.
  const decided = agreed && /^(?:announc|decid|resolv)/u.test(lower[start.governor!.first]!);
  const passive =
    lower[match.after] === "be" &&
    /(?:ed|held|built|led|made|set|paid|given|taken|begun|sent|found|sought|brought|done)$/u.test(
      lower[match.after + 1] ?? "",
    );
  const takesPlace = /^(?:take|convene|commence|begin|start|open|resume)$/u.test(lower[match.after] ?? "");
  // All agree what a partnership or a mechanism of theirs would do.
  const ofTheirs =
    agreed &&
    joint &&
    modal === "would" &&
    match.first - from < 12 &&
    lower
      .slice(from, match.first)
      .some((word) => institutions.has(word) || /^(?:summit|meeting|visit|talks)$/u.test(word)) &&
    !weak(lower, match.after);
  // *The next round will be held in Tarn Bay*: theirs.
  const next =
    (joint || narrated) &&
    /^(?:the|their|a) next\s/iu.test(subjectWords) &&
    (takesPlace || (passive && /^(?:held|hosted|convened|organi[sz]ed)$/u.test(lower[match.after + 1] ?? ""))) &&
    subjectWords.split(/\s+/u).some((word) => MEETS.test(word)) &&
    (modal === "will" || modal === "would" || modal === "shall");
  if (next) return { from, to, act: actOf("agree", "firm", 0.65, cue) };
  const anything =
    agreed &&
    (decided || passive || takesPlace || ofTheirs) &&
    !/^(?:these|this|such)$/u.test(subjectWords.trim().toLowerCase()) &&
    (modal === "will" || modal === "would" || modal === "shall");
  // *These ships will be delivered in May*: by who says so.
  const handed =
    passive &&
    !narrated &&
    !joint &&
    start.governor !== null &&
    modal === "will" &&
    HANDED.test(lower[match.after + 1]!);
  if (handed && !subject.party) return { from, to, act: actOf("commit", "firm", 0.65, cue) };
  // *Her support would continue*: hers.
  if (goesOn(subjectWords, lower.slice(match.first, match.after + 2), joint)) {
    const sides = subject.sides.filter((side) => !stretch.sides.includes(side));
    const kind = kindOf("bind", joint && subject.sides.length !== 1);
    return narrated
      ? null
      : {
          from,
          to,
          act: {
            kind,
            by: kind === "commit" && (sides.length > 0 || joint) ? subject.sides : [],
            to: null,
            force: "medium",
            confidence: 0.65,
            cue,
          },
        };
  }
  if (!subject.party && !anything) return null;
  // *Will be joined by others*: what those do.
  if (passive && /^(?:joined|accompanied)$/u.test(lower[match.after + 1]!)) return null;
  // *Lanhai will be judged by it*: that is done to it.
  if (passive && elsewhere && !jointly && !/^(?:held|hosted)$/u.test(lower[match.after + 1] ?? "")) return null;
  if (/^(?:is|are)$/u.test(modal) && verb === "to" && match.after === match.first + 2 && lower[match.after] === "be")
    return null;
  // *Is to* binds those who act; *our task is to* tells what the task is.
  if (
    verb === "to" &&
    /^(?:is|are)$/u.test(modal) &&
    match.after === match.first + 2 &&
    !acts.has(lower[match.first - 1]!) &&
    !reading.capital(match.first - 1)
  )
    return null;
  if (/^(?:he|she)$/iu.test(subjectWords.trim()) && modal === "would" && narrated) return null;
  if (MODAL.test(modal) && !decided && weak(lower, match.after)) return null;
  // *Would like to thank* undertakes nothing.
  if (verb === "to" && WISHES.test(lower[match.after - 2] ?? "") && COURTEOUS.test(lower[match.after] ?? ""))
    return null;
  if (modal === "would" && (narrated || (start.main && reading.trailed !== true)) && !joint && start.governor === null)
    return null;
  if (past && start.main && start.governor === null && !narrated)
    return {
      from: match.after,
      to: actEnd(reading, match.after, scene.clauses, lower.length),
      act: actOf(kindOf("bind", joint), null, 0.8, cue),
    };
  // *Stands ready to help, if asked*: it binds once the other takes it up.
  if (
    !jointly &&
    !joint &&
    ifAsked(lower.slice(match.after, to)) &&
    /^(?:ready|prepared|willing|open|happy|glad|pleased)$/u.test(lower[match.after - 2] ?? "")
  )
    return { from, to, act: { kind: "offer", by, to: null, force: "soft", confidence: 0.75, cue } };
  // *Secretary Hale will hold talks with Minister Shen*: both do.
  const hosts = subject.sides.length === 1 && !jointly && !joint ? holdsTalks(scene, match.after) : [];
  if (hosts.some((side) => !subject.sides.includes(side)))
    return { from, to, act: { ...actOf("agree", null, 0.7, cue), by: [...subject.sides, ...hosts] } };
  const all = start.governor !== null && agreed && isImpersonal(reading, start.governor);
  const kind = kindOf(
    "bind",
    all || jointly || (agreed && joint && by.length === 0) || (joint && subject.sides.length === 0),
  );
  // Some of those who take part, where there are more.
  const some = jointly && narrated && subject.sides.length > 1 && subject.sides.length < ground.parties.all.length;
  return {
    from,
    to,
    act: {
      kind,
      by: kind === "commit" ? by : some ? subject.sides : [],
      to: null,
      force:
        (agreed && modal === "will" && lower[match.after] === "continue") || /^do/u.test(lower[match.after - 2] ?? "")
          ? "medium"
          : null,
      confidence: narrated ? 0.75 : 0.85,
      cue,
    },
  };
}
