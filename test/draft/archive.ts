/**
 * Writes the texts of the tenth, eleventh and twelfth set to folders of these names in OUT:
 * `node --import tsx test/draft/archive.ts ARCHIVE OUT`, where ARCHIVE is a checkout of a public archive of the White
 * House's pages in Markdown (on GitHub, `brian14708/wh-briefings`). A text is the title, then the paragraphs with an empty
 * line between them; an entry of a list is a line.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import MarkdownIt from "markdown-it";
import { parse } from "yaml";
import { fileOf, numbersOf } from "./elsewhere";
import { sha256Of } from "./gold";

const [archive, out] = process.argv.slice(2);
if (archive === undefined || out === undefined) {
  console.error("Write the folder of the archive, then the one for the texts.");
  process.exit(1);
}

const PAGE = /^---\n(?<front>[\s\S]*?)\n---\n(?<body>[\s\S]*)$/;
const markdown = new MarkdownIt("commonmark", { html: false });

const pages = new Map<string, string>();
for (const name of readdirSync(archive, { recursive: true, encoding: "utf8" })) {
  if (!name.endsWith(".md")) continue;
  const { front, body } = PAGE.exec(readFileSync(join(archive, name), "utf8"))?.groups ?? {};
  if (front === undefined || body === undefined) continue;
  const { source_url: address, title } = parse(front) as { readonly source_url?: string; readonly title?: string };
  if (address !== undefined) pages.set(address, `${String(title).trim()}\n\n${paragraphsOf(body)}\n`);
}

const faults: string[] = [];
for (const set of ["tenth", "eleventh", "twelfth"] as const) {
  const folder = join(out, set);
  mkdirSync(folder, { recursive: true });
  for (const number of numbersOf(set)) {
    const { address, sha256 } = fileOf(set, number);
    const text = pages.get(address);
    if (text === undefined) faults.push(`${number}: the archive has no page of ${address}`);
    else if (sha256Of(Buffer.from(text)) !== sha256)
      faults.push(`${number}: the archive has another text at ${address}`);
    else writeFileSync(join(folder, `${number}.txt`), text);
  }
}
if (faults.length > 0) {
  console.error(faults.join("\n"));
  process.exitCode = 1;
}

function paragraphsOf(body: string): string {
  const blocks: string[][] = [];
  let depth = 0;
  for (const { type, children } of markdown.parse(body, {})) {
    if (/^(?:bullet|ordered)_list_open$/.test(type) && depth++ === 0) blocks.push([]);
    if (/^(?:bullet|ordered)_list_close$/.test(type)) depth--;
    if (type !== "inline") continue;
    const words = (children ?? []).map((one) =>
      one.type === "softbreak" ? " " : one.type === "hardbreak" ? "\n" : one.content,
    );
    const lines = words
      .join("")
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
    if (depth > 0) blocks.at(-1)!.push(...lines);
    else blocks.push(lines);
  }
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}
