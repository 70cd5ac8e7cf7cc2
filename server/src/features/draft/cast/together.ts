/** States that met all together, by their leaders or by their names. */
import type { Span } from "../../../text/span";
import { isSubject } from "./persons";
import { behindSide, joined } from "./sides";
import { placeAt } from "./states";
import type { Word } from "./words";

/** States whose leaders met, all of them: "met with leaders of Calder, Estmark and Lanhai". */
export function ledSides(words: readonly Word[], meets: (span: Span) => boolean): readonly string[] {
  const codes: string[] = [];
  for (let at = 0; at + 2 < words.length; at += 1) {
    if (
      !/^(?:leaders|heads|ministers|representatives|counterparts|colleagues|advis[eo]rs|officials|envoys|chiefs|presidents|directors)$/.test(
        words[at]!.low,
      ) ||
      !meets(words[at]!)
    )
      continue;
    let first = at - 1;
    while (
      first > at - 5 &&
      /^(?:the|his|her|their|foreign|defen[cs]e|finance|trade|national|security|prime|senior|quint|economic)$/.test(
        words[first]?.low ?? "",
      )
    )
      first -= 1;
    if (!/^(?:with|between|to|and|alongside|beside|including|hosted|convened|joined)$/.test(words[first]?.low ?? ""))
      continue;
    let from = /^(?:of|from)$/.test(words[at + 1]!.low) ? at + 2 : at + 1;
    if (/^(?:state|government)$/.test(words[from]?.low ?? "")) from += 2;
    if (words[from - 1]!.low !== "of" && words[from - 1]!.low !== "from") continue;
    for (let place = placeAt(words, from); place !== null && place.sort !== "seat";) {
      codes.push(place.code);
      const end = behindSide(words, place);
      place = end === -1 ? null : joined(words, end);
    }
  }
  return [...new Set(codes)];
}

/** Three states or more that met by their names: "Calder, Lanhai and Estmark held the first meeting". */
export function gatheredSides(words: readonly Word[], meets: (span: Span) => boolean): readonly string[] {
  for (let at = 0; at < words.length; at += 1) {
    if (!words[at]!.capital || !meets(words[at]!)) continue;
    const codes: string[] = [];
    let end = at;
    for (let place = placeAt(words, at); place !== null && place.sort === "name"; place = joined(words, end)) {
      codes.push(place.code);
      end = place.end;
    }
    while (/^(?:of|america|today|recently|also|yesterday|jointly)$/.test(words[end]?.low ?? "")) end += 1;
    if (
      codes.length > 2 &&
      (words[at]!.opensLine || isSubject(words, at)) &&
      /^(?:held|met|convened|gathered|conducted|concluded|launched|hosted)$/.test(words[end]?.low ?? "")
    )
      return codes;
    if (codes.length > 0) at = end - 1;
  }
  return [];
}
