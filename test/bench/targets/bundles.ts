/** S10: how large what is shipped is. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { atMost, within, type Report } from "../measure";
import type { Options } from "../options";
import { bundle, kilobytes, readout, ROOT } from "../servers";

/** What the server cannot do without: the libraries of the protocol, of YAML and of dates, and nothing of its own. */
const BARE = `
  import { createConnection, TextDocuments } from "vscode-languageserver/node";
  import { TextDocument } from "vscode-languageserver-textdocument";
  import * as yaml from "yaml";
  import edtf from "edtf";
  const documents = new TextDocuments(TextDocument);
  documents.listen(createConnection());
  console.error(yaml.parse(edtf("2021").edtf), yaml.parseDocument, yaml.Parser, yaml.LineCounter);
`;

export async function bundles(_: Options, report: Report): Promise<void> {
  const bare = kilobytes(await bundle("bare", { text: BARE }));
  const server = kilobytes(readout().script);
  report.rows.push(atMost("S10", "dist/server.js", server, bare, "KB", "bare libraries", 1.5));
  const packages = readdirSync(ROOT).filter((name) => name.endsWith(".vsix"));
  for (const name of packages) report.rows.push(within("S10", name, kilobytes(join(ROOT, name)), "KB", 900));
  if (packages.length === 0) report.remarks.push("S10: there is no .vsix; `npm run package` makes one.");
}
