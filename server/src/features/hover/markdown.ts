/** Hovers are written in Markdown; here is all that stands between what people wrote in a readout and that Markdown. */
import { clip } from "../words";

/** Signs that begin something in Markdown, HTML or an editor's icons wherever they stand in a line. */
const SIGNS = /[\\`*_[\]<>&#|~$!{}@^]/g;
/** What makes an address of plain words, and with it a link. */
const ADDRESS = /:(?=\/\/)|(?<=www)\.|(?<=mailto|xmpp):/gi;
/** What would make a line a list, a rule or the underline of a heading. */
const LINE_OPENER = /^(?:[-+=]|\d{1,9}(?=[.)]))/;
/** Control characters, and those that turn the direction of what stands behind them. */
const CONTROLS = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A text as Markdown that shows the text itself, on one line, whatever it is: no link, no emphasis, no HTML, no icon
 * comes of it. Characters that cannot be seen are left out.
 */
export function plain(text: string): string {
  const line = visible(text);
  const opener = LINE_OPENER.exec(line)?.[0] ?? "";
  const rest = line.slice(opener.length).replace(SIGNS, "\\$&").replace(ADDRESS, "\\$&");
  if (opener === "") return rest;
  return /\d/.test(opener) ? `${opener}\\${rest}` : `\\${opener}${rest}`;
}

/** A text on one line, of characters that can be seen. */
function visible(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .replace(CONTROLS, "")
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .trim();
}

/** How many characters are shown of an id or a name, which may be of any length. */
const MOST = 80;

/** A short text in the letters of code. */
export function code(text: string): string {
  const line = visible(clip(text, MOST));
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}

/** Published words in quotation marks. */
export function quoted(text: string): string {
  return `“${plain(text)}”`;
}

/** A name in bold letters. */
export function bold(text: string): string {
  return `**${plain(clip(text, MOST))}**`;
}

/**
 * A link.
 * @param label is Markdown already.
 * @param uri anything; what could end the link early is written in percent signs.
 */
export function link(label: string, uri: string): string {
  return `[${label}](${uri.replace(/[\s<>()\\[\]"'`*_]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`)})`;
}

/** A link to the line of a place: `uri#L12`, as editors read it. Lines count from 1. */
export function linkTo(label: string, uri: string, text: string, offset: number): string {
  return link(label, `${uri}#L${lineAt(text, offset)}`);
}

/** The last part of a file's URI, as people call the file. */
export function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The line of an offset, counted from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) line += 1;
  return line;
}

/** A block of code, an escaped sign, a link, the words between backquotes, a sign of emphasis. */
const MARKS =
  /^```.*\n([^]*?)^```$|\\([!-/:-@[-`{-~])|\[((?:[^\]\\\n]|\\.)*)\]\([^)\n]*\)|(?<!`)(`+)(?!`) ?(.+?) ?(?<!`)\4(?!`)|\*{1,3}/gm;

/** Markdown as it is made here, as plain words. */
export function withoutMarkdown(markdown: string): string {
  return markdown.replace(
    MARKS,
    (_, block?: string, sign?: string, label?: string, _quotes?: string, words?: string) =>
      label === undefined ? (block ?? sign ?? words ?? "") : withoutMarkdown(label),
  );
}
