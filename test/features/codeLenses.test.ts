/** Code lenses: where they stand and what they say; and how much is read for one answer. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it, test } from "node:test";
import { actorLenses, actorLensTitle, codeLenses, threadLensTitle } from "../../server/src/features/codeLenses";
import { analyse } from "../../server/src/workspace/analysis";
import { readClosed, readFile, type ReadoutFile } from "../../server/src/workspace/file";
import { readoutsOf, standingOf } from "../../server/src/workspace/threads";
import { emptyWorkspace, withReadouts, type Workspace } from "../../server/src/workspace/workspace";
import { testFixture } from "../fixture";

testFixture(join(__dirname, "codeLenses.txt"), ({ workspace, analysis, text }, { uri, title }) => {
  const actors = workspace.actorsFiles.get(uri);
  const options = { actors: !title.includes("without actors"), threads: !title.includes("without threads") };
  const lenses = actors === undefined ? codeLenses(analysis, options) : actorLenses(actors.file.actors);
  return lenses
    .map((lens) => {
      const line = text.slice(0, lens.offset).split("\n").length;
      const says =
        lens.kind === "actor"
          ? actorLensTitle(workspace, actors === undefined ? analysis : null, lens.id)
          : threadLensTitle(workspace, analysis.file, lens, "2031-01-01");
      assert.equal(text.slice(lens.span.start, lens.span.end), lens.id);
      return `${line} ${lens.id}: ${says ?? "nothing"}`;
    })
    .join("\n");
});

function workspaceOf(count: number): Workspace {
  const files = new Map<string, ReadoutFile>();
  for (let index = 0; index < count; index += 1) {
    const day = `20${String(index).padStart(2, "0")}`;
    const uri = `file:///w/${String(index).padStart(3, "0")}.readout`;
    files.set(uri, readClosed(uri, `---\nissuer: calder\ndate: ${day}\n---\n!commit[x]{^t soft}\n`));
  }
  return withReadouts(emptyWorkspace(["file:///w"]), files);
}

test("nothing is told of all readouts while they are read", () => {
  const workspace = { ...workspaceOf(3), isWhole: false };
  const analysis = analyse(workspace, workspace.readouts.get("file:///w/001.readout")!);
  assert.equal(actorLensTitle(workspace, analysis, "calder"), "1 act here · the workspace is still being read");
  assert.equal(actorLensTitle(workspace, null, "calder"), "the workspace is still being read");
  assert.equal(actorLensTitle({ ...workspace, isWhole: true }, null, "calder"), "3 acts in 3 readouts");
});

describe("the statements of a thread", () => {
  it("are counted over all readouts, and compared with the one before", () => {
    const count = 42;
    const workspace = workspaceOf(count);
    const last = readoutsOf(workspace, "t").at(-1)!;
    const offset = last.text.indexOf("!commit");
    const standing = standingOf(workspace, last, "t", 0)!;
    assert.equal(standing.before?.uri, `file:///w/0${count - 2}.readout`);
    assert.equal(standing.change, 0);
    assert.equal(standing.statements, count);
    assert.equal(
      threadLensTitle(workspace, last, { id: "t", offset, shared: false }, "2031-01-01"),
      `Open · ${count} statements · first 2000 · restated, as firm`,
    );
  });

  it("follow a change of one file", () => {
    const workspace = workspaceOf(3);
    const uri = "file:///w/001.readout";
    const last = workspace.readouts.get("file:///w/002.readout")!;
    assert.equal(standingOf(workspace, last, "t", 0)!.change, 0);
    const firmer = readFile(uri, workspace.readouts.get(uri)!.text.replace("soft", "firm"));
    const after = withReadouts(workspace, new Map([[uri, firmer]]));
    assert.equal(standingOf(after, last, "t", 0)!.change, -1);
    assert.equal(standingOf(workspace, last, "t", 0)!.change, 0);
  });

  it("are none of a thread that nobody names, and at a place where none is", () => {
    const workspace = workspaceOf(2);
    const file = workspace.readouts.get("file:///w/000.readout")!;
    assert.equal(standingOf(workspace, file, "nothing", 0), null);
    assert.equal(standingOf(workspace, file, "t", 1), null);
  });
});
