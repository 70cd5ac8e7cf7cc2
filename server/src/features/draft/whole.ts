/** A readout drafted whole: a new one from its published text, and the front matter that one lacks. */
import { entriesOf } from "../../model/frontmatter";
import { strip } from "../../syntax/strip";
import type { TextChange } from "../../text/edit";
import type { Analysis } from "../../workspace/analysis";
import type { DraftOptions } from "./draft";
import { draft } from "./engine";
import { frontMatterOf, type Known } from "./frontMatter";
import { SURE, type Drafted, type Drafter } from "./proposals";
import { draftedReadout } from "./write";
import { declared, type Written } from "./writing";

/**
 * The readout that publishes a text, with its front matter and all tags that are sure.
 * @param options actors that are declared elsewhere are not declared again.
 * @param known what a page tells beside its text.
 */
export function newDraft(text: string, options: DraftOptions, known: Known = {}, drafter: Drafter = draft): string {
  const its = drafter(text, options);
  const elsewhere = new Set((options.actors ?? []).map(({ id }) => id));
  const actors = its.cast.actors.filter(({ id }) => !elsewhere.has(id));
  return draftedReadout({ ...its, cast: { ...its.cast, actors } }, SURE, known);
}

/** What the front matter lacks and the text tells: its entries, and all actors of the text; null where it lacks nothing. */
export function missingFrontMatter(analysis: Analysis, { draft: { cast } }: Drafted): Written | null {
  const { file, actors } = analysis;
  const { tree, summary, text } = file;
  if (tree.unclosedFrontMatter) return null;
  const fresh = cast.actors.filter(({ id }) => !actors.has(id));
  const entries = entriesOf(summary.frontMatter);
  const lines = frontMatterOf({ ...cast, actors: tree.frontMatter === null ? fresh : [] }, strip(tree))
    .split(/^(?=\S)/m)
    .filter((line) => line !== "" && entries.every(({ key }) => !line.startsWith(`${key}:`)));
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const yaml = lines.join("").replaceAll("\n", newline);
  if (tree.frontMatter === null) {
    if (yaml === "") return null;
    const change = { start: tree.body, end: tree.body, text: `---${newline}${yaml}---${newline}` };
    return { proposals: [], changes: [change] };
  }
  const { start, end } = tree.frontMatter.yaml;
  const list = entries.find(({ key }) => key === "actors");
  const at = list === undefined ? end : start + list.keySpan.start;
  const changes: TextChange[] = yaml === "" ? [] : [{ start: at, end: at, text: yaml }];
  changes.push(...declared(analysis, fresh));
  return changes.length === 0 ? null : { proposals: [], changes };
}
