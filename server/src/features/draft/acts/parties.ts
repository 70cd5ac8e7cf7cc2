/** Who is meant by the words that a clause has for its subject, or a noun for its owner. */
import { PARTIES, THINGS, TOGETHER } from "../../../model/actLexicon";
import { simplified } from "../../../model/traditional";
import { declarationOf, placeAt } from "../cast/states";
import { wordsOf as placeWords } from "../cast/words";
import type { Cast, DraftActor } from "../reading";
import { wordsOf } from "./words";

/** What a few words say of who acts. */
export interface Mention {
  /** Sides, in the order of the cast. */
  readonly sides: readonly string[];
  /** Whether they name somebody who can act, in the cast or not. */
  readonly party: boolean;
  /** Whether all who take part are meant. */
  readonly joint: boolean;
  /** *We*, *our*, *it*: whoever speaks. */
  readonly own: boolean;
}

export interface Parties {
  /** The side that an actor speaks for, or itself. */
  readonly sideOf: (id: string) => string;
  /** The sides that take part. */
  readonly all: readonly string[];
  readonly mention: (words: string) => Mention;
}

const parties = wordsOf(PARTIES);
const things = wordsOf(THINGS);
const together = wordsOf(TOGETHER);

/** Names that are other words too, as “He”. */
const COMMON = wordsOf("he an so do no of us we it the may will al bin de van");

/** More take part in no meeting. */
const MOST_ACTORS = 200;

/** Longer words name nobody. */
const LONGEST = 200;

export function partiesOf(cast: Cast): Parties {
  const byId = new Map(cast.actors.map((actor) => [actor.id, actor]));
  const sideOf = (id: string): string => {
    const side = byId.get(id)?.for;
    return side === undefined || side === null || side === id ? id : side;
  };
  const persons = cast.actors.filter((actor) => actor.for !== null).map((actor) => sideOf(actor.id));
  const all = [...new Set(cast.parties.length > 0 ? cast.parties.map(sideOf) : persons)];
  const titles = cast.actors.slice(0, MOST_ACTORS).map(({ title }) => (title === null ? "" : plain(title)));
  const names = cast.actors.slice(0, MOST_ACTORS).flatMap((actor) =>
    namesOf(actor)
      // A title that two have tells nobody apart.
      .filter((name) => titles.filter((title) => title.includes(name)).length < 2)
      .map((name) => [name, sideOf(actor.id)] as const),
  );
  const memo = new Map<string, Mention>();
  const mention = (words: string): Mention => {
    if (words.length > LONGEST) return { sides: [], party: false, joint: false, own: false };
    let found = memo.get(words);
    if (found === undefined) memo.set(words, (found = read(words, names)));
    return found;
  };
  return { sideOf, all, mention };
}

/** As they stand in running text, in plain letters between blanks; a Chinese name as it is. */
function namesOf({ name, title, aka, for: side, kind }: DraftActor): string[] {
  const all = [name, ...aka];
  if (side !== null || kind === "person") {
    const words = name.replace(/,?\s+(?:Jr|Sr)\.?$/u, "").split(/\s+/u);
    if (name.includes("·")) all.push(...name.split("·").filter((part) => part.length > 1));
    for (const word of [words[0], words.at(-1)])
      if (word !== undefined && word.length > 1 && !COMMON.has(word.toLowerCase())) all.push(word);
    if (title !== null) all.push(title);
  }
  return [...new Set(all.map(plain))].filter((one) => one.trim() !== "");
}

/** In lower case, with one blank between words and at both ends, and without full stops, so that “U.S.” is a word. */
function plain(words: string): string {
  if (/[\u3400-\u9fff]/u.test(words)) return simplified(words);
  return ` ${words
    .toLowerCase()
    .replace(/[.,]/gu, "")
    .replace(/['’]s?(?=\s|$)/gu, "")
    .replace(/[^\p{L}\p{N}-]+/gu, " ")
    .trim()} `;
}

function read(words: string, names: readonly (readonly [string, string])[]): Mention {
  if (/[\u3400-\u9fff]/u.test(words)) return readChinese(words, names);
  const text = plain(words);
  const sides = [...new Set(names.filter(([name]) => text.includes(name)).map(([, side]) => side))];
  const list = text.trim().split(" ");
  const has = (one: RegExp): boolean => one.test(text);
  const own = has(/^ (?:we|our|i|my|us) /u);
  const points = has(/^ (?:this|that|these|those|such|all this|all of this) $/u);
  const pronoun = has(/^ (?:we|they|he|she|i|you|it|both|each|all|everyone) $/u);
  const collective = has(/ (?:the two|both|two|three|our|their|the|all) (?:\p{L}+ ){0,2}$/u) || has(/ both /u);
  const last = list.at(-1) ?? "";
  const joint =
    has(/^ (?:they|both|the two|both of them|we both) $/u) ||
    has(/^ both /u) ||
    has(/ (?:the two|both) (?:\p{L}+ )?(?:allies|partners|neighbours|neighbors|friends) $/u) ||
    has(/^ the governments $/u) ||
    has(/ and i $/u) ||
    (collective && together.has(last) && has(/ (?:two|three|both|our|their) /u)) ||
    has(/^ (?:the )?(?:sides|parties|leaders|presidents|ministers|prime ministers|foreign ministers|two countries) $/u);
  // What follows a preposition is not who acts: *the change in Calder*, but *the Government of Calder*.
  const head =
    /^(.*?\S)\s+(?:of|in|on|for|from|between|with|to|at|by|under|underway|towards?|together|along|alongside)\s/u.exec(
      `${words.trim()} `,
    )?.[1] ?? words.trim();
  const headWord = head.split(/\s+/u).at(-1) ?? "";
  const lastOfHead = plain(headWord).trim();
  const thing = list.some((word) => things.has(word)) && !parties.has(lastOfHead);
  const party =
    (!thing || /^the (?:Alliance|Union)$/u.test(words.trim())) &&
    (pronoun ||
      joint ||
      own ||
      parties.has(lastOfHead) ||
      parties.has(last) ||
      (/^\p{Lu}/u.test(headWord) && list.length <= 14) ||
      (sides.length > 0 && list.length <= 3 && !/['’]s?\s+\p{Ll}/u.test(words)));
  return { sides, party: party && !points && !has(/^ it $/u), joint, own };
}

/** Ids of the states and organisations that words name. */
export function placesIn(words: string): readonly string[] {
  const list = placeWords(words);
  return [...new Set(list.flatMap((_, at) => placeAt(list, at)?.code ?? []).map((code) => declarationOf(code).id))];
}

const OFFICE =
  /^(?:the )?(?:(?:vice|deputy|prime|foreign|first|acting) )*(?:president|secretary|minister|premier|chancellor|secretary-general|chair|director|ambassador|king|high representative)(?: (?:of state|of defen[cs]e|general))? and \S/iu;

/** *Calder and the L.H.*, *the Secretary and Minister Orso*: two, of whom the words name one by an office or as a place. */
export function namesBoth(words: string, { sides, own }: Mention, { all }: Parties): boolean {
  if (own || sides.length > 1 || words.length > LONGEST || !/\sand\s/u.test(words)) return false;
  const head = words.split(/\s(?:on|in|for|between|to|against)\s/u)[0]!;
  const places = placesIn(head).filter((side) => all.includes(side));
  if (new Set([...sides, ...places]).size > 1 && !/['’]/u.test(head)) return true;
  return sides.length === 1 && OFFICE.test(words.trim());
}

function readChinese(all: string, names: readonly (readonly [string, string])[]): Mention {
  // Which is no name of China.
  const words = all.replaceAll("发展中国家", "发展中各国");
  const sides = [...new Set(names.filter(([name]) => words.includes(name.trim())).map(([, side]) => side))];
  const joint =
    /我[和同与](?!贵)|双方|两国|两岸|两党|双边|彼此|两军|三方|三国|四方|[四五六]国|(?:与会|参会)(?:各方|各国)|中\p{Script=Han}(?:两国|双方|两军)|各自/u.test(
      words,
    ) || sides.length > 1;
  const own =
    /^(?:我们?|我[方国部省市州馆]|本[馆部省市]|(?:中国)?(?:驻\p{Script=Han}{1,8}?)?(?:总领事馆|总领馆|领事馆|领馆|大?使馆|代表处)|特区政府|[省市]政府)/u.test(
      words,
    );
  const party =
    joint ||
    own ||
    sides.length > 0 ||
    /(?:方|方面|国|政府|们|元首|领导人|总统|主席|总理|首相|外长|部长|团队|各方|军队|政府军|议会|国会|社会|领馆|使馆|部|局|厅|办|委员会|联盟|组织|代表团|访团|官员|当局|特区|大使|领事|州长|省长|市长|州|省|市|他|她|本人)$/u.test(
      words,
    );
  return { sides, party, joint, own };
}
