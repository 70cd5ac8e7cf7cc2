/** What a page and the extension tell each other whatever the page shows: types only, for both sides. */

/** The types of one kind of page; each names its own in its `messages.ts`. They travel as JSON. */
export interface Talk {
  /** What a page is opened with: enough to show the same again after the window was reloaded. */
  readonly opened: unknown;
  /** What a page keeps by itself, such as how far it is scrolled. */
  readonly kept: unknown;
  readonly toPage: unknown;
  readonly fromPage: unknown;
}

/** What the editor remembers of a page that is hidden, or whose window is gone. */
export interface Memory<Its extends Talk> {
  readonly opened: Its["opened"];
  /** Null until it has kept something. */
  readonly kept: Its["kept"] | null;
}

/** From a page: it listens now, and knows nothing but its memory. */
export interface Ready {
  readonly ready: true;
}
