/** The chronicle of a thread: all that was stated of it and all that happened to it up to a day, in order of time. */
import { linesAbout } from "../model/followup";
import type { Force } from "../model/force";
import type { Status } from "../syntax/followup/tree";
import type { ActKind } from "../syntax/tree";
import { actorsInForce } from "../workspace/actors";
import { compareText } from "../workspace/days";
import { opened, type ReadoutFile } from "../workspace/file";
import { countsFrom, threadHistory, type EventAt } from "../workspace/histories";
import type { Fault, Step } from "../workspace/status";
import { placesOf, type Statement } from "../workspace/threads";
import type { Workspace } from "../workspace/workspace";
import { recordsIn, type Party } from "./ledger/records";
import { nameOf } from "./words";

interface At {
  /** `YYYY-MM-DD`; null where the meeting has no date. */
  readonly day: string | null;
  readonly uri: string;
  /** In UTF-16 units of the file's text. */
  readonly offset: number;
}

export interface StatementEntry extends At {
  readonly what: "statement";
  readonly issuer: readonly Party[];
  readonly kind: ActKind;
  readonly force: Force | null;
  readonly by: readonly Party[];
  readonly to: readonly Party[];
  readonly conditional: boolean;
  /** As written. */
  readonly due: readonly string[];
  readonly words: string;
}

export interface EventEntry extends At {
  readonly what: "event";
  readonly event: string;
  /** Of `assess` a score, of `assert` a status. */
  readonly argument: string | null;
  readonly before: Status;
  readonly after: Status;
  /** Why it has no effect, or says what is not so. */
  readonly fault: Fault | null;
  readonly by: readonly string[];
  readonly address: string | null;
  readonly quotation: string | null;
}

/** An act of another thread took its place. */
export interface SupersededEntry extends At {
  readonly what: "superseded";
}

export type ChronicleEntry = StatementEntry | EventEntry | SupersededEntry;

export interface Chronicle {
  readonly thread: string;
  readonly title: string | null;
  readonly status: Status;
  readonly due: string | null;
  readonly entries: readonly ChronicleEntry[];
}

/**
 * @param day `YYYY-MM-DD`, included.
 * @returns null where nothing was stated of the thread by then.
 */
export function chronicle(workspace: Workspace, id: string, day: string): Chronicle | null {
  const { title, status, due, statements, steps, superseded } = threadHistory(workspace, id, day);
  if (status === null) return null;
  const entries: ChronicleEntry[] = [
    ...statements.map((statement) => statementEntry(workspace, id, statement)),
    ...superseded.map((its): SupersededEntry => ({
      what: "superseded",
      ...its,
      offset: superseding(workspace.readouts.get(its.uri)!, id),
    })),
    ...steps.map((step) => eventEntry(workspace, id, step)),
  ].filter((entry) => (entry.day ?? "") <= day);
  // Of one day statements count first, then what takes their place, then events: the sort is stable.
  entries.sort((one, other) => compareText(one.day ?? "", other.day ?? ""));
  return { thread: id, title, status, due, entries };
}

function statementEntry(workspace: Workspace, id: string, { uri, number, said }: Statement): StatementEntry {
  const file = workspace.readouts.get(uri)!;
  const { by, to, words } = recordsIn(workspace, file, id)[number]!;
  return {
    what: "statement",
    day: countsFrom(file),
    uri,
    offset: placesOf(file, id)[number]!.start,
    issuer: issuers(workspace, file),
    kind: said.kind,
    force: said.force,
    by,
    to,
    conditional: said.conditional,
    due: said.due,
    words,
  };
}

/** Where the act stands that takes the place of a thread. */
function superseding(file: ReadoutFile, id: string): number {
  const { facts, tree } = opened(file);
  for (const [index, { said: all }] of facts.made.entries()) {
    for (const { node, said } of all)
      if (said.supersedes.includes(id)) return tree.starts[index]! + tree.blocks[index]!.nodes[node]!.start;
  }
  return 0;
}

function issuers(workspace: Workspace, file: ReadoutFile): readonly Party[] {
  const actors = actorsInForce(workspace, file);
  return (file.summary.frontMatter?.issuer ?? []).map(({ id }) => ({ id, name: nameOf(id, actors) }));
}

function eventEntry(workspace: Workspace, id: string, { event, before, after, fault }: Step<EventAt>): EventEntry {
  const { uri, number, content, day } = event;
  const followup = workspace.followups.get(uri)!;
  return {
    what: "event",
    day,
    uri,
    offset: followup.tree.starts[linesAbout(followup, id)[number]!]!,
    event: event.event,
    argument: event.argument,
    before,
    after,
    fault,
    by: content.by.map((its) => its.id),
    address: content.address?.value ?? null,
    quotation: content.quotation?.value ?? null,
  };
}
