/** Asks a language model, batch by batch, and takes its answers as they come. Knows no editor: a model is whatever counts and answers. */
import type { ModelQuestion } from "../requests/model";
import { batchesOf, fitted } from "./batches";
import { failureOf } from "./failure";

export interface Model {
  readonly name: string;
  /** So many tokens a request may have. */
  readonly maxInputTokens: number;
  countTokens(text: string, signal: AbortSignal): PromiseLike<number>;
  /** @param signal ends the request; the model may be slow to heed it, or never do. */
  send(prompt: string, signal: AbortSignal): PromiseLike<AsyncIterable<string>>;
}

export interface Asked {
  /** Each as it came, one for each request that was made, the last perhaps in part. */
  readonly answers: readonly string[];
  /** Why not all was asked; null where it was. */
  readonly failure: string | null;
  readonly cancelled: boolean;
  /** Sentences that were not sent, since they are longer than the model allows. */
  readonly tooLong: number;
}

/** No answer that is to the point is longer, in UTF-16 units: one that goes on and on is ended here. */
const LONGEST_ANSWER = 400_000;
/** Of the tokens that a model takes, so much is used: how they are counted differs a little from what is sent. */
const SHARE = 0.8;
/** What a model is taken to hold that does not tell; none that is offered holds less. */
const UNTOLD = 4000;
/** How long counting the tokens of a request may take, in milliseconds. */
const LONGEST_COUNT = 5000;

/**
 * Asks until all is answered, something fails or it is cancelled; never rejects, and waits for no model that does not heed the signal.
 * @param report is told which of how many requests is on its way.
 */
export async function ask(
  model: Model,
  { instructions, paragraphs }: ModelQuestion,
  signal: AbortSignal,
  report: (number: number, of: number) => void,
  longestCount = LONGEST_COUNT,
): Promise<Asked> {
  const answers: string[] = [];
  let tooLong = 0;
  const asked = (failure: string | null): Asked => {
    const cancelled = signal.aborted;
    return { answers, failure: cancelled ? null : failure, cancelled, tooLong };
  };
  const prompt = (batch: readonly string[]): string => `${instructions}\n${batch.join("\n")}`;
  const count = counter(model, signal, longestCount);
  const most = SHARE * (model.maxInputTokens > 0 ? model.maxInputTokens : UNTOLD);
  try {
    const fit = await fitted(
      batchesOf(paragraphs),
      async (batch) => signal.aborted || (await count(prompt(batch))) <= most,
    );
    tooLong = fit.tooLong;
    for (const [number, batch] of fit.batches.entries()) {
      if (signal.aborted) break;
      report(number, fit.batches.length);
      answers.push("");
      await answer(model, prompt(batch), signal, (text) => {
        const whole = answers[number]! + text;
        answers[number] = whole;
        return whole.length < LONGEST_ANSWER;
      });
    }
    return asked(null);
  } catch (error) {
    return asked(failureOf(error, model.name));
  }
}

/** @param take is given the answer piece by piece, and tells whether to go on. */
async function answer(
  model: Model,
  prompt: string,
  signal: AbortSignal,
  take: (text: string) => boolean,
): Promise<void> {
  const own = new AbortController();
  try {
    const pieces = (await unless(signal, model.send(prompt, own.signal)))[Symbol.asyncIterator]();
    for (;;) {
      const piece = await unless(signal, pieces.next());
      if (piece.done === true || !take(piece.value)) break;
    }
  } finally {
    own.abort();
  }
}

/** Counts the tokens of a text. What a model does not count, or is slow to, is reckoned. */
function counter(model: Model, signal: AbortSignal, longest: number): (text: string) => Promise<number> {
  let slow = false;
  return async (text) => {
    if (slow) return reckoned(text);
    const own = new AbortController();
    const timer = setTimeout(() => own.abort((slow = true)), longest);
    const cancel = (): void => own.abort();
    signal.addEventListener("abort", cancel, { once: true });
    try {
      const count: unknown = await unless(own.signal, model.countTokens(text, own.signal));
      return typeof count === "number" && count > 0 ? count : reckoned(text);
    } catch {
      return reckoned(text);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", cancel);
    }
  };
}

/** Rather too many: a token for two letters, two for a character of Chinese. */
function reckoned(text: string): number {
  let wide = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x2e7f) wide += 1;
  return wide * 2 + (text.length - wide) / 2;
}

/** What is waited for; rejects where the signal comes first. */
function unless<Value>(signal: AbortSignal, work: PromiseLike<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const cancel = (): void => reject(new Error("Cancelled"));
    if (signal.aborted) cancel();
    signal.addEventListener("abort", cancel, { once: true });
    void Promise.resolve(work)
      .finally(() => signal.removeEventListener("abort", cancel))
      .then(resolve, reject);
  });
}
