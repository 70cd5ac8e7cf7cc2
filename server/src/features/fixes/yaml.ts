/** Mends of YAML: what was probably meant, and quotation marks where YAML would read something else. */
import { idProblem } from "../../model/yaml-values";
import {
  entriesOf,
  type FrontMatterProblem,
  type ActorsFile,
  type Entry,
  type FrontMatter,
} from "../../model/frontmatter";
import { changed, type TextChange } from "../../text/edit";
import type { Span } from "../../text/span";
import { sealOf } from "../checks/bytes";
import { insert, moved, remove, shown, type FixPlace, type Mend, type Mender, type YamlPlace } from "./mend";

/** How much longer it takes to read YAML than to read markup. */
export const READING = 10;

export const badFrontMatter: Mender = (place, finding) => {
  const { yaml } = place;
  if (yaml === null) return [];
  const problem = yaml.read.problems.find(
    ({ code, start, end, message }) =>
      code === finding.code &&
      yaml.start + start === finding.start &&
      yaml.start + end === finding.end &&
      message === finding.message,
  );
  if (problem === undefined) return [];
  const mends: Mend[] = [];
  const add = (title: string, change: TextChange, more: Partial<Mend> = {}): void => {
    if (!mendsIt(place, problem, change)) return;
    mends.push({
      title,
      changes: moved([change], yaml.start),
      ...(mends.length === 0 && { preferred: true }),
      ...more,
    });
  };
  const { start, end, suggestion } = problem;
  const written = yaml.text.slice(start, end);
  if (suggestion !== null) {
    const title =
      suggestion.trim() === ""
        ? suggestion === ""
          ? "Remove the character"
          : "Indent with blanks"
        : `Write ${shown(suggestion)}`;
    add(title, { start, end, text: suggestion }, letters(written) === letters(suggestion) ? { safe: true } : {});
  }
  const entry = entryAt(yaml.read, problem);
  if (suggestion === null) for (const [title, change] of guesses(place, yaml, problem, entry)) add(title, change);
  const twin = problem.relatedSpan === undefined ? undefined : entryAt(yaml.read, problem.relatedSpan);
  const same = twin !== undefined && entry !== undefined && twin.value !== null && twin.value === entry.value;
  const lines: readonly (readonly [Entry | undefined, string])[] = [
    [entry, ""],
    [same ? undefined : twin, "first "],
  ];
  for (const [its, which] of lines) {
    const line = its === undefined ? null : lineOf(yaml.text, its);
    if (its === undefined || line === null) continue;
    // A line that says something is removed only by whoever asks for that.
    const sure = mends.length === 0 && (twin !== undefined || its.value === null);
    const title = `Remove the ${which}line ${shown(`${its.key}:`)}`;
    if (sure) add(title, remove(line.start, line.end), same ? { safe: true } : {});
    else if (mendsIt(place, problem, remove(line.start, line.end)))
      mends.push({ title, changes: moved([remove(line.start, line.end)], yaml.start) });
  }
  return mends;
};

/** What stays of a text where only signs, blanks and capitals differ. */
function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** Whether the very problem is gone after a change, and no other has come. */
function mendsIt({ yaml, spend }: FixPlace, problem: FrontMatterProblem, change: TextChange): boolean {
  const { text, read, reread } = yaml!;
  if (!spend(READING * text.length)) return problem.suggestion !== null;
  const { problems } = reread(changed(text, [change]));
  const alike = (list: typeof problems): number => list.filter(({ message }) => message === problem.message).length;
  return problems.length <= read.problems.length && alike(problems) < alike(read.problems);
}

const CLOSERS: Readonly<Record<string, string>> = { '"': '"', "'": "'", "[": "]", "{": "}" };

/** What is tried where no more is known than that YAML does not read it. */
function guesses(
  place: FixPlace,
  yaml: YamlPlace,
  { start, end }: Span,
  entry: Entry | undefined,
): readonly (readonly [title: string, change: TextChange])[] {
  const { text } = yaml;
  const newline = text.indexOf("\n", start);
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const line = text.slice(lineStart, newline === -1 ? text.length : newline).trimEnd();
  const found: (readonly [string, TextChange])[] = [];
  if (line.length > 2000) return [];
  const closer = end - start === 1 ? CLOSERS[text.charAt(start)] : undefined;
  if (closer !== undefined) {
    const comment = /[ \t]+#[^"']*$/.exec(line)?.[0].length ?? 0;
    const at = lineStart + line.length - comment;
    found.push([`Close it with \`${closer}\``, insert(at, closer)]);
  }
  const value = /^([ \t]*(?:- +)?[^\s:#][^:\n]*?:[ \t]+)(\S.*)$/.exec(line);
  if (value !== null) {
    const from = lineStart + value[1]!.length;
    const quoted = `'${value[2]!.replaceAll("'", "''")}'`;
    found.push([
      `Put quotation marks round ${shown(value[2]!)}`,
      { start: from, end: lineStart + line.length, text: quoted },
    ]);
  }
  if (entry?.key === "meeting" && entry.value !== null) {
    const id = entry.value
      .trim()
      .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, "-")
      .replace(/^[-\p{N}\p{M}]+|-+$/gu, "");
    if (idProblem(id) === null) found.push([`Write ${shown(id)}`, { ...entry.valueSpan, text: id }]);
  }
  if (entry?.key === "sha256" && entry.value !== null && place.analysis !== null) {
    found.push(["Seal the text as it stands", { ...entry.valueSpan, text: sealOf(place.analysis.file.tree) }]);
  }
  return found;
}

/** The entry at the top whose key or value a problem is about. */
function entryAt(read: FrontMatter | ActorsFile, { start, end }: Span): Entry | undefined {
  if (!("yaml" in read)) return undefined;
  return entriesOf(read).find(
    ({ keySpan, valueSpan }) =>
      (keySpan.start === start && keySpan.end === end) || (valueSpan.start === start && valueSpan.end === end),
  );
}

/** The lines of an entry; null where it shares them with another. */
function lineOf(text: string, { keySpan, valueSpan }: Entry): Span | null {
  const start = text.lastIndexOf("\n", keySpan.start - 1) + 1;
  if (text.slice(start, keySpan.start).trim() !== "") return null;
  const end = text.indexOf("\n", Math.max(keySpan.end, valueSpan.end - 1));
  return { start, end: end === -1 ? text.length : end + 1 };
}

/** A value in quotation marks. */
export interface Quoted {
  readonly title: string;
  readonly changes: readonly TextChange[];
}

/** The values in a stretch of the file that a YAML 1.1 tool would take for something else than their text. */
export function ambiguousValues({ yaml }: FixPlace, { start, end }: Span): readonly Quoted[] {
  return (yaml?.read.ambiguous ?? []).flatMap((value): readonly Quoted[] => {
    const [from, to] = [yaml!.start + value.start, yaml!.start + value.end];
    if (from > end || to < start) return [];
    const title = `Write ${shown(value.suggestion)}: older YAML reads a ${value.reads} here`;
    return [{ title, changes: [{ start: from, end: to, text: value.suggestion }] }];
  });
}
