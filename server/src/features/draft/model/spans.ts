/** The spans of a language model's answer, as far as it can be read: what stands around them, or is broken, is passed over. */

export type RawSpan = Readonly<Record<string, unknown>>;

export interface Spans {
  readonly spans: readonly RawSpan[];
  /** Whether there is a span in it, or it says that there is none. */
  readonly readable: boolean;
  /** Whether it ends inside a span, or before its list does. */
  readonly cut: boolean;
}

/** No object of an answer that is to the point is longer, in UTF-16 units. */
const LONGEST = 10_000;

/** Never fails; takes time in proportion to the answer. */
export function spansIn(answer: string): Spans {
  const spans: RawSpan[] = [];
  let start = -1;
  let quoted = false;
  for (let at = 0; at < answer.length; at += 1) {
    const character = answer[at];
    if (quoted) {
      if (character === "\\") at += 1;
      else if (character === '"') quoted = false;
      // No string of JSON goes over a line's end: this one was never closed.
      else if (character === "\n") [quoted, start] = [false, -1];
    } else if (character === "{") start = at;
    else if (start === -1) continue;
    else if (character === '"') quoted = true;
    else if (character === "}") {
      const span = at - start < LONGEST ? objectOf(answer.slice(start, at + 1)) : null;
      if (span !== null && "n" in span) spans.push(span);
      start = -1;
    }
  }
  const nothing = spans.length === 0 && saysNothing(answer);
  const cut = !nothing && (start !== -1 || !/[\]}]\s*(?:`{3}\s*)?$/.test(answer.slice(-40)));
  return { spans, readable: nothing || spans.length > 0, cut };
}

/** Every object of an answer is flat, so that one that is broken takes no other with it. */
function objectOf(text: string): RawSpan | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as RawSpan) : null;
  } catch {
    return null;
  }
}

function saysNothing(answer: string): boolean {
  const from = answer.indexOf('"spans"');
  const short = (from === -1 ? answer : answer.slice(from + '"spans"'.length)).slice(0, 100);
  return /^\s*(?::\s*)?(?:`{3}\w*\s*)?\[\s*\]/.test(short);
}
