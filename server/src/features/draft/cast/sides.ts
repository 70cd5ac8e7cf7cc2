/** Which sides an English text names, and whose side its persons are on. */
import type { Span } from "../../../text/span";
import type { Steps } from "../../../workspace/steps";
import type { DraftOptions } from "../draft";
import type { DraftActor } from "../reading";
import { verbBehind } from "../speech/verbs";
import { namesActor } from "./actors";
import { isAdversary } from "./adversaries";
import { isPossessive, isTitle } from "./titles";
import { sameName } from "./names";
import { familyOf, fullName } from "./called";
import { isSubject, type Person } from "./persons";
import { codeOfId, idOf, isOrganisation, knownSide, placeAt, type Sort } from "./states";
import { AMERICAN, HEADLINE, HEADS, SPOKEN_FOR } from "./titles.data";
import type { Word } from "./words";

/** Who is named before "met with" comes from one side: somebody without a side has that of the others. */
export function shareSides(principals: readonly Person[], text: string, opener: readonly Span[]): void {
  for (const { start, end } of opener) {
    const sentence = text.slice(start, end);
    const verb = /\b(?:met|spoke|held|talked|call(?:ed)?)\b/u.exec(sentence);
    if (verb === null || !/ with /u.test(sentence.slice(verb.index))) continue;
    const before = sentence.slice(0, verb.index);
    const together = principals.filter((person) => before.includes(familyOf(person)));
    const sides = new Set(together.flatMap(({ side }) => side ?? []));
    if (sides.size === 1) for (const person of together) person.side ??= [...sides][0]!;
  }
}

/** "the President of Lanhai" without a name: titles whose side the headline tells. */
export function titledSides(words: readonly Word[], meets: (span: Span) => boolean): ReadonlyMap<string, string> {
  const sides = new Map<string, string>();
  for (const [at, word] of words.entries()) {
    if (word.low !== "of" || !meets(word)) continue;
    const place = placeAt(words, at + 1);
    const before = words[at - 1];
    if (place === null || before === undefined || !/^(?:president|premier|chancellor|minister)$/.test(before.low))
      continue;
    const title =
      words[at - 2]?.low === "prime" || words[at - 2]?.low === "foreign"
        ? `${words[at - 2]!.low} ${before.low}`
        : before.low;
    sides.set(title, place.code);
  }
  return sides;
}

/** What happens somewhere, and is talked of by others. */
const EVENTS =
  /^(?:situations?|developments|crisis|crises|wars?|conflicts?|events|violence|ceasefire|truce|fighting|hostilities|unrest|coup|tensions|bloodshed|genocide|instability|earthquake|famine|tragedy)$/;

/** States by how often the text names them, the most often named first. */
export function mentionsOf(words: readonly Word[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at < words.length; at += 1) {
    if (!words[at]!.capital) continue;
    // "the Islamic State of Iraq and Syria" names no state.
    if (words[at]!.low === "islamic" && words[at + 1]?.low === "state" && words[at + 2]?.low === "of") {
      at += 3;
      while (/^(?:the|and)$/.test(words[at + 1]?.low ?? "")) at += words[at + 1]!.low === "and" ? 2 : 1;
      continue;
    }
    const place = placeAt(words, at);
    if (place === null) continue;
    // "the Lanhai invasion" tells of a third.
    const acts = isAdversary(words, at, place);
    // "on the margins of the NATO Summit": where somebody meets.
    const hosts =
      isOrganisation(place.code) &&
      /^(?:summit|summits|conference|forum|ministerial)$/.test(words[place.end]?.low ?? "");
    // "the situation in Lanhai": what those who meet talk of.
    const isTopic =
      words[at - 1]?.low === "in" && words.slice(Math.max(at - 5, 0), at - 1).some(({ low }) => EVENTS.test(low));
    if (place.sort !== "seat" && !acts && !hosts && !isTopic && !place.code.startsWith("?"))
      counts.set(place.code, (counts.get(place.code) ?? 0) + 1);
    at = place.end - 1;
  }
  return new Map([...counts].sort((one, other) => other[1] - one[1]));
}

/** What a side has of which its own account tells: "Calder's firm position". */
const OWN =
  /^(?:position|support|commitment|solidarity|readiness|gratitude|appreciation|stance|desire|willingness|keenness|interest|determination|aspiration|condolences|efforts|condemnation)$/;

/** States by how often a text tells of what they stand for, where it does. */
export function* ownSides(words: readonly Word[], people: readonly Person[]): Iterable<string> {
  const names = new Set(people.flatMap((person) => person.names.flat()));
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!;
    if (!word.capital) continue;
    const place = placeAt(words, at);
    if (place === null) {
      // A state that nobody knows: "Calder's support".
      const alone =
        !names.has(word.text) && !isTitle(word) && !HEADLINE.has(word.low) && words[at - 1]?.capital !== true;
      if (alone && isPossessive(words[at + 1]) && words.slice(at + 2, at + 5).some(({ low }) => OWN.test(low)))
        yield `?${word.text}`;
      continue;
    }
    if (
      place.sort === "name" &&
      isPossessive(words[place.end]) &&
      words.slice(place.end + 1, place.end + 4).some(({ low }) => OWN.test(low))
    )
      yield place.code;
    at = place.end - 1;
  }
}

/** States that the headline and the opener name as such, places of meeting aside. */
export function sidesNamed(words: readonly Word[], meets: (span: Span) => boolean): readonly string[] {
  const codes: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (!words[at]!.capital || !meets(words[at]!)) continue;
    const place = placeAt(words, at);
    if (place === null) continue;
    const before = words[at - 1]?.low === "the" ? words[at - 2] : words[at - 1];
    if (
      place.sort !== "seat" &&
      !place.code.startsWith("?") &&
      !/^(?:in|on|about|regarding|concerning|,)$/.test(before?.low ?? "") &&
      !isAdversary(words, at, place) &&
      !codes.includes(place.code) &&
      (!isOrganisation(place.code) || meetsAsSide(words, before, place.end))
    )
      codes.push(place.code);
    at = place.end - 1;
  }
  return codes;
}

/** The state from whose capital an account is dated: "Ottawa, Ontario – ", "DOHA – ". */
export function datelineSide(words: readonly Word[], lines: readonly Span[]): string | null {
  for (const { start, end } of lines) {
    const from = words.findIndex((word) => word.start >= start);
    for (let at = Math.max(from, 0); at < words.length && words[at]!.start < end && at < from + 12; at += 1) {
      const place = words[at]!.capital ? placeAt(words, at) : null;
      if (place?.sort === "seat" && isDateline(words, place.end)) return place.code;
    }
  }
  return null;
}

/** "Ottawa, Ontario – ", "TARN BAY, 3 May 2031": whether a dash or a day follows a capital soon. */
function isDateline(words: readonly Word[], from: number): boolean {
  const behind = words.slice(from, from + 4);
  const end = behind.findIndex(({ opensLine }) => opensLine);
  return (end === -1 ? behind : behind.slice(0, end)).some(
    ({ text }, at, all) => /^[–—-]$/.test(text) || (/^\d{1,2}$/.test(text) && at < 3 && all[0]!.text === ","),
  );
}

/** An organisation meets somebody where it does so itself, or those who stand for it: "with the G7 foreign ministers". */
function meetsAsSide(words: readonly Word[], before: Word | undefined, end: number): boolean {
  return (
    /^(?:with|between|and|by)$/.test(before?.low ?? "") ||
    before === undefined ||
    words
      .slice(end, end + 4)
      .some(({ low }) =>
        /^(?:ministers|leaders|officials|counterparts|representatives|ambassadors|allies|partners|members|delegation|secretary-general|president|commissioner)$/.test(
          low,
        ),
      )
  );
}

/** What stands behind a state that is to act: "urged Estmark to", "that Estmark will". */
const ACTS =
  /^(?:to|will|would|shall|should|must|can|could|may|needs?|has|have|is|are|was|were|plans|intends|does|pledges|commits|agrees|refrain|return|release|end|stop|abide|cease)$/;
/** Nouns of what a state undertakes. */
const UNDERTAKINGS =
  /^(?:commitments?|pledges?|promises?|decisions?|offers?|readiness|willingness|intentions?|plans?|invitations?|proposals?|refusal|determination|resolve)$/;

/** States that say something, undertake something, or are to do something, whoever meets. */
export function addressedStates(words: readonly Word[]): ReadonlySet<string> {
  const codes = new Set<string>();
  for (let at = 0; at < words.length; at += 1) {
    if (!words[at]!.capital && words[at]!.low !== "the") continue;
    const place = placeAt(words, at);
    if (place === null || place.sort === "seat") continue;
    const chain = [place.code];
    let end = behindSide(words, place);
    if (end === -1) continue;
    for (let more = joined(words, end); more !== null; more = joined(words, end)) {
      const next = behindSide(words, more);
      if (next === -1) break;
      chain.push(more.code);
      end = next;
    }
    const verb = verbBehind(words, end, words.length);
    const says = verb?.makes === "reports" && verb.form !== "base" && isSubject(words, at);
    const next = words[end];
    const undertakes = isPossessive(next) && words.slice(end + 1, end + 4).some(({ low }) => UNDERTAKINGS.test(low));
    if (says || undertakes || (next !== undefined && isAddressed(words[at - 1]) && ACTS.test(next.low)))
      for (const code of chain) codes.add(code);
    at = end - 1;
  }
  return codes;
}

/** Behind a state's name with what may follow it, such as "(PRC)" and "member states"; -1 where it only describes. */
export function behindSide(
  words: readonly Word[],
  { sort, end }: { readonly sort: Sort; readonly end: number },
): number {
  const at = words[end]?.text === "(" && words[end + 2]?.text === ")" ? end + 3 : end;
  if (words[at]?.low === "member" && /^(?:states|countries|nations)$/.test(words[at + 1]?.low ?? "")) return at + 2;
  if (/^(?:side|delegation|representatives|officials|government|authorities|team)$/i.test(words[at]?.text ?? ""))
    return at + 1;
  return sort === "adjective" ? -1 : at;
}

/** Another state that "and" or a comma joins. */
export function joined(words: readonly Word[], at: number): ReturnType<typeof placeAt> {
  let next = at;
  if (words[next]?.text === ",") next += 1;
  if (words[next]?.low === "and") next += 1;
  if (next > at && words[next]?.low === "the") next += 1;
  const place = next === at ? null : placeAt(words, next);
  return place?.sort === "seat" ? null : place;
}

/** Whether what follows a word may be who is to act: "urged", "called on", "that", or a clause of its own. */
function isAddressed(before: Word | undefined): boolean {
  return (
    before === undefined ||
    /^(?:urg(?:ed|es|ing)|on|upon|ask(?:ed|s|ing)|encourag(?:ed|es|ing)|press(?:ed|es|ing)|for|that|and|but|while|call(?:ed|s)?|warn(?:ed|s)|remind(?:ed|s)|demand(?:ed|s)|requir(?:ed|es)|[,;:.–—•*])$/.test(
      before.low,
    )
  );
}

export function isAmerican({ titles }: Person): boolean {
  // "Secretary Vey", who is a Foreign Secretary elsewhere in the text.
  if (titles.some((one) => /^foreign secretary\b/i.test(one))) return false;
  return titles.some((one) => AMERICAN.test(one.toLowerCase().replace(/ (?:mr|mrs|ms|dr|hon)\.?$/, "")));
}

/** Offices that the United Kingdom has without its name before them. */
export function isBritish({ titles }: Person): boolean {
  return titles.some((one) =>
    /^(?:foreign|defen[cs]e|home|trade|business|international development|development|northern ireland) secretary$|^secretary of state for |^chancellor of the exchequer$/.test(
      one.toLowerCase(),
    ),
  );
}

/** Offices of organisations, and which of them have one; the first that the text names, or the one that needs no name. */
const OFFICES_OF: readonly (readonly [office: RegExp, organisations: readonly string[], other: string | null])[] = [
  [
    /^(?:un )?(?:deputy )?secretary[ -]general$/,
    [
      "nato",
      "asean",
      "osce",
      "oas",
      "oecd",
      "opec",
      "gcc",
      "arab-league",
      "oic",
      "council-of-europe",
      "pacific-islands-forum",
      "caricom",
      "sco",
      "csto",
      "interpol",
      "un",
    ],
    "un",
  ],
  [/^(?:un )?(?:deputy|under|assistant)[ -]secretary[ -]general(?: for .*)?$/, ["un"], "un"],
  [/^(?:deputy )?director[ -]general$/, ["iaea", "who", "wto", "unesco", "opcw", "fao", "iom"], null],
  [
    /^(?:european )?commissioner(?: for .*)?$|^executive vice[ -]president(?: of the european commission)?$/,
    ["eu"],
    null,
  ],
  [/^managing director$/, ["imf"], null],
  [/^(?:holy father |his holiness )?pope$|^holy father$/, [], "VA"],
  [
    /^high representative(?:[ /]vice[ -]president)?$|^high representative (?:of the union )?for foreign affairs/,
    ["eu"],
    "eu",
  ],
];

/** The organisation that an office without a name before it is of. */
export function organisationOf({ titles }: Person, counts: ReadonlyMap<string, number>): string | null {
  for (const [office, its, other] of OFFICES_OF)
    if (titles.some((one) => office.test(one.toLowerCase()))) {
      const named = [...counts.keys()].filter((code) => its.includes(code));
      if (named.length > 0 || other !== null) return named[0] ?? other;
    }
  return null;
}

/** Gives the issuer's side to the first of those who meet that can have it, where nobody has it. */
export function giveSide(people: readonly Person[], code: string): void {
  const meet = people.filter(({ meets, titles }) => meets && !titles.some((one) => SPOKEN_FOR.test(one)));
  if (meet.some(({ side }) => side === code)) return;
  const open = meet
    .filter(({ side }) => side === null)
    .map((person) => ({ person, known: knownSide(familyOf(person), fullName(person)) }));
  const its =
    open.find(({ known }) => known === code) ??
    (code === "US" ? open.find(({ person }) => isAmerican(person)) : undefined) ??
    open.find(({ known }) => known === null);
  if (its !== undefined) its.person.side = code;
}

/** The side whose account it is said to be, and the declared states that a text names; by their codes. */
export function* declaredSides(
  text: string,
  { actors = [], issuer = [] }: DraftOptions,
): Steps<{ readonly issuer: string | null; readonly named: readonly string[] }> {
  const states = actors.filter((actor) => actor.for === null && actor.title === null && actor.kind !== "person");
  const named: string[] = [];
  for (const actor of states) {
    if (namesActor(text, actor)) named.push(codeOf(actor));
    yield;
  }
  const id = issuer.length === 1 ? issuer[0]! : null;
  if (id === null) return { issuer: null, named };
  const its = actors.find((actor) => actor.id === id);
  const side = its?.for == null ? its : (actors.find((actor) => actor.id === its.for) ?? its);
  return { issuer: side === undefined ? (codeOfId(id) ?? `?${nameFor(id, text)}`) : codeOf(side), named };
}

/** Before a name whose title does not matter. */
const FORMS_OF_ADDRESS = /^(?:mr|mrs|ms|dr|sir|lady|lord|shri|smt|excellency|madam)\.?$/;

/** The offices in a title, in small letters. */
function officesOf(title: string): readonly string[] {
  return title
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .filter((word) => HEADS.has(word) && !FORMS_OF_ADDRESS.test(word));
}

/**
 * Gives persons the side of the one declared person who has their name and an office of theirs: "Secretary Hale" is the
 * declared Foreign Secretary of Calder, and not somebody else's.
 */
export function giveDeclared(people: readonly Person[], { actors = [] }: DraftOptions): void {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const declared = actors.filter(({ for: side, title, kind }) => side !== null || title !== null || kind === "person");
  if (declared.length === 0) return;
  for (const person of people) {
    if (person.side !== null) continue;
    const offices = person.titles.flatMap(officesOf);
    const its = declared.filter(
      ({ name, aka, title }) =>
        [name, ...aka].some((each) => person.names.some((one) => sameName(one, each.split(/\s+/u)))) &&
        (title === null || offices.length === 0 || officesOf(title).some((office) => offices.includes(office))),
    );
    const side = its.length === 1 ? byId.get(its[0]!.for ?? "") : undefined;
    if (side !== undefined) person.side = codeOf(side);
    else if (its.length === 1 && its[0]!.for !== null) person.side = codeOfId(its[0]!.for) ?? `?${its[0]!.for}`;
  }
}

function codeOf({ id, iso, name }: DraftActor): string {
  return iso ?? codeOfId(id) ?? `?${name}`;
}

/** As the text writes the name that an id was made of: "Calder" for `calder`; the id where it does not. */
function nameFor(id: string, text: string): string {
  const words = id.split("-").map((word) => word.replace(/[^\p{L}\p{N}]/gu, ""));
  const found = new RegExp(`(?<![\\p{L}\\p{N}])${words.join("[ -]")}(?![\\p{L}\\p{N}])`, "iu").exec(text)?.[0];
  return found !== undefined && /^\p{Lu}/u.test(found) && idOf(found) === id ? found : id;
}
