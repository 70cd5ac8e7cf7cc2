/** A pause in long work, in which whoever asked meanwhile is answered. */

/**
 * Turns of the event loop. One message is taken in each, and the answer to a request may need one more: with fewer, a
 * keystroke and the request behind it would each wait for another piece of the work.
 */
const TURNS = 4;

/** Resolves when what has come in is dealt with: at once on Node, at the next timer in a web worker. */
export function pause(): Promise<void> {
  return new Promise((resume) => {
    if (typeof setImmediate !== "function") {
      setTimeout(resume);
      return;
    }
    let left = TURNS;
    const turn = (): void => {
      left -= 1;
      if (left < 0) resume();
      else setImmediate(turn);
    };
    turn();
  });
}
