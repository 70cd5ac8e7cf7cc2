/**
 * *Tag the rest like this*: what a tagged act or turn is known by, or who is named at a place, and the places of the readout
 * that are like it and have no tag, as proposals.
 */
import { ACT_KINDS, type ActKind } from "../../syntax/tree";
import type { Span } from "../../text/span";
import type { Analysis } from "../../workspace/analysis";
import { atOnce, type Steps } from "../../workspace/steps";
import { findingActs, likeAct, type LikeAct } from "./alike/acts";
import { namePattern, namesOf } from "./alike/names";
import { readingScene, type Scene } from "./alike/scene";
import { findingSpeech, readingSpoken, type LikeSpeech } from "./alike/speech";
import { opening, type Drafted, type Known, type OpenProposal } from "./proposals";

/** What places are like. Plain data: whoever asks keeps it while the text changes. */
export type Likeness = LikeAct | LikeSpeech;

const ACTS: ReadonlySet<string> = new Set(ACT_KINDS);

/**
 * What stands at a selection of the file: the innermost act, or else who speaks there, or else who is named there, or else
 * what is proposed there.
 * @returns null where there is nothing of these.
 */
export function likenessAt(analysis: Analysis, drafted: Drafted, selection: Span): Likeness | null {
  return atOnce(findingLikeness(analysis, drafted, selection));
}

/** The same, in steps. */
export function* findingLikeness(analysis: Analysis, drafted: Drafted, selection: Span): Steps<Likeness | null> {
  const scene = yield* readingScene(analysis, drafted);
  const place = scene.placeOf(selection.start);
  const tagged = scene.tagged.filter(({ start, end }) => start <= place && place <= end);
  const act = tagged.filter(({ node }) => node.kind === "act").at(-1);
  if (act !== undefined) return likeAct(scene, act, act.node.word as ActKind, act.node.attributes);
  const speech = tagged.filter(({ node }) => node.kind === "speech").at(-1);
  if (speech !== undefined)
    return yield* readingSpoken(
      scene,
      speech,
      speech.node.speakers.map(({ id }) => id),
    );
  const named = namedAt(scene, place);
  if (named !== null) return { sort: "speech", speakers: [named], opening: null, verb: null };
  const proposed = scene.draft.proposals
    .filter(({ tag, start, end }) => start <= place && place <= end && (ACTS.has(tag) || tag === "speech"))
    .at(-1);
  if (proposed === undefined) return null;
  return proposed.tag === "speech"
    ? yield* readingSpoken(scene, proposed, proposed.speakers)
    : likeAct(scene, proposed, proposed.tag as ActKind, []);
}

/** The actor whose name is at a place of the published text. */
function namedAt({ text, draft: { cast } }: Scene, place: number): string | null {
  const from = Math.max(0, place - 80);
  const words = text.slice(from, place + 80);
  let found: { id: string; length: number } | null = null;
  for (const actor of cast.actors) {
    for (const { index, 0: name } of words.matchAll(namePattern(namesOf(actor), "gu") ?? /(?!)/gu)) {
      if (from + index <= place && place <= from + index + name.length && name.length > (found?.length ?? 0))
        found = { id: actor.id, length: name.length };
    }
  }
  return found?.id ?? null;
}

const memory: Known = new WeakMap();

/** The places that are like it and have no tag, in order; nothing is told of them as having none. */
export function openAlike(analysis: Analysis, drafted: Drafted, like: Likeness): readonly OpenProposal[] {
  return atOnce(openingAlike(analysis, drafted, like));
}

/** The same, in steps. */
export function* openingAlike(analysis: Analysis, drafted: Drafted, like: Likeness): Steps<readonly OpenProposal[]> {
  const scene = yield* readingScene(analysis, drafted);
  const proposals = like.sort === "act" ? yield* findingActs(scene, like) : yield* findingSpeech(scene, like);
  return yield* opening(analysis, { ...drafted, draft: { ...drafted.draft, proposals } }, 0, memory);
}

/** In words, for a menu and the status bar. */
export function likenessName(like: Likeness, analysis: Analysis): string {
  if (like.sort === "act") return `!${like.kind}${like.words === "" ? "" : ` with “${like.words}”`}`;
  return `speech of ${like.speakers.map((id) => analysis.actors.get(id)?.declaration.name ?? id).join(" and ")}`;
}
