/** The views that are trees: children a page at a time, and what is asked about one node. */
import type { CancellationToken } from "vscode-languageserver";
import { citation as cite } from "../features/citation";
import { commitmentsTree } from "../features/commitmentsTree";
import { GROUPINGS } from "../features/ledger";
import { meetingsTree } from "../features/meetingsTree";
import { speakersTree } from "../features/speakersTree";
import type { Asked, Page } from "../features/trees/node";
import { subjectPlace } from "../features/trees/place";
import { tooltip } from "../features/trees/tooltip";
import type { Steps } from "../workspace/steps";
import { toRange } from "./convert";
import type { Register } from "./register";
import { citation, tree, treePlace, treeTooltip, type TreeParams } from "./requests/trees";
import { inSlices } from "./slices";
import type { Store } from "./state";

/** No client shows more at once. */
const MOST = 20_000;

export const registerTrees: Register = (connection, store) => {
  // One after the other: what the first works out for all of a view, the next one finds ready.
  let last: Promise<unknown> = Promise.resolve();
  const answer = async (params: TreeParams, token: CancellationToken): Promise<Page> => {
    await store.settled();
    return inSlices(childrenOf(store, params), token);
  };
  connection.onRequest(tree, (params, token) => {
    const mine = last.then(() => answer(params, token));
    last = mine.catch(() => undefined);
    return mine;
  });

  connection.onRequest(treePlace, ({ subject }) => {
    const place = subjectPlace(store.state.workspace, subject);
    const document = place === null ? undefined : store.document(place.uri)?.text;
    if (place === null || document === undefined) return null;
    return { uri: place.uri, range: toRange(document, place.span), id: toRange(document, place.id).start };
  });

  connection.onRequest(treeTooltip, ({ subject, whole }) => {
    const markdown = tooltip(store.state.workspace, subject, store.today, whole);
    return markdown === null ? null : { markdown };
  });

  connection.onRequest(citation, (cited) => {
    const text = cite(store.state.workspace, cited);
    return text === null ? null : { text };
  });
  return {};
};

function childrenOf(store: Store, { view, by, filter, parent, from, most }: TreeParams): Steps<Page> {
  const { workspace } = store.state;
  const asked: Asked = { parent, from, most: Math.min(most, MOST) };
  switch (view) {
    case "speakers":
      return speakersTree(workspace, asked);
    case "meetings":
      return meetingsTree(workspace, store.today, asked);
    case "commitments": {
      const grouping = GROUPINGS.find((one) => one === by) ?? "debtor";
      return commitmentsTree(workspace, { day: store.today, by: grouping, filter: filter ?? "" }, asked);
    }
  }
}
