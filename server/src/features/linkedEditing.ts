/** Where one tag appears twice in one construct: an id in the attributes of an act and its parts, those in `!more` too. */
import { blockAt } from "../syntax/parse";
import type { AttributeKey, Node, Reference } from "../syntax/tree";
import type { Span } from "../text/span";
import type { Analysis } from "../workspace/analysis";

export interface Linked {
  /** The ids without their signs, in order, the one asked about among them; offsets of the file's text. */
  readonly spans: readonly Span[];
  /** What they may become, as a regular expression without flags. */
  readonly word: string;
}

type Family = "actor" | "thread" | "topic";

const FAMILIES: Partial<Record<AttributeKey, Family>> = {
  by: "actor",
  to: "actor",
  thread: "thread",
  answers: "thread",
  supersedes: "thread",
  contradicts: "thread",
  topic: "topic",
};

// Every script's letters, said without the flag that `\p` needs.
const ID = "[^\\s@#^{}\\[\\]+/\\\\.,;:!?]+";
const PATH = `${ID}(?:/${ID})*`;

/**
 * The places that are typed in together with the one at an offset.
 * @returns null where the place is no id in attributes, and where its id stands nowhere else in the act.
 */
export function linkedEditing({ file: { tree } }: Analysis, offset: number): Linked | null {
  const index = blockAt(tree, offset);
  const block = tree.blocks[index];
  if (block === undefined || offset < tree.body) return null;
  const start = tree.starts[index] ?? 0;
  const at = offset - start;
  const { nodes } = block;
  const place = nodes.findIndex((node) => node.braces && node.inner.end < at && at < node.end);
  const asked = nodes[place];
  if (asked === undefined || !takesPart(asked)) return null;
  const its = mentions(asked).find(({ value }) => value.start <= at && at <= value.end);
  if (its === undefined) return null;
  const act = asked.kind === "act" ? place : asked.act;
  if (act === -1) return null;
  const spans = nodes
    .filter((node, other) => takesPart(node) && (other === act || (node.kind !== "act" && node.act === act)))
    .flatMap(mentions)
    .filter(({ family, value }) => family === its.family && value.id === its.value.id)
    .map(({ value }) => ({ start: start + value.start, end: start + value.end }))
    .sort((one, other) => one.start - other.start);
  return spans.length < 2 ? null : { spans, word: its.family === "topic" ? PATH : ID };
}

function takesPart({ kind }: Node): boolean {
  return kind === "act" || kind === "part";
}

/** The ids in the attributes of a span. */
function mentions({ attributes }: Node): readonly { readonly family: Family; readonly value: Reference }[] {
  return attributes.flatMap(({ key, values }) => {
    const family = FAMILIES[key];
    if (family === undefined) return [];
    return values.filter(({ id }) => family !== "actor" || id !== "none").map((value) => ({ family, value }));
  });
}
