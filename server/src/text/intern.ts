/** Strings that outlive the text they were cut from. */

const known = new Map<string, string>();

/** So many that a workspace's ids fit, and no more than a few megabytes are kept. */
const MOST = 200_000;

/** The engine copies a cut-out string that is shorter than this by itself. */
const COPIED = 13;

/**
 * The same string, in a copy that keeps no larger one in memory. The engine keeps a longer cut-out string as a window on
 * its whole parent; an id kept by a table would so keep every megabyte of text that it was ever typed in.
 */
export function intern(text: string): string {
  if (text.length < COPIED) return text;
  const copy = known.get(text);
  if (copy !== undefined) return copy;
  if (known.size >= MOST) known.clear();
  // Joining an array makes a string that has no parent.
  const own = text.split("").join("");
  known.set(own, own);
  return own;
}

/** The same string, in a copy that keeps no larger one in memory; for what there are few of, or one for each file. */
export function copyOf(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
