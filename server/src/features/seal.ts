/** Sealing: writing the hash of the published text into the front matter, so that a later change of it is told. */
import { entriesOf } from "../model/frontmatter";
import type { ParsedFile } from "../workspace/file";
import type { TextChange } from "../text/edit";
import { sealOf } from "./checks/bytes";

/** The changes that seal a readout: none where it is sealed already. A file without front matter gets one. */
export function sealEdits(file: ParsedFile): { readonly edits: readonly TextChange[] } | { readonly error: string } {
  const { tree, summary } = file;
  const seal = sealOf(tree);
  if (tree.unclosedFrontMatter) {
    return { error: "The front matter is never closed: add the closing line `---` before sealing." };
  }
  const newline = tree.text.includes("\r\n") ? "\r\n" : "\n";
  if (tree.frontMatter === null) {
    return {
      edits: [{ start: tree.body, end: tree.body, text: `---${newline}sha256: ${seal}${newline}---${newline}` }],
    };
  }
  const { yaml } = tree.frontMatter;
  const written = summary.frontMatter?.sha256;
  if (!written) {
    const broken = entriesOf(summary.frontMatter).find((entry) => entry.key === "sha256");
    if (broken !== undefined)
      return { error: "The `sha256` of the front matter is no single value: remove it before sealing." };
    return { edits: [{ start: yaml.end, end: yaml.end, text: `sha256: ${seal}${newline}` }] };
  }
  if (written.value.toLowerCase() === seal) return { edits: [] };
  return { edits: [{ start: yaml.start + written.span.start, end: yaml.start + written.span.end, text: seal }] };
}
