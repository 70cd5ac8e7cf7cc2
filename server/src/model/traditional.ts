/** Chinese in traditional characters, read by rules and words that are written in simplified ones. */
import { TRADITIONAL } from "./traditional.data";

let simple: ReadonlyMap<string, string> | undefined;
let variants: ReadonlyMap<string, readonly string[]> | undefined;
let any: RegExp | undefined;

function table(): ReadonlyMap<string, string> {
  simple ??= new Map(
    TRADITIONAL.trim()
      .split(/\s+/u)
      .map((pair) => [pair.charAt(0), pair.charAt(1)]),
  );
  return simple;
}

/** The text with a simplified character in place of each traditional one: as long as it was, so that its offsets hold. */
export function simplified(text: string): string {
  any ??= new RegExp(`[${[...table().keys()].join("")}]`, "g");
  return text.replace(any, (sign) => table().get(sign)!);
}

/** The traditional characters that are read as a simplified one. */
export function traditionalOf(sign: string): readonly string[] {
  if (variants === undefined) {
    const found = new Map<string, string[]>();
    for (const [old, its] of table()) found.set(its, [...(found.get(its) ?? []), old]);
    variants = found;
  }
  return variants.get(sign) ?? [];
}
