/** How proposals look in the text: a dotted line under the words, and at the one that is asked about what would be written; the hover tells why. */
import {
  DecorationRangeBehavior,
  EventEmitter,
  Hover,
  InlayHint,
  languages,
  MarkdownString,
  OverviewRulerLane,
  Position,
  Range,
  ThemeColor,
  window,
  workspace,
} from "vscode";
import type { DecorationOptions, TextDocument, TextEditor } from "vscode";
import type { Proposal } from "../requests/proposals";
import { at } from "./order";

export interface Marks {
  /** @param current the index of the one that is asked about; -1 for none. */
  show(editor: TextEditor, proposals: readonly Proposal[], current: number): void;
  clear(editor: TextEditor): void;
  dispose(): void;
}

interface Shown {
  readonly version: number;
  readonly proposals: readonly Proposal[];
  readonly current: Proposal | undefined;
}

const READOUTS = { language: "readout" };
/** Milliseconds after which VS Code is told again that hints have changed, where it has not asked for them. */
const AGAIN = 500;
/** How often it is told: a readout that nobody sees is never asked for. */
const TOLD = 20;

export function createMarks(): Marks {
  const rangeBehavior = DecorationRangeBehavior.ClosedClosed;
  const colour = new ThemeColor("readout.proposal");
  const ruler = { overviewRulerColor: colour, overviewRulerLane: OverviewRulerLane.Right };
  const underline = (style: string, width: number): string =>
    `underline ${style} ${width}px; text-decoration-color: var(--vscode-readout-proposal); text-underline-offset: 4px`;
  const sure = window.createTextEditorDecorationType({
    rangeBehavior,
    ...ruler,
    textDecoration: underline("dashed", 1),
  });
  const likely = window.createTextEditorDecorationType({
    rangeBehavior,
    ...ruler,
    textDecoration: underline("dotted", 1),
  });
  const asked = window.createTextEditorDecorationType({
    rangeBehavior,
    textDecoration: underline("solid", 2),
    backgroundColor: new ThemeColor("readout.proposalBackground"),
  });
  const all = [sure, likely, asked];
  const shown = new Map<TextDocument, Shown>();
  const hintsChanged = new EventEmitter<void>();
  /** Readouts whose hints have changed and that have not been asked for since. */
  const unasked = new Set<TextDocument>();
  let again: ReturnType<typeof setTimeout> | undefined;

  /** VS Code does not hear it while it waits for hints asked for before, from whomever; hints that are gone would stay. */
  function tellOfHints(document: TextDocument): void {
    unasked.add(document);
    tell(TOLD);
  }

  function tell(times: number): void {
    clearTimeout(again);
    if (times === 0) unasked.clear();
    if (unasked.size === 0) return;
    hintsChanged.fire();
    again = setTimeout(() => tell(times - 1), AGAIN);
  }

  // Hints take part in the wrapping of lines, which what a decoration puts before and behind the words does not.
  const hints = languages.registerInlayHintsProvider(READOUTS, {
    onDidChangeInlayHints: hintsChanged.event,
    provideInlayHints(document, visible) {
      unasked.delete(document);
      const its = shown.get(document);
      if (its?.current === undefined || its.version !== document.version || !takesHints(document)) return [];
      return its.current.pieces
        .map(({ position: { line, character }, text }) => new InlayHint(new Position(line, character), text))
        .filter(({ position }) => visible.contains(position));
    },
  });
  const hovers = languages.registerHoverProvider(READOUTS, {
    provideHover(document, position) {
      const its = shown.get(document);
      if (its === undefined || its.version !== document.version) return undefined;
      const { current, proposals } = its;
      const there =
        current !== undefined && rangeOf(current.range).contains(position)
          ? current
          : proposals[at(proposals, { start: position, end: position })];
      return there && new Hover(hover(there, document), rangeOf(there.range));
    },
  });

  return {
    show(editor, proposals, index) {
      const { document } = editor;
      const list = (wanted: (its: Proposal, index: number) => boolean): Range[] =>
        proposals.flatMap((its, number) => (wanted(its, number) ? [rangeOf(its.range)] : []));
      editor.setDecorations(
        sure,
        list((its, number) => its.sure && number !== index),
      );
      editor.setDecorations(
        likely,
        list((its, number) => !its.sure && number !== index),
      );
      const current = proposals[index];
      editor.setDecorations(asked, current === undefined ? [] : inPlace(current, takesHints(document)));
      // Of two editors of one readout the one that is worked in says what is asked about.
      if (editor !== window.activeTextEditor && shown.has(document)) return;
      const before = shown.get(document);
      shown.set(document, { version: document.version, proposals, current });
      if (before?.current !== current) tellOfHints(document);
    },
    clear(editor) {
      for (const type of all) editor.setDecorations(type, []);
      if (shown.delete(editor.document)) tellOfHints(editor.document);
    },
    dispose() {
      clearTimeout(again);
      for (const one of [...all, hints, hovers, hintsChanged]) one.dispose();
    },
  };
}

function takesHints(document: TextDocument): boolean {
  const enabled = workspace.getConfiguration("editor", document).get<string>("inlayHints.enabled", "on");
  return enabled === "on" || enabled === "onUnlessPressed";
}

/** Where hints are switched off, what would be written is part of the mark. */
function inPlace({ range, pieces }: Proposal, hinted: boolean): DecorationOptions[] {
  const words = { range: rangeOf(range) };
  if (hinted) return [words];
  const written = { color: new ThemeColor("readout.proposal"), fontWeight: "bold" };
  return [
    words,
    ...pieces.map(({ position: { line, character }, text }) => ({
      range: new Range(line, character, line, character),
      renderOptions: { before: { ...written, contentText: text } },
    })),
  ];
}

function hover(
  { key, range, writes, why, confidence, by, declares }: Proposal,
  document: TextDocument,
): MarkdownString {
  const text = new MarkdownString(undefined, true);
  text.isTrusted = { enabledCommands: ["readout.acceptProposal", "readout.rejectProposal", "readout.nextProposal"] };
  text.appendCodeblock(writes, "readout");
  // What the hint at these words says already stands beside this.
  const said = languages
    .getDiagnostics(document.uri)
    .some((its) => its.range.isEqual(rangeOf(range)) && its.message.includes(why));
  // How sure a model is of what it says, nobody knows.
  const sureness = by === null ? `${Math.round(confidence * 100)} % sure` : "";
  text.appendText([said ? "" : why, said || sureness === "" ? sureness : `(${sureness})`].filter(Boolean).join(" "));
  if (declares.length > 0) text.appendMarkdown("\n\n").appendText(`It declares ${declares.join(", ")}.`);
  const its = encodeURIComponent(JSON.stringify([key]));
  text.appendMarkdown(
    `\n\n[Accept](command:readout.acceptProposal?${its}) | [Reject](command:readout.rejectProposal?${its}) | [Next](command:readout.nextProposal)`,
  );
  return text;
}

export function rangeOf({ start, end }: Proposal["range"]): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
