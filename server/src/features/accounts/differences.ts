/** In what two entries of one undertaking differ, and whose is the weaker; in words that a table can show. */
import { kindNoun } from "../../model/codebook";
import { compareForce } from "../../model/force";
import { dateName } from "../../model/dates";
import type { ActKind } from "../../syntax/tree";
import { listed } from "../words";
import type { Account, Entry } from "./account";

export const ASPECTS = ["kind", "force", "by", "to", "condition", "due"] as const;
export type Aspect = (typeof ASPECTS)[number];

/** The one account, or the other. */
export type Which = "one" | "other";

/** One thing that two entries do not say alike. */
export interface Difference {
  readonly aspect: Aspect;
  /** What each says, in words: `agreement`, `soft`, `Calder and Lanhai`, `no condition`. */
  readonly one: string;
  readonly other: string;
  /** Which of the two binds less by it; null where that is not a question of more and less. */
  readonly weaker: Which | null;
}

/** An account, and the one key by which each of its parties is known in both. */
export interface Told {
  readonly account: Account;
  readonly keyOf: (id: string) => string;
}

/** How far a kind binds, of those that bind more or less. */
const BINDS: Partial<Record<ActKind, number>> = { commit: 2, agree: 2, offer: 1 };

export function otherOf(which: Which): Which {
  return which === "one" ? "other" : "one";
}

/** The differences of two entries, in the order of `ASPECTS`. */
export function differencesOf(one: Entry, other: Entry, [first, second]: readonly [Told, Told]): readonly Difference[] {
  const found: Difference[] = [];
  const tell = (aspect: Aspect, its: string, others: string, weaker: Which | null): void =>
    void found.push({ aspect, one: its, other: others, weaker });

  if (one.kind !== other.kind) {
    const [more, less] = [BINDS[one.kind], BINDS[other.kind]];
    const weaker = more === undefined || less === undefined || more === less ? null : more < less ? "one" : "other";
    tell("kind", kindNoun(one.kind), kindNoun(other.kind), weaker);
  }
  if (one.force !== null && other.force !== null && one.force !== other.force)
    tell("force", one.force, other.force, compareForce(one.force, other.force) < 0 ? "one" : "other");

  const by = [keysOf(one.by, first), keysOf(other.by, second)] as const;
  if (!equal(...by)) tell("by", names(one.by, first), names(other.by, second), null);
  const to = [keysOf(one.to, first), keysOf(other.to, second)] as const;
  if (!equal(...to) && !follows(by, to)) tell("to", names(one.to, first), names(other.to, second), null);

  if (one.conditions.length > 0 !== other.conditions.length > 0)
    tell("condition", conditionOf(one), conditionOf(other), one.conditions.length > 0 ? "one" : "other");

  const due = dueOf(one, other);
  if (due !== undefined) tell("due", dueInWords(one), dueInWords(other), due);
  return found;
}

/** The names of some sides as an account has them; `nobody` where there are none. */
export function names(ids: readonly string[], { account }: Pick<Told, "account">): string {
  return ids.length === 0 ? "nobody" : listed(ids.map((id) => account.parties.get(id)?.name ?? id));
}

export function keysOf(ids: readonly string[], { keyOf }: Told): ReadonlySet<string> {
  return new Set(ids.map(keyOf));
}

export function equal(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((key) => other.has(key));
}

type Pair = readonly [ReadonlySet<string>, ReadonlySet<string>];

/** Whether what is owed to whom differs only because one account has several owe it to one another. */
function follows(by: Pair, to: Pair): boolean {
  if (equal(...by)) return false;
  const within = (keys: ReadonlySet<string>, all: ReadonlySet<string>): boolean =>
    [...keys].every((key) => all.has(key));
  return [0, 1].some((at) => by[at]!.size > 1 && within(by[1 - at]!, by[at]!) && within(to[1 - at]!, to[at]!));
}

function conditionOf({ conditions }: Entry): string {
  return conditions.length === 0 ? "no condition" : listed(conditions.map((words) => `“${words}”`));
}

/** What is due later, or at no time at all, is the weaker; undefined where both say the same. */
function dueOf(one: Entry, other: Entry): Which | null | undefined {
  if (one.due === null || other.due === null)
    return one.due === other.due ? undefined : one.due === null ? "one" : "other";
  if (
    one.due.edtf === other.due.edtf ||
    (one.due.from === other.due.from && one.due.until === other.due.until && one.due.until !== null)
  )
    return undefined;
  const [last, others] = [one.due.until, other.due.until];
  if (last === null || others === null || last === others) return null;
  return last > others ? "one" : "other";
}

function dueInWords({ due }: Entry): string {
  return due === null ? "no date" : dateName(due.edtf);
}
