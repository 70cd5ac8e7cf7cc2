/** The drafting engine with all its words, which a bundle evaluates when something is first drafted. */
import type * as Engine from "./draft";

export const draft: typeof Engine.draft = (...given) => engine().draft(...given);
export const drafting: typeof Engine.drafting = (...given) => engine().drafting(...given);

function engine(): typeof Engine {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it with the program.
  return (loaded ??= require("./draft") as typeof Engine);
}

let loaded: typeof Engine | undefined;
