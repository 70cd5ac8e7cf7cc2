/** Who takes part in a meeting of which a Chinese text tells. */
import type { DraftOptions } from "../draft";
import type { Cast } from "../reading";

export function readChineseCast(_text: string, options: DraftOptions): Cast {
  return { lang: "zh", actors: options.actors ?? [], issuer: options.issuer ?? [], parties: [], date: options.date ?? null, form: null, title: null };
}
