/** Who held an office on a day. */
import { plain, sameName } from "./names";
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

/** How long somebody held an office: from a day on, until another. */
export interface Term {
  readonly from: string;
  readonly until: string;
  readonly name: string;
}

/** All who held an office of a side that the table has. */
export function termsOf(side: string, office: string): readonly Term[] {
  const its = linesOf(side, office);
  return its.map(([from, name], at) => ({ from, name, until: its[at + 1]?.[0] ?? KNOWN_UNTIL }));
}

/** Other names of an office. */
const ALSO: readonly (readonly [other: RegExp, office: string])[] = [
  [/secretary general/, "secretary-general"],
  [
    /^(?:federal )?(?:minister (?:of|for) (?:foreign|external)(?: and european)? affairs(?:(?:,| and) .*)?|(?:foreign|external)(?: and european)? affairs minister|foreign minister and .*|minister of state for foreign affairs and .*)$/,
    "foreign minister",
  ],
  [
    /^secretary of state for (?:foreign|foreign and commonwealth|foreign, commonwealth and development) affairs$/,
    "foreign secretary",
  ],
  [/^secretary of state for defence$/, "defence secretary"],
  [/national security adviser/, "national security advisor"],
  [/^(?:president of the government|president of the council of ministers)$/, "prime minister"],
  [/^european council president$/, "president of the european council"],
  [/^(?:european )?commission president$/, "president of the european commission"],
  [/^(?:federal|german) chancellor$/, "chancellor"],
  [/^amir$/, "emir"],
];

function linesOf(side: string, office: string): readonly (readonly [from: string, name: string])[] {
  return holders().get(`${side}|${officeOf(office)}`) ?? [];
}

/** An office as the table calls it. */
function officeOf(office: string): string {
  // "President of Kenya".
  const low = office
    .toLowerCase()
    .replace(/ of (?:the )?(?:people['’]s |islamic |arab |federal )?(?:republic of )?\p{L}+$/u, (tail) =>
      /state|defen[cs]e|exchequer|affairs|treasury|council|commission/.test(tail) ? tail : "",
    );
  return ALSO.reduce((words, [other, same]) => words.replace(other, same), low);
}

let sides:
  ReadonlyMap<string, readonly (readonly [side: string, office: string, name: readonly string[]])[]> | undefined;

/** The side of somebody who held one of these offices once, where that is one side only: of "President Hale" whom the table has. */
export function sideOfHolder(names: readonly (readonly string[])[], titles: readonly string[]): string | null {
  if (sides === undefined) {
    const found = new Map<string, [string, string, readonly string[]][]>();
    for (const [key, its] of holders()) {
      const [side, office] = key.split("|") as [string, string];
      for (const [, name] of its) {
        const words = name.split(" ");
        for (const word of new Set(plain(words))) {
          const same = found.get(word);
          if (same === undefined) found.set(word, [[side, office, words]]);
          else same.push([side, office, words]);
        }
      }
    }
    sides = found;
  }
  const known = new Set<string>();
  const longer = names.filter((name) => plain(name).length > 1);
  for (const name of longer.length > 0 ? longer : names)
    for (const [side, office, words] of sides.get(plain(name).at(-1) ?? "") ?? [])
      if (sameName(name, words) && titles.some((title) => officeOf(title) === office || isInShort(title, side, office)))
        known.add(side);
  return known.size === 1 ? [...known][0]! : null;
}

/** "President" of one of the Union's institutions. */
function isInShort(title: string, side: string, office: string): boolean {
  return side === "eu" && /^president$/i.test(title) && office.startsWith("president");
}

/** The name of who held the office of a side on a day (EDTF, with month and day); null where that is not known. */
export function holderOf(side: string, office: string, day: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}/.test(day) || day > KNOWN_UNTIL) return null;
  return (
    linesOf(side, office)
      .filter(([from]) => from <= day)
      .at(-1)?.[1] ?? null
  );
}
