/**
 * Pages of ours beside the editors: one panel for each thing shown, strictly fenced in, and back again when the window was reloaded. What a page shows,
 * and what is said to it, is its own file's.
 */
import { Disposable, EventEmitter, Uri, window } from "vscode";
import type { Event, ViewColumn, Webview, WebviewPanel } from "vscode";
import type { Memory, Ready, Talk } from "../../webviews/base/messages";

/** One kind of page; its script and stylesheet are built from `client/webviews/NAME/`, and its panels are of the type `readout.NAME`. */
export interface PageKind<Its extends Talk> {
  readonly name: string;
  /** The page shows pictures that its own script makes. */
  readonly pictures?: boolean;
  /** The page is kept alive while it is hidden: for those that are costly to draw again. */
  readonly keptAlive?: boolean;
  /** What is shown once: opening the same again reveals the panel. */
  key(opened: Its["opened"]): string;
  title(opened: Its["opened"]): string;
  /** What a page was opened with, as it comes back from the editor's memory; undefined where nothing can be made of it. */
  revive(opened: unknown): Its["opened"] | undefined;
  /** Called once for each panel; what is returned is disposed of with it. */
  talk(page: Page<Its>): Disposable;
}

/** A panel and the page in it. */
export interface Page<Its extends Talk> {
  readonly panel: WebviewPanel;
  /** Changes when the same is opened in another way; the page is ready anew then. */
  readonly opened: Its["opened"];
  /** The page listens and knows nothing: when it is opened, and each time that it comes out of hiding. */
  readonly onReady: Event<void>;
  readonly onMessage: Event<Its["fromPage"]>;
  /** Says something to the page; a hidden one does not hear it. */
  post(message: Its["toPage"]): void;
}

/** The pages of one kind. */
export interface Pages<Its extends Talk> {
  readonly all: readonly Page<Its>[];
  /** The page that has the focus. */
  readonly active: Page<Its> | undefined;
  /** Opens a page, or reveals the one that shows the same. */
  open(opened: Its["opened"], column: ViewColumn, preserveFocus?: boolean): Page<Its>;
  dispose(): void;
}

export function registerPages<Its extends Talk>(extension: Uri, kind: PageKind<Its>): Pages<Its> {
  type Own = Page<Its>;
  const pages = new Map<string, { readonly page: Own; reopen(opened: Its["opened"]): void }>();
  const type = `readout.${kind.name}`;
  const folder = Uri.joinPath(extension, "dist", "webviews");
  const options = { enableScripts: true, localResourceRoots: [folder] };

  function settle(panel: WebviewPanel, first: Its["opened"]): Own {
    let opened = first;
    const ready = new EventEmitter<void>();
    const message = new EventEmitter<Its["fromPage"]>();
    const page: Own = {
      panel,
      get opened() {
        return opened;
      },
      onReady: ready.event,
      onMessage: message.event,
      post: (said) => void panel.webview.postMessage(said),
    };
    const received = panel.webview.onDidReceiveMessage((said: Ready | Its["fromPage"]) => {
      if (typeof said === "object" && said !== null && "ready" in said) ready.fire();
      else message.fire(said);
    });
    const show = (): void => {
      panel.title = kind.title(opened);
      panel.webview.html = pageOf(panel.webview, folder, kind.name, panel.title, opened, kind.pictures === true);
    };
    const key = kind.key(opened);
    pages.set(key, {
      page,
      reopen(now) {
        if (JSON.stringify(now) === JSON.stringify(opened)) return;
        opened = now;
        show();
      },
    });
    const talk = kind.talk(page);
    panel.onDidDispose(() => {
      if (pages.get(key)?.page === page) pages.delete(key);
      Disposable.from(talk, received, ready, message).dispose();
    });
    show();
    return page;
  }

  const serializer = window.registerWebviewPanelSerializer(type, {
    deserializeWebviewPanel(panel, memory: Partial<Memory<Its>> | undefined) {
      const opened = kind.revive(memory?.opened);
      // A second panel of the same, or one of which nothing is known, has nothing to show.
      if (opened === undefined || pages.has(kind.key(opened))) panel.dispose();
      else {
        panel.webview.options = options;
        settle(panel, opened);
      }
      return Promise.resolve();
    },
  });

  return {
    get all() {
      return [...pages.values()].map(({ page }) => page);
    },
    get active() {
      return [...pages.values()].find(({ page }) => page.panel.active)?.page;
    },
    open(opened, viewColumn, preserveFocus = false) {
      const before = pages.get(kind.key(opened));
      if (before !== undefined) {
        before.reopen(opened);
        before.page.panel.reveal(undefined, preserveFocus);
        return before.page;
      }
      const panel = window.createWebviewPanel(
        type,
        kind.title(opened),
        { viewColumn, preserveFocus },
        { ...options, retainContextWhenHidden: kind.keptAlive === true, enableFindWidget: true },
      );
      return settle(panel, opened);
    },
    dispose() {
      serializer.dispose();
      for (const { page } of [...pages.values()]) page.panel.dispose();
    },
  };
}

/** The document of a page: nothing is loaded but the script that this text names, and stylesheets out of our own folder. */
function pageOf(
  webview: Webview,
  folder: Uri,
  name: string,
  title: string,
  opened: unknown,
  pictures: boolean,
): string {
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const address = (file: string): string => escaped(webview.asWebviewUri(Uri.joinPath(folder, file)).toString());
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    ...(pictures ? ["img-src data: blob:"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy.join("; "))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${address(`${name}.css`)}">
</head>
<body data-page="${name}" data-opened="${escaped(JSON.stringify(opened))}">
<script nonce="${nonce}" src="${address(`${name}.js`)}"></script>
</body>
</html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
