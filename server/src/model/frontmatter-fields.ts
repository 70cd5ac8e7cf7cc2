/** What the values of the front matter's keys must look like. Dates are left to `dates.ts`. */
import { nearest } from "../text/nearest";
import { idProblem } from "./yaml-values";

export const FORMS = ["meeting", "visit", "call", "video", "margins", "multilateral", "letter"] as const;

/** Why a value is none for its key, with the mend; null where it is one. */
export type FieldCheck = (value: string) => { readonly message: string; readonly suggestion?: string | null } | null;

export const meetingProblem: FieldCheck = (value) => {
  const wrong = idProblem(value);
  return wrong === null
    ? null
    : {
        message: `${wrong.replace("can name no actor", "can name no meeting")}. Write one such as yang-kerry-2021-09.`,
      };
};

export const formProblem: FieldCheck = (value) =>
  (FORMS as readonly string[]).includes(value)
    ? null
    : {
        message: `\`${clip(value)}\` is no form of meeting. Write one of ${FORMS.join(", ")}.`,
        suggestion: nearest(value, FORMS),
      };

let lastTag: string | undefined;

/** The shape of a BCP 47 tag, and the way its parts are capitalised. */
export const languageProblem: FieldCheck = (value) => {
  // The readouts of a workspace are in two or three languages, and the engine takes its time to look one up.
  if (value === lastTag) return null;
  const example = "Write a tag of BCP 47, such as en, zh or zh-Hans.";
  try {
    if (value.length <= 100 && Intl.getCanonicalLocales(value).length === 1) {
      lastTag = value;
      return null;
    }
  } catch {
    // What the engine refuses is no tag.
  }
  const dashed = value.replaceAll("_", "-");
  const reads = dashed !== value && languageProblem(dashed) === null;
  return { message: `\`${clip(value)}\` is no language. ${example}`, suggestion: reads ? dashed : null };
};

export const addressProblem: FieldCheck = (value) =>
  /^https?:\/\/[^\s/]+\S*$/i.test(value)
    ? null
    : {
        message: `\`${clip(value)}\` is no web address. Write one that begins with https:// or http://.`,
        suggestion: /^www\.\S+$/.test(value) ? `https://${value}` : null,
      };

export const sealProblem: FieldCheck = (value) =>
  /^[\da-f]{64}$/i.test(value)
    ? null
    : {
        message: `A seal is a SHA-256: 64 hexadecimal digits; this has ${value.length} characters. Seal the file again, or delete the line.`,
      };

/** A value as short as a message bears it. */
export function clip(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
