/** Acts like an act that is tagged: of the same speaker, with the same words that open them or that govern them. */
import { readForce, type Force } from "../../../model/force";
import { ACT_KINDS, type ActKind, type Attribute } from "../../../syntax/tree";
import type { Span } from "../../../text/span";
import type { Steps } from "../../../workspace/steps";
import type { Proposal } from "../reading";
import { namePattern, namesOf, stem, stems } from "./names";
import type { Scene } from "./scene";

/** What is like an act. Plain data: the client keeps it. */
export interface LikeAct {
  readonly sort: "act";
  readonly kind: ActKind;
  /** What it was drafted as, and by which word; null where it was not. */
  readonly drafted: { readonly kind: ActKind; readonly cue: string } | null;
  /** The word that its force was read from, or the words before it. */
  readonly cue: string | null;
  /** The same, or what it was drafted by, as published. */
  readonly words: string;
  /** Whether the cue stands before the act; and what stands between the two. */
  readonly before: boolean;
  readonly link: string;
  readonly speakers: readonly string[];
  /** What the analyst wrote; null where nothing. */
  readonly force: Force | null;
  readonly parties: string;
}

const ACTS: ReadonlySet<string> = new Set(ACT_KINDS);
const DETAILS: ReadonlySet<string> = new Set(["if", "when", "part", "more"]);
const HAN = /[\u3400-\u9fff]/u;
/** So much before an act, and of it, is looked at. */
const REACH = 400;
/** Words that only report, or only join: no act is told by them alone. */
const NO_CUE = /^(?:that|and|or|the|a|an|of|said|says|noted|stated|added|stressed|emphasized|reaffirmed|to)$/u;
const SUBJECT = /^(?:the\s+)?(?:we|they|it|he|she|both\s+(?:sides|countries)|the\s+two\s+(?:sides|countries))(?=\s)/iu;

interface Cue {
  readonly cue: string | null;
  readonly words: string;
  readonly before: boolean;
  readonly link: string;
}

/** @param span the words of the act; offsets of the published text. */
export function likeAct(scene: Scene, span: Span, kind: ActKind, attributes: readonly Attribute[]): LikeAct {
  const its = scene.draft.proposals.find(
    ({ tag, start, end }) => ACTS.has(tag) && start < span.end && span.start < end,
  );
  const written = (key: "by" | "to"): string[] =>
    attributes.flatMap((one) =>
      one.key === key ? [`${key} ${one.values.map(({ id }) => (id === "none" ? id : `@${id}`)).join(" ")}`] : [],
    );
  return {
    sort: "act",
    kind,
    drafted: its === undefined ? null : { kind: its.tag as ActKind, cue: stems(its.cue ?? "") },
    ...cueOf(scene, span, kind),
    speakers: scene.speakersAt(span.start),
    force: (attributes.find(({ key }) => key === "force")?.values[0]?.id as Force | undefined) ?? null,
    parties: [...written("by"), ...written("to")].join(" "),
  };
}

function forceAt(text: string, { start, end }: Span, kind: ActKind): ReturnType<typeof readForce> {
  const before = text.slice(Math.max(0, start - REACH), start);
  return readForce(kind, before.slice(before.lastIndexOf("\n\n") + 1), text.slice(start, Math.min(end, start + REACH)));
}

/** The word by which the act binds; where none is known, what stands before it, or behind its subject. */
function cueOf(scene: Scene, span: Span, kind: ActKind): Cue {
  const { text, sentences } = scene;
  const sentence = sentenceAround(sentences, span.start);
  const force = forceAt(text, span, kind);
  const before = text.slice(Math.max(sentence.start, span.start - REACH), span.start);
  if (force !== null) {
    const cue = stems(force.matched);
    if (force.where === "act") return { cue, words: force.matched, before: false, link: "" };
    const at = before.lastIndexOf(force.matched);
    return {
      cue,
      words: force.matched,
      before: true,
      link: at === -1 ? "" : stems(before.slice(at + force.matched.length)),
    };
  }
  if (HAN.test(text.slice(span.start, span.start + 1))) {
    const cue = /[\u3400-\u9fff]{2}$/u.exec(before)?.[0] ?? null;
    return { cue, words: cue ?? "", before: true, link: "" };
  }
  const last = /(\p{L}[\p{L}’'-]*\s+)?\p{L}[\p{L}’'-]*\s+$/u.exec(before)?.[0].trim() ?? "";
  if (last !== "" && !last.split(/\s+/u).every((word) => NO_CUE.test(word.toLowerCase())) && !/\bthat$/iu.test(last))
    return { cue: stems(last), words: last, before: true, link: "" };
  const words = text.slice(span.start, Math.min(span.end, span.start + REACH));
  const named = namePattern(scene.draft.cast.actors.flatMap(namesOf))?.exec(words);
  const subject =
    SUBJECT.exec(words)?.[0].length ?? (named != null && named.index < 5 ? named.index + named[0].length : 0);
  const behind = subject === 0 ? "" : (/^\s*\p{L}+(?:\s+\p{L}+)?/u.exec(words.slice(subject))?.[0].trim() ?? "");
  return { cue: behind === "" ? null : stems(behind), words: behind, before: false, link: "" };
}

/** The acts like it, in order, with their details; a proposal or a sentence at a step. */
export function* findingActs(scene: Scene, like: LikeAct): Steps<readonly Proposal[]> {
  const { text, draft, sentences } = scene;
  const mine = (place: number): boolean => sameSpeakers(scene.speakersAt(place), like.speakers);
  const found: Proposal[] = [];
  let taking = false;
  for (const its of draft.proposals) {
    yield;
    if (DETAILS.has(its.tag)) {
      if (taking) found.push(its);
      continue;
    }
    taking = ACTS.has(its.tag) && isLike(text, its, like) && mine(its.start);
    if (taking) found.push(alike(text, its, like));
  }
  if (like.cue === null) return found;
  // What drafting passes over.
  const acts = draft.proposals.filter(({ tag }) => ACTS.has(tag));
  const more: Proposal[] = [];
  let next = 0;
  for (const sentence of sentences) {
    yield;
    const span = stretchIn(text, sentence, like);
    if (span === null || !mine(span.start)) continue;
    while (next < acts.length && acts[next]!.end <= span.start) next += 1;
    if (next < acts.length && acts[next]!.start < span.end) continue;
    const force = forceAt(text, span, like.kind);
    const known = force !== null && !like.before && stems(force.matched) !== like.cue;
    if (known) continue;
    more.push({
      ...alike(text, { ...span, tag: like.kind, speakers: [], attributes: "", confidence: 0.55, why: "" }, like),
      why: `The same words open it: “${like.words}”.`,
    });
  }
  return [...found, ...more].sort((one, other) => one.start - other.start || other.end - one.end);
}

function sameSpeakers(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}

function isLike(text: string, its: Proposal, { kind, drafted, cue }: LikeAct): boolean {
  const tag = its.tag as ActKind;
  if (tag !== kind && tag !== drafted?.kind) return false;
  if (drafted !== null && drafted.cue !== "" && tag === drafted.kind && stems(its.cue ?? "") === drafted.cue)
    return true;
  const force = forceAt(text, its, kind);
  return force !== null && stems(force.matched) === cue;
}

/** With the kind of the one that is tagged, whom its tag names, and its force where the words tell none. */
function alike(text: string, its: Proposal, { kind, force, parties }: LikeAct): Proposal {
  const own = its.tag === kind ? its.attributes : "";
  const said = forceAt(text, its, kind)?.force ?? null;
  const level = /^(?:firm|medium|soft)\b/.exec(own)?.[0] ?? (said === null && kind !== "done" ? (force ?? "") : "");
  const others = own.replace(/^(?:firm|medium|soft)\s*/, "");
  const attributes = [level, parties === "" ? others : parties].filter(Boolean).join(" ");
  return { ...its, tag: kind, attributes };
}

function sentenceAround(sentences: readonly Span[], place: number): Span {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle]!.start <= place) low = middle;
    else high = middle - 1;
  }
  return sentences[low] ?? { start: 0, end: 0 };
}

/** Nobody's sentence is longer. */
const LONGEST = 4000;

/** The words of a sentence that would be the act: those behind the cue, or the clause that holds it. */
function stretchIn(text: string, { start, end }: Span, { cue, before, link }: LikeAct): Span | null {
  if (end - start > LONGEST || cue === null) return null;
  const words = text.slice(start, end);
  const at = find(words, before && link !== "" ? `${cue} ${link}` : cue);
  if (at === null) return null;
  const han = HAN.test(cue);
  const from = before ? skipBlanks(words, at.end) : clauseStart(words, at.start, han);
  const rest = words.slice(at.end);
  const stop = (
    han ? /[，。；！？!?]/u : /;|:\s|,\s+(?:and|but|while|which|who|where|as well as)\s|[.!?]+["”’)]*\s*$/u
  ).exec(rest);
  const to = (stop === null ? words : words.slice(0, at.end + stop.index)).trimEnd().length;
  return to - from < 2 || to <= at.end ? null : { start: start + from, end: start + to };
}

function skipBlanks(words: string, at: number): number {
  return at + /^[\s“：:]*/u.exec(words.slice(at))![0].length;
}

/** Where the cue stands among the words of a sentence, whatever their form. */
function find(words: string, cue: string): Span | null {
  if (HAN.test(cue)) {
    const at = words.indexOf(cue);
    return at === -1 ? null : { start: at, end: at + cue.length };
  }
  const wanted = cue.split(" ");
  const all = [...words.matchAll(/[\p{L}\p{N}’'-]+/gu)].map(({ index, 0: word }) => ({
    index,
    word,
    stem: stem(word),
  }));
  const first = all.findIndex((_, at) => wanted.every((one, place) => all[at + place]?.stem === one));
  if (first === -1) return null;
  const last = all[first + wanted.length - 1]!;
  return { start: all[first]!.index, end: last.index + last.word.length };
}

function clauseStart(words: string, cue: number, han: boolean): number {
  const before = words.slice(0, cue);
  const boundary = han
    ? /^[^]*(?:[，；：“。]|表示|强调|指出|重申|认为)/u.exec(before)
    : /^[^]*(?:[,;:]\s+(?:and\s+|but\s+)?|\sthat\s+)/u.exec(before);
  return boundary === null ? skipBlanks(words, 0) : skipBlanks(words, boundary[0].length);
}
