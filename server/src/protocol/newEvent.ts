/** Events: Readout's own requests for what may have happened to a thread, and for the line that says so. */
import { eventChoices, newEvent, threadOfLine } from "../features/followup/newEvent";
import { actAt } from "../features/refactorings/thread";
import { groundOf } from "../features/refactorings/ground";
import { attributeOf } from "../model/facts";
import { lineAt } from "../syntax/followup/parse";
import { EVENTS } from "../syntax/followup/tree";
import { changed } from "../text/edit";
import { threadHistory } from "../workspace/histories";
import { entityAt } from "../workspace/mentions";
import { documentOf, toOffset, toRange, toWorkspaceEdit } from "./convert";
import type { Register } from "./register";
import * as requests from "./requests/events";
import type { TagParams } from "./requests/tagging";
import { canonical } from "./uri";

/** Threads that are told of a file where no place names one. */
const MOST_THREADS = 500;

export const registerNewEvent: Register = (connection, store, { workspace }) => {
  const versioned =
    workspace?.workspaceEdit?.documentChanges === true &&
    workspace.workspaceEdit.resourceOperations?.includes("create") === true;

  /** The thread at a place; or those of its file. */
  const threadAt = ({ uri, range }: { uri: string; range: TagParams["range"] }): string | readonly string[] => {
    const followup = store.followupPlace(uri);
    if (followup !== null) {
      const { document, followup: file } = followup;
      const line = lineAt(file.tree, toOffset(document, range.start));
      return threadOfLine(file, line) ?? [...file.facts.threads.keys()];
    }
    const place = store.place(uri);
    if (place === null) return [];
    const { document, analysis } = place;
    const selection = { start: toOffset(document, range.start), end: toOffset(document, range.end) };
    const here = entityAt({ workspace: store.state.workspace, uri: analysis.file.uri, offset: selection.start });
    if (here?.entity.kind === "thread") return here.entity.id;
    const ground = groundOf(analysis.file, selection);
    if (ground !== null) {
      let index = actAt(ground, { start: selection.start - ground.at, end: selection.end - ground.at });
      for (let node = ground.block.nodes[index]; node !== undefined; node = ground.block.nodes[index]) {
        const thread = attributeOf(node, "thread")?.values[0]?.id;
        if (thread !== undefined) return thread;
        index = node.parent;
      }
    }
    return [...analysis.file.summary.used.threads];
  };

  connection.onRequest(requests.eventChoices, async (params) => {
    await store.settled();
    const day = params.day ?? store.today;
    const found = "thread" in params ? params.thread : threadAt(params);
    const { workspace: all } = store.state;
    if (typeof found !== "string") {
      const threads = found.slice(0, MOST_THREADS).map((id) => {
        const { status, title } = threadHistory(all, id, day);
        return { id, detail: [status, title].filter((part) => part !== null).join(" · ") };
      });
      return { threads };
    }
    const choices = eventChoices(all, found, day);
    if (choices !== null)
      return { ...choices, thread: found, day, choices: choices.choices.map((choice) => ({ ...choice })) };
    const known = all.threads.get(found) !== undefined;
    return {
      error: known
        ? `No statement of \`^${found}\` is of ${day} or earlier, so nothing can have come of it by then.`
        : `No act has the thread \`^${found}\`: give it to one first.`,
    };
  });

  connection.onRequest(requests.newEvent, async ({ event, ...its }) => {
    await store.settled();
    const name = EVENTS.find((known) => known === event);
    if (name === undefined) return { error: `\`${event}\` is no event: one of ${EVENTS.join(", ")}.` };
    const { state } = store;
    const made = newEvent(state.workspace, { ...its, event: name });
    if ("refusal" in made) return { error: made.refusal };
    const { uri, changes, line } = made;
    const problem = state.problems.get(canonical(uri));
    if (problem !== undefined) return { error: `The line would go to ${uri}, which cannot be read: ${problem}` };
    const edit = toWorkspaceEdit(new Map([[uri, changes]]), (at) => store.document(at), versioned);
    const before = store.document(uri)?.text;
    const after = documentOf(uri, changed(before?.getText() ?? "", changes));
    return { uri: before?.uri ?? uri, edit, range: toRange(after, line) };
  });
  return {};
};
