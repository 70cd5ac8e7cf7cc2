/** The attributes of one span in their order, parted by single spaces. */
import { ALLOWED } from "../../syntax/attributes";
import { parseBlock } from "../../syntax/block";
import type { Attribute, Node } from "../../syntax/tree";
import type { TextChange } from "../../text/edit";

/**
 * The change that puts a span's attributes in order; null where they are. The wrong ones come last, as they stand; where
 * that would make others of them, the group is left alone. Empty braces go.
 * @param text the block's own.
 */
export function formatAttributes(text: string, node: Node): TextChange | null {
  const start = node.inner.end + 1;
  const { end } = node;
  const written = text.slice(start, end);
  const { attributes } = node;
  // What follows empty braces must not become the attributes.
  if (attributes.length === 0) {
    const kept = text[end] === "{" && !text.startsWith("{>>", end) ? "{}" : "";
    return written === kept ? null : { start, end, text: kept };
  }
  const sorted = [...attributes].sort((one, other) => rank(one) - rank(other));
  const words = sorted.map((its) => text.slice(its.start, its.end).replace(/[ \t]+/g, " "));
  const group = `{${words.join(" ")}}`;
  if (group === written) return null;
  const opener = text.slice(node.start, node.inner.start);
  const again = parseBlock(`${opener}]${group}`).nodes[0]?.attributes ?? [];
  return meaning(again) === meaning(sorted) ? { start, end, text: group } : null;
}

/** As in the language: by, to, force, due, thread, relations, topics. */
const ORDER: readonly string[] = [...ALLOWED.act, "date", "bad"];

function rank({ key }: Attribute): number {
  return ORDER.indexOf(key);
}

function meaning(attributes: readonly Attribute[]): string {
  return JSON.stringify(attributes.map(({ key, values }) => [key, values.map(({ id }) => id)]));
}
