/** What mends a line of a follow-up file that does not read. */
import { lineAt } from "../../syntax/followup/parse";
import { shown, type Mender } from "./mend";

export const badEvent: Mender = ({ workspace, uri }, { start, end }) => {
  const tree = workspace.followups.get(uri)?.tree;
  const index = tree === undefined ? -1 : lineAt(tree, start);
  const offset = tree?.starts[index] ?? 0;
  const problem = tree?.lines[index]?.problems.find((its) => offset + its.start === start && offset + its.end === end);
  if (problem?.suggestion == null) return [];
  const { suggestion } = problem;
  return [{ title: `Write ${shown(suggestion)}`, changes: [{ start, end, text: suggestion }], preferred: true }];
};
