/** The groupings of statistics: what an act or a whole readout counts for, how the groups are called, and their order. */
import { kindNoun } from "../../model/codebook";
import { FORCES } from "../../model/force";
import { ACT_KINDS, type ActKind } from "../../syntax/tree";
import { actorsInForce } from "../../workspace/actors";
import { compareText, dayOf, UNDATED } from "../../workspace/days";
import type { ReadoutFile } from "../../workspace/file";
import type { Workspace } from "../../workspace/workspace";
import { fileName } from "../hover/markdown";
import { listed, nameOf } from "../words";
import type { ActCounted, Together } from "./counts";

export const STATISTICS_BY = [
  "speaker",
  "side",
  "creditor",
  "topic",
  "kind",
  "force",
  "issuer",
  "meeting",
  "year",
  "readout",
] as const;
/** A side has the words of those who speak for it, and the acts that it owes; a creditor, the acts owed to it or asked of it. */
export type StatisticsBy = (typeof STATISTICS_BY)[number];

const SPOKEN: ReadonlySet<StatisticsBy> = new Set(["speaker", "side", "issuer", "meeting", "year", "readout"]);

/** Whether the rows of a grouping have words: a topic has none, nor has a creditor. */
export function hasWords(by: StatisticsBy): boolean {
  return SPOKEN.has(by);
}

/** What all of a file is counted for; null where that depends on the act, or the speaker. */
export function keyOfFile(by: StatisticsBy, file: ReadoutFile): string | null {
  const { frontMatter } = file.summary;
  switch (by) {
    case "issuer":
      return [...new Set((frontMatter?.issuer ?? []).map(({ id }) => id))].sort().join("+");
    case "meeting":
      return frontMatter?.meeting?.value ?? "";
    case "year":
      return dayOf(file) === UNDATED ? "" : dayOf(file).slice(0, 4);
    case "readout":
      return file.uri;
    default:
      return null;
  }
}

const NO_TOPIC: readonly string[] = [""];

export function keysOfAct(
  by: StatisticsBy,
  { kind, force, speaker, debtor, creditor, topics }: ActCounted,
): readonly string[] {
  switch (by) {
    case "speaker":
      return [speaker];
    case "side":
      return [debtor];
    case "creditor":
      return [creditor];
    case "topic":
      return topics.length === 0 ? NO_TOPIC : topics;
    case "kind":
      return [kind];
    default:
      return [force ?? ""];
  }
}

/** What stands for an empty key. */
const NONE: Readonly<Record<StatisticsBy, string>> = {
  speaker: "Narration",
  side: "No side",
  creditor: "Nobody",
  topic: "No topic",
  kind: "",
  force: "No force told",
  issuer: "No issuer",
  meeting: "No meeting named",
  year: "No date",
  readout: "",
};

/** What a group is called, by the readout that first has it. */
export function labelOf(by: StatisticsBy, key: string, workspace: Workspace, file: ReadoutFile): string {
  if (key === "") return NONE[by];
  switch (by) {
    case "speaker":
    case "side":
    case "creditor":
    case "issuer":
      return namesOf(key, workspace, file);
    case "topic":
      return `#${key}`;
    case "kind":
      return kindNoun(key as ActKind);
    case "readout":
      return [file.summary.frontMatter?.date?.value ?? "", file.summary.frontMatter?.title?.value ?? fileName(key)]
        .join(" ")
        .trim();
    default:
      return key;
  }
}

function namesOf(key: Together, workspace: Workspace, file: ReadoutFile): string {
  const actors = actorsInForce(workspace, file);
  const names = key.split("+").map((id) => nameOf(id, actors));
  return names.length === 1 ? names[0]! : `${listed(names)} jointly`;
}

/** The order of groups: the one for none is the last. */
export function orderOf(by: StatisticsBy): (one: Ordered, other: Ordered) => number {
  const order: readonly string[] = by === "kind" ? ACT_KINDS : by === "force" ? FORCES : [];
  return (one, other) =>
    Number(one.key === "") - Number(other.key === "") ||
    order.indexOf(one.key) - order.indexOf(other.key) ||
    (by === "year"
      ? compareText(one.key, other.key)
      : (other.words ?? 0) - (one.words ?? 0) || other.acts - one.acts || compareText(one.key, other.key));
}

interface Ordered {
  readonly key: string;
  readonly words: number | null;
  readonly acts: number;
}
