/** What is told in the passive, with its verb behind it: *the need to* [mend the reef] *was stressed by both*. */
import { finite } from "./clauses";
import { kindOf } from "./ground";
import { textOf, type Draft, type Scene } from "./scene";
import type { FrameMatch, Reading } from "./words";

const TOLD =
  /^(?:stressed|emphasi[sz]ed|underlined|underscored|highlighted|noted|reaffirmed|reiterated|affirmed|reconfirmed|confirmed|expressed|voiced|conveyed|restated|stated|declared|pointed|recalled|announced)$/u;

/** Words that may stand before a noun that opens the clause. */
const BEFORE =
  /^(?:the|their|its|a|an|both|mutual|common|joint|shared|sides|parties|countries|clear|urgent|pressing|vital|particular|special|great|strong|need|necessity|importance|urgency|significance|and|or|also|firm|full|[’']s?|two|further|continued)$/u;

/** The verb that tells a noun whose clause it ends, and where the words of the noun end; null where there is none. */
export function passiveOf(
  { lower, comma, capital, matches }: Reading,
  noun: FrameMatch,
): { readonly verb: FrameMatch; readonly end: number } | null {
  let from = noun.first;
  while (
    from > 0 &&
    noun.first - from < 8 &&
    !comma(from - 1) &&
    lower[from - 1] !== "" &&
    (BEFORE.test(lower[from - 1]!) || capital(from - 1))
  )
    from -= 1;
  if (from > 0 && !comma(from - 1) && lower[from - 1] !== "") return null;
  for (let at = noun.after + 1; at < Math.min(lower.length, noun.after + 40); at += 1) {
    if (!/^(?:is|are|was|were)$/u.test(lower[at]!)) continue;
    let told = at + 1;
    while (/ly$|^(?:also|both|again|further|been|jointly|once|more)$/u.test(lower[told] ?? "")) told += 1;
    if (!TOLD.test(lower[told] ?? "")) continue;
    const verb = matches.find(({ first }) => first === told);
    return {
      verb: verb ?? { ...noun, first: told, after: told + 1, verdict: { deed: null, takes: "reports", words: "" } },
      end: at,
    };
  }
  return null;
}

/** *Reopening the ferry was underlined by the two*. */
export function gerundTold(scene: Scene): Draft | null {
  const { reading, stretch, joint } = scene;
  const { lower, matches } = reading;
  if (stretch.speakers.length === 0 || !/ing$/u.test(lower[0] ?? "")) return null;
  for (let at = 2; at < Math.min(lower.length, 40); at += 1) {
    if (!/^(?:is|are|was|were)$/u.test(lower[at]!)) continue;
    let told = at + 1;
    while (/ly$|^(?:also|both|again|further)$/u.test(lower[told] ?? "")) told += 1;
    if (!/^(?:stressed|emphasi[sz]ed|underlined|underscored|highlighted)$/u.test(lower[told] ?? "")) return null;
    if (matches.some((match) => match.first < at && match.verdict.takes === "reports" && finite(reading, match)))
      return null;
    return {
      from: 0,
      to: at,
      act: {
        kind: joint ? kindOf("bind", true) : "ask",
        by: [],
        to: joint ? null : [],
        force: "soft",
        confidence: 0.65,
        cue: textOf(scene, told, told + 1),
      },
    };
  }
  return null;
}

/** Whether a verb stands in the passive with all for its subject: *it was agreed to*, *an agreement was reached on*, *hope was expressed that*. */
export function isImpersonal({ lower }: Reading, { first, after }: FrameMatch): boolean {
  if (/^(?:agreements?|consensus|understandings?|decisions?|hope|wish)$/u.test(lower[first]!))
    return lower.slice(first, after).some((word) => /^(?:was|were|is|has|have)$/u.test(word));
  let be = first - 1;
  while (/ly$|^(?:also|further|been)$/u.test(lower[be] ?? "")) be -= 1;
  return /^(?:was|is|has)$/u.test(lower[be] ?? "") && lower[be - 1] === "it";
}
