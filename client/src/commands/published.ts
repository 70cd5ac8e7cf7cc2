/** Published texts and web pages in files, and the readout that the server makes of one. */
import { window, workspace } from "vscode";
import type { TextDocument, Uri } from "vscode";
import { escapeRequest, type EscapeParams } from "../requests/published";
import { proposalsRequest } from "../requests/proposals";
import type { Server } from "../server";
import { decodePage, decodeUtf8 } from "../text/files";
import { firstLine } from "../text/published";

/** A published text as it was read: it may stand in a web page. */
export type Published = Required<Pick<EscapeParams, "text" | "from">>;

const TEXT = /\.txt$/i;
const PAGE = /\.x?html?$/i;

/** Whether a file of this name holds a published text, as text or as a page. */
export function isPublished(name: string): boolean {
  return TEXT.test(name) || PAGE.test(name);
}

/** A file's name without what says that it is a text or a page. */
export function baseName(name: string): string {
  return name.replace(TEXT, "").replace(PAGE, "");
}

/** The text of a file as it was published. @throws with what is wrong with it, in a sentence. */
export async function readPublished(uri: Uri): Promise<Published> {
  return publishedIn(uri.path, await workspace.fs.readFile(uri));
}

/** The same of a file's bytes. */
export function publishedIn(name: string, bytes: Uint8Array): Published {
  const isPage = PAGE.test(name);
  const decoded = isPage ? decodePage(bytes) : decodeUtf8(bytes);
  if ("text" in decoded) return { text: decoded.text, from: isPage ? "html" : "either" };
  throw new Error(`it is not UTF-8: the first wrong byte is number ${decoded.badByte + 1}. Save it as UTF-8.`);
}

/**
 * The readout that publishes a text: drafted where the setting says so.
 * @param beside where it will be: the actors declared there are known.
 * @returns undefined where there is no answer, which the user has been told.
 * @throws with why there is no text in a page, in a sentence.
 */
export async function readoutOf(
  server: Server,
  published: Published,
  beside?: Uri,
): Promise<{ readonly text: string; readonly isPage: boolean } | undefined> {
  const title = firstLine(published.text);
  const answer = await server.request(escapeRequest, {
    ...published,
    ...(title !== "" && { title }),
    draft: workspace.getConfiguration("readout").get<boolean>("drafting.newReadouts", true),
    ...(beside !== undefined && { beside: beside.toString() }),
  });
  if (answer === undefined) return undefined;
  if ("error" in answer) throw new Error(answer.error);
  return { text: answer.text, isPage: answer.isPage === true };
}

/** Milliseconds that a word in the status bar stays. */
const SHOWN = 10_000;

/** Tells how much of a new readout is left to decide on, and how to go on: with thirty of them nobody looks for it. */
export async function tellProposals(server: Server, document: TextDocument): Promise<void> {
  const answer = await server.ask(proposalsRequest, { uri: document.uri.toString() });
  if (answer === undefined) return;
  const { length } = answer.proposals;
  const left =
    length === 0
      ? "Nothing more is proposed for this readout."
      : `${length === 1 ? "One tag is" : `${length} tags are`} proposed. Next Proposal (Alt+.) goes through them.`;
  window.setStatusBarMessage(left, SHOWN);
}
