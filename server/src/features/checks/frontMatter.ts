/** What the front matter lacks, and what in it could not be read. */
import { entriesOf, type FrontMatterProblem } from "../../model/frontmatter";
import type { Check, Finding } from "./check";

export const frontMatter: Check = {
  codes: ["bad-front-matter", "duplicate-actor", "no-front-matter", "missing-date", "missing-issuer"],
  file: ({ analysis: { file }, frontMatter, yaml }) => {
    const { tree } = file;
    if (tree.frontMatter === null || frontMatter === null) {
      const message = tree.unclosedFrontMatter
        ? "The first line `---` opens front matter that no later line `---` closes, so all of the file is body: add the closing line."
        : "This file has no front matter: add who issued the account, and when the meeting was, between two lines `---`.";
      if (tree.unclosedFrontMatter) return [{ code: "no-front-matter", start: tree.body, end: tree.body + 3, message }];
      // At the first line of text, so that a note above it can silence this.
      const block = file.facts.made.findIndex((facts) => !facts.onlyNotes);
      const start =
        block === -1 ? tree.body : (tree.starts[block] ?? 0) + (file.facts.made[block]?.firstLine.start ?? 0);
      return [{ code: "no-front-matter", start, end: start, message }];
    }
    const { start } = tree.frontMatter;
    // A key without a sound value is told as such, and what was too long to read may be there.
    const lacks = (key: string): boolean =>
      frontMatter.complete && !entriesOf(frontMatter).some((entry) => entry.key === key);
    const findings = problemFindings(file.uri, yaml, frontMatter.problems);
    if (lacks("date") && frontMatter.date === null) {
      findings.push({
        code: "missing-date",
        start,
        end: start + 3,
        message: "The day of the meeting is missing: add `date: 2021-09-02`.",
      });
    }
    if (lacks("issuer") && frontMatter.issuer.length === 0) {
      findings.push({
        code: "missing-issuer",
        start,
        end: start + 3,
        message: "Who issued this account is missing: add `issuer: id`.",
      });
    }
    return findings;
  },
};

/**
 * What could not be read of front matter, or of an actors file, as findings.
 * @param yaml where the YAML begins in the text of the file.
 */
export function problemFindings(uri: string, yaml: number, problems: readonly FrontMatterProblem[]): Finding[] {
  return problems.map(({ code, start, end, message, relatedSpan }) => ({
    code,
    start: yaml + start,
    end: yaml + end,
    message,
    ...(relatedSpan && {
      related: [
        { uri, start: yaml + relatedSpan.start, end: yaml + relatedSpan.end, message: "The first one is here." },
      ],
    }),
  }));
}
