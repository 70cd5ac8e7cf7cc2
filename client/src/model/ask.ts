/** Asks a language model, batch by batch, and takes its answers as they come; what can go wrong with it, in words. */
import { CancellationTokenSource, LanguageModelChatMessage } from "vscode";
import type { CancellationToken, LanguageModelChat } from "vscode";
import type { ModelQuestion } from "../requests";
import { batchesOf, fitted } from "./batches";

export interface Asked {
  /** Each as it came, the last perhaps in part. */
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

const JUSTIFICATION =
  "Readout asks for tags of the readout in front of you. It sends the published text of that readout, its date, and the names and titles of the actors in it.";

/** @param report is told which of how many requests is on its way. */
export async function ask(
  model: LanguageModelChat,
  { instructions, paragraphs }: ModelQuestion,
  token: CancellationToken,
  report: (number: number, of: number) => void,
): Promise<Asked> {
  const answers: string[] = [];
  let tooLong = 0;
  const asked = (failure: string | null): Asked => {
    const cancelled = token.isCancellationRequested;
    return { answers, failure: cancelled ? null : failure, cancelled, tooLong };
  };
  const prompt = (batch: readonly string[]): string => `${instructions}\n${batch.join("\n")}`;
  try {
    const fit = await fitted(
      batchesOf(paragraphs),
      async (batch) =>
        token.isCancellationRequested || (await tokensOf(model, prompt(batch), token)) <= SHARE * model.maxInputTokens,
    );
    tooLong = fit.tooLong;
    for (const [number, batch] of fit.batches.entries()) {
      if (token.isCancellationRequested) break;
      report(number, fit.batches.length);
      await answer(model, prompt(batch), token, (text) => {
        answers[number] = (answers[number] ?? "") + text;
        return answers[number].length < LONGEST_ANSWER;
      });
    }
    return asked(null);
  } catch (error) {
    return asked(failureOf(error, model.name));
  }
}

/** @param take is given the answer piece by piece, and tells whether to go on. */
async function answer(
  model: LanguageModelChat,
  prompt: string,
  token: CancellationToken,
  take: (text: string) => boolean,
): Promise<void> {
  const source = new CancellationTokenSource();
  const cancelling = token.onCancellationRequested(() => source.cancel());
  try {
    const options = { justification: JUSTIFICATION };
    const { text } = await model.sendRequest([LanguageModelChatMessage.User(prompt)], options, source.token);
    for await (const piece of text) if (token.isCancellationRequested || !take(piece)) break;
  } finally {
    cancelling.dispose();
    source.cancel();
    source.dispose();
  }
}

/** A model that cannot count is taken to need one for two characters, which is more than any language needs. */
async function tokensOf(model: LanguageModelChat, text: string, token: CancellationToken): Promise<number> {
  try {
    const count: unknown = await model.countTokens(text, token);
    if (typeof count === "number" && count > 0) return count;
  } catch {
    // As below.
  }
  return text.length / 2;
}

/** What the editor says about a model in codes, and models in words of their own. */
function failureOf(error: unknown, name: string): string {
  const { code, message } = (typeof error === "object" && error !== null ? error : {}) as Record<string, unknown>;
  const said = typeof message === "string" && message !== "" ? ` It says: ${message.slice(0, 300)}` : "";
  switch (code) {
    case "NoPermissions":
      return `Readout may not use ${name}: it has not been allowed to.`;
    case "Blocked":
      return `${name} has refused: a quota is used up, or it does not take this text.${said}`;
    case "NotFound":
      return `${name} is no longer there. Choose another model.`;
    default:
      return `${name} could not answer.${said}`;
  }
}
