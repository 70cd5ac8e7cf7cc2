/** Markup put into a block, so that what stands beside it is still read as before. */
import { ACT_KINDS, type Node } from "../../syntax/tree";
import type { TextChange } from "../../text/edit";
import { cutsBefore, type Ground } from "./ground";

/** What a span is: who says it, or the word of its kind. */
export type Tag = { readonly speakers: readonly string[] } | { readonly word: string };

/** A span's opener. */
export function opener(tag: Tag): string {
  return "speakers" in tag ? `@${tag.speakers.join("+")}[` : `!${tag.word}[`;
}

export function tagOf(node: Node): Tag {
  return node.kind === "speech" ? { speakers: node.speakers.map(({ id }) => id) } : { word: node.word };
}

export function isAct(tag: Tag): boolean {
  return "word" in tag && (ACT_KINDS as readonly string[]).includes(tag.word);
}

/** A tag as it is told of. */
export function shown(tag: Tag): string {
  return "speakers" in tag ? `@${tag.speakers.join("+")}` : `!${tag.word}`;
}

/** Puts markup before a place; a backslash that would take its first character for its own gets one itself. */
export function put(ground: Ground, at: number, text: string): readonly TextChange[] {
  const { cuts } = ground.block;
  const behind = cutsBefore(cuts, at) - 1;
  const published = behind < 0 || (cuts[2 * behind + 1] ?? 0) < at;
  const lone = published && ground.text[at - 1] === "\\" && !isEscaped(ground, at - 1);
  return [...(lone ? [{ start: at - 1, end: at - 1, text: "\\" }] : []), { start: at, end: at, text }];
}

/** Puts a `]` and what follows it behind a place; braces of the published text behind it get a backslash. */
export function close(ground: Ground, at: number, text: string): readonly TextChange[] {
  const brace = /^[ \t]*\{(?!>>)/.exec(ground.text.slice(at, at + 200));
  const place = at + (brace?.[0].length ?? 0) - 1;
  const escape = brace !== null && cutsBefore(ground.block.cuts, place + 1) === cutsBefore(ground.block.cuts, at);
  return [...put(ground, at, text), ...(escape ? [{ start: place, end: place, text: "\\" }] : [])];
}

/** What a span has behind its words: its `]` and its attributes. */
export function closerOf({ text }: Ground, node: Node): string {
  return node.closed && node.form === "span" ? text.slice(node.inner.end, node.end) : "]";
}

function isEscaped({ text, block: { cuts } }: Ground, at: number): boolean {
  const cut = cutsBefore(cuts, at) - 1;
  return cut >= 0 && cuts[2 * cut + 1] === at && cuts[2 * cut] === at - 1 && text[at - 1] === "\\";
}
