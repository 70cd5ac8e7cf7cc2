/** What a readout's front matter lacks and its text tells: entries, and actors that nobody has declared. */
import { entriesOf } from "../../model/frontmatter";
import { strip } from "../../syntax/strip";
import { changed, type TextChange } from "../../text/edit";
import type { Analysis } from "../../workspace/analysis";
import type { ActorsInForce } from "../../workspace/circumstances";
import { readFile, type ParsedFile } from "../../workspace/file";
import { declarationOf, declareInFile } from "../declarations";
import { frontMatterOf } from "./frontMatter";
import { insertions } from "./insertions";
import type { Cast, DraftActor } from "./reading";

/**
 * Writes the entries that a front matter lacks, and declares actors in it; it is made where there is none.
 * @param cast what the text tells; null where nothing but the actors is wanted.
 * @param actors those that nobody has declared; the sides and persons that the entries name are declared with them.
 * @returns changes of the file, which only ever put something in; none where the front matter is not closed.
 */
export function frontMatterChanges(
  { file, actors: inForce }: Analysis,
  cast: Cast | null,
  actors: readonly DraftActor[],
): readonly TextChange[] {
  if (file.tree.unclosedFrontMatter) return [];
  const pieces = insertions();
  // What is declared depends on the front matter alone.
  let front = readFile(file.uri, file.text.slice(0, file.tree.body));
  const put = (change: TextChange): void => {
    pieces.add([change]);
    front = readFile(file.uri, changed(front.text, [change]));
  };
  const wanted = new Map(actors.map((actor) => [actor.id, actor]));
  const entries = cast === null ? "" : lacking(file, cast);
  if (cast !== null) for (const id of namedIn(entries, cast)) want(id, cast, inForce, wanted);
  if (cast !== null && file.tree.frontMatter === null) {
    const yaml = frontMatterOf({ ...cast, actors: [...wanted.values()] }, strip(file.tree), {
      declared: new Set(inForce.keys()),
    });
    if (yaml !== "") put({ start: file.tree.body, end: file.tree.body, text: `---\n${yaml}---\n` });
    wanted.clear();
  } else if (entries !== "") put(entriesAt(front, entries));
  for (const its of wanted.values()) {
    const change = declareInFile(front, declared(its));
    if (change !== null) put(change);
  }
  const newline = file.text.includes("\r\n") ? "\r\n" : "\n";
  return pieces.made().map((change) => ({ ...change, text: change.text.replace(/\r?\n/g, newline) }));
}

/** Somebody whom nobody has declared is wanted, behind the side that they speak for. */
function want(id: string, cast: Cast, inForce: ActorsInForce, wanted: Map<string, DraftActor>): void {
  if (wanted.has(id) || inForce.has(id)) return;
  const its = cast.actors.find((actor) => actor.id === id) ?? bare(id);
  if (its.for !== null && its.for !== id) want(its.for, cast, inForce, wanted);
  wanted.set(id, its);
}

/** Lines of YAML. */
function lacking({ tree, summary }: ParsedFile, cast: Cast): string {
  const entries = entriesOf(summary.frontMatter);
  // The actors are declared one by one.
  const known = new Set([...cast.issuer, ...cast.parties]);
  return frontMatterOf({ ...cast, actors: [] }, strip(tree), { declared: known })
    .split(/^(?=\S)/m)
    .filter((line) => line !== "" && entries.every(({ key }) => !line.startsWith(`${key}:`)))
    .join("");
}

function entriesAt({ tree, summary }: ParsedFile, entries: string): TextChange {
  const { start, end } = tree.frontMatter!.yaml;
  const list = entriesOf(summary.frontMatter).find(({ key }) => key === "actors");
  const at = list === undefined ? end : start + list.keySpan.start;
  return { start: at, end: at, text: entries };
}

function namedIn(entries: string, { issuer, parties }: Cast): readonly string[] {
  return [...(/^issuer:/m.test(entries) ? issuer : []), ...(/^parties:/m.test(entries) ? parties : [])];
}

/** Whom the text does not name, but somebody gave, is declared by the id alone. */
function bare(id: string): DraftActor {
  return { id, name: id, title: null, for: null, iso: null, kind: null, aka: [] };
}

function declared({ id, name, title, for: side, iso, kind, aka }: DraftActor): ReturnType<typeof declarationOf> {
  return declarationOf(id, {
    name,
    title,
    for: side === null ? null : { id: side, start: 0, end: 0 },
    iso,
    // What follows from the rest is not written.
    kind: iso === null && side === null && title === null ? kind : null,
    aka,
  });
}
