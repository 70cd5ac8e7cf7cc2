/** *Tag the rest like this* as an action at a tagged act, a turn or a speech. */
import { blockAt } from "../../syntax/parse";
import type { Span } from "../../text/span";
import type { Analysis } from "../../workspace/analysis";
import { atOnce, type Steps } from "../../workspace/steps";
import type { Action } from "../actions";
import type { FileChanges } from "../changes";
import { findingLikeness, openingAlike } from "./alike";
import type { Drafted } from "./proposals";
import { writing } from "./writing";

/** The editor's command, which shows each place before it is tagged. */
export const TAG_REST = "readout.tagRestLikeThis";

/**
 * @param drafting the readout; done only where an action is chosen.
 * @param reviews whether the editor has the command; where it has not, all places are tagged at once.
 */
export function alikeActions(
  analysis: Analysis,
  selection: Span,
  drafting: () => Steps<Drafted>,
  reviews: boolean,
): readonly Action[] {
  const { tree, uri } = analysis.file;
  const index = blockAt(tree, selection.start);
  const block = tree.blocks[index];
  if (block === undefined) return [];
  const at = selection.start - tree.starts[index]!;
  const inTag = block.nodes.some(
    ({ kind, start, end }) => (kind === "act" || kind === "speech") && start <= at && at <= end,
  );
  if (!inTag) return [];
  const kind = "refactor.rewrite";
  if (reviews)
    return [
      {
        id: "alike",
        title: "Tag the Rest Like This…",
        kind,
        changes: null,
        command: { name: TAG_REST, arguments: [] },
      },
    ];
  const working = function* (): Steps<FileChanges> {
    const its = yield* drafting();
    const like = yield* findingLikeness(analysis, its, selection);
    if (like === null) return new Map();
    const parts = yield* writing(analysis, yield* openingAlike(analysis, its, like));
    return new Map([[uri, parts.flatMap(({ changes }) => changes)]]);
  };
  return [{ id: "alike", title: "Tag All the Rest Like This", kind, changes: () => atOnce(working()), working }];
}
