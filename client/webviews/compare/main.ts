/** The page of two accounts: the published texts side by side and in step, and between them what they do not say alike. */
import { connect } from "../base/host";
import { button, make } from "./elements";
import { drawItem, drawSpeech, keyOf, shows } from "./list";
import type { Compare, CompareAnswer, CompareItem, Filter, Which } from "./messages";
import { scrollInStep } from "./step";
import "./style.css";
import { drawTexts } from "./texts";

const FILTERS: readonly (readonly [Filter, string])[] = [
  ["all", "All"],
  ["differs", "Differing"],
  ["single", "Only on one side"],
];

let answer: CompareAnswer | null = null;
let current = 0;
let filter: Filter = "all";

const title = make("h1", "title", "Accounts compared");
const counts = make("p", "counts");
const remarks = make("div", "remarks");
const speech = make("div");
const state = make("p", "heard");
state.setAttribute("role", "status");
const choice = make("div", "choice");
choice.setAttribute("role", "group");
choice.ariaLabel = "Shown";
const filters = FILTERS.map(([name, words], at) => {
  const its = button("filter", words);
  its.title = `Key ${at + 1}`;
  its.addEventListener("click", () => choose(name));
  choice.append(its);
  return its;
});
const previous = button("", "Previous");
previous.title = "Key p";
previous.addEventListener("click", () => step(-1));
const next = button("", "Next");
next.title = "Key n";
next.addEventListener("click", () => step(1));
const keys = make(
  "p",
  "keys",
  "Keys: n next, p previous, x across to the other account, Enter opens the source, 1 to 3 filter.",
);
const header = make(
  "header",
  "top",
  title,
  counts,
  remarks,
  make("div", "bar", choice, previous, next, keys),
  speech,
  state,
);

const columns: Readonly<Record<Which, HTMLElement>> = {
  one: make("section", "column"),
  other: make("section", "column"),
};
const list = make("ol", "items");
const between = make("section", "between", list);
between.ariaLabel = "What the two accounts report";
between.tabIndex = 0;
for (const column of Object.values(columns)) column.tabIndex = 0;
const main = make("main", "board", columns.one, between, columns.other);
document.body.append(header, main);

const inStep = scrollInStep(columns.one, columns.other, () =>
  (answer?.items ?? []).flatMap(({ number }) => {
    const [one, other] = [place("one", number), place("other", number)];
    return one === null || other === null ? [] : [[topIn(one, columns.one), topIn(other, columns.other)] as const];
  }),
);

const host = connect<Compare>((message) => {
  if ("answer" in message) draw(message.answer);
  else {
    answer = null;
    main.hidden = true;
    counts.textContent = message.nothing;
    state.textContent = message.nothing;
  }
});
filter = host.kept?.filter ?? "all";
title.textContent = `${host.opened.names[0]} and ${host.opened.names[1]}`;

/** The button of an item's first mark in a text. */
function place(which: Which, number: number): HTMLElement | null {
  return document.getElementById(`${which}-${number}`);
}

function topIn(element: HTMLElement, column: HTMLElement): number {
  return element.getBoundingClientRect().top - column.getBoundingClientRect().top + column.scrollTop;
}

function draw(now: CompareAnswer): void {
  const kept = answer === null ? (host.kept?.current ?? null) : currentKey();
  const focus = document.activeElement?.id ?? "";
  const tops = [columns.one, between, columns.other].map((column) => column.scrollTop);
  answer = now;
  main.hidden = false;
  title.textContent = `${now.one.name} and ${now.other.name}`;
  counts.textContent = now.counts;
  remarks.replaceChildren(...now.remarks.map((remark) => make("p", "remark", remark)));
  const open = speech.querySelector("details")?.open === true;
  const drawn = drawSpeech(now);
  (drawn as HTMLDetailsElement).open = open;
  speech.replaceChildren(drawn);
  for (const which of ["one", "other"] as const) {
    columns[which].replaceChildren(drawTexts(which, now[which], now.items));
    columns[which].ariaLabel = now[which].called;
  }
  list.replaceChildren(...now.items.map((item) => drawItem(item, now)));
  inStep.rest();
  for (const [at, column] of [columns.one, between, columns.other].entries()) column.scrollTop = tops[at]!;
  current = now.items.find((item) => keyOf(item) === kept)?.number ?? 0;
  choose(filter);
  if (focus !== "") document.getElementById(focus)?.focus({ preventScroll: true });
}

function currentKey(): string | null {
  const item = answer?.items[current - 1];
  return item === undefined ? null : keyOf(item);
}

function choose(name: Filter): void {
  filter = name;
  for (const [at, [its]] of FILTERS.entries()) filters[at]!.ariaPressed = String(its === name);
  const items = answer?.items ?? [];
  for (const item of items) {
    const shown = shows(name, item);
    list.children[item.number - 1]?.toggleAttribute("hidden", !shown);
    for (const mark of document.querySelectorAll(`mark[data-item="${item.number}"]`))
      mark.classList.toggle("dim", !shown);
  }
  const shown = items.filter((item) => shows(name, item)).length;
  state.textContent = `${shown} of ${items.length} shown.`;
  light();
}

/** Marks what is current, in the list and in both texts. */
function light(): void {
  host.keep({ filter, current: currentKey() });
  for (const element of document.querySelectorAll(".current")) element.classList.remove("current");
  for (const element of list.querySelectorAll("[aria-current]")) element.removeAttribute("aria-current");
  if (current === 0) return;
  const entry = list.children[current - 1];
  entry?.classList.add("current");
  entry?.querySelector(".head")?.setAttribute("aria-current", "true");
  for (const mark of document.querySelectorAll(`mark[data-item="${current}"]`)) mark.classList.add("current");
}

/** Shows an item in the list and in both texts; what only one has leads the other along in step. */
function select(number: number, focus: HTMLElement | null): void {
  current = number;
  light();
  const [one, other] = [place("one", number), place("other", number)];
  if (one !== null && other !== null) inStep.rest();
  for (const element of [one, other]) element?.scrollIntoView({ block: "center" });
  list.children[number - 1]?.scrollIntoView({ block: "nearest" });
  focus?.focus({ preventScroll: true });
}

function step(by: 1 | -1): void {
  const shown = (answer?.items ?? []).filter((item) => shows(filter, item));
  if (shown.length === 0) return;
  const at = shown.findIndex(({ number }) => number === current);
  const to = at === -1 ? (by === 1 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length;
  const { number } = shown[to]!;
  select(number, document.getElementById(`item-${number}`));
}

/** Which text the focus is in; in the list, none. */
function whichOf(element: Element | null): Which | null {
  return columns.one.contains(element) ? "one" : columns.other.contains(element) ? "other" : null;
}

function across(): void {
  const item = answer?.items[current - 1];
  if (item === undefined) return;
  const from = whichOf(document.activeElement);
  const to: Which = from === "one" ? "other" : "one";
  const there = place(to, item.number) ?? (from === null ? place("other", item.number) : null);
  if (there === null) {
    state.textContent = `${answer?.[to].called ?? ""} has nothing of ${item.number}.`;
    return;
  }
  select(item.number, there);
}

function show(item: CompareItem, which: Which | null, at: number, focus: boolean): void {
  const its = which === null ? (item.one[at] ?? item.other[at]) : (item[which][at] ?? item[which][0]);
  if (its !== undefined) host.post({ show: { uri: its.uri, range: its.range }, focus });
}

document.addEventListener("click", ({ target }) => {
  if (!(target instanceof Element) || answer === null || getSelection()?.type === "Range") return;
  const item = answer.items[Number(target.closest<HTMLElement>("[data-item]")?.dataset["item"]) - 1];
  if (item === undefined) return;
  const its = target.closest<HTMLElement>(".place");
  if (its !== null) {
    select(item.number, its);
    show(item, its.dataset["which"] as Which, Number(its.dataset["at"]), true);
    return;
  }
  const which = whichOf(target);
  if (which === null) select(item.number, target.closest<HTMLElement>(".head"));
  else {
    select(item.number, place(which, item.number));
    show(item, which, 0, false);
  }
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || answer === null) return;
  const item = answer.items[current - 1];
  const { activeElement } = document;
  // Of the buttons, those that lead into a text or the list take Enter for the source; all others press themselves.
  const leads = activeElement?.matches(".head, .number") === true;
  const digit = FILTERS[Number(event.key) - 1];
  if (event.key === "n" || event.key === "j") step(1);
  else if (event.key === "p" || event.key === "k") step(-1);
  else if (event.key === "x") across();
  else if (digit !== undefined) choose(digit[0]);
  else if (event.key === "Enter" && leads) {
    const its = activeElement.closest<HTMLElement>("[data-item]")?.dataset["item"];
    const shown = answer.items[Number(its) - 1] ?? item;
    if (shown !== undefined) {
      if (shown.number !== current) select(shown.number, activeElement as HTMLElement);
      show(shown, whichOf(activeElement), 0, true);
    }
  } else return;
  event.preventDefault();
});
