/** Completion behind `!`: the kinds of acts, details, headings and furniture that may stand there. */
import { DETAIL_DEFINITIONS, KIND_DEFINITIONS, LAYOUT_DEFINITIONS, type Definition } from "../../model/codebook";
import { ACT_KINDS, DETAIL_KINDS } from "../../syntax/tree";
import { opener } from "./insertion";
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

  const offer = (word: string, kind: CompletionKind, definition: Definition): Offer => {
    const text = `!${word}`;
    const written = opened ? { insert: text, snippet: false } : opener(`${text}[`, next);
    return { label: text, kind, filter: text, replace, ...documented(word, definition), ...written };
  };
  const more = actBefore ? [offer("more", "detail", DETAIL_DEFINITIONS.more)] : [];
  const details = DETAIL_KINDS.map((word) => offer(word, "detail", DETAIL_DEFINITIONS[word]));
  const acts = ACT_KINDS.map((word) => offer(word, "act", KIND_DEFINITIONS[word]));
  const layout = (["head", "skip"] as const).map((word) => offer(word, "snippet", LAYOUT_DEFINITIONS[word]));
  const offers = inAct ? [...details, ...more, ...acts] : [...acts, ...more, ...(parent === undefined ? layout : [])];
  return { offers, incomplete: false };
}
