/** Accounts compared, as Markdown: tables for a note or a wiki. */
import { dateName } from "../../model/dates";
import type { Account, Entry } from "../accounts/account";
import { accountInWords, entryInWords, speechOf, SPEECH_EXPLAINED, type Item, type Share } from "../accounts/sheet";
import { attributedRows } from "./compareRows";
import { percent, sectionsOf, type Compared, type ComparedPair } from "./compared";

/** The comparison, in pieces. */
export function* compareMarkdown(its: Compared): IterableIterator<string> {
  yield `# ${cell(its.accounts.map(({ name }) => name).join(" | "))}\n\n`;
  for (const account of its.accounts)
    for (const { uri, title, date } of account.texts)
      yield `- ${cell(accountInWords(account))}: ${cell([title, date && dateName(date)].filter((part) => part !== null).join(", "))} (\`${code(its.path(uri))}\`)\n`;
  if (its.left > 0) yield `- ${its.left} further accounts of this meeting are not compared.\n`;
  if (its.pairs.length === 0) yield "\nThere is no second account to compare it with.\n";
  for (const pair of its.pairs) yield* pairMarkdown(pair, its);
}

function* pairMarkdown(pair: ComparedPair, its: Compared): IterableIterator<string> {
  const { comparison, counts, remarks } = pair;
  const { one, other } = comparison;
  const [first, second] = [one, other].map((account) => cell(account.name));
  yield `\n## ${first} | ${second}\n\n`;
  for (const remark of remarks) yield `> ${cell(remark)}\n\n`;
  yield table(
    ["", "Threads"],
    [
      ["In both, differing", String(counts.differs)],
      ["In both, alike", String(counts.same)],
      [`Only in ${cell(accountInWords(one))}`, String(counts.one)],
      [`Only in ${cell(accountInWords(other))}`, String(counts.other)],
      [`Acts of ${cell(accountInWords(one))} without a thread`, String(counts.unthreadedOne)],
      [`Acts of ${cell(accountInWords(other))} without a thread`, String(counts.unthreadedOther)],
    ],
  );
  yield "\n### Who speaks\n\n";
  yield table(
    ["", first!, second!],
    speechOf(comparison).map(({ name, one: own, other: theirs }) => [cell(name), measure(own), measure(theirs)]),
  );
  yield `\n${SPEECH_EXPLAINED}\n`;
  const attributed = attributedRows(pair);
  if (attributed.length > 0) {
    yield "\n### What one says that the other undertook\n\n";
    yield table(
      ["No.", "Says so", "Undertaking", "In the other’s own account"],
      attributed.map(({ number, by, what, words, own }) => [
        String(number),
        cell(by),
        `${cell(what)}: “${cell(words)}”`,
        cell(own),
      ]),
    );
  }
  for (const { title, items } of sectionsOf(pair)) {
    yield `\n### ${cell(title)}\n\n`;
    yield table(
      ["No.", "Thread", first!, second!, "Differences and notes"],
      items.map((item) => [
        String(item.number),
        [
          ...(item.title === null ? [] : [cell(item.title)]),
          ...(item.thread === null ? [] : [`\`^${code(item.thread)}\``]),
        ].join("<br>"),
        item.one.map((entry) => entryMarkdown(entry, one, its)).join("<br>"),
        item.other.map((entry) => entryMarkdown(entry, other, its)).join("<br>"),
        remarksMarkdown(item, comparison.one, comparison.other),
      ]),
    );
  }
}

function remarksMarkdown({ differences, notes }: Item, one: Account, other: Account): string {
  return [
    ...differences.map(({ aspect, one: its, other: theirs, weaker }) => {
      const which = weaker === null ? "" : ` (${cell(accountInWords(weaker === "one" ? one : other))} is the weaker)`;
      return `**${aspect}**: ${cell(its)} ≠ ${cell(theirs)}${which}`;
    }),
    ...notes.map(cell),
  ].join("<br>");
}

function entryMarkdown(entry: Entry, account: Account, its: Compared): string {
  const { path, start } = its.place(entry);
  return `${cell(entryInWords(entry, account))}: “${cell(entry.words)}” (\`${code(path)}:${start.line + 1}\`)`;
}

function measure(share: Share | null): string {
  return share === null ? "" : `${percent(share.share)}, ${share.words} words, ${share.characters} characters`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |\n`;
  return line(head) + line(head.map(() => "---")) + rows.map(line).join("");
}

/** Published words as they are, whatever Markdown would make of them; on one line, in a table's cell. */
function cell(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .replace(/[\\`*_{}[\]<>#|~$&]/g, (character) =>
      character === "&" ? "&amp;" : character === "<" ? "&lt;" : `\\${character}`,
    );
}

/** The inside of a code span in a table's cell. */
function code(text: string): string {
  return text.replace(/\s+/gu, " ").replaceAll("`", "'").replaceAll("|", "\\|");
}
