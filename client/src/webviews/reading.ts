/** *Open Reading View to the Side*: the published text as its readers see it, in a page that follows the editor and leads it. */
import { Disposable, Position, Range, Selection, TextEditorRevealType, Uri, ViewColumn } from "vscode";
import { commands, window, workspace } from "vscode";
import type { TextDocument, TextEditor } from "vscode";
import type { Reading } from "../../webviews/reading/messages";
import { readingRequest } from "../requests/reading";
import type { Server } from "../server";
import { printPage } from "./printPage";
import { registerPages } from "./panel";
import type { Page } from "./panel";

/** Milliseconds without a further key, after which what is typed is read. */
const QUIET = 150;
/** The same for what is typed in other files, which may tell the status of a thread or the name of an actor. */
const LONG_QUIET = 800;
/** Milliseconds in which an editor that the page has moved does not move the page. */
const LED = 300;

interface Reader {
  /** Has the page show what is there now. */
  update(after: number): void;
  follow(editor: TextEditor): void;
  cursor(editor: TextEditor): void;
  readonly uri: string;
}

export function registerReadingView(extension: Uri, server: Server): { dispose(): void }[] {
  const readers = new Set<Reader>();
  const pages = registerPages<Reading>(extension, {
    name: "reading",
    key: ({ uri }) => uri,
    title: ({ uri }) => `Reading ${nameOf(Uri.parse(uri))}`,
    revive: (opened) => (hasUri(opened) ? { uri: opened.uri } : undefined),
    talk: (page) => {
      const reader = readFor(page, server, extension);
      readers.add(reader);
      return new Disposable(() => {
        readers.delete(reader);
        reader.dispose();
      });
    },
  });
  const of = (document: TextDocument): Reader[] => [...readers].filter(({ uri }) => uri === document.uri.toString());

  return [
    pages,
    commands.registerCommand("readout.openReadingView", (uri?: unknown) => {
      const document = window.activeTextEditor?.document;
      const its = uri instanceof Uri ? uri : document?.languageId === "readout" ? document.uri : undefined;
      if (its !== undefined) pages.open({ uri: its.toString() }, ViewColumn.Beside, true);
    }),
    commands.registerCommand("readout.printReadingView", () => {
      const document = window.activeTextEditor?.document;
      const page =
        pages.active ??
        (document?.languageId === "readout"
          ? pages.open({ uri: document.uri.toString() }, ViewColumn.Beside, true)
          : undefined);
      page?.post({ print: true });
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0) return;
      const own = of(document);
      for (const reader of own) reader.update(QUIET);
      if (isOurs(document)) for (const reader of readers) if (!own.includes(reader)) reader.update(LONG_QUIET);
    }),
    workspace.onDidSaveTextDocument((document) => {
      if (isOurs(document)) for (const reader of readers) reader.update(LONG_QUIET);
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("readout.today")) for (const reader of readers) reader.update(LONG_QUIET);
    }),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      for (const reader of of(textEditor.document)) reader.follow(textEditor);
    }),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      for (const reader of of(textEditor.document)) reader.cursor(textEditor);
    }),
  ];
}

function readFor(page: Page<Reading>, server: Server, extension: Uri): Reader & { dispose(): void } {
  const { uri } = page.opened;
  /** What the page shows, as the server has named it. */
  let known: number | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let asking = false;
  let again = false;
  let prints = false;
  let led = 0;

  async function ask(): Promise<void> {
    waiting = undefined;
    // A hidden page hears nothing; it says when it is back.
    if (!page.panel.visible) return;
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    try {
      await read();
    } finally {
      asking = false;
      if (again) {
        again = false;
        void ask();
      }
    }
  }

  async function read(): Promise<void> {
    await server.started;
    const { client } = server;
    if (client?.isRunning() !== true) {
      page.post({ nothing: "The Readout language server is not running, so there is nothing to show." });
      return;
    }
    const place = client.code2ProtocolConverter.asUri(Uri.parse(uri));
    const answer = await client
      .sendRequest(readingRequest, { uri: place, ...(known !== undefined && { known }) })
      .catch(() => undefined);
    if (answer === undefined) return;
    if (answer === null) {
      known = undefined;
      page.post({ nothing: `${nameOf(Uri.parse(uri))} is not there, or is no readout.` });
      return;
    }
    known = answer.id;
    page.post({ change: answer });
    const editor = editorOf();
    if (editor !== undefined) cursor(editor);
    if (prints) page.post({ print: true });
    prints = false;
  }

  function update(after: number): void {
    clearTimeout(waiting);
    waiting = setTimeout(() => void ask(), after);
  }

  function editorOf(): TextEditor | undefined {
    return window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
  }

  function follow({ document, visibleRanges: [visible] }: TextEditor): void {
    if (visible === undefined || !inStep() || Date.now() - led < LED) return;
    page.post({ top: document.offsetAt(visible.start) });
  }

  function cursor({ document, selection }: TextEditor): void {
    page.post({ cursor: document.offsetAt(selection.active) });
  }

  async function goTo(from: number, until: number): Promise<void> {
    const shown = editorOf();
    const document = shown?.document ?? (await workspace.openTextDocument(Uri.parse(uri)));
    const selection = new Selection(document.positionAt(from), document.positionAt(until));
    led = Date.now();
    const editor = await window.showTextDocument(document, {
      viewColumn: shown?.viewColumn ?? ViewColumn.One,
      selection,
    });
    editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  function lead(offset: number): void {
    const editor = editorOf();
    if (editor === undefined || !inStep()) return;
    led = Date.now();
    const at = offset === 0 ? new Position(0, 0) : editor.document.positionAt(offset);
    editor.revealRange(new Range(at, at), TextEditorRevealType.AtTop);
  }

  const listening = Disposable.from(
    page.onReady(() => {
      known = undefined;
      update(0);
      const editor = editorOf();
      if (editor !== undefined) follow(editor);
    }),
    page.panel.onDidChangeViewState(() => {
      if (page.panel.visible) update(0);
    }),
    page.onMessage((message) => {
      if ("scrolled" in message) lead(message.scrolled);
      else if ("goTo" in message) void goTo(message.goTo, message.until);
      else if ("printed" in message) void printPage(extension, Uri.parse(uri), message.printed);
      else if (known === undefined) prints = true;
      else page.post({ print: true });
    }),
  );
  return {
    uri,
    update,
    follow,
    cursor,
    dispose() {
      clearTimeout(waiting);
      listening.dispose();
    },
  };
}

function inStep(): boolean {
  return workspace.getConfiguration("readout").get<boolean>("readingView.scrollInStep", true);
}

/** A file from which the status of a thread or the name of an actor may come. */
function isOurs({ languageId, uri }: TextDocument): boolean {
  return languageId === "readout" || languageId === "readout-followup" || uri.path.endsWith("/actors.yaml");
}

function hasUri(opened: unknown): opened is { readonly uri: string } {
  return typeof opened === "object" && opened !== null && "uri" in opened && typeof opened.uri === "string";
}

function nameOf(uri: Uri): string {
  return uri.path.split("/").at(-1) ?? "";
}
