/** Where a new event is written: the file as it is then, with the new line marked; and what may happen to a thread. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { eventChoices, newEvent, type NewEvent } from "../../server/src/features/followup/newEvent";
import { followupFindings } from "../../server/src/features/followup/findings";
import { ALL_CHECKS } from "../../server/src/features/diagnostics";
import { readFollowup } from "../../server/src/model/followup";
import { changed } from "../../server/src/text/edit";
import { readFile } from "../../server/src/workspace/file";
import { emptyWorkspace, withFollowups, withReadouts } from "../../server/src/workspace/workspace";
import { ROOT, testFixture } from "../fixture";

/** Each case's title says behind its colon what is added, as its line would: `day event ^thread` and so on. */
testFixture(join(__dirname, "newEvent.txt"), ({ workspace }, { title }) => {
  const asked = title.slice(title.indexOf(": ") + 2);
  const choices = /^choices \^(\S+) (\S+)$/u.exec(asked);
  if (choices !== null) {
    const its = eventChoices(workspace, choices[1]!, choices[2]!);
    if (its === null) return "none";
    const lines = its.choices.map(
      ({ event, argument, leadsTo }) => `${event}${argument === null ? "" : ` ${argument}`} -> ${leadsTo}`,
    );
    return [its.status, ...lines].join("\n");
  }
  const [, day, event, thread, argument, by, address, quotation] =
    /^(\S+) (\S+) \^(\S+)(?: ([+-]?\d|[a-z]{3,}))?(?: by ((?:@\S+ ?)+))?(?: (https?:\S+))?(?: "(.*)")?$/u.exec(asked)!;
  const made = newEvent(workspace, {
    day: day!,
    event: event as NewEvent["event"],
    thread: thread!,
    ...(argument !== undefined && { argument }),
    ...(by !== undefined && { by: by.trim().slice(1).split(" @") }),
    ...(address !== undefined && { address }),
    ...(quotation !== undefined && { quotation }),
  });
  if ("refusal" in made) return `refused: ${made.refusal}`;
  const { uri, changes, line } = made;
  const text = changed(workspace.followups.get(uri)?.text ?? "", changes);
  const marked = `${text.slice(0, line.start)}>>${text.slice(line.start, line.end)}<<${text.slice(line.end)}`;
  const shown = marked.replaceAll("\r", "\\r");
  return `${uri.slice(ROOT.length + 1)}\n${shown.endsWith("\n") ? shown : `${shown}\\|`}`;
});

test("whatever stands there, the new line reads, nothing else changes, and nothing is silenced or told anew", () => {
  const readout = readFile(`${ROOT}/a.readout`, "---\ndate: 2020-01-01\nissuer: a\n---\n!commit[x]{^a} !commit[y]{^b}");
  const base = withReadouts(emptyWorkspace([ROOT]), new Map([[readout.uri, readout]]));
  const line = fc.constantFrom(
    "2021-01-01 progress ^a",
    "2022-02-02  keep   ^b  by @a",
    "2023-03-03\tbreak\t^a",
    "2022-02-30 keep ^a",
    '^a "title"',
    "; a comment",
    "; readout-ignore bad-event: why",
    "",
    "  ",
    "2022-06-06 kept ^a",
    "\ufeff",
  );
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 8 }),
      fc.constantFrom("\n", "\r\n"),
      fc.boolean(),
      fc.constantFrom("2020-05-05", "2022-02-02", "2025-01-01"),
      (lines, newline, ended, day) => {
        const text = lines.join(newline) + (ended && lines.length > 0 ? newline : "");
        const before = readFollowup(`${ROOT}/f.followup`, text);
        const made = newEvent(withFollowups(base, new Map([[before.uri, before]])), {
          thread: "a",
          event: "keep",
          day,
        });
        assert.ok(!("refusal" in made));
        const after = readFollowup(before.uri, changed(text, made.changes));
        const { start, end } = made.line;
        assert.match(after.text.slice(start, end), /^2\d{3}-\d\d-\d\d\s+keep\s+\^a$/);
        const index = after.tree.starts.indexOf(start);
        assert.ok(index !== -1 || start === 1);
        // One line more, and the others as they were.
        const rest = after.tree.lines.filter((_, at) => at !== Math.max(0, index));
        assert.deepEqual(
          rest.map((its) => its.text).filter((its) => its !== "" && its !== "\ufeff"),
          before.tree.lines.map((its) => its.text).filter((its) => its !== "" && its !== "\ufeff"),
        );
        assert.equal(after.facts.silenced.get(index), undefined);
        assert.equal(after.text.endsWith("\n"), before.text === "" || before.text === "\ufeff" || text.endsWith("\n"));
        assert.deepEqual(
          followupFindings(after, ALL_CHECKS).filter(({ code }) => code === "bad-event").length,
          followupFindings(before, ALL_CHECKS).filter(({ code }) => code === "bad-event").length,
        );
      },
    ),
    { numRuns: 2000, seed: 11 },
  );
});
