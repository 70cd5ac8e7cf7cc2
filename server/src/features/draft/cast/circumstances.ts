/** When and in which form a meeting took place, as far as the text says it. */

const MONTHS = "january february march april may june july august september october november december".split(" ");

const DAY = new RegExp(
  `\\b(?:(${MONTHS.join("|")}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})|(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTHS.join("|")}),? (\\d{4}))\\b`,
  "iu",
);

/** The first full date of a text, in EDTF; null where there is none. */
export function dateIn(text: string): string | null {
  const chinese = /(\d{4})年(\d{1,2})月(\d{1,2})日/u.exec(text);
  if (chinese !== null) return edtf(chinese[1]!, Number(chinese[2]), Number(chinese[3]));
  const found = DAY.exec(text.replace(/\u00a0/g, " "));
  if (found === null) return null;
  const month = MONTHS.indexOf((found[1] ?? found[5])!.toLowerCase()) + 1;
  return edtf((found[3] ?? found[6])!, month, Number(found[2] ?? found[4]));
}

function edtf(year: string, month: number, day: number): string | null {
  const two = (number: number): string => String(number).padStart(2, "0");
  const date = new Date(Date.UTC(Number(year), month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

const FORMS: readonly (readonly [form: string, words: RegExp])[] = [
  ["video", /\b(?:virtual(?:ly)?|video(?: ?link| ?conference| ?call)?|videoconference)\b|视频/iu],
  ["call", /\b(?:phone|telephone|call|called)\b|通电话|通话/iu],
  ["margins", /\b(?:sidelines|margins) of\b|期间.{0,12}会见|间隙/iu],
  ["letter", /\b(?:letter|exchange of messages)\b|致电|复信|致信|贺电/iu],
  ["visit", /\b(?:visit(?:ed|s)?|travell?ed|trip)\b|访问/iu],
  ["meeting", /\b(?:met|meets?|meeting|talks|trilateral|dialogue|held)\b|会见|会晤|会谈/iu],
];

/** @param head the title and the sentence that opens the account. */
export function formIn(head: string, sides: number): string | null {
  if (sides > 3) return "multilateral";
  return FORMS.find(([, words]) => words.test(head))?.[0] ?? null;
}
