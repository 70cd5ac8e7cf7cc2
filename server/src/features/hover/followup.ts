/** The hover of a place in a follow-up file: a day, a thread, a score or status, an actor, or the event itself. */
import { readDate } from "../../model/dates";
import type { FollowupFile } from "../../model/followup";
import { SCORE_DEFINITIONS, STATUS_DEFINITIONS } from "../../model/lifecycle";
import { lineAt } from "../../syntax/followup/parse";
import type { EventLine, Score, Status } from "../../syntax/followup/tree";
import type { Span } from "../../text/span";
import { followupScope } from "../../workspace/scope";
import type { Workspace } from "../../workspace/workspace";
import { actorHoverIn } from "./actor";
import { define, silencing } from "./body";
import { dateHover } from "./date";
import { effectInWords, eventHover, eventPlace } from "./event";
import { threadHover } from "./thread";

/** A line, and a place in it that counts from its start. */
interface Place {
  readonly workspace: Workspace;
  readonly file: FollowupFile;
  readonly line: number;
  readonly at: number;
  readonly today: string;
}

/** Markdown, and what it is about. */
interface Told {
  readonly span: Span;
  readonly markdown: string;
}

/** What there is to tell of an offset of the file's text. */
export function followupPlaceHover(
  workspace: Workspace,
  file: FollowupFile,
  offset: number,
  today: string,
): Told | null {
  const { tree } = file;
  const line = lineAt(tree, offset);
  const its = tree.lines[line];
  const start = tree.starts[line] ?? 0;
  if (its === undefined || offset > start + its.text.length) return null;
  const told = lineHover({ workspace, file, line, at: offset - start, today });
  return told && { span: { start: start + told.span.start, end: start + told.span.end }, markdown: told.markdown };
}

function lineHover(place: Place): Told | null {
  const { workspace, file, line, at, today } = place;
  const { text, content } = file.tree.lines[line]!;
  switch (content.kind) {
    case "comment": {
      const markdown = silencing(text.replace(/^\ufeff?[ \t]*;+/, ""), "that holds an event or a title");
      return markdown === null ? null : { span: { start: 0, end: text.length }, markdown };
    }
    case "event":
      return eventLineHover(place, text, content);
    case "title":
      if (at >= text.trimEnd().length) return null;
      return {
        span: holds(withSign(content.thread), at) ? withSign(content.thread) : { start: 0, end: text.trimEnd().length },
        markdown: threadHover(workspace, null, content.thread.id, today),
      };
    case "blank":
    case "bad":
      return null;
  }
}

function eventLineHover({ workspace, file, line, at, today }: Place, text: string, content: EventLine): Told | null {
  const { date, thread, argument, by } = content;
  if (holds(date, at)) return { span: spanOf(date), markdown: dateHover(readDate(date.value), today).join("\n\n") };
  if (holds(withSign(thread), at))
    return { span: withSign(thread), markdown: threadHover(workspace, null, thread.id, today) };
  const actor = by.find((its) => holds(withSign(its), at));
  if (actor !== undefined)
    return { span: withSign(actor), markdown: actorHoverIn(workspace, followupScope(workspace, file), actor.id) };
  const place = eventPlace(workspace, file, line, thread.id, today);
  if (place === null) return null;
  if (argument !== null && holds(argument, at)) {
    const markdown = [argumentHover(argument.value), effectInWords(workspace, place)].join("\n\n");
    return { span: spanOf(argument), markdown };
  }
  return { span: { start: 0, end: text.trimEnd().length }, markdown: eventHover(workspace, place) };
}

/** A score or a status: what it means, and what others call it. */
function argumentHover(value: Score | Status): string {
  if (Object.hasOwn(SCORE_DEFINITIONS, value)) return define(SCORE_DEFINITIONS[value as Score], value);
  return statusHover(value as Status);
}

/** What a status means, with its score and its term. */
export function statusHover(status: Status): string {
  const definition = STATUS_DEFINITIONS[status];
  const score = definition.score === null ? "not scored yet" : `\`${definition.score}\``;
  return `${define(definition, status)}  \nG7 and G20 score: ${score} · Pledge trackers: ${definition.tracker}`;
}

function holds({ start, end }: Span, at: number): boolean {
  return start <= at && at < end;
}

/** An id with the `^` or `@` before it. */
function withSign({ start, end }: Span): Span {
  return { start: start - 1, end };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
