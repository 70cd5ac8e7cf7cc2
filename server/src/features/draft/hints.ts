/** What reads like speech or like an act and has no tag, as findings: of the paragraphs that have been drafted as they stand. */
import type { Analysis } from "../../workspace/analysis";
import type { Choice } from "../diagnostics";
import { silenced } from "../diagnostics";
import type { Code, Finding } from "../checks/check";
import { isAct, keptProposals } from "./proposals";
import type { Proposal } from "./reading";

/** Drafts nothing: takes time in proportion to the paragraphs, and to what is proposed for them. */
export function untagged(analysis: Analysis, rejected: ReadonlySet<string>, choice: Choice): readonly Finding[] {
  return keptProposals(analysis.file).flatMap(({ key, start, end, tags }): readonly Finding[] => {
    const [first] = tags;
    const code = first === undefined || rejected.has(key) ? null : codeOf(first);
    if (code === null || choice.severity(code) === null) return [];
    const finding: Finding = { code, start, end, message: messageOf(first!) };
    return silenced(analysis, finding) ? [] : [finding];
  });
}

/** What a proposal is told as while nobody has decided on it; null for what is not told. */
function codeOf(proposal: Proposal): Code | null {
  if (proposal.tag === "speech") return "untagged-speech";
  return isAct(proposal) ? "untagged-commitment" : null;
}

function messageOf({ tag, speakers, why }: Proposal): string {
  return tag === "speech"
    ? `This reads like speech of \`${speakers.join("+")}\`: ${why} Tag it, or silence this finding here.`
    : `This reads like an act, \`!${tag}\`: ${why} Tag it, or silence this finding here.`;
}
