/** Mends of tags: of a kind that there is not, and where they may not stand. */
import { nearest } from "../../text/nearest";
import { sentenceEnd } from "../../model/sentence";
import { ACT_KINDS, DETAIL_KINDS, type Node } from "../../syntax/tree";
import { inBlock, insert, lastOf, nodeAt, remove, shown, type InBlock, type Mend } from "./mend";

const KINDS: readonly string[] = [...ACT_KINDS, ...DETAIL_KINDS, "more", "head", "skip"];

/** What people call the kinds. */
const MEANT: Readonly<Record<string, string>> = {
  commit: "promise pledge vow undertake will commitment 承诺 保证",
  agree: "accord consensus agreement decide 同意 商定 一致",
  offer: "propose invite proposal suggest 提议 邀请",
  ask: "request demand urge call require 要求 呼吁 希望",
  refuse: "reject oppose decline deny 拒绝 反对",
  warn: "threaten threat caution 警告",
  done: "fulfilled kept completed report 完成",
  if: "condition provided unless 如果",
  when: "deadline date by until time due",
  part: "item point",
  more: "continue cont rest",
  head: "heading title header h",
  skip: "furniture boilerplate ignore footer",
};

export const unknownKind = inBlock((its) => {
  const node = nodeAt(its.block, its.finding.start);
  if (node === undefined) return [];
  const word = node.word.toLowerCase();
  const meant = Object.keys(MEANT).filter((kind) => MEANT[kind]!.split(" ").includes(word));
  const near = KINDS.includes(word) ? word : nearest(word, KINDS);
  const kinds = [...new Set([...(near === word ? [word] : []), ...meant, ...(near === null ? [] : [near])])];
  return [
    ...kinds.map((kind, index): Mend => {
      const changes = [{ start: node.start + 1, end: node.inner.start - 1, text: kind }];
      // Another finding may come to stand there; this one goes.
      return { title: `Write \`!${kind}[\``, changes, ...(index === 0 && { preferred: true }) };
    }),
    untag(its, node, false),
    asText(its, node),
  ];
});

export const misplacedDetail = inBlock((its) => {
  const node = nodeAt(its.block, its.finding.start);
  if (node === undefined) return [];
  const extended = node.kind === "if" || node.kind === "when" || node.kind === "part" ? extendedAct(its, node) : null;
  return [...(extended === null ? [] : [extended]), untag(its, node, extended?.preferred !== true), asText(its, node)];
});

/** The act of the same sentence, reaching over the detail. */
function extendedAct({ text, block }: InBlock, detail: Node): Mend | null {
  if (!detail.closed) return null;
  const before = lastOf(block.nodes, (node) => node.end <= detail.start && node.parent === detail.parent);
  const after = block.nodes.find((node) => node.start >= detail.end && node.parent === detail.parent);
  const joins = (act: Node | undefined): act is Node => {
    if (act?.kind !== "act" || !act.closed) return false;
    const between = act.end <= detail.start ? text.slice(act.end, detail.start) : text.slice(detail.end, act.start);
    return between.length < 200 && sentenceEnd(between, between.length) === between.length;
  };
  const act = joins(before) ? before : joins(after) ? after : null;
  if (act === null) return null;
  const behind = act.end <= detail.start;
  const tag = behind ? text.slice(act.inner.end, act.end) : text.slice(act.start, act.inner.start);
  const changes = behind
    ? [remove(act.inner.end, act.end), insert(detail.end, tag)]
    : [insert(detail.start, tag), remove(act.start, act.inner.start)];
  return { title: `Extend \`!${act.word}[\` over it`, changes, preferred: true };
}

function untag({ text }: InBlock, node: Node, preferred: boolean): Mend {
  const changes = [remove(node.start, node.inner.start), ...(node.closed ? [remove(node.inner.end, node.end)] : [])];
  const opener = text.slice(node.start, node.inner.start);
  return { title: `Remove the tag ${shown(opener)}, keep its words`, changes, ...(preferred && { preferred }) };
}

/** In a span a published `[` takes a `]`: the tag's own, where it has one. */
function asText({ text }: InBlock, node: Node): Mend {
  const opener = text.slice(node.start, node.inner.start);
  const bracket = node.closed ? [] : [insert(node.inner.start - 1, "\\")];
  return {
    title: `Write ${shown(`\\${opener}`)}, published as text`,
    changes: [insert(node.start, "\\"), ...bracket],
  };
}
