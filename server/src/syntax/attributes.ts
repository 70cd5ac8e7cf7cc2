/** Which attributes may stand where, each at most once; the others become `bad` ones, and are told. */
import type { Attribute, AttributeKey, Node, NodeKind, Tell } from "./tree";

const ACT: readonly AttributeKey[] = [
  "by",
  "to",
  "force",
  "due",
  "thread",
  "answers",
  "supersedes",
  "contradicts",
  "topic",
];

/** What each kind of span takes. */
export const ALLOWED: Readonly<Record<NodeKind, readonly AttributeKey[]>> = {
  act: ACT,
  part: ACT,
  head: ["by", "to", "topic"],
  when: ["date"],
  speech: ["to"],
  if: [],
  more: [],
  skip: [],
  unknown: [...ACT, "date"],
};

const KEYS: readonly AttributeKey[] = [...ACT, "date", "bad"];

const REPEATED: ReadonlySet<AttributeKey> = new Set(["topic", "answers", "supersedes", "contradicts", "bad"]);

/** What is said of a word that is no attribute, where more can be said than that. */
const MENDS: ReadonlyMap<string, string> = new Map([
  ["by", "`by` is followed by who performs the act: `by @id`."],
  ["to", "`to` is followed by who is owed the act: `to @id`, or `to none`."],
  ["due", "`due` is followed by a date: `due 2021-11`."],
  ["answers", "`answers` is followed by the thread that this act answers: `answers ^id`."],
  ["supersedes", "`supersedes` is followed by the thread that this act replaces: `supersedes ^id`."],
  ["contradicts", "`contradicts` is followed by the thread that this act contradicts: `contradicts ^id`."],
]);

/**
 * The attributes of a span as they count there.
 * @param tell takes a `bad-attribute` for every one that does not belong.
 */
export function placeAttributes(node: Node, list: readonly Attribute[], tell: Tell): readonly Attribute[] {
  const allowed = ALLOWED[node.kind];
  /** The keys before, one bit each. */
  let seen = 0;
  let placed: Attribute[] | null = null;
  for (const [index, attribute] of list.entries()) {
    const bit = 1 << KEYS.indexOf(attribute.key);
    const message = fault(node, attribute, allowed, (seen & bit) !== 0);
    seen |= bit;
    if (message === null) continue;
    tell({ code: "bad-attribute", start: attribute.start, end: attribute.end, message });
    placed ??= [...list];
    if (attribute.key !== "bad") placed[index] = { ...attribute, key: "bad" };
  }
  return placed ?? list;
}

function fault(node: Node, attribute: Attribute, allowed: readonly AttributeKey[], seen: boolean): string | null {
  const word = attribute.values[0]?.id ?? "";
  if (attribute.key === "bad") return MENDS.get(word) ?? unknownWord(word);
  if (!allowed.includes(attribute.key)) {
    if (attribute.key === "date")
      return `A date alone belongs to \`!when[...]\`; the day by which an act is due is \`due ${word}\`.`;
    if (allowed.length === 0) return `${opener(node)} takes no attributes: remove this.`;
    return `${opener(node)} does not take this attribute; it takes ${allowed.map(written).join(", ")}.`;
  }
  if (seen && !REPEATED.has(attribute.key)) {
    return attribute.key === "thread"
      ? "An act belongs to one thread: remove one of the two, or say how they bear on each other, as in `answers ^id`."
      : `This attribute is given twice: keep one of the two.${attribute.key === "by" || attribute.key === "to" ? ` Several actors follow one word: \`${attribute.key} @us @china\`.` : ""}`;
  }
  return null;
}

function unknownWord(word: string): string {
  const list =
    "attributes are `by @id`, `to @id`, `firm`, `medium`, `soft`, `due DATE`, `^thread`, `answers ^thread`, `supersedes ^thread`, `contradicts ^thread`, `#topic`";
  if (word.startsWith("@")) return `An actor follows \`by\` or \`to\`: write \`by ${word}\` or \`to ${word}\`.`;
  return `This is no attribute: ${list}.`;
}

function opener(node: Node): string {
  return node.kind === "speech" ? "A speech span" : `\`!${node.word}[...]\``;
}

function written(key: AttributeKey): string {
  switch (key) {
    case "by":
    case "to":
      return `\`${key} @id\``;
    case "topic":
      return "`#topic`";
    case "thread":
      return "`^thread`";
    case "date":
      return "a date";
    case "due":
      return "`due DATE`";
    case "force":
      return "a force";
    default:
      return `\`${key} ^thread\``;
  }
}
