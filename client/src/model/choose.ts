/** Which of the language models that the editor offers is asked, and what is asked of it there. */
import { CancellationTokenSource, LanguageModelChatMessage, lm, window } from "vscode";
import type { CancellationToken, LanguageModelChat, Memento } from "vscode";
import type { Model } from "./ask";

const LAST = "readout.lastLanguageModel";

const JUSTIFICATION =
  "Readout asks for tags of the readout in front of you. It sends the published text of that readout, its date, and the ids, names, titles and sides of the actors in it.";

/** Other editors of the same kind may lack what 1.91 has. */
export function offersModels(): boolean {
  return typeof (lm as Partial<typeof lm> | undefined)?.selectChatModels === "function";
}

/** The one model that there is, or the one that is picked; the last one picked stands first. Undefined where none is picked, or there is none, which is told. */
export async function choose(memento: Memento): Promise<Model | undefined> {
  let models: readonly LanguageModelChat[];
  try {
    models = await lm.selectChatModels();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    void window.showWarningMessage(`The editor could not tell its language models: ${message}`);
    return undefined;
  }
  const [only] = models;
  if (only === undefined) {
    void window.showInformationMessage(
      "The editor offers no language model here. They come with extensions, and with an account.",
    );
    return undefined;
  }
  if (models.length === 1) return ofEditor(only);
  const last = memento.get(LAST);
  const items = models
    .map((model) => ({ label: model.name, description: [model.vendor, model.family].join(", "), model }))
    .sort((one, other) => Number(other.model.id === last) - Number(one.model.id === last));
  const placeHolder = "The published text of this readout is sent to the model that you choose";
  const picked = await window.showQuickPick(items, { title: "Draft with the Language Model", placeHolder });
  if (picked === undefined) return undefined;
  void memento.update(LAST, picked.model.id);
  return ofEditor(picked.model);
}

function ofEditor(model: LanguageModelChat): Model {
  return {
    name: model.name,
    maxInputTokens: model.maxInputTokens,
    countTokens: (text, signal) => model.countTokens(text, tokenOf(signal)),
    async send(prompt, signal) {
      const messages = [LanguageModelChatMessage.User(prompt)];
      const { text } = await model.sendRequest(messages, { justification: JUSTIFICATION }, tokenOf(signal));
      return text;
    },
  };
}

function tokenOf(signal: AbortSignal): CancellationToken {
  const source = new CancellationTokenSource();
  if (signal.aborted) source.cancel();
  signal.addEventListener("abort", () => source.cancel(), { once: true });
  return source.token;
}
