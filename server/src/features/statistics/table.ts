/** A group of statistics as a table: the same numbers on the command line, in CSV and in the editor. */
import { kindNoun } from "../../model/codebook";
import { FORCES } from "../../model/force";
import { ACT_KINDS } from "../../syntax/tree";
import type { Cell, Column, Table } from "../exports/table";
import { hasWords, type Statistics, type StatisticsBy, type StatisticsGroup } from "../statistics";

const TITLES: Readonly<Record<StatisticsBy, string>> = {
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

/** Forces, and acts of which none is told. */
const ALL_FORCES = [...FORCES, "none"] as const;

/**
 * @param ids for programs: a column with the keys of the rows as well, which tells them apart, and all kinds, as the markup has them.
 * @returns one row for each of the group's. Shares are of all words, from 0 to 1.
 */
export function statisticsTable({ by, rows }: StatisticsGroup, { words }: Statistics, ids = false): Table {
  const spoken = hasWords(by);
  // Programs want the same columns whatever there is; people, those that say something.
  const kinds = by === "kind" ? [] : ACT_KINDS.filter((kind) => ids || rows.some((row) => row.kinds[kind] > 0));
  const keyed = ids && !["kind", "force", "year"].includes(by);
  const number = (title: string): Column => ({ title, side: "right" });
  const columns: readonly Column[] = [
    ...(keyed ? [{ title: "Id" }] : []),
    { title: TITLES[by] },
    ...(spoken ? [number("Words"), { ...number("Share"), shown: percent }] : []),
    number("Acts"),
    ...kinds.map((kind) => number(ids ? kind : kindNoun(kind, 2))),
    ...(by === "force" ? [] : ALL_FORCES.map((force) => number(force === "none" ? "no force" : force))),
  ];
  return {
    columns,
    rows: rows.map((row): readonly Cell[] => [
      ...(keyed ? [row.key] : []),
      ids && by === "kind" ? row.key : row.label,
      ...(spoken ? [row.words, row.words === null ? null : words === 0 ? 0 : rounded(row.words / words)] : []),
      row.acts,
      ...kinds.map((kind) => row.kinds[kind]),
      ...(by === "force" ? [] : ALL_FORCES.map((force) => row.forces[force])),
    ]),
  };
}

/** A share as people read it. */
function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** To so many places that a table can be read, and that rounding once more does no harm. */
function rounded(share: number): number {
  return Math.round(share * 1e6) / 1e6;
}
