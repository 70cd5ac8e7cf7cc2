/**
 * Accounts compared, as one page that needs nothing else: tables above, then both published texts side by side, in which
 * every act has the number of the table. It needs no script, and prints.
 */
import { dateName } from "../../model/dates";
import type { Account, Entry } from "../accounts/account";
import {
  accountInWords,
  entryInWords,
  sidesInWords,
  speechOf,
  SPEECH_EXPLAINED,
  stateInWords,
  type Item,
  type Share,
} from "../accounts/sheet";
import { attributedRows } from "./compareRows";
import { percent, sectionsOf, type Compared, type ComparedPair } from "./compared";
import { COMPARE_STYLE } from "./compareStyle";

/** The page, in pieces. */
export function* compareHtml(its: Compared): IterableIterator<string> {
  const title = its.accounts.map(({ name }) => name).join(" | ");
  const meeting = its.meeting === null ? "" : ` (${its.meeting})`;
  yield `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${html(`Accounts compared: ${title}${meeting}`)}</title>
<style>
${COMPARE_STYLE}</style>
</head>
<body>
<header>
<h1>Accounts compared: ${html(title)}</h1>
${its.meeting === null ? "" : `<p>Meeting <code>${html(its.meeting)}</code></p>\n`}<ul>
`;
  for (const account of its.accounts)
    for (const { uri, title: heading, date } of account.texts)
      yield `<li><strong>${html(accountInWords(account))}</strong>: ${html([heading, date && dateName(date)].filter((part) => part !== null).join(", "))} <code>${html(its.path(uri))}</code></li>\n`;
  yield "</ul>\n";
  if (its.left > 0) yield `<p>${its.left} further accounts of this meeting are not compared.</p>\n`;
  if (its.pairs.length === 0) yield "<p>There is no second account to compare it with.</p>\n";
  yield "</header>\n<main>\n";
  for (const [at, pair] of its.pairs.entries()) yield* pairHtml(pair, its, `p${at + 1}`);
  yield "</main>\n</body>\n</html>\n";
}

function* pairHtml(pair: ComparedPair, its: Compared, id: string): IterableIterator<string> {
  const { comparison, counts, remarks } = pair;
  const { one, other } = comparison;
  const [first, second] = [html(one.name), html(other.name)];
  yield `<section aria-labelledby="${id}">\n<h2 id="${id}">${first} and ${second}</h2>\n`;
  for (const remark of remarks) yield `<p class="remark">${html(remark)}</p>\n`;

  yield "<h3>At a glance</h3>\n";
  yield table(
    [
      "",
      "In both, differing",
      "In both, alike",
      `Only in ${html(accountInWords(one))}`,
      `Only in ${html(accountInWords(other))}`,
    ],
    [
      ["Threads", String(counts.differs), String(counts.same), String(counts.one), String(counts.other)],
      ["Acts without a thread", "", "", String(counts.unthreadedOne), String(counts.unthreadedOther)],
    ],
  );
  yield "<h3>Who speaks</h3>\n";
  yield table(
    ["", html(accountInWords(one)), html(accountInWords(other))],
    speechOf(comparison).map(({ name, one: own, other: theirs }) => [html(name), measure(own), measure(theirs)]),
  );
  yield `<p class="explained">${html(SPEECH_EXPLAINED)}</p>\n`;

  const attributed = attributedRows(pair);
  if (attributed.length > 0) {
    yield "<h3>What one says that the other undertook</h3>\n";
    yield table(
      ["No.", "Says so", "Undertaking", "In the other’s own account"],
      attributed.map(({ number, by, what, words, own }) => [
        `<a href="#${id}-${number}">${number}</a>`,
        html(by),
        `${html(what)}: <q>${html(words)}</q>`,
        html(own),
      ]),
    );
  }
  for (const { title, items } of sectionsOf(pair)) {
    yield `<h3>${html(title)}</h3>\n<ol class="items">\n`;
    for (const item of items) yield itemHtml(item, pair, its, id);
    yield "</ol>\n";
  }
  yield `<h3>Side by side</h3>\n<p class="explained">Each act has its number from the lists above: = stands in both accounts alike, ≠ in both and differing, + in this one only.</p>\n<div class="texts">\n`;
  const numbers = new Map(pair.items.flatMap((item) => [...item.one, ...item.other].map((entry) => [entry, item])));
  yield* textsHtml("one", one, numbers, id);
  yield* textsHtml("other", other, numbers, id);
  yield "</div>\n</section>\n";
}

function itemHtml(item: Item, { comparison }: ComparedPair, its: Compared, id: string): string {
  const { number, thread, title, one, other, differences, notes, state } = item;
  const entries = (which: "one" | "other", list: readonly Entry[]): string =>
    list
      .map((entry) => {
        const { path, start } = its.place(entry);
        const account = comparison[which];
        return `<p><a href="#${id}-${which}-${number}">${html(accountInWords(account))}</a>: ${html(entryInWords(entry, account))}: <q>${html(entry.words)}</q> <code>${html(path)}:${start.line + 1}</code></p>\n`;
      })
      .join("");
  const told = differences.map(({ aspect, one: its, other: theirs, weaker }) => {
    const which = weaker === null ? "" : html(accountInWords(comparison[weaker]));
    return `<tr><th scope="row">${aspect}</th><td>${html(its)}</td><td>${html(theirs)}</td><td>${which}</td></tr>\n`;
  });
  const named =
    (title === null ? "" : `<strong>${html(title)}</strong> `) +
    (thread === null ? "<strong>no thread</strong>" : `<code>^${html(thread)}</code>`);
  const head = [comparison.one, comparison.other]
    .map((account) => `<th scope="col">${html(account.name)}</th>`)
    .join("");
  return (
    `<li value="${number}" id="${id}-${number}" class="${state}">\n<p>${named} <span class="state">${html(stateInWords(item, comparison))}</span></p>\n` +
    entries("one", one) +
    entries("other", other) +
    (told.length === 0
      ? ""
      : `<table class="differences">\n<thead><tr><td></td>${head}<th scope="col">weaker</th></tr></thead>\n<tbody>\n${told.join("")}</tbody></table>\n`) +
    notes.map((note) => `<p class="note">${html(note)}</p>\n`).join("") +
    "</li>\n"
  );
}

const SIGNS: Readonly<Record<Item["state"], string>> = { same: "=", differs: "≠", one: "+", other: "+" };

/** The published texts of an account: its characters as they are, its acts marked and numbered. */
function* textsHtml(
  which: "one" | "other",
  account: Account,
  items: ReadonlyMap<Entry, Item>,
  id: string,
): IterableIterator<string> {
  yield `<div class="account">\n<h4>${html(accountInWords(account))}</h4>\n`;
  const seen = new Set<number>();
  for (const { entries, paragraphs, lang } of account.texts) {
    yield `<article${lang === null ? "" : ` lang="${html(lang)}"`} dir="auto">\n`;
    for (const { kind, pieces } of paragraphs) {
      yield `<p class="${kind}">`;
      let open: readonly number[] = [];
      let said: readonly string[] | null = null;
      for (const piece of pieces) {
        let shared = 0;
        while (shared < open.length && open[shared] === piece.entries[shared]) shared += 1;
        yield "</mark>".repeat(open.length - shared);
        const words = piece.text.trimStart();
        // The space before what somebody says stays with the words before it.
        const space = piece.text.slice(0, piece.text.length - words.length);
        yield html(space);
        if (piece.sides !== said && piece.sides !== null && words !== "")
          yield `<span class="speaker">${html(sidesInWords(piece.sides, account))}</span>`;
        if (words !== "") said = piece.sides;
        for (const number of piece.entries.slice(shared)) {
          const item = items.get(entries[number]!)!;
          const anchor = seen.has(item.number) ? "" : ` id="${id}-${which}-${item.number}"`;
          seen.add(item.number);
          yield `<mark class="${item.state}"${anchor}><a class="number" href="#${id}-${item.number}" aria-label="${item.number}, ${SAID[item.state]}">${item.number}${SIGNS[item.state]}</a>`;
        }
        open = piece.entries;
        yield html(words);
      }
      yield `${"</mark>".repeat(open.length)}</p>\n`;
    }
    yield "</article>\n";
  }
  yield "</div>\n";
}

const SAID: Readonly<Record<Item["state"], string>> = {
  same: "in both accounts, alike",
  differs: "in both accounts, differing",
  one: "in this account only",
  other: "in this account only",
};

function measure(share: Share | null): string {
  if (share === null) return "";
  const { words, characters } = share;
  return `<meter value="${share.share.toFixed(4)}" aria-hidden="true"></meter> ${percent(share.share)}<br><small>${words} words, ${characters} characters</small>`;
}

/** A table of cells that are HTML already. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const columns = head.map((title) => (title === "" ? "<td></td>" : `<th scope="col">${title}</th>`)).join("");
  const lines = rows.map(
    ([first = "", ...rest]) =>
      `<tr><th scope="row">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join("")}</tr>\n`,
  );
  return `<div class="wide"><table>\n<thead><tr>${columns}</tr></thead>\n<tbody>\n${lines.join("")}</tbody>\n</table></div>\n`;
}

/** A text as it is read in HTML; halves of surrogate pairs and NUL, which HTML has no way to write, are shown as replaced. */
function html(text: string): string {
  return text
    .replace(/\p{Cs}|\0/gu, "\ufffd")
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/\r/g, "&#13;");
}
