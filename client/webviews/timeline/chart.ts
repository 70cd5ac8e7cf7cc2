/** The chart: a row for each thread, over a scale of time that can be zoomed and moved by mouse, keys and buttons. */
import { axisTop } from "d3-axis";
import { scaleUtc, type ScaleTime } from "d3-scale";
import { create } from "d3-selection";
import { zoom, zoomIdentity, type ZoomTransform } from "d3-zoom";
import { element } from "../base/dom";
import { paintLegend } from "./legend";
import { DAY, dayOf, time } from "./looks";
import { marksOf, type Mark } from "./marks";
import type { Threads } from "./messages";
import { paintLabels, paintRows, ROW, type Hands, type Line } from "./rows";

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

const HEAD = 30;

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
  let lines: readonly Line[] = [];
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
      ...thread.windows.flatMap(({ from, until }) => [from ?? [], until ?? []].flat()),
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
    paintLabels(labels, lines, left);
    plot
      .selectAll<SVGLineElement, string>("line.today")
      .data([answer.day])
      .join("line")
      .attr("class", "today")
      .attr("x1", (day) => scale(time(day)))
      .attr("x2", (day) => scale(time(day)))
      .attr("y1", 0)
      .attr("y2", height);
    const [first, last] = whole.domain().map(Number) as [number, number];
    paintRows(plot, lines, { scale, left, first, last, today: answer.day }, hands, current);
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

  const hands: Hands = {
    open: (mark) => options.open(mark),
    point: (mark, at) => options.point(mark, at),
    focused: ({ key }) => (current = key),
    key: onMarkKey,
  };
  const chart: Chart = {
    root,
    draw(given, shown) {
      const kept = answer === null ? null : shownNow();
      answer = given;
      lines = given.threads.map((thread) => ({ thread, marks: marksOf(thread, given) }));
      if (!all().some(({ key }) => key === current)) current = all()[0]?.key ?? "";
      body.attr("aria-label", `Threads over time, as of ${given.day}`);
      paintLegend(legend, given, lines, root.clientWidth);
      layOut(shown === undefined ? kept : shown);
    },
    zoom: (by) => void body.call((its) => behaviour.scaleBy(its, by)),
    pan: (by) => void body.call((its) => behaviour.translateBy(its, (-by * (width - left)) / transformNow().k, 0)),
    fit: () => void body.call((its) => behaviour.transform(its, zoomIdentity)),
    shown: () => (answer === null ? null : shownNow()),
    parts: () => [legend.node()!, head.node()!, body.node()!],
  };

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
