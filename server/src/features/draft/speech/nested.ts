/** What another is said to have said, within what somebody says in an English sentence. */
import type { Word } from "../cast/words";
import type { Roles } from "./roles";
import type { Piece } from "./said";
import { copyOf, type Spoken } from "./subject";
import { subjectAt } from "./subjects";
import { verbBehind } from "./verbs";

/** Within what somebody says: what another is said to have said. */
export function nestedIn(words: readonly Word[], piece: Piece, roles: Roles, spoken: Spoken): Piece | null {
  const cue = piece.cue;
  if (cue === null) return null;
  const after = words.findIndex(({ start }) => start > cue.end);
  for (let at = after; at > 0 && at < words.length; at += 1) {
    const word = words[at]!;
    if (word.start >= piece.end) break;
    if (!/^(?:that|what|how)$/.test(words[at - 1]?.low ?? "")) continue;
    if (!word.capital && word.low !== "the") continue;
    const copy = copyOf(spoken);
    const subject = subjectAt(words, at, words.length, roles, copy);
    if (subject === null) {
      const quoted = statementAt(words, at, roles, copy);
      if (quoted !== null && !piece.ids.includes(quoted.id))
        return {
          start: word.start,
          end: words[quoted.end - 1]!.end,
          ids: [quoted.id],
          cue: null,
          confidence: 0.6,
          why: "Another's statement is quoted.",
        };
      continue;
    }
    if (
      subject.sort === "pronoun" ||
      subject.sort === "we" ||
      subject.ids.some((id) => piece.ids.includes(id) || roles.sideOf(piece.ids[0]!) === id)
    )
      continue;
    const verb = verbBehind(words, subject.end, words.length);
    if (
      verb === null ||
      verb.form !== "past" ||
      !/^(?:said|told|stated|noted|assured|promised|pledged|announced|reaffirmed|reiterated|stressed|emphasized|emphasised|expressed|conveyed|informed|indicated|warned|declared)$/.test(
        words[verb.start]!.low,
      )
    )
      continue;
    return {
      start: word.start,
      end: lastWord(words, piece.end),
      ids: subject.ids,
      cue: { start: words[verb.start]!.start, end: words[verb.end - 1]!.end },
      confidence: 0.65,
      why: "One reports what another said.",
    };
  }
  return null;
}

/** "the Prime Minister's declaration that “...”": whose it is, and where it ends. */
function statementAt(
  words: readonly Word[],
  at: number,
  roles: Roles,
  spoken: Spoken,
): { readonly id: string; readonly end: number } | null {
  for (let owner = at + 1; owner < Math.min(at + 8, words.length); owner += 1) {
    if (
      words[owner]!.low !== "'s" ||
      !/^(?:statement|declaration|remark|remarks|assurance|assurances|announcement|assertion)$/.test(
        words[owner + 1]?.low ?? "",
      ) ||
      words[owner + 2]?.low !== "that"
    )
      continue;
    const subject = subjectAt(words.slice(0, owner), at, owner, roles, spoken);
    if (subject === null || subject.end !== owner || subject.ids.length !== 1) return null;
    const close = words.findIndex(({ text }, place) => place > owner && text === "”");
    return { id: subject.ids[0]!, end: words[owner + 3]?.text === "“" && close !== -1 ? close + 1 : words.length - 1 };
  }
  return null;
}

/** Without the full stop. */
function lastWord(words: readonly Word[], end: number): number {
  const last = words.filter((word) => word.end <= end && /^[\p{L}\p{N}”’)]/u.test(word.text)).at(-1);
  return last?.end ?? end;
}
