/** Mends of front matter that is not there, is never closed, or lacks what everybody asks for; and of a broken seal. */
import { entriesOf, FRONT_MATTER_KEYS, inferKind, type FrontMatter } from "../../model/frontmatter";
import { library } from "../../model/yaml-compose";
import { publishedIn } from "../../syntax/strip";
import type { Analysis } from "../../workspace/analysis";
import { sealEdits } from "../seal";
import { datesIn } from "./dates";
import { insert, lastOf, newlineOf, shown, type FixPlace, type Mend, type Mender } from "./mend";

/** More choices than these nobody reads. */
const MOST = 6;

export const noFrontMatter: Mender = ({ analysis, text }) => {
  if (analysis === null) return [];
  const { tree } = analysis.file;
  const newline = newlineOf(text);
  const fenced = (yaml: string): string => `---${newline}${yaml}---${newline}`;
  if (!tree.unclosedFrontMatter) {
    const title = titleOf(analysis);
    const line =
      title === null
        ? ""
        : `title: ${library().stringify(title, { compat: "yaml-1.1", lineWidth: 0 }).trimEnd()}${newline}`;
    return [{ title: "Write the front matter", changes: [insert(tree.body, fenced(line))], preferred: true }];
  }
  const mends: Mend[] = [];
  const lines = LINES.exec(text.slice(tree.body, tree.body + 20_000))?.[0];
  if (lines !== undefined) {
    const at = tree.body + lines.length;
    const before = lines.endsWith("\n") ? "" : newline;
    mends.push({
      title: "Close the front matter: its lines are no longer published",
      changes: [insert(at, `${before}---${newline}`)],
    });
  }
  const title = "Write an empty front matter: the first line is published";
  return [...mends, { title, changes: [insert(tree.body, fenced(""))], preferred: true }];
};

/** The first line, and those that look like YAML behind it. */
const LINES = /^---[ \t]*\r?\n(?:(?:[\w-]+:(?:[ \t][^\n]*)?|[ \t]+\S[^\n]*|#[^\n]*)(?:\r?\n|$))+/;

/** The first heading, or a first line that is short enough to be one. */
function titleOf({ file: { tree, text, facts } }: Analysis): string | null {
  for (const [index, block] of tree.blocks.slice(0, 20).entries()) {
    if (facts.made[index]!.onlyNotes) continue;
    const heading = facts.made[index]!.headings[0];
    const { start, end } = heading === undefined ? { start: 0, end: block.length } : block.nodes[heading.node]!.inner;
    const words = publishedIn(text, tree.starts[index]!, block, { start, end: Math.min(end, start + 400) }).trim();
    const [line = ""] = words.split(/\r?\n/);
    const title = line.trim();
    if (title === "" && heading === undefined) continue;
    const sentence = heading === undefined && /[.。;；:]$/.test(title);
    return title === "" || title.length > 150 || sentence ? null : title.replace(/\s+/g, " ");
  }
  return null;
}

/** A line put among the others in the order in which they are best read; nothing where the YAML takes no more lines. */
function withLine(
  { yaml, text, analysis }: FixPlace,
  key: string,
  value: string,
  choice: Partial<Mend> = {},
): readonly Mend[] {
  if (yaml === null || analysis === null) return [];
  const read = yaml.read as FrontMatter;
  const rank = FRONT_MATTER_KEYS.findIndex((name) => name === key);
  const before = lastOf(entriesOf(read), (entry) => {
    const its = FRONT_MATTER_KEYS.findIndex((name) => name === entry.key);
    return its !== -1 && its < rank;
  });
  let at = 0;
  if (before !== undefined) {
    const end = yaml.text.indexOf("\n", Math.max(before.keySpan.end, before.valueSpan.end - 1));
    at = end === -1 ? yaml.text.length : end + 1;
  }
  const line = `${key}: ${value}${newlineOf(text)}`;
  for (const place of new Set([at, 0, yaml.text.length])) {
    const after = yaml.reread(yaml.text.slice(0, place) + line + yaml.text.slice(place)) as FrontMatter;
    if (after.problems.length > read.problems.length || !entriesOf(after).some((entry) => entry.key === key)) continue;
    return [{ title: `Add ${shown(line.trim())}`, ...choice, changes: [insert(yaml.start + place, line)] }];
  }
  return [];
}

export const missingDate: Mender = (place) => {
  const { analysis, text, today } = place;
  if (analysis === null) return [];
  const { body } = analysis.file.tree;
  const named = datesIn(text.slice(body, body + 5000));
  const dates = [
    ...named.map((date) => [date, "named in the text"]),
    ...(named.includes(today) ? [] : [[today, "today"]]),
  ];
  return dates.flatMap(([date = "", why = ""]) =>
    withLine(place, "date", date, { title: `Add \`date: ${date}\`, ${why}` }),
  );
};

export const missingIssuer: Mender = (place) => {
  const { analysis } = place;
  if (analysis === null) return [];
  const { actors, circumstances } = analysis;
  const sides = new Set(circumstances.parties.filter((id) => actors.has(id)));
  for (const [id, { declaration }] of actors) {
    const kind = inferKind(declaration);
    if (kind === "state" || kind === "organisation") sides.add(id);
    if (sides.size >= MOST) break;
  }
  const one = sides.size === 1;
  return [...sides].slice(0, MOST).flatMap((id) => withLine(place, "issuer", id, one ? { preferred: true } : {}));
};

/** Worked out only when it is chosen: it takes a look at the whole text. */
export const sealBroken: Mender = ({ analysis }) => {
  if (analysis === null) return [];
  const { file } = analysis;
  const changes = (): ReadonlyMap<string, Extract<Mend["changes"], readonly unknown[]>> => {
    const sealed = sealEdits(file);
    return new Map("error" in sealed ? [] : [[file.uri, sealed.edits]]);
  };
  return [{ title: "Seal the text as it stands", changes }];
};
