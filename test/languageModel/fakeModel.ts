/** A language model that is made up, and what it may be asked about. */
import type { Model } from "../../client/src/model/ask";

export const never = (): Promise<never> => new Promise(() => undefined);

export const sentences = (count: number, from = 1): string[] =>
  Array.from({ length: count }, (_, index) => `${from + index}: "It rained."`);

/** A model that answers as told: a list of pieces, or what is thrown after them. */
export interface Fake extends Partial<Model> {
  readonly replies?: readonly (readonly (string | Error)[])[];
  /** Called before a piece is given. */
  readonly before?: (request: number, piece: number) => void | Promise<void>;
}

export function fakeModel({ replies = [], before, ...its }: Fake): Model & { readonly prompts: string[] } {
  const prompts: string[] = [];
  return {
    name: "Fake",
    maxInputTokens: 1000,
    countTokens: (text) => Promise.resolve(text.length / 4),
    send(prompt) {
      const request = prompts.push(prompt) - 1;
      const pieces = replies[request] ?? [];
      // What is thrown at once is thrown by the request, and else by the stream.
      if (pieces[0] instanceof Error) return Promise.reject(pieces[0]);
      return Promise.resolve(
        (async function* () {
          for (const [index, piece] of pieces.entries()) {
            await before?.(request, index);
            if (piece instanceof Error) throw piece;
            yield piece;
          }
        })(),
      );
    },
    ...its,
    prompts,
  };
}

export const error = (code: string, message = "no"): Error => Object.assign(new Error(message), { code });
