/** The sentence that opens the account of an English text, and the day that it tells. */
import type { Span } from "../../../text/span";
import { isHeading } from "./blocks";
import { dateIn } from "./circumstances";

/** The day with which a headline ends: "PM call with President Shen: 5 May 2031", "Meeting with Minister Shen (5 May 2031)". */
const DATED =
  /(?:[:,;(|–—]|\s-|\bon)\s*(?:\p{L}+,? )?((?:\d{1,2}(?:st|nd|rd|th)? \p{L}+,? \d{4})|(?:\p{L}+ \d{1,2}(?:st|nd|rd|th)?,? \d{4}))\)?\s*$/u;

/** A line that is nothing but a date, the day with which the headline ends, or the day on which the opener says they met. */
export function dateOf(text: string, opener: readonly Span[], title: Span | null = null): string | null {
  const lines = (part: string): readonly string[] => part.split("\n").filter((each) => each.trim() !== "");
  const line = [...lines(text.slice(0, 2000)).slice(0, 12), ...lines(text.slice(-300)).slice(-3)].find(
    (each) =>
      each.trim().length < 40 &&
      dateIn(each) !== null &&
      /^\W*(?:(?:published|posted|issued|released?|date)(?: on)?:? )?(?:\w+,? )?(?:\d{1,2} \w+ \d{4}|\w+ \d{1,2}, \d{4})\W*$/iu.test(
        each.trim(),
      ),
  );
  if (line !== undefined) return dateIn(line);
  // "May 3, 2031 - Tarn Bay, Norland - Ministry", "TARN BAY, 3 May 2031".
  const dateline = lines(text.slice(0, 1200))
    .slice(0, 5)
    .find(
      (each) =>
        each.trim().length < 100 &&
        /^\W*(?:(?:\w+,? )?(?:\d{1,2} \p{L}+ \d{4}|\p{L}+ \d{1,2}, \d{4}) ?[-–—|,] ?\p{Lu}[\p{L} ,.|–—-]*|(?:\p{Lu}[\p{L}.]+,? ){1,3}(?:[-–—|] ?)?(?:\d{1,2} \p{L}+ \d{4}|\p{L}+ \d{1,2}, \d{4})\W*)$/u.test(
          each.trim(),
        ),
    );
  if (dateline !== undefined && dateIn(dateline) !== null) return dateIn(dateline);
  const dated = title === null ? null : DATED.exec(text.slice(title.start, Math.min(title.end, title.start + 400)));
  if (dated !== null) {
    const day = dateIn(dated[1]!);
    if (day !== null) return day;
  }
  for (const { start, end } of opener) {
    const sentence = text.slice(start, end);
    const on =
      /(?:^|\b[Oo]n )(?:\w+, )?(?:\w+ \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th)?(?: of)? \w+,? \d{4})(?!,? (?:\w+ )?(?:phone|call|meeting|joint|virtual|summit|statement))/u.exec(
        sentence,
      );
    if (on !== null) return dateIn(on[0]);
  }
  return null;
}

/** Opens a sentence that tells of all who meet and names nobody: the next one may. */
const NOBODY =
  /^(?:During [^,.]{1,60}, )?(?:the |both )?(?:two )?(?:interlocutors|sides|parties|leaders|ministers|presidents|(?:phone |telephone )?(?:call|conversation|meeting)s? (?:was|took))\b/iu;

/** In so many sentences it is told who was there. */
const MOST = 60;

/** Tells who else met: "Joining the President on the call were", "Participants in the meeting included". */
const PRESENT =
  /^(?:Also )?(?:Joining|Participating)\b[^.;:]{0,60}\b(?:were|was)\b|^(?:The |Other )?(?:[Pp]articipants|[Ll]eaders|[Aa]ttendees)\b[^.;:]{0,60}\bincluded\b/u;

/** The sentence that tells who met: the first of the account, and the one behind it where the first names nobody. */
export function openerOf(text: string, blocks: readonly Span[], sentences: readonly Span[]): readonly Span[] {
  const account = blocks.filter((block) => !isHeading(text, block));
  const first = account.find((block) => !isLeadIn(text, block)) ?? account[0];
  if (first === undefined) return [];
  const inside = sentences.filter(({ start }) => start >= first.start && start < first.end).slice(0, 3);
  const meeting = inside.find(({ start, end }) =>
    /\b(?:met|spoke|call(?:ed)?|held|talks|visit(?:ed)?|meetings?|meets|hosts|welcomes|hosted|welcomed|travell?ed|reached|today|conversations?|discussions?|consultations|received|receives|convened|attended|arrived)\b/iu.test(
      text.slice(start, end),
    ),
  );
  const sentence = meeting ?? inside[0];
  if (sentence === undefined) return [];
  const opener = { start: sentence.start, end: Math.min(sentence.end, first.end) };
  const present = sentences
    .slice(0, MOST)
    .filter(({ start, end }) => start >= opener.end && PRESENT.test(text.slice(start, Math.min(end, start + 200))));
  if (!NOBODY.test(text.slice(opener.start, opener.end))) return [opener, ...present];
  const next = sentences.find(
    ({ start }) => start >= opener.end && account.some((block) => block.start <= start && start < block.end),
  );
  return next === undefined ? [opener, ...present] : [opener, next, ...present];
}

/** "Following is the text of the statement that", "The text of the following was given out". */
export const GIVEN_OUT =
  /^(?:The )?(?:following (?:is|are) the|(?:full )?text of the following)\b[^.]*\b(?:statement|communiqu[eé]|declaration|readout|text)\b[^.]*[.:]?$/iu;

/** "A spokesperson said:", "The overview is as follows.", "(Communicated by the press office)". */
function isLeadIn(text: string, { start, end }: Span): boolean {
  const block = text.slice(start, end).trim();
  if (GIVEN_OUT.test(block)) return true;
  if (block.length > 220) return false;
  if (/^\([^()]*\)$/u.test(block)) return true;
  return (
    !/\b(?:met|spoke|called|held|hosted|welcomed|travell?ed)\b/iu.test(block) &&
    (/[:：]$/u.test(block) ||
      /\b(?:as follows|attributable to|provided by|issued by|following (?:readout|statement))\b/iu.test(block))
  );
}

/** "met Minister Shen to follow up on the summit between": those who are named behind it met then. */
const PREVIOUS =
  /\b(?:follow(?:ing|ed|s)?|after|since|buil(?:d|t|ds|ding) (?:up)?on|wake of|outcomes? of|results? of|ahead of|in advance of|before|prior to|prepar(?:e|es|ed|ing|ation) for|further to|agreed (?:at|in|during)|discussed (?:at|in|during)|reached (?:at|in|during))\b[^.;,]*\b(?:[Ss]ummit|[Mm]eeting|[Cc]all|[Tt]alks|[Cc]onversation|[Dd]iscussions?|[Vv]isit|[Ee]ngagement)s?\b[^.;,]*\bbetween\b[^.;]*$/u;

/** "following the call between President Hale and President Shen": they met before, and need not be those who meet now. */
export function isEarlier(before: string): boolean {
  // "Following the President's summit with President Shen, Secretary Hale met".
  const followed =
    /^(?:Following|After|Building on|Further to)\b.*\b(?:summit|meeting|call|talks|visit|conversation)\b[^,;]*\bwith\b[^,;]*$/su;
  if (before.length < 600 && PREVIOUS.test(before)) return true;
  return (
    (/\bbetween\b/u.test(before) || (before.length < 400 && followed.test(before))) &&
    !/\b(?:met|meets|spoke|held|hosted|place|called)\b/u.test(before)
  );
}
