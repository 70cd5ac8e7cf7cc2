/** Offices whose holders an English text never names: "the Prime Minister", "the Foreign Minister of Calder", "PM". */
import type { Span } from "../../../text/span";
import type { Steps } from "../../../workspace/steps";
import { verbBehind } from "../speech/verbs";
import { likelyHolder } from "./dating";
import { holderOf } from "./holders";
import { namingAt } from "./namings";
import { sideBehind } from "./offices";
import { isHead, isPossessive, isTitle, joinsFields, officesIn, ownOffice, spelledOut } from "./titles";
import { sameName } from "./names";
import { opensAccount } from "./accounts";
import { isSubject, type Person } from "./persons";
import { placeAt } from "./states";
import { HEADLINE, IN_SHORT } from "./titles.data";
import { isWord, type Word } from "./words";

/** An office at a place. Offsets count words. */
interface Office {
  readonly start: number;
  readonly end: number;
  /** In full, as the text has it: "Prime Minister". */
  readonly title: readonly string[];
  readonly side: string | null;
}

/** Who holds one of these leads somebody, and may meet or say something; of others there are many. */
const LEADING =
  /^(?:president|minister|premier|chancellor|secretary|taoiseach|tánaiste|tanaiste|king|queen|emir|amir|sultan|sheikh|pope|prince|princess|representative|envoy|speaker|commissioner|governor|chairman|chairwoman|chairperson|chair|ambassador|director|advisor|adviser|councilor|administrator|coordinator|secretary-general|general|patriarch|rapporteur|negotiator|undersecretary|lama)$/;

/** Words of a title that stand before its last word alone do not tell whose it is. */
const LESSER = /^(?:vice|deputy|under|assistant|former|acting|special|first|second|crown)$/;

/** Persons without a name: one for each office that does something or whom somebody meets, and that no named person has. */
export function* unnamedIn(
  words: readonly Word[],
  people: readonly Person[],
  meets: (span: Span) => boolean,
): Steps<readonly Person[]> {
  const found: Person[] = [];
  const held = people.map((person) => ({
    person,
    titles: person.titles.flatMap(officesIn).map((title) =>
      inFull(
        ownOffice(title)
          .toLowerCase()
          .split(/[\s,/-]+/u),
      ),
    ),
  }));
  for (let at = 0; at < words.length; at += 1) {
    yield;
    const { capital, low, opensLine } = words[at]!;
    const article = low === "the";
    if (!article && !capital) continue;
    const office = officeAt(words, at);
    // "the Adviser to the Prime Minister": whoever is served need not be there.
    if (office !== null && isServed(words, at)) {
      at = office.end - 1;
      continue;
    }
    if (office === null) {
      // "the Assistant to the President, Miriam Hale": within what is somebody's title nobody else is meant.
      const naming = capital ? namingAt(words, at) : null;
      if (naming !== null) at = naming.end - 1;
      continue;
    }
    const its = meets(words[office.start]!) && isParty(words, at, office);
    const verb = isSubject(words, office.start) || opensLine ? verbBehind(words, office.end, words.length) : null;
    const says = verb !== null && verb.makes !== "stance" && verb.form === "past";
    const opens = its && (opensLine || isSubject(words, office.start)) && opensAccount(words, office.end);
    // "Miriam Hale spoke to the Prime Minister": whoever is met opens nothing.
    const isMet = its && !words[office.start]!.opensLine && MET.test(words[at - 1]?.low ?? "");
    at = office.end - 1;
    if (!its && !says) continue;
    const wanted = inFull(office.title.flatMap((word) => word.toLowerCase().split("-")));
    const holds = (titles: readonly (readonly string[])[], side: string | null): boolean =>
      (office.side === null || side === null || side === office.side) &&
      titles.some((title) => wanted.every((word) => title.includes(word)) && !lesser(wanted, title));
    const its_ = held.filter(({ person, titles }) => holds(titles, person.side));
    // "The Prime Minister spoke to Prime Minister Shen": who meets the holder of an office holds the same one elsewhere.
    // A third who has it and says nothing is only spoken of.
    const met = its_.length > 1 ? its_.filter(({ person }) => person.meets || person.speaks) : its_;
    const other =
      its && office.side === null && met.length === 1 && meetsHolder(words, office.end, met[0]!.person, verb !== null);
    if (its_.length > 0 && !other) {
      // "the Calder Foreign Minister underlined": whose minister the one is who meets.
      const open = its_.filter(({ person }) => person.side === null && person.meets);
      if (says && office.side !== null && open.length === 1 && !people.some(({ side }) => side === office.side))
        open[0]!.person.side = office.side;
      // "Call with the Prime Minister": whoever holds the office meets, though the name stands elsewhere.
      const holder = met.length === 1 ? met[0]!.person : null;
      if (its && holder !== null) {
        holder.meets = true;
        holder.at = Math.min(holder.at ?? at, office.start);
      }
      continue;
    }
    const before = found.find((person) =>
      holds([inFull(person.titles[0]!.toLowerCase().split(/[\s,/-]+/u))], person.side),
    );
    if (before !== undefined) {
      before.meets ||= its;
      before.speaks ||= says;
      before.side ??= office.side;
      if (isMet) before.opens = false;
      else if (opens) before.opens ??= true;
      continue;
    }
    if (found.length >= 8) break;
    const title = capitals(wanted, office.title);
    found.push({
      names: [title],
      titles: [title.join(" ")],
      side: office.side,
      at: office.start,
      meets: its,
      speaks: says,
      unnamed: true,
      ...(isMet || opens ? { opens: !isMet } : {}),
      ...(other ? { first: true } : {}),
    });
  }
  return found;
}

/** Whether the office at a place tells whom another one serves. */
function isServed(words: readonly Word[], at: number): boolean {
  return (
    /^(?:to|of)$/.test(words[at - 1]?.low ?? "") &&
    /^(?:advis[eo]rs?|assistants?|aides?|secretary|counsel(?:l?or)?|office|staff|spokes(?:man|woman|person)|deput(?:y|ies)|envoys?)$/.test(
      words[at - 2]?.low ?? "",
    )
  );
}

/** Before whom somebody meets. */
const MET = /^(?:with|to|from|between|and|met|hosted|welcomed|received|called)$/;

/** Whether the clause or the headline goes on with somebody, by name or as "the Prime Minister of Lanhai, Shen Yiwei". */
function meetsHolder(words: readonly Word[], from: number, { names }: Person, acts: boolean): boolean {
  let met = acts;
  for (let at = from; at < Math.min(words.length, from + 40); at += 1) {
    const { low, capital, opensLine } = words[at]!;
    if (opensLine || low === "." || low === ";") return false;
    if (/^(?:with|to|met|meets|hosted|welcomed|received|called)$/.test(low)) met = true;
    else if (/^(?:by|from|for|about|on|that|who)$/.test(low) && at < from + 2) return false;
    if (!capital || !met) continue;
    const naming = namingAt(words, at);
    if (naming === null) continue;
    return !isPossessive(words[naming.end]) && names.some((name) => sameName(name, naming.name));
  }
  return false;
}

/** "the Prime Minister", "PM", "Calder's Foreign Minister", "the Foreign Minister of Calder", without a name behind it. */
function officeAt(words: readonly Word[], from: number): Office | null {
  let at = words[from]!.low === "the" ? from + 1 : from;
  // "the XIV Dalai Lama".
  if (at > from && /^(?:[IVX]+|\d{1,2}(?:st|nd|rd|th))$/u.test(words[at]?.text ?? "")) at += 1;
  if (
    words[at]?.capital !== true ||
    (words[at]!.opensLine !== words[from]!.opensLine && at > from && words[at]!.opensLine)
  )
    return null;
  let side: string | null = null;
  const place = placeAt(words, at);
  // "the Indian Prime Minister", but not "the Indian Ocean Commissioner".
  const describes =
    place?.sort === "adjective" &&
    words[place.end] !== undefined &&
    isTitle(words[place.end]!) &&
    words[place.end]!.low !== "ocean";
  // "the United States President", but not "European Commission President", who is of that body.
  const apart =
    place !== null &&
    (!isTitle(words[at]!) ||
      (place.end > at + 1 && place.sort === "name" && !OF_A_BODY.test(words[place.end - 1]!.low)));
  if (place !== null && place.sort !== "seat" && (describes || apart)) {
    side = place.code;
    at = isPossessive(words[place.end]) ? place.end + 1 : place.end;
  }
  let titleStart = at;
  if (words[at]?.capital !== true || !isTitle(words[at]!) || namingAt(words, at) !== null) return null;
  let head = -1;
  for (; at < words.length && at < titleStart + 12; at += 1) {
    const word = words[at]!;
    if (word.opensLine && at > titleStart) break;
    if (isTitle(word)) {
      if (isHead(word)) head = at;
      continue;
    }
    const next = words[at + 1];
    // "The President and the Vice President", "President and Prime Minister": two.
    if (word.low === "and" && head === -1 && joinsFields(words, at)) continue;
    if (word.low === "and" && headAhead(words, at + 1)) break;
    if (
      /^(?:of|for|and)$/.test(word.low) &&
      head !== -1 &&
      next !== undefined &&
      isTitle(next) &&
      !isHead(next) &&
      placeAt(words, at + 1) === null
    )
      continue;
    break;
  }
  if (
    head === -1 ||
    (!LEADING.test(words[head]!.low.replace(/-(?:elect|designate)$/, "")) && !IN_SHORT.has(words[head]!.low))
  )
    return null;
  // "the General Assembly" is nobody.
  if (
    words[head]!.low === "general" &&
    /^(?:assembly|secretariat|staff|conference|council|election|directorate)$/.test(words[head + 1]?.low ?? "")
  )
    return null;
  let end = at;
  // "The President and the Minister" are two, and "and" ends none.
  while (end > head + 1 && /^(?:of|for|and)$/.test(words[end - 1]!.low)) end -= 1;
  // "HRH the Crown Prince".
  while (titleStart < head && /^(?:h\.?h|h\.?e|h\.?m|h\.?r\.?h)\.?$/.test(words[titleStart]!.low)) titleStart += 1;
  const title = words.slice(titleStart, end).map(({ text }) => text);
  const next = words[end];
  if (next?.low === "of") {
    const of = sideBehind(words, end);
    if (of !== null) [side, end] = [of.code, of.end];
  } else if (
    next !== undefined &&
    next.capital &&
    isWord(next) &&
    !next.opensLine &&
    !HEADLINE.has(next.low) &&
    placeAt(words, end) === null
  )
    return null;
  return { start: from, end, title, side };
}

/** The last word of a body that has offices of its own. */
const OF_A_BODY = /^(?:commission|council|parliament|committee|assembly|secretariat|service|union)$/;

/** Whether the words of a title that follow come to the last word of an office. */
function headAhead(words: readonly Word[], from: number): boolean {
  for (let at = from; at < from + 6 && words[at] !== undefined && isTitle(words[at]!); at += 1)
    if (isHead(words[at]!)) return true;
  return false;
}

/** Who is meant by "the President of Calder" where somebody of Calder is named without an office, who then has it: those that are no others. */
export function unnamedOf(people: readonly Person[]): readonly Person[] {
  const gone: Person[] = [];
  for (const person of people) {
    if (person.unnamed !== true) continue;
    const its = people.filter(
      (one) =>
        one.unnamed !== true &&
        one.meets &&
        // Whoever meets the holder of the same office is nobody but whom the headline names.
        (person.first !== true || (person.opens === true && one.opens === true)) &&
        one.titles.every((title) => /^(?:mr|mrs|ms|dr)?\.?$/i.test(title)) &&
        // "Miriam Hale spoke to President Shen" is the "PM call with President Shen" of the headline.
        (person.opens === true && one.opens === true
          ? person.side === null || one.side === null || one.side === person.side
          : person.side === null
            ? !person.meets
            : one.side === person.side),
    );
    if (its.length !== 1) continue;
    its[0]!.titles.unshift(...person.titles);
    gone.push(person);
  }
  return gone;
}

/** Who is called by an office in full where one of the same side has it in short: "Minister Hale" is "the Calder Minister of Trade". */
export function inShortOf(people: readonly Person[]): readonly Person[] {
  const gone: Person[] = [];
  for (const person of people) {
    if (person.unnamed !== true || person.side === null) continue;
    const office = inFull(person.titles[0]!.toLowerCase().split(/[\s,/-]+/u));
    const its = people.filter(
      (one) =>
        one !== person &&
        one.unnamed !== true &&
        one.side === person.side &&
        one.titles.some((title) => isHeadOf(title, office)),
    );
    const others = people.filter(
      (one) => one.unnamed !== true && one.side === person.side && (one.meets || one.speaks),
    );
    if (its.length !== 1 || others.some((one) => one !== its[0])) continue;
    its[0]!.titles.push(...person.titles);
    its[0]!.meets ||= person.meets;
    its[0]!.speaks ||= person.speaks;
    gone.push(person);
  }
  return gone;
}

/** "Minister" of "Minister of Trade". */
function isHeadOf(title: string, office: readonly string[]): boolean {
  const words = inFull(title.toLowerCase().split(/[\s,/-]+/u)).filter(
    (word) => !/^(?:hon|mr|mrs|ms|dr)\.?$/.test(word),
  );
  return (
    words.length === 1 &&
    office.length > 1 &&
    office.includes(words[0]!) &&
    /^(?:minister|secretary|envoy|representative|ambassador|commissioner|advisor)$/.test(words[0]!)
  );
}

/**
 * Gives persons without a name the one that is known of who held their office on the day, or most likely did where the text has
 * no day, and takes their office for it.
 */
export function nameHolders(
  some: readonly Person[],
  day: string | null,
  text: string,
  people: readonly Person[] = some,
): void {
  for (const person of some) {
    const title = person.titles[0] ?? "";
    const name =
      person.unnamed !== true || person.side === null
        ? null
        : day !== null
          ? holderOf(person.side, title, day)
          : likelyHolder(person.side, title, text, people);
    if (
      name === null ||
      people.some((one) => one !== person && one.names.some((its) => sameName(its, name.split(" "))))
    )
      continue;
    person.names = [name.split(" ")];
    person.office = title;
    person.unnamed = false;
  }
}

/** Whether who holds an office there is one of those who meet, and not only spoken of. */
function isParty(words: readonly Word[], at: number, { start, end }: Office): boolean {
  const before = words[at - 1];
  const next = words[end];
  if (isPossessive(next)) {
    // "the President's Call", "PM's meeting": not "the President's visit to".
    return /^(?:call|meeting|phone|telephone|video|virtual|talks?|conversation|bilateral|lunch|dinner|trip|travel|visit|participation|remarks|engagements?)$/.test(
      words[end + 1]?.low ?? "",
    );
  }
  if (before === undefined || words[start]!.opensLine) return true;
  // "Under-Secretary-General for Humanitarian Affairs and Relief Coordinator" is one.
  const last = words[at - 2];
  if (before.low === "and" && last !== undefined && words[at]!.low !== "the" && isTitle(last) && !isHead(last))
    return false;
  if (/^(?:with|between|and|to|met|hosted|welcomed|received|called)$/.test(before.low)) return true;
  // "receives a call from the President of Lanhai".
  if (before.low === "from" && /^(?:call|message|letter|cable)$/.test(words[at - 2]?.low ?? "")) return true;
  const verb =
    isSubject(words, start) || !/^(?:of|for|by|that|which|from)$/.test(before.low)
      ? verbBehind(words, end, words.length)
      : null;
  return verb !== null && verb.form === "past";
}

/** A vice president is no president; but one who has the lesser office only is meant where the text says so. */
function lesser(wanted: readonly string[], title: readonly string[]): boolean {
  return title.some((word) => LESSER.test(word) && !wanted.includes(word)) && wanted.length < 2;
}

function inFull(title: readonly string[]): readonly string[] {
  return (
    spelledOut(title)
      // "Secretary of State for Defence" is "Defence Secretary".
      .filter((word, at, all) => !(word === "state" && all[at + 1] === "for" && all.includes("secretary")))
      .filter((word) => !/^(?:of|for|the|and)$/.test(word) && word !== "")
  );
}

/** A title in full with capitals: "PM" as "Prime Minister". */
function capitals(wanted: readonly string[], title: readonly string[]): readonly string[] {
  return title.some((word) => IN_SHORT.has(word.toLowerCase()))
    ? wanted.map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    : title;
}
