/** The colours and marks of those who speak, in a stylesheet of the page: a name that changes draws nothing anew. */
import type { ReadingBlock, ReadingHead } from "./messages";
import { voiceKey, voicesOf, type Voice } from "./words";

/** So many sides have a colour of their own, as where markup is hidden in the editor. */
const SIDES = 4;

export interface VoiceSheet {
  /** The class of a voice, the same for ever. */
  classOf(key: string): string;
  /** Makes the stylesheet that of a text. @returns its voices with their classes, in the order of the text. */
  show(blocks: readonly ReadingBlock[], head: ReadingHead): readonly (readonly [name: string, voice: Voice])[];
  /** The stylesheet. */
  text(): string;
}

export function voiceSheet(): VoiceSheet {
  const classes = new Map<string, string>();
  const sheet = new CSSStyleSheet();
  let shown = "";
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const classOf = (key: string): string => {
    const before = classes.get(key);
    if (before !== undefined) return before;
    const name = `voice-${classes.size + 1}`;
    classes.set(key, name);
    return name;
  };
  return {
    classOf,
    show(blocks, { actors }) {
      const voices = voicesOf(saidIn(blocks), actors);
      const listed = [...voices].map(([, voice]) => [classOf(voiceKey(voice.ids)), voice] as const);
      const text = listed.map(([name, voice]) => rulesOf(name, voice)).join("\n");
      if (text !== shown) sheet.replaceSync(text);
      shown = text;
      return listed;
    },
    text: () => shown,
  };
}

function* saidIn(blocks: readonly ReadingBlock[]): Iterable<readonly string[]> {
  for (const { pieces } of blocks)
    for (const piece of pieces) if ("open" in piece && piece.open === "speech") yield piece.speakers;
}

function rulesOf(name: string, { side, mark, name: who }: Voice): string {
  const colour = side < 0 || side >= SIDES ? "other" : String(side + 1);
  return [
    `.${name} { --voice: var(--side-${colour}); }`,
    // Read aloud, a mark is the name.
    `.speech.${name}::before, .again.${name}::before { content: ${quoted(`${mark}\u2060`)} / ${quoted(`${who}: `)}; }`,
    `.speech.turn.${name}::before { content: ${quoted(who)} / ${quoted(`${who}: `)}; }`,
  ].join("\n");
}

/** A string of CSS, whatever is in it. */
function quoted(text: string): string {
  const safe = text.replace(/[^\p{L}\p{M}\p{N} .,:+-]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `);
  return `"${safe}"`;
}
