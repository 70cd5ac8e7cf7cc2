/**
 * *Draft with the Language Model*: off until a setting turns it on. A model that the editor offers is asked for tags of the readout
 * in front of one; what it proposes is reviewed as all proposals are.
 */
import { commands, Disposable, lm, ProgressLocation, window, workspace } from "vscode";
import type { LanguageModelChat, Memento } from "vscode";
import { modelAnswerRequest, modelQuestionRequest } from "../requests";
import type { Server } from "../server";
import { ask } from "./ask";

const SETTING = "readout.drafting.languageModel";
const LAST = "readout.lastLanguageModel";

export function registerDraftWithModel(server: Server, memento: Memento): Disposable[] {
  /** The readouts about which a model is being asked. */
  const asking = new Set<string>();
  void commands.executeCommand("setContext", "readout.hasLanguageModels", offersModels());
  return [commands.registerCommand("readout.draftWithModel", () => draftWithModel(server, memento, asking))];
}

/** Other editors of the same kind may lack what 1.91 has. */
function offersModels(): boolean {
  return typeof (lm as Partial<typeof lm> | undefined)?.selectChatModels === "function";
}

async function draftWithModel(server: Server, memento: Memento, asking: Set<string>): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== "readout") return;
  if (workspace.getConfiguration("readout.drafting").get("languageModel") !== true || !offersModels()) {
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
    const title = `Readout: asking ${model.name}`;
    const options = { location: ProgressLocation.Notification, cancellable: true, title };
    const { answers, failure, cancelled, tooLong } = await window.withProgress(options, (progress, token) =>
      ask(model, question, token, (number, of) => {
        progress.report({ message: `part ${number + 1} of ${of}`, ...(number > 0 && { increment: 100 / of }) });
      }),
    );
    if (failure !== null) warn(answers.length > 0 ? `${failure} What it had answered before is kept.` : failure);
    if (tooLong > 0)
      warn(`${tooLong === 1 ? "One sentence was" : `${tooLong} sentences were`} too long for ${model.name}.`);
    // An answer that somebody has cut off need not make sense.
    const told = answers.filter((answer) => answer !== "" || !cancelled);
    if (told.length === 0) return;
    const came = await server.request(modelAnswerRequest, { uri, of: question.of, model: model.name, answers: told });
    if (came === undefined) return;
    if ("error" in came) {
      if (!cancelled && failure === null) warn(came.error);
      return;
    }
    tell(came.told);
    // Whoever has gone elsewhere meanwhile is not called back.
    if (came.proposals === 0 || window.activeTextEditor?.document !== document) return;
    await commands.executeCommand("readout.endReview");
    await commands.executeCommand("readout.nextProposal");
  } finally {
    asking.delete(uri);
  }
}

/** The one model that there is, or the one that is picked; the last one picked stands first. */
async function choose(memento: Memento): Promise<LanguageModelChat | undefined> {
  let models: readonly LanguageModelChat[];
  try {
    models = await lm.selectChatModels();
  } catch (error) {
    warn(`The editor could not tell its language models: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
  if (models.length < 2) {
    if (models.length === 0)
      tell("The editor offers no language model here. They come with extensions, and with an account.");
    return models[0];
  }
  const last = memento.get(LAST);
  const items = models
    .map((model) => ({ label: model.name, description: [model.vendor, model.family].join(", "), model }))
    .sort((one, other) => Number(other.model.id === last) - Number(one.model.id === last));
  const placeHolder = "The published text of this readout is sent to the model that you choose";
  const picked = await window.showQuickPick(items, { title: "Draft with the Language Model", placeHolder });
  if (picked !== undefined) void memento.update(LAST, picked.model.id);
  return picked?.model;
}

function tell(text: string): void {
  void window.showInformationMessage(text);
}

function warn(text: string): void {
  void window.showWarningMessage(text);
}
