/** The drafts of readouts, kept so that markup costs no drafting, with what persons have rejected of them. */
import { CancellationToken } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { openingAlike, type Likeness } from "../features/draft/alike";
import { draftingReadout, opening, type Drafted, type OpenProposal } from "../features/draft/proposals";
import { ofModel, settingBeside, type Beside, type OfModel } from "../features/draft/model/beside";
import type { ModelProposal } from "../features/draft/model/answer";
import { knownIds } from "../features/draft/model/question";
import type { Analysis } from "../workspace/analysis";
import type { Steps } from "../workspace/steps";
import { inSlices } from "./slices";
import type { Place, Store } from "./state";
import { canonical } from "./uri";

export interface Proposed {
  readonly document: TextDocument;
  readonly analysis: Analysis;
  readonly drafted: Drafted;
  /** With what a language model proposes; null where none was asked. */
  readonly beside: Beside | null;
  /** In the order of the text, without those rejected. */
  readonly open: readonly OpenProposal[];
}

export interface Drafts {
  /**
   * Drafts the text of a readout where that has not been done, in slices: as the text is when its turn comes. What is typed
   * meanwhile is not in it, nor in its document. Null where there is no such readout.
   * @throws an error for the client where it has cancelled its request.
   */
  asked(uri: string, token: CancellationToken): Promise<Proposed | null>;
  /** Drafts a readout as it stands, where that has not been done. */
  drafting(analysis: Analysis): Steps<Drafted>;
  /** A language model proposes these for a published text; they are kept as long as the server runs. */
  answered(uri: string, text: string, model: string, proposals: readonly ModelProposal[]): void;
  /** What a language model proposes is no longer known. */
  forget(uri: string): void;
  /** The same, with what is like something in place of what is proposed. */
  like(its: Proposed, like: Likeness, token: CancellationToken): Promise<Proposed>;
  /** Drafts an open readout, and tells from now on what has no tag. */
  draftAndTell(uri: string): Promise<void>;
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
  const ofModels = new Map<string, OfModel>();
  const merged = new WeakMap<OfModel, { readonly drafted: Drafted; readonly both: Beside }>();
  const rejected = new Map<string, ReadonlySet<string>>();
  const besideModel = function* (key: string, analysis: Analysis, its: Drafted): Steps<Beside | null> {
    const answer = ofModels.get(key);
    if (answer === undefined) return null;
    const known = merged.get(answer);
    if (known?.drafted === its) return known.both;
    const both = yield* settingBeside(its.draft, answer, knownIds(analysis, its));
    merged.set(answer, { drafted: its, both });
    return both;
  };

  const keep = (key: string, its: Drafted): void => {
    kept.delete(key);
    kept.set(key, its);
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break;
      kept.delete(oldest);
    }
  };
  const drafting = function* (analysis: Analysis): Steps<Drafted> {
    const key = canonical(analysis.file.uri);
    const its = yield* draftingReadout(analysis, kept.get(key));
    keep(key, its);
    return its;
  };
  const withoutRejected = (uri: string, open: readonly OpenProposal[]): readonly OpenProposal[] => {
    const gone = rejected.get(canonical(uri));
    return gone === undefined ? open : open.filter((one) => !gone.has(one.key));
  };
  const inTurn = async (key: string, place: Place, token: CancellationToken): Promise<Proposed> => {
    const { analysis } = place;
    const its = await inSlices(drafting(analysis), token);
    const both = await inSlices(besideModel(key, analysis, its), token);
    const open = await inSlices(opening(analysis, both === null ? its : { ...its, draft: both.draft }), token);
    return { ...place, drafted: its, beside: both, open: withoutRejected(key, open) };
  };
  /** What is being drafted, by file: whoever asks meanwhile for the same waits, and finds it done. */
  const turns = new Map<string, Promise<unknown>>();

  return {
    drafting,
    async asked(uri, token) {
      const key = canonical(uri);
      const mine = (turns.get(key) ?? Promise.resolve()).then(() => {
        const place = store.place(uri);
        if (place === null) return null;
        const { document, analysis } = place;
        const { languageId, version } = document;
        // The document of the store changes with what is typed.
        const asItIs = TextDocument.create(document.uri, languageId, version, document.getText());
        return inTurn(key, { document: asItIs, analysis }, token);
      });
      const over = mine.then(
        () => undefined,
        () => undefined,
      );
      turns.set(key, over);
      try {
        return await mine;
      } finally {
        if (turns.get(key) === over) turns.delete(key);
      }
    },
    answered(uri, text, model, proposals) {
      const key = canonical(uri);
      ofModels.set(key, ofModel(text, model, proposals, ofModels.get(key)));
    },
    forget(uri) {
      ofModels.delete(canonical(uri));
    },
    async like(its, like, token) {
      const open = await inSlices(openingAlike(its.analysis, its.drafted, like), token);
      return { ...its, open: withoutRejected(its.document.uri, open) };
    },
    async draftAndTell(uri) {
      const its = await this.asked(uri, CancellationToken.None);
      // What has been typed meanwhile has its own turn.
      if (its !== null && its.analysis.file === store.openDocument(uri)?.file) this.tell(uri);
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
