/** Who takes part, as far as a published text tells. */
import type { Span } from "../../text/span";
import { atOnce, type Steps } from "../../workspace/steps";
import { readingChineseCast } from "./cast/chinese";
import { readingEnglishCast } from "./cast/english";
import type { DraftOptions } from "./draft";
import type { Cast } from "./reading";

/** Never fails; what the text does not tell is left out. */
export function readCast(text: string, sentences: readonly Span[], options: DraftOptions): Cast {
  return atOnce(readingCast(text, sentences, options));
}

/** The same, in steps that each look at a part of the text, or once through it for something plain. */
export function* readingCast(text: string, sentences: readonly Span[], options: DraftOptions): Steps<Cast> {
  return yield* isChinese(text) ? readingChineseCast(text, options) : readingEnglishCast(text, sentences, options);
}

/** By its first letters: a few Chinese words in brackets make no Chinese text. */
function isChinese(text: string): boolean {
  const start = text.slice(0, 600);
  const signs = start.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  const letters = start.match(/[A-Za-z]/g)?.length ?? 0;
  return signs * 2 > letters && signs > 0;
}
