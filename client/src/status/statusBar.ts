/** The status bar's entry for the active readout: its acts by kind, its findings and its seal. */
import {
  DiagnosticSeverity,
  languages,
  MarkdownString,
  StatusBarAlignment,
  ThemeColor,
  window,
  workspace,
} from "vscode";
import type { TextDocument, Uri } from "vscode";
import { statusRequest, type FileStatus } from "../requests/status";
import type { Server } from "../server";
import { MENU } from "./menu";
import { countFindings, describe } from "./words";

/** The time without a key after which the server is asked, in milliseconds. */
const QUIET = 300;

export function registerStatusBar(server: Server): { dispose(): unknown }[] {
  const item = window.createStatusBarItem("readout.status", StatusBarAlignment.Right, 101);
  item.name = "Readout";
  item.command = MENU;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  /** What was last told of a document. */
  let known: { readonly uri: string; readonly status: FileStatus } | undefined;

  const active = (): TextDocument | undefined => {
    const document = window.activeTextEditor?.document;
    return document?.languageId === "readout" ? document : undefined;
  };

  function show(): void {
    const document = active();
    if (document === undefined || known?.uri !== document.uri.toString()) {
      item.hide();
      return;
    }
    const severities = languages
      .getDiagnostics(document.uri)
      .filter(({ source }) => source === "readout")
      .map(({ severity }) => severity);
    const findings = countFindings(severities, DiagnosticSeverity);
    const { text, markdown, spoken } = describe(known.status, findings);
    item.text = text;
    item.tooltip = new MarkdownString(markdown, true);
    item.accessibilityInformation = { label: spoken, role: "button" };
    item.backgroundColor =
      known.status.seal === "broken" ? new ThemeColor("statusBarItem.warningBackground") : undefined;
    item.show();
  }

  async function ask(): Promise<void> {
    const document = active();
    if (document === undefined) return;
    const uri = document.uri.toString();
    const status = await server.ask(statusRequest, { uri });
    // Whoever typed on meanwhile is told after the next quiet.
    if (status) known = { uri, status };
    show();
  }

  function soon(after: number): void {
    clearTimeout(waiting);
    waiting = setTimeout(() => void ask(), after);
  }

  const concerns = (uris: readonly Uri[]): boolean => {
    const its = active()?.uri.toString();
    return its !== undefined && uris.some((uri) => uri.toString() === its);
  };

  soon(0);
  return [
    item,
    { dispose: () => clearTimeout(waiting) },
    window.onDidChangeActiveTextEditor(() => {
      show();
      soon(0);
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && document === active()) soon(QUIET);
    }),
    workspace.onDidSaveTextDocument((document) => document === active() && soon(QUIET)),
    languages.onDidChangeDiagnostics(({ uris }) => concerns(uris) && show()),
    server.onChanged(() => soon(QUIET)),
  ];
}
