/** Places as fixtures print them: the file, from where to where, and the line. */
import type { Span } from "../server/src/text/span";
import { linesOf } from "../server/src/text/lines";
import { ROOT } from "./fixture";

/** `a.readout 12:4-12:9  the text of the line`; lines and columns count from 1. */
export function placeIn(files: ReadonlyMap<string, string>, uri: string, { start, end }: Span, more = ""): string {
  const text = files.get(uri)!;
  const lines = linesOf(text);
  const [from, to] = [lines.positionAt(start), lines.positionAt(end)];
  const line = lines.line(from.line);
  const at = `${from.line + 1}:${from.character + 1}-${to.line + 1}:${to.character + 1}`;
  return `${nameIn(uri)} ${at}${more === "" ? "" : ` ${more}`}  ${line.trim()}`.trimEnd();
}

export function nameIn(uri: string): string {
  return uri.slice(ROOT.length + 1);
}
