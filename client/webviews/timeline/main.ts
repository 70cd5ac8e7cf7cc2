/** The page of the timeline: its filters and buttons, the chart, and the same as a table. */
import { choice, debounced, element, labelled } from "../base/dom";
import { connect } from "../base/host";
import { createChart } from "./chart";
import { pngOf, svgOf } from "./export";
import { detailsOf, marksOf, statusInWords, type Mark } from "./marks";
import type { Query, Threads, Timeline } from "./messages";
import "./style.css";

const STATUSES =
  "offered conditional open progress suspended kept broken overdue withdrawn released lapsed superseded".split(" ");
const PAGE = 50;

const host = connect<Timeline>(receive);
const { asked, ...about } = host.opened;
const kept = host.kept?.asked === asked ? host.kept : null;
let query: { -readonly [Key in keyof Query]: Query[Key] } = kept?.query ?? {
  ...about,
  order: "first",
  skip: 0,
  most: PAGE,
};
let turn = 0;
let last: Threads | null = null;

const list = (id: string): HTMLDataListElement => element("datalist", { id });
const actors = list("actors");
const topics = list("topics");
const meetings = list("meetings");
const text = (value: string | undefined, suggestions?: string): HTMLInputElement =>
  element("input", { type: "text", size: 14, value: value ?? "", spellcheck: "false", list: suggestions });
const words = text(query.text);
const actor = text(query.actor, "actors");
const topic = text(query.topic, "topics");
const meeting = text(query.meeting, "meetings");
const status = choice([["", "any"], ...STATUSES.map((its) => [its, statusInWords(its)] as const)], query.status ?? "");
const order = choice(
  [
    ["first", "first statement"],
    ["latest", "latest news"],
    ["due", "due date"],
  ],
  query.order,
);
const button = (label: string, name: string, press: () => void): HTMLButtonElement => {
  const made = element("button", { type: "button", title: name, "aria-label": name }, label);
  made.addEventListener("click", press);
  return made;
};
const only = button("", "Show all threads", () => {
  delete query.thread;
  query = { ...query, skip: 0 };
  ask();
});
const count = element("p", { class: "count", role: "status" }, "Reading the threads…");
const told = element("p", { class: "heard", role: "status" });
const before = button("Previous page", "Previous page", () => page(-PAGE));
const after = button("Next page", "Next page", () => page(PAGE));
const rows = element("tbody");
const tip = element("div", { class: "tip", role: "tooltip", id: "tip" });
tip.hidden = true;

const chart = createChart({
  open: (mark) => host.post({ show: mark.place }),
  point: (mark, at) => {
    tip.hidden = mark === null;
    if (mark === null || at === null) return;
    tip.replaceChildren(...detailsOf(mark).map((line) => element("div", {}, line)));
    const room = document.documentElement.clientWidth;
    tip.style.left = `${Math.max(4, Math.min(at.left + window.scrollX, room - tip.offsetWidth - 12))}px`;
    tip.style.top = `${at.bottom + window.scrollY + 6}px`;
  },
  shown: (shown) => host.keep({ asked, query, shown }),
});

const save = async (format: "svg" | "png"): Promise<void> => {
  const svg = svgOf(chart.parts(), `Timeline as of ${last?.day ?? ""}`);
  host.post({ save: format, content: format === "svg" ? svg : await pngOf(svg) });
};

document.body.append(
  element(
    "main",
    {},
    element("h1", {}, "Timeline"),
    element(
      "form",
      { role: "search", "aria-label": "Which threads are shown" },
      labelled("Words", words),
      labelled("Actor", actor),
      labelled("Topic", topic),
      labelled("Meeting", meeting),
      labelled("Status", status),
      labelled("Order by", order),
      only,
      actors,
      topics,
      meetings,
    ),
    element(
      "div",
      { class: "tools", role: "toolbar", "aria-label": "View" },
      button("+", "Zoom in (+)", () => chart.zoom(1.5)),
      button("−", "Zoom out (-)", () => chart.zoom(1 / 1.5)),
      button("←", "Earlier (left arrow)", () => chart.pan(-0.25)),
      button("→", "Later (right arrow)", () => chart.pan(0.25)),
      button("All", "Show all of the time (0)", () => chart.fit()),
      button("Save as SVG", "Save as SVG", () => void save("svg")),
      button("Save as PNG", "Save as PNG", () => void save("png")),
    ),
    count,
    told,
    chart.root,
    element("div", { class: "tools" }, before, after),
    element(
      "details",
      {},
      element("summary", {}, "As a table"),
      element(
        "div",
        { class: "table", role: "region", "aria-label": "All statements and events as a table", tabindex: 0 },
        element(
          "table",
          {},
          element(
            "thead",
            {},
            element(
              "tr",
              {},
              ...["Thread", "Day", "What", "By", "Words"].map((title) => element("th", { scope: "col" }, title)),
            ),
          ),
          rows,
        ),
      ),
    ),
  ),
  tip,
);
document.querySelector("form")?.addEventListener("submit", (event) => event.preventDefault());
document.addEventListener("keydown", ({ key }) => {
  if (key === "Escape") tip.hidden = true;
});

function page(by: number): void {
  query = { ...query, skip: Math.max(0, query.skip + by) };
  ask();
}

function ask(): void {
  host.keep({ asked, query, shown: chart.shown() });
  turn += 1;
  host.post({ ask: query, turn });
}

function read(): void {
  const { thread } = query;
  const given = (name: keyof Query, field: HTMLInputElement | HTMLSelectElement): Partial<Query> =>
    field.value.trim() === "" ? {} : { [name]: field.value.trim() };
  query = {
    ...(thread !== undefined && { thread }),
    ...given("text", words),
    ...given("actor", actor),
    ...given("topic", topic),
    ...given("meeting", meeting),
    ...given("status", status),
    order: order.value as Query["order"],
    skip: 0,
    most: PAGE,
  };
}

const askSoon = debounced(ask, 300);
for (const field of [words, actor, topic, meeting])
  field.addEventListener("input", () => {
    read();
    askSoon();
  });
for (const field of [status, order])
  field.addEventListener("change", () => {
    read();
    ask();
  });

function receive(said: Timeline["toPage"]): void {
  if (said.say === "changed") ask();
  else if (said.say === "saved") told.textContent = `Saved as ${said.name}.`;
  else if (said.turn === turn) show(said.answer);
}

function show(answer: Threads): void {
  const { total, threads, choices } = answer;
  const first = last === null;
  last = answer;
  const options = (values: readonly (readonly [string, string])[]): HTMLOptionElement[] =>
    values.map(([value, label]) => element("option", { value, label }));
  actors.replaceChildren(...options((choices?.actors ?? []).map(({ id, name }) => [id, name])));
  topics.replaceChildren(...options((choices?.topics ?? []).map((path) => [path, `#${path}`])));
  meetings.replaceChildren(...options((choices?.meetings ?? []).map((id) => [id, id])));
  only.textContent = `Only ^${query.thread ?? ""} ×`;
  only.hidden = query.thread === undefined;
  const to = query.skip + threads.length;
  count.textContent =
    total === 0
      ? "No thread is left: change the filter."
      : `${total === threads.length ? "" : `${query.skip + 1} to ${to} of `}${total} thread${total === 1 ? "" : "s"}, as of ${answer.day}.`;
  before.hidden = query.skip === 0;
  after.hidden = to >= total;
  chart.draw(answer, first ? (kept?.shown ?? null) : undefined);
  rows.replaceChildren(...threads.flatMap((thread) => marksOf(thread, answer).map(rowOf)));
}

function rowOf(mark: Mark): HTMLElement {
  const open = element("button", { type: "button", class: "link" }, mark.day ?? "undated");
  open.setAttribute("aria-label", `${mark.day ?? "undated"}: open ${mark.what} of ${mark.thread.id}`);
  open.addEventListener("click", () => host.post({ show: mark.place }));
  const cell = (content: Node | string): HTMLElement => element("td", {}, content);
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, mark.thread.title ?? `^${mark.thread.id}`),
    cell(open),
    cell(mark.what),
    cell(mark.by),
    cell(mark.words),
  );
}

ask();
