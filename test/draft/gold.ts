/**
 * The hand-tagged set: for each text the markup that was inserted into it, without the published text, which stays in
 * the corpus folder.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "../../server/src/syntax/parse";
import { published } from "../../server/src/syntax/strip";

/** Beside the project, or where `READOUT_CORPUS` says. */
export const CORPUS = process.env.READOUT_CORPUS ?? join(__dirname, "../../../shared/corpus");

export const GOLD = join(__dirname, "gold");

/** What is inserted, and before which UTF-16 unit of the text; in order. */
export type Insertion = readonly [offset: number, inserted: string];

/** One file of the set. */
export interface GoldFile {
  /** The name of the text in the corpus. */
  readonly text: string;
  /** Of the text's bytes, in hexadecimal digits. */
  readonly sha256: string;
  readonly insertions: readonly Insertion[];
}

/**
 * `tuning` is for whoever writes the drafting; `heldOut` and `second` were set aside, were scored once, and
 * may be read since.
 */
export type Part = "tuning" | "heldOut" | "second";

/** `first` is `tuning` and `heldOut`, `all` every part. */
export type Parts = Part | "first" | "all";

export interface GoldText {
  readonly number: string;
  /** The published text. */
  readonly text: string;
  /** The same, tagged by hand. */
  readonly readout: string;
  readonly insertions: readonly Insertion[];
}

/** Why the set cannot be used here; null where it can. */
export function whyNot(): string | null {
  return existsSync(CORPUS)
    ? null
    : `the corpus folder is not here (looked for ${CORPUS}; READOUT_CORPUS may name another place)`;
}

export function numbersOf(parts: Parts): readonly string[] {
  const index = JSON.parse(readFileSync(join(GOLD, "index.json"), "utf8")) as Record<Part, string[]>;
  const first = [...index.tuning, ...index.heldOut];
  if (parts === "first") return first.sort();
  return parts === "all" ? [...first, ...index.second].sort() : index[parts];
}

/**
 * The tagged texts of a part or of several, by their numbers.
 * @throws where the corpus folder is missing, lacks a text, or has another one under its name.
 */
export function goldTexts(parts: Parts): readonly GoldText[] {
  const why = whyNot();
  if (why !== null) throw new Error(`The hand-tagged set cannot be read: ${why}.`);
  return numbersOf(parts).map((number) => {
    const { text: name, sha256, insertions } = goldFile(number);
    const path = join(CORPUS, name);
    if (!existsSync(path)) throw new Error(`The corpus folder ${CORPUS} has no text ${name}.`);
    const bytes = readFileSync(path);
    if (sha256Of(bytes) !== sha256)
      throw new Error(`The text ${name} is not the one that was tagged: its sha256 is not ${sha256}.`);
    const text = bytes.toString("utf8");
    return { number, text, readout: inserted(text, insertions), insertions };
  });
}

export function goldFile(number: string): GoldFile {
  return JSON.parse(readFileSync(join(GOLD, `${number}.json`), "utf8")) as GoldFile;
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** A text with what is inserted into it. */
export function inserted(text: string, insertions: readonly Insertion[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const [offset, words] of insertions) {
    pieces.push(text.slice(from, offset), words);
    from = offset;
  }
  return pieces.join("") + text.slice(from);
}

/** What a readout inserts into its published text. */
export function insertionsOf(readout: string): readonly Insertion[] {
  const tree = parse(readout);
  const { at } = published(tree);
  const insertions: (readonly [number, string])[] = [];
  const bom = tree.frontMatter?.start ?? tree.body;
  if (tree.body > bom) insertions.push([bom, readout.slice(bom, tree.body)]);
  for (const [index, { cuts }] of tree.blocks.entries()) {
    const start = tree.starts[index] ?? 0;
    for (let cut = 0; cut < cuts.length; cut += 2) {
      const [from, to] = [start + (cuts[cut] ?? 0), start + (cuts[cut + 1] ?? 0)];
      insertions.push([at(from), readout.slice(from, to)]);
    }
  }
  return insertions;
}

/** The longest run of words of an inserted string that stands in the text too. */
export function longestQuote(insertedWords: string, text: string): readonly string[] {
  const words = insertedWords.match(WORD) ?? [];
  const source = ` ${(text.match(WORD) ?? []).join(" ")} `;
  let longest: readonly string[] = [];
  for (let start = 0; start < words.length; start += 1) {
    let end = start + longest.length + 1;
    while (end <= words.length && source.includes(` ${words.slice(start, end).join(" ")} `)) {
      longest = words.slice(start, end);
      end += 1;
    }
  }
  return longest;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
