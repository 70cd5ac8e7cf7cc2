/** The list of what two accounts report: each undertaking with its number, and in words what the two do not say alike. */
import { button, make } from "./elements";
import type { CompareAnswer, CompareItem, ComparePlace, Filter, Which } from "./messages";

/** The entries of the list; the button of each leads to its marks, and those of its places to the source. */
export function drawItem(item: CompareItem, answer: CompareAnswer): HTMLLIElement {
  const id = item.thread === null ? "no thread" : `^${item.thread}`;
  const head = button(
    "head",
    make("b", "", `${item.number} `),
    ...(item.title === null ? [] : [make("span", "called", item.title), " "]),
    make("span", "thread", id),
    make("small", "", item.told),
  );
  head.id = `item-${item.number}`;
  const entry = make("li", item.state, head);
  entry.dataset["item"] = String(item.number);
  for (const which of ["one", "other"] as const)
    for (const [at, place] of item[which].entries())
      entry.append(drawPlace(which, at, place, answer[which].name, item));
  if (item.differences.length > 0) {
    const list = make("ul", "differences", ...item.differences.map((difference) => make("li", "", difference)));
    list.ariaLabel = "Differences";
    entry.append(list);
  }
  for (const note of item.notes) entry.append(make("p", "note", note));
  return entry;
}

function drawPlace(which: Which, at: number, { what, words, range }: ComparePlace, name: string, item: CompareItem) {
  const place = button("place", `${name}, line ${range.start.line + 1}`);
  place.dataset["which"] = which;
  place.dataset["at"] = String(at);
  place.ariaLabel = `${name}, line ${range.start.line + 1}: open the source of ${item.number}`;
  return make("p", "said", place, `: ${what}: `, make("q", "", words));
}

/** Whether a filter shows an item. */
export function shows(filter: Filter, { state }: CompareItem): boolean {
  if (filter === "all") return true;
  return filter === "differs" ? state === "differs" : state === "one" || state === "other";
}

/** What makes an item the same one after the texts were changed. */
export function keyOf({ thread, one, other }: CompareItem): string {
  return thread === null ? `"${one[0]?.words ?? other[0]?.words ?? ""}"` : `^${thread}`;
}

/** Who speaks how much, as a table. */
export function drawSpeech({ speech, one, other, explained }: CompareAnswer): HTMLElement {
  const head = make("tr", "", make("td"), ...[one, other].map(({ name }) => columnHead(name)));
  const rows = speech.map((line) => {
    const name = make("th", "", line.name);
    name.scope = "row";
    const cells = [line.one, line.other].map((its) =>
      make(
        "td",
        "",
        its === null ? "" : `${Math.round(100 * its.share)} %, ${its.words} words, ${its.characters} characters`,
      ),
    );
    return make("tr", "", name, ...cells);
  });
  const table = make("table", "", make("thead", "", head), make("tbody", "", ...rows));
  return make("details", "speech", make("summary", "", "Who speaks"), table, make("p", "note", explained));
}

function columnHead(name: string): HTMLElement {
  const head = make("th", "", name);
  head.scope = "col";
  return head;
}
