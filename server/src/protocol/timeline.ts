/** The timeline: a page of threads, with the places of what is marked on it. */
import { actorsAt } from "../workspace/entities";
import { compareText } from "../workspace/days";
import type { Span } from "../text/span";
import { nameOf } from "../features/words";
import { timeline } from "../features/timeline";
import type { Workspace } from "../workspace/workspace";
import { toRange } from "./convert";
import type { Register } from "./register";
import { timeline as request, type Placed, type TimelineChoices } from "./requests/timeline";
import { inSlices } from "./slices";
import type { Store } from "./state";

/** Threads of one page, whatever is asked for. */
const MOST = 200;
/** Names of each kind that are proposed for a filter. */
const MOST_CHOICES = 500;

export const registerTimeline: Register = (connection, store) => {
  connection.onRequest(request, async ({ choices = false, day = store.today, ...query }, token) => {
    await store.settled();
    const { workspace } = store.state;
    const most = Math.min(query.most, MOST);
    const { threads, ...found } = await inSlices(timeline(workspace, { ...query, day, most }), token);
    return {
      ...found,
      day,
      threads: threads.map((thread) => ({
        ...thread,
        statements: thread.statements.map((its) => placed(store, its)),
        events: thread.events.map((its) => placed(store, its)),
        supersessions: thread.supersessions.map((its) => placed(store, its)),
      })),
      choices: choices ? choicesIn(workspace) : null,
    };
  });
  return {};
};

/** The same with its place as a range; at the start of a file that is gone meanwhile. */
function placed<Its extends Span & { readonly uri: string }>(store: Store, { start, end, ...its }: Its): Placed<Its> {
  const document = store.document(its.uri)?.text;
  const nowhere = { line: 0, character: 0 };
  return {
    ...its,
    range: document === undefined ? { start: nowhere, end: nowhere } : toRange(document, { start, end }),
  };
}

/** What there is to filter by. */
function choicesIn(workspace: Workspace): TimelineChoices {
  const some = (ids: Iterable<string>): string[] => [...ids].sort(compareText).slice(0, MOST_CHOICES);
  return {
    actors: some(workspace.actors.keys())
      .filter((id) => id !== "all" && id !== "none")
      .map((id) => {
        const [uri = ""] = workspace.actors.get(id) ?? [];
        return { id, name: nameOf(id, actorsAt(workspace, uri)) };
      }),
    topics: some(workspace.topics.keys()),
    meetings: some(workspace.meetings.keys()),
  };
}
