/** What the reading view and the extension tell each other: types only, for both sides. */

export interface Reading {
  readonly opened: {
    /** The readout that is read. */
    readonly uri: string;
  };
  readonly kept: { readonly scroll: number };
  readonly toPage: { readonly text: string };
  readonly fromPage: { readonly goTo: number };
}
