/** Words made an id. */

/** Small letters, joined by hyphens, of any script; without accents where the letters have them. Empty where no letter begins it. */
export function slug(words: string): string {
  return words
    .normalize("NFKD")
    .replace(/(\p{Script=Latin})\p{Mn}+/gu, "$1")
    .normalize("NFC")
    .toLowerCase()
    .replace(/['’]/gu, "")
    .replace(/[^\p{L}\p{M}\p{N}_]+/gu, "-")
    .replace(/^[^\p{L}_]+|-+$/gu, "");
}
