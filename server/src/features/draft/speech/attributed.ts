/** English sentences that name who says them elsewhere than before a verb: "according to", "X's message was", "for X it is". */
import type { Span } from "../../../text/span";
import { isPossessive } from "../cast/titles";
import { isWord, type Word } from "../cast/words";
import { isSaying } from "./chains";
import { SHARED } from "./chains.data";
import { verbAt } from "./forms";
import type { Roles } from "./roles";
import { copyOf, type Spoken, type Subject } from "./subject";
import { subjectAt } from "./subjects";

export interface Attributed {
  readonly subject: Subject;
  readonly cue: Span;
}

/** Who says a sentence, and by which words; null where none of these names anybody. */
export function attributedIn(words: readonly Word[], roles: Roles, spoken: Spoken): Attributed | null {
  return (
    sourceIn(words, roles, spoken) ??
    viewIn(words, roles, spoken) ??
    likewise(words, roles, spoken) ??
    possessiveIn(words, roles, spoken) ??
    forWhom(words, roles, spoken) ??
    concerned(words, roles, spoken) ??
    participial(words, roles, spoken)
  );
}

/** "according to the Minister", "in the words of the Minister", "as the Minister put it". */
function sourceIn(words: readonly Word[], roles: Roles, spoken: Spoken): Attributed | null {
  for (let at = 0; at < words.length; at += 1) {
    const opens = at === 0 || /^[,;“”"]$/.test(words[at - 1]!.text);
    if (!opens) continue;
    const source = SOURCES.find((phrase) => phrase.every((word, place) => words[at + place]?.low === word));
    const from = source === undefined ? at + 1 : at + source.length;
    const as = source === undefined && words[at]!.low === "as";
    if ((source === undefined && !as) || from >= words.length) continue;
    const passive = as ? sourceBy(words, from, roles, spoken) : null;
    if (passive !== null) return passive;
    const subject = subjectAt(words, from, words.length, roles, copyOf(spoken));
    // "According to the Calder Bureau of Maps": a body is no state.
    if (subject === null || (subject.sort === "state" && words[subject.end]?.capital === true)) continue;
    if (as) {
      const verb = subject.end < words.length ? verbAt(words, subject.end) : null;
      const put = /^(?:put|puts)$/.test(words[subject.end]?.low ?? "") && words[subject.end + 1]?.low === "it";
      if (!put && (verb?.makes !== "reports" || verb.form !== "past")) continue;
    }
    return { subject, cue: { start: words[at]!.start, end: words[from - 1]!.end } };
  }
  return null;
}

/** "as noted by the Minister", "as was agreed by the leaders". */
function sourceBy(words: readonly Word[], from: number, roles: Roles, spoken: Spoken): Attributed | null {
  const at = /^(?:was|were|is)$/.test(words[from]!.low) ? from + 1 : from;
  const verb = verbAt(words, at);
  if (verb?.makes !== "reports" || verb.form !== "past" || words[verb.end]?.low !== "by") return null;
  if (WANTED.test(words[at]!.low)) return null;
  const subject = verb.end + 1 < words.length ? subjectAt(words, verb.end + 1, words.length, roles, spoken) : null;
  return subject === null ? null : { subject, cue: { start: words[at]!.start, end: words[verb.end]!.end } };
}

/** "as requested by Lanhai": what is done for somebody, who need not say the sentence. */
const WANTED =
  /^(?:requested|asked|invited|mandated|directed|instructed|tasked|commissioned|ordered|authori[sz]ed|required|demanded|desired|wished|sought|planned|decided|approved|adopted|promised|pledged|appointed|signed)$/;

/** "in the Minister's view". */
function viewIn(words: readonly Word[], roles: Roles, spoken: Spoken): Attributed | null {
  for (let at = 0; at + 4 < words.length; at += 1) {
    if (words[at]!.low !== "in" || (at > 0 && words[at - 1]!.text !== ",")) continue;
    const owner = words.slice(at + 1, at + 8).findIndex((word) => isPossessive(word));
    if (
      owner === -1 ||
      !/^(?:view|opinion|words|judge?ment|estimation|assessment)$/.test(words[at + 2 + owner]?.low ?? "")
    )
      continue;
    const end = at + 1 + owner;
    const subject = subjectAt(words.slice(0, end), at + 1, end, roles, spoken);
    if (subject !== null && subject.end === end)
      return { subject, cue: { start: words[at]!.start, end: words[end + 1]!.end } };
  }
  return null;
}

/** "So did President Shen." */
function likewise(words: readonly Word[], roles: Roles, spoken: Spoken): Attributed | null {
  if (!/^(?:so|neither|nor)$/.test(words[0]?.low ?? "") || !/^(?:did|does|has|had|is|was)$/.test(words[1]?.low ?? ""))
    return null;
  const subject = words.length > 2 ? subjectAt(words, 2, words.length, roles, spoken) : null;
  return subject === null ? null : { subject, cue: { start: words[0]!.start, end: words[1]!.end } };
}

const SOURCES = ["according to", "in the words of", "in the view of", "in the opinion of", "in the judgment of"].map(
  (phrase) => phrase.split(" "),
);

/** "The Minister's message was that", "it was the Minister's hope that". */
function possessiveIn(words: readonly Word[], roles: Roles, spoken: Spoken): Attributed | null {
  const it = words[0]?.low === "it" && /^(?:was|is|remains|remained)$/.test(words[1]?.low ?? "");
  const from = it ? 2 : words.findIndex(isWord);
  for (let owner = from + 1; owner < Math.min(from + 10, words.length); owner += 1) {
    if (!isPossessive(words[owner])) continue;
    let noun = owner + 1;
    while (noun < owner + 4 && !isSaying(words[noun]) && words[noun] !== undefined) noun += 1;
    if (!isSaying(words[noun])) continue;
    const next = words[noun + 1];
    const tells = it ? /^(?:that|to)$/.test(next?.low ?? "") : isCopula(words, noun + 1);
    const subject = tells ? subjectAt(words.slice(0, owner), from, owner, roles, spoken) : null;
    if (subject !== null && subject.end === owner)
      return { subject, cue: { start: words[noun]!.start, end: words[noun]!.end } };
  }
  return null;
}

/** "was that", "was clear:", "is to": what follows is the message itself. */
function isCopula(words: readonly Word[], at: number): boolean {
  if (!/^(?:was|is|were|are|remains|remained)$/.test(words[at]?.low ?? "")) return false;
  return words
    .slice(at + 1, at + 5)
    .some(
      ({ low, text }) => /^(?:that|to|with|clear|simple|unequivocal|unambiguous|unchanged)$/.test(low) || text === ":",
    );
}

/** "For the President it is essential to". */
function forWhom(words: readonly Word[], roles: Roles, spoken: Spoken): Attributed | null {
  if (words[0]?.low !== "for" || words.length < 5) return null;
  const subject = subjectAt(words, 1, words.length, roles, copyOf(spoken));
  if (subject === null || subject.sort === "pronoun") return null;
  const it = words[subject.end]?.text === "," ? subject.end + 1 : subject.end;
  return words[it]?.low === "it" && /^(?:is|was|remains|remained)$/.test(words[it + 1]?.low ?? "")
    ? { subject, cue: { start: words[it].start, end: words[it + 1]!.end } }
    : null;
}

/** "remains of serious concern to both leaders": whose concern a sentence ends with. */
function concerned(words: readonly Word[], roles: Roles, spoken: Spoken): Attributed | null {
  for (let at = words.length - 3; at > Math.max(2, words.length - 12); at -= 1) {
    if (words[at]!.low !== "concern" || words[at + 1]!.low !== "to") continue;
    if (!words.slice(at - 3, at).some(({ low }) => low === "of")) return null;
    const subject = subjectAt(words, at + 2, words.length, roles, copyOf(spoken));
    return subject !== null && (words[subject.end] === undefined || words[subject.end]!.text === ".")
      ? { subject, cue: { start: words[at]!.start, end: words[at]!.end } }
      : null;
  }
  return null;
}

/** "Minister Hale stressing that": a participle where a sentence has no other verb. */
function participial(words: readonly Word[], roles: Roles, spoken: Spoken): Attributed | null {
  const from = words.findIndex(isWord);
  const subject = from === -1 ? null : subjectAt(words, from, words.length, roles, spoken);
  const verb = subject === null || subject.end >= words.length ? null : verbAt(words, subject.end);
  return subject !== null && subject.sort !== "state" && verb?.makes === "reports" && verb.form === "going"
    ? { subject, cue: { start: words[subject.end]!.start, end: words[verb.end - 1]!.end } }
    : null;
}

const HAD_IN_COMMON = new RegExp(
  `^(?:(?:[Dd]uring|[Ii]n|[Aa]t|[Oo]n) [^,]{0,60}, )?[Tt]here (?:was|were|is) (?:also |\\w+ly )?(?:an? |the |no )?(?:\\w+ ){0,3}(?:${SHARED})\\b` +
    `|\\b(?:agreements?|understanding|consensus|common ground|compromise|accord) (?:was|were|has been|have been) (?:also )?(?:reached|found|achieved)\\b` +
    `|^(?:The|This|Their|Today[’']s) (?:\\w+ ){0,2}(?:meeting|talks|consultations|session|dialogue|negotiations|conference) (?:also |further |\\w+ly )?(?:agreed|decided|resolved|(?:re)?affirmed|confirmed that (?:both|the (?:two|three|sides|parties)|all)|called (?:on|upon|for)|urged|recommended|commended|condemned|expressed|stressed the need|emphasi[sz]ed the need|noted with)\\b` +
    `|\\bshared understanding\\b` +
    `|\\b(?:concluded|ended|closed) with (?:an? )?(?:\\w+ ){0,2}(?:agreement|understanding|commitment|pledge)\\b`,
  "iu",
);

/** Whether a sentence tells that something was agreed or felt by all, and names nobody. */
export function isInCommon(sentence: string): boolean {
  return HAD_IN_COMMON.test(sentence);
}
