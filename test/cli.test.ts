/** The command line: what it prints and tells, and its exit codes. */
import assert from "node:assert/strict";
import * as fs from "node:fs";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { version } from "../package.json";
import { FRONT, folder, put, readout, text } from "./commandLine";

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
