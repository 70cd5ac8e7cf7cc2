/** Completion at the start of a line of a follow-up file: a day, a whole event, the title of a thread. */
import type { FollowupFile } from "../../../model/followup";
import { EVENTS } from "../../../syntax/followup/tree";
import type { Workspace } from "../../../workspace/workspace";
import { choiceOf } from "../../completion/insertion";
import { filterOf, NOTHING, type Offer, type Offers } from "../../completion/item";
import { eventOffer } from "./events";
import { asEvent, following, type LinePlace } from "./place";
import { eventsFor, followedThreads, inWords, type FollowedThread } from "./threads";

/** So many threads are offered with a whole line each; more are found as they are typed. */
const MOST_LINES = 20;

export function lineOffers(workspace: Workspace, file: FollowupFile, place: LinePlace, today: string): Offers {
  const { typed, replace, line } = place;
  const days = [...new Set([today, ...dayAbove(file, line)])];
  const rest = following(place);
  const day = (its: string): Offer => ({
    label: its,
    kind: "date",
    detail: its === today ? "today" : "as above",
    filter: its,
    replace,
    snippet: false,
    ...(rest.length === 0 ? { insert: `${its} `, again: true as const } : { insert: withBlank(its, place) }),
  });
  if (rest.length > 0) return asEvent(rest[0]!.text) === null ? NOTHING : { offers: days.map(day), incomplete: false };

  const sign = typed.startsWith("^") ? "^" : "";
  const { found } = followedThreads(workspace, file, { line, day: today }, typed.slice(sign.length), MOST_LINES);
  // What is overdue waits for an event.
  const waiting = [...found].sort(
    (one, other) => Number(other.status === "overdue") - Number(one.status === "overdue"),
  );
  const filter = (thread: FollowedThread): string =>
    `${sign}${/^\d/.test(typed) ? `${today} ` : ""}${filterOf(thread, typed.slice(sign.length))}`;
  const offers = sign === "" ? days.map(day) : [];
  for (const thread of waiting) {
    const events = eventsFor(thread.status);
    offers.push({
      label: `${today} … ^${thread.id}`,
      kind: "snippet",
      detail: inWords(thread),
      about: `^${thread.id}`,
      filter: filter(thread),
      replace,
      insert: `${today} ${choiceOf(1, events)} ^${thread.id}$0`,
      snippet: true,
    });
  }
  if (/^\p{L}/u.test(typed))
    for (const event of EVENTS) {
      const its = eventOffer(event, place, file);
      offers.push({ ...its, label: `${today} ${event}`, insert: `${today} ${its.insert}` });
    }
  for (const thread of found) if (thread.title === null) offers.push(titleOffer(thread, place, filter(thread)));
  return { offers, incomplete: true };
}

/** `^id "title"`, with the words of the first statement to start from. */
function titleOffer({ id, first }: FollowedThread, { replace }: LinePlace, filter: string): Offer {
  return {
    label: `^${id} "…"`,
    kind: "snippet",
    detail: `Title of ${first.words === "" ? "the thread" : `“${first.words}”`}`,
    about: `^${id}`,
    filter,
    replace,
    insert: `^${id} ${quotationStop(first.words)}`,
    snippet: true,
  };
}

/** Quotation marks to be filled: with some words to write over, where those need no signs that mean something in a snippet. */
export function quotationStop(words: string): string {
  return words === "" || /["\\$}|…]/.test(words) ? '"$1"' : `"\${1:${words}}"`;
}

/** With a blank before what stands there already. */
function withBlank(word: string, { after }: LinePlace): string {
  return /^[ \t]/.test(after) ? word : `${word} `;
}

/** The day of the event above. */
function dayAbove({ tree }: FollowupFile, line: number): readonly string[] {
  for (let at = Math.min(line, tree.lines.length) - 1; at >= Math.max(0, line - 20); at -= 1) {
    const { content } = tree.lines[at]!;
    if (content.kind === "event") return [content.date.value];
  }
  return [];
}
