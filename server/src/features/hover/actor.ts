/** The hover of an actor, wherever its id stands. */
import { ACTOR_KIND_DEFINITIONS } from "../../model/codebook";
import { inferKind } from "../../model/frontmatter";
import type { Analysis } from "../../workspace/analysis";
import type { Actor, ActorsInForce } from "../../workspace/circumstances";
import { scopeOf, type Scope } from "../../workspace/scope";
import { countsOf, tallyOf, totalOf, type Counts } from "../../workspace/tally";
import type { Workspace } from "../../workspace/workspace";
import { clip, listed, nameOf } from "../words";
import { bold, code, fileName, link, linkTo, plain } from "./markdown";

/** How many names are shown at once, and how many characters of a title. */
const MOST_NAMES = 8;
const MOST_TITLE = 120;

/** Who an actor is, how often it speaks and owes here and in the workspace, and where it is declared. */
export function actorHover(workspace: Workspace, analysis: Analysis, id: string): string {
  return actorHoverIn(workspace, scopeOf(analysis), id);
}

/** The same in any file that declares actors. */
export function actorHoverIn(workspace: Workspace, scope: Scope, id: string): string {
  const { actors, analysis } = scope;
  if (id === "all") {
    const parties = analysis?.circumstances.parties ?? [];
    return `${code("@all")}: every party${parties.length === 0 ? "" : `, which are ${named(parties, actors)}`}.`;
  }
  const actor = actors.get(id);
  const here = analysis === null ? [] : [countsHere(analysis, id)];
  const counts = [...here, countsInAll(workspace, id)].join("  \n");
  if (actor === undefined) return `${code(`@${id}`)}: an actor that is declared nowhere.\n\n${counts}`;
  return [...description(actors, id, actor), counts, declared(workspace, scope, actor)].join("\n\n");
}

/** Who an actor is, with its names. */
export function description(actors: ActorsInForce, id: string, { declaration }: Actor): readonly string[] {
  const kind = inferKind(declaration);
  const facts = [
    ...(declaration.title === null ? [] : [plain(clip(declaration.title, MOST_TITLE))]),
    ...(declaration.for === null ? [] : [`speaks for ${bold(nameOf(declaration.for.id, actors))}`]),
    ...(kind === null || kind === "person" ? [] : [ACTOR_KIND_DEFINITIONS[kind].title.toLowerCase()]),
    ...(declaration.iso === null ? [] : [`ISO ${plain(declaration.iso)}`]),
  ];
  const names = declaration.aka.slice(0, MOST_NAMES).map((name) => plain(clip(name, MOST_TITLE)));
  const more = declaration.aka.length > MOST_NAMES ? [`${declaration.aka.length - MOST_NAMES} more`] : [];
  return [
    `${bold(declaration.name || id)} ${code(`@${id}`)}${facts.length === 0 ? "" : `: ${facts.join(", ")}`}`,
    ...(names.length === 0 ? [] : [`Also: ${[...names, ...more].join(", ")}`]),
  ];
}

function declared({ actorsFiles }: Workspace, scope: Scope, { declaration, uri }: Actor): string {
  const own = uri === scope.uri;
  const text = own ? scope.text : (actorsFiles.get(uri)?.text ?? "");
  const offset = declaration.idSpan.start + (own ? scope.yaml : 0);
  const place = linkTo(own ? "here" : plain(fileName(uri)), uri, text, offset);
  const item =
    declaration.qid === null
      ? ""
      : ` · ${link(`Wikidata ${plain(declaration.qid)}`, `https://www.wikidata.org/wiki/${declaration.qid}`)}`;
  return `Declared ${own ? "" : "in "}${place}${item}`;
}

function countsHere(analysis: Analysis, id: string): string {
  return `Here: ${inWords(countsOf(tallyOf(analysis), id))}`;
}

function countsInAll(workspace: Workspace, id: string): string {
  if (!workspace.isWhole) return "The workspace is still being read: look again to see how often elsewhere.";
  const total = totalOf(workspace, id);
  const rest = total.uncounted === 0 ? "" : `; ${number(total.uncounted)} more are still to be counted, look again`;
  const followups = workspace.doers.get(id)?.size ?? 0;
  const done = followups === 0 ? "" : `; named in ${several(followups, "follow-up file")}`;
  return `In ${several(total.readouts, "readout")} of the workspace: ${inWords(total)}${rest}${done}`;
}

function inWords({ passages, said, by, to }: Counts): string {
  const parts = [
    ...(passages === 0 ? [] : [`speaks in ${several(passages, "passage")}`]),
    ...(said === 0 ? [] : [`says ${several(said, "act")}`]),
    ...(by === 0 ? [] : [`performs ${several(by, "act")}`]),
    ...(to === 0 ? [] : [`is owed or asked ${several(to, "act")}`]),
  ];
  return parts.length === 0 ? "says, performs and is owed nothing" : parts.join(", ");
}

/** The names of some actors, in bold letters; of very many, the first. */
export function named(ids: readonly string[], actors: ActorsInForce): string {
  const names = ids.slice(0, MOST_NAMES).map((id) => bold(nameOf(id, actors)));
  return listed(ids.length <= MOST_NAMES ? names : [...names, `${number(ids.length - MOST_NAMES)} more`]);
}

/** `1 act`, `12,000 acts`. */
export function several(count: number, noun: string): string {
  return `${number(count)} ${noun}${count === 1 ? "" : "s"}`;
}

function number(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
