/**
 * What a block says of threads: its statements of them, and how its acts bear on others. Known from the block alone;
 * whose acts they are is not here.
 */
import { parseBlock } from "../syntax/block";
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

/**
 * A statement in a file that nobody has open: a workspace has tens of thousands, and most of them nobody ever asks for
 * their force, so that it is read when somebody does.
 */
export class UnreadSaid implements Said {
  #force: Force | null | undefined;

  constructor(
    readonly kind: ActKind,
    readonly thread: string | null,
    readonly conditional: boolean,
    readonly due: readonly string[],
    readonly answers: readonly string[],
    readonly supersedes: readonly string[],
    readonly contradicts: readonly string[],
    // Where the words are that tell its force: a block of a text, and in it the act, by its place in `Block.nodes`.
    private readonly source: string,
    private readonly start: number,
    private readonly end: number,
    private readonly node: number,
  ) {}

  get force(): Force | null {
    if (this.#force === undefined) {
      const block = parseBlock(this.source.slice(this.start, this.end));
      this.#force = readForceOf(this.kind, block, block.nodes[this.node]!, this.source, this.start);
    }
    return this.#force;
  }

  /** Takes over the force that has been read elsewhere. */
  settle(force: Force | null): void {
    this.#force ??= force;
  }
}

/** When the forces of what is said are read: at once, or as soon as somebody asks for one. */
export type ForcesRead = "now" | "later";

/** What is said, and where in its block. */
export interface SaidAt {
  /** The place in the list of acts; a part's is that of its act. */
  readonly act: number;
  /** The act's or the part's own place in `Block.nodes`. */
  readonly node: number;
  readonly said: Said;
}

const NONE: readonly SaidAt[] = [];
/** The workspace keeps these lists: most statements have none, and share one. */
const NO_IDS: readonly string[] = [];

/**
 * @param source a text that holds the block's own, from `offset` on.
 * @returns in the order of the text.
 */
export function saidIn(
  block: Block,
  acts: readonly ActFacts[],
  source: string,
  offset: number,
  forces: ForcesRead,
): readonly SaidAt[] {
  let found: SaidAt[] | undefined;
  for (let index = 0; index < acts.length; index += 1) {
    const act = acts[index]!;
    // A part may be a statement of its own, and shares all else with its act.
    for (let part = -1; part < act.parts.length; part += 1) {
      const node = part === -1 ? act.node : act.parts[part]!;
      if (!block.nodes[node]!.attributes.some(({ key }) => BEARING.has(key))) continue;
      (found ??= []).push({ act: index, node, said: readSaid(block, act, node, source, offset, forces) });
    }
  }
  return found?.sort((one, other) => one.node - other.node) ?? NONE;
}

const BEARING: ReadonlySet<AttributeKey> = new Set<AttributeKey>(["thread", "answers", "supersedes", "contradicts"]);

function readSaid(block: Block, act: ActFacts, at: number, source: string, offset: number, forces: ForcesRead): Said {
  const node = block.nodes[at]!;
  const own = block.nodes[act.node]!;
  const { kind } = act;
  const force = first(node, "force") as Force | null;
  const thread = first(node, "thread");
  const conditional = act.conditions.length > 0;
  const dated = first(node, "due") ?? first(own, "due");
  const due = dated === null ? deadlinesOf(block, act) : [dated];
  const answers = all(node, "answers");
  const supersedes = all(node, "supersedes");
  const contradicts = all(node, "contradicts");
  if (force === null && forces === "later" && kind !== "done") {
    const end = offset + block.length;
    // prettier-ignore
    return new UnreadSaid(kind, thread, conditional, due, answers, supersedes, contradicts, source, offset, end, act.node);
  }
  return {
    kind,
    thread,
    force: force ?? readForceOf(kind, block, own, source, offset),
    conditional,
    due,
    answers,
    supersedes,
    contradicts,
  };
}

function readForceOf(kind: ActKind, block: Block, node: Node, source: string, offset: number): Force | null {
  return forceOf({ facts: { kind }, node }, block, (span) => publishedIn(source, offset, block, span)).value;
}

function deadlinesOf(block: Block, { deadlines }: ActFacts): readonly string[] {
  return deadlines.length === 0 ? NO_IDS : deadlines.flatMap((at) => all(block.nodes[at]!, "date"));
}

function first({ attributes }: Node, key: AttributeKey): string | null {
  for (const attribute of attributes) if (attribute.key === key) return attribute.values[0]?.id ?? null;
  return null;
}

function all({ attributes }: Node, key: AttributeKey): readonly string[] {
  let ids: string[] | undefined;
  for (const attribute of attributes) {
    if (attribute.key === key) for (const { id } of attribute.values) (ids ??= []).push(id);
  }
  return ids ?? NO_IDS;
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
