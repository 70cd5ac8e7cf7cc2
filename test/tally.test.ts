/** The counts of actors: the same whatever was counted before, and kept where nothing changes. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readActorsFile } from "../server/src/model/frontmatter";
import { analyse } from "../server/src/workspace/analysis";
import { readClosed, readFile, type ReadoutFile } from "../server/src/workspace/file";
import { countAhead, countsOf, MOST_AT_ONCE, tallyOf, totalOf } from "../server/src/workspace/tally";
import { emptyWorkspace, withActorsFile, withReadouts, type Workspace } from "../server/src/workspace/workspace";

const ACTORS = "norland: {name: Norland, kind: state}\nvale: {name: Ingrid Vale, for: norland}\n";
const TEXT =
  "---\nissuer: estmark\nparties: [estmark, norland]\n---\n@vale: !commit[We will help]. @vale[!ask[stop]{to @stamp}]\n";

function workspaceOf(count: number): Workspace {
  const files = new Map<string, ReadoutFile>();
  for (let index = 0; index < count; index += 1) {
    const uri = `file:///w/${index}.readout`;
    files.set(uri, readClosed(uri, TEXT));
  }
  const workspace = withActorsFile(emptyWorkspace(["file:///w"]), "file:///w/actors.yaml", {
    text: ACTORS,
    file: readActorsFile(ACTORS),
  });
  return withReadouts(workspace, files);
}

describe("the counts of actors", () => {
  it("tell who speaks, owes and is owed", () => {
    const workspace = workspaceOf(1);
    const tally = tallyOf(analyse(workspace, workspace.readouts.get("file:///w/0.readout")!));
    assert.deepEqual(countsOf(tally, "vale"), { passages: 2, said: 2, by: 0, to: 0, acts: 2 });
    assert.deepEqual(countsOf(tally, "norland"), { passages: 0, said: 0, by: 2, to: 0, acts: 2 });
    assert.deepEqual(countsOf(tally, "estmark"), { passages: 0, said: 0, by: 0, to: 1, acts: 0 });
    assert.deepEqual(countsOf(tally, "stamp"), { passages: 0, said: 0, by: 0, to: 1, acts: 0 });
    assert.deepEqual(countsOf(tally, "nobody"), { passages: 0, said: 0, by: 0, to: 0, acts: 0 });
  });

  it("are found in files that name only the people of a side", () => {
    const total = totalOf(workspaceOf(3), "norland");
    assert.deepEqual(total, { passages: 0, said: 0, by: 6, to: 0, acts: 6, readouts: 3, uncounted: 0 });
  });

  it("come some files at a time, and are complete in the end", () => {
    const count = 2 * MOST_AT_ONCE + 1;
    const workspace = workspaceOf(count);
    assert.deepEqual(totalOf(workspace, "nobody"), {
      passages: 0,
      said: 0,
      by: 0,
      to: 0,
      acts: 0,
      readouts: 0,
      uncounted: 0,
    });
    assert.equal(totalOf(workspace, "vale").uncounted, count - MOST_AT_ONCE);
    assert.equal(totalOf(workspace, "vale").uncounted, 1);
    const total = totalOf(workspace, "vale");
    assert.deepEqual(total, {
      passages: 2 * count,
      said: 2 * count,
      by: 0,
      to: 0,
      acts: 2 * count,
      readouts: count,
      uncounted: 0,
    });
  });

  it("can be made ahead", () => {
    const workspace = workspaceOf(MOST_AT_ONCE + 1);
    assert.equal(totalOf(workspace, "vale", 0).uncounted, MOST_AT_ONCE + 1);
    assert.equal([...countAhead(workspace)].length, MOST_AT_ONCE + 1);
    assert.equal([...countAhead(workspace)].length, 0);
    assert.equal(totalOf(workspace, "vale", 0).readouts, MOST_AT_ONCE + 1);
  });

  it("are the same whatever was counted and changed before", () => {
    const texts = [TEXT, `${TEXT}@vale[!offer[more]]\n`, "@norland: !commit[x]{to @vale}\n", "Nothing.\n", null];
    const step = fc.record({
      name: fc.nat({ max: 4 }),
      text: fc.constantFrom(...texts),
      declares: fc.option(fc.constantFrom("norland", "estmark"), { freq: 5 }),
      most: fc.nat({ max: 3 }),
      ahead: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        let workspace = workspaceOf(3);
        for (const { name, text, declares, most, ahead } of steps) {
          const uri = `file:///w/${name}.readout`;
          workspace = withReadouts(workspace, new Map([[uri, text === null ? null : readClosed(uri, text)]]));
          if (declares !== null) {
            const yaml = ACTORS.replace("for: norland", `for: ${declares}`);
            const its = { text: yaml, file: readActorsFile(yaml) };
            workspace = withActorsFile(workspace, "file:///w/actors.yaml", its);
          }
          totalOf(workspace, "vale", most);
          if (ahead) assert.ok([...countAhead(workspace)].length <= workspace.readouts.size);
        }
        let fresh = emptyWorkspace(["file:///w"]);
        for (const [uri, its] of workspace.actorsFiles) fresh = withActorsFile(fresh, uri, { ...its });
        const copies = [...workspace.readouts].map(([uri, { text }]) => [uri, readClosed(uri, text)] as const);
        fresh = withReadouts(fresh, new Map(copies));
        for (const id of ["vale", "norland", "estmark", "stamp", "nobody"])
          assert.deepEqual(totalOf(workspace, id, Infinity), totalOf(fresh, id, Infinity));
      }),
      { numRuns: 60, seed: 15 },
    );
  });

  it("follow a change of one file, and of the actors", () => {
    const before = workspaceOf(3);
    assert.equal(totalOf(before, "norland").by, 6);
    const uri = "file:///w/1.readout";
    const after = withReadouts(before, new Map([[uri, readFile(uri, `${TEXT}@vale[!offer[more]]\n`)]]));
    assert.equal(totalOf(after, "norland").by, 7);
    assert.equal(totalOf(before, "norland").by, 6);
    const text = ACTORS.replace("for: norland", "for: estmark");
    const moved = withActorsFile(after, "file:///w/actors.yaml", { text, file: readActorsFile(text) });
    assert.equal(totalOf(moved, "norland").by, 0);
    assert.equal(totalOf(moved, "estmark").by, 7);
  });
});
