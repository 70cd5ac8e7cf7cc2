/** The rows of the chart: of each thread its line, the bars of its windows, and its marks. */
import type { ScaleTime } from "d3-scale";
import { select, type Selection } from "d3-selection";
import { barOf, clipped, DAY, shapeOf, time } from "./looks";
import { spoken, standingOf, type Mark } from "./marks";
import type { DueWindow, Thread } from "./messages";

export const ROW = 46;
const ENDED = new Set(["kept", "broken", "withdrawn", "released", "lapsed", "superseded"]);

export interface Line {
  readonly thread: Thread;
  readonly marks: readonly Mark[];
}

/** Where everything is drawn. */
export interface Ground {
  readonly scale: ScaleTime<number, number>;
  /** Where the plot begins. */
  readonly left: number;
  /** All of the time that there is, in milliseconds. */
  readonly first: number;
  readonly last: number;
  readonly today: string;
}

/** What the marks tell. */
export interface Hands {
  open(mark: Mark): void;
  /** A mark is pointed at, or none any more. */
  point(mark: Mark | null, at: DOMRect | null): void;
  focused(mark: Mark): void;
  key(event: KeyboardEvent, mark: Mark): void;
}

type Group = Selection<SVGGElement, undefined, null, undefined>;

export function paintLabels(to: Group, lines: readonly Line[], left: number): void {
  to.selectAll<SVGGElement, Line>("g")
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
      const standing = standingOf(thread);
      its.select(".name").text(clipped(name, left - 24));
      its.select(".status").text(clipped(`${standing}${thread.due === null ? "" : `, due ${thread.due}`}`, left - 24));
      its.select("title").text(`${name} (^${thread.id}): ${standing}`);
    });
}

/** @param current the key of the mark that Tab goes to. */
export function paintRows(to: Group, lines: readonly Line[], ground: Ground, hands: Hands, current: string): void {
  to.selectAll<SVGGElement, Line>("g.row")
    .data(lines, ({ thread }) => thread.id)
    .join("g")
    .attr("class", "row")
    .attr("transform", (_, index) => `translate(0,${index * ROW + ROW / 2})`)
    .each(function (line) {
      const its = select<SVGGElement, undefined>(this);
      const span = timeOf(line, ground);
      paintLine(its, span, ground);
      paintWindows(its, line.thread.windows, span, ground);
      paintMarks(its, line.marks, ground, hands, current);
    });
}

/** When a thread begins, and ends: one that is still owed goes on until today. In milliseconds. */
interface Time {
  readonly start: number;
  readonly end: number;
  readonly live: boolean;
}

function timeOf({ thread, marks }: Line, { first, today }: Ground): Time {
  const [earliest] = marks;
  const start = earliest?.day == null ? first : time(earliest.day);
  const latest = marks.at(-1)?.day;
  const live = thread.status !== null && !ENDED.has(thread.status);
  return { start, end: Math.max(start, latest == null ? start : time(latest), live ? time(today) : 0), live };
}

function paintLine(its: Group, { start, end, live }: Time, { scale }: Ground): void {
  its
    .selectAll("line.thread")
    .data([null])
    .join("line")
    .attr("class", `thread ${live ? "live" : "ended"}`)
    .attr("x1", scale(start))
    .attr("x2", scale(end));
}

/** A window that nobody set an end to ends with what is owed in it. */
function paintWindows(its: Group, windows: readonly DueWindow[], { start, end, live }: Time, ground: Ground): void {
  const { scale, last } = ground;
  const outline = ({ from, until }: DueWindow): string => {
    const left = scale(from === null ? start : time(from));
    const right = scale(until !== null ? time(until) + DAY : live ? last : end);
    return barOf(left, Math.max(left + 4, right), 8, { start: from === null, end: until === null && live });
  };
  its
    .selectAll("path.due")
    .data(windows)
    .join((enter) => {
      const bar = enter.append("path");
      bar.append("title");
      return bar;
    })
    .attr("class", ({ holds }) => `due ${holds ? "holds" : "moved"}`)
    .attr("d", outline)
    .select("title")
    .text(({ sentence, holds }) => `due ${sentence}${holds ? "" : ", moved since"}`);
}

function paintMarks(its: Group, marks: readonly Mark[], ground: Ground, hands: Hands, current: string): void {
  const { scale, left } = ground;
  const lanes = lanesOf(marks, ground);
  const groups = its
    .selectAll<SVGGElement, Mark>("g.mark")
    .data(marks, ({ key }) => key)
    .join((enter) => {
      const made = enter.append("g").attr("role", "button");
      const statements = made.filter(({ sign }) => sign === null);
      // What lies behind a mark that is not filled must not be seen through it.
      statements.append("path").attr("class", "ground");
      statements.append("path").attr("class", "sign");
      const boxes = made.filter(({ sign }) => sign !== null);
      boxes.append("line").attr("y1", 0).attr("y2", 7);
      boxes.append("rect").attr("x", -8).attr("y", 5).attr("width", 16).attr("height", 15).attr("rx", 3);
      boxes.append("text").attr("y", 13);
      return made
        .on("click", (_, mark) => hands.open(mark))
        .on("mouseenter", function (_, mark) {
          hands.point(mark, this.getBoundingClientRect());
        })
        .on("mouseleave", () => hands.point(null, null))
        .on("focus", function (_, mark) {
          hands.focused(mark);
          hands.point(mark, this.getBoundingClientRect());
        })
        .on("blur", () => hands.point(null, null))
        .on("keydown", (event: KeyboardEvent, mark) => hands.key(event, mark));
    });
  groups
    .attr("class", ({ sign, issuer, statement }) =>
      sign !== null
        ? `mark event ${sign.look}`
        : `mark statement issuer-${issuer % 6} ${statement?.force ?? "none"}${statement?.conditional === true ? " conditional" : ""}`,
    )
    .attr("tabindex", ({ key }) => (key === current ? 0 : -1))
    .attr("aria-label", spoken)
    .attr("data-key", ({ key }) => key)
    .attr("transform", (mark, index) => `translate(${placeOf(mark, scale, left)},${lanes[index]!})`);
  groups
    .selectAll<SVGPathElement, Mark>("path")
    .data((mark) => (mark.sign === null ? [mark, mark] : []))
    .attr("d", ({ issuer, statement }) => shapeOf(issuer, statement?.force ?? null));
  groups.select("text").text(({ sign }) => sign?.text ?? "");
}

/** What has no day stands where the plot begins. */
function placeOf({ day }: Mark, scale: Ground["scale"], left: number): number {
  return day === null ? left + 10 : scale(time(day));
}

/** How far above or below its line each mark stands: those of about one day stand beside one another. */
function lanesOf(marks: readonly Mark[], { scale, left }: Ground): number[] {
  let taken: { readonly x: number; readonly lane: number }[] = [];
  return marks.map((mark) => {
    if (mark.sign !== null) return 0;
    const x = placeOf(mark, scale, left);
    taken = taken.filter((other) => Math.abs(other.x - x) < 13);
    let lane = 0;
    while (lane > -2 && taken.some((other) => other.lane === lane)) lane -= 1;
    taken.push({ x, lane });
    return lane * 9;
  });
}
