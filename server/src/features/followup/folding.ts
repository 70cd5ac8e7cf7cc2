/** What can be folded in a follow-up file: years, runs of titles, runs of comments. */
import type { FollowupFile } from "../../model/followup";
import type { Fold } from "../folding";
import { linesSpan, runsOf } from "./runs";

/** The folds in the order of their beginnings: each over more than one line, and no two from the same line on. */
export function followupFolding({ tree }: FollowupFile): readonly Fold[] {
  return runsOf(tree).flatMap((run): readonly Fold[] => {
    if (run.first === run.last) return [];
    const kind = run.kind === "year" ? "region" : run.kind === "comments" ? "comment" : null;
    return [{ ...linesSpan(tree, run), kind }];
  });
}
