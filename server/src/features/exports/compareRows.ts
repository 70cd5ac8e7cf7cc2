/** What each account says that the other's side undertook, as rows of a table; those that the other's own says as well are left out. */
import type { Sheet } from "../accounts/sheet";
import { accountInWords, entryInWords } from "../accounts/sheet";
import { OWN_IN_WORDS } from "./compared";

export interface AttributedRow {
  readonly number: number;
  readonly by: string;
  readonly what: string;
  readonly words: string;
  readonly own: string;
}

export function attributedRows({ comparison, items }: Sheet): readonly AttributedRow[] {
  const numbers = new Map(items.flatMap((item) => [...item.one, ...item.other].map((entry) => [entry, item.number])));
  return (["one", "other"] as const).flatMap((which) =>
    comparison.attributed[which]
      .filter(({ own }) => own !== "same")
      .map(({ entry, own, differences }) => {
        const weaker = differences.filter((difference) => difference.weaker === "other");
        const told = own === "weaker" ? weaker : differences;
        const how = told
          .map(({ aspect, one, other }) => `${other.startsWith("no ") ? "" : `${aspect} `}${other}, not ${one}`)
          .join("; ");
        return {
          number: numbers.get(entry)!,
          by: accountInWords(comparison[which]),
          what: entryInWords(entry, comparison[which]),
          words: entry.words,
          own: how === "" ? OWN_IN_WORDS[own] : `${OWN_IN_WORDS[own]} (${how})`,
        };
      }),
  );
}
