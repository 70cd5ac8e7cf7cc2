/** Whether a file says the same after a rename, but for the id: in YAML aliases, limits and what is half typed can get in the way. */
import type { FollowupFile } from "../../model/followup";
import { readActorsFile, readFrontMatter, type ActorsFile, type FrontMatter } from "../../model/frontmatter";
import { LONGEST_LINE } from "../../syntax/followup/line";
import { lineAt } from "../../syntax/followup/parse";
import { front } from "../../syntax/split";
import { changed, type TextChange } from "../../text/edit";
import type { Entity } from "../../workspace/entities";
import type { ReadoutFile } from "../../workspace/file";
import type { Workspace } from "../../workspace/workspace";
import { pathOf } from "./collision";

/** Why the changes of a file cannot be made, in two sentences for who asked; null where they can. */
export function misread(
  workspace: Workspace,
  uri: string,
  changes: readonly TextChange[],
  entity: Entity,
  to: string,
): string | null {
  const followup = workspace.followups.get(uri);
  if (followup !== undefined) return tooLong(workspace, followup, changes, to);
  const readout = workspace.readouts.get(uri);
  const actorsFile = workspace.actorsFiles.get(uri);
  const [before, after] =
    readout !== undefined
      ? [readout.summary.frontMatter, frontMatterAfter(readout, changes)]
      : [actorsFile?.file ?? null, actorsFile === undefined ? null : readActorsFile(changed(actorsFile.text, changes))];
  const same = (id: string): string => id;
  const renamed = (id: string): string => (id === entity.id ? to : id);
  const [actor, meeting] = [entity.kind === "actor" ? renamed : same, entity.kind === "meeting" ? renamed : same];
  if (said(before, actor, meeting) === said(after, same, same)) return null;
  return `The YAML of ${pathOf(workspace, uri)} would say something else with \`${to}\` in it. Write the id itself where an alias (\`*name\`) stands for it, and mend what is told of that file, first.`;
}

/** Of a follow-up file, a line may grow so long that it is not read. */
function tooLong(
  workspace: Workspace,
  { uri, tree }: FollowupFile,
  changes: readonly TextChange[],
  to: string,
): string | null {
  const grown = new Map<number, number>();
  for (const { start, end, text } of changes) {
    const line = lineAt(tree, start);
    grown.set(line, (grown.get(line) ?? tree.lines[line]!.text.length) + text.length - (end - start));
  }
  const line = [...grown].find(([, length]) => length > LONGEST_LINE)?.[0];
  if (line === undefined) return null;
  return `Line ${line + 1} of ${pathOf(workspace, uri)} would be too long to be read with \`${to}\` in it. Choose a shorter id, or shorten that line first.`;
}

/** The front matter after the changes; those of the body do not matter to it. */
function frontMatterAfter({ text, summary }: ReadoutFile, changes: readonly TextChange[]): FrontMatter | null {
  const { body } = front(text);
  if (changes.every(({ start }) => start >= body)) return summary.frontMatter;
  const head = changed(
    text.slice(0, body),
    changes.filter(({ end }) => end <= body),
  );
  const { frontMatter } = front(head);
  return frontMatter && readFrontMatter(head.slice(frontMatter.yaml.start, frontMatter.yaml.end));
}

type Ids = (id: string) => string;

/** All that a YAML says, without places. */
function said(file: FrontMatter | ActorsFile | null, actor: Ids, meeting: Ids): string {
  if (file === null) return "";
  const actors = file.actors.map(({ id, nameSpan, name, for: side, title, iso, qid, aka, kind }) => [
    actor(id),
    nameSpan === null ? null : name,
    side === null ? null : actor(side.id),
    [title, iso, qid, aka, kind],
  ]);
  if (!("yaml" in file)) return JSON.stringify(actors);
  const { title, date, form, place, lang, source, retrieved, translationOf, sha256, issuer, parties } = file;
  const fields = [title, date, form, place, lang, source, retrieved, translationOf, sha256].map(
    (field) => field?.value,
  );
  const ids = [issuer, parties].map((list) => list?.map(({ id }) => actor(id)) ?? null);
  return JSON.stringify([fields, ids, file.meeting && meeting(file.meeting.value), actors]);
}
