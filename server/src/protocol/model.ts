/** *Draft with the Language Model*: what it is asked, and what its answer comes to. The client asks it; nothing here reaches out. */
import { question } from "../features/draft/model/question";
import { readAnswers, told } from "../features/draft/model/told";
import { accept } from "../features/draft/writing";
import { parse } from "../syntax/parse";
import { strip } from "../syntax/strip";
import { changed } from "../text/edit";
import { draftsOf, type Proposed } from "./drafts";
import type { Register } from "./register";
import * as requests from "./requests/model";

export const registerModel: Register = (connection, store) => {
  const drafts = draftsOf(store);
  const of = (uri: string): Proposed => {
    const its = drafts.of(uri);
    if (its === null) throw new Error(`${uri} is not a readout that is open or in the workspace.`);
    return its;
  };

  connection.onRequest(requests.modelQuestion, ({ uri }) => {
    const { document, analysis, drafted } = of(uri);
    const asked = question(analysis, drafted);
    return asked.paragraphs.length > 0
      ? { version: document.version, ...asked }
      : { error: "This readout has no text to draft, or too long a one." };
  });

  connection.onRequest(requests.modelAnswer, ({ uri, of: asked, model, answers }) => {
    const { analysis, drafted } = of(uri);
    const read = readAnswers(analysis, drafted, asked, model, answers);
    if ("error" in read) return read;
    drafts.answered(uri, read.model, read.proposals);
    const its = of(uri);
    const open = its.open.filter(({ by }) => by !== null);
    if (!keepsText(its, open)) {
      drafts.forget(uri);
      return { error: `What ${read.model} proposes would change the published text, so nothing of it is kept.` };
    }
    return { told: told(read, its.beside!, open), proposals: open.length };
  });
  return {};
};

/** Each tag is held against the published text when it is placed; here all of them are, together. */
function keepsText({ analysis }: Proposed, open: Proposed["open"]): boolean {
  const { file } = analysis;
  return strip(parse(changed(file.text, accept(analysis, open)))) === strip(file.tree);
}
