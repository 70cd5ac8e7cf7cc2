/** What the status bar tells of a readout: its acts by kind and its seal. The findings an editor knows already. */
import { ACT_KINDS, type Tree } from "../syntax/tree";
import { kindNoun } from "../model/codebook";
import type { Facts } from "../model/facts";
import type { ParsedFile } from "../workspace/file";
import { sealOf } from "./checks/bytes";

export interface FileStatus {
  /** The kinds of acts that it has, in the order of `ACT_KINDS`: `2` `commitments`. */
  readonly acts: readonly { readonly count: number; readonly name: string }[];
  /** Those with a thread. */
  readonly threads: number;
  /** Whether the published text is the one that was sealed; `unknown` for long texts, which are hashed on saving only. */
  readonly seal: "none" | "sealed" | "broken" | "unknown";
}

/** The longest text that is hashed while it is being typed. */
const LONGEST_HASHED = 200_000;

const NONE = ACT_KINDS.map(() => 0);
const known = new WeakMap<Facts, readonly number[]>();
const seals = new WeakMap<Tree, boolean>();

/**
 * Takes time in proportion to the blocks; and to the text, where that is sealed and not long.
 * @param holds whether the seal of this very text holds, where that is known already.
 */
export function fileStatus(file: ParsedFile, holds?: boolean): FileStatus {
  const acts = [...NONE];
  const threads = new Set<string>();
  for (const block of file.facts.made) {
    if (block.acts.length === 0) continue;
    for (const [kind, count] of countOf(block).entries()) acts[kind]! += count;
    for (const { said } of block.said) if (said.thread !== null) threads.add(said.thread);
  }
  return {
    acts: ACT_KINDS.flatMap((kind, index) => {
      const count = acts[index]!;
      return count === 0 ? [] : [{ count, name: kindNoun(kind, count) }];
    }),
    threads: threads.size,
    seal: sealStatus(file, holds),
  };
}

function countOf(facts: Facts): readonly number[] {
  const before = known.get(facts);
  if (before !== undefined) return before;
  const counts = [...NONE];
  for (const { kind } of facts.acts) counts[ACT_KINDS.indexOf(kind)]! += 1;
  known.set(facts, counts);
  return counts;
}

function sealStatus({ text, tree, summary }: ParsedFile, checked: boolean | undefined): FileStatus["seal"] {
  const written = summary.frontMatter?.sha256?.value;
  if (written === undefined || !/^[0-9a-f]{64}$/i.test(written)) return "none";
  let holds = checked ?? seals.get(tree);
  if (holds === undefined && text.length > LONGEST_HASHED) return "unknown";
  if (holds === undefined) seals.set(tree, (holds = sealOf(tree) === written.toLowerCase()));
  return holds ? "sealed" : "broken";
}
