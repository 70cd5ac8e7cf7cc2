/** How near one tagging of a text comes to another: who speaks in each sentence, which acts there are, and what is told of them. */
import type { Span } from "../../server/src/text/span";
import { matchCasts } from "./cast";
import { sentencesOf, simpleCut, type Cut } from "./sentences";
import type { TaggedAct, Tagging } from "./tagging";

/** Against a reference: what both have, what only the reference has, what only the tagging has. */
export interface Counts {
  hits: number;
  missed: number;
  invented: number;
}

export const ERRORS = [
  "missed act",
  "invented act",
  "wrong kind",
  "wrong force",
  "wrong debtor",
  "wrong extent",
  "wrong speaker",
] as const;
export type ErrorSort = (typeof ERRORS)[number];

export interface ScoredError extends Span {
  readonly sort: ErrorSort;
  /** What the reference says, and what the tagging; empty for nothing. */
  readonly expected: string;
  readonly found: string;
}

export interface Score {
  sentences: number;
  /** A sentence is a hit where both have the same speakers, and any. */
  readonly speakers: Counts;
  /** Each speaker of each sentence for itself. */
  readonly eachSpeaker: Counts;
  readonly acts: Counts;
  /** Of the acts that both have: those that agree in it, and those for which the reference says it. */
  readonly kind: Share;
  readonly force: Share;
  readonly debtor: Share;
  readonly errors: ScoredError[];
}

export interface Share {
  same: number;
  of: number;
}

/** So much two acts must overlap to be the same: the characters of both by those of either. */
export const OVERLAP = 0.5;

const share = ({ same, of }: Share): number => (of === 0 ? 1 : same / of);
export { share };

export function precision({ hits, invented }: Counts): number {
  return hits + invented === 0 ? 1 : hits / (hits + invented);
}

export function recall({ hits, missed }: Counts): number {
  return hits + missed === 0 ? 1 : hits / (hits + missed);
}

export function f1({ hits, missed, invented }: Counts): number {
  return hits + missed + invented === 0 ? 1 : (2 * hits) / (2 * hits + missed + invented);
}

export function emptyScore(): Score {
  const counts = (): Counts => ({ hits: 0, missed: 0, invented: 0 });
  const none = (): Share => ({ same: 0, of: 0 });
  return {
    sentences: 0,
    speakers: counts(),
    eachSpeaker: counts(),
    acts: counts(),
    kind: none(),
    force: none(),
    debtor: none(),
    errors: [],
  };
}

/** The score of several texts together: every sentence and act counts the same. */
export function together(scores: readonly Score[]): Score {
  const all = emptyScore();
  for (const one of scores) {
    all.sentences += one.sentences;
    for (const layer of ["speakers", "eachSpeaker", "acts"] as const)
      for (const key of ["hits", "missed", "invented"] as const) all[layer][key] += one[layer][key];
    for (const layer of ["kind", "force", "debtor"] as const)
      for (const key of ["same", "of"] as const) all[layer][key] += one[layer][key];
    all.errors.push(...one.errors);
  }
  return all;
}

/**
 * Holds a tagging against a reference.
 * @throws where they are not of the same published text.
 */
export function score(reference: Tagging, tagging: Tagging, cut: Cut = simpleCut): Score {
  if (reference.text !== tagging.text) throw new Error("The two taggings are not of the same published text.");
  const result = emptyScore();
  const same = matchCasts(tagging.cast, reference.cast);
  // An actor that the reference does not know keeps its id behind a sign that no id has.
  const known = (ids: readonly string[]): readonly string[] =>
    [...new Set(ids.map((id) => same.get(id) ?? `?${id}`))].sort();
  scoreSpeakers(reference, tagging, cut, known, result);
  scoreActs(reference.acts, tagging.acts, known, result);
  result.errors.sort((one, other) => one.start - other.start || one.end - other.end);
  return result;
}

type Known = (ids: readonly string[]) => readonly string[];

function scoreSpeakers(reference: Tagging, tagging: Tagging, cut: Cut, known: Known, result: Score): void {
  const expectedAt = speakersAt(reference);
  const foundAt = speakersAt(tagging);
  for (const sentence of sentencesOf(reference.text, reference.furniture, cut)) {
    const expected = [...new Set(expectedAt(sentence))].sort();
    const found = known(foundAt(sentence));
    result.sentences += 1;
    const common = expected.filter((id) => found.includes(id)).length;
    result.eachSpeaker.hits += common;
    result.eachSpeaker.missed += expected.length - common;
    result.eachSpeaker.invented += found.length - common;
    if (expected.join("+") === found.join("+")) {
      if (expected.length > 0) result.speakers.hits += 1;
      continue;
    }
    if (expected.length > 0) result.speakers.missed += 1;
    if (found.length > 0) result.speakers.invented += 1;
    const [one, other] = [expected.join("+"), found.join("+")];
    result.errors.push({ ...sentence, sort: "wrong speaker", expected: one, found: other });
  }
}

/** Who says most of a stretch's characters, white space aside; nobody in narration. Of two with as many, the first to speak. */
export function speakersAt({ text, speech, furniture }: Tagging): (span: Span) => readonly string[] {
  const NOBODY: readonly string[] = [];
  const sets: readonly (readonly string[])[] = [NOBODY, ...speech.map(({ speakers }) => speakers)];
  const said = new Uint32Array(text.length);
  for (const [index, { start, end }] of speech.entries()) said.fill(index + 1, start, end);
  for (const { start, end } of furniture) said.fill(0, start, end);
  return ({ start, end }) => {
    const lengths = new Map<string, { length: number; readonly ids: readonly string[] }>();
    for (let at = start; at < end; at += 1) {
      if (/\s/u.test(text.charAt(at))) continue;
      const ids = sets[said[at] ?? 0] ?? NOBODY;
      const key = [...ids].sort().join("+");
      const before = lengths.get(key);
      if (before === undefined) lengths.set(key, { length: 1, ids });
      else before.length += 1;
    }
    let most = { length: 0, ids: NOBODY };
    for (const one of lengths.values()) if (one.length > most.length) most = one;
    return most.ids;
  };
}

function scoreActs(expected: readonly TaggedAct[], found: readonly TaggedAct[], known: Known, result: Score): void {
  const overlaps = expected
    .flatMap((one, e) => found.map((other, f) => ({ e, f, overlap: overlapOf(one.pieces, other.pieces) })))
    .filter(({ overlap }) => overlap > 0)
    .sort((one, other) => other.overlap - one.overlap || one.e - other.e || one.f - other.f);
  const expectedTaken = new Set<number>();
  const foundTaken = new Set<number>();
  for (const { e, f, overlap } of overlaps) {
    if (expectedTaken.has(e) || foundTaken.has(f)) continue;
    expectedTaken.add(e);
    foundTaken.add(f);
    const [one, other] = [expected[e]!, found[f]!];
    const place = whole(one.pieces);
    if (overlap < OVERLAP) {
      result.acts.missed += 1;
      result.acts.invented += 1;
      const [its, others] = [one.pieces, other.pieces].map((pieces) =>
        pieces.map(({ start, end }) => `${start}-${end}`).join(" "),
      );
      result.errors.push({ ...place, sort: "wrong extent", expected: its!, found: others! });
      continue;
    }
    result.acts.hits += 1;
    const compare = (layer: Share, sort: ErrorSort, its: string, others: string): void => {
      layer.of += 1;
      if (its === others) layer.same += 1;
      else result.errors.push({ ...place, sort, expected: its, found: others });
    };
    compare(result.kind, "wrong kind", one.kind, other.kind);
    if (one.force !== null) compare(result.force, "wrong force", one.force, other.force ?? "");
    compare(result.debtor, "wrong debtor", [...new Set(one.by)].sort().join("+"), known(other.by).join("+"));
  }
  for (const [index, act] of expected.entries()) {
    if (expectedTaken.has(index)) continue;
    result.acts.missed += 1;
    result.errors.push({ ...whole(act.pieces), sort: "missed act", expected: act.kind, found: "" });
  }
  for (const [index, act] of found.entries()) {
    if (foundTaken.has(index)) continue;
    result.acts.invented += 1;
    result.errors.push({ ...whole(act.pieces), sort: "invented act", expected: "", found: act.kind });
  }
}

/** The characters of both by those of either. */
export function overlapOf(one: readonly Span[], other: readonly Span[]): number {
  let both = 0;
  for (const its of one)
    for (const others of other) both += Math.max(0, Math.min(its.end, others.end) - Math.max(its.start, others.start));
  const either = lengthOf(one) + lengthOf(other) - both;
  return either === 0 ? 0 : both / either;
}

function lengthOf(pieces: readonly Span[]): number {
  return pieces.reduce((length, { start, end }) => length + end - start, 0);
}

function whole(pieces: readonly Span[]): Span {
  return { start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0 };
}
