/** The view *Meetings*: every meeting with its readouts by issuer, the newest first, and the threads that one side alone reports. */
import { actorsInForce } from "../workspace/actors";
import { compareText, dayOf, inOrderOfTime, UNDATED } from "../workspace/days";
import type { ReadoutFile } from "../workspace/file";
import type { Steps } from "../workspace/steps";
import type { Workspace } from "../workspace/workspace";
import { issuerIds, oneSided, type OneSided } from "./accounts/oneSided";
import { several } from "./hover/actor";
import { fileName } from "./hover/markdown";
import { EMPTY, node, pageOf, pathId, stepsOf, type Asked, type Page, type TreeNode } from "./trees/node";
import { dateWords, threadLabel } from "./trees/words";
import { clip, listed, nameOf } from "./words";

/** A meeting with all its readouts, in order of time; or a readout that names none. */
interface Meeting {
  readonly id: string | null;
  readonly day: string;
  readonly files: readonly ReadoutFile[];
}

/** More meetings than these are shown by year. */
const MOST_FLAT = 100;
/** Files that are looked at between two pauses. */
const STRIDE = 500;
const MOST_WORDS = 80;

// What was found holds for this very workspace.
const known = new WeakMap<Workspace, readonly Meeting[]>();

/** @param day `YYYY-MM-DD`, as of which threads are told. */
export function* meetingsTree(workspace: Workspace, day: string, asked: Asked): Steps<Page> {
  let meetings = known.get(workspace);
  if (meetings === undefined) known.set(workspace, (meetings = yield* meetingsOf(workspace)));
  const make = (meeting: Meeting): TreeNode => meetingNode(workspace, meeting);
  const [what, id, part, ...more] = asked.parent === null ? [null] : stepsOf(asked.parent);
  if (what === null) {
    if (meetings.length <= MOST_FLAT) return pageOf(meetings, asked, make);
    return pageOf([...byYear(meetings)], asked, ([year, its]) => yearNode(year, its.length));
  }
  if (what === "year") return pageOf(byYear(meetings).get(id ?? "") ?? [], asked, make);
  const meeting = meetings.find((its) => its.id !== null && its.id === id);
  if (what !== "meeting" || meeting === undefined || more.length > 0) return EMPTY;
  const threads = oneSided(meeting.files);
  if (part === "threads")
    return pageOf(threads, asked, (its) => threadNode(workspace, day, asked.parent!, its, meeting.files));
  if (part !== undefined) return EMPTY;
  const items: readonly (ReadoutFile | null)[] = threads.length === 0 ? meeting.files : [...meeting.files, null];
  return pageOf(items, asked, (file) =>
    file === null
      ? node({
          id: pathId("meeting", id!, "threads"),
          kind: "group",
          label: "Reported by one side only",
          description: several(threads.length, "thread"),
          icon: "oneSided",
          children: "open",
        })
      : readoutNode(workspace, file, pathId("meeting", id!, file.uri)),
  );
}

function* meetingsOf(workspace: Workspace): Steps<readonly Meeting[]> {
  const meetings: Meeting[] = [];
  let count = 0;
  for (const id of workspace.meetings.keys()) {
    const files = [...(workspace.meetings.get(id) ?? [])].flatMap((uri) => workspace.readouts.get(uri) ?? []);
    const its = inOrderOfTime(files);
    if (its[0] !== undefined) meetings.push({ id, day: dayOf(its[0]), files: its });
    count += files.length;
    if (count >= STRIDE) {
      count = 0;
      yield;
    }
  }
  for (const file of workspace.readouts.values()) {
    if (file.summary.frontMatter?.meeting == null) meetings.push({ id: null, day: dayOf(file), files: [file] });
    if (++count % STRIDE === 0) yield;
  }
  return meetings.sort((one, other) => newestFirst(one.day, other.day) || compareText(keyOf(one), keyOf(other)));
}

function newestFirst(one: string, other: string): number {
  if (one === UNDATED || other === UNDATED) return compareText(one, other);
  return compareText(other, one);
}

function keyOf({ id, files }: Meeting): string {
  return id ?? files[0]!.uri;
}

/** Undated ones are of the year ``. */
function byYear(meetings: readonly Meeting[]): Map<string, Meeting[]> {
  const years = new Map<string, Meeting[]>();
  for (const meeting of meetings) {
    const year = meeting.day === UNDATED ? "" : meeting.day.slice(0, 4);
    const its = years.get(year);
    if (its === undefined) years.set(year, [meeting]);
    else its.push(meeting);
  }
  return years;
}

function yearNode(year: string, count: number): TreeNode {
  return node({
    id: pathId("year", year),
    kind: "group",
    label: year === "" ? "Without a date" : year,
    description: several(count, "meeting"),
    icon: "year",
    children: "closed",
  });
}

function meetingNode(workspace: Workspace, meeting: Meeting): TreeNode {
  const { id, files } = meeting;
  const first = files[0]!;
  if (id === null) {
    const its = readoutNode(workspace, first, pathId("readout", first.uri));
    const description = [dateWords(first), its.label].filter((part) => part !== "").join(" · ");
    const label = titleOf(first);
    return {
      ...its,
      label,
      description,
      spoken: [label, dateWords(first), its.label].filter((part) => part !== "").join(", "),
    };
  }
  const issuers = namesOf(workspace, files);
  const single = oneSided(files).length;
  const parts = [
    dateWords(first),
    listed(issuers),
    ...(files.length > issuers.length ? [several(files.length, "readout")] : []),
    ...(single === 0 ? [] : [`${several(single, "thread")} one-sided`]),
  ].filter((part) => part !== "");
  return node({
    id: pathId("meeting", id),
    kind: "meeting",
    label: clip(id, MOST_WORDS),
    description: parts.join(" · "),
    spoken: [clip(id, MOST_WORDS), ...parts].join(", "),
    icon: "meeting",
    children: "closed",
    subject: { kind: "readout", uri: first.uri },
    comparable: new Set(files.flatMap(issuerIds)).size > 1,
  });
}

function readoutNode(workspace: Workspace, file: ReadoutFile, id: string): TreeNode {
  const names = namesOf(workspace, [file]);
  const lang = file.summary.frontMatter?.lang?.value;
  return node({
    id,
    kind: "readout",
    label: names.length === 0 ? "No issuer" : listed(names),
    description: [titleOf(file), ...(lang === undefined ? [] : [clip(lang, 12)])].join(" · "),
    icon: "readout",
    subject: { kind: "readout", uri: file.uri },
  });
}

function threadNode(
  workspace: Workspace,
  day: string,
  parent: string,
  { thread, by, not, file }: OneSided,
  files: readonly ReadoutFile[],
): TreeNode {
  const named = (ids: readonly string[]): string =>
    listed(ids.map((id) => nameIn(workspace, files, id)).filter((name) => name !== ""));
  return node({
    id: pathId(...stepsOf(parent), thread),
    kind: "thread",
    label: threadLabel(workspace, thread, day, file, 0),
    description: `only ${named(by)}, not ${named(not)}`,
    icon: "oneSided",
    subject: { kind: "statement", thread, uri: file.uri, number: 0 },
    thread,
  });
}

/** The names of the issuers, each once, in the order of the readouts. */
function namesOf(workspace: Workspace, files: readonly ReadoutFile[]): readonly string[] {
  const names = new Map<string, string>();
  for (const file of files) {
    const actors = actorsInForce(workspace, file);
    for (const id of issuerIds(file)) if (!names.has(id)) names.set(id, clip(nameOf(id, actors), MOST_WORDS));
  }
  return [...names.values()];
}

function nameIn(workspace: Workspace, files: readonly ReadoutFile[], id: string): string {
  const file = files.find((its) => issuerIds(its).includes(id));
  return file === undefined ? id : clip(nameOf(id, actorsInForce(workspace, file)), MOST_WORDS);
}

function titleOf(file: ReadoutFile): string {
  return clip(file.summary.frontMatter?.title?.value ?? fileName(file.uri), MOST_WORDS);
}
