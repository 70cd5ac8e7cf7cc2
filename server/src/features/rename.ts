/**
 * Gives an actor, a thread, a topic or a meeting another id, wherever it is named: the references, and an edit for each.
 * What would make a file mean something else is refused. The published text is never touched.
 */
import { yaml11Type } from "../model/yaml-portability";
import { idProblem } from "../model/yaml-values";
import type { Span } from "../text/span";
import type { TextChange } from "../text/edit";
import type { Entity } from "../workspace/entities";
import { entityAt, mentionsOf, type Mention, type Spot } from "../workspace/mentions";
import type { Steps } from "../workspace/steps";
import type { Workspace } from "../workspace/workspace";
import type { FileChanges } from "./changes";
import { collision } from "./rename/collision";
import { misread } from "./rename/misread";

/** Why something cannot be renamed, in a sentence or two for who asked. */
export interface Refusal {
  readonly refused: string;
}

/**
 * What a rename at a place would give another id to.
 * @returns its span, and the id that is offered to be changed; null where nothing stands there that has one.
 */
export function prepareRename(spot: Spot): { readonly span: Span; readonly id: string } | Refusal | null {
  const found = entityAt(spot);
  if (found === null) return null;
  const refused = unnamable(spot.workspace, spot.uri, found);
  return refused === null ? { span: found.span, id: found.entity.id } : { refused };
}

/**
 * The changes of all files that give what stands at a place a new id; none where it has that id already.
 * @param to the new id; of a topic, its whole path. The sign that stands before it in a text may be there.
 */
export function* rename(spot: Spot, to: string): Steps<FileChanges | Refusal | null> {
  const { workspace } = spot;
  const found = entityAt(spot);
  if (found === null) return null;
  const { entity } = found;
  const id = unsigned(to.trim(), SIGNS[entity.kind]);
  const early = unnamable(workspace, spot.uri, found) ?? unfit(entity, id);
  if (early !== null) return { refused: early };
  if (id === entity.id) return new Map();
  const mentions = yield* mentionsOf(workspace, entity);
  const refused = collision(workspace, entity, id, mentions);
  if (refused !== null) return { refused };
  const changes = new Map<string, TextChange[]>();
  for (const mention of mentions) {
    const change = edit(workspace, mention, entity, id);
    if (change === null) continue;
    const list = changes.get(mention.uri);
    if (list === undefined) changes.set(mention.uri, [change]);
    else list.push(change);
  }
  for (const [uri, list] of changes) {
    const wrong = misread(workspace, uri, list, entity, id);
    if (wrong !== null) return { refused: wrong };
    yield;
  }
  return changes;
}

const SIGNS: Readonly<Record<Entity["kind"], string>> = {
  actor: "@",
  everyone: "@",
  thread: "^",
  topic: "#",
  meeting: "",
};

function unsigned(id: string, sign: string): string {
  return id.startsWith(sign) ? id.slice(sign.length) : id;
}

/** Why what stands here has no id that could be changed. */
function unnamable(
  workspace: Workspace,
  uri: string,
  { entity, span }: { readonly entity: Entity; readonly span: Span },
): string | null {
  if (entity.kind === "everyone") return "`@all` stands for every party; it is no actor's id.";
  if (textOf(workspace, uri)[span.start] === "*")
    return "This is an alias of YAML. Rename the id where it is written, at the anchor, or write the id itself here.";
  return null;
}

/** Why a text is no id of this kind. */
function unfit(entity: Entity, id: string): string | null {
  if (id === "") return "Without an id there is nothing to rename it to. Write one word, such as `port-aubin`.";
  if (entity.kind !== "topic") return told(idProblem(id), entity.kind);
  const parts = id.split("/");
  if (parts.includes("")) return "A topic is one id, or several with a single / between them, as in `climate/finance`.";
  return parts.map((part) => told(idProblem(part), "topic")).find((problem) => problem !== null) ?? null;
}

function told(problem: string | null, kind: Entity["kind"]): string | null {
  return problem === null ? null : `${problem.replace("no actor", `no ${kind}`)}.`;
}

function textOf({ readouts, actorsFiles, followups }: Workspace, uri: string): string {
  return (readouts.get(uri) ?? actorsFiles.get(uri) ?? followups.get(uri))?.text ?? "";
}

/** The change of one mention; null for an alias in YAML, which follows its anchor. */
function edit(workspace: Workspace, mention: Mention, { id }: Entity, to: string): TextChange | null {
  const { start, end } = mention;
  if (!mention.inYaml) return { start, end, text: to };
  const text = textOf(workspace, mention.uri);
  if (text[start] === "*") return null;
  const quoted = text.slice(start, end) === id && /["']/.test(text[start - 1] ?? "");
  // Older tools would read `no` as false.
  return { start, end, text: quoted || yaml11Type(to) === null ? to : `"${to}"` };
}
