/**
 * What may be written at the cursor: actors behind `@`, kinds behind `!`, attributes in `{...}`, keys and values in
 * front matter; in published text nothing. What is half typed counts as it stands, whether it parses or not.
 */
import type { Analysis } from "../workspace/analysis";
import type { Workspace } from "../workspace/workspace";
import { speakerOffers } from "./completion/actors";
import { attributeOffers } from "./completion/attributes";
import { frontMatterOffers } from "./completion/frontMatter";
import { NOTHING, type Completion, type Offer, type Offers } from "./completion/item";
import { kindOffers } from "./completion/kinds";
import { bodyPlace, type BodyPlace } from "./completion/place";
import { yamlAt } from "./completion/yamlPlace";

export type { Completion, CompletionKind } from "./completion/item";

export interface CompletionList {
  /** The likeliest first. */
  readonly items: readonly Completion[];
  /** The list depends on what is typed already: it is to be asked for again with every further character. */
  readonly incomplete: boolean;
}

/**
 * The completions at an offset, in UTF-16 units of the file's text; one outside the text is taken to its nearest end.
 * Looks at one block, and at what the workspace knows; never throws.
 * @param options.today the day that counts as today, `YYYY-MM-DD`.
 */
export function completion(
  workspace: Workspace,
  analysis: Analysis,
  offset: number,
  { today }: { readonly today: string },
): CompletionList {
  const { tree } = analysis.file;
  const at = Math.max(0, Math.min(offset, tree.text.length));
  const yaml = yamlAt(tree, at);
  const { offers, incomplete } =
    yaml !== null
      ? frontMatterOffers(workspace, analysis, yaml, at, today)
      : (beginning(analysis, at, today) ?? bodyOffers(workspace, analysis, bodyPlace(tree, at)));
  return { items: offers.map((offer, index) => ({ ...offer, sort: String(index).padStart(4, "0") })), incomplete };
}

function bodyOffers(workspace: Workspace, analysis: Analysis, place: BodyPlace | null): Offers {
  switch (place?.kind) {
    case "speaker":
      return speakerOffers(workspace, analysis, place);
    case "tag":
      return kindOffers(place);
    case "attribute":
      return attributeOffers(workspace, analysis, place);
    case "brace":
      return { offers: [{ ...NOTE, replace: place.replace }], incomplete: false };
    default:
      return NOTHING;
  }
}

const NOTE: Omit<Offer, "replace"> = {
  label: "{>>…<<}",
  kind: "snippet",
  detail: "Note",
  documentation: "A note of the analyst's, which is not published.",
  filter: "{>>",
  insert: "{>>$1<<}",
  snippet: true,
};

/** Front matter, where a file is empty or begins with some dashes that are alone on their line, with no key below. */
function beginning({ file }: Analysis, at: number, today: string): Offers | null {
  const { text, tree } = file;
  if (tree.frontMatter !== null || at > 4) return null;
  const found = /^(\ufeff?)(-{0,3})[ \t]*(?:\r?\n(?![\w-]+:)|$)/.exec(text);
  if (found === null || at !== found[1]!.length + found[2]!.length || (found[2] === "" && text.trim() !== ""))
    return null;
  const offer: Offer = {
    label: "---",
    kind: "snippet",
    detail: "Front matter",
    documentation: "What the text is: its title, the day of the meeting, and whose account it is.",
    filter: "---",
    replace: { start: found[1]!.length, end: at },
    insert: `---\ntitle: $1\ndate: \${2:${today}}\nissuer: $3\n---${found[0].endsWith("\n") ? "" : "\n"}$0`,
    snippet: true,
  };
  return { offers: [offer], incomplete: false };
}
