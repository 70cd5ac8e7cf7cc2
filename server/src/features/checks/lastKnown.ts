/** The last event that is known of a thread. */
import type { Mark } from "../../workspace/marks";
import type { EventAt, ThreadHistory } from "../../workspace/histories";

/** @param until only the events before this one are looked at; all where it is left out. */
export function lastKnown(
  { id, steps }: ThreadHistory,
  until?: EventAt,
): { readonly event: EventAt; readonly mark: Mark } | null {
  let last: EventAt | null = null;
  for (const { event, fault } of steps) {
    if (event === until) break;
    if (fault === null && event.event !== "assert") last = event;
  }
  return last && { event: last, mark: { kind: "line", uri: last.uri, thread: id, number: last.number } };
}
