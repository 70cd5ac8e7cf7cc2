/**
 * Texts that make careless parsers slow, deep or dead: each a function from a length in UTF-16 units to a text of about
 * that length.
 */
import { pick, random } from "./random";

const repeated =
  (unit: string) =>
  (length: number): string =>
    unit.repeat(Math.max(1, Math.floor(length / unit.length)));

function mixed(length: number): string {
  const next = random(11);
  const units = [
    "@a[",
    "!ask[",
    "!if[",
    "]",
    "[",
    "{>>",
    "<<}",
    "]{",
    "}",
    "\\",
    "@a: ",
    "!more[",
    " x ",
    "\n",
    "{by @a ",
    "@",
    "!",
  ];
  const out: string[] = [];
  for (let size = 0; size < length;) {
    const unit = pick(next, units);
    out.push(unit);
    size += unit.length;
  }
  return out.join("");
}

/** By name, in the order of the report. */
export const PATTERNS: Readonly<Record<string, (length: number) => string>> = {
  "nested speech": (length) => "@a[".repeat(length >> 2) + "]".repeat(length >> 2),
  "nested acts, attributes": (length) =>
    "!ask[".repeat(Math.floor(length / 12)) + "]{firm}".repeat(Math.floor(length / 12)),
  "unclosed @a[": repeated("@a["),
  "unclosed !ask[": repeated("!ask["),
  "unclosed !if[": repeated("!if["),
  "unclosed @a[ b": repeated("@a[b "),
  "[": repeated("["),
  "]": repeated("]"),
  "[ then ]": (length) => `@a[${"[".repeat(length >> 1)}${"]".repeat(length >> 1)}`,
  "[ x @a[": (length) => `${"[".repeat(length >> 1)}${"@a[".repeat(Math.floor(length / 6))}`,
  "{>>": repeated("{>>"),
  "<<}": repeated("<<}"),
  "{>>x<<}": repeated("{>>x<<}"),
  "{>>x<<} lines": repeated("{>>x<<}\n"),
  "{>> over blanks": repeated("{>>x\n\n"),
  "\\": repeated("\\"),
  space: repeated(" "),
  "tab, no-break space": repeated("\t\u00a0"),
  "one long line": repeated("x"),
  "prose on one line": repeated("the word of a paragraph "),
  "](": repeated("]("),
  "]{": repeated("]{"),
  "@a[x]{": repeated("@a[x]{"),
  "@a[x]{ lines": repeated("@a[x]{\n"),
  "@a[x]": repeated("@a[x]"),
  "!ask[x]{soft}": repeated("!ask[x]{soft} "),
  "!more[x]": (length) => `!ask[x]${"!more[x]".repeat(Math.floor(length / 8))}`,
  "!when[x]{2": repeated("!when[x]{2021} "),
  "{a ": repeated("{a "),
  "one long {": (length) => `!ask[x]{${"#a ".repeat(Math.floor(length / 3))}}`,
  "one long by": (length) => `!ask[x]{by ${"@a ".repeat(Math.floor(length / 3))}}`,
  "one long {, bad": (length) => `!ask[x]{${"zz ".repeat(Math.floor(length / 3))}}`,
  "@a+a+a": (length) => `@a${"+a".repeat(length >> 1)}[x]`,
  "@a+a+a, no bracket": (length) => `@a${"+a".repeat(length >> 1)}`,
  "@": repeated("@"),
  "@a": repeated("@a"),
  "!a": repeated("!a"),
  "!letters": (length) => `!${"a".repeat(length)}`,
  "one-character paragraphs": repeated("x\n\n"),
  turns: repeated("@a: x\n\n"),
  "open turns": repeated("@a:: x\n\n"),
  headings: repeated("!head[x]\n\n"),
  "line ends": repeated("\n"),
  "carriage returns": repeated("\r"),
  "front matter fences": repeated("---\n"),
  "lone surrogates": repeated("\ud83d@a["),
  "a mix of all": mixed,
};

/** The patterns that the project promises to bear at ten megabytes. */
export const AT_TEN_MEGABYTES = ["one long line", "[", "{>>", "unclosed @a[", "\\", "space"];
