/** The hover of a line of a follow-up file that tells an event: what it did to the status, and why it did nothing. */
import { dayInWords } from "../../model/date-words";
import { EVENT_DEFINITIONS, STATUS_DEFINITIONS, TRANSITIONS, type Effective } from "../../model/lifecycle";
import { linesAbout, type FollowupFile } from "../../model/followup";
import type { Score, Status } from "../../syntax/followup/tree";
import { countsFrom, threadHistory, type EventAt, type ThreadHistory } from "../../workspace/histories";
import type { Step } from "../../workspace/status";
import type { Workspace } from "../../workspace/workspace";
import { listed } from "../words";
import { define } from "./body";
import { historyLines, inWords } from "./history";
import { code } from "./markdown";
import { threadHead } from "./thread";

/** An event line: where it stands, and the thread's history in which it is a step. */
export interface EventPlace {
  readonly history: ThreadHistory;
  /** The day of the history: today, or that of the line where it is later. */
  readonly day: string;
  readonly step: Step<EventAt>;
}

/** The step that a line makes. */
export function eventPlace(
  workspace: Workspace,
  followup: FollowupFile,
  line: number,
  id: string,
  today: string,
): EventPlace | null {
  const { uri, tree } = followup;
  const number = linesAbout(followup, id).indexOf(line);
  const content = tree.lines[line]?.content;
  if (content?.kind !== "event") return null;
  const day = content.date.value > today ? content.date.value : today;
  const history = threadHistory(workspace, id, day);
  const step = history.steps.find(({ event }) => event.uri === uri && event.number === number);
  return step === undefined ? null : { history, day, step };
}

/** What the line does, what such an event is, and the whole history around it. */
export function eventHover(workspace: Workspace, place: EventPlace): string {
  const { history, day, step } = place;
  const { event } = step.event;
  const lines = historyLines(workspace, null, history, day, step);
  return [
    effectInWords(workspace, place),
    define(EVENT_DEFINITIONS[event], event),
    threadHead(history, day),
    lines.join("\n"),
  ].join("\n\n");
}

/** What an event did to the status, or why it did nothing, in a sentence. */
export function effectInWords(workspace: Workspace, { history, step }: EventPlace): string {
  const { before, after, fault, event } = step;
  const on = `on ${dayInWords(event.day)}`;
  if (history.statements.length === 0) return "**No effect**: no act in the workspace belongs to this thread.";
  switch (fault) {
    case "before the first statement":
      return `**No effect**: the thread is first stated ${firstDay(workspace, history)}, after this day.`;
    case "after the end":
      return `**No effect**: the thread is *${inWords(before)}* ${on}, and nothing is owed any more.${leadsOn(event)}`;
    case "no such step":
      return `**No effect**: the thread is *${inWords(before)}* ${on}.${leadsOn(event)}`;
    case "asserted otherwise":
      return `**Not so**: the thread is *${inWords(after)}* ${on}, not *${inWords(event.argument as Status)}*.`;
    case null:
      if (event.event === "assert") return `**So it is**: the thread is *${inWords(after)}* ${on}.`;
      if (before === after) return `Still **${inWords(after)}** ${on}.`;
      return `${STATUS_DEFINITIONS[before].title} → **${inWords(after)}** ${on}.`;
  }
}

/** From which statuses such an event leads on. */
function leadsOn({ event, argument }: EventAt): string {
  const effective = (event === "assess" ? `assess ${argument as Score}` : event) as Effective;
  const from = Object.keys(TRANSITIONS[effective]) as Status[];
  return ` ${code(effective)} counts for what is ${listed(from.map(inWords)).replace(/ and ([^,]*)$/, " or $1")}.`;
}

function firstDay(workspace: Workspace, { statements }: ThreadHistory): string {
  const days = statements.flatMap(({ uri }) => countsFrom(workspace.readouts.get(uri)!) ?? []);
  const [first] = days.sort();
  return first === undefined ? "later" : `on ${dayInWords(first)}`;
}
