/** A span given another kind, or other speakers; its words and attributes stay. */
import { remade, type Ground, type Remake } from "./ground";
import { opener, shown, tagOf, type Tag } from "./insertion";

/** @returns null where such a span may not stand there, or may not have these attributes. */
export function changeTag(ground: Ground, span: number, tag: Tag): Remake | null {
  const node = ground.block.nodes[span];
  if (node === undefined || shown(tagOf(node)) === shown(tag)) return null;
  if (node.form !== "span" && !("speakers" in tag)) return null;
  const open = opener(tag);
  const end = node.form === "span" ? node.inner.start : (node.speakers.at(-1)?.end ?? node.start);
  const text = node.form === "span" ? open : open.slice(0, -1);
  const remake = { changes: [{ start: node.start, end, text }], gone: [span], come: [span] };
  return remade(ground, remake) === null ? null : remake;
}
