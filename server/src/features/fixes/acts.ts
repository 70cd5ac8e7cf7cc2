/** Mends of acts that nobody is said to make, that their debtor would owe to itself, or whose force is not the words'. */
import { attributeOf } from "../../model/facts";
import { inferKind } from "../../model/frontmatter";
import { sentenceBefore, sentenceEnd } from "../../model/sentence";
import { publishedIn } from "../../syntax/strip";
import type { Node } from "../../syntax/tree";
import { forceOf } from "../../model/actForce";
import type { Act } from "../../workspace/resolve";
import { without, withAttribute } from "./attributes";
import { inBlock, insert, type InBlock, type Mend } from "./mend";

/** More choices than these are looked for elsewhere. */
const MOST = 4;

function actOf({ resolved, finding }: InBlock): Act | undefined {
  return resolved.acts.find(({ node }) => node.start === finding.start);
}

export const actWithoutSpeaker = inBlock((its) => {
  const act = actOf(its);
  if (act === undefined) return [];
  const { node, by } = act;
  const ids = by.ids.map((id) => `@${id}`).join(" ");
  const added = withAttribute(its.text, node, `by ${ids}`);
  const extent = sentenceAround(its, node);
  return [
    ...speakers(its).map((id): Mend => {
      const changes = [insert(extent.start, `@${id}[`), insert(extent.end, "]")];
      return { title: `Tag the sentence as speech of @${id}`, changes };
    }),
    ...(added === null ? [] : [{ title: `Write \`by ${ids}\``, changes: [added] }]),
  ];
});

/** Who may speak: those of the issuer's side first, and of each side who spoke nearest before, other persons, the party. */
function speakers({ analysis, resolved }: InBlock): readonly string[] {
  const { actors, circumstances, file, resolution } = analysis;
  const here = resolution.blocks.indexOf(resolved);
  const found = new Set<string>();
  for (let index = here; index >= 0 && index > here - 20; index -= 1) {
    const last = resolution.blocks[index]!.facts.speakers.at(-1)?.id;
    if (last !== undefined && actors.has(last)) found.add(last);
  }
  const { parties, issuer, side } = circumstances;
  for (const id of [...file.summary.used.speakers, ...(file.summary.frontMatter?.actors ?? []).map((its) => its.id)]) {
    const its = actors.get(id)?.declaration;
    if (its !== undefined && inferKind(its) === "person" && parties.includes(its.for?.id ?? "")) found.add(id);
  }
  for (const id of parties) if (actors.has(id)) found.add(id);
  const own = (id: string): number => (issuer.includes(side(id) ?? id) ? 0 : 1);
  return [...found].sort((one, other) => own(one) - own(other)).slice(0, MOST);
}

/** The sentence that an act stands in, as far as the spans around it and beside it allow. */
function sentenceAround({ block, text }: InBlock, act: Node): { readonly start: number; readonly end: number } {
  const around = block.nodes[act.parent]?.inner ?? { start: block.prefix?.end ?? 0, end: text.trimEnd().length };
  const before = text.slice(around.start, act.start);
  let start = around.start + (sentenceBefore(before).at(-1)?.start ?? 0);
  const behind = text.slice(act.end, Math.min(around.end, act.end + 2000));
  const stop = sentenceEnd(behind, behind.length);
  let end = act.end + stop;
  if (stop < behind.length) end += /^[.!?。！？]["”’»」』]*/.exec(text.slice(end, around.end))?.[0].length ?? 0;
  // A span or a note is taken in whole.
  for (const piece of [...block.nodes, ...block.notes]) {
    if (piece.start <= act.start && piece.end >= act.end) continue;
    if (piece.start < start && start < piece.end) ({ start } = piece);
    if (piece.start < end && end < piece.end) ({ end } = piece);
  }
  start += /^\s*/.exec(text.slice(start, act.start))![0].length;
  return { start, end: act.end + text.slice(act.end, end).trimEnd().length };
}

export const selfCommitment = inBlock((its) => {
  const act = actOf(its);
  if (act === undefined || !act.node.closed) return [];
  const { parties } = its.analysis.circumstances;
  const others = parties.filter((id) => !act.by.ids.includes(id)).slice(0, MOST);
  const written = attributeOf(act.node, "to");
  return [...others.map((id) => `to @${id}`), "to none"].flatMap((to, index): readonly Mend[] => {
    const change =
      written === undefined
        ? withAttribute(its.text, act.node, to)
        : { start: written.start, end: written.end, text: to };
    const preferred = index === 0 && others.length < 2;
    return change === null ? [] : [{ title: `Write \`${to}\``, changes: [change], ...(preferred && { preferred }) }];
  });
});

export const forceMismatch = inBlock((its) => {
  const { resolved, block, text, finding } = its;
  const act = resolved.acts.find(({ node }) => node.inner.end < finding.start && finding.start < node.end);
  const written = act && attributeOf(act.node, "force");
  if (act === undefined || written === undefined) return [];
  const { reading } = forceOf(act, block, (span) => publishedIn(text, 0, block, span));
  if (reading === null) return [];
  const word = written.values[0]!.id;
  return [
    {
      title: `Write \`${reading.force}\`, as the words read`,
      changes: [{ start: written.start, end: written.end, text: reading.force }],
      preferred: true,
    },
    { title: `Remove \`${word}\`: the words are read`, changes: [without(text, act.node, written)] },
  ];
});
