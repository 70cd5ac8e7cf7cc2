/** *Open Timeline*: threads as lines over time, in a page. */
import { commands, Disposable, Range, Selection, Uri, ViewColumn, window, workspace } from "vscode";
import type { Place, Timeline } from "../../webviews/timeline/messages";
import { timelineRequest } from "../requests/timeline";
import type { Server } from "../server";
import { onReadoutsChange } from "./changes";
import { registerPages, type Page } from "./panel";

export function registerTimeline(extension: Uri, server: Server): { dispose(): void }[] {
  const pages = registerPages<Timeline>(extension, {
    name: "timeline",
    pictures: true,
    key: () => "timeline",
    title: () => "Timeline",
    revive: (opened) => openedWith(opened),
    talk: (page) => Disposable.from(page.onMessage((said) => void answer(page, said, server))),
  });
  return [
    pages,
    onReadoutsChange(() => {
      for (const page of pages.all) page.post({ say: "changed" });
    }),
    // From elsewhere with the id of a thread (`^id`), of an actor (`@id`), or either with its name.
    commands.registerCommand("readout.openTimeline", (about?: unknown) => {
      const [page] = pages.all;
      const opened = openedWith(about);
      // Asked for nothing in particular, the page that is there is shown as it was left.
      pages.open(opened ?? page?.opened ?? { asked: 0 }, ViewColumn.Active);
    }),
  ];
}

let openings = Date.now();

function openedWith(about: unknown): Timeline["opened"] | undefined {
  const asked = (openings += 1);
  if (typeof about === "string") {
    const id = about.replace(/^[@^]/, "");
    return about.startsWith("@") ? { actor: id, asked } : { thread: id, asked };
  }
  if (typeof about !== "object" || about === null || about instanceof Uri) return undefined;
  const { thread, actor, asked: before } = about as Partial<Timeline["opened"]>;
  return {
    ...(typeof thread === "string" && { thread }),
    ...(typeof actor === "string" && { actor }),
    asked: before ?? asked,
  };
}

async function answer(page: Page<Timeline>, said: Timeline["fromPage"], server: Server): Promise<void> {
  if ("ask" in said) {
    const found = await server.request(timelineRequest, { ...said.ask, choices: true });
    if (found !== undefined) page.post({ say: "threads", turn: said.turn, answer: found });
  } else if ("show" in said) await showPlace(said.show);
  else await save(page, said.save, said.content);
}

/** Opens a file at a place, beside the page where there is an editor, or in its column. */
export async function showPlace({ uri, range: { start, end } }: Place): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const range = new Range(start.line, start.character, end.line, end.character);
  const editor = window.visibleTextEditors.find((its) => its.document.uri.scheme !== "output");
  const shown = await window.showTextDocument(document, {
    viewColumn: editor?.viewColumn ?? ViewColumn.Beside,
    selection: range,
  });
  shown.selection = new Selection(range.start, range.end);
}

async function save(page: Page<Timeline>, format: "svg" | "png", content: string): Promise<void> {
  const [folder] = workspace.workspaceFolders ?? [];
  const name = `timeline.${format}`;
  const target = await window.showSaveDialog({
    ...(folder && { defaultUri: Uri.joinPath(folder.uri, name) }),
    filters: format === "svg" ? { SVG: ["svg"] } : { PNG: ["png"] },
    title: "Save the Timeline",
  });
  if (target === undefined) return;
  const bytes =
    format === "svg" ? new TextEncoder().encode(content) : Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
  try {
    await workspace.fs.writeFile(target, bytes);
    page.post({ say: "saved", name: target.path.split("/").at(-1) ?? "" });
  } catch (error) {
    void window.showErrorMessage(
      `The timeline could not be saved: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
