/** The reading view's page: the published text as its readers see it, which follows the editor and leads it. */
import { connect } from "../base/host";
import { alignNotes } from "./align";
import { drawNotes, drawParagraph } from "./draw";
import { stopsIn } from "./keys";
import { aboutOf, drawKinds, drawVoices } from "./legend";
import type { Reading, ReadingAnswer, ReadingHead } from "./messages";
import { pageInPrint } from "./print";
import { paragraphAt, sourceAt, startsOf, topOf, type Paragraph } from "./places";
import { followScrolling } from "./scroll";
import "./style.css";
import { voiceSheet } from "./voices";

const part = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  classes: string,
  label?: string,
): HTMLElementTagNameMap[Name] => {
  const element = document.createElement(name);
  element.className = classes;
  if (label !== undefined) element.ariaLabel = label;
  return element;
};

const header = part("header", "top");
const title = part("h1", "title");
const about = part("p", "about");
const print = part("button", "print");
print.type = "button";
print.textContent = "Print…";
const legend = part("aside", "legend", "Legend");
const voiceList = part("ul", "voices", "Speakers");
const kindList = part("ul", "kinds", "Acts");
const state = part("p", "state");
state.setAttribute("role", "status");
const main = part("main", "paper");
const lead = part("div", "lead");
title.textContent = "Reading View";
legend.append(voiceList, kindList);
header.append(title, about, print);
main.append(lead);
document.body.append(header, legend, state, main);

const sheet = voiceSheet();
const alignment = alignNotes();
let head: ReadingHead | null = null;
let paragraphs: readonly Paragraph[] = [];
let starts: readonly number[] = [0];
let cursor: number | null = null;
let here: Element | null = null;
let first = true;

const numberOf = (element: Element): number => paragraphs.findIndex((paragraph) => paragraph.element === element);

const stops = stopsIn(main, (element, act, event) => {
  const number = numberOf(element);
  const paragraph = paragraphs[number];
  if (paragraph === undefined) return;
  const start = starts[number]!;
  const its = act === null ? undefined : paragraph.block.acts[Number(act.dataset["act"])];
  if (its !== undefined) host.post({ goTo: start + its.start, until: start + its.end });
  else {
    const at =
      event instanceof MouseEvent ? sourceAt(paragraph, event.clientX, event.clientY) : paragraphStart(paragraph);
    host.post({ goTo: start + at, until: start + at });
  }
});

/** A paragraph begins where its text does, behind the markup before it. */
function paragraphStart({ texts }: Paragraph): number {
  return texts[0]?.piece.at ?? 0;
}

const scrolling = followScrolling({
  offsetAt(y) {
    const from = main.getBoundingClientRect();
    // The place at the top is that of the paragraph there: the middle of the paper is always on one.
    let low = 0;
    let high = paragraphs.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (paragraphs[middle]!.element.getBoundingClientRect().top <= y + 1) low = middle;
      else high = middle;
    }
    const paragraph = paragraphs[low];
    if (paragraph === undefined) return 0;
    const box = paragraph.element.firstElementChild!.getBoundingClientRect();
    return starts[low]! + sourceAt(paragraph, Math.max(from.left, box.left) + 2, Math.max(y, box.top) + 4);
  },
  yOf(offset) {
    if (offset <= starts[0]! || paragraphs.length === 0) return null;
    const number = paragraphAt(starts, offset);
    return topOf(paragraphs[number]!, offset - starts[number]!);
  },
  scrolled(offset, byHand) {
    host.keep({ top: offset });
    if (byHand) host.post({ scrolled: offset });
  },
});

const host = connect<Reading>((message) => {
  if ("change" in message) apply(message.change);
  else if ("nothing" in message) state.textContent = message.nothing;
  else if ("top" in message) scrolling.to(message.top);
  else if ("cursor" in message) {
    ({ cursor } = message);
    mark();
  } else host.post({ printed: pageInPrint(sheet.text()) });
});
print.addEventListener("click", () => host.post({ print: true }));

function apply({ whole, head: now, change: { from, removed, blocks } }: ReadingAnswer): void {
  const place = focusPlace();
  const others =
    head === null || JSON.stringify([head.actors, head.threads]) !== JSON.stringify([now.actors, now.threads]);
  head = now;
  const before = whole ? [] : paragraphs;
  if (whole) for (const { element } of paragraphs) discard(element);
  const gone = before.slice(from, from + removed);
  const behind = before[from + removed]?.element ?? null;
  const come = blocks.map((block) => drawParagraph(block, now, (key) => sheet.classOf(key)));
  for (const { element } of gone) discard(element);
  const fragment = document.createDocumentFragment();
  for (const { element } of come) fragment.append(element);
  main.insertBefore(fragment, behind);
  for (const { element, block } of come) if (block.acts.length > 0) alignment.add(element);
  paragraphs = [...before.slice(0, from), ...come, ...before.slice(from + removed)];
  starts = startsOf(now.start, paragraphs);
  if (others && !whole) for (const paragraph of paragraphs) if (!come.includes(paragraph)) renote(paragraph, now);
  lead.textContent = now.lead;
  drawTop(now);
  state.textContent = published() ? "" : "Nothing is published in this readout yet.";
  stops.settle();
  mark();
  focusAgain(place);
  if (!first) return;
  first = false;
  if (host.kept !== null) scrolling.to(host.kept.top);
}

function discard(element: HTMLElement): void {
  alignment.remove(element);
  element.remove();
}

function renote({ element, block, id }: Paragraph, now: ReadingHead): void {
  if (block.acts.length > 0) element.lastElementChild!.replaceWith(drawNotes(block, now, id));
}

function published(): boolean {
  return paragraphs.some(({ texts }) => texts.some(({ piece }) => piece.text.trim() !== ""));
}

function drawTop(now: ReadingHead): void {
  const words = (now.title ?? "").trim();
  const [opening] = paragraphs;
  title.textContent = words === "" ? "Reading View" : words;
  // What the text itself says first is not shown twice.
  title.classList.toggle(
    "heard",
    words === "" ||
      (opening?.block.kind === "heading" && opening.element.firstElementChild!.textContent.trim() === words),
  );
  about.textContent = aboutOf(now);
  main.lang = languageOf(now.lang);
  title.lang = main.lang;
  const blocks = paragraphs.map(({ block }) => block);
  drawVoices(voiceList, sheet.show(blocks, now));
  drawKinds(kindList, blocks);
  legend.hidden = voiceList.childElementCount + kindList.childElementCount === 0;
}

/** A tag of a language that a browser knows; none where there is none. */
function languageOf(tag: string | null): string {
  try {
    return tag === null ? "" : (Intl.getCanonicalLocales(tag)[0] ?? "");
  } catch {
    return "";
  }
}

/** Shows where the editor's cursor is. */
function mark(): void {
  const number = cursor === null || cursor < starts[0]! ? -1 : paragraphAt(starts, cursor);
  const now = paragraphs[number]?.element ?? null;
  if (now === here) return;
  here?.classList.remove("here");
  now?.classList.add("here");
  here = now;
}

interface FocusPlace {
  readonly number: number;
  readonly act: string | undefined;
}

/** Which paragraph and act has the focus, to give it back to what is drawn in their place. */
function focusPlace(): FocusPlace | null {
  const focused = document.activeElement;
  const element = focused?.closest(".paragraph");
  if (!(focused instanceof HTMLElement) || !element) return null;
  return { number: numberOf(element), act: focused.dataset["act"] };
}

function focusAgain(place: FocusPlace | null): void {
  if (place === null || document.activeElement?.closest(".paragraph")) return;
  const element = paragraphs[Math.min(place.number, paragraphs.length - 1)]?.element;
  const act = place.act === undefined ? null : element?.querySelector<HTMLElement>(`.act[data-act="${place.act}"]`);
  (act ?? element?.querySelector<HTMLElement>(".published"))?.focus({ preventScroll: true });
}

// What is copied is what was published, without the notes beside it.
document.addEventListener("copy", (event) => {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || !(event.target instanceof Node) || !main.contains(event.target))
    return;
  const content = selection.getRangeAt(0).cloneContents();
  const notes = content.querySelectorAll(".notes");
  if (content.querySelector(".published") === null && notes.length === 0) return;
  for (const its of notes) its.remove();
  event.clipboardData?.setData("text/plain", content.textContent);
  event.preventDefault();
});
