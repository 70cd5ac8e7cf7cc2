/** The view *Commitments*: what it shows in each grouping and with a filter, as of a day; and what it costs to ask again. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { commitmentsTree } from "../../server/src/features/commitmentsTree";
import { GROUPINGS, ledger } from "../../server/src/features/ledger";
import { ledgerRows } from "../../server/src/features/trees/rows";
import { subjectPlace } from "../../server/src/features/trees/place";
import { tooltip } from "../../server/src/features/trees/tooltip";
import { readFollowup } from "../../server/src/model/followup";
import { readClosed, type ReadoutFile } from "../../server/src/workspace/file";
import { atOnce } from "../../server/src/workspace/steps";
import { emptyWorkspace, withFollowups, withReadouts, type Workspace } from "../../server/src/workspace/workspace";
import { testFixture } from "../fixture";
import { unfold } from "./trees";

const DAY = "2024-01-01";

testFixture(join(__dirname, "commitmentsTree.txt"), ({ workspace }, { title }) => {
  const by = GROUPINGS.find((one) => title.includes(`by ${one}`)) ?? "debtor";
  const filter = /filter “(.*)”/u.exec(title)?.[1] ?? "";
  const day = /as of (\S+)/.exec(title)?.[1] ?? DAY;
  const depth = title.includes("groups alone") ? 1 : title.includes("with history") ? 3 : 2;
  const ask = (asked: Parameters<typeof commitmentsTree>[2]) =>
    atOnce(commitmentsTree(workspace, { day, by, filter }, asked));
  return unfold(ask, depth);
});

describe("the rows behind the view", () => {
  const texts = ["commit", "ask", "offer", "agree"].flatMap((kind) =>
    ["", "{^a}", "{^b soft}", "{^a due 2023}", "{^b supersedes ^a}"].map(
      (attributes) => `!${kind}[${kind} it]${attributes}\n`,
    ),
  );
  const readout = fc
    .tuple(fc.constantFrom("2021", "2022-05-03", "2023-02"), fc.array(fc.constantFrom(...texts), { maxLength: 3 }))
    .map(([date, parts]) => `---\nissuer: calder\ndate: ${date}\n---\n${parts.join("\n")}`);
  const change = fc.oneof(
    fc.record({ file: fc.constantFrom("x", "y"), text: fc.option(readout) }),
    fc.record({ line: fc.constantFrom("2023-05-01 keep ^a\n", "2022-06-01 break ^b\n", '^a "A"\n', "") }),
  );

  it("are those of the ledger made anew, after any changes", () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 10 }), (changes) => {
        let workspace: Workspace = emptyWorkspace(["file:///w"]);
        for (const its of changes) {
          if ("line" in its) {
            const uri = "file:///w/f.followup";
            workspace = withFollowups(workspace, new Map([[uri, readFollowup(uri, its.line)]]));
          } else {
            const uri = `file:///w/${its.file}.readout`;
            const file: ReadoutFile | null = its.text === null ? null : readClosed(uri, its.text);
            workspace = withReadouts(workspace, new Map([[uri, file]]));
          }
          for (const day of ["2022-12-31", "2024-01-01"])
            assert.deepEqual(atOnce(ledgerRows(workspace, day)), atOnce(ledger(workspace, { day })));
        }
      }),
      { seed: 11, numRuns: 100 },
    );
  });
});

describe("a node of the view", () => {
  const uri = "file:///w/a.readout";
  const text =
    "---\r\nissuer: calder\r\ndate: 2022-03-17\r\n---\r\n🌊 @calder[!commit[港口 will open]{^port firm}]. !commit[again]{^port}\r\n";
  const followup = "file:///w/f.followup";
  const events = '; 🌊\r\n2022-05-02 keep ^port https://example.org/x "it *is* open"\r\n';
  const workspace = withFollowups(
    withReadouts(emptyWorkspace(["file:///w"]), new Map([[uri, readClosed(uri, text)]])),
    new Map([[followup, readFollowup(followup, events)]]),
  );

  it("leads to its statement, and to the id in it", () => {
    const place = subjectPlace(workspace, { kind: "statement", thread: "port", uri, number: 0 })!;
    assert.equal(text.slice(place.span.start, place.span.end), "!commit[港口 will open]{^port firm}");
    assert.equal(text.slice(place.id.start, place.id.end), "port");
    const second = subjectPlace(workspace, { kind: "statement", thread: "port", uri, number: 1 })!;
    assert.equal(text.slice(second.span.start, second.span.end), "!commit[again]{^port}");
    assert.equal(subjectPlace(workspace, { kind: "statement", thread: "port", uri, number: 2 }), null);
    assert.equal(subjectPlace(workspace, { kind: "statement", thread: "port", uri: "file:///gone", number: 0 }), null);
  });

  it("leads to its line in a follow-up file", () => {
    const place = subjectPlace(workspace, { kind: "event", thread: "port", uri: followup, number: 0 })!;
    assert.equal(events.slice(place.span.start, place.span.end), events.slice(events.indexOf("2022"), -2));
    assert.equal(events.slice(place.id.start, place.id.end), "port");
    assert.equal(subjectPlace(workspace, { kind: "event", thread: "port", uri: followup, number: 1 }), null);
  });

  it("tells its history when it is pointed at", () => {
    const subject = { kind: "statement", thread: "port", uri, number: 0 } as const;
    assert.equal(
      tooltip(workspace, subject, DAY, true),
      [
        "**港口 will open** `^port`",
        "**Kept** since 2 May 2022: Done.",
        "calder",
        "- 17 March 2022, calder: firm commitment · “港口 will open”\n- 17 March 2022, calder: commitment · “again”\n- 2 May 2022, keep: kept · “it \\*is\\* open”",
      ].join("\n\n"),
    );
    assert.equal(
      tooltip(workspace, { kind: "event", thread: "port", uri: followup, number: 0 }, DAY, false),
      "“it \\*is\\* open”\n\n[https\\://example.org/x](https://example.org/x)",
    );
    assert.match(tooltip(workspace, subject, DAY, false) ?? "", /^“港口 will open” calder, March 17, 2022\.$/);
  });
});
