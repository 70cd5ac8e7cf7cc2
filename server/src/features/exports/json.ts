/**
 * One readout as data for other programs: its published text, and what the markup says of it. The shape is that of
 * `docs/json.schema.json`. Which acts, speech and findings there are is decided elsewhere.
 */
import { inferKind, type FrontMatter } from "../../model/frontmatter";
import { published } from "../../syntax/strip";
import { linesOf } from "../../text/lines";
import type { Analysis } from "../../workspace/analysis";
import type { WeighedFinding } from "../fileFindings";
import { accountJson } from "./jsonAccount";
import type { ActorJson, DiagnosticJson, FrontMatterJson, ReadoutJson } from "./jsonShape";

/**
 * A readout as data.
 * @param findings what the checks say of it: offsets of the file's text.
 */
export function readoutJson(analysis: Analysis, findings: readonly WeighedFinding[]): ReadoutJson {
  const { file } = analysis;
  const { frontMatter } = file.summary;
  const text = published(file.tree);
  return {
    text: text.text,
    frontMatter: frontMatter && frontMatterJson(frontMatter),
    actors: actorsJson(analysis),
    ...accountJson(analysis, text),
    diagnostics: diagnosticsJson(file.text, findings),
  };
}

/**
 * The JSON text in pieces, an entry of a list on a line: a long readout's may be longer than a string can be.
 */
export function* jsonPieces(readout: ReadoutJson): IterableIterator<string> {
  const { text, frontMatter, ...lists } = readout;
  yield `{\n"text": ${JSON.stringify(text)},\n"frontMatter": ${JSON.stringify(frontMatter)}`;
  for (const [key, list] of Object.entries(lists) as [string, readonly unknown[]][]) {
    yield `,\n"${key}": [`;
    for (const [index, entry] of list.entries()) yield `${index === 0 ? "" : ","}\n${JSON.stringify(entry)}`;
    yield list.length === 0 ? "]" : "\n]";
  }
  yield "\n}\n";
}

/** Findings with their places as line and character. */
export function diagnosticsJson(text: string, findings: readonly WeighedFinding[]): DiagnosticJson[] {
  if (findings.length === 0) return [];
  const lines = linesOf(text);
  return findings.map(({ code, severity, message, start, end }) => ({
    code,
    severity,
    message,
    range: { start: lines.positionAt(start), end: lines.positionAt(end) },
  }));
}

function frontMatterJson(frontMatter: FrontMatter): FrontMatterJson {
  const { title, date, issuer, meeting, form, parties, place, lang, source, retrieved, translationOf, sha256 } =
    frontMatter;
  const ids = (list: FrontMatter["issuer"] | null): string[] | null =>
    list === null || list.length === 0 ? null : list.map(({ id }) => id);
  const fields = { title, date, issuer: ids(issuer), meeting, form, parties: ids(parties), place, lang, source };
  const all = { ...fields, retrieved, "translation-of": translationOf, sha256 };
  return Object.fromEntries(
    Object.entries(all).flatMap(([key, value]) =>
      value === null ? [] : [[key, "value" in value ? value.value : value]],
    ),
  );
}

/** Those in force that the file declares, or names, or whose side one of them takes. */
function actorsJson({ file: { summary }, actors }: Analysis): ActorJson[] {
  const { frontMatter, used } = summary;
  const named = [...(frontMatter?.actors ?? []), ...(frontMatter?.issuer ?? []), ...(frontMatter?.parties ?? [])];
  const ids = new Set([...named.map(({ id }) => id), ...used.speakers, ...used.by, ...used.to]);
  for (const id of [...ids]) {
    const side = actors.get(id)?.declaration.for;
    if (side) ids.add(side.id);
  }
  const found: ActorJson[] = [];
  for (const [id, { declaration }] of actors) {
    if (!ids.has(id)) continue;
    const { name, title, iso, qid, aka } = declaration;
    found.push({ id, name, title, for: declaration.for?.id ?? null, iso, qid, aka, kind: inferKind(declaration) });
  }
  return found;
}
