/** The ledger of the story in `examples/`, as of three days: computed by hand, and by the program. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { grouped, ledger, matches, type LedgerRow } from "../server/src/features/ledger";
import { readActorsFile } from "../server/src/model/frontmatter";
import { readFollowup } from "../server/src/model/followup";
import { readClosed } from "../server/src/workspace/file";
import { atOnce } from "../server/src/workspace/steps";
import {
  emptyWorkspace,
  withActorsFile,
  withFollowups,
  withReadouts,
  type Workspace,
} from "../server/src/workspace/workspace";

const FOLDER = join(__dirname, "../examples");

function story(): Workspace {
  let workspace = emptyWorkspace(["file:///story"]);
  for (const name of readdirSync(FOLDER, { recursive: true, encoding: "utf8" })) {
    const uri = `file:///story/${name.replaceAll("\\", "/")}`;
    const text = (): string => readFileSync(join(FOLDER, name), "utf8");
    if (name.endsWith(".readout")) workspace = withReadouts(workspace, new Map([[uri, readClosed(uri, text())]]));
    else if (name.endsWith(".followup"))
      workspace = withFollowups(workspace, new Map([[uri, readFollowup(uri, text())]]));
    else if (name === "actors.yaml")
      workspace = withActorsFile(workspace, uri, { text: text(), file: readActorsFile(text()) });
  }
  return workspace;
}

/**
 * By hand, from the readouts and the follow-up file: the status and the date that it is due on; `-` where nothing was
 * stated by then.
 */
const BY_HAND = `
                    2022-12-31             2023-12-31             2025-05-15
autumn-fair         -                      lapsed 2023-11-30      lapsed 2023-11-30
backup-channel      conditional            conditional            conditional
buoy-data           suspended              kept                   kept
buoy-data-return    conditional            conditional            conditional
calder-bay-visit    kept 2022-09-30        kept 2022-09-30        kept 2022-09-30
catch-2023          -                      -                      open 2025-06-30
catch-figures       open                   open                   kept
catch-talks         progress 2022-12-31    progress 2022-12-31    progress 2025-06-30
coast-guard-line    kept 2022-11-30        kept 2022-11-30        kept 2022-11-30
exercise-host       -                      -                      overdue 2025-04-30
figures-compared    -                      -                      open
first-date          -                      -                      kept 2024-02-27
fishers-consulted   open                   open                   open
free-passage        open                   open                   open
grounds-council     open                   open                   open
kelp-quota          -                      kept 2023-12-31        kept 2023-12-31
line-renewal        -                      -                      open 2025-09-30
officials-talks     open                   superseded             superseded
own-charts          -                      -                      released 2024-06-24
qinghe-port         kept 2022-08-31        kept 2022-08-31        kept 2022-08-31
rescue-exercise     open                   open                   kept
riparian-meeting    -                      open 2024-03-31        kept 2024-03-31
riparian-opening    -                      offered                offered
rules-paused        open                   open                   withdrawn
seafood-trade       -                      open                   open
shoals-status       open                   open                   open
survey-ship         -                      -                      offered
trade-talks         -                      open                   progress
visit-reply         kept                   kept                   kept
weekly-contact      -                      conditional            conditional
`;

const rowsOn = (workspace: Workspace, day: string): readonly LedgerRow[] => atOnce(ledger(workspace, { day }));

test("the ledger of the story as of three days is the one computed by hand", () => {
  const workspace = story();
  const [head, ...lines] = BY_HAND.trim().split("\n");
  const days = head!.trim().split(/\s+/);
  assert.equal(days.length, 3);
  for (const [column, day] of days.entries()) {
    const expected = lines.map((line) => {
      const [thread, ...cells] = line.split(/ {2,}/);
      return `${thread} ${cells[column]}`;
    });
    const rows = new Map(rowsOn(workspace, day).map((row) => [row.thread, row]));
    const actual = lines.map((line) => {
      const thread = line.split(/ {2,}/)[0]!;
      const row = rows.get(thread);
      rows.delete(thread);
      return `${thread} ${row === undefined ? "-" : [row.status, row.due].filter((its) => its !== null).join(" ")}`;
    });
    assert.deepEqual(actual, expected, day);
    assert.deepEqual([...rows.keys()], [], `${day}: what is not in the table`);
  }
});

test("a row says who owes it to whom, on what, how firmly, since when, and where it was first said", () => {
  const row = rowsOn(story(), "2025-05-15").find(({ thread }) => thread === "buoy-data")!;
  assert.equal(row.title, "Data of the tidal buoys");
  assert.equal(row.words, "share the data of Lanhai’s tidal buoys");
  assert.deepEqual([row.kind, row.force], ["commit", "soft"]);
  assert.deepEqual(row.by, [{ id: "lanhai", name: "Republic of Lanhai" }]);
  assert.deepEqual(row.to, [{ id: "calder", name: "Union of Calder" }]);
  assert.deepEqual(row.topics, ["safety/tides"]);
  assert.equal(row.since, "2023-05-02");
  assert.deepEqual([row.statements, row.readouts], [6, 6]);
  assert.deepEqual(row.meetings, ["port-aubin-2022", "calder-bay-2022", "qinghe-2023", "port-aubin-2025"]);
  assert.deepEqual(row.first, {
    uri: "file:///story/2022-03-17-port-aubin.calder.readout",
    number: 0,
    day: "2022-03-17",
  });
});

test("asks, refusals and warnings are in it only where all is asked for", () => {
  const workspace = story();
  const day = "2025-05-15";
  const all = atOnce(ledger(workspace, { day, all: true }));
  const more = all.filter(({ thread }) => !rowsOn(workspace, day).some((row) => row.thread === thread));
  assert.ok(more.length > 10);
  assert.ok(more.every(({ kind }) => ["ask", "refuse", "warn", "done"].includes(kind)));
  assert.equal(more.find(({ thread }) => thread === "crew-release")?.status, "kept");
});

test("groups hold a row under each of its debtors, topics and meetings, in a telling order", () => {
  const rows = rowsOn(story(), "2025-05-15");
  const counts = (by: Parameters<typeof grouped>[1]): string =>
    grouped(rows, by)
      .map(({ label, rows: its }) => `${label} ${its.length}`)
      .join(", ");
  assert.equal(
    counts("status"),
    "overdue 1, open 8, progress 2, conditional 3, offered 2, kept 10, withdrawn 1, released 1, lapsed 1, superseded 1",
  );
  assert.equal(
    counts("due"),
    "2022-08 1, 2022-09 1, 2022-11 1, 2023-11 1, 2023-12 1, 2024-02 1, 2024-03 1, 2024-06 1, 2025-04 1, 2025-06 2, 2025-09 1, no date 18",
  );
  assert.match(
    counts("debtor"),
    /^Republic of Lanhai \d+, Republic of Valmère \d+, Sable Strait Council \d+, Union of Calder \d+$/,
  );
  for (const by of ["debtor", "topic", "meeting"] as const) {
    const groups = grouped(rows, by);
    assert.deepEqual(new Set(groups.flatMap(({ rows: its }) => its)), new Set(rows), by);
  }
  const owedBy = (id: string): number => grouped(rows, "debtor").find(({ key }) => key === id)!.rows.length;
  assert.equal(owedBy("calder"), rows.filter(({ by }) => by.some((party) => party.id === "calder")).length);
});

test("a filter finds rows by any of their words, in any order and case", () => {
  const rows = rowsOn(story(), "2025-05-15");
  const found = (filter: string): readonly string[] =>
    rows.filter((row) => matches(row, filter)).map(({ thread }) => thread);
  assert.deepEqual(found("TIDAL lanhai"), ["buoy-data"]);
  assert.deepEqual(found("@valmere #security"), ["riparian-meeting"]);
  assert.deepEqual(found("海产品"), ["seafood-trade"]);
  assert.equal(found("").length, rows.length);
  assert.deepEqual(found("nothing of the kind"), []);
});
