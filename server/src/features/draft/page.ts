/**
 * The published text of a web page, as a reader sees it: a paragraph for each block, without what pages have around their
 * text. One pass over the tokens; no tree is built, so that a page may nest as deep as it likes.
 */
import { Tokenizer } from "htmlparser2";

/** What a page tells. */
export interface Page {
  /** Paragraphs, a blank line between two; items of lists and rows of tables are lines. */
  readonly text: string;
  /** What the page calls itself; null where it does not, or where the text has a heading that does. */
  readonly title: string | null;
  /** The address that the page calls its own. */
  readonly source: string | null;
  /** The day on which it was published, `YYYY-MM-DD`. */
  readonly date: string | null;
}

/** Parted from what is around them by a blank line. */
const PARAGRAPHS = words(
  "address article aside blockquote body center details dialog div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 " +
    "header hgroup hr html main menu nav ol p pre search section summary table ul",
);
/** Parted from what is around them by a line ending. */
const LINES = words("caption dd dt figcaption legend li option optgroup tr");
/** A list in a list is lines of it. */
const LISTS = words("ol ul");
const CELLS = words("td th");
/** Stands between two cells until white space is collapsed. No letter of any script: what pages have of it are icons. */
const CELL = "\ue000";
/** What is in them is no text. */
const NO_TEXT = words("head iframe noframes noembed script style template");
/** What may stand in a head; all else ends it. */
const IN_HEAD = words("base link meta noscript script style template title");
/** What is in them is no part of the account. */
const AROUND = words(
  "aside audio button canvas datalist dialog footer form math nav noscript object search select svg textarea video",
);
const VOID = words("area base br col embed hr img input link meta param source track wbr");

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

/** Whether a text is a page: it begins as one, whatever it is called. */
export function isPage(text: string): boolean {
  return /^\ufeff?\s*(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:!doctype\s+html|html)\b/i.test(text.slice(0, 4000));
}

/** Whether a text is what a page is written in, or a part of one: it begins with a tag, and its paragraphs have ends. */
export function isSource(text: string): boolean {
  const start = text.slice(0, 4000);
  return (
    isPage(text) ||
    (/^\ufeff?\s*(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:meta|head|body|main|article|section|header|div|p|h[1-6]|ul|ol|table|blockquote|span)(?:\s[^<>]*)?>/i.test(
      start,
    ) &&
      /<\/(?:p|div|article|section|li|td|h[1-6]|blockquote)>/i.test(start))
  );
}

/** Reads a page. Never fails; takes time in proportion to it. */
export function readPage(html: string): Page {
  const choosy = blocksOf(html, true);
  // What is left out and never closed may be all of the page.
  const { blocks, told } = choosy.whole ? choosy : blocksOf(html, false);
  const its = account(blocks);
  const heading = its.find(({ level }) => level === 1) ?? its.find(({ level }) => level === 2);
  let text = its.map(({ text, line }, index) => (index === 0 ? "" : line ? "\n" : "\n\n") + text).join("");
  if (text !== "") text += "\n";
  return { text, title: heading === undefined ? told.title : null, source: told.source, date: told.date };
}

interface Block {
  readonly text: string;
  /** A line of the paragraph before it. */
  readonly line: boolean;
  /** Of a heading, 1 to 6; 0 for all else. */
  readonly level: number;
  /** How many of these are around it. */
  readonly main: number;
  readonly article: number;
}

/** So many characters are an account; less is a teaser, or an empty frame that a program fills. */
const ENOUGH = 140;

/** The blocks of the account: those of the one article, of the main part, or all; with the heading that stands before them. */
function account(blocks: readonly Block[]): readonly Block[] {
  const articles = new Set(blocks.map(({ article }) => article).filter((number) => number > 0));
  const choices = [
    articles.size === 1 ? blocks.filter(({ article }) => article > 0) : [],
    blocks.filter(({ main }) => main > 0),
  ];
  const chosen = choices.find((its) => its.reduce((sum, { text }) => sum + text.length, 0) >= ENOUGH);
  if (chosen === undefined) return blocks;
  if (chosen.some(({ level }) => level === 1)) return chosen;
  const first = blocks.indexOf(chosen[0]!);
  const headings = blocks.slice(0, first).filter(({ level }) => level === 1);
  return headings.length === 1 ? [...headings, ...chosen] : chosen;
}

interface Told {
  title: string | null;
  source: string | null;
  date: string | null;
}

/** The names by which pages tell on which day they were published. */
const DATE =
  /^(?:article:published_time|og:published_time|date|datepublished|pubdate|publishdate|publish_date|dc(?:terms)?\.(?:date|created|issued|date\.issued))$/i;

/**
 * The blocks of a page in order.
 * @param choosy whether what is around an account is left out.
 */
function blocksOf(html: string, choosy: boolean): { blocks: readonly Block[]; told: Told; whole: boolean } {
  const blocks: Block[] = [];
  const told: Told = { title: null, source: null, date: null };
  let pieces: string[] = [];
  /** What parts the next block from the one before it. */
  let line = false;
  /** A `br` stands directly before. */
  let broken = false;
  let level = 0;
  let pre = 0;
  let list = 0;
  let main = 0;
  let article = 0;
  let articles = 0;
  /** The element whose text is left out, and how many of its name are open in it; none for an empty name. */
  let left = "";
  let depth = 0;
  let title: string[] | null = null;

  let tag = "";
  let attributes = new Map<string, string>();
  let attribute = "";
  let value: string[] = [];

  const end = (asLine: boolean): void => {
    const said = pieces.join("");
    const text = pre > 0 ? said.replaceAll(CELL, "\t").replace(/^\n+/, "").trimEnd() : collapsed(said);
    pieces = [];
    if (text.trim() !== "") {
      broken = false;
      for (const [index, paragraph] of (pre > 0 ? text.split(/\n\s*\n/) : [text]).entries())
        blocks.push({ text: paragraph, line: line && index === 0, level, main, article: article > 0 ? articles : 0 });
      line = asLine;
    } else line &&= asLine;
  };
  const boundary = (name: string): void => {
    if (name === "br") {
      end(true);
      // Two of them are a blank line.
      if (broken) line = false;
      broken = true;
    } else if (PARAGRAPHS.has(name)) end(list > 0 && LISTS.has(name));
    else if (LINES.has(name)) end(true);
    else if (CELLS.has(name)) pieces.push(CELL);
  };
  const say = (text: string): void => {
    if (title !== null) title.push(text);
    else if (left === "") pieces.push(text.includes(CELL) ? text.replaceAll(CELL, " ") : text);
  };

  const open = (closesItself: boolean): void => {
    const name = tag;
    if (name === "title" && told.title === null && (left === "" || left === "head")) title = [];
    if (name === "meta") {
      const named = attributes.get("property") ?? attributes.get("name") ?? attributes.get("itemprop") ?? "";
      const content = attributes.get("content") ?? "";
      if (DATE.test(named)) told.date ??= dayOf(content);
      if (/^og:url$/i.test(named)) told.source ??= addressOf(content);
    } else if (name === "link" && /^canonical$/i.test(attributes.get("rel") ?? ""))
      told.source = addressOf(attributes.get("href") ?? "") ?? told.source;
    else if (name === "time") told.date ??= dayOf(attributes.get("datetime") ?? "");
    if (VOID.has(name)) {
      if (left === "") boundary(name);
      return;
    }
    if (left !== "") {
      if (name === left && !closesItself) depth += 1;
      // A head that is never closed ends with the first tag that may not stand in it.
      if (left !== "head" || IN_HEAD.has(name)) return;
      left = "";
    }
    if (closesItself && name === "svg") return;
    const hidden = attributes.has("hidden") || attributes.get("aria-hidden") === "true";
    if (NO_TEXT.has(name) || (choosy && (AROUND.has(name) || (hidden && name !== "body" && name !== "html")))) {
      boundary(name);
      [left, depth] = [name, 1];
      return;
    }
    boundary(name);
    if (/^h[1-6]$/.test(name)) level = Number(name[1]);
    else if (LISTS.has(name)) list += 1;
    else if (name === "pre") pre += 1;
    else if (name === "main" || attributes.get("role") === "main") main += 1;
    else if (name === "article") {
      article += 1;
      if (article === 1) articles += 1;
    }
  };
  const close = (name: string): void => {
    if (name === "title" && title !== null) {
      told.title = collapsed(title.join("")) || null;
      title = null;
    }
    if (left !== "") {
      if (name === left) depth -= 1;
      if (depth === 0) left = "";
      return;
    }
    if (LISTS.has(name)) list = Math.max(0, list - 1);
    boundary(name);
    if (/^h[1-6]$/.test(name)) level = 0;
    else if (name === "pre") pre = Math.max(0, pre - 1);
    else if (name === "main") main = Math.max(0, main - 1);
    else if (name === "article") article = Math.max(0, article - 1);
  };

  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname(start, stop) {
        tag = html.slice(start, stop).toLowerCase();
        attributes = new Map();
      },
      onattribname(start, stop) {
        attribute = html.slice(start, stop).toLowerCase();
        value = [];
      },
      onattribdata: (start, stop) => void value.push(html.slice(start, stop)),
      onattribentity: (point) => void value.push(String.fromCodePoint(point)),
      onattribend: () => void attributes.set(attribute, value.join("")),
      onopentagend: () => open(false),
      onselfclosingtag: () => open(true),
      onclosetag: (start, stop) => close(html.slice(start, stop).toLowerCase()),
      ontext: (start, stop) => say(html.slice(start, stop)),
      ontextentity: (point) => say(String.fromCodePoint(point)),
      oncdata: () => undefined,
      oncomment: () => undefined,
      ondeclaration: () => undefined,
      onprocessinginstruction: () => undefined,
      onend: () => undefined,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  end(false);
  return { blocks, told, whole: left === "" || NO_TEXT.has(left) };
}

/** Runs of white space as a page shows them: one space, a tab between cells, nothing between two lines of Chinese. No-break spaces stay. */
function collapsed(text: string): string {
  return text.replace(/[ \t\n\f\r\ue000]+/g, (blanks, at: number) => {
    if (at === 0 || at + blanks.length === text.length) return "";
    if (blanks.includes(CELL)) return "\t";
    return blanks.includes("\n") && CHINESE.test(text[at - 1]! + text[at + blanks.length]!) ? "" : " ";
  });
}

const CHINESE = /^[\u3000-\u9fff\uff00-\uffef]{2}$/;

function dayOf(value: string): string | null {
  return /^\s*(\d{4}-\d{2}-\d{2})(?!\d)/.exec(value)?.[1] ?? null;
}

function addressOf(value: string): string | null {
  return /^https?:\/\/[^\s<>"]+$/.test(value.trim()) ? value.trim() : null;
}
