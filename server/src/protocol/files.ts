/** Where the files of a workspace come from: a small interface, and what becomes of a file's bytes. */

/** What the workspace is made of. */
export const PATTERNS: readonly string[] = ["**/*.readout", "**/*.followup", "**/actors.yaml"];

/** Whether a file of this name, without its folders, is a part of the workspace. */
export function isOurs(name: string): boolean {
  return name.endsWith(".readout") || name.endsWith(".followup") || name === "actors.yaml";
}

/** A larger file is told and not read: one such would hold up all the others. 32 MB. */
export const MOST_BYTES = 32 * 1024 * 1024;

/** A file's text, or why there is none. */
export type Content = { readonly text: string } | { readonly problem: string };

export interface Files {
  /** All readouts, follow-up and actors files below a folder, however deep, by their `canonical` URIs; none where the folder cannot be read. */
  list(root: string): Promise<readonly string[]>;
  /** The text of a file; null where there is none of this name. */
  read(uri: string): Promise<Content | null>;
  /** The same at once, where the files are at hand: of thousands of files, the waiting would be most of the time. */
  readNow?(uri: string): Content | null;
  /** Calls back with the URIs of files that changed, came or went; for a client that does not tell. */
  watch(root: string, changed: (uri: string) => void): { dispose(): void };
}

const UTF_8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Reads bytes as UTF-8, and nothing else: a BOM stays, and what is no UTF-8 is told with the first byte that is not. */
export function decode(bytes: Uint8Array): Content {
  if (bytes.length > MOST_BYTES) return { problem: tooLarge(bytes.length) };
  try {
    return { text: UTF_8.decode(bytes) };
  } catch {
    const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
    if (mark === 0xfffe || mark === 0xfeff) return { problem: "This file is UTF-16, and not UTF-8. Save it as UTF-8." };
    const at = firstBadByte(bytes);
    const value = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, "0");
    return { problem: `This file is not UTF-8: byte ${at + 1} (0x${value}) begins no character. Save it as UTF-8.` };
  }
}

export function tooLarge(bytes: number): string {
  return `This file has ${Math.ceil(bytes / 1024 / 1024)} MB and is not read: the most is ${MOST_BYTES / 1024 / 1024} MB. Split it.`;
}

/** The offset of the first byte that is no part of well-formed UTF-8 (Unicode 3.9, table 3-7). */
export function firstBadByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    try {
      if (lead >= 0x80) decoder.decode(bytes.subarray(at, at + length));
    } catch {
      return at;
    }
    at += length;
  }
  return bytes.length;
}
