/** Tells a client that asks for it that what its views show may have changed: files, actors, or the day. */
import type { ClientCapabilities, Connection } from "vscode-languageserver";
import { changed } from "./requests/trees";
import type { State, Store } from "./state";

/** Milliseconds without a further change after which the client is told; and after which it is told in any case. */
const QUIET = 400;
const LONGEST = 3000;
/** The shortest time between two times. */
const APART = 1000;
/** Milliseconds after midnight, so that the clock has surely passed it; and the longest that a timer waits. */
const PAST = 1000;
const DAY = 86_400_000;

export function registerChanged(connection: Connection, store: () => Store, client: ClientCapabilities) {
  const { readout } = (client.experimental ?? {}) as { readonly readout?: { readonly changed?: unknown } };
  const wanted = readout?.changed === true;
  let told = 0;
  let pending: number | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let midnight: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    clearTimeout(waiting);
    const now = Date.now();
    pending ??= now;
    const wait = Math.max(Math.min(QUIET, pending + LONGEST - now), told + APART - now, 0);
    waiting = setTimeout(() => {
      told = Date.now();
      pending = null;
      void connection.sendNotification(changed).catch(() => undefined);
    }, wait);
  };
  const awaitMidnight = (): void => {
    midnight = setTimeout(
      () => {
        tell();
        awaitMidnight();
      },
      DAY - (Date.now() % DAY) + PAST,
    );
  };
  if (wanted) awaitMidnight();

  let last: State | undefined;
  return {
    /** Whether the client shows views at all. */
    wanted,
    /** To be called when the state has changed. */
    changed(): void {
      if (!wanted) return;
      const { state } = store();
      const before = last;
      last = state;
      const same =
        before?.workspace.readouts === state.workspace.readouts &&
        before.workspace.followups === state.workspace.followups &&
        before.workspace.actorsFiles === state.workspace.actorsFiles &&
        before.settings.today === state.settings.today;
      if (before !== undefined && !same) tell();
    },
    dispose(): void {
      clearTimeout(waiting);
      clearTimeout(midnight);
    },
  };
}
