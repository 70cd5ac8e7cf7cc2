/** One command of the tagging keyboard at a selection: what it changes, and what is selected then; or why it cannot be done. */
import { blockAt } from "../syntax/parse";
import type { TextChange } from "../text/edit";
import type { Span } from "../text/span";
import type { Analysis } from "../workspace/analysis";
import { declarationOf, declareInFile } from "./declarations";
import { changeTag } from "./refactorings/changeTag";
import { spanAround, spanAt } from "./refactorings/extent";
import {
  groundAt,
  groundOf,
  inFile,
  LONGEST_PARAGRAPH,
  textEndOf,
  textStart,
  type Ground,
  type Remake,
} from "./refactorings/ground";
import { isAct, shown, type Tag } from "./refactorings/insertion";
import { merge, mergeTurns } from "./refactorings/merge";
import { extendToSentence, moveTo, spanToFit } from "./refactorings/move";
import { regionOf, sentenceAt, sentencesIn } from "./sentences";
import { split } from "./refactorings/split";
import { actAt, attribute } from "./refactorings/thread";
import { spanToTurn, toggleOpen, turnToSpan } from "./refactorings/turn";
import { unwrap } from "./refactorings/unwrap";
import { wrap, wrapAsTurn } from "./refactorings/wrap";

/** What is to be done. */
export type Tagging =
  | { readonly do: "wrap" | "change"; readonly tag: Tag; readonly declare?: NewActor }
  | { readonly do: "turn"; readonly speakers: readonly string[]; readonly declare?: NewActor }
  | { readonly do: "attribute"; readonly text: string }
  | {
      readonly do: "remove" | "turnOrSpan" | "open" | "split" | "merge" | "extend" | "fit" | "select" | "rest" | "next";
    };

/** An actor that is declared with the same edit. */
export interface NewActor {
  readonly id: string;
  readonly name: string;
}

export interface Tagged {
  readonly changes: readonly TextChange[];
  /** In the text after the changes. */
  readonly selection: Span;
}

interface Refused {
  readonly refusal: string;
}

const OUTSIDE = "Nothing can be tagged here: put the cursor into one paragraph of the text, or select words of it.";
const NO_SPAN = "There is no tag here: put the cursor into the words of one.";

/** @param selection in the file's text, empty at the cursor. */
export function tag(analysis: Analysis, selection: Span, tagging: Tagging): Tagged | Refused {
  const { file } = analysis;
  if (tagging.do === "next") return nextUntagged(analysis, selection.end);
  const ground = groundOf(file, selection);
  if (ground === null) return { refusal: OUTSIDE };
  const at = { start: selection.start - ground.at, end: selection.end - ground.at };
  if (tagging.do === "select") return grown(ground, at);
  if (tagging.do === "rest") return rest(ground, at);
  if (ground.block.length > LONGEST_PARAGRAPH)
    return { refusal: "This paragraph is too long for the commands: type the tag instead." };
  const made = make(ground, at, tagging);
  if ("refusal" in made) return made;
  const changes = "file" in made ? made.file : inFile(ground, made.changes);
  const declare = "declare" in tagging ? tagging.declare : undefined;
  const declaration = declare && declareInFile(file, declarationOf(declare.id, declare.name));
  if (declaration === null) return { refusal: "The front matter cannot take an actor: mend it first." };
  const all = declaration === undefined ? changes : [declaration, ...changes];
  return { changes: all, selection: selectionAfter(all, selection, tagging, made, ground) };
}

type Made = Remake | { readonly file: readonly TextChange[] };

function make(ground: Ground, at: Span, tagging: Exclude<Tagging, { do: "next" }>): Made | Refused {
  const span = spanAt(ground, at);
  const node = ground.block.nodes[span];
  switch (tagging.do) {
    case "wrap":
      return wrap(ground, at, tagging.tag) ?? { refusal: whyNot(ground, at, tagging.tag) };
    case "turn":
      if (ground.block.prefix !== null && node !== undefined)
        return changeTag(ground, 0, tagging) ?? { refusal: "The paragraph is a turn of this speaker already." };
      return (
        wrapAsTurn(ground, tagging.speakers) ?? {
          refusal: "This paragraph cannot be a turn: it has a prefix, or holds a heading or page furniture.",
        }
      );
    case "change":
      if (node === undefined) return { refusal: NO_SPAN };
      return (
        changeTag(ground, span, tagging.tag) ?? {
          refusal: `This tag cannot become ${shown(tagging.tag)}: it may not stand here, or not with these attributes.`,
        }
      );
    case "attribute":
      if (node === undefined) return { refusal: NO_SPAN };
      return (
        attribute(ground, actAt(ground, at), tagging.text) ?? {
          refusal: "No act here can take this: it has one already, or there is none.",
        }
      );
    case "remove":
      if (node === undefined) return { refusal: NO_SPAN };
      return (
        unwrap(ground, span) ?? {
          refusal: "Without this tag the text would be read otherwise: remove the tags in it and beside it first.",
        }
      );
    case "turnOrSpan":
      if (ground.block.prefix !== null) return turnToSpan(ground) ?? { refusal: "This turn cannot be a span." };
      return (
        spanToTurn(ground, topSpeech(ground, at)) ?? {
          refusal: "Only speech that is all of its paragraph, without attributes, can be a turn.",
        }
      );
    case "open":
      return toggleOpen(ground) ?? { refusal: "This paragraph is no turn." };
    case "split":
      return (
        split(ground, at.start) ?? { refusal: "Nothing can be split here: put the cursor between two words of a tag." }
      );
    case "merge": {
      const remake = span === -1 ? null : merge(ground, span);
      if (remake !== null) return remake;
      const file = mergeTurns(ground);
      return file === null
        ? { refusal: "There is no such tag directly behind this one that it could be merged with." }
        : { file };
    }
    case "extend":
    case "fit": {
      if (tagging.do === "extend" && node === undefined) return { refusal: NO_SPAN };
      if (tagging.do === "fit" && at.start === at.end) return { refusal: "Select the words that the tag shall have." };
      const moved =
        tagging.do === "extend" ? extendToSentence(ground, span) : moveTo(ground, spanToFit(ground, at), at);
      return (
        moved ?? {
          refusal: "The tag cannot be moved to there: it has these words already, or other tags are in the way.",
        }
      );
    }
    default:
      return { refusal: OUTSIDE };
  }
}

function whyNot(ground: Ground, at: Span, its: Tag): string {
  if ("speakers" in its || isAct(its)) return OUTSIDE;
  switch (its.word) {
    case "head":
    case "skip":
      return `\`!${its.word}\` may not stand inside another tag, or a turn.`;
    case "more":
      return "`!more` carries on an act before it in the paragraph, and there is none.";
    default: {
      const act = ground.block.nodes[spanAround(ground, at)];
      return act === undefined || act.act === -1
        ? `\`!${its.word}\` is a detail of an act: select words inside one.`
        : OUTSIDE;
    }
  }
}

function topSpeech(ground: Ground, at: Span): number {
  const { nodes } = ground.block;
  let index = spanAt(ground, at);
  while (index !== -1 && nodes[index]!.parent !== -1) index = nodes[index]!.parent;
  return index;
}

/**
 * What is selected once it is done: behind an act's `]`, where its attributes follow; a thread or another attribute
 * likewise; else what was selected before, wherever it is now.
 */
function selectionAfter(
  changes: readonly TextChange[],
  selection: Span,
  tagging: Tagging,
  made: Made,
  ground: Ground,
): Span {
  if (tagging.do === "wrap" && isAct(tagging.tag) && "words" in made) {
    const end = moved(changes, ground.at + (made.words as Span).end, true);
    return { start: end, end };
  }
  const start = moved(changes, selection.start, true);
  const end = selection.start === selection.end ? start : moved(changes, selection.end, false);
  return { start, end: Math.max(start, end) };
}

/** Where a place of the text is after some changes. @param behind what is put there. */
function moved(changes: readonly TextChange[], offset: number, behind: boolean): number {
  let by = 0;
  for (const { start, end, text } of changes) {
    if (start > offset || (start === offset && end === offset && !behind)) continue;
    if (end <= offset) by += text.length - (end - start);
    else by += text.length - (offset - start);
  }
  return offset + by;
}

/** From the cursor to the end of its sentence: as far as most acts go. */
function rest(ground: Ground, at: Span): Tagged | Refused {
  const sentence = sentenceAt(ground, regionOf(ground, spanAround(ground, at)), at.start);
  if (sentence === null || sentence.end <= at.start) return { refusal: OUTSIDE };
  return { changes: [], selection: { start: ground.at + at.start, end: ground.at + sentence.end } };
}

/** The sentence at the cursor; what is selected already, and the sentence behind it; in the end all words around. */
function grown(ground: Ground, at: Span): Tagged | Refused {
  const around = spanAround(ground, at);
  const region = regionOf(ground, around);
  const select = ({ start, end }: Span): Tagged => ({
    changes: [],
    selection: { start: ground.at + start, end: ground.at + end },
  });
  const first = sentenceAt(ground, region, at.start);
  const last = sentenceAt(ground, region, at.start === at.end ? at.start : at.end - 1);
  if (first === null || last === null) return { refusal: OUTSIDE };
  const sentences = { start: first.start, end: last.end };
  if (at.start > sentences.start || at.end < sentences.end || at.start === at.end) return select(sentences);
  const next = sentencesIn(ground, { start: at.end, end: Math.min(region.end, at.end + 4000) })[0];
  if (next !== undefined) return select({ start: at.start, end: next.end });
  if (at.start > region.start)
    return select({ start: Math.min(region.start, at.start), end: Math.max(region.end, at.end) });
  const parent = ground.block.nodes[around];
  return select(
    parent === undefined
      ? { start: textStart(ground), end: textEndOf(ground) }
      : { start: parent.start, end: parent.end },
  );
}

/** The next sentence behind a place that no act, heading or page furniture has to do with, selected. */
function nextUntagged({ file }: Analysis, offset: number): Tagged | Refused {
  const { tree } = file;
  const first = blockAt(tree, offset);
  for (let index = Math.max(0, first); index < tree.blocks.length; index += 1) {
    const ground = groundAt({ file } as Ground, index);
    if (ground === null) break;
    // Spans at the same level do not overlap, and those within others end before: of all that begin before a place, the
    // one that reaches furthest tells whether it is taken.
    const taken = ground.block.nodes.filter(({ kind }) => kind !== "speech");
    let next = 0;
    let reach = 0;
    for (const { start, end } of sentencesIn(ground, { start: textStart(ground), end: textEndOf(ground) })) {
      for (; next < taken.length && taken[next]!.start < end; next += 1) reach = Math.max(reach, taken[next]!.end);
      if (reach > start || (index === first && ground.at + start <= offset)) continue;
      return { changes: [], selection: { start: ground.at + start, end: ground.at + start } };
    }
  }
  return { refusal: "Behind the cursor every sentence has its tag." };
}
