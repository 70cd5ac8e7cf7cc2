/** What the client must know of a published text before it becomes a readout; escaping it is the server's part. */

/**
 * What the editor would change in the line endings of a text: it keeps one kind, LF or CRLF, for a whole document.
 * @returns the kinds with their counts, such as `3 LF, 1 CRLF`; null where the text stays as it is.
 */
export function mixedLineEndings(text: string): string | null {
  const counts = { LF: 0, CRLF: 0, CR: 0 };
  for (const [ending] of text.matchAll(/\r\n?|\n/g)) counts[ending === "\n" ? "LF" : ending === "\r" ? "CR" : "CRLF"]++;
  const kinds = Object.entries(counts).filter(([, count]) => count > 0);
  if (kinds.length < 2 && counts.CR === 0) return null;
  return kinds.map(([kind, count]) => `${count} ${kind}`).join(", ");
}

/** A longer first line is prose, and no title. */
const LONGEST_TITLE = 200;

/** The first line that is not blank, as a title to start from; empty where it is too long for one. */
export function firstLine(text: string): string {
  const line = /\S[^\r\n]*/.exec(text)?.[0].trim() ?? "";
  return line.length <= LONGEST_TITLE ? line : "";
}
