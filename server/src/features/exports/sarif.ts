/** Findings as SARIF 2.1.0 (OASIS), for code scanning and other programs; hints included, as notes. */
import type { Severity } from "../checks/check";
import type { CheckedFile, PlacedFinding, Rule } from "./checked";

export interface SarifOptions {
  readonly version: string;
  /** Every check. */
  readonly rules: readonly Rule[];
  /** Whether every file could be read. */
  readonly complete: boolean;
}

const LEVEL: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

/** The log in pieces, a result on a line. */
export function* sarifReport(files: readonly CheckedFile[], options: SarifOptions): IterableIterator<string> {
  const { version, rules, complete } = options;
  const driver = {
    name: "readout",
    version,
    rules: rules.map(({ code, severity, description, help }) => ({
      id: code,
      shortDescription: { text: description },
      defaultConfiguration: severity === "off" ? { enabled: false, level: "note" } : { level: LEVEL[severity] },
      helpUri: help,
    })),
  };
  const run = {
    tool: { driver },
    columnKind: "utf16CodeUnits",
    invocations: [{ executionSuccessful: complete }],
  };
  const places = new Map(rules.map(({ code }, index) => [code, index]));
  yield `{\n"version": "2.1.0",\n"$schema": "https://json.schemastore.org/sarif-2.1.0.json",\n"runs": [{\n`;
  for (const [key, value] of Object.entries(run)) yield `"${key}": ${JSON.stringify(value)},\n`;
  yield `"results": [`;
  let first = true;
  for (const { path, findings } of files) {
    const artifactLocation = locationOf(path);
    for (const finding of findings) {
      const { code, severity, message, related } = finding;
      const result = {
        ruleId: code,
        ruleIndex: places.get(code) ?? -1,
        level: LEVEL[severity],
        message: { text: message },
        locations: [{ physicalLocation: { artifactLocation, ...(finding.line !== null && regionOf(finding)) } }],
        ...(related.length > 0 && {
          relatedLocations: related.map((other) => ({
            physicalLocation: { artifactLocation, ...regionOf(other) },
            message: { text: other.message },
          })),
        }),
      };
      yield `${first ? "" : ","}\n${JSON.stringify(result)}`;
      first = false;
    }
  }
  yield first ? "]\n}]\n}\n" : "\n]\n}]\n}\n";
}

/** A path as a URI: relative to the folder that was worked in, or absolute. */
function locationOf(path: string): { readonly uri: string; readonly uriBaseId?: string } {
  const uri = path.split("/").map(encodeURIComponent).join("/");
  if (path.startsWith("/")) return { uri: `file://${uri}` };
  if (/^[A-Za-z]:\//.test(path)) return { uri: `file:///${uri.replace("%3A", ":")}` };
  return { uri, uriBaseId: "%SRCROOT%" };
}

function regionOf({ start, end }: Pick<PlacedFinding, "start" | "end">) {
  return {
    region: {
      startLine: start.line + 1,
      startColumn: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    },
  };
}
