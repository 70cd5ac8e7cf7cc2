/** The hover of a place in the body: a tag, an attribute, a note, or the words of an act. */
import {
  ATTRIBUTE_DEFINITIONS,
  DETAIL_DEFINITIONS,
  FORCE_DEFINITIONS,
  LAYOUT_DEFINITIONS,
  type Definition,
} from "../../model/codebook";
import { readDate } from "../../model/dates";
import type { Force } from "../../model/force";
import type { Attribute, Block, Node } from "../../syntax/tree";
import type { Span } from "../../text/span";
import type { Analysis } from "../../workspace/analysis";
import type { Act, ResolvedBlock } from "../../workspace/resolve";
import type { Workspace } from "../../workspace/workspace";
import { listed } from "../words";
import { actHover, actSentence, readingInWords, type ActPlace } from "./act";
import { actorHover, named } from "./actor";
import { dateHover } from "./date";
import { code, quoted } from "./markdown";
import { threadHover, topicHover } from "./thread";

/** A place in a block, with all that a hover of it is made from. */
interface Place {
  readonly workspace: Workspace;
  readonly analysis: Analysis;
  readonly resolved: ResolvedBlock;
  /** Where the block begins. */
  readonly start: number;
  /** The place itself, counted from there. */
  readonly at: number;
  readonly today: string;
}

/** Markdown, and the stretch of the block that it is about. */
interface Told {
  readonly span: Span;
  readonly markdown: string;
}

/** What there is to tell of a place in a block. */
export function bodyHover(place: Place): Told | null {
  const { block } = place.resolved;
  const note = block.notes.find((its) => holds(its, place.at));
  if (note !== undefined) return { span: note, markdown: noteHover(place, note.inner) };
  const index = innermost(block, place.at);
  const node = block.nodes[index];
  if (node === undefined) return null;
  const attribute = node.attributes.find((its) => holds(its, place.at));
  if (attribute !== undefined) return attributeHover(place, index, attribute);
  const opener = { start: node.start, end: node.inner.start };
  if (holds(opener, place.at)) return openerHover(place, index, node, opener);
  const act = actAt(place.resolved, index);
  if (act === undefined || node.kind === "speech") return null;
  return { span: holds(act.node, place.at) ? act.node : node, markdown: tellAct(place, act) };
}

function holds({ start, end }: Span, at: number): boolean {
  return start <= at && at < end;
}

/** An id with the `@`, `^` or `#` before it. */
function withSign({ analysis, start }: Place, { start: from, end }: Span): Span {
  return { start: /[@^#]/.test(analysis.file.text.charAt(start + from - 1)) ? from - 1 : from, end };
}

/** The innermost span around a place; -1 outside all. */
function innermost({ nodes }: Block, at: number): number {
  let found = -1;
  for (let index = 0; index < nodes.length && nodes[index]!.start <= at; index += 1) {
    if (at < nodes[index]!.end) found = index;
  }
  return found;
}

/** The act that a node is, or is a detail or the rest of. */
function actAt({ block, acts }: ResolvedBlock, index: number): Act | undefined {
  const node = block.nodes[index]!;
  const its = node.kind === "act" ? index : node.kind === "more" ? node.joins : node.act;
  return acts.find((act) => act.facts.node === its);
}

function placeOf({ resolved, start }: Place, act: Act): ActPlace {
  return { resolved, act, start };
}

function tellAct(place: Place, act: Act): string {
  return actHover(place.workspace, place.analysis, placeOf(place, act), place.today);
}

function openerHover(place: Place, index: number, node: Node, opener: Span): Told | null {
  const told = (markdown: string): Told => ({ span: opener, markdown });
  switch (node.kind) {
    case "speech":
      return speakerHover(place, node, opener);
    case "act": {
      const act = actAt(place.resolved, index);
      return act === undefined
        ? told(`An act in page furniture does not count.\n\n${define(LAYOUT_DEFINITIONS.skip, "!skip")}`)
        : told(tellAct(place, act));
    }
    case "if":
    case "when":
    case "part":
    case "more": {
      const act = actAt(place.resolved, index);
      const definition = define(DETAIL_DEFINITIONS[node.kind], `!${node.kind}`);
      const date = node.kind === "when" ? node.attributes.find(({ key }) => key === "date")?.values[0] : undefined;
      return told(
        [
          definition,
          ...(date === undefined ? [] : dateHover(readDate(date.id), place.today)),
          ...(act === undefined ? [] : [actSentence(place.analysis, placeOf(place, act), place.today)]),
        ].join("\n\n"),
      );
    }
    case "head":
    case "skip":
      return told(define(LAYOUT_DEFINITIONS[node.kind], `!${node.kind}`));
    case "unknown":
      return null;
  }
}

/** A speaker's own hover on its id; on the rest of the opener, who says and who attests. */
function speakerHover(place: Place, node: Node, opener: Span): Told {
  const { workspace, analysis, at } = place;
  const speaker = node.speakers.find((its) => holds(withSign(place, its), at));
  if (speaker !== undefined) {
    return { span: withSign(place, speaker), markdown: actorHover(workspace, analysis, speaker.id) };
  }
  const { actors, circumstances } = analysis;
  const { issuer } = circumstances;
  const what = { span: "Speech", turn: "A turn", open: "An open turn, up to the next turn or heading" }[node.form];
  const markdown = `${what}: said by ${named(
    node.speakers.map(({ id }) => id),
    actors,
  )}, attested by ${issuer.length === 0 ? "an issuer who is not named" : named(issuer, actors)}.`;
  return { span: opener, markdown };
}

function attributeHover(place: Place, index: number, attribute: Attribute): Told | null {
  const { workspace, analysis, at, today } = place;
  const { key } = attribute;
  const value = attribute.values.find((its) => holds(withSign(place, its), at));
  const told = (markdown: string, span: Span = value === undefined ? attribute : withSign(place, value)): Told => ({
    span,
    markdown,
  });
  switch (key) {
    case "by":
    case "to":
      if (value === undefined) return told(define(ATTRIBUTE_DEFINITIONS[key], key));
      return told(
        value.id === "none"
          ? `${code(`${key} none`)}: nobody whom the text names.`
          : actorHover(workspace, analysis, value.id),
      );
    case "force": {
      const act = actAt(place.resolved, index);
      const force = attribute.values[0]!.id as Force;
      const reading = act === undefined ? [] : [readingInWords(analysis, placeOf(place, act))];
      return told([define(FORCE_DEFINITIONS[force], force), ...reading].join("\n\n"), attribute);
    }
    case "due":
    case "date": {
      const definition =
        key === "due" ? define(ATTRIBUTE_DEFINITIONS.due, key) : define(DETAIL_DEFINITIONS.when, "!when");
      return told([...dateHover(readDate(attribute.values[0]!.id), place.today), definition].join("\n\n"));
    }
    case "topic":
      return value === undefined
        ? null
        : told([topicHover(workspace, analysis, value.id), define(ATTRIBUTE_DEFINITIONS.topic)].join("\n\n"));
    case "thread":
      return value === undefined ? null : told(threadHover(workspace, analysis, value.id, today));
    case "answers":
    case "supersedes":
    case "contradicts": {
      const history = value === undefined ? [] : [threadHover(workspace, analysis, value.id, today)];
      return told([define(ATTRIBUTE_DEFINITIONS[key], key), ...history].join("\n\n"));
    }
    case "bad":
      return null;
  }
}

function noteHover({ analysis, start }: Place, { start: from, end }: Span): string {
  const text = analysis.file.text.slice(start + from, start + end);
  return silencing(text, "that is not a note") ?? "A note of the analyst: not published, and no part of the account.";
}

/**
 * What the words of a note or a comment silence; null where they silence nothing.
 * @param which line they are about: the next one, but what is passed over.
 */
export function silencing(text: string, which: string): string | null {
  const ignored = /^\s*readout-ignore\s+([a-z-]+(?:\s*,\s*[a-z-]+)*)\s*(?::\s*(.*))?$/s.exec(
    text.slice(0, LONGEST_NOTE),
  );
  if (ignored === null) return null;
  const codes = (ignored[1] ?? "").split(/\s*,\s*/).map(code);
  const why = ignored[2]?.trim() ?? "";
  return `On the next line ${which}, no finding ${listed(codes)} is told${why === "" ? ". Write why behind a colon." : `: ${quoted(why)}`}`;
}

/** What silences findings is short; so much of a note is looked at. */
const LONGEST_NOTE = 400;

/** What something means, with an example. */
export function define({ title, definition, example }: Definition, written?: string): string {
  const name = written === undefined ? `*${title}*` : `*${title}* (${code(written)})`;
  return `${name}: ${definition}${example === undefined ? "" : ` For example: ${code(example)}`}`;
}
