/** *Draft with the Language Model*: what it is asked, and what its answer comes to. The client asks it; nothing here reaches out. */
import type { CancellationToken } from "vscode-languageserver";
import { asking } from "../features/draft/model/question";
import { readingAnswers, told } from "../features/draft/model/told";
import { writing } from "../features/draft/writing";
import { parse } from "../syntax/parse";
import { strip } from "../syntax/strip";
import { changed } from "../text/edit";
import type { Steps } from "../workspace/steps";
import { draftsOf, type Proposed } from "./drafts";
import type { Register } from "./register";
import * as requests from "./requests/model";
import { inSlices } from "./slices";

export const registerModel: Register = (connection, store) => {
  const drafts = draftsOf(store);
  const of = async (uri: string, token: CancellationToken): Promise<Proposed> => {
    const its = await drafts.asked(uri, token);
    if (its === null) throw new Error(`${uri} is not a readout that is open or in the workspace.`);
    return its;
  };

  connection.onRequest(requests.modelQuestion, async ({ uri }, token) => {
    const { document, analysis, drafted } = await of(uri, token);
    const asked = await inSlices(asking(analysis, drafted), token);
    return asked.paragraphs.length > 0
      ? { version: document.version, ...asked }
      : { error: "This readout has no text to draft, or too long a one." };
  });

  connection.onRequest(requests.modelAnswer, async ({ uri, of: asked, model, answers }, token) => {
    const { analysis, drafted } = await of(uri, token);
    const read = await inSlices(readingAnswers(analysis, drafted, asked, model, answers), token);
    if ("error" in read) return read;
    drafts.answered(uri, drafted.draft.text, read.model, read.proposals);
    const its = await of(uri, token);
    const open = its.open.filter(({ by }) => by !== null);
    const keepsText = await inSlices(keepingText(its, open), token);
    if (!keepsText) drafts.forget(uri);
    if (store.openDocument(uri)?.proposed != null) await drafts.draftAndTell(uri);
    if (!keepsText || its.beside === null) {
      return { error: `What ${read.model} proposes would change the published text, so nothing of it is kept.` };
    }
    return { told: told(read, its.beside, open), proposals: open.length };
  });
  return {};
};

/** Each tag is held against the published text when it is placed; here all of them are, together. */
function* keepingText({ analysis }: Proposed, open: Proposed["open"]): Steps<boolean> {
  const { file } = analysis;
  const parts = yield* writing(analysis, open);
  const changes = parts.flatMap((part) => part.changes);
  return strip(parse(changed(file.text, changes))) === strip(file.tree);
}
