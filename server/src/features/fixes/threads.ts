/** Mends of what was found across files: the line that says what became of it, the thread that was meant, both places side by side. */
import { attributeOf } from "../../model/facts";
import { nearest } from "../../text/nearest";
import { threadHistory } from "../../workspace/histories";
import type { Workspace } from "../../workspace/workspace";
import { dueSpan } from "../checks/threads";
import { newEvent } from "../followup/newEvent";
import { fileName } from "../hover/markdown";
import { groundOf } from "../refactorings/ground";
import { threadId } from "../refactorings/thread";
import { withAttribute } from "./attributes";
import { inBlock, type Mend, type Mender } from "./mend";

/** What opens two places side by side, where the client has it: a URI and two offsets of its text. */
export const SHOW_BESIDE = "readout.showBeside";
/** What opens the accounts of a readout's meeting side by side. */
export const COMPARE_ACCOUNTS = "readout.compareAccounts";
/** What asks for an event of a thread, and adds it. */
export const ADD_EVENT = "readout.addEvent";

function command(title: string, name: string, ...given: readonly unknown[]): Mend {
  return { title, changes: [], command: { name, arguments: given } };
}

export const weakened: Mender = (_, { related = [] }) =>
  related
    .slice(0, 1)
    .map(({ uri, start, end }) => command("Show both statements side by side", SHOW_BESIDE, uri, start, end));

const COMPARE = "Show both accounts of the meeting side by side";

export const oneSided: Mender = ({ uri }) => [command(COMPARE, COMPARE_ACCOUNTS, uri)];

export const unanswered = inBlock(({ block, finding, text, analysis }, { workspace, uri }) => {
  const node = block.nodes.find(({ start, kind }) => start === finding.start && kind === "act");
  const compare = command(COMPARE, COMPARE_ACCOUNTS, uri);
  if (node === undefined || attributeOf(node, "thread") !== undefined) return [compare];
  const at = analysis.file.tree.starts[analysis.file.tree.blocks.indexOf(block)] ?? 0;
  const ground = groundOf(analysis.file, { start: at + node.start, end: at + node.start });
  const id = ground && threadId(workspace, analysis.actors, ground, block.nodes.indexOf(node));
  const change = id === null ? null : withAttribute(text, node, `^${id}`);
  return change === null
    ? [compare]
    : [{ title: `Give it the thread \`^${id!}\`, so that it can be answered`, changes: [change] }, compare];
});

/** What most often became of it. */
const OUTCOMES = ["keep", "progress", "break", "lapse"] as const;

export const overdue = inBlock(({ resolved: { block, facts }, finding }, { workspace, today }) => {
  const threads = new Set<string>();
  for (const { act, node, said } of facts.said)
    if (said.thread !== null && dueSpan(block, block.nodes[node]!, facts.acts[act]!).start === finding.start)
      threads.add(said.thread);
  return [...threads]
    .filter((thread) => threadHistory(workspace, thread, today).status === "overdue")
    .flatMap((thread) => [
      ...OUTCOMES.flatMap((event) => {
        const made = newEvent(workspace, { thread, event, day: today });
        if ("refusal" in made) return [];
        const title = `Add \`${today} ${event} ^${thread}\` to ${fileName(made.uri)}`;
        return [{ title, changes: () => new Map([[made.uri, made.changes]]) }];
      }),
      command(`Add another event of \`^${thread}\`…`, ADD_EVENT, thread),
    ]);
});

/** Ids that differ by more letters in length are none that was meant. */
const CLOSE = 13;

export const unknownThread: Mender = ({ workspace, text, analysis }, { start, end }) => {
  const id = text.slice(start, end);
  const own = analysis?.file.summary.used.threads ?? [];
  const meant = new Set([nearest(id, own), nearest(id, alike(workspace, id))]);
  meant.delete(null);
  meant.delete(id);
  return [...meant].map((other, index) => ({
    title: `Write \`^${other!}\``,
    changes: [{ start, end, text: other! }],
    ...(index === 0 && { preferred: true }),
  }));
};

/** The threads that may be near an id: those that begin, or end, as it does come first, since only so many are compared. */
function* alike({ threads }: Workspace, id: string): Generator<string> {
  const rest: string[] = [];
  for (const other of threads.keys()) {
    if (Math.abs(other.length - id.length) > Math.min(CLOSE, Math.ceil(id.length / 3))) continue;
    if (other[0] === id[0] || other.at(-1) === id.at(-1)) yield other;
    else rest.push(other);
  }
  yield* rest;
}
