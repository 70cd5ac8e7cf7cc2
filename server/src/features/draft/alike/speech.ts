/** Speech like speech that is tagged, or of the one who is named: every further sentence that a name, and no pronoun, opens. */
import type { Span } from "../../../text/span";
import type { Steps } from "../../../workspace/steps";
import { wordsOf } from "../cast/words";
import type { Proposal } from "../reading";
import { readingSpeech } from "../speech";
import { verbAt } from "../speech/verbs";
import { namePattern, namesOf, stems } from "./names";
import type { Scene } from "./scene";

/** What is like a speech. Plain data: the client keeps it. */
export interface LikeSpeech {
  readonly sort: "speech";
  readonly speakers: readonly string[];
  /** How the sentence opens, up to its verb; null where a pronoun opens it, or nothing. */
  readonly opening: string | null;
  /** The words behind a name, where no verb that reports stands there. */
  readonly verb: string | null;
}

const PRONOUN = /^(?:he|she|they|it|we|i|you|this|these|that|both)(?![\p{L}\p{N}])|^(?:他们?|她们?|它|我们?|你们?)/iu;
/** What stands between a subject and its verb. */
const BETWEEN = /(?:\s+(?:also|both|further|again|then|\p{L}+ly)|还|也|并)+$/u;
/** So much before a verb is a subject. */
const LONGEST = 160;

/** A sentence at a step. @param span the words that are said; offsets of the published text. */
export function* readingSpoken(scene: Scene, span: Span, speakers: readonly string[]): Steps<LikeSpeech> {
  const { text, draft, sentences } = scene;
  const cues = new Map<number, Span>();
  for (const { start, cue } of yield* readingSpeech(text, sentences, draft.cast))
    if (cue !== null) cues.set(start, cue);
  const names = namesOfAll(scene, speakers);
  for (const sentence of sentences) {
    if (sentence.end <= span.start) continue;
    if (sentence.start >= span.end) break;
    yield;
    const cue = cues.get(sentence.start) ?? reportIn(text, sentence);
    if (cue !== null) {
      const opening = openingOf(text.slice(sentence.start, cue.start));
      if (opening !== null) return { sort: "speech", speakers, opening, verb: null };
      continue;
    }
    const words = text.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST));
    const name = names?.exec(words);
    if (name == null) continue;
    const end = name.index + name[0].length;
    const verb = stems(words.slice(end).split(/[,.;:，。；：]/u)[0] ?? "")
      .split(" ")
      .slice(0, 2)
      .join(" ");
    return { sort: "speech", speakers, opening: openingOf(words.slice(0, end)), verb: verb === "" ? null : verb };
  }
  return { sort: "speech", speakers, opening: null, verb: null };
}

/** The first verb that reports, for words that drafting makes nothing of. */
function reportIn(text: string, { start, end }: Span): Span | null {
  const stretch = { start, end: Math.min(end, start + LONGEST) };
  const chinese = /表示|强调|指出|重申|认为|呼吁|说/u.exec(text.slice(stretch.start, stretch.end));
  if (chinese !== null) return { start: start + chinese.index, end: start + chinese.index + chinese[0].length };
  const words = wordsOf(text, stretch);
  for (let at = 1; at < words.length; at += 1) {
    const verb = verbAt(words, at);
    if (verb !== null && verb.makes === "reports" && (verb.form === "past" || verb.form === "present"))
      return { start: words[at]!.start, end: words[verb.end - 1]!.end };
  }
  return null;
}

/** Null where it is no name. */
function openingOf(words: string): string | null {
  if (words.length > 2 * LONGEST) return null;
  const opening = words.trim().replace(BETWEEN, "").trim();
  return opening === "" || opening.length > LONGEST || PRONOUN.test(opening) ? null : opening;
}

/**
 * The sentences like it, in order; where a whole paragraph is the speaker's, and nothing in it is tagged, the paragraph.
 * A sentence at a step.
 */
export function* findingSpeech(scene: Scene, { speakers, opening, verb }: LikeSpeech): Steps<readonly Proposal[]> {
  const { text, draft, sentences } = scene;
  const same = (others: readonly string[]): boolean =>
    others.length === speakers.length && others.every((one) => speakers.includes(one));
  const found: Proposal[] = [];
  const add = ({ start, end }: Span, confidence: number, why: string): void => {
    found.push({ tag: "speech", start, end, speakers, attributes: "", confidence, why });
  };
  const told = new Set<number>();
  for (const its of yield* readingSpeech(text, sentences, draft.cast)) {
    yield;
    if (its.cue === null || its.cue.start < its.start) continue;
    told.add(its.start);
    const lead = openingOf(text.slice(its.start, its.cue.start));
    if (lead === null) continue;
    const cue = text.slice(its.cue.start, its.cue.end);
    if (same(its.speakers)) add(its, its.confidence, `“${lead}” opens it, and “${cue}” reports what was said.`);
    else if (lead === opening) add(its, 0.75, `“${lead}” opens it too.`);
  }
  const names = namesOfAll(scene, speakers);
  for (const { start, end } of sentences) {
    yield;
    if (told.has(start)) continue;
    const cue = verb === null && opening !== null ? reportIn(text, { start, end }) : null;
    if (cue !== null && openingOf(text.slice(start, cue.start)) === opening)
      add({ start, end }, 0.65, `“${opening!}” opens it too.`);
    if (verb === null || names === null) continue;
    const words = text.slice(start, Math.min(end, start + LONGEST));
    const name = names.exec(words);
    if (name === null || openingOf(words.slice(0, name.index + name[0].length)) === null) continue;
    if (sameVerb(verb, stems(words.slice(name.index + name[0].length))))
      add({ start, end }, 0.6, `“${name[0]}” opens it, with the same words behind.`);
  }
  return yield* wholeParagraphs(
    scene,
    found.sort((one, other) => one.start - other.start),
    same,
  );
}

/** In place of the sentences of a paragraph that is drafted as one speaker's, that paragraph. */
function* wholeParagraphs(
  scene: Scene,
  found: readonly Proposal[],
  same: (others: readonly string[]) => boolean,
): Steps<readonly Proposal[]> {
  const turns = scene.draft.proposals.filter((its) => its.tag === "speech" && same(its.speakers));
  const kept: Proposal[] = [];
  let next = 0;
  let end = 0;
  /** The turn that was looked at last: it may have many sentences. */
  let last: { readonly turn: Proposal; readonly isFree: boolean } | undefined;
  for (const its of found) {
    yield;
    if (its.start < end) continue;
    while (next < turns.length && turns[next]!.end <= its.start) next += 1;
    const turn = turns[next];
    if (turn !== undefined && last?.turn !== turn) last = { turn, isFree: !scene.hasSpeech(turn) };
    const whole = turn !== undefined && turn.start <= its.start && its.end <= turn.end && last!.isFree;
    kept.push(whole ? { ...its, start: turn.start, end: turn.end } : its);
    end = kept.at(-1)!.end;
  }
  return kept;
}

function namesOfAll({ draft: { cast } }: Scene, speakers: readonly string[]): RegExp | null {
  return namePattern(cast.actors.filter(({ id }) => speakers.includes(id)).flatMap(namesOf));
}

function sameVerb(verb: string, behind: string): boolean {
  if (/^[\u3400-\u9fff]/u.test(verb)) return behind.startsWith(verb.slice(0, 2));
  return behind === verb || behind.startsWith(`${verb} `);
}
