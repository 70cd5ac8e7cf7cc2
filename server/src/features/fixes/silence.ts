/** Silencing a finding in place: a note on a line of its own in the body, a comment in YAML or in a follow-up file. */
import { blockFacts } from "../../model/facts";
import { parseBlock } from "../../syntax/block";
import { blockAt } from "../../syntax/parse";
import { changed, type TextChange } from "../../text/edit";
import type { Finding } from "../checks/check";
import { READING } from "./yaml";
import { insert, moved, newlineOf, type FixPlace, type Mend } from "./mend";

/** @returns null where nothing silences it: a file that cannot be read. */
export function silence(place: FixPlace, finding: Finding): Mend | null {
  const { code } = finding;
  if (code === "unreadable") return null;
  if (place.workspace.followups.get(place.uri) !== undefined) {
    const above = place.text.lastIndexOf("\n", finding.start - 1) + 1;
    // A byte order mark stays the first thing in the file.
    const line = above === 0 && place.text.startsWith("\ufeff") ? 1 : above;
    const text = `; readout-ignore ${code}: why${newlineOf(place.text)}`;
    return { title: `Silence \`${code}\` here`, changes: [insert(line, text)] };
  }
  const inBody = place.analysis !== null && finding.start >= place.analysis.file.tree.body;
  const change = inBody ? note(place, finding) : comment(place, finding);
  return change === null ? null : { title: `Silence \`${code}\` here`, changes: [change] };
}

/** A note above the line of the finding: strip removes it with its line. Null where it would silence another line, or none. */
function note({ text, analysis, spend }: FixPlace, { start, code }: Finding): TextChange | null {
  const { tree } = analysis!.file;
  const index = blockAt(tree, start);
  const block = tree.blocks[index];
  const from = tree.starts[index];
  if (block === undefined || from === undefined || start > from + block.length || !spend(block.length)) return null;
  let line = Math.max(text.lastIndexOf("\n", start - 1) + 1, from);
  // A note cannot begin inside a note.
  const around = block.notes.find((its) => from + its.start < line && line < from + its.end);
  if (around !== undefined) line = Math.max(text.lastIndexOf("\n", from + around.start - 1) + 1, from);
  const change = insert(line, `{>>readout-ignore ${code}: why<<}${newlineOf(text)}`);
  const after = changed(text.slice(from, from + block.length), moved([change], -from));
  const { silenced } = blockFacts(parseBlock(after), after, 0);
  const at = start - from + change.text.length;
  return silenced.some((its) => its.start <= at && at < its.end && its.codes.has(code)) ? change : null;
}

/** A comment on the line above; at the end of the line where that one cannot be one. */
function comment({ yaml, text, spend }: FixPlace, { start, code }: Finding): TextChange | null {
  if (yaml === null) return null;
  const missing = start < yaml.start;
  const at = missing ? 0 : start - yaml.start;
  const words = `# readout-ignore ${code}: why`;
  const line = Math.max(yaml.text.lastIndexOf("\n", at - 1) + 1, yaml.text.startsWith("\ufeff") ? 1 : 0);
  const indent = /^[ \t]*/.exec(yaml.text.slice(line))![0].replaceAll("\t", "  ");
  const above = insert(line, `${indent}${words}${newlineOf(text)}`);
  const end = yaml.text.slice(at).search(/\r?\n|$/) + at;
  const silences = (change: TextChange): TextChange | null => {
    const its = moved([change], yaml.start)[0]!;
    // A line above is a comment nearly everywhere.
    if (!spend(READING * yaml.text.length)) return its;
    const { ignores, problems } = yaml.reread(changed(yaml.text, [change]));
    const place = change.start <= at ? at + change.text.length : at;
    const holds = ignores.some((line) => line.code === code && (missing || (line.start <= place && place < line.end)));
    return holds && problems.length <= yaml.read.problems.length ? its : null;
  };
  return silences(above) ?? silences(insert(end, ` ${words}`));
}
