/** The view *Speakers*: who says and does how much in all readouts, side by side, with the persons of each side below it. */
import { kindNoun } from "../model/codebook";
import { ACT_KINDS } from "../syntax/tree";
import { actorsInForce } from "../workspace/actors";
import { compareText } from "../workspace/days";
import { speechIn, type Spoken } from "../workspace/speech";
import type { Steps } from "../workspace/steps";
import type { Workspace } from "../workspace/workspace";
import { EMPTY, node, pageOf, pathId, stepsOf, type Asked, type Page, type TreeNode } from "./trees/node";
import { study } from "./trees/study";
import { clip, nameOf } from "./words";
import { several } from "./hover/actor";

/** What one speaker says and does in all readouts. */
export interface Speaker extends Spoken {
  readonly id: string;
  readonly name: string;
  /** Whom the speaker speaks for; null for a side. */
  readonly side: string | null;
  readonly readouts: number;
  /** A readout that names the speaker. */
  readonly uri: string;
}

interface Speakers {
  /** All words that anybody says. */
  readonly words: number;
  readonly sides: readonly Speaker[];
  readonly persons: ReadonlyMap<string, readonly Speaker[]>;
}

type Growing = { -readonly [Key in keyof Speaker]: Speaker[Key] } & { acts: number[] };

// What was summed up holds for this very workspace; a keystroke has it summed up anew, of what is kept of each file.
const known = new WeakMap<Workspace, Speakers>();

/** One readout a step. */
export function* speakersTree(workspace: Workspace, asked: Asked): Steps<Page> {
  let speakers = known.get(workspace);
  if (speakers === undefined) known.set(workspace, (speakers = yield* sumUp(workspace)));
  const { sides, persons, words } = speakers;
  const make = (one: Speaker): TreeNode => nodeOf(one, words, persons.get(one.id)?.length ?? 0);
  if (asked.parent === null) return pageOf(sides, asked, make);
  const steps = stepsOf(asked.parent);
  const its = steps.length === 1 ? persons.get(steps[0]!) : undefined;
  return its === undefined ? EMPTY : pageOf(its, asked, make);
}

function* sumUp(workspace: Workspace): Steps<Speakers> {
  yield* study(workspace);
  let words = 0;
  const sides = new Map<string, Growing>();
  const persons = new Map<string, Map<string, Growing>>();
  for (const file of workspace.readouts.values()) {
    const record = speechIn(workspace, file);
    const actors = actorsInForce(workspace, file);
    words += record.words;
    const add = (to: Map<string, Growing>, id: string, side: string | null, its: Spoken): void => {
      const one = to.get(id);
      if (one === undefined) {
        to.set(id, { ...its, acts: [...its.acts], id, name: nameOf(id, actors), side, readouts: 1, uri: file.uri });
        return;
      }
      // Of several names, and readouts, whatever the order of the files: the first.
      if (file.uri < one.uri) [one.uri, one.name] = [file.uri, nameOf(id, actors)];
      one.passages += its.passages;
      one.words += its.words;
      one.readouts += 1;
      for (let kind = 0; kind < its.acts.length; kind += 1) one.acts[kind]! += its.acts[kind]!;
    };
    for (const [id, its] of record.sides) add(sides, id, null, its);
    for (const [side, all] of record.persons) {
      let own = persons.get(side);
      if (own === undefined) persons.set(side, (own = new Map<string, Growing>()));
      for (const [id, its] of all) add(own, id, side, its);
    }
    yield;
  }
  return {
    words,
    sides: inOrder(sides.values()),
    persons: new Map([...persons].map(([side, all]) => [side, inOrder(all.values())])),
  };
}

/** Whoever says most comes first. */
function inOrder(speakers: Iterable<Speaker>): readonly Speaker[] {
  return [...speakers].sort(
    (one, other) => other.words - one.words || total(other.acts) - total(one.acts) || compareText(one.id, other.id),
  );
}

function total(acts: readonly number[]): number {
  return acts.reduce((sum, count) => sum + count, 0);
}

const MOST_NAME = 80;

function nodeOf(speaker: Speaker, words: number, persons: number): TreeNode {
  const { id, name, side, uri, passages, acts } = speaker;
  const share = shareOf(speaker.words, words);
  const kinds = actsInWords(acts);
  const description = [
    ...(share === null ? [] : [`${share} of speech`]),
    ...(passages === 0 ? [] : [several(passages, "passage")]),
    ...(kinds === "" ? [] : [kinds]),
  ].join(" · ");
  const label = clip(name, MOST_NAME);
  return node({
    id: side === null ? pathId(id) : pathId(side, id),
    kind: side === null ? "side" : "person",
    label,
    description,
    spoken: [label, ...description.split(" · ")].filter((part) => part !== "").join(", "),
    icon: side === null ? "side" : "person",
    children: persons > 0 && side === null ? "closed" : "none",
    subject: { kind: "actor", id, uri },
  });
}

/** A share in whole per cent; null where it is nothing. */
export function shareOf(part: number, whole: number): string | null {
  if (part === 0 || whole === 0) return null;
  const share = Math.round((100 * part) / whole);
  return share === 0 ? "<1 %" : `${share} %`;
}

/** `2 commitments, 1 request`; empty for none. */
export function actsInWords(acts: readonly number[]): string {
  return ACT_KINDS.flatMap((kind, index) => {
    const count = acts[index] ?? 0;
    return count === 0 ? [] : [`${count} ${kindNoun(kind, count)}`];
  }).join(", ");
}
