/** Long work done in slices, in between which other requests are answered, and a cancellation is heard. */
import { LSPErrorCodes, ResponseError, type CancellationToken } from "vscode-languageserver";
import type { Steps } from "../workspace/steps";
import { pause } from "./pause";

/** Milliseconds that a slice may hold up requests. */
const SLICE = 4;

/** How many requests are being worked on in slices. */
let running = 0;
/** What waits until none is. */
const waiting: (() => void)[] = [];

/** @throws an error for the client where it has cancelled its request. */
export async function inSlices<Result>(steps: Steps<Result>, token: CancellationToken): Promise<Result> {
  running += 1;
  try {
    return await work(steps, async () => {
      await pause();
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "Cancelled.");
    });
  } finally {
    running -= 1;
    if (running === 0) for (const go of waiting.splice(0)) go();
  }
}

/** Does what has to be done, whoever asks for something meanwhile. */
export function inTurn<Result>(steps: Steps<Result>): Promise<Result> {
  return work(steps, pause);
}

/** Does what nobody has asked for yet, while nobody asks for anything else. */
export async function atLeisure(steps: Steps<void>): Promise<void> {
  await work(steps, async () => {
    await pause();
    while (running > 0) await new Promise<void>((go) => waiting.push(go));
  });
}

async function work<Result>(steps: Steps<Result>, rest: () => Promise<void>): Promise<Result> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < SLICE) continue;
    await rest();
    since = performance.now();
  }
}
