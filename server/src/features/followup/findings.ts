/** All findings in one follow-up file: lines that do not read, that stand out of order, that the life-cycle does not allow, or that name an actor whom nobody declares. */
import { linesAbout, type FollowupFile } from "../../model/followup";
import { targetOf } from "../../model/lifecycle";
import type { EventLine, Status } from "../../syntax/followup/tree";
import { compareText } from "../../workspace/days";
import { threadHistory, type EventAt, type ThreadHistory } from "../../workspace/histories";
import { spanOf, type Mark } from "../../workspace/marks";
import type { Fault, Step } from "../../workspace/status";
import type { Workspace } from "../../workspace/workspace";
import { isInRoot } from "../across";
import type { Around, Code, Finding } from "../checks/check";
import { lastKnown } from "../checks/lastKnown";
import type { Choice } from "../diagnostics";
import { misplaced } from "./order";
import { unknownActors } from "./unknownActors";

/**
 * @param around the other files; null where they are not all read yet, or do not count.
 * @returns findings whose offsets count in the file's text, in order.
 */
export function followupFindings(
  followup: FollowupFile,
  choice: Choice,
  around: Around | null = null,
): readonly Finding[] {
  const { tree, facts, uri } = followup;
  const findings: Finding[] = [];
  const tell = (line: number, { start, end, ...finding }: Finding): void => {
    if (choice.severity(finding.code) === null || facts.silenced.get(line)?.has(finding.code) === true) return;
    const offset = tree.starts[line]!;
    findings.push({ ...finding, start: offset + start, end: offset + end });
  };
  for (const [line, { problems }] of tree.lines.entries())
    for (const { code, start, end, message } of problems) tell(line, { code, start, end, message });
  for (const { line, behind } of misplaced(tree)) {
    const { start, end } = (tree.lines[line]!.content as EventLine).date;
    const message = `Lines stand in the order of time, and this one belongs ${behind === null ? "before all others" : `behind that of ${behind}`}: move it, or correct the day.`;
    tell(line, { code: "event-order", start, end, message });
  }
  // What is not found may be in a file that nobody has read, where no folder holds this one.
  if (around !== null && isInRoot(around.workspace, uri)) {
    for (const [id, lines] of facts.threads) {
      if (around.workspace.threads.get(id) === undefined) {
        const message = `No act has the thread \`^${id}\`: write the id of one that does, or give it to the act that is meant.`;
        for (const [number, { content }] of lines.entries()) {
          const { start, end } = content.thread;
          tell(linesAbout(followup, id)[number]!, { code: "unknown-thread", start, end, message });
        }
        continue;
      }
      const history = threadHistory(around.workspace, id, around.today);
      for (const step of history.steps) {
        if (step.fault === null || step.event.uri !== uri) continue;
        tell(
          linesAbout(followup, id)[step.event.number]!,
          faulty(around.workspace, history, { ...step, fault: step.fault }),
        );
      }
    }
  }
  if (around !== null) for (const { line, finding } of unknownActors(around.workspace, followup)) tell(line, finding);
  return findings.sort((one, other) => one.start - other.start);
}

const CODES: Readonly<Record<Fault, Code>> = {
  "before the first statement": "event-order",
  "no such step": "event-order",
  "after the end": "event-after-close",
  "asserted otherwise": "assertion-failed",
};

function faulty(
  workspace: Workspace,
  history: ThreadHistory,
  { event, before, fault }: Step<EventAt> & { readonly fault: Fault },
): Finding {
  const { content } = event;
  const place = fault === "asserted otherwise" ? (content.argument ?? content.event) : content.event;
  const { message, mark, note } = told(history, event, before, fault);
  const span = mark && spanOf(workspace, mark);
  return {
    code: CODES[fault],
    start: place.start,
    end: place.end,
    message,
    ...(mark !== null && span !== null && { related: [{ uri: mark.uri, message: note, mark, ...span }] }),
  };
}

function told(
  history: ThreadHistory,
  event: EventAt,
  before: Status,
  fault: Fault,
): { readonly message: string; readonly mark: Mark | null; readonly note: string } {
  const { id, statements, superseded } = history;
  const [first] = statements;
  const statement: Mark | null = first ? { kind: "statement", uri: first.uri, thread: id, number: first.number } : null;
  const known = lastKnown(history, event);
  const since = known?.mark ?? statement;
  const note = known === null ? "The first statement of the thread." : "The last event before this one.";
  const name = event.argument === null ? event.event : `${event.event} ${event.argument}`;
  switch (fault) {
    case "before the first statement":
      return {
        message: `On ${event.day} nobody had stated \`^${id}\` yet, so this counts for nothing: correct the day, here or in the readout.`,
        mark: statement,
        note: "The first statement of the thread.",
      };
    case "no such step":
      return {
        message: `On ${event.day} the thread was \`${before}\`, from where \`${name}\` leads nowhere, so this counts for nothing: correct the event or the day, or add the event that is missing before it.`,
        mark: since,
        note,
      };
    case "after the end": {
      const [replaced] = superseded
        .filter(({ day }) => day <= event.day)
        .sort((one, other) => compareText(one.day, other.day));
      return before === "superseded" && replaced !== undefined
        ? {
            message: `On ${event.day} another undertaking had taken the place of \`^${id}\`, so this counts for nothing: write it of the thread of that one.`,
            mark: { kind: "supersession", uri: replaced.uri, thread: id, number: 0 },
            note: "What took its place.",
          }
        : {
            message: `On ${event.day} the thread was \`${before}\`, so this counts for nothing: ${targetOf("resume", before) === null ? "correct the day, or remove the line" : "add a `resume` before it if it was taken up again, or correct the day"}.`,
            mark: since,
            note: known === null ? note : `It has been \`${before}\` since this.`,
          };
    }
    case "asserted otherwise":
      return {
        message: `On ${event.day} the thread was \`${before}\`, not \`${event.argument ?? ""}\`: correct this, or add the event that is missing before it.`,
        mark: since,
        note,
      };
  }
}
