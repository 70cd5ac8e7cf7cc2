/** Threads over time. */
import { RequestType } from "vscode-languageserver";
import type { Range } from "vscode-languageserver";
import type {
  Timeline,
  TimelineEvent,
  TimelineQuery,
  TimelineStatement,
  TimelineSupersession,
  TimelineThread,
} from "../../features/timeline";

/** Something that has its place in a file as a range. */
export type Placed<Its> = Omit<Its, "start" | "end"> & { range: Range };

/** What a timeline can be filtered by. */
export interface TimelineChoices {
  actors: { id: string; name: string }[];
  topics: string[];
  meetings: string[];
}

export interface TimelineParams extends Omit<TimelineQuery, "day"> {
  /** `YYYY-MM-DD`; today if not given. */
  day?: string;
  /** What there is to filter by is asked for as well. */
  choices?: boolean;
}

export type TimelineAnswer = Omit<Timeline, "threads"> & {
  day: string;
  threads: (Omit<TimelineThread, "statements" | "events" | "supersessions"> & {
    statements: Placed<TimelineStatement>[];
    events: Placed<TimelineEvent>[];
    supersessions: Placed<TimelineSupersession>[];
  })[];
  choices: TimelineChoices | null;
};

/** From the client: a page of threads over time. */
export const timeline = new RequestType<TimelineParams, TimelineAnswer, void>("readout/timeline");
