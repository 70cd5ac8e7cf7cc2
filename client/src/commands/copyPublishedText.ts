/** *Copy Published Text*: the text as it was published, onto the clipboard. */
import { env, window } from "vscode";
import { publishedRequest } from "../requests/published";
import type { Server } from "../server";

let last: string | undefined;

/** The published text that was copied last, by which it is known when it is pasted. */
export function lastCopied(): string | undefined {
  return last;
}

export async function copyPublishedText(server: Server): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== "readout") return;
  const answer = await server.request(publishedRequest, { uri: document.uri.toString() });
  if (answer === undefined) return;
  last = answer.text;
  await env.clipboard.writeText(answer.text);
  window.setStatusBarMessage(
    `The published text is on the clipboard: ${answer.text.length.toLocaleString("en")} characters.`,
    5_000,
  );
}
