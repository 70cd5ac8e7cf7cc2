/** Completion of an event, and of the score or status that some events take. */
import type { FollowupFile } from "../../../model/followup";
import { EVENT_DEFINITIONS, SCORE_DEFINITIONS } from "../../../model/lifecycle";
import { EVENTS, SCORES, STATUSES, type EventName, type Status } from "../../../syntax/followup/tree";
import { historyBefore } from "../../../workspace/histories";
import type { Workspace } from "../../../workspace/workspace";
import { documented, type Offer, type Offers } from "../../completion/item";
import { dayOf, following, type LinePlace } from "./place";
import { leadsTo } from "./threads";

/** The events: where the thread stands there already, those first that have an effect on what it is then. */
export function eventOffers(workspace: Workspace, file: FollowupFile, place: LinePlace, today: string): Offers {
  const [thread] = following(place);
  const id = thread?.type === "thread" ? thread.text.slice(1) : null;
  const status = id === null ? null : statusAt(workspace, file, place, id, today);
  const offers = EVENTS.map((event) => eventOffer(event, place, file));
  if (status === null) return { offers, incomplete: false };
  const told = offers.map((offer) => {
    const target = leadsTo(offer.label as EventName, status);
    if (offer.label === "assert") return { ...offer, detail: `a check: it is ${status}` };
    return { ...offer, detail: target === null ? `no effect: it is ${status}` : `${status} → ${target}` };
  });
  const has = ({ label }: Offer): boolean => leadsTo(label as EventName, status) !== null;
  return { offers: [...told.filter(has), ...told.filter((offer) => !has(offer))], incomplete: false };
}

/** An event, with the blanks behind it that put the thread in the column of the line above. */
export function eventOffer(event: EventName, place: LinePlace, file: FollowupFile): Offer {
  const before = /[^ \t]$/.test(place.text.slice(0, place.replace.start - place.start)) ? " " : "";
  const last = /^[ \t]*$/.test(place.after);
  const insert = last
    ? `${event.padEnd(columnAbove(file, place.line) - 1)} `
    : /^[ \t]/.test(place.after)
      ? event
      : `${event} `;
  return {
    label: event,
    kind: "event",
    // The first clause tells enough.
    detail: EVENT_DEFINITIONS[event].definition.split(/[,:;.]/)[0]!,
    about: `event ${event}`,
    filter: event,
    replace: place.replace,
    insert: before + insert,
    snippet: false,
    ...(last && ({ again: true } as const)),
  };
}

/** How many columns the events take on the line above; 0 where there is none. */
function columnAbove({ tree }: FollowupFile, line: number): number {
  const content = tree.lines[line - 1]?.content;
  return content?.kind === "event" ? content.thread.start - 1 - content.event.start : 0;
}

export function scoreOffers({ replace }: LinePlace): Offers {
  const offers = [...SCORES].reverse().map((score): Offer => ({
    label: score,
    kind: "status",
    detail: SCORE_DEFINITIONS[score].title,
    about: `score ${score}`,
    filter: score,
    replace,
    insert: score,
    snippet: false,
  }));
  return { offers, incomplete: false };
}

/** The statuses: the one that is computed first. */
export function statusOffers(
  workspace: Workspace,
  file: FollowupFile,
  place: LinePlace,
  id: string,
  today: string,
): Offers {
  const computed = statusAt(workspace, file, place, id, today);
  const statuses = computed === null ? STATUSES : [computed, ...STATUSES.filter((status) => status !== computed)];
  const offers = statuses.map((status): Offer => ({
    ...documented("status", status),
    ...(status === computed && { detail: "what it is that day" }),
    label: status,
    kind: "status",
    filter: status,
    replace: place.replace,
    insert: status,
    snippet: false,
  }));
  return { offers, incomplete: false };
}

/** What a thread is before the line is read. */
function statusAt(
  workspace: Workspace,
  { uri }: FollowupFile,
  { line, words }: LinePlace,
  id: string,
  today: string,
): Status | null {
  const day = dayOf(words[0]?.text ?? "", today);
  return historyBefore(workspace, id, { uri, line, day }).status;
}
