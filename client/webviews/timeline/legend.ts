/** The legend: what is drawn in the chart below it, and what else a reader may ask about. */
import type { Selection } from "d3-selection";
import { barOf, ISSUERS, shapeOf, widthOf } from "./looks";
import { signOf, SIGNS } from "./marks";
import type { Threads } from "./messages";
import type { Line } from "./rows";

type Place = Selection<SVGGElement, undefined, null, undefined>;

/** @param room how wide it may be. */
export function paintLegend(
  legend: Selection<SVGSVGElement, undefined, null, undefined>,
  { issuers }: Threads,
  lines: readonly Line[],
  room: number,
): void {
  legend.selectAll("*").remove();
  let at = 8;
  let line = 0;
  let widest = 0;
  const put = (kind: string, label: string, draw: (to: Place) => void): void => {
    const wide = 40 + widthOf(label);
    if (at > 8 && at + wide > room) {
      at = 8;
      line += 1;
    }
    const its = legend
      .append("g")
      .attr("class", kind)
      .attr("transform", `translate(${at + 8},${14 + 24 * line})`);
    draw(its);
    its.append("text").attr("class", "called").attr("x", 14).attr("dy", "0.35em").text(label);
    at += wide;
    widest = Math.max(widest, at);
  };
  const bar = (to: Place, which: "holds" | "moved", end = false): void =>
    void to
      .append("path")
      .attr("class", `due ${which}`)
      .attr("d", barOf(-10, 10, 6, { start: false, end }));
  const stroke = (to: Place, which: "live" | "ended"): void =>
    void to.append("line").attr("class", `thread ${which}`).attr("x1", -10).attr("x2", 10);
  const windows = lines.flatMap(({ thread }) => thread.windows);

  for (const [index, { name }] of issuers.slice(0, ISSUERS).entries())
    put(
      `mark statement issuer-${index} firm`,
      name,
      (its) => void its.append("path").attr("d", shapeOf(index, "medium")),
    );
  for (const force of ["firm", "medium", "soft"])
    put(`mark statement ${force}`, force, (its) => void its.append("path").attr("d", shapeOf(0, force)));
  put("", "due", (its) => bar(its, "holds"));
  if (windows.some(({ until }) => until === null)) put("", "due, no end set", (its) => bar(its, "holds", true));
  if (windows.some(({ holds }) => !holds)) put("", "due once, moved since", (its) => bar(its, "moved"));
  put("", "open", (its) => stroke(its, "live"));
  put("", "ended", (its) => stroke(its, "ended"));
  put("", "today", (its) => void its.append("line").attr("class", "today").attr("y1", -10).attr("y2", 10));
  const signs = new Set(lines.flatMap(({ marks }) => marks.flatMap(({ sign }) => sign?.name ?? [])));
  for (const name of Object.keys(SIGNS)) {
    if (!signs.has(name)) continue;
    const { text, look } = signOf(name);
    put(`mark event ${look}`, name, (its) => {
      const box = its.append("rect").attr("rx", 3);
      box.attr("x", -8).attr("y", -7.5).attr("width", 16).attr("height", 15);
      its.append("text").text(text);
    });
  }
  legend.attr("width", widest + 8).attr("height", 30 + 24 * line);
}
