/** Readout's own requests for the accounts of a meeting: who has published one, and two of them side by side. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import { comparePair, issuersOf, remarksOn } from "../features/accounts";
import { comparePage, type PagePlace } from "../features/accounts/page";
import { titleOf } from "../workspace/histories";
import { rangesIn } from "./convert";
import type { Register } from "./register";
import { accounts, compare, type ComparePlace } from "./requests/accounts";
import { inSlices } from "./slices";

export const registerAccounts: Register = (connection, store) => {
  connection.onRequest(accounts, async (params) => {
    await store.settled();
    const { workspace } = store.state;
    let meeting: string | null = "meeting" in params ? params.meeting : null;
    let own: string | null = null;
    if ("uri" in params) {
      const place = store.place(params.uri);
      if (place === null) return null;
      const { file } = place.analysis;
      meeting = file.summary.frontMatter?.meeting?.value ?? null;
      own = file.uri;
    }
    const issuers = meeting === null ? [] : issuersOf(workspace, meeting);
    if (meeting !== null && issuers.length === 0) return null;
    const told = issuers.map(({ key, name, files }) => {
      const uris = files.map(({ uri }) => uri);
      return { key, name, uris, own: own !== null && uris.includes(own) };
    });
    return { meeting, issuers: told };
  });

  connection.onRequest(compare, async ({ meeting, one, other }, token) => {
    await store.settled();
    const { workspace } = store.state;
    const comparison = await inSlices(comparePair(workspace, meeting, [one, other]), token);
    if (comparison === null) return null;
    const page = comparePage(comparison, remarksOn(comparison), (thread) => titleOf(workspace, thread));
    const ranges = new Map<string, ReturnType<typeof rangesIn>>();
    const document = (uri: string): TextDocument | undefined => store.document(uri)?.text;
    const placed = ({ uri, span, ...told }: PagePlace): ComparePlace[] => {
      let rangeOf = ranges.get(uri);
      if (rangeOf === undefined) {
        const its = document(uri);
        if (its === undefined) return [];
        ranges.set(uri, (rangeOf = rangesIn(its)));
      }
      return [{ uri, range: rangeOf(span), ...told }];
    };
    return {
      ...page,
      items: page.items.map((item) => ({
        ...item,
        one: item.one.flatMap(placed),
        other: item.other.flatMap(placed),
      })),
    };
  });
  return {};
};
