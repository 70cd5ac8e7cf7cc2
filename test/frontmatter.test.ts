/**
 * Front matter and `actors.yaml`: the cases of `frontmatter.txt`, and properties that hold for any text. A case is a
 * title behind `===` (`actors.yaml: ...` for such a file), the YAML, and behind `---` what is read of it: every value
 * with the text at its span, every problem with the text that it is about.
 */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createContext, runInContext } from "node:vm";
import { build, type Plugin } from "esbuild";
import fc from "fast-check";
import {
  inferKind,
  LONGEST_ACTORS_FILE,
  LONGEST_FRONT_MATTER,
  entriesOf,
  readActorsFile,
  readFrontMatter,
  type ActorsFile,
  type FrontMatter,
} from "../server/src/model/frontmatter";
import { MOST_KEYS } from "../server/src/model/yaml-compose";
import { entryAt } from "../server/src/model/yaml-place";
import type { Span } from "../server/src/text/span";
import { anyCharacter } from "./texts";

const CASES = join(__dirname, "frontmatter.txt");
const FIELDS = [
  "title",
  "date",
  "meeting",
  "form",
  "place",
  "lang",
  "source",
  "retrieved",
  "translationOf",
  "sha256",
] as const;

function isFrontMatter(file: FrontMatter | ActorsFile): file is FrontMatter {
  return "yaml" in file;
}

function written(text: string, file: FrontMatter | ActorsFile): string[] {
  const at = ({ start, end }: Span): string => JSON.stringify(text.slice(start, end));
  const lines: string[] = [];
  if (isFrontMatter(file)) {
    for (const name of FIELDS) {
      const field = file[name];
      if (field !== null) lines.push(`${name} ${JSON.stringify(field.value)} at ${at(field.span)}`);
    }
    for (const name of ["issuer", "parties"] as const) {
      for (const reference of file[name] ?? []) lines.push(`${name} ${reference.id} at ${at(reference)}`);
    }
  }
  for (const { id, idSpan, span, name, nameSpan, title, for: side, iso, qid, aka, kind } of file.actors) {
    const more = Object.entries({ title, iso, qid, kind }).flatMap(([key, value]) =>
      value === null ? [] : [`${key} ${value}`],
    );
    if (side !== null) more.push(`for ${side.id} at ${at(side)}`);
    if (aka.length > 0) more.push(`aka ${aka.join("; ")}`);
    lines.push(
      `actor ${id} at ${at(idSpan)} in ${at(span)}: ${name}${nameSpan === null ? "" : ` at ${at(nameSpan)}`}${more.map((one) => `, ${one}`).join("")}`,
    );
  }
  for (const { code, ...span } of file.ignores) lines.push(`ignore ${code} on ${at(span)}`);
  for (const { reads, suggestion, ...span } of file.ambiguous)
    lines.push(`ambiguous ${at(span)} reads ${reads} => ${suggestion}`);
  for (const { code, message, suggestion, relatedSpan, ...span } of file.problems) {
    const mend =
      (suggestion === null ? "" : ` => ${suggestion}`) + (relatedSpan === undefined ? "" : ` (see ${at(relatedSpan)})`);
    lines.push(`${code} ${at(span)}: ${message}${mend}`);
  }
  if (!file.complete) lines.push("incomplete");
  return lines;
}

const loaded = (library: string): boolean =>
  Object.keys(require.cache).some((path) => path.includes(`/node_modules/${library}/`));

test("the YAML library is loaded with the first YAML that needs it", () => {
  readFrontMatter("title: x");
  assert.equal(loaded("yaml"), false);
  readFrontMatter("title: 'x'");
  assert.equal(loaded("yaml"), true);
});

test("a bundle for a web worker reads YAML and dates, and evaluates neither library before", async () => {
  const told: Plugin = {
    name: "told",
    setup: (building) =>
      building.onLoad({ filter: /node_modules\/(yaml\/browser\/index|edtf\/src\/edtf)\.c?js$/ }, ({ path }) => ({
        contents: `globalThis.evaluated.push(${JSON.stringify(path.includes("edtf") ? "edtf" : "yaml")});${readFileSync(path, "utf8")}`,
      })),
  };
  const { outputFiles } = await build({
    stdin: {
      contents: `export * from "./dates"; export * from "./frontmatter";`,
      resolveDir: join(__dirname, "../server/src/model"),
    },
    bundle: true,
    platform: "browser",
    format: "iife",
    globalName: "model",
    write: false,
    plugins: [told],
  });
  // A context of its own has the language and nothing else: no `require`, no `process`, no `Buffer`.
  const context = createContext({ evaluated: [] });
  const run = (code: string): string => String(runInContext(code, context));
  runInContext(outputFiles[0]!.text, context);
  assert.equal(run(`model.readDate("2021-09-02").until + evaluated`), "2021-09-02");
  assert.equal(run(`model.readDate("2021-09~").until + evaluated`), "2021-09-30edtf");
  assert.equal(run(`model.readFrontMatter("title: 'a'\\ndate: 2021").date.value + evaluated`), "2021edtf,yaml");
});

test("the cases of frontmatter.txt", () => {
  const [head = "", ...cases] = readFileSync(CASES, "utf8").split(/^=== /m);
  const read = cases.map((expected) => {
    const [title = "", yaml = ""] = expected.split(/\n---\n|(?<=^[^\n]*)\n/, 2);
    const text = yaml
      .replaceAll("\\u", "\\u")
      .replace(/\\u([\da-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
    const file = title.startsWith("actors.yaml") ? readActorsFile(text) : readFrontMatter(text);
    return `${title}\n${yaml}\n---\n${written(text, file)
      .map((line) => `${line}\n`)
      .join("")}\n`;
  });
  const all = head + read.map((one) => `=== ${one}`).join("");
  if (process.env["UPDATE"] === "1" && process.env["CI"] === undefined) writeFileSync(CASES, all);
  else assert.equal(all, readFileSync(CASES, "utf8"));
  assert.ok(cases.length >= 30);
});

test("line endings and a byte order mark move no span", () => {
  const text = "\ufeffchina: China\r\nyang: {name: Yang, for: china}\r\n";
  const { actors, problems } = readActorsFile(text);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    actors.map(({ idSpan }) => text.slice(idSpan.start, idSpan.end)),
    ["china", "yang"],
  );
  const side = actors[1]!.for!;
  assert.equal(text.slice(side.start, side.end), "china");
  assert.equal(readFrontMatter("title: a\r\ndate: 2021\r\n").date?.value, "2021");
});

test("the kind of an actor is what is written, or follows from its keys", () => {
  const { actors } = readActorsFile(
    "a: {name: A, iso: FR}\nb: {name: B, for: a}\nc: {name: C, title: Envoy}\nd: D\ne: {name: E, iso: FR, kind: group}",
  );
  assert.deepEqual(actors.map(inferKind), ["state", "person", "person", null, "group"]);
});

const yamlLike = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        "title: ",
        "date: 2021",
        "issuer: ",
        "actors:\n",
        "  yang: ",
        "form: call",
        "\n",
        "\r\n",
        "  ",
        "\t",
        "- ",
        "? ",
        ": ",
        ",",
        "{",
        "}",
        "[",
        "]",
        '"',
        "'",
        "#",
        " # readout-ignore bad-date: x",
        "&a ",
        "*a",
        "!t ",
        "|",
        ">",
        "%",
        "@",
        "`",
        "---\n",
        "...\n",
        "\\",
        "\0",
        "\ud800",
        "\ufeff",
        "杨",
        "name: ",
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join("")),
);

test("any text reads, with every span inside it and in order, and the same each time", () => {
  fc.assert(
    fc.property(yamlLike, (text) => {
      for (const file of [readFrontMatter(text), readActorsFile(text)] as (FrontMatter | ActorsFile)[]) {
        const spans: Span[] = [...file.problems, ...file.ignores, ...file.ambiguous];
        for (const { relatedSpan } of file.problems) if (relatedSpan !== undefined) spans.push(relatedSpan);
        for (const { idSpan, span, nameSpan, for: side } of file.actors)
          spans.push(idSpan, span, ...(nameSpan ? [nameSpan] : []), ...(side ? [side] : []));
        if (isFrontMatter(file)) {
          for (const { keySpan, valueSpan } of entriesOf(file)) spans.push(keySpan, valueSpan);
          for (const name of FIELDS) if (file[name] !== null) spans.push(file[name].span);
          spans.push(...file.issuer, ...(file.parties ?? []));
        }
        for (const { start, end } of spans)
          assert.ok(start >= 0 && start <= end && end <= text.length, `${start} ${end}`);
        assert.ok(file.problems.every(({ start }, index) => index === 0 || file.problems[index - 1]!.start <= start));
        for (const actor of file.actors)
          if (actor.for !== null)
            assert.ok(text.slice(actor.for.start, actor.for.end).includes(actor.for.id) || text.includes("*"));
      }
      assert.deepEqual(readFrontMatter(text), readFrontMatter(text));
      assert.doesNotThrow(() => JSON.stringify(readFrontMatter(text)));
    }),
    { seed: 3, numRuns: 1500 },
  );
});

test("a mend that a problem suggests is itself free of that problem", () => {
  for (const line of [
    "title: Talks: a start",
    'title: "Talks" begin',
    "title: [Draft] it's on",
    "place: @home",
    "title: - x",
    "lang: en_US",
    "form: vidoe",
    "source: www.example.org",
    "Title: x",
    "issuer: us, china",
  ]) {
    const [problem, ...others] = readFrontMatter(line).problems;
    assert.ok(problem !== undefined && problem.suggestion !== null && others.length === 0, line);
    const mended = line.slice(0, problem.start) + problem.suggestion + line.slice(problem.end);
    assert.deepEqual(readFrontMatter(mended).problems, [], mended);
  }
});

test("the place of an offset", () => {
  const cases: [string, string | null][] = [
    ["iss$0", "iss key iss"],
    ["form: $0", "form value "],
    ["fo$0rm: call", "form key form"],
    ["form: ca$0ll", "form value call"],
    ["form: call # a$0", null],
    ["issuer: [us, ch$0]", "issuer value ch"],
    ["issuer:\n  - us\n  - $0", "issuer value "],
    ["issuer:\n- u$0s", "issuer value us"],
    ["actors:\n  ya$0", "actors.ya key ya"],
    ["actors:\n  $0", "actors. key "],
    ["title: x\n$0\ndate: 2021", " key "],
    ["actors:\n  yang: {name: X, fo$0", "actors.yang.fo key fo"],
    ["actors:\n  yang: {name: X, for: $0", "actors.yang.for value "],
    ["actors:\n  a: {name: X\n  b: {na$0me: Y}", "actors.b.name key name"],
    ["actors:\n  a:\n    name: X\n    for: c$0h\n  b: Y", "actors.a.for value ch"],
    ["actors:\n  a:\n    {\n      name: X,\n      for: $0\n    }", "actors.a.for value "],
    ["actors:\n  a: {name: X, aka: [b, c$0], for: d}", "actors.a.aka value c"],
    ["actors: {a: {name: X}, b$0: Y}", "actors.b key b"],
    ['title: "a: b$0"', 'title value "a: b"'],
    ["title: Talks: a$0 start", "title value Talks: a start"],
    ["title: >\n  te$0xt", "title value text"],
    ["\ufeffchi$0na: China", "china key china"],
    ["actors:\r\n  yang: {for: u$0s}\r\n", "actors.yang.for value us"],
    ["a: {b: c} $0", null],
  ];
  for (const [marked, expected] of cases) {
    const offset = marked.indexOf("$0");
    const text = marked.replace("$0", "");
    const place = entryAt(text, offset);
    assert.equal(
      place && `${place.path.join(".")} ${place.part} ${text.slice(place.span.start, place.span.end)}`,
      expected,
      marked,
    );
  }
});

test("the place of an offset agrees with what is read, and is inside the text for any text", () => {
  fc.assert(
    fc.property(yamlLike, fc.nat(250), (text, offset) => {
      const place = entryAt(text, offset);
      if (place === null) return;
      assert.ok(place.span.start >= 0 && place.span.start <= place.span.end && place.span.end <= text.length);
    }),
    { seed: 4, numRuns: 3000 },
  );
  const text =
    'title: "Talks"\nissuer: [us, china]\nactors:\n  us: United States\n  "yang": {name: Yang, for: us}\n  b:\n    name: B\n    for: us\n';
  const read = readFrontMatter(text);
  const { actors } = read;
  for (const { key, keySpan } of entriesOf(read))
    assert.deepEqual(entryAt(text, keySpan.start + 1), { path: [key], part: "key", span: keySpan });
  for (const { id, idSpan, nameSpan, for: side } of actors) {
    assert.deepEqual(entryAt(text, idSpan.end - 1)?.path, ["actors", id]);
    const name = entryAt(text, nameSpan!.end);
    assert.deepEqual([name?.part, name?.span], ["value", nameSpan]);
    if (side !== null)
      assert.deepEqual(entryAt(text, side.start), {
        path: ["actors", id, "for"],
        part: "value",
        span: { start: side.start, end: side.end },
      });
  }
});

/** The least processor time of a few runs, in milliseconds: a clock would count what else the machine does. */
function shortest(action: () => void): number {
  return Math.min(
    ...[0, 1].map(() => {
      const start = process.cpuUsage();
      action();
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    }),
  );
}

test("hostile YAML costs linear time, and no stack", () => {
  const laughs = Array.from(
    { length: 500 },
    (_, index) => `a${index + 1}: &a${index + 1} [${Array(10).fill(`*a${index}`).join(", ")}]\n`,
  ).join("");
  const patterns: Record<string, (length: number) => string> = {
    keys: (length) => "k: v\n".repeat(length / 5),
    deepFlow: (length) => "[".repeat(length),
    deepMaps: (length) => "a: " + "{a: ".repeat(length / 4),
    deepLists: (length) => "- ".repeat(length / 2),
    anchors: (length) => "&a ".repeat(length / 3),
    aliases: (length) => `a: &a x\nissuer: [${"*a, ".repeat(length / 4)}]`,
    laughs: (length) => `a0: &a0 [x, x]\n${laughs}`.slice(0, length),
    quotes: (length) => '"'.repeat(length),
    openQuotes: (length) => 'a: "x\n'.repeat(length / 6),
    closers: (length) => "]".repeat(length),
    colons: (length) => "a: b: c\n".repeat(length / 8),
    commas: (length) => "issuer: [" + ",".repeat(length),
    flowColons: (length) => "a: {" + "b: ".repeat(length / 3),
    issuers: (length) => "issuer: [" + "1, ".repeat(length / 3),
    comments: (length) => "# readout-ignore bad-date\n".repeat(length / 26),
    blanks: (length) => "a" + " ".repeat(length),
    nul: (length) => "\0".repeat(length),
  };
  for (const [name, pattern] of Object.entries(patterns)) {
    const read = (length: number) => (): void => {
      const text = pattern(length);
      readFrontMatter(text);
      readActorsFile(text);
      entryAt(text, text.length);
      entryAt(text, text.length >> 1);
    };
    const [small, large] = [shortest(read(2_000)), shortest(read(16_000))];
    assert.ok(large < Math.max(100, small * 8 * 4), `${name}: ${small} ms, then ${large} ms`);
  }
});

test("beyond the limits one problem says so, and what stands before is used", () => {
  const long = readFrontMatter(`title: ${"x".repeat(LONGEST_FRONT_MATTER)}`);
  assert.equal(long.complete, false);
  assert.deepEqual(
    long.problems.map(({ message }) => message.includes(String(LONGEST_FRONT_MATTER))),
    [true],
  );
  const keys = readActorsFile("a: b\n".repeat(100_000));
  assert.ok(keys.problems[0]!.message.includes(String(LONGEST_ACTORS_FILE)) && keys.problems.length === 1);
  const many = readActorsFile(Array.from({ length: MOST_KEYS + 50 }, (_, index) => `a${index}: b\n`).join(""));
  assert.ok(
    many.actors.length > MOST_KEYS - 50 &&
      many.problems.some(({ message }) => message.includes(`More than ${MOST_KEYS}`)) &&
      !many.complete,
  );
  const deep = readFrontMatter(`date: 2021\nissuer: ${"[".repeat(20_000)}\ntitle: x`);
  assert.equal(deep.date?.value, "2021");
  assert.ok(deep.problems.some(({ message }) => message.includes("64 levels")) && !deep.complete);
});
