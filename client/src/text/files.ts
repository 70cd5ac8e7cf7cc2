/** File names and file contents as plain values: patterns, base64, UTF-8. */

/**
 * What a pattern of the server asks of a file's name.
 * @param pattern `**` and a slash, then a name in which `*` is any run of characters.
 */
export function namePattern(pattern: string): RegExp {
  const name = pattern.slice(pattern.lastIndexOf("/") + 1);
  const parts = name.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("[^/]*")}$`, "u");
}

/** Characters per call of `String.fromCharCode`: many arguments at once overflow the stack. */
const CHUNK = 0x8000;

/** Base64 without Node's `Buffer`, which a web worker lacks. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += CHUNK) {
    parts.push(String.fromCharCode(...bytes.subarray(from, from + CHUNK)));
  }
  return btoa(parts.join(""));
}

/** A text, or where it stops being UTF-8: the number of bytes that are right before the first wrong one. */
export type Decoded = { readonly text: string } | { readonly badByte: number };

/** Decodes UTF-8. A byte order mark is a mark of the encoding, and no part of the text. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    // The longest beginning that is right, by halving: a decoder does not say where it failed.
    let right = 0;
    let wrong = bytes.length;
    while (wrong - right > 1) {
      const middle = (right + wrong) >> 1;
      if (begins(bytes.subarray(0, middle))) right = middle;
      else wrong = middle;
    }
    return { badByte: right };
  }
}

/** The same of a page, which may name another encoding; in that it is read then. */
export function decodePage(bytes: Uint8Array): Decoded {
  const content = decodeUtf8(bytes);
  if ("text" in content) return content;
  const start = String.fromCharCode(...bytes.subarray(0, 4096));
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start)?.[1];
  try {
    return label === undefined ? content : { text: new TextDecoder(label, { fatal: true }).decode(bytes) };
  } catch {
    return content;
  }
}

/** Whether the bytes are UTF-8 so far; a character may be cut off at their end. */
function begins(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
