/** The one place where offsets become lines and characters, and back; and findings become diagnostics. */
import {
  DiagnosticSeverity,
  DiagnosticTag,
  MarkupKind,
  uinteger,
  type Diagnostic,
  type MarkupContent,
  type Position,
  type PublishDiagnosticsClientCapabilities,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Choice } from "../features/diagnostics";
import type { FileChanges } from "../features/changes";
import { withoutMarkdown } from "../features/hover/markdown";
import type { Finding, Related, Severity } from "../features/checks/check";
import type { TokenRun } from "../features/semanticTokens";
import type { Edit, TextChange } from "../text/edit";
import type { Span } from "../text/span";

export function toRange(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/**
 * As {@link toRange}, for many places in about the order of the text: of those that share a line with the place before, the
 * line need not be sought again. Holds as long as the document is not changed.
 */
export function rangesIn(document: TextDocument): (span: Span) => Range {
  let line = 0;
  // The line that was found last, without its ending.
  let from = 0;
  let to = -1;
  const position = (offset: number): Position => {
    if (offset >= from && offset <= to) return { line, character: offset - from };
    const found = document.positionAt(offset);
    ({ line } = found);
    from = document.offsetAt({ line, character: 0 });
    to = document.offsetAt({ line, character: uinteger.MAX_VALUE });
    return found;
  };
  return ({ start, end }) => ({ start: position(start), end: position(end) });
}

/**
 * Markdown of ours as the client shows it: as plain text where it says that it shows nothing else.
 * @param formats those that the client named, the preferred one first; undefined where it named none.
 */
export function toMarkup(markdown: string, formats: readonly MarkupKind[] | undefined): MarkupContent {
  return formats === undefined || formats.length === 0 || formats.includes(MarkupKind.Markdown)
    ? { kind: MarkupKind.Markdown, value: markdown }
    : { kind: MarkupKind.PlainText, value: withoutMarkdown(markdown) };
}

/** The offset of a position; one outside the text is taken to its nearest end. */
export function toOffset(document: TextDocument, position: Position): number {
  return document.offsetAt(position);
}

export function toTextEdits(document: TextDocument, changes: readonly TextChange[]): TextEdit[] {
  return changes.map((change) => ({ range: toRange(document, change), newText: change.text }));
}

/**
 * Changes of several files as the client makes them. A file that is not there yet is made first.
 * @param document the text of a file, and its version where it is open; null where there is no such file.
 * @param versioned the client takes changes with versions, and makes files.
 */
export function toWorkspaceEdit(
  changes: FileChanges,
  document: (uri: string) => { readonly text: TextDocument; readonly version: number | null } | null,
  versioned: boolean,
): WorkspaceEdit {
  const edits = [...changes].map(([uri, list]) => {
    const its = document(uri);
    const text = its?.text ?? documentOf(uri, "");
    return { uri: text.uri, version: its?.version ?? null, made: its === null, edits: toTextEdits(text, list) };
  });
  if (!versioned) return { changes: Object.fromEntries(edits.map((its) => [its.uri, its.edits])) };
  return {
    documentChanges: edits.flatMap(({ uri, version, made, edits: list }) => [
      ...(made ? [{ kind: "create" as const, uri, options: { ignoreIfExists: true } }] : []),
      { textDocument: { uri, version }, edits: list },
    ]),
  };
}

/** A text, for converting places of a file that is not open. */
export function documentOf(uri: string, text: string): TextDocument {
  return TextDocument.create(uri, "readout", 0, text);
}

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What a diagnostic needs besides the finding. */
export interface Telling {
  readonly choice: Choice;
  /** The address of the page that explains the codes; each is a heading of it. */
  readonly documentation: string;
  /** Converts a place in another file; null where that file is gone. */
  readonly place: (related: Related) => Range | null;
  /** What a client that is told diagnostics shows of them; null for one that asks, which shows all. */
  readonly shows: PublishDiagnosticsClientCapabilities | null;
}

/** A finding as the client shows it. */
export function toDiagnostic(
  document: TextDocument,
  finding: Finding,
  { choice, documentation, place, shows }: Telling,
): Diagnostic {
  const related = (shows === null || shows.relatedInformation === true ? (finding.related ?? []) : []).flatMap(
    (other) => {
      const range = other.uri === document.uri ? toRange(document, other) : place(other);
      return range === null ? [] : [{ location: { uri: other.uri, range }, message: other.message }];
    },
  );
  return {
    range: toRange(document, finding),
    severity: SEVERITY[choice.severity(finding.code) ?? "hint"],
    code: finding.code,
    ...((shows === null || shows.codeDescriptionSupport === true) && {
      codeDescription: { href: `${documentation}#${finding.code}` },
    }),
    source: "readout",
    message: finding.message,
    ...(related.length > 0 && { relatedInformation: related }),
    ...(finding.unnecessary === true &&
      (shows === null || shows.tagSupport !== undefined) && { tags: [DiagnosticTag.Unnecessary] }),
  };
}

/** One change of a document as the protocol gives it: a range and its new text, or the whole text. */
export interface ContentChange {
  readonly range?: Range;
  readonly text: string;
}

/** The edit that a change makes of the document as it is before it; a range given backwards, or outside, is set right. */
export function toEdit(document: TextDocument, change: ContentChange): Edit | undefined {
  if (change.range === undefined) return undefined;
  const one = document.offsetAt(change.range.start);
  const other = document.offsetAt(change.range.end);
  return { start: Math.min(one, other), end: Math.max(one, other), length: change.text.length };
}

/** The tokens of one run as the protocol counts them, from the line and character at which the run begins. */
interface EncodedRun {
  /** Five numbers a token; those of the first count from the run's start. */
  readonly data: Uint32Array;
  /** The last token's line, and its character; counted like the first's. */
  readonly line: number;
  readonly character: number;
}

// A run that is the same array as before stands as before from where it begins on.
const encoded = new WeakMap<Uint32Array, EncodedRun>();

/** Tokens as the protocol sends them: each counted from the one before. */
export function toTokens(document: TextDocument, runs: readonly TokenRun[]): Uint32Array {
  let length = 0;
  for (const { tokens } of runs) length += tokens.length;
  const data = new Uint32Array((length / 4) * 5);
  let at = 0;
  let line = 0;
  let character = 0;
  for (const { start, tokens } of runs) {
    const begin = document.positionAt(start);
    let run = encoded.get(tokens);
    if (run === undefined) encoded.set(tokens, (run = encodeRun(document, begin, start, tokens)));
    data.set(run.data, at);
    const first = begin.line + run.data[0]!;
    const column = run.data[1]! + (run.data[0] === 0 ? begin.character : 0);
    data[at] = first - line;
    data[at + 1] = column - (first === line ? character : 0);
    line = begin.line + run.line;
    character = run.character + (run.line === 0 ? begin.character : 0);
    at += run.data.length;
  }
  return data;
}

function encodeRun(document: TextDocument, begin: Position, start: number, tokens: Uint32Array): EncodedRun {
  const data = new Uint32Array((tokens.length / 4) * 5);
  let line = 0;
  let character = 0;
  for (let from = 0, to = 0; from < tokens.length; from += 4, to += 5) {
    const place = document.positionAt(start + tokens[from]!);
    const its = place.line - begin.line;
    const column = place.character - (its === 0 ? begin.character : 0);
    data[to] = its - line;
    data[to + 1] = column - (its === line ? character : 0);
    data[to + 2] = tokens[from + 1]! - tokens[from]!;
    data[to + 3] = tokens[from + 2]!;
    data[to + 4] = tokens[from + 3]!;
    line = its;
    character = column;
  }
  return { data, line, character };
}
