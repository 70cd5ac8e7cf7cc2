/** *Hide Markup* and *Show Markup*: the published text as it was published, its speakers and acts shown by colour and line. */
import { commands, Disposable, Range, window, workspace } from "vscode";
import type { TextEditor, TextEditorDecorationType } from "vscode";
import { markupRequest, type MarkupAnswer } from "../requests/markup";
import type { Server } from "../server";
import type { Hidden } from "./hidden";
import { createLooks } from "./looks";
import type { Looks, Style } from "./looks";

/** Milliseconds of quiet before the markup is asked for anew; until then the decorations move with the text. */
const QUIET = 120;
/** Lines beyond the visible ones that are asked for, so that scrolling shows no markup. */
const BEYOND = 60;

interface Shown {
  readonly answer: MarkupAnswer;
  readonly asked: Range;
  readonly types: Set<TextEditorDecorationType>;
}

export function registerHideMarkup(hidden: Hidden, server: Server): Disposable[] {
  const shown = new Map<TextEditor, Shown>();
  const waiting = new Map<TextEditor, ReturnType<typeof setTimeout>>();
  let looks: Looks | undefined;

  function hide(hides: boolean): void {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== "readout") return;
    hidden.set(document.uri, hides);
    tellContext();
    server.refreshAnnotations(document);
    for (const editor of window.visibleTextEditors) if (editor.document === document) ask(editor, 0);
  }

  function tellContext(): void {
    const document = window.activeTextEditor?.document;
    void commands.executeCommand("setContext", "readout.markupHidden", document !== undefined && hidden.has(document));
  }

  function ask(editor: TextEditor, quiet = QUIET): void {
    clearTimeout(waiting.get(editor));
    waiting.set(
      editor,
      setTimeout(() => void update(editor), quiet),
    );
  }

  async function update(editor: TextEditor): Promise<void> {
    waiting.delete(editor);
    const { document } = editor;
    if (!hidden.has(document)) {
      clear(editor);
      return;
    }
    await server.started;
    // Colours are no reason to tell anybody of a server that is not there.
    if (server.client?.isRunning() !== true) return;
    const range = around(editor);
    const { client } = server;
    const answer = await client
      .sendRequest(markupRequest, {
        uri: client.code2ProtocolConverter.asUri(document.uri),
        range: client.code2ProtocolConverter.asRange(range),
      })
      .catch(() => null);
    // An answer to an older text, or for an editor that is gone, is dropped; the newer question is on its way.
    if (answer?.version !== document.version || !window.visibleTextEditors.includes(editor)) return;
    if (!hidden.has(document)) clear(editor);
    else show(editor, answer, range);
  }

  function show(editor: TextEditor, answer: MarkupAnswer, asked: Range): void {
    looks ??= createLooks(workspace.getConfiguration("readout").get<Style>("hideMarkup.style", "hide"));
    const ranges = new Map<TextEditorDecorationType, Range[]>();
    const put = (type: TextEditorDecorationType, range: Range): void => {
      const list = ranges.get(type);
      if (list === undefined) ranges.set(type, [range]);
      else list.push(range);
    };
    const lines = new Map<number, number>();
    for (const { range, side } of answer.speech) {
      put(looks.speech(side), rangeOf(range));
      for (let { line } = range.start; line <= range.end.line; line += 1)
        lines.set(line, lines.has(line) && lines.get(line) !== side ? -1 : side);
    }
    for (const [line, side] of lines) put(looks.margin(side), new Range(line, 0, line, 0));
    for (const { range, kind, force } of answer.acts) put(looks.act(kind, force), rangeOf(range));
    ranges.set(looks.cuts, hiddenCuts(editor, answer));
    const types = new Set(ranges.keys());
    for (const type of shown.get(editor)?.types ?? []) if (!types.has(type)) editor.setDecorations(type, []);
    for (const [type, list] of ranges) editor.setDecorations(type, list);
    shown.set(editor, { answer, asked, types });
  }

  function clear(editor: TextEditor): void {
    for (const type of shown.get(editor)?.types ?? []) editor.setDecorations(type, []);
    shown.delete(editor);
  }

  /** The markup at the cursor is shown, so that it can be edited; what an old answer says of it is not asked. */
  function reveal(editor: TextEditor): void {
    const its = shown.get(editor);
    if (its === undefined || looks === undefined || its.answer.version !== editor.document.version) return;
    editor.setDecorations(looks.cuts, hiddenCuts(editor, its.answer));
  }

  function restyle(): void {
    for (const editor of [...shown.keys()]) clear(editor);
    looks?.dispose();
    looks = undefined;
    askAll();
  }

  function askAll(): void {
    for (const editor of window.visibleTextEditors)
      if (hidden.has(editor.document) || shown.has(editor)) ask(editor, 0);
  }

  tellContext();
  askAll();
  return [
    commands.registerCommand("readout.hideMarkup", () => hide(true)),
    commands.registerCommand("readout.showMarkup", () => hide(false)),
    window.onDidChangeActiveTextEditor(tellContext),
    window.onDidChangeVisibleTextEditors((editors) => {
      for (const editor of [...shown.keys()]) if (!editors.includes(editor)) shown.delete(editor);
      for (const editor of editors) if (hidden.has(editor.document)) ask(editor, 0);
    }),
    window.onDidChangeTextEditorSelection(({ textEditor }) => reveal(textEditor)),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      const its = shown.get(textEditor);
      if (its !== undefined && !textEditor.visibleRanges.every((range) => its.asked.contains(range))) ask(textEditor);
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      for (const editor of window.visibleTextEditors)
        if (editor.document === document && hidden.has(document)) ask(editor);
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("readout.hideMarkup.style")) restyle();
    }),
    new Disposable(() => {
      for (const timer of waiting.values()) clearTimeout(timer);
      looks?.dispose();
    }),
  ];
}

/** The visible lines of an editor, and some beyond. */
function around({ visibleRanges, document }: TextEditor): Range {
  const first = Math.min(...visibleRanges.map(({ start }) => start.line), document.lineCount - 1);
  const last = Math.max(...visibleRanges.map(({ end }) => end.line), 0);
  return document.validateRange(new Range(Math.max(0, first - BEYOND), 0, last + BEYOND, Number.MAX_SAFE_INTEGER));
}

/** The cuts but for those of the innermost span at a cursor, and those that a cursor touches. */
function hiddenCuts({ selections }: TextEditor, { cuts }: MarkupAnswer): Range[] {
  const read = cuts.map(({ range, of }) => ({ range: rangeOf(range), of: rangeOf(of) }));
  const open: Range[] = [];
  for (const { active } of selections) {
    let innermost: Range | undefined;
    for (const { range, of } of read) {
      if (range.contains(active)) open.push(of);
      if (of.contains(active) && (innermost === undefined || innermost.contains(of))) innermost = of;
    }
    if (innermost !== undefined) open.push(innermost);
  }
  return read.filter(({ of }) => !open.some((its) => its.isEqual(of))).map(({ range }) => range);
}

function rangeOf({ start, end }: MarkupAnswer["cuts"][number]["range"]): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
