/** `readout check`: what it looks at, how it is told, and when it fails. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";
import { CODES } from "../server/src/features/checks/check";
import { search } from "../server/src/main/commands/files";
import { FRONT, folder, put, readout, text } from "./commandLine";

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
