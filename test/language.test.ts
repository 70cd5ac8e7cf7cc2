/**
 * Runs the language reference: every example of its chapters is parsed, and compared with what is written by hand below
 * it. No flag rewrites them: where an example and the program disagree, a person decides which of the two is wrong.
 */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { SEVERITIES, type Finding } from "../server/src/features/checks/check";
import {
  byteOrderMarkFindings,
  characterFindings,
  lineEndingFindings,
  sealFindings,
} from "../server/src/features/checks/bytes";
import { diagnose, findingsOf } from "../server/src/features/diagnostics";
import { readDate } from "../server/src/model/dates";
import { attributeOf } from "../server/src/model/facts";
import { readFollowup } from "../server/src/model/followup";
import { readActorsFile } from "../server/src/model/frontmatter";
import { STATUS_DEFINITIONS, targetOf, TRANSITIONS, type Effective } from "../server/src/model/lifecycle";
import { escape } from "../server/src/syntax/escape";
import { parseFollowup } from "../server/src/syntax/followup/parse";
import { STATUSES } from "../server/src/syntax/followup/tree";
import { parse } from "../server/src/syntax/parse";
import { strip } from "../server/src/syntax/strip";
import type { Block, Tree } from "../server/src/syntax/tree";
import { analyse } from "../server/src/workspace/analysis";
import { readFile } from "../server/src/workspace/file";
import { forceOf } from "../server/src/model/actForce";
import { historyOf, type Stated } from "../server/src/workspace/status";
import { emptyWorkspace, withActorsFile, withReadouts } from "../server/src/workspace/workspace";
import {
  named,
  printFindings,
  printLines,
  printModel,
  printTree,
  publishedOf,
  quoted,
  visible,
  type PrintedAct,
  type PrintedFinding,
} from "./language/print";

const FOLDER = join(__dirname, "language");
const ROOT = "file:///reference";

/** What the examples share: their folder is the workspace, and this is its `actors.yaml`. */
const ACTORS = readFileSync(join(FOLDER, "actors.yaml"), "utf8");

/** All that the program makes of a text, in the form that the printers take. */
function read(text: string): { readonly acts: readonly PrintedAct[]; readonly findings: readonly PrintedFinding[] } {
  const file = readFile(`${ROOT}/example.readout`, text);
  const shared = withActorsFile(emptyWorkspace([ROOT]), `${ROOT}/actors.yaml`, {
    text: ACTORS,
    file: readActorsFile(ACTORS),
  });
  const analysis = analyse(withReadouts(shared, new Map([[file.uri, file]])), file);
  const ofBytes = [
    ...sealFindings(file, text),
    ...lineEndingFindings(text, text),
    ...characterFindings(text),
    ...byteOrderMarkFindings(text),
  ];
  const found: readonly Finding[] = [...findingsOf(diagnose(analysis)).findings, ...ofBytes];
  const acts = analysis.resolution.blocks.flatMap(({ block, acts }, index) => {
    const start = file.tree.starts[index] ?? 0;
    const source = text.slice(start, start + block.length);
    const quoteOf = (node: number): string => publishedOf(block, source, block.nodes[node]!.inner);
    return acts.map((act): PrintedAct => {
      const { facts, node, speakers, by, to, topics, thread } = act;
      const { value, origin, reading } = forceOf(act, block, (span) => publishedOf(block, source, span));
      const due = attributeOf(node, "due")?.values[0]?.id;
      return {
        kind: facts.kind,
        quote: publishedOf(block, source, node.inner),
        issuer: analysis.circumstances.issuer,
        speaker: speakers,
        by,
        to,
        force:
          facts.kind === "done" && value === null
            ? null
            : { value, origin, matched: origin === "words" ? (reading?.matched ?? null) : null },
        more: facts.more.map(quoteOf),
        parts: facts.parts.map(quoteOf),
        deadlines: facts.deadlines.map((at) => ({
          quote: quoteOf(at),
          edtf: attributeOf(block.nodes[at]!, "date")?.values[0]?.id ?? null,
        })),
        conditions: facts.conditions.map(quoteOf),
        due: due === undefined ? null : { edtf: due, window: windowOf(due) },
        thread: thread?.id ?? null,
        topics,
      };
    });
  });
  return { acts, findings: found.map(({ code, start, end }) => ({ severity: SEVERITIES[code], code, start, end })) };
}

function windowOf(edtf: string): string {
  const reading = readDate(edtf);
  if (!reading.ok) return "no date";
  const end = (day: string | null, which: string): string => day ?? (which === "open" ? ".." : "unknown");
  return reading.repeating ? "repeating" : `${end(reading.from, reading.start)} to ${end(reading.until, reading.end)}`;
}

const KINDS = ["tree", "published", "findings", "model", "escaped", "lines", "history"] as const;
type ExpectationKind = (typeof KINDS)[number];

interface Example {
  /** Chapter and line. */
  readonly name: string;
  readonly language: "readout" | "followup";
  readonly text: string;
  readonly expectations: { readonly kind: ExpectationKind; readonly text: string }[];
}

/** The examples of a chapter. Throws where it is not well formed. */
function examplesOf(chapter: string, markdown: string): readonly Example[] {
  const examples: Example[] = [];
  const lines = markdown.split("\n");
  for (let at = 0; at < lines.length; at += 1) {
    const info = /^```(.*)$/.exec(lines[at]!)?.[1];
    if (info === undefined) continue;
    const place = `${chapter}:${at + 1}`;
    const end = lines.indexOf("```", at + 1);
    assert.ok(end !== -1, `${place}: the fence is not closed`);
    const content = lines.slice(at + 1, end);
    const [kind = "", ...flags] = info.split(" ");
    for (const flag of flags) assert.ok(flag === "crlf" || flag === "no-eol", `${place}: ${flag} is no flag`);
    const ending = flags.includes("crlf") ? "\r\n" : "\n";
    const whole = content
      .map((line, index) => (index === content.length - 1 && flags.includes("no-eol") ? line : line + ending))
      .join("");
    at = end;
    if (kind === "yaml") continue;
    if (kind === "readout" || kind === "followup") {
      examples.push({ name: place, language: kind, text: named(whole), expectations: [] });
      continue;
    }
    const its = examples.at(-1);
    const known = KINDS.find((name) => name === kind);
    assert.ok(known !== undefined, `${place}: ${JSON.stringify(info)} is no kind of fence`);
    assert.ok(its !== undefined, `${place}: no example stands before this expectation`);
    assert.ok(
      !its.expectations.some((one) => one.kind === known),
      `${place}: the example has this expectation already`,
    );
    const exact = known === "published" || known === "escaped";
    its.expectations.push({ kind: known, text: named(exact ? whole : content.join("\n")) });
  }
  return examples;
}

function answer(kind: ExpectationKind, text: string): string {
  switch (kind) {
    case "tree":
      return printTree(parse(text));
    case "published":
      return strip(parse(text));
    case "findings":
      return printFindings(read(text).findings, text);
    case "model":
      return printModel(read(text).acts);
    case "escaped":
      return escape(text);
    case "lines":
      return printLines(parseFollowup(text));
    case "history":
      return printHistory(text);
  }
}

/** What the events of the life-cycle's chapter do; there it is said when the thread was promised, and until when. */
function printHistory(text: string): string {
  const promised: Stated = { day: "2022-03-17", kind: "commit", conditional: false, due: "2022-12-31" };
  const events = [...readFollowup("", text).facts.threads.values()]
    .flat()
    .flatMap(({ content: its }) =>
      its.kind === "title"
        ? []
        : [{ day: its.date.value, event: its.event.value, argument: its.argument?.value ?? null }],
    );
  return historyOf([promised], events, [], "2030-01-01")
    .steps.map(({ event: { day, event }, before, after, fault }) => {
      const change =
        fault === "before the first statement" ? "nothing" : before === after ? after : `${before} -> ${after}`;
      return `${day} ${event}: ${change}${fault === null ? "" : ` (${fault})`}`;
    })
    .join("\n");
}

function run({ text, language, expectations }: Example): void {
  assert.ok(expectations.length > 0, "the example has nothing that is expected of it");
  const kinds = expectations.map(({ kind }) => kind);
  for (const { kind, text: expected } of expectations) {
    const actual = answer(kind, text);
    if (actual === expected) continue;
    assert.fail(
      `${kind}: expected\n${visible(expected)}\n---- but it is\n${visible(actual)}\n---- of\n${visible(text)}`,
    );
  }
  if (language === "followup") {
    assert.equal(
      printLines(parseFollowup(text.replaceAll("\n", "\r\n"))),
      printLines(parseFollowup(text)),
      "with CR LF",
    );
    return;
  }
  checkTree(parse(text));
  checkVariants(text);
  // Any text is a published text, the examples among them.
  const escaped = parse(escape(text));
  assert.equal(strip(escaped), text, "strip does not undo escape");
  for (const { nodes, notes, prefix, problems } of escaped.blocks) {
    assert.deepEqual([nodes, notes, prefix, problems], [[], [], null, []], "what is escaped holds markup");
  }
  // What is published text in an example is no readout yet.
  if (kinds.includes("findings") || kinds.every((kind) => kind === "escaped")) return;
  const loud = read(text).findings.filter(({ severity }) => severity === "error" || severity === "warning");
  assert.deepEqual(loud, [], `nothing is said of findings, and yet there are\n${printFindings(loud, text)}`);
}

/** Read in another place, or with other line endings, every text comes to the same. */
function checkVariants(text: string): void {
  const tree = printTree(parse(text));
  const same = (other: string, expected: string, what: string): void =>
    assert.equal(other, expected, `the tree is another ${what}`);
  if (!text.includes("\r")) {
    const crlf = text.replaceAll("\n", "\r\n");
    same(printTree(parse(crlf)).replaceAll("\\r\\n", "\\n"), tree, "with CR LF");
    assert.equal(strip(parse(crlf)), strip(parse(text)).replaceAll("\n", "\r\n"), "strip with CR LF");
  }
  if (!/^\s*$/.test(text)) same(printTree(parse(text.replace(/\r?\n$/, ""))), tree, "without the last line ending");
  if (!/^\uFEFF?---/.test(text)) {
    same(
      printTree(parse(`Before.\n\n${text.replace(/^\uFEFF/, "")}`)),
      ["block", tree].join("\n").trim(),
      "behind another block",
    );
    same(
      printTree(parse(`---\n---\n${text.replace(/^\uFEFF/, "")}`)),
      ["front matter", tree].join("\n").trim(),
      "behind front matter",
    );
  }
}

/** What holds of every tree, whatever the text. */
function checkTree({ text, body, blocks, starts }: Tree): void {
  assert.equal(starts.length, blocks.length);
  let at = body;
  for (const [index, block] of blocks.entries()) {
    const start = starts[index]!;
    assert.ok(at <= start && start + block.length <= text.length, "blocks overlap");
    assert.match(text.slice(at, start), /^\s*$/, "what stands between blocks is not blank");
    at = start + block.length;
    checkBlock(block, text.slice(start, at));
  }
  assert.match(text.slice(at), /^\s*$/, "what stands behind the last block is not blank");
}

function checkBlock(block: Block, source: string): void {
  for (const [index, { start, inner, end, closed, form, parent, depth, joins }] of block.nodes.entries()) {
    const it = quoted(source.slice(start, end));
    assert.ok(
      start <= inner.start && inner.start <= inner.end && inner.end <= end && end <= block.length,
      `${it} is not in order`,
    );
    assert.match(source.charAt(start), /[@!]/, `${it} has no opener`);
    if (form === "span" && closed) assert.equal(source[inner.end], "]", `${it} has no closing bracket`);
    const around = block.nodes[parent];
    assert.ok(parent < index && depth === (around === undefined ? 0 : around.depth + 1), `the depth of ${it}`);
    if (around !== undefined)
      assert.ok(around.inner.start <= start && end <= around.inner.end, `${it} is not inside its parent`);
    assert.ok(joins < index, `${it} joins what comes later`);
  }
  let last = 0;
  assert.ok(block.cuts.length % 2 === 0);
  for (const [index, cut] of block.cuts.entries()) {
    assert.ok(index % 2 === 0 ? cut >= last : cut > last, "cuts overlap");
    last = cut;
  }
  assert.ok(last <= block.length, "a cut reaches over the block");
  for (const { start, inner, end } of block.notes) {
    assert.equal(source.slice(start, inner.start) + source.slice(inner.end, end), "{>><<}");
  }
  for (const { start, end } of block.problems)
    assert.ok(0 <= start && start < end && end <= block.length, "a problem has no place");
}

const chapters = readdirSync(FOLDER)
  .filter((name) => /^\d\d-.*\.md$/.test(name))
  .sort();

describe("the language reference", () => {
  it("has an index that lists every chapter", () => {
    const listed = [...readFileSync(join(FOLDER, "README.md"), "utf8").matchAll(/\]\((\d\d-[^)]*\.md)\)/g)].map(
      (link) => link[1],
    );
    assert.deepEqual(listed, chapters);
  });
  for (const chapter of chapters) {
    describe(chapter, () => {
      const examples = examplesOf(chapter, readFileSync(join(FOLDER, chapter), "utf8"));
      it("has examples", () => assert.ok(examples.length > 0));
      for (const example of examples) it(example.name, () => run(example));
    });
  }
  it("prints the life-cycle as it is", () => {
    const chapter = readFileSync(join(FOLDER, "17-life-cycle.md"), "utf8");
    const row = (cells: readonly string[]): string =>
      `|${cells.map((cell) => (cell === "" ? " |" : ` ${cell} |`)).join("")}`;
    const steps = (Object.keys(TRANSITIONS) as Effective[]).map((event) =>
      row([`\`${event}\``, ...STATUSES.map((status) => targetOf(event, status) ?? "")]),
    );
    const meanings = STATUSES.map((status) => {
      const { definition, score, tracker } = STATUS_DEFINITIONS[status];
      return row([`\`${status}\``, definition, score ?? "", tracker]);
    });
    for (const line of [row(["", ...STATUSES]), ...steps, ...meanings])
      assert.ok(chapter.includes(`${line}\n`), `not in the chapter: ${line}`);
  });
});
