/**
 * What may be written at the cursor of a follow-up file: a day, an event, a thread, what an event takes, who did it. What is
 * half typed counts as it stands, whether it reads or not.
 */
import type { FollowupFile } from "../../model/followup";
import { followupScope } from "../../workspace/scope";
import type { Workspace } from "../../workspace/workspace";
import type { CompletionList } from "../completion";
import { documentationOf } from "../completion/documentation";
import { filterOf, inList, NOTHING, type Offer, type Offers } from "../completion/item";
import { firstStatements } from "../completion/threads";
import { eventOffers, scoreOffers, statusOffers } from "./completion/events";
import { lineOffers, quotationStop } from "./completion/line";
import { asEvent, dayOf, linePlace, widened, type LinePlace } from "./completion/place";
import { restOffers } from "./completion/rest";
import { followedThreads, inWords, leadsTo, type FollowedThread } from "./completion/threads";

/**
 * The completions at an offset, in UTF-16 units of the file's text; one outside the text is taken to its nearest end.
 * Looks at one line, and at what the workspace knows; never throws.
 * @param options.today the day that counts as today, `YYYY-MM-DD`.
 */
export function followupCompletion(
  workspace: Workspace,
  file: FollowupFile,
  offset: number,
  { today }: { readonly today: string },
): CompletionList {
  const place = linePlace(file, Math.max(0, Math.min(offset, file.text.length)));
  const { offers, incomplete } = place === null ? NOTHING : offersAt(workspace, file, place, today);
  return inList(offers, incomplete, file.text);
}

/**
 * What there is to read of an item, in Markdown; null where there is nothing.
 * @param about as the item has it.
 * @param today the day as of which a thread has its status.
 * @param brief leaves out what takes other files.
 */
export function followupDocumentation(
  workspace: Workspace,
  file: FollowupFile,
  about: string,
  today: string,
  brief = false,
): string | null {
  return documentationOf(workspace, followupScope(workspace, file), about, today, brief);
}

function offersAt(workspace: Workspace, file: FollowupFile, place: LinePlace, today: string): Offers {
  const [first, second, third] = place.words;
  // What begins with a letter is the name of a thread, which may have blanks in it.
  const line = first === undefined || /^\p{L}/u.test(first.text) ? widened(place, 0) : null;
  if (line !== null) return lineOffers(workspace, file, line, today);
  if (first === undefined) return NOTHING;
  if (first.type === "thread") return second === undefined ? titleOffers(workspace, place, first.text) : NOTHING;
  if (second === undefined) return eventOffers(workspace, file, place, today);
  if (second.type === "thread") return NOTHING;
  const event = asEvent(second.text);
  const thread = third === undefined || third.type === "word" ? widened(place, 2) : null;
  if (thread !== null) return threadOffers(workspace, file, thread, today);
  if (third === undefined) return NOTHING;
  const id = third.type === "thread" ? third.text.slice(1) : "";
  if (place.words.length === 3 && event === "assess") return scoreOffers(place);
  if (place.words.length === 3 && event === "assert") return statusOffers(workspace, file, place, id, today);
  return restOffers(workspace, file, place, id);
}

/** The threads: those first on which the event has an effect on that day. */
function threadOffers(workspace: Workspace, file: FollowupFile, place: LinePlace, today: string): Offers {
  const [date, word] = place.words;
  const event = asEvent(word!.text);
  const { typed, replace, line, after } = place;
  const sign = typed.startsWith("^") ? "^" : "";
  const day = dayOf(date!.text, today);
  const { found, incomplete } = followedThreads(workspace, file, { line, day }, typed.slice(sign.length));
  const rank = ({ status }: FollowedThread): number =>
    status === null ? 2 : event === null || leadsTo(event, status) !== null ? 0 : 1;
  const takes = (event === "assess" || event === "assert") && after.trim() === "";
  const offers = [...found]
    .sort((one, other) => rank(one) - rank(other))
    .map((thread): Offer => ({
      label: `^${thread.id}`,
      kind: "thread",
      detail: inWords(thread),
      about: `^${thread.id}`,
      filter: sign + filterOf(thread, typed.slice(sign.length)),
      replace,
      insert: `^${thread.id}${takes ? " " : ""}`,
      snippet: false,
      ...(takes && ({ again: true } as const)),
    }));
  return { offers, incomplete };
}

/** The title itself, behind the thread. */
function titleOffers(workspace: Workspace, { typed, replace, after }: LinePlace, thread: string): Offers {
  if (typed !== "" || after.trim() !== "") return NOTHING;
  const { words } = firstStatements(workspace)(thread.slice(1));
  const its = { label: '"…"', kind: "snippet", detail: "the title", filter: '"', snippet: true } as const;
  return { offers: [{ ...its, replace, insert: quotationStop(words) }], incomplete: false };
}
