/** The drafting engine with all its words, which a bundle evaluates when something is first drafted. */
import type * as Engine from "./draft";

export const draft: typeof Engine.draft = (...given) =>
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it with the program.
  (loaded ??= require("./draft") as typeof Engine).draft(...given);

let loaded: typeof Engine | undefined;
