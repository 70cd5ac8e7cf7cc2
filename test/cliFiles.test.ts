/** The command line and files that are none: folders, links, pipes, what is locked; and as a program of its own. */
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import * as fs from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { search } from "../server/src/main/commands/files";
import { disk } from "../server/src/protocol/disk";
import { uriOf } from "../server/src/main/commands/workspace";
import { CLI, FRONT, folder, put, readout, text } from "./commandLine";

describe("files that are none", () => {
  const posix = process.platform === "win32" ? "there are none on this system" : false;

  test(
    "a folder named x.readout is searched; linked folders are not, and linked files are",
    { skip: posix },
    async () => {
      put("odd/x.readout/inner.readout", `${FRONT}x\n`);
      put("odd/.hidden/a.readout", `${FRONT}x\n`);
      put("odd/node_modules/a.readout", "@b: x\n");
      fs.symlinkSync(".", join(folder, "odd/loop.readout"));
      fs.symlinkSync("x.readout/inner.readout", join(folder, "odd/linked.readout"));
      spawnSync("mkfifo", [join(folder, "odd/pipe.readout")]);
      assert.equal(text(await readout(["check", "odd"])), "3 files checked: no findings.\n");
      assert.equal(text(await readout(["check", "odd/x.readout"])), "1 file checked: no findings.\n");
      const found = await search(join(folder, "odd"), (path) => assert.fail(path));
      const listed = await disk.list(uriOf(join(folder, "odd")));
      assert.deepEqual(
        found.map(uriOf).sort(),
        listed.filter((uri) => !uri.endsWith("/loop.readout")),
      );
    },
  );

  test("links that lead nowhere, and pipes, are told; the rest is checked", { skip: posix }, async () => {
    put("links/a.readout", `${FRONT}x\n`);
    fs.symlinkSync("self.readout", join(folder, "links/self.readout"));
    fs.symlinkSync("nowhere", join(folder, "links/gone.readout"));
    spawnSync("mkfifo", [join(folder, "links/pipe.readout")]);
    const all = await readout(["check", "links", "links/pipe.readout"]);
    assert.deepEqual(all.told.split("\n").sort(), [
      "",
      "readout: links/gone.readout: This is a link to nothing: mend or remove it.",
      "readout: links/pipe.readout: This is a pipe, a socket or a device: give a file, or write its text to one.",
      "readout: links/self.readout: This is a link that leads back to itself: give the file itself.",
    ]);
    assert.equal(text(all), "1 file checked: no findings. 3 files could not be read.\n");
    assert.equal(all.code, 2);
    for (const command of ["strip", "escape", "seal", "json"]) {
      const { told, code } = await readout([command, "links/pipe.readout"]);
      assert.match(told, /This is a pipe/);
      assert.equal(code, 2);
    }
  });

  test("a folder that is removed while one is in it", { skip: posix }, () => {
    const gone = join(folder, "gone");
    fs.mkdirSync(gone);
    const found = spawnSync("sh", ["-c", 'rmdir "$PWD" && exec "$@"', "sh", process.execPath, ...CLI, "check"], {
      cwd: gone,
      encoding: "utf8",
    });
    assert.equal(
      found.stderr,
      "readout: The folder that this is run in is no more, or cannot be read: change to another.\n",
    );
    assert.deepEqual([found.stdout, found.status], ["", 2]);
  });

  test("without permission", { skip: posix }, () => {
    put("locked/a.readout", `${FRONT}x\n`);
    put("locked/b.readout", `${FRONT}x\n`);
    put("locked/inner/c.readout", `${FRONT}x\n`);
    fs.chmodSync(join(folder, "locked/a.readout"), 0);
    fs.chmodSync(join(folder, "locked/inner"), 0);
    fs.chmodSync(folder, 0o755);
    // Root may read everything, so it becomes somebody else.
    const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const found = spawnSync(process.execPath, [...CLI, "check", "locked"], { cwd: folder, encoding: "utf8", ...user });
    fs.chmodSync(join(folder, "locked/inner"), 0o755);
    assert.equal(
      found.stderr
        .replace(/^npm .*\n/gm, "")
        .split("\n")
        .sort()
        .join("\n")
        .trim(),
      [
        "readout: locked/a.readout: There is no permission to open this: change its permissions, or those of its folder.",
        "readout: locked/inner: There is no permission to open this: change its permissions, or those of its folder.",
      ].join("\n"),
    );
    assert.match(found.stdout, /^1 file checked: no findings\. 2 files could not be read\.\n$/);
    assert.equal(found.status, 2);
  });
});

describe("as a program", () => {
  test("strip and its exit code", () => {
    const { stdout, status } = spawnSync(process.execPath, [...CLI, "strip", "-"], { input: "@a: 你好\r\n" });
    assert.deepEqual([stdout.toString("utf8"), status], ["你好\r\n", 0]);
    assert.equal(spawnSync(process.execPath, [...CLI, "chekc"]).status, 2);
  });

  test("a reader that has enough is no failure", async () => {
    put("pipe/a.readout", `${FRONT}${"@b: x\n\n".repeat(20_000)}`);
    const child = spawn(process.execPath, [...CLI, "json", "pipe/a.readout"], {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let told = "";
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => (told += chunk));
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on("close", resolve));
    assert.deepEqual([code, told.replace(/^npm .*\n/gm, "")], [0, ""]);
  });
});
