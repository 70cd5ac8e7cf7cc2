/** What the desktop and the web extension share: the server's life and the commands. How a server is started is theirs. */
import { commands, Uri, window } from "vscode";
import type { ExtensionContext } from "vscode";
import { ADD_EVENT, addEvent } from "./commands/addEvent";
import { addNote } from "./commands/addNote";
import { copyPublishedText } from "./commands/copyPublishedText";
import { draftReadout } from "./commands/draftReadout";
import { newBesideTexts } from "./commands/newBesideText";
import { newFromPublishedText } from "./commands/newFromPublishedText";
import { seal } from "./commands/seal";
import { SHOW_BESIDE, showBeside } from "./commands/showBeside";
import { SHOW_REFERENCES, showReferences } from "./commands/showReferences";
import { registerDropped } from "./dropped";
import { rememberHidden } from "./markup/hidden";
import { registerHideMarkup } from "./markup/hideMarkup";
import { registerDraftWithModel } from "./model/draftWithModel";
import { registerPaste } from "./paste";
import { SET_SEVERITY, setSeverity } from "./commands/setSeverity";
import { registerTagging } from "./commands/registerTagging";
import { registerReview } from "./review/review";
import { createServer } from "./server";
import { registerCompareAccounts } from "./webviews/compare";
import { registerReadingView } from "./webviews/reading";
import { MENU, showMenu } from "./status/menu";
import { registerStatusBar } from "./status/statusBar";
import { registerStatistics } from "./webviews/statistics";
import { registerTimeline } from "./webviews/timeline";
import type { Launch, Server } from "./server";
import { registerViews } from "./views/register";

/** What `activate` returns to other extensions, and to the tests. */
export interface Readout {
  readonly server: Server;
}

let server: Server | undefined;

/**
 * Registers the commands and starts the server; it does not wait for it, since the log must be at hand if it hangs.
 * @param disk whether this extension runs where the server can read the files of a `file:` folder.
 */
export function activateReadout(context: ExtensionContext, disk: boolean, launch: Launch): Readout {
  const log = window.createOutputChannel("Readout", { log: true });
  const documentation = Uri.joinPath(context.extensionUri, "docs", "checks.md").toString();
  const hidden = rememberHidden(context.workspaceState);
  const running = createServer(launch, disk, documentation, log, hidden);
  server = running;
  context.subscriptions.push(
    log,
    running,
    hidden,
    commands.registerCommand("readout.showLog", () => log.show()),
    commands.registerCommand("readout.restart", () => running.restart()),
    commands.registerCommand(ADD_EVENT, (thread?: unknown) => addEvent(running, thread)),
    commands.registerCommand("readout.addNote", addNote),
    commands.registerCommand("readout.copyPublishedText", () => copyPublishedText(running)),
    commands.registerCommand("readout.seal", () => seal(running)),
    commands.registerCommand(SHOW_REFERENCES, showReferences),
    commands.registerCommand(SHOW_BESIDE, showBeside),
    // From the explorer, with the file clicked on and all that are selected; from elsewhere, with nothing.
    commands.registerCommand("readout.newFromPublishedText", (uri?: unknown, uris?: unknown) =>
      uri instanceof Uri
        ? newBesideTexts(running, Array.isArray(uris) && uris.length > 0 ? (uris as Uri[]) : [uri])
        : newFromPublishedText(running),
    ),
    ...registerHideMarkup(hidden, running),
    ...registerPaste(running),
    ...registerDropped(running),
    commands.registerCommand(SET_SEVERITY, setSeverity),
    ...registerTagging(running),
    commands.registerCommand("readout.draftReadout", () => draftReadout(running, false)),
    commands.registerCommand("readout.previewDraft", () => draftReadout(running, true)),
    ...registerReview(running),
    ...registerDraftWithModel(running, context.globalState),

    ...registerViews(running, context.workspaceState),
    ...registerStatusBar(running),
    commands.registerCommand(MENU, () =>
      showMenu(() => window.activeTextEditor !== undefined && hidden.has(window.activeTextEditor.document)),
    ),
    ...registerReadingView(context.extensionUri, running),

    ...registerCompareAccounts(context.extensionUri, running),
    ...registerStatistics(context.extensionUri, running),
    ...registerTimeline(context.extensionUri, running),
  );
  void running.restart();
  return { server: running };
}

/** The editor waits for what this returns before it closes. */
export function deactivate(): Promise<void> | undefined {
  return server?.stop();
}
