/**
 * A draft as standoff annotations of brat, a tool in which many people tag: a file `.ann` beside the published text in a
 * file `.txt`. Offsets there are characters, not UTF-16 units, and an annotation over several lines has a span for each.
 */
import { parseBlock } from "../../syntax/block";
import { FORCES } from "../../model/force";
import { ACT_KINDS, DETAIL_KINDS, type Attribute } from "../../syntax/tree";
import type { Draft, Proposal } from "../draft/reading";

export interface Brat {
  /** The `.ann` file, line by line, endings included. */
  readonly annotations: readonly string[];
  /** The values of each attribute, which an `annotation.conf` has to list. */
  readonly values: ReadonlyMap<string, ReadonlySet<string>>;
}

/** @param least proposals of less confidence are left out. */
export function brat({ text, proposals }: Draft, least: number): Brat {
  const told = proposals.filter(({ confidence }) => confidence >= least);
  const characters = charactersOf(
    text,
    told.flatMap(({ start, end }) => [start, end]),
  );
  const annotations: string[] = [];
  const values = new Map<string, Set<string>>();
  let attributes = 0;
  for (const [index, proposal] of told.entries()) {
    const id = `T${index + 1}`;
    const lines = linesOf(text, proposal);
    const places = lines.map(({ start, end }) => {
      const from = characters.get(proposal.start)! + lengthOf(text.slice(proposal.start, start));
      return `${from} ${from + lengthOf(text.slice(start, end))}`;
    });
    const quote = lines.map(({ start, end }) => text.slice(start, end)).join(" ");
    annotations.push(`${id}\t${proposal.tag} ${places.join(";")}\t${quote}\n`);
    for (const [name, value] of attributesOf(proposal)) {
      attributes += 1;
      annotations.push(`A${attributes}\t${name} ${id} ${value}\n`);
      values.set(name, (values.get(name) ?? new Set()).add(value));
    }
    annotations.push(
      `#${index + 1}\tAnnotatorNotes ${id}\t${proposal.confidence.toFixed(2)}: ${oneLine(proposal.why)}\n`,
    );
  }
  return { annotations, values };
}

/** For each of some offsets how many characters stand before it. */
function charactersOf(text: string, offsets: readonly number[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  let from = 0;
  let characters = 0;
  for (const offset of [...new Set(offsets)].sort((one, other) => one - other)) {
    characters += lengthOf(text.slice(from, offset));
    from = offset;
    found.set(offset, characters);
  }
  return found;
}

/** In characters. */
function lengthOf(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}

/** A proposal's lines without their endings and the white space at their edges; those that are blank are left out. */
function linesOf(text: string, { start, end }: Proposal): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = [];
  for (const { 0: line, index } of text.slice(start, end).matchAll(/[^\r\n\u2028\u2029\x85\v\f]+/g)) {
    const from = start + index + line.length - line.trimStart().length;
    const to = from + line.trim().length;
    if (from < to) lines.push({ start: from, end: to });
  }
  return lines.length === 0 ? [{ start, end }] : lines;
}

/** In the language's own words; several actors are joined as in `@us+china`. */
function attributesOf({ tag, speakers, attributes }: Proposal): readonly (readonly [name: string, value: string])[] {
  const found: [string, string][] = [];
  if (tag === "speech") found.push(["speakers", speakers.join("+")]);
  if (attributes === "") return found;
  const { nodes } = parseBlock(`${tag === "speech" ? "@a" : `!${tag}`}[]{${attributes}}`);
  for (const { key, values } of nodes[0]?.attributes ?? ([] as readonly Attribute[]))
    found.push([key, values.map(({ id }) => id).join("+")]);
  return found;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The `annotation.conf` of a folder, which knows all types, and the values in the drafts of its texts. */
export function bratConfiguration(drafts: readonly Brat[]): string {
  const values = new Map<string, Set<string>>([["force", new Set(FORCES)]]);
  for (const { values: its } of drafts)
    for (const [name, some] of its) values.set(name, new Set([...(values.get(name) ?? []), ...some]));
  const sections = {
    entities: ["head", "skip", "speech", ...ACT_KINDS, ...DETAIL_KINDS, "more"],
    relations: [],
    events: [],
    attributes: [...values].map(([name, its]) => `${name}\tArg:<ENTITY>, Value:${[...its].sort().join("|")}`),
  };
  return Object.entries(sections)
    .map(([title, lines]) => [`[${title}]`, ...lines, ""].join("\n"))
    .join("\n");
}
