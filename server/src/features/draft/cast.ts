/** Who takes part, as far as a published text tells. */
import type { Span } from "../../text/span";
import type { DraftOptions } from "./draft";
import type { Cast } from "./reading";

export function readCast(text: string, _sentences: readonly Span[], options: DraftOptions): Cast {
  const end = text.search(/\r?\n|$/);
  return {
    lang: /[\u3400-\u9fff]/.test(text.slice(0, 200)) ? "zh" : "en",
    actors: options.actors ?? [],
    issuer: options.issuer ?? [],
    parties: [],
    date: options.date ?? null,
    form: null,
    title: end > 0 ? { start: 0, end } : null,
  };
}
