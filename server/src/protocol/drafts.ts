/** The drafts of readouts, kept so that markup costs no drafting, with what persons have rejected of them. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import { drafted, openProposals, type Drafted, type OpenProposal } from "../features/draft/proposals";
import type { Analysis } from "../workspace/analysis";
import type { Store } from "./state";
import { canonical } from "./uri";

export interface Proposed {
  readonly document: TextDocument;
  readonly analysis: Analysis;
  readonly drafted: Drafted;
  /** In the order of the text, without those rejected. */
  readonly open: readonly OpenProposal[];
}

export interface Drafts {
  /** Drafts the text of a readout where that has not been done; null where there is no such readout. */
  of(uri: string): Proposed | null;
  /** Rejects proposals for as long as the server runs, or takes that back. */
  reject(uri: string, keys: readonly string[], back: boolean): void;
  /** What has no tag is told from now on, as it was found last. */
  tell(uri: string): void;
}

/** So many drafts are kept. */
const KEPT = 20;

const all = new WeakMap<Store, Drafts>();

/** The one set of drafts of a server. */
export function draftsOf(store: Store): Drafts {
  let drafts = all.get(store);
  if (drafts === undefined) all.set(store, (drafts = createDrafts(store)));
  return drafts;
}

function createDrafts(store: Store): Drafts {
  /** The latest last. */
  const kept = new Map<string, Drafted>();
  const rejected = new Map<string, ReadonlySet<string>>();
  return {
    of(uri) {
      const place = store.place(uri);
      if (place === null) return null;
      const key = canonical(uri);
      const its = drafted(place.analysis, kept.get(key));
      kept.delete(key);
      kept.set(key, its);
      for (const oldest of kept.keys()) {
        if (kept.size <= KEPT) break;
        kept.delete(oldest);
      }
      const gone = rejected.get(key);
      const open = openProposals(place.analysis, its);
      return { ...place, drafted: its, open: gone === undefined ? open : open.filter((one) => !gone.has(one.key)) };
    },
    reject(uri, keys, back) {
      const gone = new Set(rejected.get(canonical(uri)));
      for (const key of keys) {
        if (back) gone.delete(key);
        else gone.add(key);
      }
      rejected.set(canonical(uri), gone);
      if (store.openDocument(uri)?.proposed != null) this.tell(uri);
    },
    tell(uri) {
      store.setProposed(uri, rejected.get(canonical(uri)) ?? new Set());
    },
  };
}
