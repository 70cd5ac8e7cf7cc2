/** What is marked on the timeline: statements, events and supersessions, in words and in signs. */
import { KIND_NAMES } from "../base/kinds";
import type { Place, Statement, Thread, Threads } from "./messages";

export interface Mark {
  readonly key: string;
  readonly thread: Thread;
  readonly place: Place;
  readonly day: string | null;
  /** Such as `firm commitment`, or `keep: overdue to kept`. */
  readonly what: string;
  /** Who states it, or did it. */
  readonly by: string;
  readonly words: string;
  readonly statement: Statement | null;
  /** What stands in its box; null for a statement, which has the shape of its issuer. */
  readonly sign: Sign | null;
  /** The place of the issuer among all issuers; -1 where it is no statement. */
  readonly issuer: number;
}

/** A sign in a box, and whether what it leads to is good or bad news for who is owed, or nothing comes of it. */
export interface Sign {
  readonly name: string;
  readonly text: string;
  readonly look: "good" | "bad" | "other" | "fault";
}

/** The signs of events, and of an act that takes the place of a thread. */
export const SIGNS: Readonly<Record<string, readonly [sign: string, news: "good" | "bad" | "other"]>> = {
  detach: ["!", "other"],
  progress: ["…", "other"],
  keep: ["✓", "good"],
  break: ["✗", "bad"],
  suspend: ["‖", "bad"],
  resume: ["▸", "other"],
  withdraw: ["←", "bad"],
  release: ["○", "other"],
  lapse: ["∅", "other"],
  assess: ["±", "other"],
  assert: ["=", "other"],
  superseded: ["»", "other"],
};

export function signOf(name: string, argument: string | null = null, fault = false): Sign {
  const [text, news] = SIGNS[name] ?? ["?", "other"];
  const look = name !== "assess" ? news : argument === "+1" ? "good" : argument === "-1" ? "bad" : "other";
  return { name, text, look: fault ? "fault" : look };
}

/** A status as the views call it. */
export function statusInWords(status: string | null): string {
  return status === null ? "not stated yet" : status === "progress" ? "in progress" : status;
}

/** How a thread stands, in words. */
export function standingOf({ status, claimed }: Thread): string {
  return claimed ? "said to be done" : statusInWords(status);
}

/** All marks of a thread, in order of time; what has no day comes first. */
export function marksOf(thread: Thread, { issuers }: Threads): readonly Mark[] {
  const statements = thread.statements.map((statement, index): Mark => {
    const { day, issuer, issuerName, kind, force, conditional, words, uri, range } = statement;
    return {
      key: `${thread.id} s${index}`,
      thread,
      place: { uri, range },
      day,
      what: `${force === null ? "" : `${force} `}${KIND_NAMES[kind] ?? kind}${conditional ? ", conditional" : ""}`,
      by: issuerName,
      words,
      statement,
      sign: null,
      issuer: Math.max(
        0,
        issuers.findIndex(({ key }) => key === issuer),
      ),
    };
  });
  const events = thread.events.map((event, index): Mark => {
    const { uri, range, day, argument, before, after, fault, by, quotation } = event;
    const effect =
      fault !== null
        ? `no effect, ${fault}`
        : before === after
          ? statusInWords(after)
          : `${statusInWords(before)} to ${statusInWords(after)}`;
    return {
      key: `${thread.id} e${index}`,
      thread,
      place: { uri, range },
      day,
      what: `${event.event}${argument === null ? "" : ` ${argument}`}: ${effect}`,
      by: by.map((id) => `@${id}`).join(" "),
      words: quotation ?? "",
      statement: null,
      sign: signOf(event.event, argument, fault !== null),
      issuer: -1,
    };
  });
  const supersessions = thread.supersessions.map(({ uri, range, day, issuerName, thread: other }, index): Mark => ({
    key: `${thread.id} x${index}`,
    thread,
    place: { uri, range },
    day,
    what: `superseded by ${other === null ? "another act" : `^${other}`}`,
    by: issuerName,
    words: "",
    statement: null,
    sign: signOf("superseded"),
    issuer: -1,
  }));
  return [...statements, ...supersessions, ...events].sort((one, other) =>
    (one.day ?? "") < (other.day ?? "") ? -1 : (one.day ?? "") > (other.day ?? "") ? 1 : 0,
  );
}

/** A mark in a few lines, for people who point at it. */
export function detailsOf(mark: Mark): readonly string[] {
  return [
    mark.thread.title ?? `^${mark.thread.id}`,
    `${mark.day ?? "undated"} · ${mark.what}${mark.by === "" ? "" : ` · ${mark.by}`}`,
    ...(mark.words === "" ? [] : [`“${mark.words}”`]),
    ...(mark.statement?.meeting == null ? [] : [`meeting ${mark.statement.meeting}`]),
  ];
}

/** A mark in one sentence, for people who hear it. */
export function spoken(mark: Mark): string {
  return `${detailsOf(mark).join(", ")}. Enter opens it.`;
}
