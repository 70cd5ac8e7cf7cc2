/** Code lenses: where they stand and what they say; and how much is read for one answer. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { actorLenses, actorLensTitle, codeLenses, threadLensTitle } from "../../server/src/features/codeLenses";
import { closed, readFile, type ReadoutFile } from "../../server/src/workspace/file";
import { MOST_AT_ONCE, readoutsOf, standingOf } from "../../server/src/workspace/threads";
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
          : threadLensTitle(workspace, analysis.file, lens);
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
    files.set(uri, closed(readFile(uri, `---\nissuer: calder\ndate: ${day}\n---\n!commit[x]{^t soft}\n`)));
  }
  return withReadouts(emptyWorkspace(["file:///w"]), files);
}

describe("the statements of a thread", () => {
  it("are read some files at a time, and the one before among the first", () => {
    const count = 2 * MOST_AT_ONCE + 2;
    const workspace = workspaceOf(count);
    const last = readoutsOf(workspace, "t").at(-1)!;
    const offset = last.text.indexOf("!commit");
    const first = standingOf(workspace, last, "t", offset)!;
    assert.equal(first.before?.file.uri, `file:///w/0${count - 2}.readout`);
    assert.equal(first.change, 0);
    assert.equal(first.unread, MOST_AT_ONCE + 1);
    assert.equal(
      threadLensTitle(workspace, last, { id: "t", offset, shared: false }),
      `statements in ${count} readouts · first 2000 · restated, as firm`,
    );
    assert.equal(standingOf(workspace, last, "t", offset)!.unread, 0);
    assert.equal(standingOf(workspace, last, "t", offset, 0)!.statements, count);
  });

  it("follow a change of one file", () => {
    const workspace = workspaceOf(3);
    const uri = "file:///w/001.readout";
    const last = workspace.readouts.get("file:///w/002.readout")!;
    const offset = last.text.indexOf("!commit");
    assert.equal(standingOf(workspace, last, "t", offset)!.change, 0);
    const firmer = readFile(uri, workspace.readouts.get(uri)!.text.replace("soft", "firm"));
    const after = withReadouts(workspace, new Map([[uri, firmer]]));
    assert.equal(standingOf(after, last, "t", offset)!.change, -1);
    assert.equal(standingOf(workspace, last, "t", offset)!.change, 0);
  });

  it("are none of a thread that nobody names, and at a place where none is", () => {
    const workspace = workspaceOf(2);
    const file = workspace.readouts.get("file:///w/000.readout")!;
    assert.equal(standingOf(workspace, file, "nothing", 0), null);
    assert.equal(standingOf(workspace, file, "t", 0), null);
  });
});
