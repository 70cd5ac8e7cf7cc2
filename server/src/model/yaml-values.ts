/** How YAML nodes become values: strings, lists of strings and ids; with a report of each that is something else. */
import type { Span } from "../text/span";
import type { Reference } from "../syntax/tree";
import type { YamlNode, YamlScalar } from "./yaml";

export interface FrontMatterProblem extends Span {
  readonly code: "bad-front-matter" | "duplicate-actor";
  /** A whole sentence or two, with the mend. */
  readonly message: string;
  /** What to write instead of the span; null where that cannot be known. */
  readonly suggestion: string | null;
  /** Where the other one of two stands. */
  readonly relatedSpan?: Span;
  /** The id that stands here a second time, or for itself, and does not count. */
  readonly names?: Reference;
}

/** Tells of a problem; the code is `bad-front-matter` unless given. */
export type Report = (
  span: Span,
  message: string,
  more?: Partial<Omit<FrontMatterProblem, "start" | "end" | "message">>,
) => void;

/** What a reader counts as one id. `all` is every party and `none` is nobody; neither can be declared. */
const ID = /^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u;

/** Why the text is no id of an actor, without a full stop; null where it is one. */
export function idProblem(text: string): string | null {
  if (text === "all" || text === "none") return `\`${text}\` is reserved and can name no actor`;
  if (text.length <= 200 && ID.test(text)) return null;
  const shown = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  return `\`${shown}\` is no id: an id is one word of letters, digits, _ and -, and begins with a letter or _`;
}

/** The node, or what an alias stands for; null where there is none. */
export function resolved(node: YamlNode | null): YamlNode | null {
  return node?.kind === "alias" ? node.target : node;
}

/**
 * The one string that a key has; null, with a report, where it has another thing or nothing.
 * @param what the key, for the message.
 * @returns the scalar with the span of the place where it is written: an alias's own.
 */
export function scalarOf(node: YamlNode | null, key: YamlNode, what: string, report: Report): YamlScalar | null {
  const target = resolved(node);
  if (node?.kind === "alias" && target === null) {
    report(
      node,
      `No anchor &${node.name} stands before this. Write the value itself, or put quotation marks round it.`,
    );
    return null;
  }
  if (target === null || (target.kind === "scalar" && target.value === "")) {
    report(key, `\`${what}\` has no value. Write one after the colon, or delete the line.`);
    return null;
  }
  if (target.kind !== "scalar") {
    const found = target.kind === "map" ? "a map" : "a list";
    report(
      node!,
      `\`${what}\` must be one text, not ${found}. If the brackets or colons belong to the text, put quotation marks round it.`,
    );
    return null;
  }
  return placed(target, node!);
}

/** The strings that a key has: one, or a list of them. What is none of either is reported and left out. */
export function scalarsOf(node: YamlNode | null, key: YamlNode, what: string, report: Report): YamlScalar[] {
  const target = resolved(node);
  if (target?.kind !== "list") {
    const one = target?.kind === "map" ? null : scalarOf(node, key, what, report);
    if (target?.kind === "map") report(node!, `\`${what}\` must be one text or a list, not a map. Write [one, two].`);
    return one === null ? [] : [one];
  }
  // An alias may stand for a list of plain items; one that leads to more aliases is not followed.
  const found: YamlScalar[] = [];
  for (const item of target.items) {
    const inner = node === target ? resolved(item) : item;
    if (inner?.kind === "scalar" && inner.value !== "") found.push(placed(inner, node === target ? item : node!));
    else report(node === target ? item : node!, `Each item of \`${what}\` must be one text. Write [one, two].`);
    if (inner?.kind !== "scalar" && node !== target) break;
  }
  return found;
}

function placed(scalar: YamlScalar, place: YamlNode): YamlScalar {
  if (scalar === place) return scalar;
  const span = { start: place.start, end: place.end };
  return { ...scalar, ...span, inner: span };
}
