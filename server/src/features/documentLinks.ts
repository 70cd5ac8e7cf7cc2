/**
 * The links of a front matter and of an `actors.yaml`: the source, what was translated, Wikidata, and the `actors.yaml`
 * that declares an id. They lead to web addresses and to files of the workspace, and nowhere else.
 */
import { addressProblem } from "../model/frontmatter-fields";
import type { ActorDeclaration, Field } from "../model/frontmatter";
import type { Reference } from "../syntax/tree";
import type { Span } from "../text/span";
import { actorsFilesFor, folderOf } from "../workspace/actors";
import type { Analysis } from "../workspace/analysis";
import type { ActorsFileText, Workspace } from "../workspace/workspace";
import { fileName, lineAt } from "./hover/markdown";

export interface Link extends Span {
  /** `http:`, `https:`, or the URI of a file of the workspace, with `#L12` for a line of it. */
  readonly target: string;
  readonly tooltip: string;
}

/** The links of a readout, by their place: offsets of the file's text. */
export function documentLinks(workspace: Workspace, { file, actors }: Analysis): readonly Link[] {
  const { frontMatter } = file.summary;
  if (frontMatter === null) return [];
  const yaml = file.tree.frontMatter?.yaml.start ?? 0;
  const links: Link[] = [];
  const { source, translationOf, issuer, parties } = frontMatter;
  if (source !== null)
    links.push({ ...inside(source, file.text, yaml), target: source.value, tooltip: "As published" });
  if (translationOf !== null) {
    const target = translated(workspace, file.uri, translationOf.value);
    const tooltip = "What this translates";
    if (target !== null) links.push({ ...inside(translationOf, file.text, yaml), target, tooltip });
  }
  const sides = frontMatter.actors.flatMap((actor) => actor.for ?? []);
  for (const reference of [...issuer, ...(parties ?? []), ...sides]) {
    const actor = actors.get(reference.id);
    if (actor === undefined || actor.uri === file.uri) continue;
    links.push(...declared(workspace, reference, actor.uri, actor.declaration));
  }
  return inOrder([...links, ...frontMatter.actors.flatMap(wikidata)], yaml);
}

/** The links of an `actors.yaml`; a side that it declares itself has none. */
export function actorsFileLinks(workspace: Workspace, uri: string, { file }: ActorsFileText): readonly Link[] {
  const own = new Set(file.actors.map(({ id }) => id));
  const others = actorsFilesFor(workspace, folderOf(uri)).filter((other) => other !== uri);
  const sides = file.actors.flatMap(({ for: side }) => {
    if (side === null || own.has(side.id)) return [];
    for (const other of others) {
      const its = workspace.actorsFiles.get(other)?.file.actors.find(({ id }) => id === side.id);
      if (its !== undefined) return declared(workspace, side, other, its);
    }
    return [];
  });
  return inOrder([...sides, ...file.actors.flatMap(wikidata)], 0);
}

function declared(workspace: Workspace, at: Reference, uri: string, { idSpan }: ActorDeclaration): readonly Link[] {
  const text = workspace.actorsFiles.get(uri)?.text;
  if (text === undefined) return [];
  const target = `${uri}#L${lineAt(text, idSpan.start)}`;
  return [{ start: at.start, end: at.end, target, tooltip: `Declared in ${fileName(uri)}` }];
}

function wikidata({ qid, qidSpan }: ActorDeclaration): readonly Link[] {
  if (qid === null || qidSpan === null) return [];
  return [{ ...qidSpan, target: `https://www.wikidata.org/wiki/${qid}`, tooltip: `${qid} in Wikidata` }];
}

/** A web address, or a readout of the workspace by its path from this one's folder. */
function translated(workspace: Workspace, uri: string, value: string): string | null {
  if (addressProblem(value) === null) return value;
  const path = folderOf(uri).split("/");
  try {
    for (const segment of value.split("/")) {
      if (segment === "..") path.pop();
      else if (segment !== "." && segment !== "") path.push(encodeURIComponent(segment));
    }
  } catch {
    // Half of a surrogate pair names no file.
    return null;
  }
  const target = path.join("/");
  return target !== uri && workspace.readouts.get(target) !== undefined ? target : null;
}

/** The value of a field without its quotation marks. */
function inside({ span: { start, end } }: Field, text: string, yaml: number): Span {
  return /["']/.test(text.charAt(yaml + start)) ? { start: start + 1, end: end - 1 } : { start, end };
}

function inOrder(links: readonly Link[], by: number): readonly Link[] {
  return links
    .map((link) => ({ ...link, start: by + link.start, end: by + link.end }))
    .sort((one, other) => one.start - other.start);
}
