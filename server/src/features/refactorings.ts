/** What a selection, or the place of the cursor, can be made: tags put on, changed and taken away; actors moved; threads named. */
import { ACT_KINDS, DETAIL_KINDS } from "../syntax/tree";
import type { Span } from "../text/span";
import type { Action, ActionKind, ActionPlace } from "./actions";
import { changeTag } from "./refactorings/changeTag";
import { moveToActorsFile, moveToReadouts } from "./refactorings/actor";
import { spanAround, spanAt } from "./refactorings/extent";
import { groundOf, inFile, LONGEST_PARAGRAPH, type Ground, type Remake } from "./refactorings/ground";
import { shown, tagOf, type Tag } from "./refactorings/insertion";
import { merge, mergeTurns } from "./refactorings/merge";
import { extendToSentence, moveTo, spanToFit } from "./refactorings/move";
import { actorAt } from "./refactorings/place";
import { split } from "./refactorings/split";
import { attribute, threadId, threadsOfMeeting } from "./refactorings/thread";
import { spanToTurn, toggleOpen, turnToSpan } from "./refactorings/turn";
import { unwrap } from "./refactorings/unwrap";
import { wrap } from "./refactorings/wrap";
import { speakers } from "./speakers";
import { nameOf } from "./words";

/** So many speakers, and so many threads of the meeting, stand in the menu; the pickers have the others. */
const MOST_SPEAKERS = 3;
const MOST_THREADS = 3;

/** The refactorings at a place, the likeliest of each sort first. None changes a published character. */
export function refactorings(place: ActionPlace): readonly Action[] {
  const { analysis, selection } = place;
  const moves = actorMoves(place);
  const ground = groundOf(analysis.file, selection);
  if (ground === null || ground.block.length > LONGEST_PARAGRAPH) return moves;
  const at = { start: selection.start - ground.at, end: selection.end - ground.at };
  return [...wraps(place, ground, at), ...onSpan(place, ground, at), ...moves];
}

function action(ground: Ground, id: string, title: string, kind: ActionKind, remake: Remake | null): readonly Action[] {
  if (remake === null) return [];
  const changes = () => new Map([[ground.file.uri, inFile(ground, remake.changes)]]);
  return [{ id, title, kind, changes }];
}

const REWRITE = "refactor.rewrite";

/**
 * With a selection, all that it can be tagged as; at the cursor the menu stays short, and commands do this. Where one
 * act, or one detail, may stand, all may: one is tried.
 */
function wraps({ analysis, selection }: ActionPlace, ground: Ground, at: Span): readonly Action[] {
  if (at.start === at.end) return [];
  const { uri } = ground.file;
  const found: Action[] = [];
  const add = (id: string, title: string, tag: Tag): void => {
    const changes = () => new Map([[uri, inFile(ground, wrap(ground, at, tag)?.changes ?? [])]]);
    found.push({ id, title, kind: REWRITE, changes });
  };
  if (wrap(ground, at, { speakers: ["x"] }) !== null) {
    const likely = speakers(analysis, selection).filter(({ isNew }) => isNew !== true);
    for (const { ids, name } of likely.slice(0, MOST_SPEAKERS))
      add(`speech ${ids.join("+")}`, `Tag as speech of ${name}`, { speakers: ids });
    const command = { name: "readout.tagSpeech", arguments: [] };
    found.push({ id: "speech", title: "Tag as speech of…", kind: REWRITE, changes: null, command });
  }
  const around = ground.block.nodes[spanAround(ground, at)];
  const inAct = around !== undefined && (around.kind === "act" || around.act !== -1);
  const groups: readonly (readonly string[])[] = [
    ACT_KINDS,
    inAct ? DETAIL_KINDS : ["more"],
    around === undefined ? ["head", "skip"] : [],
  ];
  for (const words of groups) {
    if (words[0] === undefined || wrap(ground, at, { word: words[0] }) === null) continue;
    for (const word of words) add(`wrap ${word}`, `Tag as !${word}`, { word });
  }
  return found;
}

/** What can be done to the innermost span at a place, and to the turn. */
function onSpan(place: ActionPlace, ground: Ground, at: Span): readonly Action[] {
  const { workspace, analysis } = place;
  const span = spanAt(ground, at);
  const node = ground.block.nodes[span];
  const found: Action[] = [];
  const add = (id: string, title: string, kind: ActionKind, remake: Remake | null): void => {
    found.push(...action(ground, id, title, kind, remake));
  };
  const fitting = at.start < at.end ? spanToFit(ground, at) : -1;
  const fits = ground.block.nodes[fitting];
  if (fits !== undefined)
    add("fit", `Fit ${shown(tagOf(fits))} to the selection`, REWRITE, moveTo(ground, fitting, at));
  if (node === undefined) return found;
  const tag = shown(tagOf(node));
  // The kinds stand in the menu of the tag itself, and not of all its words.
  if (at.end <= node.inner.start && node.kind !== "speech") {
    const words: readonly string[] = node.kind === "act" || node.kind === "unknown" ? ACT_KINDS : DETAIL_KINDS;
    const others = words.filter((word) => word !== node.word);
    // What one of them may have here, all may.
    const all = others.some((word, index) => index === 0 && changeTag(ground, span, { word }) !== null) ? others : [];
    for (const word of all) {
      const changes = () =>
        new Map([[ground.file.uri, inFile(ground, changeTag(ground, span, { word })?.changes ?? [])]]);
      found.push({ id: `kind ${word}`, title: `Change ${tag} to !${word}`, kind: REWRITE, changes });
    }
  }
  add("unwrap", `Remove ${tag}, keep the words`, "refactor.inline", unwrap(ground, span));
  if (ground.block.prefix !== null && node.form !== "span") {
    add("span", "Make the turn a span", REWRITE, turnToSpan(ground));
    const open =
      node.form === "turn" ? "Let the turn hold until the next" : "Let the turn hold for this paragraph alone";
    add("open", open, REWRITE, toggleOpen(ground));
  }
  add("turn", "Make the span a turn", REWRITE, spanToTurn(ground, span));
  if (at.start === at.end) {
    add("split", `Split ${tag} here`, REWRITE, split(ground, at.start));
    add("extend", `Extend ${tag} to the sentence`, REWRITE, extendToSentence(ground, span));
  }
  add("merge", `Merge ${tag} with the next`, REWRITE, merge(ground, span));
  if (node.form !== "span") {
    const changes = mergeTurns(ground);
    const all = () => new Map([[ground.file.uri, changes ?? []]]);
    if (changes !== null)
      found.push({ id: "merge turns", title: "Merge with the next turn", kind: REWRITE, changes: all });
  }
  if ((node.kind === "act" || node.kind === "part") && node.attributes.every(({ key }) => key !== "thread")) {
    const ids = [
      ...threadsOfMeeting(workspace, analysis).slice(0, MOST_THREADS),
      threadId(workspace, analysis.actors, ground, span),
    ];
    for (const id of ids)
      add(`thread ${id}`, `Name the thread ^${id}`, "refactor.extract", attribute(ground, span, `^${id}`));
  }
  return found;
}

function actorMoves({ workspace, analysis, selection }: ActionPlace): readonly Action[] {
  const its = actorAt(analysis, selection);
  const actor = its && analysis.actors.get(its.id);
  if (!its || !actor) return [];
  const name = nameOf(its.id, analysis.actors);
  if (actor.uri === analysis.file.uri) {
    const moved = moveToActorsFile(workspace, analysis, actor.declaration);
    if (moved === null) return [];
    const fresh = workspace.actorsFiles.has(moved.uri) ? "actors.yaml" : "a new actors.yaml";
    const who = moved.ids.length === 1 ? name : `${name} and @${moved.ids[0]!}`;
    return [
      { id: `share ${its.id}`, title: `Move ${who} to ${fresh}`, kind: "refactor.move", changes: () => moved.changes },
    ];
  }
  const back = moveToReadouts(workspace, actor);
  if (back === null) return [];
  const title = `Move ${name} from actors.yaml into ${back.files === 1 ? "the readout that uses it" : `the ${back.files} readouts that use it`}`;
  return [{ id: `own ${its.id}`, title, kind: "refactor.move", changes: back.changes }];
}
