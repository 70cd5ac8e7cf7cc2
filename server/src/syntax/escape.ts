/** Any text at all made the body of a readout that publishes it. */
import { blockEnd, blockStart, front } from "./split";

const ID = String.raw`[\p{L}_][\p{L}\p{M}\p{N}_-]*`;
const IDS = String.raw`${ID}(?:\+${ID})*`;
/** What would be read as markup wherever it stands; the look-ahead leaves the rest of it to be looked at in turn. */
const TRIGGER = new RegExp(
  String.raw`\\(?=[@![\]{}\\])|(?<![A-Za-z0-9])(?:@(?=${IDS}\[)|!(?=\p{L}+\[))|\{(?=>>)`,
  "gu",
);
const PREFIX = new RegExp(String.raw`@(?:${IDS}::? |: )`, "uy");

/**
 * The readout that publishes a text and tags nothing: `strip(escape(text))` is `text`, whatever it is.
 * @returns the text with a backslash before all that would be markup, and an empty front matter before it where it
 * begins with a line `---` itself.
 */
export function escape(text: string): string {
  const { frontMatter, unclosed } = front(text);
  return frontMatter === null && !unclosed ? escapeBody(text) : withFrontMatter("", text);
}

/**
 * The readout that publishes a text, with front matter of its own.
 * @param yaml whole lines, or nothing. They get the line ending of the text's first line.
 */
export function withFrontMatter(yaml: string, text: string): string {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const fenced = `---\n${yaml}---\n`;
  const its = /^[^\n]*\r\n/.test(text) ? fenced.replaceAll("\n", "\r\n") : fenced;
  return text.slice(0, start) + its + escapeBody(text).slice(start);
}

/** The text with a backslash before all that would be markup; its first line may be `---` still. */
function escapeBody(text: string): string {
  let from = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let escaped = text.slice(0, from);
  for (let block = blockStart(text, from); block < text.length;) {
    const end = blockEnd(text, block);
    escaped += text.slice(from, block) + escapeBlock(text.slice(block, end));
    from = end;
    block = blockStart(text, end);
  }
  return escaped + text.slice(from);
}

function escapeBlock(text: string): string {
  PREFIX.lastIndex = 0;
  const prefix = PREFIX.test(text) ? "\\" : "";
  return prefix + text.replace(TRIGGER, "\\$&");
}
