/** Who takes part in a meeting of which an English text tells. */
import type { Span } from "../../../text/span";
import type { Steps } from "../../../workspace/steps";
import type { DraftOptions } from "../draft";
import type { Cast } from "../reading";
import { Actors } from "./actors";
import { authorIn, unnamedAuthor, voiceOf } from "./authors";
import { blocksOf, isAddress, isFurniture, isHeading } from "./blocks";
import { dateIn, formIn } from "./circumstances";
import { gatheredIn } from "./gathered";
import { sideOfHolder } from "./holders";
import { giveJoining } from "./joining";
import type { Naming } from "./namings";
import { sameName } from "./names";
import { dateOf, isEarlier, openerOf } from "./opener";
import { besideOf, isFor, isMetAlone, listedWith, partnerOf, principalsOf, servedBy } from "./principals";
import { familyOf, fullName, shortTitle } from "./called";
import { callShort, heard, peopleIn, type Person } from "./persons";
import { gatheredSides, ledSides } from "./together";
import {
  addressedStates,
  datelineSide,
  declaredSides,
  giveDeclared,
  giveSide,
  isAmerican,
  isBritish,
  mentionsOf,
  organisationOf,
  ownSides,
  shareSides,
  sidesNamed,
  titledSides,
} from "./sides";
import { areAuthors, issuingSides, OF_PERSONS } from "./issuing";
import { isOrganisation, knownSide } from "./states";
import { IN_SHORT, SPOKEN_FOR } from "./titles.data";
import { inShortOf, nameHolders, unnamedIn, unnamedOf } from "./unnamed";
import { readingWords, wordsOf } from "./words";

export function* readingEnglishCast(text: string, sentences: readonly Span[], options: DraftOptions): Steps<Cast> {
  const blocks = blocksOf(text).filter((block) => !isFurniture(text, block));
  const title = blocks[0] !== undefined && isHeading(text, blocks[0]) ? blocks[0] : null;
  const headings = blocks.slice(0, 3).filter((block, place) => place < 2 && isHeading(text, block));
  const opener = openerOf(text, blocks.slice(headings.length), sentences);
  const words = yield* readingWords(text);
  const meets = ({ start }: Span): boolean =>
    headings.some((block) => block.start <= start && start < block.end) ||
    opener.some((block) => block.start <= start && start < block.end && !isEarlier(text.slice(block.start, start)));

  const voice = voiceOf(words);
  const headline = title === null ? "" : text.slice(title.start, title.end);
  let isJoint = JOINT.test(headline);
  const signed = (voice.own || voice.we) && !isJoint ? authorIn(text, blocks) : { naming: null, closing: null };
  const people = [...(yield* peopleIn(words, meets, options.actors, opener))];
  for (const { start, end } of headings) namedIn(text.slice(start, end), people);
  const writer = signed.naming === null ? null : personOf(people, signed.naming);
  callShort(people, words);
  heard(people, words);
  if (writer === null && !voice.own) people.push(...(yield* unnamedIn(words, people, meets)));
  yield;
  const counts = mentionsOf(words);
  yield;
  const declared = yield* declaredSides(text, options);
  giveDeclared(people, options);
  if (declared.issuer !== null) giveSide(people, declared.issuer);
  for (const person of people) {
    if (person.side !== null) continue;
    if (isAmerican(person)) {
      // Where the United States is never named, a declared state that the text names is nearer.
      const taken = new Set(people.map(({ side }) => side));
      person.side = (counts.has("US") ? undefined : declared.named.find((code) => !taken.has(code))) ?? "US";
    }
    if (person.side === null && counts.has("GB") && isBritish(person)) person.side = "GB";
    person.side ??=
      organisationOf(person, counts) ??
      knownSide(familyOf(person), fullName(person)) ??
      sideOfHolder(person.names, person.titles);
  }
  for (const [title, side] of titledSides(words, meets)) {
    const its = people.filter((person) => person.side === null && shortTitle(person) === title);
    // Another who has the office there is named.
    const held = people.some((person) => person.side === side && holds(person, title));
    if (its.length === 1 && !held) its[0]!.side = side;
  }
  giveMeetings(people);
  if (!isJoint) giveStatement(people);
  giveJoining(people, words, text, blocks, sentences);
  for (const person of unnamedOf(people)) people.splice(people.indexOf(person), 1);
  const principals = principalsOf(people, words, text, title);
  giveOffices(people, principals);
  const authored =
    new Set(principals.map(({ side }) => side)).size > 1 &&
    areAuthors(
      headline,
      principals.map((person) => familyOf(person)),
    );
  isJoint ||= authored;
  if (title !== null) {
    const partner = partnerOf(words, principals, title);
    if (partner !== null) {
      people.push(partner);
      principals.unshift(partner);
    }
  }
  yield;
  const named = sidesNamed(words, meets);
  yield;
  shareSides(principals, text, opener);
  const own = [...ownSides(words, people)];
  const dateline = datelineSide(words, blocks.slice(title === null ? 0 : 1, 3));
  yield;
  for (const person of principals) {
    if (person.side !== null) continue;
    const taken = new Set(principals.map(({ side }) => side));
    // Whose account it is has another side already where another state's President stands first.
    const first = principals[0]!.side;
    if (
      (first === null || first === "US") &&
      declared.issuer === null &&
      AMERICAN_PAGE.test(text.slice(0, 1500)) &&
      !taken.has("US")
    )
      person.side = "US";
    if (
      person.unnamed === true &&
      person.side === null &&
      own.length === 0 &&
      !taken.has("GB") &&
      isDowningStreet(text, taken)
    )
      person.side = "GB";
    if (person.side === null && person === principals[0] && dateline !== null && !taken.has(dateline))
      person.side = dateline;
    const isLeft = (code: string): boolean => !taken.has(code) && !isFor(person, code);
    if (!named.some(isLeft)) person.side ??= servedBy(person, principals) ?? besideOf(person, principals, words);
    person.side ??= listedWith(person, principals, words);
    person.side ??=
      own.find(isLeft) ??
      [...counts].find(([code]) => isLeft(code) && !isOrganisation(code))?.[0] ??
      besideOf(person, principals, words) ??
      // A Chancellor and the Governor of the Bank of his own state.
      principals.find(({ titles }) => titles.some((one) => /\bBank\b/.test(one)))?.side ??
      null;
  }

  for (const person of people) if (!person.meets) person.side ??= servedBy(person, principals);
  for (const person of inShortOf(people)) people.splice(people.indexOf(person), 1);

  const date = options.date ?? dateOf(text, opener, title);
  const day = date ?? (title === null ? null : dateIn(text.slice(title.start, title.end)));
  nameHolders(people, day ?? dateIn(text.slice(0, 3000)), text);

  const letter = blocks.some((block, at) => at < 4 && isAddress(text, block));
  const actors = new Actors(options.actors ?? []);
  const ofTalks = voice.we && !voice.own && !isJoint && writer === null && TALKS.test(headline);
  const firstPerson =
    voice.own ||
    (voice.we &&
      !isJoint &&
      !(ofTalks && principals.length === 0 && named.length > 1) &&
      (options.issuer?.length ?? 0) < 2 &&
      (writer !== null || letter || !people.some(({ meets: its, speaks }) => its && speaks)));
  yield;
  /** Whoever writes in the first person and is nowhere named. */
  let unnamed: Person | null = null;
  const parties: string[] = [];
  const ids: string[] = [];
  let issuers = [...(options.issuer ?? [])];
  const sides = [...new Set(principals.flatMap(({ side }) => (side === null ? [] : [side])))];
  for (const code of named) if (sides.length < 2 && !sides.includes(code)) sides.push(code);
  for (const code of [...ledSides(words, meets), ...gatheredSides(words, meets)])
    if (!sides.includes(code)) sides.push(code);
  const issuing = isJoint ? issuingSides(words) : [];
  if (issuing.length > 1) sides.splice(0, sides.length, ...issuing);
  for (const code of sides) parties.push(actors.state(code));
  if (writer?.side != null && issuers.length === 0) {
    const own = actors.state(writer.side);
    parties.splice(0, parties.length, own, ...parties.filter((id) => id !== own));
    issuers = [own];
  } else if (firstPerson && principals.length < 2) {
    // Whose statement it is stands in no title: it is the state that is left.
    const others = new Set(principals.flatMap(({ side }) => side ?? sides[0] ?? []));
    // Of two that a headline and the opener name, the headline has whom the statement is about.
    if (others.size === 0 && sides[0] !== undefined) others.add(sides[0]);
    const rest = [...counts.keys()].filter((code) => !others.has(code));
    const left = rest.find((code) => !isOrganisation(code)) ?? rest[0];
    const american = declared.issuer === null && AMERICAN_PAGE.test(text.slice(0, 1500)) ? "US" : left;
    const own = issuers[0] ?? actors.given(text, parties) ?? actors.stateOf(american);
    const code = declared.issuer ?? (actors.isState(own, left) ? left : undefined);
    if (voice.own && code !== undefined) unnamed = unnamedAuthor(code, people, text);
    if (own !== null) parties.splice(0, parties.length, own, ...parties.filter((id) => id !== own));
    if (issuers.length === 0) issuers = own === null ? [] : [own];
  }
  // Whose account it is names its own first: where that side is not told, no other is the issuer.
  const told = isJoint || principals[0] === undefined || principals[0].side !== null;
  if (issuers.length === 0 && told && !(firstPerson && principals.length < 2)) {
    // "Telephone conversation with President Shen": of two sides it is the other's account.
    if (!isJoint && title !== null && parties.length < 2 && isMetAlone(words, principals, title)) {
      const left = [...counts].find(([code]) => !sides.includes(code) && !isOrganisation(code))?.[0];
      if (left !== undefined) parties.unshift(actors.state(left));
      issuers = left === undefined ? [] : parties.slice(0, 1);
    } else {
      const american =
        !isJoint && principals.length === 0 && sides.includes("US") && AMERICAN_PAGE.test(text.slice(0, 1500));
      const own = american ? actors.state("US") : null;
      if (own !== null) parties.unshift(...parties.splice(parties.indexOf(own), 1));
      issuers = parties.slice(0, isJoint ? Math.max(8, issuing.length) : 1);
    }
  }
  const order = new Map(principals.map((person, at) => [person, at]));
  const met: { readonly id: string; readonly at: number }[] = [];
  for (const person of people) {
    if (!person.meets && !person.speaks) continue;
    if (person.titles.some((one) => SPOKEN_FOR.test(one)) && (!person.speaks || person.meets)) continue;
    const side = person.side === null ? null : actors.state(person.side);
    const id = actors.person(person, side);
    if (person.meets) met.push({ id, at: order.get(person) ?? Infinity });
  }
  ids.push(...met.sort((one, other) => one.at - other.at).map(({ id }) => id));
  if (ids.length === 1 && !firstPerson) for (const name of gatheredIn(words, meets)) ids.push(actors.group(name));
  for (const code of addressedStates(words)) actors.state(code);
  yield* actors.named(text);
  if (firstPerson) {
    const own = people.filter(({ side }) => side !== null && actors.state(side) === issuers[0]);
    if (own.length === 1) actors.person(own[0]!, issuers[0]!);
  }
  let author = !firstPerson
    ? null
    : writer !== null
      ? actors.person(writer, writer.side === null ? (issuers[0] ?? null) : actors.state(writer.side))
      : actors.author(issuers[0] ?? null, ids);
  // "We" of a fact sheet that tells of somebody are those who issue it.
  const issued =
    author !== null && author !== issuers[0] && issuers.length === 1 && !voice.own && !letter && writer === null;
  if (issued) author = null;
  if (author !== null && author === issuers[0] && unnamed !== null) {
    nameHolders([unnamed], day ?? dateIn(text.slice(0, 3000)), text, people);
    author = actors.person(unnamed, author);
  }
  if (author !== null && !ids.includes(author)) {
    if (author !== issuers[0]) ids.unshift(author);
    for (const person of people) {
      if (
        person.meets ||
        person.side === null ||
        !sides.includes(person.side) ||
        actors.state(person.side) === issuers[0]
      )
        continue;
      const id = actors.person(person, actors.state(person.side));
      if (!ids.includes(id)) ids.push(id);
    }
  }
  const account = [...headings, ...opener].map(({ start, end }) => text.slice(start, end)).join("\n");
  return {
    lang: "en",
    actors: actors.all(),
    issuer: issuers,
    parties,
    principals: ids,
    called: actors.called(),
    author,
    we:
      ofTalks && author === null && parties.length > 1
        ? parties
        : issued
          ? issuers
          : author !== null && (letter || !voice.own)
            ? [author]
            : null,
    closing: signed.closing,
    voice:
      !isJoint || issuers.length < 2 ? null : authored ? "persons" : isOfStates(headline, people) ? "states" : null,
    date,
    form: letter ? "letter" : formIn(account, sides.length),
    title,
  };
}

/** A text of several issuers. */
const JOINT =
  /\bjoint\b.{0,20}\b(?:statement|communiqu|declaration|readout|press|outcomes)|\b(?:leaders|ministers|presidents|partners)[’'] (?:\w+ ){0,2}(?:statement|declaration|communiqu)/i;

/** Talks of states, which their account tells as "we". */
const TALKS =
  /^(?!.*\b(?:[Ff]act [Ss]heet|[Ss]tatement|[Rr]emarks|[Ss]ecretary|[Pp]resident|[Mm]inister)\b).*\b(?:[Dd]ialogues?|[Cc]onsultations?|[Tt]alks|[Ww]orking [Gg]roup|(?:[Jj]oint|[Ii]ntergovernmental|[Bb]ilateral|[Bb]inational|[Pp]artnership) (?:[\p{L}]+ )?(?:[Cc]ommission|[Cc]ommittee|[Cc]ouncil|[Mm]eeting))\b/u;

/** Whether a joint statement is of states, whoever stands for them: its title names neither persons nor what they are. */
function isOfStates(headline: string, people: readonly Person[]): boolean {
  return (
    !OF_PERSONS.test(headline) &&
    !people.some((person) => person.unnamed !== true && headline.includes(familyOf(person)))
  );
}

/** "his Lanhai counterpart, Shen Yiwei": who has no office in the text has that of whom they meet. */
function giveOffices(people: readonly Person[], principals: readonly Person[]): void {
  for (const person of people) {
    if (person.counterpart !== true || person.titles.length > 0) continue;
    const office = principals.find((one) => one !== person && one.titles.length > 0)?.titles[0];
    if (office === undefined) continue;
    person.titles.push(/^(?:foreign )?secretary(?: of state)?$/i.test(office) ? "Foreign Minister" : office);
  }
}

/** Where an account opens with nobody, or with one alone, those who meet further down take part: the first two, or whom that one meets. */
function giveMeetings(people: readonly Person[]): void {
  const met = people.filter(({ meets, titles }) => meets && !titles.some((one) => SPOKEN_FOR.test(one)));
  if (met.length > 1) return;
  const one = people.find(({ joins, meets }) => joins !== undefined && (met.length === 0 || meets));
  for (const person of people) {
    if (person.joins === undefined) continue;
    for (const each of [person, ...person.joins]) each.speaks = true;
    if (person === one) person.meets = person.joins[0]!.meets = true;
  }
}

/** Where nobody meets, whoever alone says something soon has the text for a statement: "This was stated by President Hale". */
function giveStatement(people: readonly Person[]): void {
  if (people.some(({ meets }) => meets)) return;
  const early = people.filter(({ at, speaks, titles }) => speaks && at !== undefined && at < SOON && titles.length > 0);
  if (early.length === 1 && early[0]!.unnamed !== true) early[0]!.meets = true;
}

/** So many words are a headline and the first sentences. */
const SOON = 120;

/** Whether somebody has an office, in short or in full. */
function holds({ titles }: Person, office: string): boolean {
  return titles.some((title) => {
    const low = title.toLowerCase();
    return (IN_SHORT.get(low) ?? low).startsWith(office);
  });
}

/** Notes whom a headline names without a title: "PM meets Miriam Hale". */
function namedIn(heading: string, people: readonly Person[]): void {
  const words = wordsOf(heading);
  for (const [at, { capital, text }] of words.entries()) {
    const next = words[at + 1];
    if (!capital || next === undefined || !next.capital) continue;
    const its = people.filter((person) =>
      person.names.some((name) => name.length > 1 && sameName(name, [text, next.text])),
    );
    if (its.length === 1 && !words.slice(0, at).some(({ low }) => /^(?:by|from)$/.test(low))) its[0]!.meets = true;
  }
}

/** The person of a naming: one that the text names elsewhere too, or another. */
function personOf(people: Person[], { name, title, side }: Naming): Person {
  const same = people.find((person) => person.names.some((one) => sameName(one, name)));
  const person = same ?? { names: [name], titles: [], side, meets: true, speaks: true };
  if (same === undefined) people.push(person);
  person.side ??= side;
  person.meets = true;
  if (title.length > 0) person.titles.push(title.join(" "));
  return person;
}

/** How Downing Street heads its readouts, which never name the Prime Minister; some governments that head theirs so name their own state. */
function isDowningStreet(text: string, met: ReadonlySet<string | null>): boolean {
  const headline = /^[^\n]*/u.exec(text)![0];
  // "PM call with Prime Minister Shen of India": whose Prime Minister is met does not tell whose account it is.
  const own = HEADED.exec(headline)?.[0] ?? null;
  return (
    /\bDowning Street\b/u.test(text.slice(0, 3000)) ||
    (/^(?:PM|Prime Minister)(?:[’']s)? (?:\w+ )?(?:call|meeting|phone|bilateral|dinner|talks|video|statement|conversation|remarks)\b/u.test(
      headline,
    ) &&
      (own === null || met.has(HEADED_CODES.get(own)!)))
  );
}

/** States whose governments head their accounts as Downing Street does. */
const HEADED_CODES: ReadonlyMap<string, string> = new Map([
  ["India", "IN"],
  ["Israel", "IL"],
  ["Singapore", "SG"],
  ["Australia", "AU"],
  ["New Zealand", "NZ"],
  ["Canada", "CA"],
  ["Malaysia", "MY"],
  ["Pakistan", "PK"],
  ["Bangladesh", "BD"],
]);
const HEADED = new RegExp(`\\b(?:${[...HEADED_CODES.keys()].join("|")})(?=n?\\b)`, "u");

/** How the White House and the Department of State head their readouts. */
const AMERICAN_PAGE =
  /^Readout of (?:(?:the )?(?:Vice )?President|(?:\p{Lu}\p{Ll}+ ){0,3}(?:National|Homeland) Security (?:Advis|Council)|NSC\b|U\.S\. )|Office of the Spokesperson|attributable to Spokesperson|White House/u;
