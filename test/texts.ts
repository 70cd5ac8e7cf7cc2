/** Random texts that look for trouble, for the property tests: markup whole, broken and nested, among awkward characters. */
import fc from "fast-check";

/** Any character; the library's own `binary` unit lists all of them first, which takes every process a second. */
export const anyCharacter = fc
  .integer({ min: 0, max: 0x10ffff - 0x800 })
  .map((point) => String.fromCodePoint(point < 0xd800 ? point : point + 0x800));

const PIECES = [
  "@yang[",
  "@us+china[",
  "@杨洁篪[",
  "@भारत[",
  "!commit[",
  "!agree[",
  "!ask[",
  "!done[",
  "!foo[",
  "!Commit[",
  "!if[",
  "!when[",
  "!part[",
  "!more[",
  "!head[",
  "!skip[",
  "]",
  "]",
  "]",
  "]{",
  "]{by @us}",
  "]{to none soft}",
  "]{2021-10}",
  "]{firm ^a #b/c}",
  "]{by @us @china to @all}",
  "] {x}",
  "]{x",
  "[",
  "[",
  "{",
  "}",
  "{>>note<<}",
  "{>>readout-ignore unknown-actor: why<<}\n",
  "{>>",
  "<<}",
  "{>>a\nb<<}",
  "\\",
  "\\@",
  "\\[",
  "\\\\",
  "@yang: ",
  "@us+china:: ",
  "@: ",
  "@yang:",
  "\n@yang: ",
  "\n\n@us:: ",
  "\n\n@: ",
  "\n",
  "\n",
  "\n\n",
  "\n\n",
  "\r\n",
  "\r\n\r\n",
  "\r",
  " ",
  "  ",
  "\t",
  "\u00a0",
  "\u2028",
  "\u0085",
  "\ufeff",
  "\n \u00a0\n",
  "---\n",
  "---",
  "\n---\n",
  "title: x\n",
  "issuer: us\n",
  "date: 2021-09-02\n",
  "actors:\n  us: {name: U.S., iso: US}\n  yang: {name: Yang, for: china}\n",
  "- a",
  ": ",
  "# c\n",
  "will",
  "agreed to ",
  "word",
  "a",
  "U.S. ",
  "我们愿",
  "🌍",
  "\ud800",
  "\udc00",
  "\0",
  "user@host[at]",
  "(",
  ")",
  "#",
  "*",
] as const;

/** Any text: mostly pieces of markup, now and then anything at all. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: anyCharacter, maxLength: 6 }) },
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(""));

const FRONT =
  "---\ntitle: Talks\ndate: 2021-09-02\nissuer: china\nactors:\n  china: {name: China, iso: CN}\n  us: {name: United States, iso: US}\n  yang: {name: Yang, for: china}\n---\n";

/** A text that may begin with sound front matter. */
export const anyReadout: fc.Arbitrary<string> = fc
  .tuple(fc.boolean(), anyText)
  .map(([front, text]) => (front ? FRONT + text : text));

/** A change of some text: where, as a share of its length, how much of it goes, and what comes. */
export interface Change {
  readonly at: number;
  readonly gone: number;
  readonly text: string;
}

export const anyChange: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  gone: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: 4 }) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 60 }) },
  ),
  text: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...PIECES) },
    { weight: 1, arbitrary: anyText },
    { weight: 1, arbitrary: fc.constant("") },
  ),
});

/** The text after a change, and the edit that it is. */
export function apply(
  text: string,
  { at, gone, text: come }: Change,
): { text: string; edit: { start: number; end: number; length: number } } {
  const start = Math.floor(at * text.length);
  const end = Math.min(text.length, start + gone);
  return { text: text.slice(0, start) + come + text.slice(end), edit: { start, end, length: come.length } };
}
