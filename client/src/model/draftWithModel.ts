/**
 * *Draft with the Language Model*: off until a setting turns it on. A model that the editor offers is asked for tags of the readout
 * in front of one; what it proposes is reviewed as all proposals are.
 */
import { commands, ProgressLocation, window, workspace } from "vscode";
import type { Disposable, Memento } from "vscode";
import { modelAnswerRequest, modelQuestionRequest, type ModelQuestion } from "../requests/model";
import type { Server } from "../server";
import { ask, type Asked, type Model } from "./ask";
import { choose, offersModels } from "./choose";

const SETTING = "readout.drafting.languageModel";

export function registerDraftWithModel(server: Pick<Server, "request">, memento: Memento): Disposable[] {
  /** The readouts about which a model is being asked. */
  const asking = new Set<string>();
  // While the setting is off, nobody looks whether there are models.
  const offer = (): void => {
    if (isOn()) void commands.executeCommand("setContext", "readout.hasLanguageModels", offersModels());
  };
  offer();
  return [
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(SETTING)) offer();
    }),
    commands.registerCommand("readout.draftWithModel", () => draftWithModel(server, memento, asking)),
  ];
}

function isOn(): boolean {
  return workspace.getConfiguration("readout.drafting").get("languageModel") === true;
}

async function draftWithModel(server: Pick<Server, "request">, memento: Memento, asking: Set<string>): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== "readout") return;
  if (!isOn() || !offersModels()) {
    tell(`Drafting with a language model is off, or this editor has none to offer. The setting is ${SETTING}.`);
    return;
  }
  const uri = document.uri.toString();
  if (asking.has(uri)) {
    tell("A language model is being asked about this readout already.");
    return;
  }
  asking.add(uri);
  try {
    const model = await choose(memento);
    if (model === undefined) return;
    const question = await server.request(modelQuestionRequest, { uri });
    if (question === undefined) return;
    if ("error" in question) {
      tell(question.error);
      return;
    }
    const { answers, failure, cancelled, tooLong } = await asked(model, question);
    if (tooLong > 0) warn(tooLongFor(model, tooLong, answers.length === 0));
    // Of a request that was broken off before anything came, there is nothing to read.
    const told = answers.filter((answer) => answer.trim() !== "" || (!cancelled && failure === null));
    const came =
      told.length === 0
        ? undefined
        : await server.request(modelAnswerRequest, { uri, of: question.of, model: model.name, answers: told });
    const kept = came !== undefined && !("error" in came);
    if (failure !== null) warn(kept ? `${failure} What it had answered before is kept.` : failure);
    else if (came !== undefined && !kept && !cancelled) warn(came.error);
    if (!kept) return;
    tell(came.told);
    // Whoever has gone elsewhere meanwhile is not called back.
    if (came.proposals === 0 || window.activeTextEditor?.document !== document) return;
    await commands.executeCommand("readout.endReview");
    await commands.executeCommand("readout.nextProposal");
  } finally {
    asking.delete(uri);
  }
}

/** Asks, shows how far it is, and can be cancelled. */
function asked(model: Model, question: ModelQuestion): Thenable<Asked> {
  const title = `Readout: asking ${model.name}`;
  return window.withProgress(
    { location: ProgressLocation.Notification, cancellable: true, title },
    (progress, token) => {
      const controller = new AbortController();
      token.onCancellationRequested(() => controller.abort());
      return ask(model, question, controller.signal, (number, of) => {
        progress.report({ message: `part ${number + 1} of ${of}`, ...(number > 0 && { increment: 100 / of }) });
      });
    },
  );
}

function tooLongFor({ name }: Model, sentences: number, all: boolean): string {
  if (all) return `${name} takes less at once than a sentence of this readout needs, so nothing was sent.`;
  return `${sentences === 1 ? "One sentence was" : `${sentences} sentences were`} too long for ${name}.`;
}

function tell(text: string): void {
  void window.showInformationMessage(text);
}

function warn(text: string): void {
  void window.showWarningMessage(text);
}
