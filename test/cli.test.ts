/** The command line: what it prints and tells, its exit codes, and what it does with files that are none. */
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { buildSync } from "esbuild";
import { version } from "../package.json";
import type { Io } from "../server/src/main/commands/io";
import { CODES } from "../server/src/features/checks/check";
import { search } from "../server/src/main/commands/files";
import { run } from "../server/src/main/commands/program";
import { disk } from "../server/src/protocol/disk";
import { uriOf } from "../server/src/main/commands/workspace";

const FRONT = "---\ndate: 2022-03-17\nissuer: a\nactors: {a: A}\n---\n";

let folder = "";
/** What starts the command line as a program of its own. */
let CLI: readonly string[] = [];
before(() => {
  folder = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), "readout-cli-")));
  const outfile = join(folder, "program", "cli.js");
  buildSync({ entryPoints: [join(__dirname, "../server/src/main/cli.ts")], outfile, bundle: true, platform: "node" });
  CLI = [outfile];
});
after(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Writes a file below the folder of all tests. */
function put(path: string, content: string | Uint8Array): string {
  fs.mkdirSync(dirname(join(folder, path)), { recursive: true });
  fs.writeFileSync(join(folder, path), content);
  return join(folder, path);
}

interface Outcome {
  readonly out: Buffer;
  readonly told: string;
  readonly code: number;
}

/** Runs a command in this process. */
async function readout(
  args: readonly string[],
  { at = folder, input = "", colour = false, reads = Infinity } = {},
): Promise<Outcome> {
  const written: Buffer[] = [];
  let told = "";
  const io: Io = {
    folder: at,
    colour,
    documentation: "docs/checks.md",
    read: () => Promise.resolve(Buffer.from(input)),
    write: (data) => Promise.resolve(written.push(Buffer.from(data)) < reads),
    tell: (text) => (told += text),
  };
  const code = await run(args, io);
  return { out: Buffer.concat(written), told, code };
}

const text = ({ out }: Outcome): string => out.toString("utf8");

for (const name of ["cli", "cli-draft", "cli-ledger", "cli-stats"])
  describe(`transcripts in ${name}.txt`, () => {
    const path = join(__dirname, `${name}.txt`);
    const source = fs.readFileSync(path, "utf8");
    const [preface = "", ...sections] = source.split(/^(?===== )/m);
    const printed: string[] = [preface];
    for (const section of sections) {
      const [title = ""] = section.split("\n", 1);
      printed.push(`${title}\n`);
      for (const part of section.split(/^(?=\$ readout)/m).slice(1)) {
        const [command = ""] = part.split("\n", 1);
        const place = printed.push("") - 1;
        test(command, async () => {
          const at = join(folder, `transcripts-${name}`);
          if (!fs.existsSync(at)) {
            for (const file of preface.split(/^\/\/- /m).slice(1)) {
              put(
                `transcripts-${name}/${file.slice(0, file.indexOf("\n"))}`,
                file.slice(file.indexOf("\n") + 1).trimEnd() + "\n",
              );
            }
          }
          const outcome = await readout(command.split(" ").slice(2), { at });
          const told = outcome.told.replace(/^(?=.)/gm, "! ");
          // Rows of CSV end in CR LF, which is tested elsewhere and would not survive in a text file.
          const lines = text(outcome).replaceAll("\r\n", "\n");
          const whole = `${command}\n${lines}${told}exit ${outcome.code}`;
          printed[place] = `${whole}\n\n`;
          if (process.env["UPDATE"] !== "1") assert.equal(whole, part.trimEnd());
        });
      }
    }
    after(() => {
      if (process.env["UPDATE"] !== "1") return;
      if (process.env["CI"]) throw new Error("UPDATE=1 is refused where CI is set.");
      fs.writeFileSync(path, `${printed.join("").trimEnd()}\n`);
    });
  });

test("--version prints the version", async () => {
  assert.deepEqual(await readout(["--version"]), { out: Buffer.from(`${version}\n`), told: "", code: 0 });
});

test("strip and escape write bytes: a BOM, CR LF, no-break spaces and a missing line ending stay", async () => {
  const published = "\ufeffone\u00a0 two\r\n\r\n@a[x] \\[ 🌍\r{>>y<<}";
  put("plain.txt", published);
  const escaped = await readout(["escape", "plain.txt"]);
  put("plain.readout", escaped.out);
  const stripped = await readout(["strip", "plain.readout"]);
  assert.deepEqual(stripped, { out: Buffer.from(published), told: "", code: 0 });
  assert.notDeepEqual(escaped.out, stripped.out);
});

test("`-` is the standard input", async () => {
  assert.equal(text(await readout(["strip", "-"], { input: "@a: x" })), "x");
  assert.equal(text(await readout(["escape", "-"], { input: "@a: x" })), "\\@a: x");
  put("in/actors.yaml", "a: {name: Anna}\n");
  const json = JSON.parse(text(await readout(["json", "-"], { input: "@a: x", at: join(folder, "in") }))) as {
    actors: { name: string }[];
  };
  assert.equal(json.actors[0]?.name, "Anna");
  const bad = await readout(["strip", "-"], { input: Buffer.from([0x61, 0xff]).toString("latin1") });
  assert.equal(bad.code, 0);
});

describe("draft", () => {
  test("the standard input, a text or a page; strip gives the text back", async () => {
    const published = "\ufeffHale said so.\r\n\r\n@a[x] \\[ 🌍";
    const made = await readout(["draft", "-"], { input: published });
    put("drafted.readout", made.out);
    assert.deepEqual(await readout(["strip", "drafted.readout"]), { out: Buffer.from(published), told: "", code: 0 });
    const page = await readout(["draft", "-"], { input: "<!DOCTYPE html><p>Hale &amp; Shen met.<p>They left." });
    assert.match(text(page), /Hale & Shen met\.\]?\n\n(?:.*)They left\./);
  });

  test("what is no plain text is refused, a page that is empty too", async () => {
    put("wide.txt", Buffer.from("Hale said so.", "utf16le"));
    put("nothing.html", "\n");
    for (const command of ["draft", "new"]) {
      const wide = await readout([command, "wide.txt"]);
      const told =
        "readout: wide.txt: This is no plain text: it has NUL characters. If it is UTF-16, save it as UTF-8.\n";
      assert.deepEqual([text(wide), wide.told, wide.code], ["", told, 2]);
      const empty = await readout([command, "nothing.html"]);
      assert.deepEqual(
        [empty.told, empty.code],
        ["readout: nothing.html: This file is empty: save the page again.\n", 2],
      );
    }
  });

  test("a page in the encoding that it names; one that is not in it is refused", async () => {
    const page = (label: string, ...bytes: number[]): Buffer =>
      Buffer.concat([Buffer.from(`<html><head><meta charset="${label}"></head><p>`), Buffer.from(bytes)]);
    put("gb.html", page("gb18030", 0xc4, 0xe3, 0xba, 0xc3));
    assert.match(text(await readout(["draft", "gb.html"])), /你好/);
    for (const label of ["utf-8", "shift_jis", "no-such"]) {
      put("bad.html", page(label, 0xff, 0xff));
      const { told, code } = await readout(["draft", "bad.html"]);
      assert.match(
        told,
        /^readout: bad\.html: This page is not in the encoding that it names \(.*\): save it as UTF-8\.\n$/,
      );
      assert.equal(code, 2);
    }
  });

  test("actors that an actors.yaml declares are not declared again, and no file is written over", async () => {
    put("news/actors.yaml", "hale: {name: Miriam Hale, for: calder}\ncalder: Calder\n");
    put("news/a.txt", "Miriam Hale said that Calder will help.\n");
    put("news/a.readout", "mine");
    const made = await readout(["new", "news/a.txt", "--issuer", "calder"]);
    assert.equal(made.code, 0, made.told);
    assert.equal(fs.readFileSync(join(folder, "news/a.readout"), "utf8"), "mine");
    const written = fs.readFileSync(join(folder, "news/a 2.readout"), "utf8");
    assert.match(written, /^issuer: calder$/m);
    assert.doesNotMatch(written, /^ {2}(?:hale|calder):/m);
  });
});

test("what is not UTF-8 is refused, with the byte", async () => {
  put("latin1.readout", Buffer.from("---\ntitle: caf\xe9\n---\n", "latin1"));
  for (const command of ["strip", "escape", "seal", "json", "check"]) {
    const { told, code } = await readout([command, "latin1.readout"]);
    assert.match(told, /^readout: latin1\.readout: This file is not UTF-8: byte 15 \(0xE9\)/);
    assert.equal(code, 2, command);
  }
});

test("UTF-16 is told as such", async () => {
  for (const [name, bytes] of Object.entries({ little: [0xff, 0xfe, 0x61, 0], big: [0xfe, 0xff, 0, 0x61] })) {
    put(`${name}.readout`, Uint8Array.from(bytes));
    const { told, code } = await readout(["strip", `${name}.readout`]);
    assert.deepEqual(
      [told, code],
      [`readout: ${name}.readout: This file is UTF-16, and not UTF-8. Save it as UTF-8.\n`, 2],
    );
  }
});

describe("seal", () => {
  const seal = /sha256: ([0-9a-f]{64})\r?\n/;

  test("writes one line and nothing else, keeps the mode, and is known again", async () => {
    const before = "---\r\ntitle: x\r\n---\r\none\u00a0\ntwo \r\n@a[x";
    const path = put("seal/a.readout", before);
    fs.chmodSync(path, 0o640);
    const first = await readout(["seal", "seal/a.readout"]);
    assert.deepEqual([text(first), first.told, first.code], ["seal/a.readout: sealed.\n", "", 0]);
    const sealed = fs.readFileSync(path, "utf8");
    assert.equal(sealed.replace(seal, ""), before);
    assert.match(sealed, /\r\nsha256: .*\r\n---/);
    assert.equal(fs.statSync(path).mode & 0o777, 0o640);
    const second = await readout(["seal", "seal/a.readout"]);
    assert.deepEqual([text(second), second.code], ["seal/a.readout: already sealed.\n", 0]);
    assert.equal(fs.readFileSync(path, "utf8"), sealed);
    assert.deepEqual(fs.readdirSync(join(folder, "seal")), ["a.readout"]);
  });

  test("a broken one is told by check, and set right", async () => {
    const path = put(
      "seal2/a.readout",
      `---\ndate: 2022\nissuer: a\nactors: {a: A}\nsha256: ${"0".repeat(64)} # why\n---\nx\n`,
    );
    assert.match(text(await readout(["check", "seal2"])), /seal-broken/);
    assert.equal((await readout(["seal", "seal2/a.readout"])).code, 0);
    assert.match(fs.readFileSync(path, "utf8"), /^sha256: [0-9a-f]{64} # why$/m);
    assert.equal((await readout(["check", "seal2"])).code, 0);
  });

  test("a link stays one", async () => {
    const path = put("seal3/real.readout", `${FRONT}x\n`);
    fs.symlinkSync("real.readout", join(folder, "seal3/link.readout"));
    assert.equal((await readout(["seal", "seal3/link.readout"])).code, 0);
    assert.ok(fs.lstatSync(join(folder, "seal3/link.readout")).isSymbolicLink());
    assert.match(fs.readFileSync(path, "utf8"), seal);
  });

  test("what takes no seal is left as it is", async () => {
    const sources = {
      "long.readout": `---\ntitle: ${"x".repeat(40_000)}\n---\ny\n`,
      "open.readout": "---\ntitle: x\n",
      "plain.txt": "x\n",
      "actors.yaml": "a: A\n",
    };
    for (const [name, source] of Object.entries(sources)) {
      const path = put(`seal4/${name}`, source);
      const { told, code } = await readout(["seal", `seal4/${name}`]);
      assert.equal(code, 2, name);
      assert.match(told, /^readout: seal4\/.*: [A-Z].*[.:].*\n$/);
      assert.equal(fs.readFileSync(path, "utf8"), source);
    }
    assert.equal(fs.readdirSync(join(folder, "seal4")).length, 4);
  });
});

test("a folder in which nothing is, is told by every command that looks for files", async () => {
  fs.mkdirSync(join(folder, "empty"), { recursive: true });
  for (const args of [["check"], ["ledger"], ["stats"], ["thread", "^x"], ["compare", "--meeting", "x"]]) {
    const { told } = await readout([...args, "empty"]);
    assert.match(told, /^readout: empty: no \*\.readout, \*\.followup or actors\.yaml is here\.$/m, args[0]);
  }
});

test("the accounts of a meeting are looked for in files and folders alike", async () => {
  const front = (issuer: string): string =>
    `---\ndate: 2022\nissuer: ${issuer}\nmeeting: m\nactors: {a: A, b: B}\n---\n!commit[x]{^x}\n`;
  put("sides/a/a.readout", front("a"));
  put("sides/b.readout", front("b"));
  const whole = await readout(["compare", "--meeting", "m", "sides"]);
  assert.equal(whole.code, 0);
  assert.deepEqual(await readout(["compare", "--meeting", "m", "sides/a", "sides/b.readout"]), whole);
  assert.equal((await readout(["compare", "--meeting", "m", "sides/b.readout", "nothing"])).code, 2);
});

describe("check", () => {
  test("a file alone is told what it is told among all others of the folder", async () => {
    type Report = { files: { path: string }[] };
    const told = async (at: string, ...paths: string[]): Promise<Report["files"]> =>
      (
        JSON.parse(
          text(await readout(["check", "--format", "json", "--as-of", "2025-05-15", ...paths], { at })),
        ) as Report
      ).files;
    put("alone/a.readout", "---\nissuer: a\nmeeting: m\ndate: 2022\nactors: {a: A, b: B}\n---\n!commit[x]{^浮标}\n");
    // The name of the meeting is written with an escape.
    put("alone/b.readout", '---\nissuer: b\nmeeting: "\\x6d"\ndate: 2022\nactors: {a: A, b: B}\n---\nx\n');
    put("alone/c.readout", "---\nissuer: b\nmeeting: n\ndate: 2022\nactors: {a: A, b: B}\n---\n!commit[y]{^c}\n");
    for (const at of [join(folder, "alone"), join(__dirname, "../examples"), join(__dirname, "../docs/findings")]) {
      const all = await told(at);
      const files = (await search(at, () => undefined)).filter((path) => !path.endsWith("actors.yaml"));
      for (const path of files) {
        const its = path.slice(at.length + 1);
        const among = all.filter((file) => file.path === its);
        assert.deepEqual(await told(at, its), among, its);
      }
      assert.ok(JSON.stringify(all).includes("one-sided"), at);
    }
  });

  test("counts warnings only where it is asked to", async () => {
    put("warn/a.readout", "---\nissuer: a\nactors: {a: A}\n---\nx\n");
    for (const [args, code] of [
      [[], 0],
      [["--max-warnings", "1"], 0],
      [["--max-warnings", "0"], 1],
    ] as const) {
      assert.equal((await readout(["check", "warn", ...args])).code, code);
    }
  });

  test("actors are those from the file's folder up to the folder that is worked in, and no further", async () => {
    put("up/actors.yaml", "top: Top\n");
    put("up/mid/actors.yaml", "mid: Mid\n");
    put("up/mid/low/a.readout", "---\ndate: 2022\nissuer: top\n---\n@mid: x\n");
    const from = async (at: string, path: string): Promise<string[]> =>
      [...text(await readout(["check", path], { at: join(folder, at) })).matchAll(/no actor has the id `(\w+)`/gi)].map(
        ([, id]) => id!,
      );
    assert.deepEqual(await from("up", "."), []);
    assert.deepEqual(await from("up", "mid/low/a.readout"), []);
    assert.deepEqual(await from("up/mid", "low/a.readout"), ["top"]);
    assert.deepEqual(await from("up/mid/low", "."), ["top", "mid"]);
    // Not below the folder that is worked in: up to the folder that is given, or the file's own.
    assert.deepEqual(await from("warn", "../up"), []);
    assert.deepEqual(await from("warn", "../up/mid"), ["top"]);
    assert.deepEqual(await from("warn", "../up/mid/low/a.readout"), ["top", "mid"]);
    assert.deepEqual(await from("up/mid/low", "../.."), []);
  });

  test("a file that is given twice is checked once", async () => {
    assert.match(
      text(await readout(["check", "up", "up/mid/low/a.readout", "up/mid"])),
      /^3 files checked: no findings\.\n$/,
    );
  });

  test("the bytes are looked at, and what is silenced is not told", async () => {
    put("bytes/a.readout", `\ufeff${FRONT}one\n\ntwo\r\n\nthree\n`);
    put("bytes/b.readout", `${FRONT}{>>readout-ignore bad-character: it is there<<}\nfour\0\n\nfive\0\n`);
    put("bytes/c.readout", `${FRONT}six\0\n`);
    const outcome = await readout(["check", "bytes"]);
    assert.deepEqual(
      [...text(outcome).matchAll(/^(\S+): warning (\S+):/gm)].map(([, place, code]) => `${place} ${code}`),
      ["bytes/a.readout:8:4 mixed-line-endings", "bytes/c.readout:6:4 bad-character"],
    );
    assert.ok(!text(outcome).includes("\0"));
    assert.match(text(outcome), /1 hint besides/);
  });

  test("a list that is too long is capped, and says how much is missing", async () => {
    put("many/a.readout", `${FRONT}${"@b: x\n\n".repeat(250)}`);
    const outcome = await readout(["check", "many"]);
    assert.equal(text(outcome).match(/unknown-actor/g)?.length, 200);
    assert.match(text(outcome), /\n50 more findings are not listed\.\n1 file checked: 250 errors\.\n$/);
  });

  test("a long line costs no more than a short one", async () => {
    put("long/a.readout", `${FRONT}${"@b[x] ".repeat(100_000)}`);
    const outcome = await readout(["check", "long"]);
    assert.ok(text(outcome).length < 100_000);
    for (const line of text(outcome).split("\n")) assert.ok(line.length <= 200, line);
  });

  test("colours where they are wanted", async () => {
    const outcome = await readout(["check", "warn"], { colour: true });
    assert.ok(text(outcome).includes("\u001b[33mwarning\u001b[0m missing-date"));
    assert.ok(!text(await readout(["check", "warn"])).includes("\u001b"));
  });

  test("SARIF: every code is a rule with its section, and a finding is where it says", async () => {
    put("sarif/a b.readout", "---\ndate: 2022\nissuer: a\nactors:\n  a: A\n  a: B\n---\nx\n");
    const outcome = await readout(["check", "sarif", "--format", "sarif"]);
    const { version: form, runs } = JSON.parse(text(outcome)) as {
      version: string;
      runs: {
        tool: {
          driver: { name: string; rules: { id: string; helpUri: string; shortDescription: { text: string } }[] };
        };
        columnKind: string;
        invocations: unknown[];
        results: unknown[];
      }[];
    };
    const [{ tool, columnKind, invocations, results } = assert.fail()] = runs;
    assert.deepEqual([form, columnKind, invocations], ["2.1.0", "utf16CodeUnits", [{ executionSuccessful: true }]]);
    const { rules } = tool.driver;
    assert.deepEqual(
      rules.map(({ id }) => id),
      CODES,
    );
    for (const { id, helpUri, shortDescription } of rules) {
      assert.equal(helpUri, `docs/checks.md#${id}`);
      assert.notEqual(shortDescription.text, id);
    }
    const at = (startLine: number) => ({
      artifactLocation: { uri: "sarif/a%20b.readout", uriBaseId: "%SRCROOT%" },
      region: { startLine, startColumn: 3, endLine: startLine, endColumn: 4 },
    });
    assert.deepEqual(results, [
      {
        ruleId: "duplicate-actor",
        ruleIndex: CODES.indexOf("duplicate-actor"),
        level: "warning",
        message: { text: "The actor `a` is declared twice. Delete one of the two, or give it another id." },
        locations: [{ physicalLocation: at(6) }],
        relatedLocations: [{ physicalLocation: at(5), message: { text: "The first one is here." } }],
      },
    ]);
  });

  test("what is off by default is not told, and SARIF says that it is off", async () => {
    const front =
      "---\ndate: 2022-03-17\nissuer: calder\nactors: {calder: Calder, hale: {name: Hale, for: calder}}\n---\n";
    put("off/a.readout", `${front}@hale[!commit[Calder is great], and !commit[it has trained pilots].]\n`);
    const json = text(await readout(["check", "off", "--format", "json"]));
    assert.match(json, /"not-future"/);
    assert.doesNotMatch(json, /not-discrete/);
    const sarif = text(await readout(["check", "off", "--format", "sarif"]));
    assert.match(
      sarif,
      /"id":"not-discrete",[^{}]*\{[^{}]*\},"defaultConfiguration":\{"enabled":false,"level":"note"\}/,
    );
    assert.doesNotMatch(sarif, /"ruleId":"not-discrete"/);
  });

  test("in all formats: what cannot be read is told, and the rest is checked", async () => {
    put("mixed/latin1.readout", Buffer.from([0xe9]));
    put("mixed/a, b: 100%.readout", "---\nissuer: a\nactors: {a: A}\n---\nx\n");
    for (const format of ["text", "json", "sarif", "github"]) {
      const outcome = await readout(["check", "mixed", "--format", format]);
      assert.equal(outcome.code, 2);
      assert.match(outcome.told, /^readout: mixed\/latin1\.readout: This file is not UTF-8: byte 1 /);
      assert.match(text(outcome), /missing-date/);
      if (format !== "text") assert.match(text(outcome), /unreadable/);
      if (format === "sarif")
        assert.match(text(outcome), /"executionSuccessful":false[\s\S]*mixed\/a%2C%20b%3A%20100%25\.readout/);
      if (format === "github") assert.match(text(outcome), /^::warning file=mixed\/a%2C b%3A 100%25\.readout,line=1,/);
    }
  });
});

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
