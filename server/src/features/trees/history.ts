/** What is below a thread in a tree, and in its tooltip: its statements and the events about it, in order of time. */
import { kindNoun } from "../../model/codebook";
import { dayInWords } from "../../model/date-words";
import { compareForce } from "../../model/force";
import { STATUS_DEFINITIONS } from "../../model/lifecycle";
import { actorsInForce } from "../../workspace/actors";
import { countsFrom, threadHistory, type EventAt } from "../../workspace/histories";
import type { Fault, Step } from "../../workspace/status";
import { sameIssuer, type Statement } from "../../workspace/threads";
import type { Workspace } from "../../workspace/workspace";
import { recordsIn } from "../ledger/records";
import { clip, listed, nameOf } from "../words";
import { node, pathId, stepsOf, type TreeNode } from "./node";
import { dateWords } from "./words";

/** Makes a node below the thread's own, whose id is given. */
export type Make = (parent: string) => TreeNode;

const MOST_WORDS = 90;

/** The nodes of a thread's history up to a day, in order of time. */
export function historyNodes(workspace: Workspace, thread: string, day: string): readonly Make[] {
  const { statements, steps } = threadHistory(workspace, thread, day);
  const entries: { readonly day: string; readonly make: Make }[] = [];
  for (const [index, statement] of statements.entries()) {
    const its = countsFrom(workspace.readouts.get(statement.uri)!) ?? "";
    if (its > day) continue;
    entries.push({
      day: its,
      make: (parent) => statementNode(workspace, thread, statements, index, parent),
    });
  }
  for (const step of steps) entries.push({ day: step.event.day, make: (parent) => eventNode(thread, step, parent) });
  // Sorting is stable: of one day, statements come before events, as they count.
  return entries.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0)).map(({ make }) => make);
}

function statementNode(
  workspace: Workspace,
  thread: string,
  statements: readonly Statement[],
  place: number,
  parent: string,
): TreeNode {
  const { uri, number, said } = statements[place]!;
  const file = workspace.readouts.get(uri)!;
  const actors = actorsInForce(workspace, file);
  const issuers = (file.summary.frontMatter?.issuer ?? []).map(({ id }) => clip(nameOf(id, actors), 40));
  const date = dateWords(file);
  const label = [date === "" ? "Without a date" : date, ...(issuers.length === 0 ? [] : [listed(issuers)])].join(", ");
  const change = changeSince(workspace, statements, place);
  const parts = [
    [said.force ?? "", kindNoun(said.kind)].filter((part) => part !== "").join(" "),
    ...(said.conditional ? ["conditional"] : []),
    ...(change === "" ? [] : [change]),
    `“${recordsIn(workspace, file, thread)[number]?.words ?? ""}”`,
  ];
  return node({
    id: pathId(...stepsOf(parent), "statement", uri, String(number)),
    kind: "statement",
    label,
    description: parts.join(" · "),
    spoken: [label, ...parts].join(", "),
    icon: "statement",
    subject: { kind: "statement", thread, uri, number },
    thread,
  });
}

/** How the force compares with that of the same issuer's last statement. */
function changeSince(workspace: Workspace, statements: readonly Statement[], place: number): string {
  const { uri, said } = statements[place]!;
  const file = workspace.readouts.get(uri)!;
  let at = place - 1;
  while (at >= 0 && !sameIssuer(workspace.readouts.get(statements[at]!.uri)!, file)) at -= 1;
  const before = statements[at]?.said.force;
  if (!before || !said.force) return "";
  const change = compareForce(said.force, before);
  return change === 0 ? "" : change > 0 ? "stronger" : "weaker";
}

const FAULTS: Readonly<Record<Fault, string>> = {
  "before the first statement": "before the first statement, no effect",
  "after the end": "after the end, no effect",
  "no such step": "no such step, no effect",
  "asserted otherwise": "asserted otherwise",
};

function eventNode(thread: string, step: Step<EventAt>, parent: string): TreeNode {
  const { event, after, before, fault } = step;
  const { uri, number, content } = event;
  const what = [event.event, ...(event.argument === null ? [] : [event.argument])].join(" ");
  const label = `${dayInWords(event.day)}, ${what}`;
  const by = content.by.map(({ id }) => `@${clip(id, 40)}`);
  const parts = [
    ...(fault !== null ? [FAULTS[fault]] : before === after ? [] : [STATUS_DEFINITIONS[after].title.toLowerCase()]),
    ...(by.length === 0 ? [] : [`by ${listed(by)}`]),
    ...(content.quotation === null ? [] : [`“${clip(content.quotation.value, MOST_WORDS)}”`]),
  ];
  return node({
    id: pathId(...stepsOf(parent), "event", uri, String(number)),
    kind: "event",
    label,
    description: parts.join(" · "),
    spoken: [label, ...parts].join(", "),
    icon: fault !== null ? "fault" : before === after ? "event" : after,
    subject: { kind: "event", thread, uri, number },
    thread,
  });
}
