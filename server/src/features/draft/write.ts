/**
 * A draft as a readout: its proposals written into the published text, all of them that can stand there together. What
 * would be markup by itself is escaped, and so is what would become markup beside a tag.
 */
import { ID, OPENER_AT, TURN_PREFIX, triggersIn, withFrontMatter } from "../../syntax/escape";
import { DEEPEST, parseBlock } from "../../syntax/block";
import { blockEnd, blockStart, front } from "../../syntax/split";
import { strip } from "../../syntax/strip";
import { ACT_KINDS, DETAIL_KINDS, type Tree } from "../../syntax/tree";
import { frontMatterOf, type Known } from "./frontMatter";
import type { Draft, Proposal } from "./reading";

/** A proposal in a block, by offsets of the block's published text. */
type Placed = Pick<Proposal, "tag" | "speakers" | "attributes" | "start" | "end">;

/** What is put before a published character; several at one place stand in this order. */
interface Insertion {
  readonly at: number;
  readonly text: string;
  readonly part: "prefix" | "open" | "close";
}

/**
 * The readout that publishes the draft's text with its proposals in it: `strip` of it is that text, byte for byte. White
 * space at the edges of a proposal stays outside its tag. A proposal that would be read as anything else where it stands is left out.
 * @param least proposals of less confidence are left out.
 * @param known what its front matter says beside what the text tells, and what it need not say.
 */
export function draftedReadout({ text, cast, proposals }: Draft, least = 0, known: Known = {}): string {
  const base = withFrontMatter(frontMatterOf(cast, text, known), text);
  const pieces: string[] = [base.slice(0, front(base).body)];
  const told = proposals
    .filter(({ confidence }) => confidence >= least)
    .map((proposal) => trimmed(proposal, text))
    .sort((one, other) => one.start - other.start || other.end - one.end || rank(one) - rank(other));
  let from = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let next = 0;
  for (let block = blockStart(text, from); block < text.length; block = blockStart(text, from)) {
    const end = blockEnd(text, block);
    pieces.push(text.slice(from, block));
    const its: Placed[] = [];
    for (; next < told.length && told[next]!.start < end; next += 1) {
      const proposal = told[next]!;
      // One that runs over an end of its block cannot be written.
      if (block <= proposal.start && proposal.start < proposal.end && proposal.end <= end)
        its.push({ ...proposal, start: proposal.start - block, end: proposal.end - block });
    }
    pieces.push(taggedBlock(text.slice(block, end), its));
    from = end;
  }
  return pieces.join("") + text.slice(from);
}

/** Of two proposals for the same words, a detail stands in the act. */
function rank({ tag }: Proposal): number {
  return DETAILS.has(tag) ? 1 : 0;
}

function trimmed(proposal: Proposal, text: string): Proposal {
  let { start, end } = proposal;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (start < end && /\s/.test(text.charAt(end - 1))) end -= 1;
  return { ...proposal, start, end };
}

/** The block with those of its proposals that it can hold, in their order, the outer before the inner. */
function taggedBlock(words: string, proposals: readonly Placed[]): string {
  if (proposals.length > 0) {
    const insertions = inserted(words, proposals);
    const tagged = written(words, insertions);
    const { nodes, problems } = parseBlock(tagged);
    const spans = insertions.filter(({ part }) => part !== "close").length;
    if (nodes.length === spans && problems.length === 0 && strip(alone(tagged)) === words) return tagged;
  }
  return written(words, []);
}

function alone(text: string): Tree {
  const block = parseBlock(text);
  const starts = Int32Array.of(0);
  return { text, frontMatter: null, body: 0, unclosedFrontMatter: false, blocks: [block], starts };
}

/** The tags of the proposals that can stand in a block together, in the order in which they are written. */
function inserted(words: string, proposals: readonly Placed[]): readonly Insertion[] {
  const insertions: Insertion[] = [];
  const open: Placed[] = [];
  let turn = 0;
  let acts = 0;
  let closedActs = 0;
  const close = (until: number): void => {
    for (let top = open.at(-1); top !== undefined && top.end <= until; top = open.at(-1)) {
      insertions.push({ at: top.end, text: `]${top.attributes === "" ? "" : `{${top.attributes}}`}`, part: "close" });
      if (opensAct(top)) acts -= 1;
      if (isAct(top)) closedActs += 1;
      open.pop();
    }
  };
  const last = words.trimEnd().length;
  for (const proposal of proposals) {
    const { tag, speakers, start, end, attributes } = proposal;
    close(start);
    const around = open.length + turn;
    if (end > (open.at(-1)?.end ?? Infinity) || around >= DEEPEST || !isSound(proposal)) continue;
    if (splitsCharacter(words, start) || splitsCharacter(words, end)) continue;
    if ((tag === "head" || tag === "skip") && around > 0) continue;
    if (DETAILS.has(tag) && acts === 0) continue;
    if (tag === "more" && closedActs === 0) continue;
    if (tag === "speech" && start === 0 && end === last && attributes === "" && around === 0) {
      insertions.push({ at: 0, text: `@${speakers.join("+")}: `, part: "prefix" });
      turn = 1;
      continue;
    }
    // Behind a letter or a digit no opener is one; behind another tag it is.
    if (/[A-Za-z0-9]/.test(words.charAt(start - 1)) && insertions.at(-1)?.at !== start) continue;
    insertions.push({ at: start, text: tag === "speech" ? `@${speakers.join("+")}[` : `!${tag}[`, part: "open" });
    if (opensAct(proposal)) acts += 1;
    open.push(proposal);
  }
  close(Infinity);
  return insertions;
}

function splitsCharacter(words: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(words.charAt(at - 1)) && /[\udc00-\udfff]/.test(words.charAt(at));
}

const KINDS: ReadonlySet<string> = new Set(ACT_KINDS);

function isAct({ tag }: Placed): boolean {
  return KINDS.has(tag);
}

/** Details stand in what goes on with an act as well. */
function opensAct({ tag }: Placed): boolean {
  return KINDS.has(tag) || tag === "more";
}

const IDS = new RegExp(String.raw`^${ID}$`, "u");
/** What was found of attributes before; most of them are `firm`. */
const sound = new Map<string, boolean>();
const MOST_KEPT = 1000;

/** Whether speakers and attributes are read as such, wherever they stand. */
function isSound({ tag, speakers, attributes }: Placed): boolean {
  if (tag === "speech" && (speakers.length === 0 || !speakers.every((id) => IDS.test(id)))) return false;
  if (attributes === "") return true;
  const key = `${tag} ${attributes}`;
  let known = sound.get(key);
  if (known === undefined) {
    const span = `${tag === "speech" ? "@a" : `!${tag}`}[x]{${attributes}}`;
    const text = tag === "more" ? `!commit[x] ${span}` : DETAILS.has(tag) ? `!commit[${span}]` : span;
    const { nodes, problems } = parseBlock(text);
    known = problems.length === 0 && nodes.at(-1)?.braces === true && strip(alone(text)).replace("x ", "") === "x";
    if (sound.size >= MOST_KEPT) sound.clear();
    sound.set(key, known);
  }
  return known;
}

const DETAILS: ReadonlySet<string> = new Set(DETAIL_KINDS);

/** The block's words with the tags in them, and a backslash before all that is published and would be read as markup. */
function written(words: string, insertions: readonly Insertion[]): string {
  const marked = new Set<number>(triggersIn(words));
  TURN_PREFIX.lastIndex = 0;
  if (TURN_PREFIX.test(words)) marked.add(0);
  for (const { at, part } of insertions) {
    if (words[at - 1] === "\\") marked.add(at - 1);
    // An `@` behind a letter is none of ours; behind a tag it would be.
    OPENER_AT.lastIndex = at;
    if (OPENER_AT.test(words)) marked.add(at);
    if (part === "close") {
      BRACES.lastIndex = at;
      if (BRACES.test(words)) marked.add(BRACES.lastIndex - 1);
    }
  }
  if (insertions.length > 0) for (const at of unbalanced(words, insertions, marked)) marked.add(at);

  const pieces: string[] = [];
  let from = 0;
  const publish = (to: number): void => {
    for (; from < to && escapes[escape]! < to; escape += 1) {
      pieces.push(words.slice(from, escapes[escape]), "\\");
      from = escapes[escape]!;
    }
    pieces.push(words.slice(from, to));
    from = to;
  };
  const escapes = [...marked].sort((one, other) => one - other);
  let escape = 0;
  for (const { at, text } of insertions) {
    publish(at);
    pieces.push(text);
  }
  publish(words.length);
  return pieces.join("");
}

/** Braces that would be read as the attributes of the span before them. */
const BRACES = /[ \t]*\{/y;

/** The brackets of the published text that have no partner in the span that they stand in, or outside all. */
function unbalanced(words: string, insertions: readonly Insertion[], escaped: ReadonlySet<number>): readonly number[] {
  const alone: number[] = [];
  const lefts: number[][] = [[]];
  let next = 0;
  const tags = (until: number): void => {
    for (; next < insertions.length && insertions[next]!.at <= until; next += 1) {
      const { part } = insertions[next]!;
      if (part === "open") lefts.push([]);
      else if (part === "close") for (const left of lefts.pop()!) alone.push(left);
    }
  };
  for (const { index, 0: bracket } of words.matchAll(BRACKET)) {
    if (escaped.has(index)) continue;
    tags(index);
    if (bracket === "[") lefts.at(-1)!.push(index);
    else if (lefts.at(-1)!.pop() === undefined) alone.push(index);
  }
  tags(words.length);
  return alone;
}

const BRACKET = /[[\]]/g;
