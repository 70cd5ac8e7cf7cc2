/** The names by which a text calls an actor, and words compared whatever their form. */
import type { DraftActor } from "../reading";

const HAN = /[\u3400-\u9fff]/u;

/** Name, last name and other names; a title alone is nobody's name. */
export function namesOf({ name, aka, for: side, kind }: DraftActor): readonly string[] {
  const all = [name, ...aka];
  if (side !== null || kind === "person") {
    const last = name
      .replace(/,?\s+(?:Jr|Sr)\.?$/u, "")
      .split(/\s+/u)
      .at(-1);
    if (last !== undefined && (last.length > 2 || HAN.test(last))) all.push(last);
  }
  return [...new Set(all.filter((one) => one.trim() !== ""))].sort((one, other) => other.length - one.length);
}

/** Finds a name as a word of its own; a Chinese one wherever it stands. */
export function namePattern(names: readonly string[], flags = "u"): RegExp | null {
  if (names.length === 0) return null;
  const pieces = names.map((name) => {
    const words = name
      .trim()
      .split(/\s+/u)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"))
      .join("\\s+");
    return HAN.test(name) ? words : `(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`;
  });
  return new RegExp(pieces.join("|"), flags);
}

/** A word without its ending, so that *urges*, *urged* and *urging* are one. */
export function stem(word: string): string {
  const low = word.toLowerCase();
  if (!/^[a-z]{4,}$/.test(low)) return low;
  let its = low.replace(/(?:ied|ies)$/, "y");
  if (its === low) its = its.replace(/^(.{3,})(?:ed|ing|es|s)$/, "$1");
  return its.replace(/^(.{2,}?)e+$/, "$1").replace(/([a-z])\1$/, "$1");
}

/** Words in one form, a blank between them; Chinese as it is. */
export function stems(words: string): string {
  return (words.match(/[\p{L}\p{N}’'-]+/gu) ?? []).map(stem).join(" ");
}
