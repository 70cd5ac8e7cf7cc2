/** What stands in the margin beside an act, in words; and the marks of those who speak. No document is touched here. */
import type { Few, ReadingAct, ReadingActor, ReadingHead } from "./messages";

/** A part of a note: what it is, and its words. */
export interface NotePart {
  readonly is: "who" | "does" | "due" | "if" | "parts" | "thread" | "bears" | "topics";
  readonly words: string;
}

/** What an act does, said of one and of several. */
const VERBS: Readonly<Record<string, readonly [one: string, several: string]>> = {
  commit: ["commits", "commit"],
  agree: ["agrees", "agree"],
  offer: ["offers", "offer"],
  ask: ["asks", "ask"],
  refuse: ["refuses", "refuse"],
  warn: ["warns", "warn"],
  done: ["says it is done", "say it is done"],
};

const FORCES: Readonly<Record<string, string>> = { firm: "firmly", medium: "with medium force", soft: "softly" };

export function noteOf(act: ReadingAct, head: ReadingHead): readonly NotePart[] {
  const verb = VERBS[act.kind]?.[act.by.of > 1 ? 1 : 0] ?? act.kind;
  const force = act.force === null ? "" : `, ${FORCES[act.force] ?? act.force}`;
  const bears = [
    ...act.answers.map((id) => `answers ^${id}`),
    ...act.supersedes.map((id) => `supersedes ^${id}`),
    ...act.contradicts.map((id) => `contradicts ^${id}`),
  ];
  const parts: readonly (NotePart | null)[] = [
    { is: "who", words: parties(act, head) },
    { is: "does", words: verb + force },
    act.due.length === 0 ? null : { is: "due", words: act.due.join("; ") },
    act.conditions.length === 0 ? null : { is: "if", words: `if: ${act.conditions.join("; ")}` },
    act.partsOf === 0 ? null : { is: "parts", words: partsOf(act, head) },
    act.thread === null ? null : { is: "thread", words: threadOf(act.thread, head) },
    bears.length === 0 ? null : { is: "bears", words: bears.join(", ") },
    act.topics.length === 0 ? null : { is: "topics", words: act.topics.map((path) => `#${path}`).join(" ") },
  ];
  return parts.filter((part) => part !== null);
}

/** `Calder → Lanhai`; `Calder ↔ Lanhai` for those who owe it to one another. */
function parties({ by, to, mutual }: ReadingAct, head: ReadingHead): string {
  if (mutual) return namesOf(by, head, " ↔ ");
  return `${by.of === 0 ? "nobody named" : namesOf(by, head)} → ${to.of === 0 ? "nobody named" : namesOf(to, head)}`;
}

function namesOf({ ids, of }: Few, { actors }: ReadingHead, between = ", "): string {
  const names = ids.map((id) => actors[id]?.name ?? id);
  return [...names, ...(of > ids.length ? [`${of - ids.length} more`] : [])].join(between);
}

function threadOf(id: string, { threads }: ReadingHead): string {
  const status = threads[id]?.status ?? null;
  return status === null ? `^${id}` : `^${id} (${status})`;
}

function partsOf({ parts, partsOf: count }: ReadingAct, head: ReadingHead): string {
  const own = parts.flatMap(({ words, force, to, due, thread }) => {
    const its = [
      ...(to === null ? [] : [`→ ${to.of === 0 ? "nobody named" : namesOf(to, head)}`]),
      ...(force === null ? [] : [FORCES[force] ?? force]),
      ...(due === null ? [] : [due]),
      ...(thread === null ? [] : [threadOf(thread, head)]),
    ];
    return its.length === 0 ? [] : [`“${words}” ${its.join(", ")}`];
  });
  return `${count} ${count === 1 ? "part" : "parts"}${own.length === 0 ? "" : `: ${own.join("; ")}`}`;
}

/** A note read aloud, or told at the act. */
export function sentence(parts: readonly NotePart[]): string {
  return parts.map(({ words }) => words).join(" · ");
}

// ---- Voices: a speaker, or several jointly ----

export interface Voice {
  readonly ids: readonly string[];
  readonly name: string;
  /** Who they are, in a line: title, and whom they speak for; may be empty. */
  readonly about: string;
  /** A few letters that stand for the name where there is little room; no two voices have the same. */
  readonly mark: string;
  /** As of its actors; -1 for anybody else, and for several sides at once. */
  readonly side: number;
}

/** The key of a voice. */
export function voiceKey(ids: readonly string[]): string {
  return ids.join("+");
}

/**
 * The voices of a readout.
 * @param said the speakers of each speech, in order.
 */
export function voicesOf(
  said: Iterable<readonly string[]>,
  actors: Readonly<Record<string, ReadingActor>>,
): ReadonlyMap<string, Voice> {
  const voices = new Map<string, Voice>();
  const marks = new Map<string, string>();
  const taken = new Set<string>();
  const markOf = (id: string): string => {
    const before = marks.get(id);
    if (before !== undefined) return before;
    const mark = freeMark(actors[id]?.name ?? id, taken);
    taken.add(mark);
    marks.set(id, mark);
    return mark;
  };
  for (const ids of said) {
    const key = voiceKey(ids);
    if (voices.has(key)) continue;
    const its = ids.map((id): ReadingActor => actors[id] ?? { name: id, title: null, for: null, side: -1 });
    const sides = new Set(its.map(({ side }) => side));
    const [only] = its;
    voices.set(key, {
      ids,
      name: its.map(({ name }) => name).join(" and ") || "nobody named",
      about: its.length === 1 && only !== undefined ? aboutOf(only, actors) : its.length > 1 ? "jointly" : "",
      mark: ids.map(markOf).join("+"),
      side: sides.size === 1 ? [...sides][0]! : -1,
    });
  }
  return voices;
}

function aboutOf({ title, for: side }: ReadingActor, actors: Readonly<Record<string, ReadingActor>>): string {
  return [title, side === null ? null : (actors[side]?.name ?? side)].filter((word) => word !== null).join(", ");
}

/** Initials of a name; of a name in one word its first letters; more letters, then a number, where others have these. */
function freeMark(name: string, taken: ReadonlySet<string>): string {
  const words = name.split(/[\s·・-]+/u).filter((word) => word !== "");
  const letters = (word: string | undefined, count: number): string =>
    Array.from(word ?? "")
      .slice(0, count)
      .join("");
  const initials = words
    .slice(0, 3)
    .map((word) => letters(word, 1))
    .join("");
  const last = words.at(-1);
  const tries =
    words.length > 1 ? [initials, letters(last, 3), letters(last, 5)] : [1, 2, 3, 4].map((n) => letters(last, n));
  const narrow =
    words.length > 1 || /[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(name);
  const free = (narrow && words.length === 1 ? tries.slice(1) : tries).find((mark) => mark !== "" && !taken.has(mark));
  if (free !== undefined) return free;
  const base = tries[0] || "?";
  if (!taken.has(base)) return base;
  for (let number = 2; ; number += 1) if (!taken.has(`${base}${number}`)) return `${base}${number}`;
}
