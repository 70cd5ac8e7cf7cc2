/** The status of an undertaking as of a day: a pure function of its statements, the events about it, and the day. */
import { dayAfter } from "../model/calendar";
import { CLOSED, targetOf, type Effective } from "../model/lifecycle";
import type { EventName, Score, Status } from "../syntax/followup/tree";
import type { ActKind } from "../syntax/tree";

/** What the life-cycle needs to know of one statement of a thread. */
export interface Stated {
  /** The day on which it counts, `YYYY-MM-DD`: the last day of the meeting; null where that is not known. */
  readonly day: string | null;
  readonly kind: ActKind;
  /** It has a condition, `!if[...]`. */
  readonly conditional: boolean;
  /** The last day on which it is due; null where none is said, where it is open, and where it repeats. */
  readonly due: string | null;
}

/** One line of a follow-up file, as far as the life-cycle needs it. */
export interface Happened {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly event: EventName;
  readonly argument: Score | Status | null;
}

/** Why an event has no effect, or says what is not so. */
export type Fault =
  /** The thread was first stated later. */
  | "before the first statement"
  /** Nothing is owed any more. */
  | "after the end"
  /** The life-cycle has no such step. */
  | "no such step"
  /** `assert`: the status is another one. */
  | "asserted otherwise";

/** What one event did. */
export interface Step<Event extends Happened = Happened> {
  readonly event: Event;
  readonly before: Status;
  readonly after: Status;
  readonly fault: Fault | null;
}

export interface History<Event extends Happened = Happened> {
  /** As of the day; null where nothing was stated by then. */
  readonly status: Status | null;
  /** The day since when it has this status, `YYYY-MM-DD`; null where that is not known, as what was said has no date. */
  readonly since: string | null;
  /** The last day on which it is due, by what was stated last that says one. */
  readonly due: string | null;
  /** The events up to the day, in their order. */
  readonly steps: readonly Step<Event>[];
}

/** What the history is made of, in the order of time. */
type Turn<Event> =
  | { readonly day: string; readonly rank: 0; readonly stated: Stated }
  | { readonly day: string; readonly rank: 1; readonly superseded: true }
  | { readonly day: string; readonly rank: 2; readonly event: Event };

/**
 * The history of a thread up to a day.
 * @param stated its statements, in the order of the text where they are of one day. Reports that it was done (`done`) are
 * claims, and change nothing.
 * @param events about it, in the order of the files and their lines.
 * @param superseded the days on which an act of another thread took its place.
 * @param day `YYYY-MM-DD`, included.
 */
export function historyOf<Event extends Happened>(
  stated: readonly Stated[],
  events: readonly Event[],
  superseded: readonly string[],
  day: string,
): History<Event> {
  const turns: Turn<Event>[] = [
    // What has no date was said at some time, before all that is known of it.
    ...stated.map((its) => ({ day: its.day ?? "", rank: 0 as const, stated: its })),
    ...superseded.map((its) => ({ day: its, rank: 1 as const, superseded: true as const })),
    ...events.map((event) => ({ day: event.day, rank: 2 as const, event })),
  ].filter((turn) => turn.day <= day);
  turns.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : one.rank - other.rank));

  let status = null as Status | null;
  let since = "";
  let due: string | null = null;
  /** What stood before the suspension. */
  let held: Status = "open";
  const first = stated.reduce<string | null>((least, { day: its }) => {
    const at = its ?? "";
    return least === null || at < least ? at : least;
  }, null);
  const steps: Step<Event>[] = [];
  /** The date that has passed and been answered by an event since: it is not told again. */
  let answered: string | null = null;
  const become = (next: Status, on: string): void => {
    if (next !== status) [status, since] = [next, on];
  };
  const pass = (now: string): void => {
    if (due !== null && due < now && due !== answered && (status === "open" || status === "progress"))
      // Of a date that was past as it was said, it is since that was said.
      become("overdue", [dayAfter(due, 1, "D") ?? "", since].sort().at(-1)!);
  };
  for (const turn of turns) {
    pass(turn.day);
    if (turn.rank === 0) {
      become(restated(status, turn.stated), turn.day);
      due = turn.stated.due ?? due;
      // A new date gives new time.
      if (status === "overdue" && due !== null && due >= turn.day) become("open", turn.day);
    } else if (turn.rank === 1) {
      if (status !== null) become("superseded", turn.day);
    } else {
      const { event } = turn;
      const before: Status = status ?? "open";
      const { after, fault } = stepOf(event, status, held, first);
      if (after === "suspended" && before !== "suspended") held = before;
      if (status === "overdue" && after !== "overdue") answered = due;
      if (status !== null) become(after, turn.day);
      steps.push({ event, before, after, fault });
    }
  }
  pass(day);
  return { status, since: since === "" ? null : since, due, steps };
}

/** What a statement makes of the status before it. */
function restated(status: Status | null, { kind, conditional }: Stated): Status {
  const fresh: Status = kind === "offer" ? "offered" : conditional ? "conditional" : "open";
  if (status === null) return fresh;
  // An offer that is promised, and a promise without its condition, are owed from then on.
  if (kind === "offer" || kind === "ask" || kind === "done") return status;
  if (status === "offered") return fresh;
  if (status === "conditional" && !conditional) return "open";
  return status;
}

function stepOf(
  { day, event, argument }: Happened,
  status: Status | null,
  held: Status,
  first: string | null,
): { readonly after: Status; readonly fault: Fault | null } {
  if (status === null) {
    return { after: "open", fault: first !== null && day < first ? "before the first statement" : null };
  }
  if (event === "assert") return { after: status, fault: argument === status ? null : "asserted otherwise" };
  const effective: Effective = event === "assess" ? `assess ${argument as Score}` : event;
  const target = targetOf(effective, status);
  if (target === null) return { after: status, fault: CLOSED.has(status) ? "after the end" : "no such step" };
  return { after: target === "as before" ? held : target, fault: null };
}
