/** How proposals look in the text: a dotted line under the words, and at the one that is asked about what would be written; the hover tells why. */
import { DecorationRangeBehavior, MarkdownString, OverviewRulerLane, Range, ThemeColor, window } from "vscode";
import type { DecorationOptions, TextEditor } from "vscode";
import type { Proposal } from "../requests";

export interface Marks {
  /** @param current the index of the one that is asked about; -1 for none. */
  show(editor: TextEditor, proposals: readonly Proposal[], current: number): void;
  clear(editor: TextEditor): void;
  dispose(): void;
}

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
    backgroundColor: new ThemeColor("editor.findMatchHighlightBackground"),
  });
  const all = [sure, likely, asked];
  return {
    show(editor, proposals, current) {
      const list = (wanted: (its: Proposal, index: number) => boolean): DecorationOptions[] =>
        proposals.flatMap((its, index) =>
          wanted(its, index) ? [{ range: rangeOf(its.range), hoverMessage: hover(its) }] : [],
        );
      editor.setDecorations(
        sure,
        list((its, index) => its.sure && index !== current),
      );
      editor.setDecorations(
        likely,
        list((its, index) => !its.sure && index !== current),
      );
      const its = proposals[current];
      editor.setDecorations(asked, its === undefined ? [] : [inPlace(its)]);
    },
    clear(editor) {
      for (const type of all) editor.setDecorations(type, []);
    },
    dispose() {
      for (const type of all) type.dispose();
    },
  };
}

/** What would be written stands where it would be. */
function inPlace(its: Proposal): DecorationOptions {
  const written = { color: new ThemeColor("readout.proposal"), fontWeight: "bold" };
  return {
    range: rangeOf(its.range),
    hoverMessage: hover(its),
    renderOptions: {
      before: { ...written, contentText: its.opens },
      after: { ...written, contentText: its.closes },
    },
  };
}

function hover({ writes, why, confidence, by, declares }: Proposal): MarkdownString {
  const text = new MarkdownString(undefined, true);
  text.isTrusted = { enabledCommands: ["readout.acceptProposal", "readout.rejectProposal", "readout.nextProposal"] };
  text.appendCodeblock(writes, "readout");
  // How sure a model is of what it says, nobody knows.
  text.appendText(by === null ? `${why} (${Math.round(confidence * 100)} % sure)` : why);
  if (declares.length > 0) text.appendMarkdown("\n\n").appendText(`It declares ${declares.join(", ")}.`);
  text.appendMarkdown(
    "\n\n[Accept](command:readout.acceptProposal) | [Reject](command:readout.rejectProposal) | [Next](command:readout.nextProposal)",
  );
  return text;
}

export function rangeOf({ start, end }: Proposal["range"]): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
