/**
 * Makes the texts that the benchmark measures: a tagged readout of a wanted size, the same words as Markdown for the
 * peers, and a folder of thousands of readouts. All from a seed; nothing is read from outside.
 */
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { between, pick, random, type Random } from "./random";

export interface Texts {
  /** A whole readout: front matter with fourteen actors and a seal, and a body with five acts per KB. */
  readonly readout: string;
  /** The same words with emphasis, links and headings where the readout has markup. */
  readonly markdown: string;
  /** The body with its markup left out, as the seal counts it. */
  readonly published: string;
}

interface Actor {
  readonly id: string;
  readonly name: string;
  readonly title?: string;
  readonly side?: string;
  /** Of the states; a number that Wikidata does not have. */
  readonly qid?: string;
}

const STATES: readonly Actor[] = [
  { id: "arvenia", name: "Arvenia", qid: "Q9999999901" },
  { id: "belmora", name: "Belmora", qid: "Q9999999902" },
  { id: "corland", name: "Corland", qid: "Q9999999903" },
  { id: "dastria", name: "Dastria", qid: "Q9999999904" },
];
const PERSONS: readonly Actor[] = [
  { id: "halvard", name: "Mira Halvard", title: "Foreign Minister", side: "arvenia" },
  { id: "ostrom", name: "Joren Ostrom", title: "Minister of Trade", side: "arvenia" },
  { id: "quillan", name: "Tessa Quillan", title: "Envoy for Water", side: "arvenia" },
  { id: "renko", name: "Pavel Renko", title: "President", side: "belmora" },
  { id: "sayeed", name: "Noor Sayeed", title: "Foreign Secretary", side: "belmora" },
  { id: "tolan", name: "Erik Tolan", title: "Minister of Energy", side: "belmora" },
  { id: "umarov", name: "Daria Umarov", title: "Prime Minister", side: "corland" },
  { id: "vester", name: "Lukas Vester", title: "Ambassador", side: "corland" },
  { id: "wendell", name: "Ana Wendell", title: "Minister of Defence", side: "dastria" },
  { id: "yarrow", name: "Simon Yarrow", title: "Special Envoy", side: "dastria" },
];

export const NOUNS = (
  "harbour river basin railway corridor grain market fishery border crossing school hospital bridge power line " +
  "weather station seed bank ferry route customs post vaccine store archive museum pipeline reservoir wetland forest " +
  "orchard workshop laboratory satellite lighthouse registry fund commission council panel secretariat"
).split(" ");
const ADJECTIVES = (
  "northern southern joint regional coastal rural shared early practical steady open direct annual technical " +
  "seasonal public independent small large new older wider careful honest mutual lasting"
).split(" ");
const DEEDS = (
  "reopen repair widen survey fund staff inspect lease restore connect publish share extend rebuild monitor review " +
  "protect register license convene host train supply exchange measure"
).split(" ");
const REPORTS = "said noted stressed added recalled explained observed answered".split(" ");
const TOPICS = (
  "climate climate/finance trade trade/grain water water/rivers energy health health/vaccines transport security " +
  "culture fisheries"
).split(" ");

/** How the words of an act and of the verb that governs it run, by kind and force. */
const ACTS: readonly (readonly [kind: string, force: string, governor: string, opening: string])[] = [
  ["commit", "firm", "the side ", "will "],
  ["commit", "medium", "the side ", "plans to "],
  ["commit", "soft", "the side ", "is willing to "],
  ["agree", "firm", "the two sides agreed to ", ""],
  ["agree", "medium", "the two sides ", "intend to "],
  ["ask", "medium", "it called on the others to ", ""],
  ["ask", "soft", "it hopes that the others ", "can "],
  ["offer", "soft", "the side ", "could "],
  ["refuse", "firm", "the side ", "rejects any plan to "],
  ["warn", "firm", "the side ", "will respond to every attempt to "],
  ["done", "", "it reported that teams had begun to ", ""],
];

/** Writes the three texts at once: each piece says what it is in the readout, in Markdown and as published. */
class Writer {
  readonly #readout: string[] = [];
  readonly #markdown: string[] = [];
  readonly #published: string[] = [];
  size = 0;
  acts = 0;

  write(readout: string, markdown: string, published: string): void {
    this.#readout.push(readout);
    this.#markdown.push(markdown);
    this.#published.push(published);
    this.size += readout.length;
  }

  words(text: string): void {
    this.write(text, text, text);
  }

  markup(readout: string, markdown: string): void {
    this.write(readout, markdown, "");
  }

  done(): Texts {
    return {
      readout: this.#readout.join(""),
      markdown: this.#markdown.join(""),
      published: this.#published.join(""),
    };
  }
}

function phrase(next: Random): string {
  return `the ${pick(next, ADJECTIVES)} ${pick(next, NOUNS)} near the ${pick(next, ADJECTIVES)} ${pick(next, NOUNS)}`;
}

function sentence(next: Random): string {
  const who = pick(next, ["Officials", "Engineers", "The delegations", "Local councils", "Both capitals"]);
  return `${who} had ${pick(next, ["looked at", "spoken about", "compared notes on", "returned to"])} ${phrase(next)} and ${phrase(next)}.`;
}

/** @param side whose act it is, so that nobody owes anything to itself. */
function act(next: Random, out: Writer, threads: number, side: string): void {
  const [kind, force, governor, opening] = pick(next, ACTS);
  out.words(governor);
  out.markup(`!${kind}[`, "[");
  out.words(`${opening}${pick(next, DEEDS)} ${phrase(next)}`);
  const detail = next();
  if (detail < 0.15) {
    out.words(" ");
    out.markup("!if[", "*");
    out.words(`provided that ${phrase(next)} stays open`);
    out.markup("]", "*");
  } else if (detail < 0.3) {
    const year = between(next, 2025, 2029);
    out.words(" ");
    out.markup("!when[", "*");
    out.words(`before the end of ${year}`);
    out.markup(`]{${year}}`, "*");
  } else if (detail < 0.38) {
    out.words(", ");
    out.markup("!part[", "*");
    out.words(`${pick(next, DEEDS)} ${phrase(next)}`);
    out.markup("]", "*");
    out.words(" and ");
    out.markup("!part[", "*");
    out.words(`${pick(next, DEEDS)} ${phrase(next)}`);
    out.markup("]", "*");
  }
  const thread = `${pick(next, NOUNS)}-${between(next, 1, threads)}`;
  const attributes = [`^${thread}`];
  if (kind !== "agree" && next() < 0.4) {
    const others = STATES.filter(({ id }) => id !== side);
    attributes.unshift(`to @${pick(next, others).id}`);
  }
  // An act is its speaker's side's by default; here and there it is written, or is the speaker's own.
  if (kind !== "agree" && next() < 0.08) attributes.unshift(`by @${side}`);
  if (next() < 0.04) attributes.push(`answers ^${pick(next, NOUNS)}-${between(next, 1, threads)}`);
  if (force !== "" && next() < 0.5) attributes.push(force);
  if (next() < 0.4) attributes.push(`#${pick(next, TOPICS)}`);
  if (next() < 0.15) attributes.push(`due ${between(next, 2025, 2028)}-${between(next, 10, 12)}`);
  out.markup(`]{${attributes.join(" ")}}`, `](https://example.org/${attributes.length}/${thread})`);
  out.acts += 1;
  if (detail > 0.94) {
    out.words(", as the minister put it, ");
    out.markup("!more[", "*");
    out.words(`and with ${phrase(next)}`);
    out.markup("]", "*");
  }
}

function block(next: Random, out: Writer, threads: number): void {
  const speaker = pick(next, PERSONS);
  const form = next();
  const turn = form < 0.4;
  if (turn) out.markup(`@${speaker.id}${form < 0.05 ? "::" : ":"} `, `**${speaker.id}** `);
  else if (form < 0.45) out.markup("@: ", "");
  for (let count = between(next, 3, 6), i = 0; i < count; i++) {
    if (i > 0) out.words(" ");
    // Five acts per KB are kept up by looking back at what stands there already.
    if (out.acts * 204 >= out.size) {
      out.words(sentence(next));
      continue;
    }
    const other = pick(next, PERSONS);
    out.words(`${other.name} ${pick(next, REPORTS)} that `);
    const spoken = !turn || next() < 0.2;
    if (spoken) out.markup(next() < 0.1 ? `@${other.id}+${speaker.id}[` : `@${other.id}[`, "*");
    if (next() < 0.4) out.words(`${phrase(next)} matters to many, and that `);
    act(next, out, threads, (spoken ? other : speaker).side!);
    if (spoken) out.markup("]", "*");
    out.words(".");
    if (next() < 0.08) out.markup("{>>compare the wording with last year<<}", "`compare the wording with last year`");
  }
  out.words("\n\n");
}

function yaml(actors: readonly Actor[], indent: string): string {
  return actors
    .map(({ id, name, title, side, qid }) =>
      side === undefined
        ? `${indent}${id}: {name: ${name}, kind: state, qid: ${qid!}, aka: [the ${name} side]}\n`
        : `${indent}${id}: {name: ${name}, title: ${title!}, for: ${side}}\n`,
    )
    .join("");
}

/** The SHA-256 that a seal gives for a body without its markup. */
function digest(published: string): string {
  return createHash("sha256").update(published, "utf8").digest("hex");
}

/**
 * A readout of about `size` UTF-16 units, and its counterparts. The same size and seed give the same texts. `actors`
 * says whether the front matter declares the actors or leaves them to an `actors.yaml`. `threads` is how many threads there
 * are for each noun.
 */
export function texts(
  size: number,
  seed = 1,
  actors: "declared" | "elsewhere" = "declared",
  threads = Math.max(1, Math.round(size / 100_000)),
): Texts {
  const next = random(seed);
  const out = new Writer();
  // Room for the front matter, and for half of the block that goes over the end.
  const room = actors === "declared" ? 1700 : 700;
  while (out.size < size - room || out.size === 0) {
    if (next() < 0.06 || out.size === 0) {
      const title = `On ${phrase(next)}`;
      out.markup("!head[", "## ");
      out.words(title);
      out.markup(`]{#${pick(next, TOPICS)}}`, "");
      out.words("\n\n");
    }
    block(next, out, threads);
  }
  out.markup("!skip[", "*");
  out.words("Printed by the office of records");
  out.markup("]", "*");
  out.words("\n");
  const body = out.done();
  const month = between(next, 1, 9);
  const [first, second] = [pick(next, STATES.slice(0, 2)), pick(next, STATES.slice(2))];
  const front =
    `---\ntitle: ${first.name} and ${second.name} meet\ndate: 2024-0${month}-1${between(next, 0, 9)}\n` +
    `issuer: ${first.id}\nmeeting: ${first.id}-${second.id}-2024-0${month}\nform: meeting\nlang: en\n` +
    `source: https://example.org/${first.id}/2024-0${month}\nsha256: ${digest(body.published)}\n` +
    (actors === "declared" ? `actors:\n${yaml([...STATES, ...PERSONS], "  ")}---\n` : "---\n");
  return { readout: front + body.readout, markdown: `# ${first.name}\n\n${body.markdown}`, published: body.published };
}

/** How many files {@link folder} puts in one folder. */
const PER_FOLDER = 100;

/**
 * Writes a workspace of `count` readouts of about `size` UTF-16 units each below `root`, with one `actors.yaml` at
 * its top, and answers their paths. With `threads`, so many for each of {@link NOUNS}, and one follow-up file with an event
 * about every fourth of them.
 */
export function folder(root: string, count: number, size: number, threads?: number): string[] {
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, "actors.yaml"), yaml([...STATES, ...PERSONS], ""));
  const paths: string[] = [];
  for (let i = 0; i < count; i++) {
    const parent = join(root, `batch-${String(Math.floor(i / PER_FOLDER)).padStart(3, "0")}`);
    if (i % PER_FOLDER === 0) mkdirSync(parent, { recursive: true });
    const path = join(parent, `meeting-${String(i).padStart(5, "0")}.readout`);
    writeFileSync(path, texts(size, i + 1, "elsewhere", threads).readout);
    paths.push(path);
  }
  if (threads !== undefined) writeFileSync(join(root, "followup.followup"), events(threads));
  return paths;
}

/** A follow-up file, in order of time, with a title for every thread that has an event. */
function events(threads: number): string {
  const next = random(9);
  const lines: string[] = [];
  const titles: string[] = [];
  for (let number = 1; number <= threads; number += 4) {
    for (const noun of NOUNS) {
      const day = `202${between(next, 4, 5)}-${between(next, 10, 12)}-${between(next, 10, 28)}`;
      lines.push(`${day} ${pick(next, ["progress", "keep", "break", "suspend"])} ^${noun}-${number}`);
      titles.push(`^${noun}-${number} "The ${noun} of ${number}"`);
    }
  }
  return `${lines.sort().join("\n")}\n\n${titles.join("\n")}\n`;
}
