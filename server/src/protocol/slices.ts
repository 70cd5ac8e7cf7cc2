/** Long work done in slices, in between which other requests are answered, and a cancellation is heard. */
import { LSPErrorCodes, ResponseError, type CancellationToken } from "vscode-languageserver";
import type { Steps } from "../workspace/steps";
import { pause } from "./pause";

/** Milliseconds that a slice may hold up requests. */
const SLICE = 10;

/** @throws an error for the client where it has cancelled its request. */
export async function inSlices<Result>(steps: Steps<Result>, token: CancellationToken): Promise<Result> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < SLICE) continue;
    await pause();
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "Cancelled.");
    since = performance.now();
  }
}
