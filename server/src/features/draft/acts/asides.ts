/** What a sentence puts in between in an act, behind which the act goes on, and clauses with a participle beside it. */
import type { Reading } from "./words";

/** Whether a dash opens an aside that another closes, behind which the act goes on: *restart talks – with monthly ones at first – and*. */
export function isAside({ lower, mark }: Reading, at: number, clauses: ReadonlySet<number>): boolean {
  if (!/^(?:with|in|on|at|by|from|for|through|\p{L}+ing)$/u.test(lower[at + 1] ?? "")) return false;
  let close = at + 2;
  while (close < Math.min(lower.length, at + 17) && !mark(close)) {
    if (clauses.has(close)) return false;
    close += 1;
  }
  return mark(close) && /^(?:and|or|to|in|on|for|with|by)$/u.test(lower[close + 1] ?? "") && !clauses.has(close + 2);
}

/** Whether a comma closes what words behind a name put in between, and what he is to do follows. */
export function closesAside({ lower, comma, capital }: Reading, from: number, at: number): boolean {
  if (!capital(from) && !/^(?:the|all|both|its|their|his|her)$/u.test(lower[from]!)) return false;
  const open = lower.findIndex((_, place) => place > from && place < at && comma(place));
  return (
    open !== -1 &&
    at - open < 16 &&
    !lower.slice(from, open).includes("to") &&
    /^(?:in|as|through|with|like|including|both|together|along)$/u.test(lower[open + 1]!)
  );
}

/**
 * Whether a comma closes an aside behind work that has not been told yet: *work with its neighbours, the smallest among them, to*,
 * *partnership, grounded in law, to*.
 */
export function leavesOpen({ lower, comma, mark }: Reading, from: number, at: number): boolean {
  // From the first comma on it may be an aside with commas of its own.
  let open = from + 1;
  while (open < at && !comma(open) && !mark(open)) open += 1;
  if (open >= at || at - open > 24) return false;
  if (!OPENS_ASIDE.test(lower[open + 1]!) && !/..ed$/u.test(lower[open + 1]!)) return false;
  if (lower.slice(open, at).some((word) => /^(?:to|that|which|who|will|would)$/u.test(word))) return false;
  let work = open - 1;
  while (work >= from && !UNTOLD.test(lower[work]!)) work -= 1;
  return work >= from && !lower.slice(work, open).some((word, place) => place > 0 && /^(?:to|on)$/u.test(word));
}

const OPENS_ASIDE =
  /^(?:including|alongside|along|together|with|in|through|both|based|built|as|and|via|bilaterally|particularly|especially|by|across|among|using|building|drawing|notably)$/u;
const UNTOLD =
  /^(?:work|works|working|help|helping|cooperate|cooperating|cooperation|collaborate|collaborating|collaboration|coordinate|coordinating|coordination|partner|partnering|partnership|engage|engaging|join|joining|efforts?|act|acting|meet|meeting|continue|consult|consulting)$/u;

/** Whether what stands before is work that is done together, of which a purpose is the content. */
export function worksTo({ lower }: Reading, from: number, at: number): boolean {
  return lower
    .slice(Math.max(from, at - 14), at)
    .some(
      (word, place, words) =>
        /^(?:work|working|act|acting|cooperate|cooperating)$/u.test(word) &&
        words.slice(place + 1, place + 4).some((one) => /^(?:together|closely|jointly)$/u.test(one)),
    );
}

/** Whether behind *with* somebody does something: *with both fleets providing a base*, not *with a focus on providing one*. */
export function isAbsolute(lower: readonly string[], from: number): boolean {
  for (let at = from + 1; at < Math.min(lower.length, from + 12) && lower[at] !== ""; at += 1) {
    if (/^(?:to|that|which|who|of|on|in|for|at|by|from|into|through|regarding|including)$/u.test(lower[at - 1]!))
      continue;
    if (
      /^(?:according|regarding|concerning|including|following|building|meeting|funding|training|hearing|morning|evening|beijing|during)$/u.test(
        lower[at]!,
      )
    )
      continue;
    if (/..ing$/u.test(lower[at]!)) return !/^(?:the|an?|and|or|its|their|our)$/u.test(lower[at - 1]!);
  }
  return false;
}
