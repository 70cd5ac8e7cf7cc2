/** The YAML library's complaints in plain words, each with the mend. Which text they are about is told by the caller. */
import type { YamlProblem } from "./yaml";
import type { Fault } from "./yaml-compose";

/** @param text what the fault's offsets count in. */
export function inPlainWords(fault: Fault, text: string): YamlProblem {
  const directive = /directives-end/.test(fault.message) ? text.lastIndexOf("%", fault.start) : -1;
  if (directive !== -1) return inPlainWords({ ...fault, code: "BAD_DIRECTIVE", message: "", opener: directive }, text);
  const start = Math.min(fault.opener ?? fault.start, text.length);
  const end = Math.min(Math.max(fault.opener === null ? fault.end : start + 1, start + 1), text.length);
  const message = sentence(fault, text.slice(start, start + 40));
  return { start: start === text.length && start > 0 ? start - 1 : start, end, message, suggestion: null };
}

function sentence({ code, message }: Fault, at: string): string {
  const [first = ""] = at;
  if (message.startsWith("Missing closing"))
    return `This quotation mark is never closed. Put ${message.endsWith('"quote') ? '"' : "'"} at the end of the value.`;
  if (message.startsWith("Flow")) {
    const closer = message.startsWith("Flow map") ? "}" : "]";
    return `This bracket is never closed. Put ${closer} at its end, and indent the lines between.`;
  }
  switch (code) {
    case "TAB_AS_INDENT":
      return "A tab indents this line, which YAML does not allow. Use blanks.";
    case "BAD_SCALAR_START":
      return `A value may not begin with ${first} in YAML. Put quotation marks round the value.`;
    case "BLOCK_AS_IMPLICIT_KEY":
      return "A second “key: value” stands where a value is expected. Put quotation marks round the value, or the second key on a line of its own.";
    case "MULTILINE_IMPLICIT_KEY":
      return "A key and its colon must stand on one line. Write “key: value”, with a colon and a blank.";
    case "MISSING_CHAR":
      return missing(message);
    case "BAD_INDENT":
      return "This line is not indented like the others of its list or map. Let each begin in the same column.";
    case "BAD_DQ_ESCAPE":
      return "A backslash in double quotation marks must begin a known escape. Write \\\\ for a backslash, or use single quotation marks.";
    case "BAD_ALIAS":
      return "A value that begins with * or & must name an anchor in YAML. Put quotation marks round the value.";
    case "MULTIPLE_DOCS":
      return "Only one YAML document is read. Delete the line of dashes or points before this, or what follows it.";
    case "BAD_DIRECTIVE":
      return "A line that begins with % is a directive in YAML. Delete it.";
    case "KEY_OVER_1024_CHARS":
      return "A key may have at most 1,024 characters. Shorten it.";
    case "BLOCK_IN_FLOW":
      return "Lines that are indented cannot stand inside brackets. Use brackets throughout, or lines throughout.";
    case "TAG_RESOLVE_FAILED":
    case "MULTIPLE_TAGS":
      return "A word that begins with ! is a tag in YAML. Delete it, or put quotation marks round the value.";
    case "MULTIPLE_ANCHORS":
      return "A word that begins with & is an anchor in YAML, and a value has at most one. Delete it, or put quotation marks round the value.";
    default:
      return unexpected(message, first);
  }
}

function missing(message: string): string {
  if (message.startsWith("Implicit map keys"))
    return "This key has no colon. Write “key: value”, with a colon and a blank.";
  if (message.startsWith("Missing , ")) return "A comma is missing between two items. Put one before this.";
  if (message.startsWith("Missing space after :")) return "A blank is missing behind the colon. Put one there.";
  if (message.startsWith("Comments"))
    return "A blank is missing before #. Put one there, or quotation marks round the value.";
  if (message.startsWith("Sequence item"))
    return "A list item begins with “- ”. Write the dash and a blank before this.";
  if (message.includes("directives-end")) return "A line that begins with % is a directive in YAML. Delete it.";
  return "Something is missing here for YAML. Put quotation marks round the value, or write “key: value”.";
}

function unexpected(message: string, first: string): string {
  if (message.includes("block-seq-ind"))
    return "A list item cannot stand on the line of its key. Put it on the next line, or write [one, two].";
  if (/flow-(map|seq)-end/.test(message))
    return `This ${first} closes nothing. Delete it, or put quotation marks round the value.`;
  if (message.includes("empty item") || message.includes("Unexpected ,"))
    return "Nothing stands before this comma. Delete it.";
  return "YAML does not expect this here. Put quotation marks round the value, or write “key: value” on a line of its own.";
}
