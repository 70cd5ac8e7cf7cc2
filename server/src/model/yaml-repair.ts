/**
 * Reading on around mistakes in YAML: a mistake stays in its own line or its own top-level entry, as far as that can be.
 */
import type { YamlProblem } from "./yaml";
import { compose, MOST_KEYS, type Composed, type Fault } from "./yaml-compose";
import { inPlainWords } from "./yaml-messages";

/** How often a text is read again; each time shows mistakes that the one before hid. */
const MOST_REPAIRS = 5;

/**
 * The whole in one part where nothing is wrong with it. Otherwise each top-level entry by itself, so that a quotation
 * mark that is never closed swallows no other entry. An entry begins with a line that is not indented and is no item,
 * comment or closing bracket.
 */
export function partsOf(source: string, problems: YamlProblem[]): Composed[] {
  const whole = compose(source, 0);
  if (whole.faults.length === 0 && whole.full === null) return [whole];
  const starts = [0];
  for (const match of source.matchAll(/\n(?=[^\s#\-\]}%.])/g)) starts.push(match.index + 1);
  if (starts.length === 1 || whole.full?.limit === "keys") return [repaired(whole, source, 0, problems)];
  const parts: Composed[] = [];
  let keys = 0;
  for (const [index, start] of starts.entries()) {
    const entry = source.slice(start, starts[index + 1]);
    const part = repaired(compose(entry, start), entry, start, problems);
    keys += part.keys;
    parts.push(keys > MOST_KEYS ? { ...part, full: { limit: "keys", at: start } } : part);
    if (keys > MOST_KEYS) break;
  }
  return parts;
}

/** Reads again what was meant as text, as long as that makes it better; hostile texts are not worth the time. */
function repaired(first: Composed, source: string, base: number, problems: YamlProblem[]): Composed {
  let best = first;
  for (let round = 0; round < MOST_REPAIRS && best.faults.length > 0 && best.faults.length < 500; round += 1) {
    const repair = takenAsText(source, best.faults, base);
    if (repair === null) break;
    const again = compose(repair.source, base);
    if (again.full === null && best.full === null && again.faults.length >= best.faults.length) break;
    problems.push(...repair.problems);
    [source, best] = [repair.source, again];
  }
  return best;
}

/** A character for private use, which no published text has. */
export const MASK = "\ue000";
/** What the library says where a value was meant as text; the first three are said of the value's own first character. */
const TEXT_MEANT = /^Nested mappings are not|^Plain value cannot start|block-seq-ind on same line|at node end$/;
const KEY_AND_VALUE = /^([ \t]*(?:- +)?[^\s:#'"[{][^:\n]*?:[ \t]+)([^\r\n]*?)[ \t]*(?:[ \t]#[^\r\n]*)?\r?$/;

/**
 * Values with characters that YAML reads as more than text (`title: Talks: a summary`) are masked, and read as text; a
 * tab that indents a line is read as a blank.
 */
function takenAsText(
  source: string,
  faults: readonly Fault[],
  base: number,
): { source: string; problems: YamlProblem[] } | null {
  const pieces: string[] = [];
  const problems: YamlProblem[] = [];
  let done = 0;
  let examined = -1;
  for (const fault of faults) {
    const at = fault.start - base;
    if (fault.code === "TAB_AS_INDENT" && at >= done && source.charAt(at) === "\t") {
      pieces.push(source.slice(done, at), " ");
      done = at + 1;
      problems.push({ ...inPlainWords(fault, source), start: fault.start, end: fault.start + 1, suggestion: "  " });
      continue;
    }
    if (!TEXT_MEANT.test(fault.message) || at < done) continue;
    const lineStart = source.lastIndexOf("\n", at - 1) + 1;
    if (lineStart === examined) continue;
    examined = lineStart;
    const lineEnd = source.indexOf("\n", at);
    const line = source.slice(lineStart, lineEnd === -1 ? source.length : lineEnd);
    const found = lineStart < done || line.length > 2000 ? null : KEY_AND_VALUE.exec(line);
    if (found === null || found[2] === "" || found[2]!.includes(MASK)) continue;
    const start = lineStart + found[1]!.length;
    if (start !== at && !fault.message.endsWith("at node end")) continue;
    const end = start + found[2]!.length;
    pieces.push(source.slice(done, start), MASK.repeat(end - start));
    done = end;
    const message = `${whyText(fault.message, found[2]!.charAt(0))} Put quotation marks round the whole value.`;
    problems.push({ start: base + start, end: base + end, message, suggestion: quoted(found[2]!) });
  }
  return problems.length === 0 ? null : { source: pieces.join("") + source.slice(done), problems };
}

function whyText(message: string, first: string): string {
  if (message.startsWith("Nested")) return "A colon and a blank inside a value begin another key in YAML.";
  if (message.endsWith("at node end"))
    return "In YAML a value ends with its closing quotation mark or bracket, and this one goes on.";
  return `A value may not begin with ${first} in YAML.`;
}

/** The text as a quoted YAML scalar. */
function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}
