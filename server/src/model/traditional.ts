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
/** Points as they stand within foreign names, of whatever keyboard: 兰•黑尔. */
const POINTS = /(?<=\p{Script=Han})[•‧・･∙⋅●](?=\p{Script=Han})/gu;

export function simplified(text: string): string {
  any ??= new RegExp(`[${[...table().keys()].join("")}]`, "g");
  return text.replace(any, (sign) => table().get(sign)!).replace(POINTS, "·");
}

/** Half-width marks as they stand between Chinese words; not those of numbers: 1,500 and 10:30. */
const NARROW =
  /(?<=[\p{Script=Han}”」』》）)\]%]\s?|\p{Script=Han}\d{1,4})[,;:?!]|[()](?=\p{Script=Han})|(?<=\p{Script=Han}\s?)\(|\)(?=\s?(?:\p{Script=Han}|$))|(?<=\p{Script=Han})\)/gmu;
const WIDE: ReadonlyMap<string, string> = new Map(
  [",，", ";；", ":：", "?？", "!！", "(（", ")）"].map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

/** A Chinese text as its rules read it: simplified, and with the marks of Chinese where it has those of other scripts; as long as it was. */
export function plainChinese(text: string): string {
  return simplified(text).replace(NARROW, (mark) => WIDE.get(mark)!);
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
