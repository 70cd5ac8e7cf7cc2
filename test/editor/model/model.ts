/** An extension for tests: a language model that answers as a test tells it to. VS Code 1.104 and later let one be offered. */
import * as vscode from "vscode";

/** What VS Code asks of a model, as far as a test needs it; the types of 1.91 do not have it yet. */
interface Offering {
  registerLanguageModelChatProvider?: (
    vendor: string,
    provider: {
      provideLanguageModelChatInformation(): readonly object[];
      provideLanguageModelChatResponse(
        model: object,
        messages: readonly Message[],
        options: object,
        progress: vscode.Progress<unknown>,
        token: vscode.CancellationToken,
      ): Promise<void>;
      provideTokenCount(model: object, text: string | Message): Promise<number>;
    },
  ) => vscode.Disposable;
}

interface Message {
  readonly content: readonly { readonly value?: unknown }[];
}

export type Answer = (say: (text: string) => void, prompt: string, token: vscode.CancellationToken) => Promise<void>;

/** What the tests hold of it. */
export interface FakeModel {
  /** Whether this VS Code offers it. */
  readonly offered: boolean;
  /** What it has been asked, the last prompt last. */
  readonly prompts: string[];
  answer: Answer;
}

const MODEL = {
  id: "fake",
  name: "Fake Model",
  family: "fake",
  version: "1",
  maxInputTokens: 4000,
  maxOutputTokens: 4000,
};

export function activate(context: vscode.ExtensionContext): FakeModel {
  const offer = (vscode.lm as Offering).registerLanguageModelChatProvider;
  const { LanguageModelTextPart: TextPart } = vscode as unknown as {
    LanguageModelTextPart: new (text: string) => object;
  };
  const fake: FakeModel = { offered: offer !== undefined, prompts: [], answer: () => Promise.resolve() };
  const textOf = ({ content }: Message): string => content.map(({ value }) => String(value)).join("");
  const offered = offer?.("fake", {
    provideLanguageModelChatInformation: () => [{ ...MODEL, capabilities: {} }],
    async provideLanguageModelChatResponse(_model, messages, _options, progress, token) {
      const prompt = messages.map(textOf).join("\n");
      fake.prompts.push(prompt);
      await fake.answer((text) => progress.report(new TextPart(text)), prompt, token);
    },
    provideTokenCount: (_model, text) => Promise.resolve((typeof text === "string" ? text : textOf(text)).length / 4),
  });
  if (offered !== undefined) context.subscriptions.push(offered);
  return fake;
}
