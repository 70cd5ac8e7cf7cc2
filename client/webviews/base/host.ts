/** The extension, as a page sees it: messages both ways, and the memory that outlives the page. */
import type { Memory, Ready, Talk } from "./messages";

declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
};

export interface Host<Its extends Talk> {
  /** What the page was opened with. */
  readonly opened: Its["opened"];
  /** What it kept before it was hidden, or the window reloaded; null where it is new. */
  readonly kept: Its["kept"] | null;
  post(message: Its["fromPage"]): void;
  keep(kept: Its["kept"]): void;
}

/**
 * Connects the page to the extension; to be called once, when the page can take messages.
 * @param receive is called for each message of the extension.
 */
export function connect<Its extends Talk>(receive: (message: Its["toPage"]) => void): Host<Its> {
  const api = acquireVsCodeApi();
  const opened = JSON.parse(document.body.dataset["opened"] ?? "null") as Its["opened"];
  const kept = (api.getState() as Memory<Its> | undefined)?.kept ?? null;
  const keep = (now: Its["kept"] | null): void => api.setState({ opened, kept: now } satisfies Memory<Its>);
  keep(kept);
  window.addEventListener("message", ({ data }: MessageEvent<Its["toPage"]>) => receive(data));
  api.postMessage({ ready: true } satisfies Ready);
  return { opened, kept, post: (message) => api.postMessage(message), keep };
}
