/** The meetings of the workspace, by their ids, with what their readouts call them. */
import type { Summary } from "../../model/summary";
import type { Lookup, Workspace } from "../../workspace/workspace";
import { named, type Named } from "./item";

export interface KnownMeeting extends Named {
  readonly label: string;
  readonly title: string;
  /** As the readouts write them. */
  readonly dates: ReadonlySet<string>;
  /** What this was read from. */
  readonly from: readonly (Summary | undefined)[];
}

// Which readouts a meeting has seldom changes; what they say of it is looked at again.
const known = new WeakMap<Lookup, readonly KnownMeeting[]>();

export function knownMeetings({ meetings, readouts }: Workspace): readonly KnownMeeting[] {
  const before = known.get(meetings);
  const summaries = (label: string): readonly (Summary | undefined)[] =>
    [...(meetings.get(label) ?? [])].map((uri) => readouts.get(uri)?.summary);
  const all =
    before?.map((meeting) => {
      const from = summaries(meeting.label);
      return from.every((summary, index) => summary === meeting.from[index]) ? meeting : describe(meeting.label, from);
    }) ?? [...meetings.keys()].sort().map((label) => describe(label, summaries(label)));
  known.set(meetings, all);
  return all;
}

function describe(label: string, from: KnownMeeting["from"]): KnownMeeting {
  const fronts = from.flatMap((summary) => summary?.frontMatter ?? []);
  const title = fronts.find((front) => front.title !== null)?.title?.value ?? "";
  const dates = new Set(fronts.flatMap(({ date }) => date?.value ?? []));
  return { label, title, dates, from, ...named([label, title]) };
}
