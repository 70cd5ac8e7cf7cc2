/** Completion behind `!`: the kinds of acts, details, headings and furniture that may stand there. */
import { ACT_KINDS, DETAIL_KINDS } from "../../syntax/tree";
import { kindsAt, opener } from "./insertion";
import { documented, NOTHING, type CompletionKind, type Offer, type Offers } from "./item";
import { around, type TagPlace } from "./place";

/** The kinds in the order in which they are most likely meant; in page furniture none, for nothing counts in it. */
export function kindOffers(place: TagPlace): Offers {
  const { block, start, replace, opened, next } = place;
  const local = replace.start - start;
  const parent = block.nodes[around(block, local)];
  if (parent?.kind === "skip") return NOTHING;
  const inAct =
    parent !== undefined && (parent.kind === "act" || (parent.kind === "more" ? parent.joins : parent.act) !== -1);
  const actBefore = block.nodes.some(({ kind, closed, inner }) => kind === "act" && closed && inner.end < local);

  const offer = (word: string, kind: CompletionKind): Offer => {
    const text = `!${word}`;
    const written = opened ? { insert: text, snippet: false } : opener(`${text}[`, next);
    return { label: text, kind, filter: text, replace, ...documented("tag", word), ...written };
  };
  const more = actBefore ? [offer("more", "detail")] : [];
  const details = DETAIL_KINDS.map((word) => offer(word, "detail"));
  const acts = ACT_KINDS.map((word) => offer(word, "act"));
  const layout = parent === undefined ? (["head", "skip"] as const).map((word) => offer(word, "snippet")) : [];
  const whole = opened || !opener("", next).snippet ? [] : CONSTRUCTS;
  const constructs = whole
    .filter(({ where }) => (where === "head" ? parent === undefined : !inAct))
    .map(({ label, detail, filter, insert }): Offer => ({
      label,
      kind: "snippet",
      detail,
      filter,
      insert,
      replace,
      snippet: true,
    }));
  const offers = inAct ? [...details, ...more, ...acts] : [...acts, ...more, ...layout];
  return { offers: [...offers, ...constructs], incomplete: false };
}

/** Whole constructs, for where nothing is published yet. They bring no character that would be. */
const CONSTRUCTS = [
  {
    where: "top",
    label: "!act[…!if[…]]",
    detail: "Act with its condition",
    filter: "!act if condition",
    insert: `!${kindsAt(1)}[$2!if[$3]]{$0}`,
  },
  {
    where: "top",
    label: "!act[…!when[…]]",
    detail: "Act with its deadline",
    filter: "!act when deadline",
    insert: `!${kindsAt(1)}[$2!when[$3]{$4}]{$0}`,
  },
  {
    where: "top",
    label: "!act[…!if[…]…!when[…]]",
    detail: "Act with condition and deadline",
    filter: "!act if when condition deadline",
    insert: `!${kindsAt(1)}[$2!if[$3]$4!when[$5]{$6}]{$0}`,
  },
  {
    where: "top",
    label: "!act[!part[…]…!part[…]]",
    detail: "Act of several parts",
    filter: "!act parts",
    insert: `!${kindsAt(1)}[$2!part[$3]$4!part[$5]]{$0}`,
  },
  {
    where: "head",
    label: "!head[…]{by … to …}",
    detail: "Heading with the defaults of the acts below",
    filter: "!head by to",
    insert: "!head[$1]{by @$2 to @$3}$0",
  },
] as const;
