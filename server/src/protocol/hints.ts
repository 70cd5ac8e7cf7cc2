/** Drafts what is open, after a quiet: what has no tag is told then, never while somebody types. */
import { actorsInForce } from "../workspace/actors";
import { draftsOf } from "./drafts";
import type { Store } from "./state";

/** Milliseconds without a change after which a text is drafted. */
const QUIET = 700;
/** Longer texts, in UTF-16 units, are drafted only for whoever asks for it. */
export const LONGEST_TYPED = 30_000;

export function registerHints(store: () => Store) {
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();

  /** Whether what was told of a document was found in other circumstances. */
  const isOld = (uri: string): boolean => {
    const { state } = store();
    const open = state.open.get(uri);
    if (open === undefined || !state.actorsRead || open.file.text.length > LONGEST_TYPED) return false;
    const { severity } = state.settings.open;
    if (severity("untagged-speech") === null && severity("untagged-commitment") === null) return false;
    const { proposed } = open;
    return proposed?.file !== open.file || proposed.actors !== actorsInForce(state.workspace, open.file);
  };

  return {
    /** To be called when the state has changed; `typed`: only this document's text has. */
    changed(typed: string | null): void {
      for (const uri of typed === null ? store().state.open.keys() : [typed]) {
        if (!isOld(uri)) continue;
        clearTimeout(waiting.get(uri));
        waiting.set(
          uri,
          setTimeout(() => {
            waiting.delete(uri);
            if (isOld(uri)) void draftsOf(store()).draftAndTell(uri);
          }, QUIET),
        );
      }
    },
    dispose(): void {
      for (const timer of waiting.values()) clearTimeout(timer);
    },
  };
}
