/** The chronicle of a thread as a table for a terminal, JSON, CSV or Markdown. */
import { kindNoun } from "../../model/codebook";
import { STATUS_DEFINITIONS } from "../../model/lifecycle";
import type { Chronicle, ChronicleEntry } from "../chronicle";
import { plain } from "../hover/markdown";
import type { LedgerFormat } from "./ledger";
import { tableCsv, tableMarkdown, tableText, type Cell, type Table } from "./table";

export interface ChronicleReport {
  readonly day: string;
  readonly format: LedgerFormat;
  /** Where an entry stands, as it is told: a path and a line. */
  readonly place: (entry: ChronicleEntry) => string;
}

/** @returns the report in pieces that end with lines. */
export function* chronicleReport(its: Chronicle, { day, format, place }: ChronicleReport): IterableIterator<string> {
  if (format === "json") {
    // Where it stands is told as a place, not as an offset of a URI.
    const entries = its.entries.map((entry) => ({ ...entry, uri: undefined, offset: undefined, place: place(entry) }));
    yield `${JSON.stringify({ asOf: day, ...its, entries }, null, 2)}\n`;
    return;
  }
  const columns = ["Day", "What", "Status", "Who", "Words", "Source", "Place"].map((title) => ({ title }));
  const table: Table = { columns, rows: its.entries.map((entry) => [...cells(entry, format === "csv"), place(entry)]) };
  if (format === "csv") {
    yield* tableCsv(table);
    return;
  }
  const { title } = STATUS_DEFINITIONS[its.status];
  const head = `^${its.thread}${its.title === null ? "" : `: ${its.title}`}`;
  const status = `${title} as of ${day}${its.due === null ? "" : `; due ${its.due}`}.`;
  yield format === "md" ? `# ${plain(head)}\n\n${status}\n\n` : `${head}\n${status}\n\n`;
  yield* format === "md" ? tableMarkdown(table) : tableText(table);
}

/** @param data for programs: kinds as the markup has them. */
function cells(entry: ChronicleEntry, data: boolean): readonly Cell[] {
  switch (entry.what) {
    case "statement": {
      const { kind, force, conditional, by, to, words, issuer } = entry;
      const what = [data ? kind : kindNoun(kind), force, conditional ? "conditional" : null]
        .filter((word) => word !== null)
        .join(", ");
      // Those who act jointly owe it to one another.
      const others = to.filter(({ id }) => !by.some((party) => party.id === id));
      const towards = others.length === 0 ? "" : ` to ${named(others)}`;
      return [entry.day, what, null, `${named(by)}${towards}`, words, issuer.length === 0 ? null : named(issuer)];
    }
    case "event": {
      const { event, argument, before, after, fault, by, address, quotation } = entry;
      const effect = fault !== null ? `${after} (${fault})` : before === after ? after : `${before} -> ${after}`;
      const who = by.length === 0 ? null : by.map((id) => `@${id}`).join(" ");
      return [entry.day, argument === null ? event : `${event} ${argument}`, effect, who, quotation, address];
    }
    case "superseded":
      return [entry.day, "superseded", "superseded", null, null, null];
  }
}

function named(parties: readonly { readonly name: string }[]): string {
  return parties.map(({ name }) => name).join("; ");
}
