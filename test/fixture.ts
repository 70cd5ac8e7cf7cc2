/**
 * Reads fixtures: one text file of cases for each feature, each with what is expected of it, written by hand first.
 *
 *     What stands before the first case is for whoever reads the fixture.
 *
 *     ==== the title of a case
 *     //- actors.yaml
 *     china: China
 *     //- notes/a.readout
 *     ---
 *     issuer: china
 *     ---
 *     @chi$0na: Good morning.
 *     ----
 *     what is expected
 *
 *     ==== the title of the next case
 *
 * A case begins at a line `==== title`. A line `----` (four dashes: three are front matter) parts its files from what is
 * expected of them. A line `//- path` begins a file; without one, the text is that of `a.readout`. Paths count from the
 * workspace's one root, `ROOT`. `$0` is the cursor, and is no part of the text; two of them in one file are a selection.
 * The file that holds it is the one asked about, or else the last readout, or else the last follow-up file. Escapes, in files: `\r` at the end of a line is a
 * carriage return, and `\|` at the end of a file takes the last line ending away.
 *
 * `UPDATE=1` writes what was answered into the fixtures, in place of what was expected; not where `CI` is set.
 */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { readFollowup, type FollowupFile } from "../server/src/model/followup";
import { readActorsFile } from "../server/src/model/frontmatter";
import type { Span } from "../server/src/text/span";
import { analyse, type Analysis } from "../server/src/workspace/analysis";
import { readFile, type ReadoutFile } from "../server/src/workspace/file";
import {
  emptyWorkspace,
  withActorsFile,
  withFollowups,
  withReadouts,
  type Workspace,
} from "../server/src/workspace/workspace";

/** The folder of all files of a case. */
export const ROOT = "file:///w";

export interface Case {
  readonly title: string;
  /** The texts by their URIs, in the order written, without the cursor. */
  readonly files: ReadonlyMap<string, string>;
  /** The file asked about. */
  readonly uri: string;
  /** The cursor, in UTF-16 units of that file; of a selection, its start; null where the case has none. */
  readonly cursor: number | null;
  /** The selection; empty at the cursor, or at 0. */
  readonly selection: Span;
  /** Without the line ending at its end. */
  readonly expected: string;
}

/** A case's files as a workspace, and the analysis of the file asked about. */
export interface Opened {
  readonly workspace: Workspace;
  /** Of the file asked about, or of the last readout (an empty one, where there is none) where that is no readout. */
  readonly analysis: Analysis;
  /** The file asked about, where that is a follow-up file. */
  readonly followup: FollowupFile | null;
  /** The text asked about. */
  readonly text: string;
  /** The cursor; 0 where the case has none. */
  readonly offset: number;
  readonly selection: Span;
}

interface Part {
  /** Everything up to what is expected, as it stands in the fixture. */
  readonly head: string;
  readonly value: Case;
}

/**
 * One test for each case of a fixture.
 * @param path of the fixture.
 * @param answer what the feature answers to a case, as text.
 */
export function testFixture(path: string, answer: (opened: Opened, its: Case) => string): void {
  const source = readFileSync(path, "utf8");
  const { preface, parts } = partsOf(source);
  const update = process.env["UPDATE"] === "1";
  if (update && process.env["CI"]) {
    throw new Error("UPDATE=1 is refused where CI is set: a wanted change is written at home and read line by line.");
  }
  const answers = new Map<Part, string>();
  describe(path.slice(join(__dirname, "/").length), () => {
    for (const part of parts) {
      it(part.value.title, () => {
        const answered = answer(openCase(part.value), part.value).trimEnd();
        answers.set(part, answered);
        if (!update) assert.equal(answered, part.value.expected);
      });
    }
    if (!update) return;
    after(() => {
      const written = parts.map((part) => `${part.head}${ending(answers.get(part) ?? part.value.expected)}`);
      writeFileSync(path, preface + written.join("\n"));
    });
  });
}

/** All cases of a fixture's text. */
export function readCases(source: string): readonly Case[] {
  return partsOf(source).parts.map((part) => part.value);
}

/** The workspace that a case's files make. */
export function openCase({ files, uri, cursor, selection }: Case): Opened {
  let workspace = emptyWorkspace([ROOT]);
  const readouts = new Map<string, ReadoutFile>();
  for (const [at, text] of files) {
    if (at.endsWith("/actors.yaml")) workspace = withActorsFile(workspace, at, { text, file: readActorsFile(text) });
    else if (at.endsWith(".followup")) workspace = withFollowups(workspace, new Map([[at, readFollowup(at, text)]]));
    else readouts.set(at, readFile(at, text));
  }
  workspace = withReadouts(workspace, readouts);
  const file = readouts.get(uri) ?? [...readouts.values()].at(-1) ?? readFile(`${ROOT}/empty.readout`, "");
  return {
    workspace,
    analysis: analyse(workspace, file),
    followup: workspace.followups.get(uri) ?? null,
    text: files.get(uri)!,
    offset: cursor ?? 0,
    selection,
  };
}

function partsOf(source: string): { readonly preface: string; readonly parts: readonly Part[] } {
  const pieces = source.split(/^(?===== )/mu);
  const preface = source.startsWith("==== ") ? "" : (pieces.shift() ?? "");
  return { preface, parts: pieces.map(partOf) };
}

function partOf(text: string): Part {
  const title = text.slice("==== ".length, text.indexOf("\n")).trim();
  const line = text.search(/^----$/mu);
  assert.ok(line !== -1, `“${title}” needs a line ---- before what is expected`);
  const head = text.slice(0, line + "----\n".length);
  const expected = text.slice(head.length);
  const body = head.slice(head.indexOf("\n") + 1, -"----\n".length);
  const files = new Map<string, string>();
  let cursor: number | null = null;
  let selection: Span = { start: 0, end: 0 };
  let asked: string | undefined;
  for (const piece of body.split(/^(?=\/\/- )/mu)) {
    if (piece === "") continue;
    const [, path, marked] = /^(?:\/\/- (\S+)\n)?([\s\S]*)$/u.exec(piece)!;
    const uri = `${ROOT}/${path ?? "a.readout"}`;
    const pieces = unescape(marked!).split("$0");
    assert.ok(pieces.length < 2 || (cursor === null && pieces.length < 4), `“${title}” has too many cursors`);
    files.set(uri, pieces.join(""));
    if (pieces.length === 1 && (cursor !== null || uri.endsWith(".yaml"))) continue;
    if (pieces.length === 1 && uri.endsWith(".followup") && asked?.endsWith(".readout") === true) continue;
    asked = uri;
    if (pieces.length === 1) continue;
    cursor = pieces[0]!.length;
    selection = { start: cursor, end: cursor + (pieces.length === 3 ? pieces[1]!.length : 0) };
  }
  assert.ok(asked !== undefined, `“${title}” has no readout`);
  return { head, value: { title, files, uri: asked, cursor, selection, expected: expected.trimEnd() } };
}

function unescape(text: string): string {
  return text.replace(/\\\|\n$/u, "").replaceAll("\\r\n", "\r\n");
}

function ending(text: string): string {
  return text === "" ? "" : `${text}\n`;
}
