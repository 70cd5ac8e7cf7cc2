/** The documents that are open in the client, each with what was read of its present text. The text itself is kept by
 * `vscode-languageserver-textdocument`, which changes it in place. */
import { TextDocument } from "vscode-languageserver-textdocument";
import { byteOrderMarkFindings, characterFindings, lineEndingFindings, sealFindings } from "../features/checks/bytes";
import type { Around, Finding } from "../features/checks/check";
import { diagnose, findingsAt, findingsOf, silenced, type Choice, type Diagnosis } from "../features/diagnostics";
import { untagged } from "../features/draft/hints";
import { combine, type Edit } from "../text/edit";
import type { Span } from "../text/span";
import { analyse, type Analysis } from "../workspace/analysis";
import { readFile, type ParsedFile } from "../workspace/file";
import type { ActorsInForce } from "../workspace/circumstances";
import type { Workspace } from "../workspace/workspace";
import { toEdit, type ContentChange } from "./convert";
import type { Content } from "./files";

/** More findings than anybody reads; how many more there are is told. */
export const MOST_FINDINGS = 300;

export interface OpenDocument {
  readonly document: TextDocument;
  readonly file: ParsedFile;
  /** How the text became this one; undefined where that is not known. */
  readonly edit: Edit | undefined;
  /** What the checks of the whole text said when they were last made. */
  readonly bytes: ByteFindings;
  /** The circumstances in which the text was last drafted; null where it has not been. */
  readonly proposed: DraftedIn | null;
}

interface DraftedIn {
  readonly file: ParsedFile;
  readonly actors: ActorsInForce;
  /** Keys of proposals. */
  readonly rejected: ReadonlySet<string>;
}

interface ByteFindings {
  readonly findings: readonly Finding[];
  /** The text that they were found in. */
  readonly text: string | null;
}

const UNCHECKED: ByteFindings = { findings: [], text: null };

/** Opens a document. */
export function openDocument(uri: string, language: string, version: number, text: string): OpenDocument {
  const document = TextDocument.create(uri, language, version, text);
  return { document, file: readFile(uri, text), edit: undefined, bytes: UNCHECKED, proposed: null };
}

/** The document after some changes, one after the other. */
export function changeDocument(open: OpenDocument, changes: readonly ContentChange[], version: number): OpenDocument {
  const { document, edit } = changeText(open.document, changes, version);
  const file = readFile(open.file.uri, document.getText(), open.file, edit);
  return { document, file, edit, bytes: open.bytes, proposed: open.proposed };
}

/** A text after some changes, and the one edit that they come to; undefined where that is not known. */
export function changeText(
  before: TextDocument,
  changes: readonly ContentChange[],
  version: number,
): { readonly document: TextDocument; readonly edit: Edit | undefined } {
  let document = before;
  let edit: Edit | undefined;
  let known = true;
  for (const change of changes) {
    const next = toEdit(document, change);
    known &&= next !== undefined;
    if (next !== undefined) edit = edit === undefined ? next : combine(edit, next);
    document = TextDocument.update(document, [change], version);
  }
  return { document, edit: known ? edit : undefined };
}

/**
 * Makes the checks that look at the whole text.
 * @param disk what the file on disk holds; null where there is none.
 */
export function checkBytes(open: OpenDocument, disk: Content | null): OpenDocument {
  const { file } = open;
  const text = disk !== null && "text" in disk ? disk.text : null;
  const findings: Finding[] = [...sealFindings(file, text), ...characterFindings(file.text)];
  if (text !== null) findings.push(...lineEndingFindings(text, file.text), ...byteOrderMarkFindings(text));
  else if (disk !== null && "problem" in disk)
    findings.push({ code: "unreadable", start: 0, end: 0, message: disk.problem });
  return { ...open, bytes: { findings, text: file.text } };
}

// What was last made of each document. It is never looked at but to be taken over, or told whether it still holds.
const analyses = new WeakMap<TextDocument, Analysis>();
const diagnoses = new WeakMap<TextDocument, Diagnosis>();

/** A document read against the workspace. The document's own file need not be in the workspace yet. */
export function analysisOf(workspace: Workspace, open: OpenDocument): Analysis {
  const analysis = analyse(workspace, open.file, analyses.get(open.document));
  analyses.set(open.document, analysis);
  return analysis;
}

/**
 * All findings in a document, in order, at most `MOST_FINDINGS` and one that says how many more there are.
 * @param around null where not all files are read.
 */
export function documentFindings(
  workspace: Workspace,
  open: OpenDocument,
  choice: Choice,
  around: Around | null,
): readonly Finding[] {
  const diagnosis = diagnosisOf(workspace, open, choice, around);
  const { findings, more } = findingsOf(diagnosis, MOST_FINDINGS);
  const told = withMore(findings, more);
  const bytes = bytesTold(open, diagnosis);
  const hints = untaggedIn(open, diagnosis);
  return bytes.length + hints.length === 0 ? told : [...bytes, ...told, ...hints];
}

/** Findings of which the last says how many more there are. */
export function withMore(findings: readonly Finding[], more: number): readonly Finding[] {
  const last = findings.at(-1);
  if (more === 0 || last === undefined) return findings;
  const message = `${last.message} (${more} more findings follow, shown when these are mended.)`;
  return [...findings.slice(0, -1), { ...last, message }];
}

/** The findings in a document that touch a stretch of it, in no order, at most `MOST_FINDINGS`. */
export function documentFindingsAt(
  workspace: Workspace,
  open: OpenDocument,
  choice: Choice,
  around: Around | null,
  span: Span,
): readonly Finding[] {
  const diagnosis = diagnosisOf(workspace, open, choice, around);
  const bytes = bytesTold(open, diagnosis).filter(({ start, end }) => start <= span.end && span.start <= end);
  const hints = untaggedIn(open, diagnosis).filter(({ start, end }) => start <= span.end && span.start <= end);
  return [...bytes, ...findingsAt(diagnosis, span, MOST_FINDINGS), ...hints];
}

/** What drafting found without a tag when it was last done: of the paragraphs that have not changed since. */
function untaggedIn({ proposed }: OpenDocument, { analysis, choice }: Diagnosis): readonly Finding[] {
  return proposed === null ? [] : untagged(analysis, proposed.rejected, choice).slice(0, MOST_FINDINGS);
}

/** What a document's findings that other files bear on were made from: the same value as long as they are the same. */
export function acrossOf(workspace: Workspace, open: OpenDocument, choice: Choice, around: Around | null): unknown {
  return diagnosisOf(workspace, open, choice, around).across.blocks;
}

function diagnosisOf(workspace: Workspace, open: OpenDocument, choice: Choice, around: Around | null): Diagnosis {
  const diagnosis = diagnose(analysisOf(workspace, open), choice, diagnoses.get(open.document), around);
  diagnoses.set(open.document, diagnosis);
  return diagnosis;
}

function bytesTold(open: OpenDocument, { analysis, choice }: Diagnosis): readonly Finding[] {
  return present(open).filter((finding) => choice.severity(finding.code) !== null && !silenced(analysis, finding));
}

/** The findings of the last look at the whole text, at places that the present text has. */
function present({ file, bytes }: OpenDocument): readonly Finding[] {
  if (bytes.text === file.text) return bytes.findings;
  const seal = file.summary.frontMatter?.sha256;
  const yaml = file.tree.frontMatter?.yaml.start ?? 0;
  const { length } = file.text;
  return bytes.findings.flatMap((finding) => {
    if (finding.code !== "seal-broken")
      return [{ ...finding, start: Math.min(finding.start, length), end: Math.min(finding.end, length) }];
    return seal ? [{ ...finding, start: yaml + seal.span.start, end: yaml + seal.span.end }] : [];
  });
}
