/** The tagging commands: each asks the server what it changes at the selection, and makes that one step to undo. */
import { Position, Range, Selection, window } from "vscode";
import type { TextEditor } from "vscode";
import {
  speakersRequest,
  tagRequest,
  threadsRequest,
  type NewActor,
  type Speaker,
  type Tagging,
} from "../requests/tagging";
import { wordsAt } from "../review/asked";
import type { Server } from "../server";
import { pick } from "./pick";

/** The readout that is edited; undefined where there is none. */
function editorOf(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  return editor?.document.languageId === "readout" ? editor : undefined;
}

// One after the other: keys pressed fast each begin where the one before ended.
let last: Promise<void> = Promise.resolve();

/** Does one thing at the selection. */
export function tagSelection(server: Server, tagging: Tagging): Promise<void> {
  const mine = last.then(() => tagNow(server, tagging));
  last = mine.catch(() => undefined);
  return mine;
}

/** What it was worked out for may be over: then it is worked out again, once. */
async function tagNow(server: Server, tagging: Tagging, again = true): Promise<void> {
  const editor = editorOf();
  if (editor === undefined) return;
  const { document } = editor;
  const { version } = document;
  const range = plain(wordsAt(editor));
  const answer = await server.request(tagRequest, { uri: document.uri.toString(), range, tagging });
  if (answer === undefined) return;
  if ("error" in answer) {
    window.setStatusBarMessage(answer.error, 8_000);
    return;
  }
  if (document.version !== version || answer.version !== version) {
    if (again) await tagNow(server, tagging, false);
    else window.setStatusBarMessage("The readout was changed meanwhile, so nothing was tagged. Try again.", 8_000);
    return;
  }
  const options = { undoStopBefore: true, undoStopAfter: true };
  const made = await editor.edit((builder) => {
    for (const { range, newText } of answer.edits) builder.replace(rangeOf(range), newText);
  }, options);
  if (!made) return;
  const { start, end } = rangeOf(answer.selection);
  editor.selection = new Selection(start, end);
  editor.revealRange(editor.selection);
}

/** Asks who speaks, the likeliest first; a name that nobody has is declared. */
async function askSpeaker(
  server: Server,
  title: string,
  paragraph: boolean,
): Promise<{ speakers: readonly string[]; declare?: NewActor } | undefined> {
  const editor = editorOf();
  if (editor === undefined) return undefined;
  const place = { uri: editor.document.uri.toString(), range: plain(wordsAt(editor)), paragraph };
  const known = await server.request(speakersRequest, place);
  if (known === undefined) return undefined;
  const item = (speaker: Speaker) => ({
    label: speaker.isNew === true ? `$(person-add) ${speaker.name}` : speaker.name,
    description: speaker.isNew === true ? `declare @${speaker.ids[0] ?? ""}` : `@${speaker.ids.join("+")}`,
    ...(speaker.detail !== "" && { detail: speaker.detail }),
    speaker,
  });
  const chosen = await pick(
    title,
    "An id, a name, or a title; a new name declares an actor",
    known.map(item),
    async (typed) => ((await server.request(speakersRequest, { ...place, typed })) ?? []).map(item),
  );
  if (chosen === undefined) return undefined;
  const { ids, isNew, name } = chosen.speaker;
  return { speakers: ids, ...(isNew === true && { declare: { id: ids[0] ?? "", name } }) };
}

/** *Tag as Speech…* */
export async function tagSpeech(server: Server): Promise<void> {
  const chosen = await askSpeaker(server, "Tag as Speech", false);
  if (chosen === undefined) return;
  const { speakers, ...declare } = chosen;
  await tagSelection(server, { do: "wrap", tag: { speakers }, ...declare });
}

/** *Tag Paragraph as Turn…* */
export async function tagTurn(server: Server): Promise<void> {
  const chosen = await askSpeaker(server, "Tag Paragraph as Turn", true);
  if (chosen !== undefined) await tagSelection(server, { do: "turn", ...chosen });
}

/** *Change Speaker…* */
export async function changeSpeaker(server: Server): Promise<void> {
  const chosen = await askSpeaker(server, "Change Speaker", false);
  if (chosen === undefined) return;
  const { speakers, ...declare } = chosen;
  await tagSelection(server, { do: "change", tag: { speakers }, ...declare });
}

/** What the kinds are, in a few words each. */
const KINDS: readonly (readonly [word: string, what: string])[] = [
  ["commit", "a party binds itself"],
  ["agree", "all parties bind themselves together"],
  ["offer", "binding once the other takes it up"],
  ["ask", "a party wants another to act"],
  ["refuse", "a party says no"],
  ["warn", "a harm to follow"],
  ["done", "a report that it was carried out"],
  ["if", "a condition"],
  ["when", "a deadline or rhythm"],
  ["part", "one of several things promised at once"],
  ["more", "the rest of the act before it"],
  ["head", "a heading"],
  ["skip", "page furniture"],
];

/** *Change Kind…* */
export async function changeKind(server: Server): Promise<void> {
  const items = KINDS.map(([word, description]) => ({ label: word, description, tag: { word } }));
  const chosen = await pick("Change Kind", "What the words are", items);
  if (chosen !== undefined) await tagSelection(server, { do: "change", tag: chosen.tag });
}

/** *Name the Thread…* */
export async function nameThread(server: Server): Promise<void> {
  const editor = editorOf();
  if (editor === undefined) return;
  const place = { uri: editor.document.uri.toString(), range: plain(wordsAt(editor)) };
  const threads = await server.request(threadsRequest, place);
  if (threads === undefined) return;
  if (threads.length === 0) {
    window.setStatusBarMessage("No act here lacks a thread: put the cursor into the words of one.", 8_000);
    return;
  }
  const item = (id: string, description: string) => ({ label: `^${id}`, description, id });
  const id = /^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u;
  const chosen = await pick(
    "Name the Thread",
    "A thread of the workspace, or a new id",
    threads.map((its) => item(its.id, its.detail)),
    (typed) => Promise.resolve(id.test(typed.replace(/^\^/, "")) ? [item(typed.replace(/^\^/, ""), "new")] : []),
  );
  if (chosen !== undefined) await tagSelection(server, { do: "attribute", text: `^${chosen.id}` });
}

interface PlainRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

function plain({ start, end }: Range): PlainRange {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}

function rangeOf({ start, end }: PlainRange): Range {
  return new Range(new Position(start.line, start.character), new Position(end.line, end.character));
}
