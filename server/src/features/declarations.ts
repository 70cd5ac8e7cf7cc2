/**
 * Declarations of actors written and removed: in a readout's front matter and in an `actors.yaml`, in the style that
 * stands there. Each answers changes whose offsets count in the file's text; none touches the body.
 */
import { entriesOf } from "../model/frontmatter";
import type { ActorDeclaration } from "../model/actors";
import { library } from "../model/yaml-compose";
import type { TextChange } from "../text/edit";
import type { ParsedFile } from "../workspace/file";

/** The text of a declaration, from `id:` on: on one line, in YAML 1.2 that YAML 1.1 reads alike. */
export function declarationOf(id: string, its: Partial<ActorDeclaration> | string): string {
  const key = scalar(id);
  if (typeof its === "string") return `${key}: ${scalar(its)}`;
  const { name, title, for: side, iso, qid, aka, kind } = its;
  const fields = Object.entries({ name, title, for: side?.id, iso, qid, kind }).flatMap(([field, value]) =>
    value ? [`${field}: ${scalar(value)}`] : [],
  );
  if (aka !== undefined && aka.length > 0) fields.push(`aka: [${aka.map(scalar).join(", ")}]`);
  if (name !== undefined && fields.length === 1) return `${key}: ${scalar(name)}`;
  return `${key}: { ${fields.join(", ")} }`;
}

/**
 * Declares an actor in a readout's own front matter; one without front matter gets it.
 * @param declaration from `id:` on, on one line, as `declarationOf` gives it.
 * @returns null where the front matter is never closed, or its `actors` is no map.
 */
export function declareInFile({ tree, summary, text }: ParsedFile, declaration: string): TextChange | null {
  if (tree.unclosedFrontMatter) return null;
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  if (tree.frontMatter === null) {
    const front = ["---", "actors:", `  ${declaration}`, "---", ""].join(newline);
    return { start: tree.body, end: tree.body, text: front };
  }
  const { start, end } = tree.frontMatter.yaml;
  const entry = entriesOf(summary.frontMatter).find(({ key }) => key === "actors");
  if (entry === undefined) return { start: end, end, text: `actors:${newline}  ${declaration}${newline}` };
  const behindKey = lineEnd(text, start + entry.keySpan.end);
  const value = text.slice(start + entry.valueSpan.start, start + entry.valueSpan.end);
  if (value === "") return { start: behindKey, end: behindKey, text: `${newline}  ${declaration}` };
  if (entry.value !== null || value.startsWith("[")) return null;
  const yaml = text.slice(start, end);
  return moved(declareIn(yaml, summary.frontMatter?.actors ?? [], entry.valueSpan.end, declaration, newline), start);
}

/** Declares an actor in an `actors.yaml`, behind those that it has. */
export function declareInActorsFile(
  text: string,
  actors: readonly ActorDeclaration[],
  declaration: string,
): TextChange {
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  if (actors.length > 0) return declareIn(text, actors, text.length, declaration, newline);
  const missing = text === "" || text.endsWith("\n") ? "" : newline;
  return { start: text.length, end: text.length, text: `${missing}${declaration}${newline}` };
}

/**
 * Removes a declaration: its lines, or in a map in braces its piece.
 * @param text of the YAML that the declaration's offsets count in.
 */
export function undeclare(text: string, { span }: Pick<ActorDeclaration, "span">): TextChange {
  const line = text.lastIndexOf("\n", span.start - 1) + 1;
  if (text.slice(line, span.start).trim() === "") {
    // A line of its own, with what else stands deeper below it.
    const end = text.indexOf("\n", Math.max(span.end - 1, span.start));
    const bom = line === 0 && text.startsWith("\ufeff") ? 1 : 0;
    return { start: line + bom, end: end === -1 ? text.length : end + 1, text: "" };
  }
  const comma = /^\s*,[ \t]*/.exec(text.slice(span.end));
  if (comma !== null) return { start: span.start, end: span.end + comma[0].length, text: "" };
  const before = /,?\s*$/.exec(text.slice(0, span.start))![0];
  return { start: span.start - before.length, end: span.end, text: "" };
}

/** @param end where the map of actors ends. */
function declareIn(
  yaml: string,
  actors: readonly ActorDeclaration[],
  end: number,
  declaration: string,
  newline: string,
): TextChange {
  const last = actors.at(-1);
  const line = last === undefined ? -1 : yaml.lastIndexOf("\n", last.idSpan.start - 1) + 1;
  const indent = last === undefined ? "" : yaml.slice(line, last.idSpan.start).replace(/^\ufeff/, "");
  if (last === undefined || indent.trim() !== "") {
    // A map in braces: before the closing one.
    const brace = yaml.lastIndexOf("}", end);
    const behind = /\s*$/.exec(yaml.slice(0, brace))![0].length;
    const empty = actors.length === 0;
    return {
      start: brace - behind,
      end: brace - behind,
      text: `${empty ? " " : ", "}${declaration}${empty ? " " : ""}`,
    };
  }
  const at = lineEnd(yaml, Math.max(last.span.end - 1, last.span.start));
  return { start: at, end: at, text: `${newline}${indent}${declaration}` };
}

function moved({ start, end, text }: TextChange, by: number): TextChange {
  return { start: by + start, end: by + end, text };
}

/** The end of a line, before its line ending. */
function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  if (end === -1) return text.length;
  return text[end - 1] === "\r" ? end - 1 : end;
}

/** A scalar that stands in a map in braces as well as alone. */
function scalar(value: string): string {
  const line = value.replace(/\s+/g, " ").trim();
  const { stringify } = library();
  const flow = stringify([line], { compat: "yaml-1.1", lineWidth: 0, collectionStyle: "flow" }).trim();
  return flow.slice(1, -1).trim();
}
