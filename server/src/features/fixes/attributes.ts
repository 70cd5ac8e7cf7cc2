/** Mends of the words in a span's braces: the word that was meant, its sign, its place; or the word removed. */
import { readDate } from "../../model/dates";
import { nearest } from "../../text/nearest";
import { ALLOWED } from "../../syntax/attributes";
import type { Attribute, AttributeKey, Node } from "../../syntax/tree";
import { looseGroup } from "./groups";
import { inBlock, insert, remove, shown, type FixPlace, type InBlock, type Mend } from "./mend";

const FORCE_WORDS: Readonly<Record<string, string>> = {
  firm: "strong hard binding certain will",
  medium: "mid moderate middle",
  soft: "weak loose vague could",
};
const RELATIONS = ["answers", "supersedes", "contradicts"] as const;
const SIGNS = /^(?:by|to|due|answers|supersedes|contradicts)\b/;

/** A word of the braces as it stands. */
interface Word {
  readonly its: InBlock;
  readonly place: FixPlace;
  readonly node: Node;
  readonly attribute: Attribute;
  readonly index: number;
  readonly text: string;
  readonly takes: (key: AttributeKey) => boolean;
}

export const badAttribute = inBlock((its, place) => {
  const { block, finding, text } = its;
  for (const node of block.nodes) {
    if (node.inner.end > finding.start || finding.start >= node.end) continue;
    const index = node.attributes.findIndex(({ start, key }) => start === finding.start && key === "bad");
    const attribute = node.attributes[index];
    if (attribute === undefined) continue;
    const has = (key: AttributeKey): boolean => node.attributes.some((other) => other.key === key);
    const takes = (key: AttributeKey): boolean => ALLOWED[node.kind].includes(key) && !has(key);
    return wordMends({ its, place, node, attribute, index, text: text.slice(attribute.start, attribute.end), takes });
  }
  return looseGroup(its);
});

function wordMends(word: Word): readonly Mend[] {
  const { attribute, node, text, its } = word;
  const written = meantWords(word);
  const mends: Mend[] = written.map(({ start, end, text: come, safe }, index): Mend => {
    const title = `Write ${shown(come)}${start === attribute.start && end === attribute.end ? "" : ` for ${shown(its.text.slice(start, end))}`}`;
    return { title, changes: [{ start, end, text: come }], ...(index === 0 && { preferred: true, safe }) };
  });
  if (/[,;]$/.test(text)) {
    const signs = [...its.text.slice(node.inner.end + 2, node.end - 1).matchAll(/(?<=[^\s,;])[,;]+(?=[ \t]|$)/g)];
    const changes = signs.map(({ 0: sign, index }) =>
      remove(node.inner.end + 2 + index, node.inner.end + 2 + index + sign.length),
    );
    mends.push({
      title: "Remove the commas between the words",
      changes,
      ...(mends.length === 0 && { preferred: true }),
    });
  }
  const twin = twinOf(word);
  const same =
    twin !== undefined && twin.values.map(({ id }) => id).join() === attribute.values.map(({ id }) => id).join();
  if (twin !== undefined && !same && /^(?:by|to) +@/.test(text) && twin.values[0]?.id !== "none") {
    const { start, end } = without(its.text, node, attribute);
    const ids = attribute.values.filter(({ id }) => twin.values.every((value) => value.id !== id));
    const added = ids.map(({ id }) => ` @${id}`).join("");
    mends.push({
      title: `Join the two: ${shown(its.text.slice(twin.start, twin.end) + added)}`,
      changes: [insert(twin.end, added), remove(start, end)],
      preferred: true,
    });
  }
  const none = ALLOWED[node.kind].length === 0;
  const gone = none ? withoutBraces(its.text, node) : without(its.text, node, attribute);
  mends.push({
    title: `Remove ${shown(none ? its.text.slice(gone.start, gone.end) : text)}`,
    changes: [gone],
    ...(mends.length === 0 && (same || none) && { preferred: true }),
    ...(same && { safe: true }),
  });
  return mends;
}

/** The attribute of the same key that counts. */
function twinOf({ node, attribute, text }: Word): Attribute | undefined {
  const key = SIGNS.exec(text)?.[0] ?? (text.startsWith("^") ? "thread" : text in FORCE_WORDS ? "force" : undefined);
  return node.attributes.find((other) => other !== attribute && other.key === key);
}

interface Written {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly safe?: true;
}

/** What may have been meant, the likeliest first. */
function meantWords(word: Word): readonly Written[] {
  const { attribute, node, text, takes, its, place, index } = word;
  const { start, end } = attribute;
  const write = (come: string): Written => ({ start, end, text: come });
  const lower = text.toLowerCase().replace(/[,;]$/, "");
  if (takes("force") && lower !== text && lower in FORCE_WORDS) return [{ ...write(lower), safe: true }];
  if (/^@[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u.test(text))
    return (["by", "to"] as const).filter(takes).map((key) => write(`${key} ${text}`));
  const joined = /^(by|to|due|force|answers|supersedes|contradicts|topic|thread)[:=]@?\^?#?([^:=]+)$/.exec(text);
  if (joined !== null) return [write(signed(joined[1]!, joined[2]!))];
  const phrase = datePhrase(node, its.text, index, takes("due") ? "due " : node.kind === "when" ? "" : null);
  if (phrase !== null) return [phrase];
  const bare = bareId(word);
  if (bare !== null) return [bare];
  const { actors } = its.analysis;
  const { threads, topics } = place.workspace;
  if (actors.has(text)) return (["by", "to"] as const).filter(takes).map((key) => write(`${key} @${text}`));
  if (threads.get(text) !== undefined && takes("thread")) return [write(`^${text}`)];
  if (topics.get(text) !== undefined && ALLOWED[node.kind].includes("topic")) return [write(`#${text}`)];
  const follows = its.text.slice(end, end + 80);
  const known = [
    ...(takes("force") ? Object.keys(FORCE_WORDS) : []),
    ...(/^[ \t]+@/.test(follows) ? ["by", "to"].filter((key) => takes(key as AttributeKey)) : []),
    ...(/^[ \t]+\^/.test(follows) && takes("thread") ? RELATIONS : []),
    ...(/^[ \t]+\d/.test(follows) && takes("due") ? ["due"] : []),
  ];
  const meant = known.filter((key) => FORCE_WORDS[key]?.split(" ").includes(lower));
  const near = nearest(lower, known);
  return (meant.length > 0 ? meant : near === null || near === text ? [] : [near]).map(write);
}

function signed(key: string, value: string): string {
  if (key === "force") return value;
  if (key === "topic") return `#${value}`;
  if (key === "thread") return `^${value}`;
  if (key === "due") return `due ${value}`;
  return key === "by" || key === "to" ? `${key} ${value === "none" ? "" : "@"}${value}` : `${key} ^${value}`;
}

/** `by us` where `us` is an actor, and `answers x`: the sign is missing before the word behind. */
function bareId({ node, index, its }: Word): Written | null {
  const first = SIGNS.test(node.attributes[index]!.values[0]!.id) ? index : index - 1;
  const [key, id] = [node.attributes[first], node.attributes[first + 1]];
  if (key?.key !== "bad" || id?.key !== "bad") return null;
  const [name, word] = [key.values[0]!.id, id.values[0]!.id];
  const actor = (name === "by" || name === "to") && its.analysis.actors.has(word);
  const relation = (RELATIONS as readonly string[]).includes(name) && /^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u.test(word);
  if (!actor && !relation) return null;
  return { start: key.start, end: id.end, text: `${name} ${actor ? "@" : "^"}${word}` };
}

/**
 * Words of the braces that are a date together, such as `June 2022`, in EDTF.
 * @param sign what stands before a date in this span; null where it takes none.
 * @param index of one of the words; the date may begin before it.
 */
export function datePhrase(node: Node, text: string, index: number, sign: string | null): Written | null {
  const { attributes } = node;
  for (let first = Math.max(0, index - 3); first <= index; first += 1) {
    for (let last = Math.min(attributes.length - 1, first + 3); last >= index; last -= 1) {
      const from = attributes[first]!;
      const due = from.key === "due" || from.key === "date";
      if (sign === null && !due) continue;
      const start = from.key === "due" ? from.values[0]!.start : from.start;
      const words = text.slice(start, attributes[last]!.end).replace(/^(?:due|when)[ \t]+/, "");
      const reading = readDate(words);
      const date = reading.ok ? reading.text : reading.suggestion;
      // A date that stands where it should needs no mend.
      if (date === null || (due && date === words)) continue;
      return { start, end: attributes[last]!.end, text: from.key === "due" ? date : `${sign ?? ""}${date}` };
    }
  }
  return null;
}

/** An attribute with the blanks that part it from the others; the braces go with the last one. */
export function without(text: string, node: Node, { start, end }: Attribute): ReturnType<typeof remove> {
  if (node.attributes.length === 1) return withoutBraces(text, node);
  let from = start;
  while (blankAt(text, from - 1)) from -= 1;
  let to = end;
  if (text[from - 1] === "{") while (blankAt(text, to)) to += 1;
  return remove(from, to);
}

/** The braces stay where others, which are published, would take their place. */
function withoutBraces(text: string, node: Node): ReturnType<typeof remove> {
  const inside = text[node.end] === "{" ? 1 : 0;
  return remove(node.inner.end + 1 + inside, node.end - inside);
}

/** A span with one attribute more, behind those that it has; null where it is not closed. */
export function withAttribute(text: string, node: Node, attribute: string): ReturnType<typeof insert> | null {
  if (!node.closed || node.form !== "span") return null;
  if (!node.braces) return insert(node.end, `{${attribute}}`);
  return insert(node.end - 1, `${blankAt(text, node.end - 2) || text[node.end - 2] === "{" ? "" : " "}${attribute}`);
}

function blankAt(text: string, at: number): boolean {
  return text[at] === " " || text[at] === "\t";
}
