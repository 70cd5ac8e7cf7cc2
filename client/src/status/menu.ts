/** *Show Menu*: what can be done with the readout in front of one, from the status bar or the palette. */
import { commands, QuickPickItemKind, window } from "vscode";
import type { QuickPickItem } from "vscode";

export const MENU = "readout.showMenu";

interface Entry extends QuickPickItem {
  readonly command?: string;
}

function part(label: string): Entry {
  return { label, kind: QuickPickItemKind.Separator };
}

/** What is not registered is left out: parts of the extension come one by one, and the web lacks some. */
const ENTRIES: readonly Entry[] = [
  part("This readout"),
  { label: "$(list-tree) Outline", description: "headings, turns and acts", command: "workbench.action.gotoSymbol" },
  { label: "$(sparkle) Draft This Readout", description: "all tags that are sure", command: "readout.draftReadout" },
  { label: "$(tasklist) Next Proposal", description: "review by keyboard", command: "readout.nextProposal" },
  { label: "$(warning) Next Finding", description: "in this file", command: "editor.action.marker.next" },
  { label: "$(lock) Seal", description: "so that a later change of the text shows", command: "readout.seal" },
  { label: "$(eye-closed) Hide Markup", description: "the text as it was published", command: "readout.hideMarkup" },
  { label: "$(eye) Show Markup", command: "readout.showMarkup" },
  { label: "$(copy) Copy Published Text", command: "readout.copyPublishedText" },
  { label: "$(book) Reading View", description: "to the side", command: "readout.openReadingView" },
  { label: "$(git-compare) Compare Accounts of This Meeting", command: "readout.compareAccounts" },
  part("All readouts"),
  { label: "$(checklist) Commitments", description: "who owes what to whom", command: "readout.commitments.focus" },
  { label: "$(organization) Speakers", description: "who says how much", command: "readout.speakers.focus" },
  { label: "$(comment-discussion) Meetings", description: "readouts by issuer", command: "readout.meetings.focus" },
  { label: "$(graph-line) Timeline", description: "threads through the years", command: "readout.openTimeline" },
  { label: "$(graph) Statistics", description: "who speaks and acts how much", command: "readout.openStatistics" },
];

/** @param hidden whether the markup of the active readout is hidden. */
export async function showMenu(hidden: () => boolean): Promise<void> {
  const registered = new Set(await commands.getCommands(true));
  const unfit = hidden() ? "readout.hideMarkup" : "readout.showMarkup";
  const entries = ENTRIES.filter(
    ({ command }) => command === undefined || (registered.has(command) && command !== unfit),
  );
  const picked = await window.showQuickPick(entries, { title: "Readout", matchOnDescription: true });
  if (picked?.command !== undefined) await commands.executeCommand(picked.command);
}
