/**
 * What may be written at the cursor: actors behind `@`, kinds behind `!`, attributes in `{...}`, keys and values in
 * front matter; in published text nothing. What is half typed counts as it stands, whether it parses or not.
 */
import type { Analysis } from "../workspace/analysis";
import { actorsFileScope, scopeOf } from "../workspace/scope";
import type { ActorsFileText, Workspace } from "../workspace/workspace";
import { speakerOffers } from "./completion/actors";
import { actorsMapOffers, sidesOf } from "./completion/actorsMap";
import { attributeOffers } from "./completion/attributes";
import { documentationOf } from "./completion/documentation";
import { frontMatterOffers } from "./completion/frontMatter";
import { choiceOf } from "./completion/insertion";
import { inList, NOTHING, type CompletionList, type Offer, type Offers } from "./completion/item";
import { kindOffers } from "./completion/kinds";
import { bodyPlace, type BodyPlace } from "./completion/place";
import { yamlAt, yamlPlace } from "./completion/yamlPlace";

export type { Completion, CompletionKind, CompletionList } from "./completion/item";
export { withoutStops } from "./completion/insertion";

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
      : (beginning(workspace, analysis, at, today) ?? bodyOffers(workspace, analysis, bodyPlace(tree, at), today));
  return inList(offers, incomplete, tree.text);
}

/** The completions at an offset of an `actors.yaml`, as in front matter below `actors`. */
export function actorsFileCompletion(
  workspace: Workspace,
  uri: string,
  its: ActorsFileText,
  offset: number,
): CompletionList {
  const { text } = its;
  const at = Math.max(0, Math.min(offset, text.length));
  const yaml = { start: text.startsWith("\ufeff") ? 1 : 0, end: text.length };
  const place = at < yaml.start ? null : yamlPlace(text, yaml, at);
  if (place === null) return inList([], false, text);
  const scope = actorsFileScope(workspace, uri, its);
  // A key `actors:` around them all is a mistake, and told as one.
  const path = place.path[0] === "actors" && !scope.actors.has("actors") ? place.path.slice(1) : place.path;
  const { offers, incomplete } = actorsMapOffers(workspace, scope, { ...place, path });
  return inList(offers, incomplete, text);
}

/**
 * What there is to read of an item, in Markdown; null where there is nothing.
 * @param about as the item has it.
 * @param place the readout, or the actors file and its URI, that the item was offered in.
 * @param today the day that counts as today, `YYYY-MM-DD`.
 * @param brief leaves out what takes other files.
 */
export function completionDocumentation(
  workspace: Workspace,
  place: Analysis | { readonly uri: string; readonly its: ActorsFileText },
  about: string,
  today: string,
  brief = false,
): string | null {
  const scope = "its" in place ? actorsFileScope(workspace, place.uri, place.its) : scopeOf(place);
  return documentationOf(workspace, scope, about, today, brief);
}

function bodyOffers(workspace: Workspace, analysis: Analysis, place: BodyPlace | null, today: string): Offers {
  switch (place?.kind) {
    case "speaker":
      return speakerOffers(workspace, analysis, place);
    case "tag":
      return kindOffers(place);
    case "attribute":
      return attributeOffers(workspace, analysis, place, today);
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
function beginning(workspace: Workspace, analysis: Analysis, at: number, today: string): Offers | null {
  const { text, tree } = analysis.file;
  if (tree.frontMatter !== null || at > 4) return null;
  const found = /^(\ufeff?)(-{0,3})[ \t]*(?:\r?\n(?![\w-]+:)|$)/.exec(text);
  if (found === null || at !== found[1]!.length + found[2]!.length || (found[2] === "" && text.trim() !== ""))
    return null;
  const sides = sidesOf(workspace, scopeOf(analysis));
  // Where nobody is declared yet, the issuer is declared as it is named.
  const issuer = sides.length > 0 ? choiceOf(3, sides) : "${3:id}\nactors:\n  ${3:id}: ${4:Name}";
  const offer: Offer = {
    label: "---",
    kind: "snippet",
    detail: "Front matter",
    documentation: "What the text is: its title, the day of the meeting, and whose account it is.",
    filter: "---",
    replace: { start: found[1]!.length, end: at },
    insert: `---\ntitle: $1\ndate: \${2:${today}}\nissuer: ${issuer}\n---${found[0].endsWith("\n") ? "" : "\n"}$0`,
    snippet: true,
  };
  return { offers: [offer], incomplete: false };
}
