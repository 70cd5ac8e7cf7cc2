/** Whom a Chinese sentence only speaks of within what somebody says: the other leader, by his office, and what both of them did. */
import { OFFICES } from "../cast/offices.data";
import { PLAINLY } from "./chinese.data";

/** Somebody named before a verb of saying, where another has the word. */
export interface Named {
  readonly ids: readonly string[];
  /** Who has the word; null for nobody. */
  readonly teller: readonly string[] | null;
  /** What stands between the name and the verb. */
  readonly gone: string;
  readonly cue: string;
  /** Whether the sentence begins with the name. */
  readonly opens: boolean;
}

const office = new RegExp(`^(?:${[...OFFICES].sort((a, b) => b.length - a.length).join("|")})`, "u");

/** What one who is named with another did, and does not say here: 主席同总统先生宣布…, 共同决定…. */
const BESIDE = /[同和与][^，。；]{1,16}|共同|一致|一道/u;

/**
 * @param called what the text calls persons by, but for their offices, as alternatives; @param names of whom each is.
 * @returns whether who is named is only spoken of; @param behind is what follows the verb.
 */
export function mentionsIn(
  text: string,
  called: string,
  names: ReadonlyMap<string, string>,
): (named: Named, behind: string) => boolean {
  // Whom the account itself gives the word by the bare name it does not call by his office where another speaks.
  const barely = new Set<string>();
  const says = new RegExp(
    `(?:^|[。\\n])(?:[^，。；\\n]{0,14}，)?(${called})(?:首先|还|则|再次|对此)?(?:表示|指出|强调|说|介绍|认为|重申|感谢|祝贺|对[^，。；\\n]{2,40}表示)`,
    "gu",
  );
  for (const [, name = ""] of text.matchAll(says)) {
    const id = names.get(name);
    if (id !== undefined) barely.add(id);
  }
  return ({ ids, teller, gone, cue, opens }, behind) => {
    if (teller === null || ids.some((id) => teller.includes(id)) || !office.test(gone)) return false;
    if (behind.startsWith("的")) return true;
    // "总统已向他保证…": that is told as his words.
    if (/已|曾|向[他她]/u.test(gone)) return false;
    if (BESIDE.test(gone) && !gone.includes("时")) return true;
    return ids.every((id) => barely.has(id)) && !(opens && PLAINLY.test(cue) && gone.length < 10);
  };
}
