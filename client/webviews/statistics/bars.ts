/** Bars over a common scale, one for each row; the numbers stand in them, and in the table below them. */
import { axisTop } from "d3-axis";
import { scaleBand, scaleLinear } from "d3-scale";
import { create } from "d3-selection";
import { stack } from "d3-shape";
import { KIND_NAMES, several } from "../base/kinds";
import type { Row } from "./messages";

/** So many bars are drawn; the table has all rows. */
const MOST = 25;
const BAR = 24;
const TOP = 24;
/** About so wide is a letter. */
const LETTER = 6.6;

/** The share of each row in all words. */
export function wordBars(rows: readonly Row[], all: number, width: number, title: string): SVGElement {
  const shares = rows
    .filter(({ words }) => (words ?? 0) > 0)
    .slice(0, MOST)
    .map(({ label, words }) => ({ label, parts: [{ name: "words", value: all === 0 ? 0 : (100 * words!) / all }] }));
  return bars(
    shares,
    width,
    title,
    (value) => `${value.toFixed(1)} %`,
    (value) => `${value} %`,
  );
}

/** The acts of each row, in parts one behind the other. */
export function actBars(
  rows: readonly Row[],
  of: "kinds" | "forces",
  names: readonly string[],
  width: number,
  title: string,
): SVGElement {
  const counts = rows
    .slice(0, MOST)
    .map((row) => ({ label: row.label, parts: names.map((name) => ({ name, value: row[of][name] ?? 0 })) }));
  return bars(counts, width, title, String, String, names);
}

/** What a part of a bar is called: `commitments`, `firm`, `no force`. */
export function partName(part: string): string {
  const kind = KIND_NAMES[part];
  return kind !== undefined ? several(kind) : part === "none" ? "no force" : part;
}

interface Bar {
  readonly label: string;
  readonly parts: readonly { readonly name: string; readonly value: number }[];
}

function bars(
  rows: readonly Bar[],
  width: number,
  title: string,
  told: (value: number) => string,
  tick: (value: number) => string,
  names: readonly string[] = ["words"],
): SVGElement {
  const left = Math.min(280, width * 0.35, 16 + LETTER * Math.max(4, ...rows.map(({ label }) => columns(label))));
  const legend = names.length > 1 ? 26 : 0;
  const top = TOP + legend;
  const height = top + rows.length * BAR + 6;
  const sum = ({ parts }: Bar): number => parts.reduce((total, { value }) => total + value, 0);
  const x = scaleLinear([0, Math.max(1, ...rows.map(sum))], [left, width - 60]).nice();
  const y = scaleBand(
    rows.map((_, index) => index),
    [top, height - 6],
  ).paddingInner(0.25);
  const svg = create("svg")
    .attr("class", "bars")
    .attr("width", width)
    .attr("height", height)
    .attr("viewBox", `0 0 ${width} ${height}`)
    .attr("role", "img")
    .attr("aria-label", `${title}. The table below has the same numbers.`);
  if (rows.length === 0) return svg.attr("height", 0).node()!;
  const ticks = x.ticks(Math.max(2, width / 120)).filter((value) => names.length === 1 || Number.isInteger(value));
  svg
    .append("g")
    .attr("class", "axis")
    .attr("transform", `translate(0,${top - 4})`)
    .call(
      axisTop(x)
        .tickValues(ticks)
        .tickFormat((value) => tick(value.valueOf()))
        .tickSizeInner(-(height - top))
        .tickSizeOuter(0),
    );
  if (legend > 0) {
    let at = left;
    for (const [index, name] of names.entries()) {
      const key = svg.append("g").attr("transform", `translate(${at},4)`);
      key.append("rect").attr("class", `part part-${name}`).attr("width", 12).attr("height", 12).attr("rx", 2);
      key.append("text").attr("x", 17).attr("y", 10).text(partName(name));
      at += 34 + LETTER * partName(name).length + (index === names.length - 1 ? 0 : 4);
    }
  }
  const stacked = stack<Bar, string>()
    .keys(names)
    .value(({ parts }, name) => parts.find((part) => part.name === name)?.value ?? 0)([...rows]);
  for (const series of stacked) {
    const its = svg.append("g");
    for (const [index, [from, to]] of series.entries()) {
      if (to <= from) continue;
      const wide = Math.max(1, x(to) - x(from) - 1);
      its
        .append("rect")
        .attr("class", `part part-${series.key}`)
        .attr("x", x(from))
        .attr("y", y(index)!)
        .attr("width", wide)
        .attr("height", y.bandwidth())
        .append("title")
        .text(`${rows[index]!.label}, ${partName(series.key)}: ${told(to - from)}`);
      if (names.length > 1 && wide > 16)
        its
          .append("text")
          .attr("class", `inside inside-${series.key}`)
          .attr("x", x(from) + wide / 2)
          .attr("y", y(index)! + y.bandwidth() / 2)
          .text(told(to - from));
    }
  }
  for (const [index, row] of rows.entries()) {
    const middle = y(index)! + y.bandwidth() / 2;
    svg
      .append("text")
      .attr("class", "label")
      .attr("x", left - 8)
      .attr("y", middle)
      .text(clipped(row.label, left - 16))
      .append("title")
      .text(row.label);
    svg
      .append("text")
      .attr("class", "value")
      .attr("x", x(sum(row)) + 6)
      .attr("y", middle)
      .text(told(sum(row)));
  }
  return svg.node()!;
}

/** How many letters wide a text is; those of Chinese are as wide as two. */
function columns(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + (sign.codePointAt(0)! >= 0x2e80 ? 1.8 : 1), 0);
}

function clipped(text: string, width: number): string {
  if (columns(text) * LETTER <= width) return text;
  let kept = "";
  for (const sign of text) {
    if ((columns(kept) + 2) * LETTER > width) break;
    kept += sign;
  }
  return `${kept.trimEnd()}…`;
}
