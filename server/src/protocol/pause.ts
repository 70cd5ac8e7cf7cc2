/** A pause in long work, in which whoever asked meanwhile is answered. */

/** Resolves when what has come in is dealt with: at once on Node, at the next timer in a web worker. */
export function pause(): Promise<void> {
  return new Promise((resume) => {
    if (typeof setImmediate === "function") setImmediate(resume);
    else setTimeout(resume);
  });
}
