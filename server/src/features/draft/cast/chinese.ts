/** Who takes part in a meeting of which a Chinese text tells. */
import { plainChinese } from "../../../model/traditional";
import type { Span } from "../../../text/span";
import type { Steps } from "../../../workspace/steps";
import type { DraftOptions } from "../draft";
import type { Cast } from "../reading";
import { blocksOf, headingsIn, isFurniture, isHeading } from "./blocks";
import { knownSpeakers, meets, personsIn, speaks, subjectsIn, type FoundPerson } from "./chinesePersons";
import { escaped, LOOKED_AT, MOST_ACTORS, SideTable, signsOf } from "./chineseTable";
import { isTaipeis, ownSideOf, sideAtHome } from "./chineseOwn";
import { dateIn, formIn } from "./circumstances";
import { chineseStatesIn } from "./states";
import { calledIn, groupsIn, metIn, unnamedIn, untitledIn } from "./chineseUnnamed";

export function* readingChineseCast(whole: string, options: DraftOptions): Steps<Cast> {
  // As long as the text, so that what stands at a place in one stands there in the other.
  const text = plainChinese(whole);
  yield;
  const blocks = blocksOf(whole).filter((block) => !isFurniture(whole, block));
  const title = blocks[0] !== undefined && isHeading(whole, blocks[0]) ? blocks[0] : null;
  const headings = headingsIn(whole, blocks);
  const headline = title === null ? "" : text.slice(title.start, title.end);
  const start = text.slice(0, LOOKED_AT);
  const named = chineseStatesIn(whole);
  yield;
  const table = new SideTable(whole, text, start, named, options.actors ?? []);
  const subjects = subjectsIn(start);
  const isDeck = (deck: Span, next: Span): boolean =>
    deck.end - deck.start < 140 &&
    !MET.test(text.slice(deck.start, deck.end)) &&
    MET.test(text.slice(next.start, Math.min(next.end, next.start + 120))) &&
    personsIn(text.slice(deck.start, deck.end), start, named, subjects).length === 0;
  const its = blocks.filter((block) => block !== title && !headings.has(block.start));
  // A deck of one sentence may stand above the first paragraph, which tells who met.
  const body = its[1] !== undefined && isDeck(its[0]!, its[1]) ? its[1] : its[0];
  const opening = body === undefined ? "" : text.slice(body.start, Math.min(body.end, body.start + 600));
  // The first words may only say where: "澜海总统府。"
  const sentence = /^(?:[^。！？]{0,18}。)?[^。！？]*/u.exec(opening)![0];
  // Where the first sentence only says that a meeting was held, the next ones say who took part.
  const head = [`${headline}\n${sentence}`, `${headline}\n${opening}`].find(
    (words, index) => index === 1 || personsIn(words, start, named, subjects).length > 0,
  )!;
  const found = personsIn(head, start, named, subjects);
  // "会见时转达主席的问候": whose greetings are passed on is not there.
  for (const [index, { at, ...one }] of found.entries())
    if (index > 0 && /转[达交]了?$/u.test(head.slice(Math.max(0, at - 4), at))) found[index] = { ...one, at: -1 };
  for (const each of metIn(headline, opening, found, named)) found.push(each);
  yield;
  // Whose account says 中方 of itself.
  const chinas =
    text.includes("中方") ||
    new RegExp(
      `中[${signsOf(named)}](?:关系|两国|两军|双方|边境|经贸|友好|外交|战略|合作|高层|各领域|防务|应|要|同)`,
      "u",
    ).test(text);
  const home =
    ownSideOf(start, whole.slice(0, LOOKED_AT), chinas, found) ??
    (/我国|我政府/u.test(start) && found[0] !== undefined && found[0].side?.code !== "CN" ? found[0].side : null) ??
    (isTaipeis(start, whole.slice(0, LOOKED_AT)) ? { code: "TW", name: "TW", aka: [], kind: "state" as const } : null);
  const withHome = (person: FoundPerson, isFirst: boolean): FoundPerson => ({
    ...person,
    side: sideAtHome(person, isFirst, home, start, named),
  });
  for (const [index, person] of found.entries()) found[index] = withHome(person, index === 0);
  // "署长沈岳、副署长韩岚": of the same side.
  for (const [index, person] of found.entries()) {
    const last = found[index - 1];
    if (person.side !== null || last === undefined || last.side === null || person.at < 0) continue;
    if (/^[^，。；\n]{2,24}、\p{Script=Han}{0,12}$/u.test(head.slice(last.at, person.at)))
      found[index] = { ...person, side: last.side };
  }
  const isNew = ({ name }: FoundPerson): boolean =>
    !found.some(
      (one) => one.name.endsWith(name) || name.endsWith(one.name) || (name.length > 1 && one.name.startsWith(name)),
    );
  for (const each of knownSpeakers(start, named)) if (isNew(each)) found.push(each);
  const placeOf = (name: string): number => {
    const at = headline.indexOf(name);
    if (at !== -1 || found.length > 1) return at;
    const met = new RegExp(
      `(?:会谈|会见|会晤|会面|拜会|通电话|通话|磋商)[^。]{0,40}${escaped(name)}|${escaped(name)}[^。，]{0,8}(?:会谈|会晤|会面|举行|进行)`,
      "u",
    );
    return met.test(opening) ? headline.length + 1 + opening.indexOf(name) : -1;
  };
  for (const block of blocks.slice(title === null ? 0 : 1)) {
    yield;
    if (block.start >= LOOKED_AT || found.length >= MOST_ACTORS) break;
    const words = text.slice(block.start, Math.min(block.end, LOOKED_AT));
    for (const each of personsIn(words, start, named, subjects))
      if (
        found.length < MOST_ACTORS &&
        each.title !== null &&
        isNew(each) &&
        (speaks(each.name, start) || meets(each.name, words))
      )
        // Whom the title names takes part, and whom the first paragraph names as met.
        found.push({
          ...withHome(each, false),
          at: placeOf(each.name),
        });
  }
  for (const each of untitledIn(opening === "" ? head : `${head}\n${opening}`, subjects, found, named))
    if (found.length < MOST_ACTORS) found.push(withHome(each, false));
  for (const each of calledIn(start, body === undefined ? 0 : body.start + sentence.length, found, home))
    if (found.length < MOST_ACTORS) found.push(withHome(each, false));
  for (const each of unnamedIn(start, body === undefined ? 0 : body.start + sentence.length, found, home))
    if (found.length < MOST_ACTORS) found.push(each);
  found.sort((one, other) => (one.at < 0 ? Infinity : one.at) - (other.at < 0 ? Infinity : other.at) || 0);
  const sides = found.map(({ side }) => (side === null ? null : table.side(side)));
  for (const [index, side] of sides.entries())
    if (side === null) sides[index] = table.spokenOf(found[index]!, sides, index === 0 ? head : null);
  yield;
  const speaking = yield* table.speaking();
  const ofPersons = sides.filter((side, index): side is string => side !== null && found[index]!.at >= 0);
  const parties = [...new Set(ofPersons)];
  if (parties.length < 2)
    for (const side of [...speaking, ...table.inHead(head), ...table.paired(head)])
      if (!parties.includes(side) && (parties.length < 2 || ofPersons.length === 0)) parties.push(side);
  if (home !== null && home.code !== "CN" && parties.length < 2) {
    const side = table.side(home);
    if (!parties.includes(side)) parties.unshift(side);
  }
  // Whose 我国 and 外交部 it is.
  const tells = home !== null && home.code !== "CN" ? table.side(home) : undefined;
  const chinese = text.includes("中方") ? parties.find((side) => side === "china") : undefined;
  // 中方, or who the title opens with.
  const own = chinese ?? table.opening(head, parties);
  if (ofPersons.length === 0 && own !== undefined) parties.unshift(...parties.splice(parties.indexOf(own), 1));

  // Who receives the guest is of the other side.
  if (parties.length === 2)
    for (const [index, { name }] of found.entries()) {
      if (sides[index] !== null) continue;
      const met = found.findIndex((one, at) => (sides[at] ?? null) !== null && hostOf(name, one.name).test(start));
      if (met !== -1) sides[index] = parties.find((side) => side !== sides[met]) ?? null;
    }
  // Who says something further down and has no side is of the one that has nobody yet.
  const left = parties.filter((side) => !sides.includes(side));
  if (parties.length === 2 && left.length === 1)
    for (const [index, { at }] of found.entries()) if (at === -1) sides[index] ??= left[0]!;
  const principals: string[] = [];
  for (const [index, person] of found.entries()) {
    const id = table.person(person, sides[index]!);
    if (person.at >= 0) principals.push(id);
  }
  yield* table.acting();
  for (const each of groupsIn(start)) table.group(each);
  const actors = table.actors();
  return {
    lang: "zh",
    actors,
    issuer:
      options.issuer !== undefined && options.issuer.length > 0
        ? options.issuer
        : tells !== undefined
          ? [tells]
          : ofPersons.length > 0 && sides[0] === null
            ? []
            : parties.slice(0, 1),
    parties,
    principals,
    author: null,
    date: options.date ?? dateIn(head),
    form: formIn(head, parties.length),
    title,
  };
}

const MET = /会见|会谈|会晤|会面|通话|通电话|访问|拜会|拜访|磋商|接见|晤谈|座谈/u;

const hostOf = (name: string, guest: string): RegExp =>
  new RegExp(`${escaped(name)}(?:会见|会晤|接见|同|与)[^，。；]{0,6}?${escaped(guest)}`, "u");
