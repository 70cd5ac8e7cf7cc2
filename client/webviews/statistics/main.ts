/** The page of statistics: who speaks how much, and the acts in groups, each as bars and as a table of the same numbers. */
import { choice, debounced, element, labelled } from "../base/dom";
import { connect } from "../base/host";
import { KIND_NAMES } from "../base/kinds";
import { actBars, partName, wordBars } from "./bars";
import type { By, Counted, Group, Scope, Statistics } from "./messages";
import "./style.css";

const NAMES: Readonly<Record<By, string>> = {
  speaker: "Speaker",
  side: "Side",
  creditor: "Creditor",
  topic: "Topic",
  kind: "Kind",
  force: "Force",
  issuer: "Issuer",
  meeting: "Meeting",
  year: "Year",
  readout: "Readout",
};
const WITH_WORDS: readonly By[] = ["speaker", "side", "issuer", "meeting", "year", "readout"];
const KINDS = Object.keys(KIND_NAMES);
const FORCES = ["firm", "medium", "soft", "none"];

const host = connect<Statistics>(receive);
let { scope, words, acts, parts }: Statistics["kept"] = host.kept ?? {
  scope: { of: host.opened.uris === null ? "all" : "selected" },
  words: "speaker",
  acts: "kind",
  parts: "forces",
};
if (scope.of === "selected" && host.opened.uris === null) scope = { ...scope, of: "all" };
let turn = 0;
let last: Counted | null = null;

const of = choice(
  [
    ["all", "All readouts"],
    ["active", "The active readout"],
  ],
  "all",
);
const text = (value: string | undefined, attributes = {}): HTMLInputElement =>
  element("input", { type: "text", size: 14, value: value ?? "", spellcheck: "false", ...attributes });
const issuer = text(scope.issuer);
const meeting = text(scope.meeting);
const from = text(scope.from, { placeholder: "YYYY-MM-DD", size: 11 });
const until = text(scope.until, { placeholder: "YYYY-MM-DD", size: 11 });
const wordsBy = choice(
  WITH_WORDS.map((by) => [by, NAMES[by]]),
  words,
);
const actsBy = choice(Object.entries(NAMES), acts);
const partsBy = choice(
  [
    ["forces", "Force"],
    ["kinds", "Kind"],
  ],
  parts,
);
const whole = element("p", { class: "whole", role: "status" }, "Counting…");
const told = element("p", { class: "heard", role: "status" });
const wordsPart = element("div");
const actsPart = element("div");

document.body.append(
  element(
    "main",
    {},
    element("h1", {}, "Statistics"),
    element(
      "form",
      { role: "search", "aria-label": "Which readouts count" },
      labelled("Readouts", of),
      labelled("Issuer", issuer),
      labelled("Meeting", meeting),
      labelled("From", from),
      labelled("Until", until),
    ),
    whole,
    told,
    element(
      "section",
      { "aria-labelledby": "words" },
      element("h2", { id: "words" }, "Who speaks how much"),
      labelled("By", wordsBy),
      wordsPart,
    ),
    element(
      "section",
      { "aria-labelledby": "acts" },
      element("h2", { id: "acts" }, "Acts"),
      labelled("By", actsBy),
      " ",
      labelled("In parts by", partsBy),
      actsPart,
    ),
    element(
      "details",
      {},
      element("summary", {}, "What is counted"),
      element(
        "p",
        {},
        "Words are those of Unicode’s word boundaries (UAX 29), found with a dictionary in Chinese and other scripts without blanks between words: so that an English account and a Chinese one compare. Only published words count, and of them only the account itself: page furniture (!skip) is left out. A word is said by the innermost speaker; what stands outside all speech, headings among it, is narration.",
      ),
      element(
        "p",
        {},
        "Those who speak or act jointly are a row of their own, so that the rows add up to the whole. A side has the words of those who speak for it, and the acts that it owes; a creditor, the acts that are owed to it or asked of it. An act on several topics is counted for each of them.",
      ),
    ),
  ),
);
document.querySelector("form")?.addEventListener("submit", (event) => event.preventDefault());

function ask(): void {
  host.keep({ scope, words, acts, parts });
  turn += 1;
  host.post({ ask: scope, by: [words, acts], turn });
}

const askSoon = debounced(ask, 300);
const DAY = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

function read(): void {
  const day = (field: HTMLInputElement, rest: string): string | undefined => {
    const value = field.value.trim();
    const sound = value === "" || DAY.test(value);
    field.setAttribute("aria-invalid", String(!sound));
    return sound && value !== "" ? value + rest.slice(value.length - 4) : undefined;
  };
  const days = { from: day(from, "-01-01"), until: day(until, "-12-31") };
  scope = {
    of: of.value as Scope["of"],
    ...(issuer.value.trim() !== "" && { issuer: issuer.value.trim() }),
    ...(meeting.value.trim() !== "" && { meeting: meeting.value.trim() }),
    ...(days.from !== undefined && { from: days.from }),
    ...(days.until !== undefined && { until: days.until }),
  };
  words = wordsBy.value as By;
  acts = actsBy.value as By;
  parts = partsBy.value as "kinds" | "forces";
}

for (const field of [issuer, meeting, from, until])
  field.addEventListener("input", () => {
    read();
    askSoon();
  });
for (const field of [of, wordsBy, actsBy])
  field.addEventListener("change", () => {
    read();
    ask();
  });
partsBy.addEventListener("change", () => {
  read();
  host.keep({ scope, words, acts, parts });
  if (last !== null) show(last);
});
new ResizeObserver(debounced(() => last !== null && show(last), 100)).observe(document.body);

function receive(said: Statistics["toPage"]): void {
  if (said.say === "changed") ask();
  else if (said.say === "copied")
    told.textContent = `The table by ${NAMES[said.by].toLowerCase()} is on the clipboard as CSV.`;
  else if (said.turn === turn) {
    of.replaceChildren(
      element("option", { value: "all" }, "All readouts"),
      element(
        "option",
        { value: "active" },
        said.active === null ? "The active readout" : `The active one: ${said.active}`,
      ),
      ...(said.selected === null ? [] : [element("option", { value: "selected" }, `Selected: ${said.selected}`)]),
    );
    of.value = scope.of;
    last = said.counted;
    show(said.counted);
  }
}

function many(count: number, one: string): string {
  return `${count.toLocaleString("en")} ${one}${count === 1 ? "" : "s"}`;
}

function show(counted: Counted): void {
  const { readouts, words: all, spoken, furniture, acts: count } = counted;
  whole.textContent =
    `${many(readouts, "readout")}: ${many(all, "word")}, of which ${spoken.toLocaleString("en")} in reported speech` +
    `${furniture > 0 ? ` (and ${furniture.toLocaleString("en")} of page furniture, not counted)` : ""}; ${many(count, "act")}.`;
  const [byWords, byActs] = counted.groups;
  if (byWords === undefined || byActs === undefined) return;
  const width = Math.max(320, document.body.clientWidth - 40);
  const percent = (its: number | null): string =>
    its === null || all === 0 ? "" : `${((100 * its) / all).toFixed(1)} %`;
  wordsPart.replaceChildren(
    wordBars(byWords.rows, all, width, `Share of the words by ${NAMES[byWords.by].toLowerCase()}`),
    ...table(byWords, ["Words", "Share", "Acts"], (row) => [row.words ?? 0, percent(row.words), row.acts]),
  );
  const names = byActs.by === "kind" ? FORCES : byActs.by === "force" ? KINDS : parts === "forces" ? FORCES : KINDS;
  const partOf = byActs.by === "kind" || (byActs.by !== "force" && parts === "forces") ? "forces" : "kinds";
  partsBy.disabled = byActs.by === "kind" || byActs.by === "force";
  const rows = byActs.rows.filter((row) => row.acts > 0);
  actsPart.replaceChildren(
    actBars(
      rows,
      partOf,
      names,
      width,
      `Acts by ${NAMES[byActs.by].toLowerCase()}, in parts by ${partOf === "forces" ? "force" : "kind"}`,
    ),
    ...(byActs.overlapping ? [element("p", {}, "An act on several topics is counted for each.")] : []),
    ...table(
      { ...byActs, rows },
      [
        "Acts",
        ...(byActs.by === "kind" ? [] : KINDS.map(partName)),
        ...(byActs.by === "force" ? [] : FORCES.map(partName)),
      ],
      (row) => [
        row.acts,
        ...(byActs.by === "kind" ? [] : KINDS.map((kind) => row.kinds[kind] ?? 0)),
        ...(byActs.by === "force" ? [] : FORCES.map((force) => row.forces[force] ?? 0)),
      ],
    ),
  );
}

function table(
  { by, rows }: Group,
  columns: readonly string[],
  cells: (row: Group["rows"][number]) => readonly (string | number)[],
): HTMLElement[] {
  const name = NAMES[by];
  const copy = element("button", { type: "button", class: "copy" }, "Copy as CSV");
  copy.setAttribute("aria-label", `Copy as CSV: the table by ${name.toLowerCase()}`);
  copy.addEventListener("click", () => host.post({ copy: scope, by }));
  const head = (title: string): HTMLElement => element("th", { scope: "col" }, title);
  const made = element(
    "table",
    {},
    element("caption", { class: "heard" }, `By ${name.toLowerCase()}`),
    element("thead", {}, element("tr", {}, head(name), ...columns.map(head))),
    element(
      "tbody",
      {},
      ...rows.map((row) =>
        element(
          "tr",
          {},
          element("th", { scope: "row" }, row.label),
          ...cells(row).map((cell) => element("td", {}, typeof cell === "number" ? cell.toLocaleString("en") : cell)),
        ),
      ),
    ),
  );
  const region = element(
    "div",
    { class: "table", role: "region", "aria-label": `Table by ${name.toLowerCase()}`, tabindex: 0 },
    made,
  );
  return rows.length === 0 ? [element("p", {}, "There is nothing to count.")] : [copy, region];
}

ask();
