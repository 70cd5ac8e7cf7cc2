/** *Open Statistics*: who speaks how much, and the acts, over the readouts that are selected, in a page. */
import { commands, Disposable, env, Uri, ViewColumn, window } from "vscode";
import type { By, Scope, Statistics } from "../../webviews/statistics/messages";
import { statisticsRequest } from "../requests/statistics";
import type { Server } from "../server";
import { onReadoutsChange } from "./changes";
import { registerPages, type Page } from "./panel";

export function registerStatistics(extension: Uri, server: Server): { dispose(): void }[] {
  // The page itself takes the place of the active editor, so that the readout is remembered.
  let active = activeReadout();
  const pages = registerPages<Statistics>(extension, {
    name: "statistics",
    key: () => "statistics",
    title: () => "Statistics",
    revive: (opened) => {
      const uris = (opened as Partial<Statistics["opened"]> | undefined)?.uris;
      return { uris: Array.isArray(uris) ? uris.filter((uri) => typeof uri === "string") : null };
    },
    talk: (page) => {
      const told = page.onMessage((said) => void answer(page, said, () => active, server));
      return Disposable.from(told);
    },
  });
  return [
    pages,
    onReadoutsChange(() => {
      for (const page of pages.all) page.post({ say: "changed" });
    }),
    window.onDidChangeActiveTextEditor(() => {
      const now = activeReadout();
      if (now === undefined || now.toString() === active?.toString()) return;
      active = now;
      for (const page of pages.all) page.post({ say: "changed" });
    }),
    // From the explorer, with the file or folder clicked on and all that are selected; from elsewhere, with nothing.
    commands.registerCommand("readout.openStatistics", (uri?: unknown, uris?: unknown) => {
      const selected = Array.isArray(uris) && uris.length > 0 ? (uris as Uri[]) : uri instanceof Uri ? [uri] : null;
      pages.open({ uris: selected?.map(String) ?? null }, ViewColumn.Active);
    }),
  ];
}

function activeReadout(): Uri | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === "readout" ? document.uri : undefined;
}

async function answer(
  page: Page<Statistics>,
  said: Statistics["fromPage"],
  active: () => Uri | undefined,
  server: Server,
): Promise<void> {
  const { uris } = page.opened;
  const count = (scope: Scope, by: readonly By[], csv: boolean) =>
    server.request(statisticsRequest, { scope: scopeOf(scope, uris, active()), by, csv });
  if ("copy" in said) {
    const found = await count(said.copy, [said.by], true);
    if (found === undefined) return;
    await env.clipboard.writeText(found.csv[0] ?? "");
    page.post({ say: "copied", by: said.by });
    return;
  }
  const counted = await count(said.ask, said.by, false);
  if (counted === undefined) return;
  const readout = active();
  page.post({
    say: "counted",
    turn: said.turn,
    counted,
    active: readout === undefined ? null : nameOf(readout),
    selected:
      uris === null ? null : uris.length === 1 ? nameOf(Uri.parse(uris[0]!)) : `${uris.length} files and folders`,
  });
}

function scopeOf({ of, ...rest }: Scope, uris: readonly string[] | null, active: Uri | undefined) {
  if (of === "selected" && uris !== null) return { ...rest, uris };
  return of === "active" ? { ...rest, uris: active === undefined ? [] : [active.toString()] } : rest;
}

function nameOf(uri: Uri): string {
  return uri.path.split("/").at(-1) ?? "";
}
