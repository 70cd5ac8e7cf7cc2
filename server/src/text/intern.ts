/** Short strings that outlive the text they were cut from. */

const known = new Map<string, string>();

/** So many that a workspace's ids fit, and no more than a few megabytes are kept. */
const MOST = 200_000;

/**
 * The same string, in a copy of its own. The engine keeps a cut-out string as a window on its whole parent; an id
 * kept by a table would so keep every megabyte of text that it was ever typed in.
 */
export function intern(text: string): string {
  const copy = known.get(text);
  if (copy !== undefined) return copy;
  if (known.size >= MOST) known.clear();
  // The engine copies up to 12 units by itself; joining an array makes a string that has no parent.
  const own = text.length < 13 ? text : text.split("").join("");
  known.set(own, own);
  return own;
}
