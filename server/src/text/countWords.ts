/** Counts words, of any script, without a dictionary. */

/**
 * What a UTF-16 unit does: 0 not looked up yet, 1 part of a word, 2 a word by itself, 3 between words, 4 inside a word
 * only, 5 the second half of a pair.
 */
const CLASSES = new Uint8Array(0x10000);

/**
 * How many words a text has: a run of letters and digits is one, with the apostrophes and hyphens inside it; of the scripts that
 * are written without blanks (Chinese characters, kana), each character is one, as word processors count them.
 */
export function countWords(text: string): number {
  let count = 0;
  let inside = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const its = CLASSES[unit] || look(unit);
    if (its === 1) {
      if (!inside) count += 1;
      inside = true;
    } else if (its === 2) {
      count += 1;
      inside = false;
    } else if (its === 3) inside = false;
    else if (its === 4 && inside) {
      const next = text.charCodeAt(at + 1);
      inside = at + 1 < text.length && (CLASSES[next] || look(next)) === 1;
    }
  }
  return count;
}

function look(unit: number): number {
  return (CLASSES[unit] = classOf(unit));
}

function classOf(unit: number): number {
  // The rarer Chinese characters are pairs that begin so; other pairs are signs and pictures. A pair's second half is nothing.
  if (unit >= 0xd800 && unit <= 0xdfff) return unit >= 0xd840 && unit <= 0xd88d ? 2 : unit >= 0xdc00 ? 5 : 3;
  const character = String.fromCharCode(unit);
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character) && /\p{L}/u.test(character)) return 2;
  if (/[\p{L}\p{N}\p{M}]/u.test(character)) return 1;
  return /['’\u2010\u2011-]/u.test(character) ? 4 : 3;
}
