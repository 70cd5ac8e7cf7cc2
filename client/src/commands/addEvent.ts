/** *Add Event…*: what happened to a thread, written as a line of a follow-up file. Nothing that stands there is changed. */
import { InputBoxValidationSeverity, Range, Uri, window, workspace } from "vscode";
import type { InputBoxOptions } from "vscode";
import { eventChoicesRequest, newEventRequest, type EventChoices, type ThreadWanted } from "../requests/events";
import type { Server } from "../server";
import { pick } from "./pick";

/** Its name, which the server is told so that it can offer it. */
export const ADD_EVENT = "readout.addEvent";

const SAYS: Readonly<Record<string, string>> = {
  detach: "the condition came true, or the offer was taken up",
  progress: "part of it was done, or is being done",
  keep: "it was done",
  break: "it was not done, or the opposite was",
  suspend: "it was put off",
  resume: "it was taken up again",
  withdraw: "those who owed it took it back",
  release: "those who were owed it waived it",
  lapse: "it ended by itself",
  assess: "somebody rated it",
};

const ID = /^\^?[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u;

/** @param given the thread's id, or something that has it as `thread`; without it, the thread at the cursor. */
export async function addEvent(server: Server, given?: unknown): Promise<void> {
  const wanted = wantedOf(given);
  const choices = await choicesOf(server, wanted);
  if (choices === undefined) return;
  const { thread, title, status, day: today } = choices;
  const heading = `^${thread}${title === null ? "" : ` (${title})`}, ${status}`;
  if (choices.choices.length === 0) {
    void window.showInformationMessage(`^${thread} is ${status}: no event leads from there.`);
    return;
  }
  const items = choices.choices.map((choice) => {
    const words = choice.argument === null ? choice.event : `${choice.event} ${choice.argument}`;
    return { label: words, description: `→ ${choice.leadsTo}`, detail: SAYS[choice.event] ?? "", choice };
  });
  const chosen = await pick(`Add Event: ${heading}`, "What happened", items);
  if (chosen === undefined) return;
  const { event, argument } = chosen.choice;
  const step = (options: InputBoxOptions): Thenable<string | undefined> =>
    window.showInputBox({ title: `${chosen.label} ^${thread}`, ignoreFocusOut: true, ...options });

  const day = await step({
    prompt: "The day on which it happened",
    value: today,
    valueSelection: [0, today.length],
    validateInput: (typed) => dayProblem(server, typed.trim(), today, chosen.choice, thread),
  });
  if (day === undefined) return;
  const address = await step({
    prompt: "The address of a source; empty for none",
    placeHolder: "https://…",
    validateInput: (typed) =>
      typed.trim() === "" || /^https?:\/\/\S+$/.test(typed.trim())
        ? null
        : "An address begins with https:// or http:// and has no blanks in it.",
  });
  if (address === undefined) return;
  const quotation = await step({ prompt: "Words of the source, or why; empty for none" });
  if (quotation === undefined) return;

  const answer = await server.request(newEventRequest, {
    thread,
    event,
    day: day.trim(),
    ...(argument !== null && { argument }),
    ...(address.trim() !== "" && { address: address.trim() }),
    ...(quotation.trim() !== "" && { quotation: quotation.trim() }),
  });
  if (answer === undefined || server.client === undefined) return;
  if ("error" in answer) {
    void window.showWarningMessage(answer.error);
    return;
  }
  const made = await workspace.applyEdit(await server.client.protocol2CodeConverter.asWorkspaceEdit(answer.edit));
  if (!made) {
    void window.showWarningMessage("The follow-up file was changed meanwhile, so the event was not added. Try again.");
    return;
  }
  const { start, end } = answer.range;
  const selection = new Range(start.line, start.character, end.line, end.character);
  await window.showTextDocument(Uri.parse(answer.uri), { preview: false, selection });
}

function wantedOf(given: unknown): ThreadWanted | undefined {
  const thread = typeof given === "object" && given !== null && "thread" in given ? given.thread : given;
  if (typeof thread === "string") return { thread: thread.replace(/^\^/, "") };
  const editor = window.activeTextEditor;
  if (editor === undefined || !editor.document.languageId.startsWith("readout")) return undefined;
  const { start, end } = editor.selection;
  return {
    uri: editor.document.uri.toString(),
    range: {
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    },
  };
}

/** What may have happened to a thread; the user is asked which one where none is given. */
async function choicesOf(server: Server, wanted: ThreadWanted | undefined): Promise<EventChoices | undefined> {
  const answer = wanted === undefined ? { threads: [] } : await server.request(eventChoicesRequest, wanted);
  if (answer === undefined) return undefined;
  if ("error" in answer) {
    void window.showWarningMessage(answer.error);
    return undefined;
  }
  if (!("threads" in answer)) return answer;
  const item = (id: string, description: string) => ({ label: `^${id}`, description, id });
  const chosen = await pick(
    "Add Event",
    "The thread that it is about",
    answer.threads.map(({ id, detail }) => item(id, detail)),
    (typed) => Promise.resolve(ID.test(typed) ? [item(typed.replace(/^\^/, ""), "")] : []),
  );
  return chosen && choicesOf(server, { thread: chosen.id });
}

type Problem = string | { message: string; severity: InputBoxValidationSeverity } | null;

/** What is wrong with a day, or odd about it. */
async function dayProblem(
  server: Server,
  day: string,
  today: string,
  { event, argument }: EventChoices["choices"][number],
  thread: string,
): Promise<Problem> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return "A whole day: YYYY-MM-DD.";
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(day)) return `There is no day ${day}.`;
  const warn = (message: string): Problem => ({ message, severity: InputBoxValidationSeverity.Warning });
  if (day > today) return warn(`${day} has not come yet: what is written counts from then on.`);
  const then = await server.request(eventChoicesRequest, { thread, day });
  if (then === undefined || "threads" in then) return null;
  if ("error" in then) return warn(then.error);
  if (then.choices.some((choice) => choice.event === event && choice.argument === argument)) return null;
  return warn(`On ${day} the thread was ${then.status}, from where ${event} does not lead anywhere.`);
}
