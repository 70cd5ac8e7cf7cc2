/** The chart: a row for each thread, over a scale of time that can be zoomed and moved by mouse, keys and buttons. */
import { axisTop } from "d3-axis";
import { scaleUtc, type ScaleTime } from "d3-scale";
import { create, select, type Selection } from "d3-selection";
import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolStar, symbolTriangle, symbolWye } from "d3-shape";
import { zoom, zoomIdentity, type ZoomTransform } from "d3-zoom";
import { element } from "../base/dom";
import { marksOf, SIGNS, spoken, statusInWords, type Mark } from "./marks";
import type { Thread, Threads } from "./messages";

type Shown = readonly [from: string, until: string];

export interface ChartOptions {
  open(mark: Mark): void;
  /** A mark is pointed at, or none any more. */
  point(mark: Mark | null, at: DOMRect | null): void;
  /** Another stretch of time is shown. */
  shown(shown: Shown | null): void;
}

export interface Chart {
  readonly root: HTMLElement;
  /** @param shown the days to be shown; all, where null; as before, where not given. */
  draw(answer: Threads, shown?: Shown | null): void;
  zoom(by: number): void;
  /** By a part of the width. */
  pan(by: number): void;
  fit(): void;
  shown(): Shown | null;
  /** The legend, the axis and the rows, from the top. */
  parts(): readonly SVGSVGElement[];
}

const ROW = 46;
const HEAD = 30;
const SHAPES = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolStar, symbolWye];
const SIZES: Readonly<Record<string, number>> = { firm: 130, medium: 110, soft: 90 };
const DAY = 86_400_000;
const ENDED = new Set(["kept", "broken", "withdrawn", "released", "lapsed", "superseded"]);

const time = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

export function createChart(options: ChartOptions): Chart {
  const legend = create("svg").attr("class", "legend").attr("aria-hidden", "true");
  const head = create("svg").attr("class", "head").attr("aria-hidden", "true");
  const body = create("svg").attr("class", "rows").attr("role", "group").attr("aria-label", "Threads over time");
  const root = element("div", {
    class: "chart",
    role: "group",
    tabindex: 0,
    "aria-label":
      "Timeline: plus and minus zoom, arrows move through time, 0 shows all, Page Down goes to the marks. On a mark, arrows go to the next one, Enter opens it.",
  });
  root.append(legend.node()!, head.node()!, body.node()!);
  const clip = body.append("clipPath").attr("id", "plot").append("rect");
  const grid = body.append("g").attr("class", "axis grid").attr("aria-hidden", "true");
  const labels = body.append("g").attr("class", "labels");
  const plot = body.append("g").attr("clip-path", "url(#plot)");

  let answer: Threads | null = null;
  let lines: readonly { readonly thread: Thread; readonly marks: readonly Mark[] }[] = [];
  let width = 800;
  let left = 240;
  let whole = scaleUtc();
  let scale: ScaleTime<number, number> = whole;
  /** The key of the mark that Tab goes to. */
  let current = "";

  const behaviour = zoom<SVGSVGElement, undefined>()
    .scaleExtent([1, 400])
    // The wheel scrolls the page; with Ctrl, or a pinch, it zooms.
    .filter((event: MouseEvent) => (event.type === "wheel" ? event.ctrlKey || event.metaKey : event.button === 0))
    .on("zoom", ({ transform }: { transform: ZoomTransform }) => {
      scale = transform.rescaleX(whole);
      paint();
      options.shown(shownNow());
    });
  body.call(behaviour).on("dblclick.zoom", null);

  const transformNow = (): ZoomTransform => (body.node() as SVGSVGElement & { __zoom: ZoomTransform }).__zoom;

  function shownNow(): Shown | null {
    if (transformNow().k <= 1) return null;
    const [from, until] = scale.domain();
    return [dayOf(from!), dayOf(until!)];
  }

  function layOut(shown: Shown | null): void {
    width = Math.max(480, root.clientWidth - 2);
    left = Math.min(260, Math.max(140, width * 0.3));
    const days = lines.flatMap(({ thread, marks }) => [
      ...marks.flatMap(({ day }) => day ?? []),
      ...thread.windows.flatMap(({ from, until }) => (from === null ? [until] : [from, until])),
    ]);
    const times = [...days, answer!.day].map(time).filter((its) => !Number.isNaN(its));
    const least = Math.min(...times);
    const most = Math.max(...times);
    const margin = Math.max(15 * DAY, (most - least) * 0.03);
    whole = scaleUtc([new Date(least - margin), new Date(most + margin)], [left, width - 16]);
    const height = Math.max(1, lines.length) * ROW + 8;
    body.attr("width", width).attr("height", height);
    head.attr("width", width).attr("height", HEAD);
    clip
      .attr("x", left)
      .attr("y", 0)
      .attr("width", width - left)
      .attr("height", height);
    behaviour
      .extent([
        [left, 0],
        [width - 16, height],
      ])
      .translateExtent([
        [left, 0],
        [width - 16, height],
      ]);
    let transform = zoomIdentity;
    if (shown !== null) {
      const [from, until] = [whole(time(shown[0])), whole(time(shown[1]))];
      const k = Math.min(400, Math.max(1, (width - 16 - left) / Math.max(1, until - from)));
      transform = zoomIdentity.translate(left - from * k, 0).scale(k);
    }
    body.call((its) => behaviour.transform(its, transform));
  }

  function paint(): void {
    if (answer === null) return;
    const ticks = Math.max(2, Math.floor((width - left) / 110));
    head
      .selectAll<SVGGElement, null>("g")
      .data([null])
      .join("g")
      .attr("class", "axis")
      .attr("transform", `translate(0,${HEAD - 2})`)
      .call(axisTop(scale).ticks(ticks));
    const height = Number(body.attr("height"));
    grid.call(
      axisTop(scale)
        .ticks(ticks)
        .tickSizeInner(-height)
        .tickSizeOuter(0)
        .tickFormat(() => ""),
    );
    labels
      .selectAll<SVGGElement, (typeof lines)[number]>("g")
      .data(lines, ({ thread }) => thread.id)
      .join((enter) => {
        const its = enter.append("g");
        its.append("text").attr("class", "name").attr("y", -3);
        its.append("text").attr("class", "status").attr("y", 13);
        its.append("title");
        return its;
      })
      .attr("transform", (_, index) => `translate(8,${index * ROW + ROW / 2})`)
      .each(function ({ thread }) {
        const its = select(this);
        const name = thread.title ?? `^${thread.id}`;
        its.select(".name").text(clipped(name, left - 24));
        its
          .select(".status")
          .text(
            clipped(`${statusInWords(thread.status)}${thread.due === null ? "" : `, due ${thread.due}`}`, left - 24),
          );
        its.select("title").text(`${name} (^${thread.id}): ${statusInWords(thread.status)}`);
      });
    plot
      .selectAll<SVGLineElement, string>("line.today")
      .data([answer.day])
      .join("line")
      .attr("class", "today")
      .attr("x1", (day) => scale(time(day)))
      .attr("x2", (day) => scale(time(day)))
      .attr("y1", 0)
      .attr("y2", height);
    const rows = plot
      .selectAll<SVGGElement, (typeof lines)[number]>("g.row")
      .data(lines, ({ thread }) => thread.id)
      .join("g")
      .attr("class", "row")
      .attr("transform", (_, index) => `translate(0,${index * ROW + ROW / 2})`);
    rows.each(function (row) {
      paintRow(this, row);
    });
  }

  function paintRow(node: SVGGElement, { thread, marks }: (typeof lines)[number]): void {
    const its = select(node);
    const [first] = marks;
    const start = first?.day == null ? whole.domain()[0]!.valueOf() : time(first.day);
    const lastMark = marks.at(-1)?.day;
    const live = thread.status !== null && !ENDED.has(thread.status);
    const end = Math.max(start, lastMark == null ? start : time(lastMark), live ? time(answer!.day) : 0);
    its
      .selectAll("line.thread")
      .data([null])
      .join("line")
      .attr("class", `thread ${live ? "live" : "ended"}`)
      .attr("x1", scale(start))
      .attr("x2", scale(end));
    its
      .selectAll("rect.due")
      .data(thread.windows)
      .join((enter) => {
        const bar = enter.append("rect");
        bar.append("title");
        return bar;
      })
      .attr("class", ({ holds }) => `due ${holds ? "holds" : "moved"}`)
      .attr("x", ({ from }) => scale(from === null ? start : time(from)))
      .attr("width", ({ from, until }) =>
        Math.max(4, scale(time(until) + DAY) - scale(from === null ? start : time(from))),
      )
      .attr("y", -8)
      .attr("height", 16)
      .attr("rx", 3)
      .select("title")
      .text(({ sentence, holds }) => `due ${sentence}${holds ? "" : ", moved since"}`);
    const lanes = lanesOf(marks);
    const groups = its
      .selectAll<SVGGElement, Mark>("g.mark")
      .data(marks, ({ key }) => key)
      .join((enter) => {
        const made = enter.append("g").attr("role", "button");
        const statements = made.filter(({ event }) => event === null);
        // What lies behind a mark that is not filled must not be seen through it.
        statements.append("path").attr("class", "ground");
        statements.append("path").attr("class", "sign");
        const events = made.filter(({ event }) => event !== null);
        events.append("line").attr("y1", 0).attr("y2", 7);
        events.append("rect").attr("x", -8).attr("y", 5).attr("width", 16).attr("height", 15).attr("rx", 3);
        events.append("text").attr("y", 13);
        return made
          .on("click", (_, mark) => options.open(mark))
          .on("mouseenter", function (_, mark) {
            options.point(mark, this.getBoundingClientRect());
          })
          .on("mouseleave", () => options.point(null, null))
          .on("focus", function (_, mark) {
            current = mark.key;
            options.point(mark, this.getBoundingClientRect());
          })
          .on("blur", () => options.point(null, null))
          .on("keydown", onMarkKey);
      });
    groups
      .attr("class", ({ event, issuer, statement }) =>
        event !== null
          ? `mark event ${event.fault !== null ? "fault" : newsOf(event.event, event.argument)}`
          : `mark statement issuer-${issuer % 6} ${statement?.force ?? "none"}${statement?.conditional === true ? " conditional" : ""}`,
      )
      .attr("tabindex", ({ key }) => (key === current ? 0 : -1))
      .attr("aria-label", spoken)
      .attr("data-key", ({ key }) => key)
      .attr(
        "transform",
        (mark, index) => `translate(${mark.day === null ? left + 10 : scale(time(mark.day))},${lanes[index]!})`,
      );
    groups
      .selectAll<SVGPathElement, Mark>("path")
      .data((mark) => (mark.event === null ? [mark, mark] : []))
      .attr("d", ({ issuer, statement }) =>
        symbol(SHAPES[Math.max(0, issuer) % SHAPES.length], SIZES[statement?.force ?? ""] ?? 70)(),
      );
    groups.select("text").text(({ event }) => SIGNS[event?.event ?? ""]?.[0] ?? "?");
  }

  /** How far above or below its line each mark stands: those of about one day stand beside one another. */
  function lanesOf(marks: readonly Mark[]): number[] {
    let taken: { readonly x: number; readonly lane: number }[] = [];
    return marks.map(({ day, event }) => {
      if (event !== null) return 0;
      const x = day === null ? left + 10 : scale(time(day));
      taken = taken.filter((other) => Math.abs(other.x - x) < 13);
      let lane = 0;
      while (lane > -2 && taken.some((other) => other.lane === lane)) lane -= 1;
      taken.push({ x, lane });
      return lane * 9;
    });
  }

  const all = (): Mark[] => lines.flatMap(({ marks }) => [...marks]);

  function focusOn(mark: Mark | undefined): void {
    if (mark === undefined) return;
    current = mark.key;
    const at = mark.day === null ? null : scale(time(mark.day));
    // One outside of what is shown is moved to the middle.
    if (at !== null && (at < left || at > width - 16))
      body.call((its) => behaviour.translateBy(its, ((left + width) / 2 - at) / transformNow().k, 0));
    paint();
    body
      .selectAll<SVGGElement, Mark>("g.mark")
      .filter(({ key }) => key === mark.key)
      .node()
      ?.focus();
  }

  function onMarkKey(event: KeyboardEvent, mark: Mark): void {
    const row = lines.findIndex(({ thread }) => thread.id === mark.thread.id);
    const { marks } = lines[row]!;
    const index = marks.findIndex(({ key }) => key === mark.key);
    const near = (other: number): Mark | undefined => {
      const target = lines[other]?.marks ?? [];
      const at = time(mark.day ?? "") || 0;
      return [...target].sort((one, two) => Math.abs(time(one.day ?? "") - at) - Math.abs(time(two.day ?? "") - at))[0];
    };
    const moves: Readonly<Record<string, () => void>> = {
      Enter: () => options.open(mark),
      " ": () => options.open(mark),
      ArrowLeft: () => focusOn(marks[index - 1]),
      ArrowRight: () => focusOn(marks[index + 1]),
      ArrowUp: () => focusOn(near(row - 1)),
      ArrowDown: () => focusOn(near(row + 1)),
      Home: () => focusOn(marks[0]),
      End: () => focusOn(marks.at(-1)),
    };
    const move = event.shiftKey || event.ctrlKey || event.altKey ? undefined : moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    move();
  }

  const chart: Chart = {
    root,
    draw(given, shown) {
      const kept = answer === null ? null : shownNow();
      answer = given;
      lines = given.threads.map((thread) => ({ thread, marks: marksOf(thread, given) }));
      if (!all().some(({ key }) => key === current)) current = all()[0]?.key ?? "";
      body.attr("aria-label", `Threads over time, as of ${given.day}`);
      paintLegend(given);
      layOut(shown === undefined ? kept : shown);
    },
    zoom: (by) => void body.call((its) => behaviour.scaleBy(its, by)),
    pan: (by) => void body.call((its) => behaviour.translateBy(its, (-by * (width - left)) / transformNow().k, 0)),
    fit: () => void body.call((its) => behaviour.transform(its, zoomIdentity)),
    shown: () => (answer === null ? null : shownNow()),
    parts: () => [legend.node()!, head.node()!, body.node()!],
  };

  function paintLegend({ issuers }: Threads): void {
    legend.selectAll("*").remove();
    let at = 8;
    let line = 0;
    let widest = 0;
    const put = (
      kind: string,
      label: string,
      draw: (to: Selection<SVGGElement, undefined, null, undefined>) => void,
    ): void => {
      const wide = 40 + columns(label) * 6.8;
      if (at > 8 && at + wide > root.clientWidth) {
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
    type Put = Parameters<Parameters<typeof put>[2]>[0];
    const bar = (to: Put, which: "holds" | "moved"): void => {
      const its = to.append("rect").attr("class", `due ${which}`).attr("rx", 3);
      its.attr("x", -10).attr("y", -6).attr("width", 20).attr("height", 12);
    };
    const stroke = (to: Put, which: "live" | "ended"): void => {
      to.append("line").attr("class", `thread ${which}`).attr("x1", -10).attr("x2", 10);
    };
    for (const [index, { name }] of issuers.slice(0, 6).entries())
      put(`mark statement issuer-${index} firm`, name, (its) =>
        its.append("path").attr("d", symbol(SHAPES[index], 110)()),
      );
    for (const force of ["firm", "medium", "soft"])
      put(`mark statement ${force}`, force, (its) =>
        its.append("path").attr("d", symbol(symbolCircle, SIZES[force])()),
      );
    put("", "due", (its) => bar(its, "holds"));
    if (lines.some(({ thread }) => thread.windows.some(({ holds }) => !holds)))
      put("", "due once, moved since", (its) => bar(its, "moved"));
    put("", "open", (its) => stroke(its, "live"));
    put("", "ended", (its) => stroke(its, "ended"));
    put("", "today", (its) => its.append("line").attr("class", "today").attr("y1", -10).attr("y2", 10));
    const events = new Set(lines.flatMap(({ marks }) => marks.flatMap(({ event }) => event?.event ?? [])));
    for (const [event, [sign]] of Object.entries(SIGNS))
      if (events.has(event))
        put(`mark event ${newsOf(event, null)}`, event, (its) => {
          const box = its.append("rect").attr("rx", 3);
          box.attr("x", -8).attr("y", -7.5).attr("width", 16).attr("height", 15);
          its.append("text").text(sign);
        });
    legend.attr("width", widest + 8).attr("height", 30 + 24 * line);
  }

  root.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const keys: Readonly<Record<string, () => void>> = {
      "+": () => chart.zoom(1.5),
      "=": () => chart.zoom(1.5),
      "-": () => chart.zoom(1 / 1.5),
      "0": () => chart.fit(),
      ArrowLeft: () => chart.pan(-0.1),
      ArrowRight: () => chart.pan(0.1),
      PageDown: () => focusOn(all().find(({ key }) => key === current)),
    };
    const press = keys[event.key];
    if (press === undefined) return;
    event.preventDefault();
    press();
  });
  let known = 0;
  new ResizeObserver(() => {
    if (answer === null || Math.abs(known - root.clientWidth) < 2) return;
    known = root.clientWidth;
    layOut(shownNow());
  }).observe(root);
  return chart;
}

function newsOf(event: string, argument: string | null): string {
  if (event === "assess") return argument === "+1" ? "good" : argument === "-1" ? "bad" : "other";
  return SIGNS[event]?.[1] ?? "other";
}

function columns(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + (sign.codePointAt(0)! >= 0x2e80 ? 1.8 : 1), 0);
}

function clipped(text: string, width: number): string {
  if (columns(text) * 6.8 <= width) return text;
  let kept = "";
  for (const sign of text) {
    if ((columns(kept) + 2) * 6.8 > width) break;
    kept += sign;
  }
  return `${kept.trimEnd()}…`;
}
