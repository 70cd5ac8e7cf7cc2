/**
 * The life-cycle of an undertaking: which event leads from which status to which. One table, which the language reference
 * prints and the tests walk.
 *
 * It is the life-cycle of a social commitment: conditional, detached (here: open), satisfied (kept), violated (broken),
 * expired (lapsed), terminated (withdrawn by the debtor, released by the creditor), suspended and taken up again (P. R.
 * Telang, M. P. Singh, N. Yorke-Smith, "A Coupled Operational Semantics for Goals and Commitments", JAIR 65, 2019). What
 * it adds: an offer before it is taken up, progress, and ratings, all of which may be taken back by a later event.
 */
import type { EventName, Score, Status } from "../syntax/followup/tree";
import type { Definition } from "./codebook";

/** What an event leads to: a status, or the one that stood before the suspension. */
export type Target = Status | "as before";

type Transitions = Readonly<Partial<Record<Status, Target>>>;

/** The events that have an effect of their own. `assess` is read by its score, and `assert` changes nothing. */
export type Effective = Exclude<EventName, "assess" | "assert"> | `assess ${Score}`;

const LIVE = ["open", "progress", "overdue"] as const;
const ANY = ["offered", "conditional", "open", "progress", "overdue", "suspended"] as const;
const RATED = ["kept", "broken"] as const;

function from(statuses: readonly Status[], target: Target): Transitions {
  return Object.fromEntries(statuses.map((status) => [status, target]));
}

export const TRANSITIONS: Readonly<Record<Effective, Transitions>> = {
  detach: from(["offered", "conditional"], "open"),
  progress: from([...LIVE, "kept", "broken"], "progress"),
  keep: from(["conditional", ...LIVE, "suspended", "broken"], "kept"),
  break: from(["conditional", ...LIVE, "suspended", "kept"], "broken"),
  suspend: from(["offered", "conditional", ...LIVE], "suspended"),
  resume: { suspended: "as before", withdrawn: "open", lapsed: "open", broken: "open" },
  withdraw: from([...ANY, ...RATED], "withdrawn"),
  release: from([...ANY, ...RATED], "released"),
  lapse: from(ANY, "lapsed"),
  "assess -1": from(["conditional", ...LIVE, "suspended", ...RATED], "broken"),
  "assess 0": from(["conditional", ...LIVE, "suspended", ...RATED], "progress"),
  "assess +1": from(["conditional", ...LIVE, "suspended", ...RATED], "kept"),
};

/** Nothing is owed any more: what happens now to such an undertaking is news about something else, or a slip. */
export const CLOSED: ReadonlySet<Status> = new Set<Status>(["withdrawn", "released", "lapsed", "superseded"]);

/** What an event does to a status; null where it may not happen then. */
export function targetOf(event: Effective, status: Status): Target | null {
  return TRANSITIONS[event][status] ?? null;
}

/** What each status means, in a sentence, with what others call it. */
export interface StatusDefinition {
  readonly title: string;
  readonly definition: string;
  /** On the scale of the G7 and G20 Research Groups; null where they would not score it yet. */
  readonly score: Score | null;
  /** The word of the pledge trackers. */
  readonly tracker: string;
}

/**
 * The statuses, with the scores of the G7 and G20 Research Groups (University of Toronto, "Compliance Coding Manual for
 * International Institutional Commitments", 2020: -1 no compliance, 0 partial compliance or a work in progress, +1 full
 * compliance) and the terms of the pledge trackers (PolitiFact's Truth-O-Meter of promises: Kept, Compromise, Broken,
 * Stalled, In the Works, Not Yet Rated; the Comparative Party Pledges Project, Thomson et al., AJPS 61, 2017: fully,
 * partially, not fulfilled).
 */
export const STATUS_DEFINITIONS: Readonly<Record<Status, StatusDefinition>> = {
  offered: {
    title: "Offered",
    definition: "Held out, and not taken up yet: it binds nobody.",
    score: null,
    tracker: "Not Yet Rated",
  },
  conditional: {
    title: "Conditional",
    definition: "Owed once its condition comes true.",
    score: null,
    tracker: "Not Yet Rated",
  },
  open: {
    title: "Open",
    definition: "Owed, and nothing is known to have been done.",
    score: null,
    tracker: "Not Yet Rated",
  },
  progress: {
    title: "In progress",
    definition: "Partly done, or being done.",
    score: "0",
    tracker: "In the Works; partially fulfilled",
  },
  suspended: {
    title: "Suspended",
    definition: "Put off by those who owe it, and not given up.",
    score: "0",
    tracker: "Stalled",
  },
  kept: { title: "Kept", definition: "Done.", score: "+1", tracker: "Promise Kept; fully fulfilled" },
  broken: {
    title: "Broken",
    definition: "Not done, or the opposite was done.",
    score: "-1",
    tracker: "Promise Broken; not fulfilled",
  },
  overdue: {
    title: "Overdue",
    definition: "Its time has passed, and nobody has assessed it.",
    score: null,
    tracker: "Not Yet Rated",
  },
  withdrawn: {
    title: "Withdrawn",
    definition: "Taken back by those who owe it.",
    score: "-1",
    tracker: "Promise Broken; not fulfilled",
  },
  released: {
    title: "Released",
    definition: "Waived by those who are owed it.",
    score: null,
    tracker: "not counted",
  },
  lapsed: {
    title: "Lapsed",
    definition: "Ended by itself: its condition or its time is gone, or what it was about.",
    score: null,
    tracker: "not counted",
  },
  superseded: {
    title: "Superseded",
    definition: "Replaced by another undertaking.",
    score: null,
    tracker: "not counted",
  },
};

/** What each event says, in a sentence. */
export const EVENT_DEFINITIONS: Readonly<Record<EventName, Definition>> = {
  detach: {
    title: "Condition met",
    definition: "The condition came true, or the offer was taken up: it is owed from now on.",
  },
  progress: { title: "Progress", definition: "Part of it was done, or is being done." },
  keep: { title: "Kept", definition: "It was done." },
  break: { title: "Broken", definition: "It was not done, or the opposite was." },
  suspend: { title: "Suspended", definition: "It was put off by those who owe it, and not given up." },
  resume: { title: "Resumed", definition: "It was taken up again." },
  withdraw: { title: "Withdrawn", definition: "Those who owed it took it back." },
  release: { title: "Released", definition: "Those who were owed it waived it." },
  lapse: {
    title: "Lapsed",
    definition: "It ended by itself: its condition or its time is gone, or what it was about.",
  },
  assess: {
    title: "Assessment",
    definition:
      "Somebody rated it, on the scale of the G7 and G20 Research Groups; the score stands behind the thread.",
    example: "2023-01-15 assess ^buoy-data +1",
  },
  assert: {
    title: "Assertion",
    definition: "The status is this one: a check for the reader, and no event; the status stands behind the thread.",
    example: "2023-12-31 assert ^buoy-data kept",
  },
};

/** What each score says, in the words of those who gave the scale. */
export const SCORE_DEFINITIONS: Readonly<Record<Score, Definition>> = {
  "-1": { title: "No compliance", definition: "It was not done, or the opposite was." },
  "0": { title: "Partial compliance or a work in progress", definition: "Some of it was done, or it is being done." },
  "+1": { title: "Full compliance", definition: "It was done." },
};
