/** The time that a sentence begins with, which belongs to what will be done then: [*Next spring, Calder will dredge the channel*]. */
import { MONTHS } from "../../../model/calendar";
import type { Draft } from "./scene";
import type { Reading } from "./words";

const DAY = `(?:${MONTHS.join("|")}|monday|tuesday|wednesday|thursday|friday|saturday|sunday)`.toLowerCase();
const SPAN =
  "(?:hours?|days?|weeks?|weekend|months?|years?|decades?|spring|summer|autumn|fall|winter|morning|afternoon|evening|quarter)";

const TIME = new RegExp(
  `^(?:(?:later|earlier|early|late) )?(?:today|tomorrow|tonight|(?:this|next|early next|late next|later this) (?:${SPAN}|${DAY})|(?:in|over|within|during|throughout|by|before|on|from|starting|beginning|until) (?:[\\p{L}\\d]+ ){0,5}?(?:${SPAN}|${DAY}|\\d{4}|future)(?: (?:ahead|\\d{1,2}|\\d{4}|to come|and|of|${DAY}))*)(?: {1,2}(?:${DAY}|\\d{1,2}|\\d{4}| ))*$`,
  "u",
);

/** An act that is a clause, with the time before it, where nothing else stands there. */
export function withTime({ lower, comma }: Reading, draft: Draft): Draft {
  const { from } = draft;
  if (from < 2 || from > 24 || !comma(from - 1)) return draft;
  let first = from - 2;
  while (first > 0 && lower[first - 1] !== "that") first -= 1;
  while (lower[first] === "") first += 1;
  // *As part of this, in November, Calder will*: the time alone.
  let near = from - 2;
  while (near > first && !comma(near - 1)) near -= 1;
  const start = [first, near].find((at) => TIME.test(lower.slice(at, from - 1).join(" ")));
  return start === undefined ? draft : { ...draft, from: start };
}
