/** *Compare Accounts of This Meeting*: the readouts of two issuers side by side, in a page that follows what is typed in them. */
import { commands, Disposable, Range, TextEditorRevealType, Uri, ViewColumn, window, workspace } from "vscode";
import type { TextDocument } from "vscode";
import type { Compare } from "../../webviews/compare/messages";
import { accountsRequest, compareRequest, type AccountsAnswer, type Issuer } from "../requests/accounts";
import type { Server } from "../server";
import { registerPages } from "./panel";
import type { Page } from "./panel";

/** Milliseconds without a further key, after which the accounts are compared anew. */
const QUIET = 350;

type Opened = Compare["opened"];

export function registerCompareAccounts(extension: Uri, server: Server): { dispose(): void }[] {
  const shown = new Set<{ update(after: number): void }>();
  const pages = registerPages<Compare>(extension, {
    name: "compare",
    key: ({ meeting, one, other }) => JSON.stringify([meeting, one, other]),
    title: ({ names }) => names.join(" | "),
    revive: (opened) => (isOpened(opened) ? opened : undefined),
    talk(page) {
      const its = keepUp(page, server);
      shown.add(its);
      return new Disposable(() => {
        shown.delete(its);
        its.dispose();
      });
    },
  });
  const changed = (document: TextDocument): void => {
    if (isOurs(document)) for (const its of shown) its.update(QUIET);
  };

  return [
    pages,
    // With a readout's address, or a meeting's id; from the palette, with nothing.
    commands.registerCommand("readout.compareAccounts", async (of?: unknown) => {
      const opened = await choose(of, server);
      if (opened !== undefined) pages.open(opened, ViewColumn.Active);
    }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) changed(document);
    }),
    workspace.onDidSaveTextDocument(changed),
    workspace.onDidDeleteFiles(() => shown.forEach((its) => its.update(QUIET))),
  ];
}

/** Finds out whose accounts are compared; undefined where there are no two, which is told, or where nobody chose. */
async function choose(of: unknown, server: Server): Promise<Opened | undefined> {
  const document = window.activeTextEditor?.document;
  const uri = of instanceof Uri ? of : document?.languageId === "readout" ? document.uri : undefined;
  if (typeof of !== "string" && uri === undefined) {
    void window.showInformationMessage("Open a readout first: the other accounts of its meeting are compared with it.");
    return undefined;
  }
  const asked = typeof of === "string" ? { meeting: of } : { uri: uriFor(server, uri!) };
  await server.started;
  const answer = await server.request(accountsRequest, asked);
  if (answer === undefined) return undefined;
  const problem = problemOf(answer, of);
  if (problem !== null) {
    void window.showInformationMessage(problem);
    return undefined;
  }
  const { meeting, issuers } = answer!;
  const own = issuers.filter((issuer) => issuer.own);
  const one =
    own.length === 1 || issuers.length === 2 ? (own[0] ?? issuers[0]) : await pickOne(own.length > 0 ? own : issuers);
  if (one === undefined) return undefined;
  const others = issuers.filter((its) => its !== one);
  const other = others.length === 1 ? others[0] : await pickOne(others, one);
  return other && { meeting: meeting!, one: one.key, other: other.key, names: [one.name, other.name] };
}

/** Why there is nothing to compare, and the mend; null where there is something. */
function problemOf(answer: AccountsAnswer | null, of: unknown): string | null {
  if (answer === null)
    return typeof of === "string"
      ? `No readout here is of the meeting ${of}.`
      : "This file is no readout of the workspace.";
  const { meeting, issuers } = answer;
  if (meeting === null)
    return "This readout does not say which meeting it is of: write `meeting:` and an id into its front matter, the same in the other side’s readout.";
  const uris = new Set(issuers.flatMap((issuer) => issuer.uris));
  if (issuers.length < 2)
    return `Only ${issuers[0]?.name ?? "one issuer"} has published an account of ${meeting}: there is none here to compare it with.`;
  if (uris.size === 1)
    return `The one readout of ${meeting} is a joint statement: there is no other account of it here.`;
  return null;
}

async function pickOne(issuers: readonly Issuer[], against?: Issuer): Promise<Issuer | undefined> {
  const items = issuers.map((issuer) => ({
    label: issuer.name,
    description: issuer.uris.map((uri) => nameOf(uri)).join(", "),
    issuer,
  }));
  const title = against === undefined ? "Compare whose account?" : `Compare ${against.name}’s account with whose?`;
  return (await window.showQuickPick(items, { title, matchOnDescription: true }))?.issuer;
}

/** Asks for a page's comparison whenever it may be another. */
function keepUp(page: Page<Compare>, server: Server): { update(after: number): void; dispose(): void } {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;

  async function ask(): Promise<void> {
    // A hidden page hears nothing; it says when it is back.
    if (!page.panel.visible) return;
    const mine = ++turn;
    const { meeting, one, other, names } = page.opened;
    await server.started;
    if (server.client?.isRunning() !== true) {
      page.post({ nothing: "The Readout language server is not running, so nothing can be compared." });
      return;
    }
    const answer = await server.client.sendRequest(compareRequest, { meeting, one, other }).catch(() => undefined);
    if (mine !== turn || answer === undefined) return;
    page.post(
      answer === null
        ? { nothing: `There are no longer accounts of both ${names[0]} and ${names[1]} of ${meeting}.` }
        : { answer },
    );
  }

  function update(after: number): void {
    clearTimeout(waiting);
    waiting = setTimeout(() => void ask(), after);
  }

  const listening = Disposable.from(
    page.onReady(() => update(0)),
    page.panel.onDidChangeViewState(() => {
      if (page.panel.visible) update(0);
    }),
    page.onMessage(({ show, focus }) => void showPlace(page, show, focus)),
  );
  return {
    update,
    dispose() {
      clearTimeout(waiting);
      listening.dispose();
    },
  };
}

type Shown = Compare["fromPage"]["show"];

/** The editor that shows the file is used, or else one beside the page. */
async function showPlace(
  { panel }: Page<Compare>,
  { uri, range: { start, end } }: Shown,
  focus: boolean,
): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const range = new Range(start.line, start.character, end.line, end.character);
  const open = window.visibleTextEditors.find((editor) => editor.document === document);
  const other = window.visibleTextEditors.find(({ viewColumn }) => viewColumn !== panel.viewColumn)?.viewColumn;
  const editor = await window.showTextDocument(document, {
    viewColumn: open?.viewColumn ?? other ?? ViewColumn.Beside,
    preserveFocus: !focus,
    selection: range,
  });
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

function uriFor(server: Server, uri: Uri): string {
  return server.client?.code2ProtocolConverter.asUri(uri) ?? uri.toString();
}

function nameOf(uri: string): string {
  return Uri.parse(uri).path.split("/").at(-1) ?? "";
}

function isOurs({ languageId, uri }: TextDocument): boolean {
  return languageId === "readout" || uri.path.endsWith("/actors.yaml");
}

function isOpened(opened: unknown): opened is Opened {
  if (typeof opened !== "object" || opened === null) return false;
  const { meeting, one, other, names } = opened as Partial<Opened>;
  return [meeting, one, other, names?.[0], names?.[1]].every((part) => typeof part === "string");
}
