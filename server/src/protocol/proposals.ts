/** What is proposed for a readout, and what a person decides of it: Readout's own requests. */
import type { CancellationToken } from "vscode-languageserver";
import { findingLikeness, likenessName, type Likeness } from "../features/draft/alike";
import { leftOut } from "../features/draft/leftOut";
import { SURE, touching } from "../features/draft/proposals";
import { missingFrontMatter } from "../features/draft/whole";
import { writing, type Written } from "../features/draft/writing";
import { rangesIn, toOffset, toTextEdits } from "./convert";
import { draftsOf, type Proposed } from "./drafts";
import { LONGEST_TYPED } from "./hints";
import type { Steps } from "../workspace/steps";
import type { Register } from "./register";
import * as requests from "./requests/proposals";
import { inSlices } from "./slices";

/** So many words of a paragraph tell which one it is. */
const TOLD = 60;

export const registerProposals: Register = (connection, store) => {
  const drafts = draftsOf(store);
  const of = async (uri: string, token: CancellationToken, like?: Likeness): Promise<Proposed> => {
    const its = await drafts.asked(uri, token);
    if (its === null) throw new Error(`${uri} is not a readout that is open or in the workspace.`);
    return like === undefined ? its : drafts.like(its, like, token);
  };

  connection.onRequest(requests.alike, async ({ uri, range }, token) => {
    const { document, analysis, drafted } = await of(uri, token);
    const selection = { start: toOffset(document, range.start), end: toOffset(document, range.end) };
    const like = await inSlices(findingLikeness(analysis, drafted, selection), token);
    return like && { like, name: likenessName(like, analysis) };
  });

  connection.onRequest(requests.proposals, async ({ uri, range, like }, token) => {
    const { document, analysis, drafted, open } = await of(uri, token, like);
    // Of a text that is too long to be drafted while somebody types, what was found is told once it was asked for.
    if (analysis.file.text.length > LONGEST_TYPED) drafts.tell(uri);
    const left = leftOut(analysis, drafted);
    const its = range && { start: toOffset(document, range.start), end: toOffset(document, range.end) };
    const proposals = await inSlices(listing(its === undefined ? open : touching(open, its), document), token);
    return { version: document.version, ...(left !== null && { left }), proposals };
  });

  const answer = ({ document }: Proposed, parts: readonly Written[], left?: string | null): requests.AcceptAnswer => ({
    version: document.version,
    ...(left != null && { left }),
    parts: parts.map(({ proposals, changes }) => {
      const text = document.getText().slice(proposals[0]?.start, proposals.at(-1)?.end).replace(/\s+/g, " ");
      return {
        edits: toTextEdits(document, changes),
        label: proposals.length === 0 ? "Front matter" : text.length > TOLD ? `${text.slice(0, TOLD)}…` : text,
        writes: proposals.map(({ writes }) => writes),
      };
    }),
  });

  connection.onRequest(requests.acceptProposal, async ({ uri, keys, like }, token) => {
    const its = await of(uri, token, like);
    const wanted = new Set(keys);
    const chosen = its.open.filter(({ key }) => wanted.has(key));
    const parts = await inSlices(writing(its.analysis, chosen, its.drafted.draft.cast), token);
    return parts.some(({ proposals }) => proposals.length > 0)
      ? answer(its, parts)
      : { error: "This can no longer be written here: the text has changed, or a tag is in the way." };
  });

  connection.onRequest(requests.draftAll, async ({ uri, least = SURE }, token) => {
    const its = await of(uri, token);
    const sure = its.open.filter(({ confidence }) => confidence >= least);
    const parts = (await inSlices(writing(its.analysis, sure), token)).filter(({ proposals }) => proposals.length > 0);
    const left = leftOut(its.analysis, its.drafted);
    const front = its.drafted.draft.text === "" && left !== null ? null : missingFrontMatter(its.analysis, its.drafted);
    return answer(its, front === null ? parts : [front, ...parts], left);
  });

  connection.onRequest(requests.rejectProposal, ({ uri, keys, back = false }) => {
    drafts.reject(uri, keys, back);
    return null;
  });
  return {};
};

function* listing(open: Proposed["open"], document: Proposed["document"]): Steps<requests.ProposalAnswer[]> {
  const toRange = rangesIn(document);
  const found: requests.ProposalAnswer[] = [];
  for (const one of open) {
    yield;
    found.push({
      key: one.key,
      range: toRange(one),
      tag: one.tags[0]!.tag,
      pieces: one.pieces.map(({ at, text }) => ({ position: document.positionAt(at), text })),
      writes: one.writes,
      why: one.why,
      confidence: one.confidence,
      sure: one.confidence >= SURE,
      by: one.by,
      declares: one.declares.map(({ id, name }) => `${name} (@${id})`),
    });
  }
  return found;
}
