/** An act given a thread, so that it is found wherever it comes again. */
import type { TextChange } from "../../text/edit";
import type { Analysis } from "../../workspace/analysis";
import type { ActorsInForce } from "../../workspace/circumstances";
import type { Workspace } from "../../workspace/workspace";
import { publishedIn } from "../../syntax/strip";
import { attributeOf } from "../../model/facts";
import type { Span } from "../../text/span";
import { spanAt } from "./extent";
import { groundOf, remade, type Ground, type Remake } from "./ground";
import { close } from "./insertion";
import { slug } from "./slug";

/** Words that say nothing of what an act is about. */
const EMPTY = new Set(
  "a an and are as at be by for from in into is it its of on or our that the their these this to we will with would can could should must shall may all each both any if when asked ready willing side sides country countries open hope hopes continue".split(
    " ",
  ),
);
/** So many words of an act make its thread's id; of a script without spaces, so many characters. */
const MOST_WORDS = 3;
const MOST_CHARACTERS = 8;

/** Gives an act or a part a thread, or another attribute, behind those that it has; null where it has one, or takes none. */
export function attribute(ground: Ground, span: number, text: string): Remake | null {
  const node = ground.block.nodes[span];
  if (node?.form !== "span" || !node.closed) return null;
  const inside = ground.text.slice(node.inner.end + 2, node.end - 1);
  const changes: readonly TextChange[] = node.braces
    ? [{ start: node.end - 1, end: node.end - 1, text: inside === "" || /[ \t]$/.test(inside) ? text : ` ${text}` }]
    : close(ground, node.end, `{${text}}`);
  const remake = { changes, gone: [span], come: [span] };
  return remade(ground, remake) === null ? null : remake;
}

/** A new thread's id from the first words of an act that say what it is about, such as no thread of the workspace has. */
export function threadId(workspace: Workspace, actors: ActorsInForce, { block, text }: Ground, span: number): string {
  const inner = block.nodes[span]?.inner ?? { start: 0, end: 0 };
  const words = publishedIn(text, 0, block, { start: inner.start, end: Math.min(inner.end, inner.start + 600) });
  const all = words.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
  const names = wordsOfNames(actors);
  const telling = all.filter((word) => !EMPTY.has(word) && !names.has(word.replace(/['’]s?$/u, "")) && word.length > 1);
  const chosen = (telling.length > 0 ? telling : all).slice(0, MOST_WORDS).join("-");
  const wide = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u.exec(words) !== null;
  const id =
    slug(
      wide
        ? Array.from(all[0] ?? "")
            .slice(0, MOST_CHARACTERS)
            .join("")
        : chosen,
    ) || "thread";
  if (workspace.threads.get(id) === undefined) return id;
  for (let number = 2; ; number += 1)
    if (workspace.threads.get(`${id}-${number}`) === undefined) return `${id}-${number}`;
}

// Who acts is told by other means.
const namesKnown = new WeakMap<ActorsInForce, ReadonlySet<string>>();

function wordsOfNames(actors: ActorsInForce): ReadonlySet<string> {
  const known = namesKnown.get(actors);
  if (known !== undefined) return known;
  const names = [...actors.values()].flatMap(({ declaration: { name, aka } }) => [name, ...aka]);
  const words = new Set(
    names
      .join(" ")
      .toLowerCase()
      .split(/[^\p{L}\p{M}\p{N}-]+/u),
  );
  namesKnown.set(actors, words);
  return words;
}

/** The id that the act at a place of the file would have as a new thread; null where none is there that lacks one. */
export function threadAt(workspace: Workspace, { file, actors }: Analysis, selection: Span): string | null {
  const ground = groundOf(file, selection);
  if (ground === null) return null;
  const span = actAt(ground, { start: selection.start - ground.at, end: selection.end - ground.at });
  const node = ground.block.nodes[span];
  return node === undefined || attributeOf(node, "thread") !== undefined
    ? null
    : threadId(workspace, actors, ground, span);
}

/** The innermost act or part at a place. */
export function actAt(ground: Ground, at: Span): number {
  const { nodes } = ground.block;
  let index = spanAt(ground, at);
  while (index !== -1 && nodes[index]!.kind !== "act" && nodes[index]!.kind !== "part") index = nodes[index]!.parent;
  return index;
}

/** The threads that the other accounts of this meeting have and this one lacks. */
export function threadsOfMeeting(workspace: Workspace, { file }: Analysis): readonly string[] {
  const meeting = file.summary.frontMatter?.meeting?.value;
  const ids = new Set<string>();
  for (const uri of (meeting === undefined ? undefined : workspace.meetings.get(meeting)) ?? [])
    if (uri !== file.uri) for (const id of workspace.readouts.get(uri)?.summary.used.threads ?? []) ids.add(id);
  return [...ids].filter((id) => !file.summary.used.threads.has(id));
}
