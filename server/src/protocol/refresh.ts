/** Tells the client when tokens, hints or lenses that it shows may be others now, where it has not asked by itself. */
import { CodeLensRefreshRequest, type ClientCapabilities, type Connection } from "vscode-languageserver";
import type { State, Store } from "./state";

/** Milliseconds without a further change after which the client is told; more than between two steps of the index. */
const TOGETHER = 300;
/** Milliseconds without a key after which other open files learn what was typed in one. */
const QUIET = 1000;

type Shown = "tokens" | "hints" | "lenses";

export function registerRefresh(connection: Connection, store: () => Store, { workspace: client }: ClientCapabilities) {
  const tell: Readonly<Record<Shown, (() => Promise<void>) | null>> = {
    tokens:
      client?.semanticTokens?.refreshSupport === true ? () => connection.languages.semanticTokens.refresh() : null,
    hints: client?.inlayHint?.refreshSupport === true ? () => connection.languages.inlayHint.refresh() : null,
    lenses:
      client?.codeLens?.refreshSupport === true ? () => connection.sendRequest(CodeLensRefreshRequest.type) : null,
  };
  const waiting = new Map<Shown, ReturnType<typeof setTimeout>>();
  const refresh = (shown: Shown, after: number): void => {
    const send = tell[shown];
    if (send === null) return;
    clearTimeout(waiting.get(shown));
    // A client that will not be told asks again by itself.
    waiting.set(
      shown,
      setTimeout(() => void send().catch(() => undefined), after),
    );
  };

  let last: State | undefined;
  return {
    /** To be called when the state has changed; `typed`: only this document's text has, and the client asks for that. */
    changed(typed: string | null): void {
      const { state } = store();
      const before = last;
      last = state;
      if (before === undefined) return;
      if (typed !== null) {
        if (state.open.size + state.openActors.size + state.openFollowups.size > 1) refresh("lenses", QUIET);
        return;
      }
      const actors =
        before.workspace.actorsFiles !== state.workspace.actorsFiles ||
        before.workspace.roots !== state.workspace.roots;
      // A file that is opened or closed is the same file.
      const readouts = before.workspace.readouts !== state.workspace.readouts && before.open === state.open;
      const followups =
        before.workspace.followups !== state.workspace.followups && before.openFollowups === state.openFollowups;
      const { inlayHints, codeLens, today } = state.settings;
      const set = before.settings;
      if (actors) refresh("tokens", TOGETHER);
      if (actors || !equal(inlayHints, set.inlayHints) || today !== set.today) refresh("hints", TOGETHER);
      if (actors || readouts || followups || !equal(codeLens, set.codeLens) || today !== set.today)
        refresh("lenses", TOGETHER);
    },
    /** To be called when all readouts are counted. */
    counted(): void {
      refresh("lenses", TOGETHER);
    },
    dispose(): void {
      for (const timer of waiting.values()) clearTimeout(timer);
    },
  };
}

function equal(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
