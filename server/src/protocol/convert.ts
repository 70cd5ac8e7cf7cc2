/** The one place where offsets become lines and characters, and back; and findings become diagnostics. */
import { DiagnosticSeverity, DiagnosticTag, type Diagnostic, type Position, type Range } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Choice } from "../features/diagnostics";
import type { Finding, Related, Severity } from "../features/checks/check";
import type { Edit } from "../text/edit";
import type { Span } from "../text/span";

export function toRange(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** The offset of a position; one outside the text is taken to its nearest end. */
export function toOffset(document: TextDocument, position: Position): number {
  return document.offsetAt(position);
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
}

/** A finding as the client shows it. */
export function toDiagnostic(
  document: TextDocument,
  finding: Finding,
  { choice, documentation, place }: Telling,
): Diagnostic {
  const related = (finding.related ?? []).flatMap((other) => {
    const range = other.uri === document.uri ? toRange(document, other) : place(other);
    return range === null ? [] : [{ location: { uri: other.uri, range }, message: other.message }];
  });
  return {
    range: toRange(document, finding),
    severity: SEVERITY[choice.severity(finding.code) ?? "hint"],
    code: finding.code,
    codeDescription: { href: `${documentation}#${finding.code}` },
    source: "readout",
    message: finding.message,
    ...(related.length > 0 && { relatedInformation: related }),
    ...(finding.unnecessary === true && { tags: [DiagnosticTag.Unnecessary] }),
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
