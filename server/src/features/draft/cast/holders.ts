/** Who held an office on a day. */
import { HOLDERS } from "./holders.data";

/** Nobody knows who holds an office later. */
const KNOWN_UNTIL = "2026-12-31";

let table: ReadonlyMap<string, readonly (readonly [from: string, name: string])[]> | undefined;

function holders(): NonNullable<typeof table> {
  table ??= new Map(
    HOLDERS.trim()
      .split("\n")
      .map((line) => {
        const [side, office, ...its] = line.split("|");
        return [`${side}|${office}`, its.map((one) => [one.slice(0, 10), one.slice(11)] as const)] as const;
      }),
  );
  return table;
}

/** The name of who held the office of a side on a day (EDTF, with month and day); null where that is not known. */
export function holderOf(side: string, office: string, day: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}/.test(day) || day > KNOWN_UNTIL) return null;
  const its = holders().get(`${side}|${office.toLowerCase().replace("secretary general", "secretary-general")}`) ?? [];
  return its.filter(([from]) => from <= day).at(-1)?.[1] ?? null;
}
