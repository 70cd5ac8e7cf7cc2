/** Accounts compared, as data for other programs; `docs/compare.schema.json` says what each value is. */
import type { Account, Entry } from "../accounts/account";
import type { Compared, ComparedPair } from "./compared";

/** The JSON text in pieces, an item on a line. Ranges are line and character of the file, both from 0. */
export function* compareJson(its: Compared): IterableIterator<string> {
  const accounts = its.accounts.map((account) => accountJson(account, its));
  yield `{\n"meeting": ${JSON.stringify(its.meeting)},\n"accounts": [`;
  for (const [at, account] of accounts.entries()) yield `${at === 0 ? "" : ","}\n${JSON.stringify(account)}`;
  yield `\n],\n"left": ${its.left},\n"pairs": [`;
  for (const [at, pair] of its.pairs.entries()) {
    yield at === 0 ? "\n" : ",\n";
    yield* pairJson(pair, its);
  }
  yield its.pairs.length === 0 ? "]\n}\n" : "\n]\n}\n";
}

function accountJson({ name, issuer, sides, texts, entries, spoken }: Account, its: Compared): object {
  const all = spoken.reduce((sum, { characters }) => sum + characters, 0);
  return {
    name,
    issuer,
    sides,
    readouts: texts.map(({ uri, title, date, meeting, lang }) => ({ path: its.path(uri), title, date, meeting, lang })),
    acts: entries.length,
    spoken: spoken.map(({ sides: who, passages, words, characters }) => ({
      sides: who,
      passages,
      words,
      characters,
      share: all === 0 ? 0 : Math.round((10_000 * characters) / all) / 10_000,
    })),
  };
}

function* pairJson(pair: ComparedPair, its: Compared): IterableIterator<string> {
  const { comparison, remarks, counts, items } = pair;
  const [one, other] = [its.accounts.indexOf(comparison.one), its.accounts.indexOf(comparison.other)];
  yield `{"one": ${one}, "other": ${other}, "remarks": ${JSON.stringify(remarks)}, "counts": ${JSON.stringify(counts)},\n"items": [`;
  for (const [
    at,
    { number, thread, title, state, one: ones, other: others, row, differences, notes },
  ] of items.entries()) {
    const json = {
      number,
      thread,
      title,
      state,
      one: ones.map((entry) => entryJson(entry, its)),
      other: others.map((entry) => entryJson(entry, its)),
      compared: row?.compared
        ? { one: ones.indexOf(row.compared.one), other: others.indexOf(row.compared.other) }
        : null,
      differences,
      notes,
    };
    yield `${at === 0 ? "" : ","}\n${JSON.stringify(json)}`;
  }
  yield `${items.length === 0 ? "" : "\n"}],\n"attributed": {`;
  const numbers = new Map(items.flatMap((item) => [...item.one, ...item.other].map((entry) => [entry, item.number])));
  for (const which of ["one", "other"] as const) {
    const list = comparison.attributed[which].map(({ entry, jointly, own, differences }) => ({
      number: numbers.get(entry)!,
      words: entry.words,
      jointly,
      own,
      differences: differences.map(({ aspect, one: said, other: theirs, weaker }) => ({
        aspect,
        said,
        own: theirs,
        weaker: weaker === null ? null : weaker === "one" ? "said" : "own",
      })),
    }));
    yield `"${which}": [`;
    for (const [at, json] of list.entries()) yield `${at === 0 ? "" : ","}\n${JSON.stringify(json)}`;
    yield which === "one" ? "],\n" : "]";
  }
  const likely = comparison.likely.map(({ one: its, other: theirs, because }) => ({
    one: numbers.get(its)!,
    other: numbers.get(theirs)!,
    because,
  }));
  yield `},\n"likely": ${JSON.stringify(likely)}}`;
}

function entryJson(entry: Entry, its: Compared): object {
  const { path, start, end } = its.place(entry);
  const { words, kind, force, by, to, speakers, conditions, due, topics, thread } = entry;
  const { answers, supersedes, contradicts } = entry;
  const who = { by, to, speakers };
  const range = { start, end };
  return { path, range, words, kind, force, ...who, conditions, due, thread, topics, answers, supersedes, contradicts };
}
