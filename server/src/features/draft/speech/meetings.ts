/** Whom the subject of an English clause meets: "Minister Hale called on Prime Minister Shen" are two whom "they" may mean from then on. */
import type { Word } from "../cast/words";
import type { Pair } from "./pairs";
import type { Roles } from "./roles";
import { copyOf, type Spoken, type Subject } from "./subject";
import { subjectAt } from "./subjects";

/** What one does who meets somebody. */
const MEETS =
  /^(?:met|meets|spoke|speaks|talked|held|holds|had|called|hosted|received|welcomed|joined|conferred|consulted|discussed|exchanged|visited|greeted|telephoned|phoned)$/;

/** Before whom somebody meets, behind "held talks", "spoke", "was received". */
const BEFORE = /^(?:with|to|by|on)$/;

/** No longer stretch stands between the verb and whom somebody meets. */
const NEAR = 14;

/** The persons who meet in a clause; null where it tells of no meeting, or of one with nobody who is known. */
export function metIn(
  words: readonly Word[],
  { subject, verb }: Pair,
  roles: Roles,
  spoken: Spoken,
): readonly string[] | null {
  // "They discussed it with Minister Shen" goes on with who they are.
  if (subject.several && (words[subject.start]!.low === "they" || words[verb.start]!.low === "discussed")) return null;
  if (
    subject.sort === "state" ||
    subject.sort === "pronoun" ||
    subject.sort === "we" ||
    !MEETS.test(words[verb.start]!.low)
  )
    return null;
  for (let at = verb.end; at < Math.min(words.length, verb.end + NEAR); at += 1) {
    const { low } = words[at]!;
    if (/^[.;:]$/.test(low) || /^(?:that|who|which|where|about|regarding)$/.test(low)) return null;
    if (at > verb.end && !BEFORE.test(words[at - 1]!.low)) continue;
    const other = subjectAt(words, at, words.length, roles, copyOf(spoken));
    if (other === null || other.sort === "pronoun" || other.sort === "we") continue;
    const both = [...new Set([...subject.ids, ...other.ids])];
    const persons = both.every((id) => roles.people.some((one) => one.id === id));
    return persons && both.length > subject.ids.length ? both : null;
  }
  return null;
}

const CONVERSATION =
  /^(?:meetings?|calls?|talks|conversations?|discussions?|exchanges?|lunch|dinner|breakfast|bilateral|phone|met|spoke|speaking|meeting|talking)$/;

/** "In a conversation with the Ambassador of Calder, both officials agreed": of several who were met one by one, that one and the host. */
export function narrowed(words: readonly Word[], subject: Subject, roles: Roles, spoken: Spoken): Subject {
  if (roles.everyone.length < 3 || !subject.several || subject.ids.length < 3 || subject.sort !== "group")
    return subject;
  const other = fronted(words, subject.start, roles, spoken);
  const hosts = roles.people.filter(
    ({ side, principal }) => principal && side !== null && roles.issuers.includes(side),
  );
  if (other === null || hosts.length !== 1 || other.ids.includes(hosts[0]!.id)) return subject;
  const ids = [hosts[0]!.id, ...other.ids];
  return ids.every((id) => subject.ids.includes(id)) ? { ...subject, ids } : subject;
}

/** Who is met in the adverbial before a subject: "In her meeting with Minister Shen", "With Minister Shen". */
function fronted(words: readonly Word[], start: number, roles: Roles, spoken: Spoken): Subject | null {
  for (let at = 0; at + 1 < start; at += 1) {
    if (words[at]!.low !== "with") continue;
    if (at > 0 && !CONVERSATION.test(words[at - 1]!.low)) continue;
    const other = subjectAt(words, at + 1, start, roles, copyOf(spoken));
    return other === null || other.sort === "pronoun" || other.sort === "we" ? null : other;
  }
  return null;
}

/** "In her meeting with Minister Shen, Secretary Doe stressed": those two. */
export function metBefore(
  words: readonly Word[],
  { start, ids, several, sort }: Subject,
  roles: Roles,
  spoken: Spoken,
): readonly string[] | null {
  if (several || sort === "state") return null;
  const other = fronted(words, start, roles, spoken);
  if (other === null) return null;
  const both = [...new Set([...ids, ...other.ids])];
  return both.length > 1 && both.every((id) => roles.people.some((one) => one.id === id)) ? both : null;
}
