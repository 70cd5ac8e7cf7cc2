/** Checks of a whole file's characters, which take time in proportion to all of it: made on opening, on saving and after a quiet. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { strip } from "../../syntax/strip";
import type { Tree } from "../../syntax/tree";
import type { ParsedFile } from "../../workspace/file";
import { atOnce, type Steps } from "../../workspace/steps";
import type { Finding } from "./check";

/** The seal of a readout: SHA-256, in hexadecimal, of the published text in UTF-8, less a BOM, which editors hide. */
export function sealOf(tree: Tree): string {
  return atOnce(sealing(tree));
}

/** The same, a piece of the text at a step. */
export function* sealing(tree: Tree): Steps<string> {
  const text = strip(tree).replace(/^\uFEFF/, "");
  const hash = sha256.create();
  for (let from = 0; from < text.length;) {
    let to = Math.min(text.length, from + PIECE);
    // The two halves of a character stay together.
    if (to < text.length && /[\ud800-\udbff]/.test(text.charAt(to - 1))) to -= 1;
    hash.update(utf8ToBytes(text.slice(from, to)));
    from = to;
    yield;
  }
  return bytesToHex(hash.digest());
}

/** UTF-16 units. */
const PIECE = 16_384;

/**
 * Whether the published text is what `sha256` says.
 * @param disk the text as the file holds it, where it is known: an editor that unified its line endings breaks the seal.
 */
export function sealFindings(file: ParsedFile, disk: string | null): readonly Finding[] {
  const seal = file.summary.frontMatter?.sha256;
  const { tree } = file;
  if (!seal || !/^[0-9a-f]{64}$/i.test(seal.value) || sealOf(tree) === seal.value.toLowerCase()) return [];
  const yaml = tree.frontMatter?.yaml.start ?? 0;
  const cause =
    disk !== null && mixedLineEnding(disk) !== null
      ? " The file on disk mixes line endings, which the editor has unified: that alone breaks the seal."
      : "";
  const message = `The published text is not the one that was sealed: undo the change to it, or, if it is right, seal it again.${cause}`;
  return [{ code: "seal-broken", start: yaml + seal.span.start, end: yaml + seal.span.end, message }];
}

/**
 * Whether a text mixes LF and CRLF.
 * @param disk the text as the file holds it.
 * @param text the text that the place is wanted in, where the editor's differs from it.
 */
export function lineEndingFindings(disk: string, text: string): readonly Finding[] {
  const place = mixedLineEnding(disk);
  if (place === null) return [];
  const line = disk.slice(0, place.at).split("\n").length;
  const start = Math.min(place.at, text.length);
  const message = `Line ${line} ends in ${place.ending}, most others in ${place.ending === "LF" ? "CRLF" : "LF"}: an editor will unify them on saving, and the text is then not byte for byte what was published.`;
  return [
    { code: "mixed-line-endings", start, end: Math.min(start + (place.ending === "LF" ? 1 : 2), text.length), message },
  ];
}

/** A NUL, or half of a surrogate pair, which no UTF-8 file can hold. */
const BAD = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Characters that no published text has: the first of each kind. */
export function characterFindings(text: string): readonly Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<boolean>();
  for (const { 0: character, index } of text.matchAll(BAD)) {
    const nul = character === "\0";
    if (seen.has(nul)) continue;
    seen.add(nul);
    const message = nul
      ? "This is a NUL character, which no published text has: remove it, and see whether the source was text at all."
      : "This is half of a surrogate pair: saving the file would turn it into another character. Copy the text from its source again.";
    findings.push({ code: "bad-character", start: index, end: index + 1, message });
    if (seen.size === 2) break;
  }
  return findings;
}

/** A BOM at the start of a file. */
export function byteOrderMarkFindings(disk: string): readonly Finding[] {
  if (!disk.startsWith("\uFEFF")) return [];
  const message =
    "The file begins with a byte order mark. It is published with the text, and the seal leaves it out: save as UTF-8 without BOM if it is not the issuer's.";
  return [{ code: "byte-order-mark", start: 0, end: 0, message }];
}

/** The first line ending of the rarer kind; null where all are alike. */
function mixedLineEnding(text: string): { at: number; ending: "LF" | "CRLF" } | null {
  let firstLf = -1;
  let firstCrlf = -1;
  let surplus = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) {
    const crlf = text.charCodeAt(at - 1) === 13;
    if (crlf && firstCrlf === -1) firstCrlf = at - 1;
    if (!crlf && firstLf === -1) firstLf = at;
    surplus += crlf ? 1 : -1;
  }
  if (firstLf === -1 || firstCrlf === -1) return null;
  return surplus > 0 ? { at: firstLf, ending: "LF" } : { at: firstCrlf, ending: "CRLF" };
}
