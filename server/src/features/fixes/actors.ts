/** Mends of ids that no actor has, and of actors that are declared twice or for nothing. */
import { nearest } from "../../text/nearest";
import { readYaml, type YamlNode, type YamlPair } from "../../model/yaml";
import { idProblem, resolved } from "../../model/yaml-values";
import type { Span } from "../../text/span";
import { actorsFilesFor, actorsInForce, folderOf } from "../../workspace/actors";
import type { ActorsInForce } from "../../workspace/circumstances";
import { declarationOf, declareInActorsFile, declareInFile, undeclare } from "../declarations";
import { guessed } from "./names";
import { moved, shown, type Mend, type Mender, type YamlPlace } from "./mend";

export const unknownActor: Mender = (place, finding) => {
  const { analysis, workspace, uri, text, yaml } = place;
  const { start, end } = finding;
  const id = text.slice(start, end);
  const actors =
    analysis?.actors ??
    actorsInForce(workspace, { uri, text, summary: { frontMatter: null, used: NOTHING, said: [] } });
  const mends: Mend[] = nearestIds(id, actors).map((other, index) => {
    const name = actors.get(other)!.declaration.name;
    const title = `Write ${shown(other)}${name === other ? "" : ` (${shown(name).slice(1, -1)})`}`;
    return { title, changes: [{ start, end, text: other }], ...(index === 0 && { preferred: true }) };
  });
  if (idProblem(id) !== null) return mends;
  const declare = (where: string, changes: Mend["changes"]): void => {
    const title = `Declare ${shown(id)} in ${where}`;
    mends.push({ title, changes, ...(mends.length === 0 && { preferred: true }) });
  };
  if (analysis === null && yaml !== null) {
    const declaration = declarationOf(id, guessed(id, ""));
    declare("this file", [declareInActorsFile(text, yaml.read.actors, declaration)]);
    return mends;
  }
  const body = analysis?.file.tree.body ?? text.length;
  const declaration = declarationOf(id, guessed(id, text.slice(body, body + 20_000)));
  const here = analysis === null ? null : declareInFile(analysis.file, declaration);
  if (here !== null) declare("this file", [here]);
  const [shared] = actorsFilesFor(workspace, folderOf(uri));
  const file = shared ?? `${folderOf(uri)}/actors.yaml`;
  if (folderOf(file) === "") return mends;
  const its = workspace.actorsFiles.get(file);
  if (its !== undefined && its.file.actors.length === 0 && /^[^#\s]/m.test(its.text)) return mends;
  declare(shared === undefined ? "a new actors.yaml" : pathFrom(uri, shared), () => {
    const change = declareInActorsFile(its?.text ?? "", its?.file.actors ?? [], declaration);
    return new Map([[file, [change]]]);
  });
  return mends;
};

const NONE: ReadonlySet<string> = new Set();
const NOTHING = { speakers: NONE, by: NONE, to: NONE, threads: NONE, related: NONE, topics: NONE };

/** As the file is found from another: `actors.yaml`, `../actors.yaml`. */
function pathFrom(uri: string, file: string): string {
  const up = folderOf(uri).slice(folderOf(file).length).split("/").length - 1;
  return `${"../".repeat(up)}actors.yaml`;
}

/** The ids that were most likely meant: the same but for capitals, one of the actor's names, or one that is written much alike. */
function nearestIds(id: string, actors: ActorsInForce): readonly string[] {
  const lower = id.toLowerCase();
  const found = new Set<string>();
  let looked = 0;
  for (const [other, { declaration }] of actors) {
    if (++looked > 2000) break;
    if (other.toLowerCase() === lower) found.add(other);
    const names = [declaration.name, ...declaration.aka].flatMap((name) => [name, ...name.split(/[\s·]+/)]);
    if (lower.length > 1 && names.some((name) => name.toLowerCase() === lower)) found.add(other);
  }
  const near = nearest(id, actors.keys());
  if (near !== null) found.add(near);
  found.delete(id);
  return [...found].slice(0, 3);
}

/** A second declaration of an id: the same as the first in every character but blanks, or not. */
export const duplicateActor: Mender = ({ yaml }, finding) => {
  const second = declared(yaml, finding.start);
  const related = finding.related?.[0];
  const first = related === undefined ? null : declared(yaml, related.start);
  if (yaml === null || second === null) return [];
  const text = ({ start, end }: Span): string => yaml.text.slice(start, end).replace(/[\s"']/g, "");
  const gone = (span: Span): Mend["changes"] => moved([undeclare(yaml.text, { span })], yaml.start);
  const same = first !== null && text(first) === text(second);
  return [
    { title: "Remove this declaration", changes: gone(second), preferred: true, ...(same && { safe: true }) },
    ...(first === null || same ? [] : [{ title: "Remove the first declaration", changes: gone(first) }]),
  ];
};

/** The declaration whose id stands at an offset of the file, as `undeclare` takes it. */
function declared(yaml: YamlPlace | null, at: number): Span | null {
  if (yaml === null) return null;
  const inside = at - yaml.start;
  const pairsOf = (node: YamlNode | null): readonly YamlPair[] => {
    const map = resolved(node);
    return map?.kind === "map" ? map.pairs : [];
  };
  const pairs = pairsOf(readYaml(yaml.text, yaml.text.length).root);
  for (const { key, value } of [...pairs, ...pairs.flatMap((pair) => pairsOf(pair.value))]) {
    if (key.start <= inside && inside < key.end) return { start: key.start, end: Math.max(key.end, value?.end ?? 0) };
  }
  return null;
}

export const unusedActor: Mender = ({ yaml }, finding) => {
  const actor = yaml?.read.actors.find(({ idSpan }) => yaml.start + idSpan.start === finding.start);
  if (yaml === null || actor === undefined) return [];
  const changes = moved([undeclare(yaml.text, actor)], yaml.start);
  return [{ title: `Remove the declaration of @${actor.id}`, changes, preferred: true }];
};
