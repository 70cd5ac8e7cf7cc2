/** The life-cycle of an undertaking: every step of the table, and histories computed by hand. */
import assert from "node:assert/strict";
import { describe, it, test } from "node:test";
import fc from "fast-check";
import { targetOf, TRANSITIONS, type Effective } from "../server/src/model/lifecycle";
import { EVENTS, SCORES, STATUSES, type EventName, type Score, type Status } from "../server/src/syntax/followup/tree";
import { historyOf, type Happened, type Stated } from "../server/src/workspace/status";

const commit = (day: string | null, more: Partial<Stated> = {}): Stated => ({
  day,
  kind: "commit",
  conditional: false,
  due: null,
  ...more,
});

/** `2022-01-01 assess +1`. */
function happened(line: string): Happened {
  const [day, event, argument] = line.split(" ");
  return { day: day!, event: event as EventName, argument: (argument ?? null) as Score | Status | null };
}

/** Statements and events that lead to a status, the last of them on the second of January. */
const WAYS: Readonly<
  Record<Status, { readonly stated: Stated; readonly events?: string[]; readonly superseded?: string[] }>
> = {
  offered: { stated: commit("2022-01-01", { kind: "offer" }) },
  conditional: { stated: commit("2022-01-01", { conditional: true }) },
  open: { stated: commit("2022-01-01") },
  progress: { stated: commit("2022-01-01"), events: ["2022-01-02 progress"] },
  suspended: { stated: commit("2022-01-01"), events: ["2022-01-02 suspend"] },
  kept: { stated: commit("2022-01-01"), events: ["2022-01-02 keep"] },
  broken: { stated: commit("2022-01-01"), events: ["2022-01-02 break"] },
  overdue: { stated: commit("2022-01-01", { due: "2022-01-02" }) },
  withdrawn: { stated: commit("2022-01-01"), events: ["2022-01-02 withdraw"] },
  released: { stated: commit("2022-01-01"), events: ["2022-01-02 release"] },
  lapsed: { stated: commit("2022-01-01"), events: ["2022-01-02 lapse"] },
  superseded: { stated: commit("2022-01-01"), superseded: ["2022-01-02"] },
};

describe("every step of the table", () => {
  for (const status of STATUSES) {
    const { stated, events = [], superseded = [] } = WAYS[status];
    const known = events.map(happened);
    it(`${status}: a way there`, () => {
      assert.equal(historyOf([stated], known, superseded, "2022-01-03").status, status);
    });
    for (const effective of Object.keys(TRANSITIONS) as Effective[]) {
      it(`${status}, then ${effective}`, () => {
        const { status: after, steps } = historyOf(
          [stated],
          [...known, happened(`2022-01-03 ${effective}`)],
          superseded,
          "2022-01-03",
        );
        const target = targetOf(effective, status);
        const step = steps.at(-1)!;
        assert.equal(step.before, status);
        // What was suspended here was open before.
        assert.equal(after, target === "as before" ? "open" : (target ?? status));
        assert.equal(step.fault === null, target !== null);
      });
    }
  }
});

const cases: readonly (readonly [
  string,
  readonly Stated[],
  readonly string[],
  readonly (readonly [string, Status | null])[],
])[] = [
  [
    "an offer is promised, falls due, and is kept late",
    [commit("2022-03-17", { kind: "offer" }), commit("2022-06-28", { due: "2022-12-31" })],
    ["2022-11-01 progress", "2023-02-01 keep"],
    [
      ["2022-03-16", null],
      ["2022-03-17", "offered"],
      ["2022-06-28", "open"],
      ["2022-12-31", "progress"],
      ["2023-01-01", "overdue"],
      ["2023-02-01", "kept"],
    ],
  ],
  [
    "a condition comes true, the promise is suspended and taken up where it was",
    [commit("2022-03-17", { conditional: true })],
    [
      "2022-04-01 detach",
      "2022-05-01 progress",
      "2022-06-01 suspend",
      "2022-07-01 resume",
      "2022-08-01 break",
      "2022-09-01 assess 0",
    ],
    [
      ["2022-03-31", "conditional"],
      ["2022-04-01", "open"],
      ["2022-05-01", "progress"],
      ["2022-06-30", "suspended"],
      ["2022-07-01", "progress"],
      ["2022-08-01", "broken"],
      ["2022-09-01", "progress"],
    ],
  ],
  [
    "a restatement without the condition, and a new date for what is overdue",
    [
      commit("2022-01-10", { conditional: true, due: "2022-02" + "-28" }),
      commit("2022-02-01"),
      commit("2022-04-01", { due: "2022-12-31" }),
    ],
    [],
    [
      ["2022-01-31", "conditional"],
      ["2022-02-28", "open"],
      ["2022-03-01", "overdue"],
      ["2022-04-01", "open"],
      ["2023-01-01", "overdue"],
    ],
  ],
  [
    "withdrawn, and joined again",
    [commit(null)],
    ["2017-06-01 withdraw", "2021-02-19 resume"],
    [
      ["2000-01-01", "open"],
      ["2017-06-01", "withdrawn"],
      ["2021-02-19", "open"],
    ],
  ],
  [
    "asking again changes nothing",
    [commit("2022-01-01", { kind: "offer" }), commit("2022-02-01", { kind: "ask" })],
    [],
    [["2022-03-01", "offered"]],
  ],
];

for (const [title, stated, events, expected] of cases) {
  test(title, () => {
    for (const [day, status] of expected) {
      assert.equal(historyOf(stated, events.map(happened), [], day).status, status, day);
    }
  });
}

test("events that come too early, too late, or say what is not so, have no effect and are told", () => {
  const events = [
    "2021-12-31 keep",
    "2022-01-02 assert open",
    "2022-01-03 assert kept",
    "2022-01-04 detach",
    "2022-01-05 lapse",
    "2022-01-06 keep",
  ];
  const { status, steps } = historyOf([commit("2022-01-01")], events.map(happened), [], "2022-12-31");
  assert.equal(status, "lapsed");
  assert.deepEqual(
    steps.map(({ fault }) => fault),
    ["before the first statement", null, "asserted otherwise", "no such step", null, "after the end"],
  );
});

test("a later day only adds to a history, and nothing depends on how the statements are ordered", () => {
  const day = fc.integer({ min: 1, max: 28 }).map((number) => `2022-01-${String(number).padStart(2, "0")}`);
  const stated = fc.record({
    day: fc.option(day),
    kind: fc.constantFrom("commit", "agree", "offer", "ask", "done", "warn", "refuse"),
    conditional: fc.boolean(),
    due: fc.option(day),
  }) as fc.Arbitrary<Stated>;
  const event = fc
    .record({
      day,
      event: fc.constantFrom(...EVENTS),
      score: fc.constantFrom(...SCORES),
      status: fc.constantFrom(...STATUSES),
    })
    .map(({ day: at, event: name, score, status }): Happened => ({
      day: at,
      event: name,
      argument: name === "assess" ? score : name === "assert" ? status : null,
    }));
  fc.assert(
    fc.property(
      fc.uniqueArray(stated, { maxLength: 5, selector: (its) => its.day }),
      fc.array(event, { maxLength: 8 }),
      day,
      day,
      (all, events, one, other) => {
        const [early, late] = one < other ? [one, other] : [other, one];
        const before = historyOf(all, events, [], early);
        const after = historyOf(all, events, [], late);
        assert.deepEqual(after.steps.slice(0, before.steps.length), before.steps);
        assert.deepEqual(historyOf([...all].reverse(), events, [], late), after);
      },
    ),
  );
});
