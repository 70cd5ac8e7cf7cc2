/** Keys and values of YAML as items: in quotation marks where they stand in some, or need some, and with the blank that is missing. */
import { yaml11Type } from "../../model/yaml-portability";
import type { Offer, Offers } from "./item";
import type { YamlPlace } from "./yamlPlace";

/** A key with what follows it on its line. */
export interface OfferedKey extends Pick<Offer, "label" | "detail" | "about"> {
  readonly rest: string;
  /** Its value is chosen from a list. */
  readonly again: boolean;
}

/** The keys that the map at a place does not have yet. */
export function keys({ given, colon, replace, typed }: YamlPlace, offered: readonly OfferedKey[]): Offers {
  const offers = offered.flatMap(({ rest, again, ...key }): readonly Offer[] => {
    if (given.includes(key.label) || /^["']/.test(typed)) return [];
    const insert = colon
      ? { insert: key.label, snippet: false }
      : { insert: key.label + rest, snippet: rest.includes("$"), ...(again && ({ again } as const)) };
    return [{ ...key, ...insert, kind: "key", filter: key.label, replace }];
  });
  return { offers, incomplete: false };
}

export type Choice = Pick<Offer, "label" | "detail" | "about" | "kind" | "filter">;

export function choice(value: string, shown: Pick<Offer, "detail" | "about">): Choice {
  return { label: value, kind: "value", filter: value, ...shown };
}

export function values(place: YamlPlace, choices: readonly Choice[]): Offers {
  const quote = /^["']/.exec(place.typed)?.[0] ?? "";
  const offers = choices.map((one): Offer => {
    const { replace } = place;
    return { ...one, filter: quote + one.filter, replace, insert: valueText(place, one.label), snippet: false };
  });
  return { offers, incomplete: false };
}

/** A value as it is written at a place. */
export function valueText({ typed, close }: YamlPlace, value: string): string {
  const quote = /^["']/.exec(typed)?.[0] ?? "";
  const text = quote === "" ? safe(value) : quote + value + quote;
  return close ? ` ${text}` : text;
}

/** The value as every YAML tool reads it for the same text: `no` is Norwegian only in quotation marks. */
export function safe(value: string): string {
  const plain = /^[\p{L}\p{N}_.][^:#,[\]{}"'\n]*$/u.test(value) && value.trim() === value;
  return yaml11Type(value) === null && plain ? value : JSON.stringify(value);
}
