/** Mends of acts that fail a test of the codebook: another kind, or no tag. */
import { attributeOf } from "../../model/facts";
import type { Act } from "../../workspace/resolve";
import { without } from "./attributes";
import { inBlock, remove, shown, type InBlock, type Mend } from "./mend";

function actOf({ resolved, finding }: InBlock): Act | undefined {
  return resolved.acts.find(({ node }) => node.start === finding.start);
}

export const notFuture = inBlock((its) => {
  const act = actOf(its);
  if (act === undefined) return [];
  const { node } = act;
  const force = attributeOf(node, "force");
  return [
    {
      title: "Write `!done[`: an undertaking that was kept",
      changes: [
        { start: node.start + 1, end: node.inner.start - 1, text: "done" },
        // What was done has no force.
        ...(force === undefined ? [] : [without(its.text, node, force)]),
      ],
    },
    untag(its, act),
  ];
});

export const noUndertaking = inBlock((its) => {
  const act = actOf(its);
  return act === undefined ? [] : [untag(its, act)];
});

/** Takes an act's tag away, with those that mean nothing without it. */
function untag({ text, block }: InBlock, { node, facts }: Act): Mend {
  const { conditions, deadlines, parts, more } = facts;
  const nodes = [node, ...[...conditions, ...deadlines, ...parts, ...more].map((at) => block.nodes[at]!)];
  const changes = nodes.flatMap(({ start, inner, end, closed }) => [
    remove(start, inner.start),
    ...(closed ? [remove(inner.end, end)] : []),
  ]);
  changes.sort((one, other) => one.start - other.start);
  return { title: `Remove the tag ${shown(text.slice(node.start, node.inner.start))}, keep its words`, changes };
}
