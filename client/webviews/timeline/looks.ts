/** What the chart and its legend are drawn with: shapes, sizes, times, and texts cut to a width. */
import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolStar, symbolTriangle, symbolWye } from "d3-shape";

const SHAPES = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolStar, symbolWye];
const SIZES: Readonly<Record<string, number>> = { firm: 130, medium: 110, soft: 90 };
/** So many issuers are told apart. */
export const ISSUERS = SHAPES.length;
export const DAY = 86_400_000;
/** How wide a character is, about, in the type of the labels. */
const CHARACTER = 6.8;

export const time = (day: string): number => Date.parse(`${day}T00:00:00Z`);
export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** The outline of a statement's mark: its shape is that of the issuer, its size that of the force. */
export function shapeOf(issuer: number, force: string | null): string {
  return symbol(SHAPES[Math.max(0, issuer) % ISSUERS], SIZES[force ?? ""] ?? 70)() ?? "";
}

/** A bar from `left` to `right`, `half` as high above its line as below; it ends in a point where nobody set that end. */
export function barOf(left: number, right: number, half: number, open: { start: boolean; end: boolean }): string {
  const point = Math.min(half, (right - left) / 2);
  const [from, to] = [open.start ? left + point : left, open.end ? right - point : right];
  return (
    `M${from},${-half}H${to}${open.end ? `L${right},0L${to},${half}` : `V${half}`}` +
    `H${from}${open.start ? `L${left},0` : ""}Z`
  );
}

/** How wide a text is, in pixels, about: Chinese characters are wider. */
export function widthOf(text: string): number {
  return CHARACTER * Array.from(text).reduce((sum, sign) => sum + (sign.codePointAt(0)! >= 0x2e80 ? 1.8 : 1), 0);
}

export function clipped(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = "";
  for (const sign of text) {
    if (widthOf(kept) + 2 * CHARACTER > width) break;
    kept += sign;
  }
  return `${kept.trimEnd()}…`;
}
