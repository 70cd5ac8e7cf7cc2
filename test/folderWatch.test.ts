/** Folders that are watched one by one: whatever comes, changes or goes in them and below is told of. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { test } from "node:test";
import { watchFolders } from "../server/src/protocol/folderWatch";

/** Milliseconds to wait for the system to tell; a test that passes waits far less. */
const PATIENCE = 10_000;

test("files and folders that come, change and go below a watched folder", async () => {
  const root = mkdtempSync(join(tmpdir(), "watch-"));
  const put = (path: string): void => writeFileSync(join(root, path), "text");
  mkdirSync(join(root, "old/deep"), { recursive: true });
  mkdirSync(join(root, "passed"));
  put("old/deep/one.readout");
  put("passed/one.readout");
  const told = new Set<string>();
  const watcher = watchFolders(
    root,
    (name) => name !== "passed",
    (name) => name.endsWith(".readout"),
    (path) => told.add(relative(root, path)),
  );
  const until = async (path: string): Promise<void> => {
    const begun = performance.now();
    while (!told.has(path)) {
      assert.ok(performance.now() - begun < PATIENCE, `${path} is not told of, only ${[...told].join(", ")}`);
      await wait(5);
    }
  };
  try {
    // The folders are entered one after the other: from here on the deepest is watched.
    const begun = performance.now();
    while (!told.has("old/deep/two.readout")) {
      assert.ok(performance.now() - begun < PATIENCE);
      put("old/deep/two.readout");
      await wait(5);
    }
    assert.ok(!told.has("old/deep/one.readout"), "what was there at first is not told of");
    put("old/deep/one.readout");
    await until("old/deep/one.readout");
    put("passed/one.readout");
    put("old/other.txt");

    mkdirSync(join(root, "new/below"), { recursive: true });
    put("new/below/three.readout");
    await until("new/below/three.readout");

    told.clear();
    rmSync(join(root, "old/deep/two.readout"));
    await until("old/deep/two.readout");
    told.clear();
    renameSync(join(root, "old"), join(root, "moved"));
    await until("old/deep/one.readout");
    await until("moved/deep/one.readout");
    told.clear();
    rmSync(join(root, "moved"), { recursive: true });
    await until("moved/deep/one.readout");

    // The same name again, with another folder behind it, and a link that would lead round.
    mkdirSync(join(root, "moved/deep"), { recursive: true });
    symlinkSync(root, join(root, "moved/round"));
    told.clear();
    put("moved/deep/four.readout");
    await until("moved/deep/four.readout");
    assert.deepEqual(
      [...told].filter((path) => !path.endsWith(".readout") || path.startsWith("passed")),
      [],
    );
  } finally {
    watcher.dispose();
  }
  told.clear();
  put("last.readout");
  await wait(50);
  assert.deepEqual([...told], []);
  rmSync(root, { recursive: true });
});
