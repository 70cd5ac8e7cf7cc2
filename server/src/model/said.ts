/**
 * What a block says of threads: its statements of them, and how its acts bear on others. Known from the block alone;
 * whose acts they are is not here.
 */
import { publishedIn } from "../syntax/strip";
import type { ActKind, AttributeKey, Block, Node } from "../syntax/tree";
import { forceOf } from "./actForce";
import type { ActFacts } from "./facts";
import type { Force } from "./force";

/** An act, or a part of one, that belongs to a thread or bears on one. */
export interface Said {
  readonly kind: ActKind;
  /** The thread that it states; null where it only bears on others. */
  readonly thread: string | null;
  /** A part's own, or else its act's. */
  readonly force: Force | null;
  /** The act has a condition, `!if[...]`. */
  readonly conditional: boolean;
  /** The dates by which it is due, as written: the `due` of the part or of its act, or else what its `!when`s say. */
  readonly due: readonly string[];
  readonly answers: readonly string[];
  readonly supersedes: readonly string[];
  readonly contradicts: readonly string[];
}

/** What is said, and where in its block. */
export interface SaidAt {
  /** The place in the list of acts; a part's is that of its act. */
  readonly act: number;
  /** The act's or the part's own place in `Block.nodes`. */
  readonly node: number;
  readonly said: Said;
}

const NONE: readonly SaidAt[] = [];
const NO_IDS: readonly string[] = [];

/**
 * @param source a text that holds the block's own, from `offset` on.
 * @returns in the order of the text.
 */
export function saidIn(block: Block, acts: readonly ActFacts[], source: string, offset: number): readonly SaidAt[] {
  let found: SaidAt[] | undefined;
  for (const [index, act] of acts.entries()) {
    // A part may be a statement of its own, and shares all else with its act.
    for (const at of [act.node, ...act.parts]) {
      const node = block.nodes[at]!;
      if (node.attributes.length === 0 || !node.attributes.some(({ key }) => BEARING.has(key))) continue;
      (found ??= []).push({ act: index, node: at, said: readSaid(block, act, node, source, offset) });
    }
  }
  return found?.sort((one, other) => one.node - other.node) ?? NONE;
}

const BEARING: ReadonlySet<AttributeKey> = new Set<AttributeKey>(["thread", "answers", "supersedes", "contradicts"]);

function readSaid(block: Block, act: ActFacts, node: Node, source: string, offset: number): Said {
  const own = block.nodes[act.node]!;
  const written = first(node, "force") as Force | undefined;
  const due = first(node, "due") ?? first(own, "due");
  return {
    kind: act.kind,
    thread: first(node, "thread") ?? null,
    force:
      written ?? forceOf({ facts: act, node: own }, block, (span) => publishedIn(source, offset, block, span)).value,
    conditional: act.conditions.length > 0,
    due: due === undefined ? deadlinesOf(block, act) : [due],
    answers: all(node, "answers"),
    supersedes: all(node, "supersedes"),
    contradicts: all(node, "contradicts"),
  };
}

function deadlinesOf(block: Block, { deadlines }: ActFacts): readonly string[] {
  // The workspace keeps these: most have none, and share one list.
  return deadlines.length === 0 ? NO_IDS : deadlines.flatMap((at) => all(block.nodes[at]!, "date"));
}

function first(node: Node, key: AttributeKey): string | undefined {
  return node.attributes.find((attribute) => attribute.key === key)?.values[0]?.id;
}

function all(node: Node, key: AttributeKey): readonly string[] {
  const ids = node.attributes.flatMap((attribute) =>
    attribute.key === key ? attribute.values.map(({ id }) => id) : NO_IDS,
  );
  return ids.length === 0 ? NO_IDS : ids;
}

/** Whether two say the same. */
export function sameSaid(one: Said, other: Said): boolean {
  return (
    one === other ||
    (one.kind === other.kind &&
      one.thread === other.thread &&
      one.force === other.force &&
      one.conditional === other.conditional &&
      equal(one.due, other.due) &&
      equal(one.answers, other.answers) &&
      equal(one.supersedes, other.supersedes) &&
      equal(one.contradicts, other.contradicts))
  );
}

function equal(one: readonly string[], other: readonly string[]): boolean {
  return one === other || (one.length === other.length && one.every((id, index) => id === other[index]));
}
