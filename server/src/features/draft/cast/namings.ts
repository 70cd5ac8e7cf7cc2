/** The persons that an English text names with a title, where it names them. */
import type { Steps } from "../../../workspace/steps";
import { behindBody, bodyOf, opensBody } from "./bodyNames";
import { closing, LINKS, officeBehind, sideBehind } from "./offices";
import { isName, isTwoNames, nameEnd, nameOf, particlesAt } from "./nameWords";
import { isOrganisation, placeAt } from "./states";
import { HEADLINE, SPOKEN_FOR } from "./titles.data";
import { isBody, isHead, isPossessive, isSmallTitle, isTitle, joinsFields } from "./titles";
import { isWord, type Word } from "./words";

/** A person as named at one place. Offsets count words. */
export interface Naming {
  readonly start: number;
  /** Behind the name, and behind "of" and a state where they follow. */
  readonly end: number;
  /** Where the name begins. */
  readonly nameStart: number;
  readonly title: readonly string[];
  /** The office that stands behind the name of somebody who has a title before it too. */
  readonly also?: readonly string[];
  readonly name: readonly string[];
  /** The code of the state that is named with it; `?Name` for one that nobody knows. */
  readonly side: string | null;
  /** It is named behind "counterpart", without an office of its own. */
  readonly counterpart?: boolean;
}

/** No title is longer. */
const MOST = 40;

/** All namings, in order, none within another. */
export function* namingsIn(words: readonly Word[]): Steps<readonly Naming[]> {
  const found: Naming[] = [];
  for (let at = 0; at < words.length;) {
    const begins = words[at]!.capital || isSmallTitle(words, at);
    const naming = begins && words[at - 1]?.text !== "@" ? namingAt(words, at) : null;
    if (naming === null) at += 1;
    else {
      found.push(withKin(words, naming));
      at = naming.end;
    }
    yield;
  }
  return found;
}

/** "the wife of the President of Calder Miriam Hale": the office is another's. */
function withKin(words: readonly Word[], naming: Naming): Naming {
  const the = words[naming.start - 1]?.low === "the" ? naming.start - 1 : naming.start;
  const isKin =
    words[the - 1]?.low === "of" && /^(?:wife|husband|spouse|widow|son|daughter)$/.test(words[the - 2]?.low ?? "");
  return isKin && naming.name.length > 1
    ? { ...naming, title: [words[the - 2]!.text, "of", "the", ...naming.title] }
    : naming;
}

/** The person who is named with a title that begins at a place, and not before it. */
export function namingAt(words: readonly Word[], from: number): Naming | null {
  let at = from;
  /** The words of the title, where the side is named before it, and where the last word of an office ended. */
  let side: string | null = null;
  let head = -1;
  const first = placeAt(words, from);
  if (first !== null && first.sort !== "seat") {
    at = first.end;
    side = first.code;
    if (words[at]?.text === "(") at = closing(words, at);
    if (isPossessive(words[at])) at += 1;
    else if (first.sort === "name" && words[at]?.capital !== true && !isSmallTitle(words, at)) return null;
  } else if (isPossessive(words[from + 1]) && !isTitle(words[from]!) && !isBody(words, from)) {
    // A state that nobody knows: "Calder's Foreign Minister".
    if (words[from + 2]?.capital !== true || !isTitle(words[from + 2]!)) return null;
    side = `?${words[from]!.text}`;
    at = from + 2;
  }
  let titleStart = at;
  let nameStart = -1;
  let titleEnd = -1;
  /** Behind "of the Lanhai", where a noun must stand. */
  let described = -1;
  for (; at < words.length && at < from + MOST; at += 1) {
    const word = words[at]!;
    if (word.opensLine && at > from) break;
    if (word.text === "(") {
      const end = closing(words, at);
      if (end === at || head === -1 || nameStart !== -1) break;
      at = end - 1;
      continue;
    }
    if (isPossessive(word)) {
      if (nameStart !== -1) break;
      // "King's Bay": nobody.
      const owned = words[at + 1];
      if (head !== -1 && owned?.capital === true && !isTitle(owned) && placeAt(words, at + 1) === null) return null;
      continue;
    }
    if (nameStart !== -1) break;
    const place = word.capital && !isField(words, at) ? placeAt(words, at) : null;
    if (place !== null && !isHead(word)) {
      if (place.sort === "adjective" && isLinked(words, at)) described = place.end;
      // "PRC Special Representative", behind another title: "Ambassador and Chinese Special Representative".
      if (head === -1 && side === null && place.sort !== "seat") side = place.code;
      else if (head !== -1 && side === null && words[at - 1]?.low === "of") side = place.code;
      // "Special Envoy to the UN High Commissioner".
      else if (
        head !== -1 &&
        side === null &&
        isOrganisation(place.code) &&
        words[place.end] !== undefined &&
        isTitle(words[place.end]!)
      )
        side = place.code;
      else if (head !== -1 && side === null && words[at - 2]?.low === "of" && words[at - 1]?.low === "the")
        side = place.code;
      at = place.end - 1;
      continue;
    }
    if (isTitle(word) || isSmallTitle(words, at)) {
      if (isHead(word)) head = at;
      continue;
    }
    // "High Representative/Vice-President Hale", "Deputy Prime Minister - Minister of Trade Hale".
    if (/^[/–—-]$/.test(word.text) && head === at - 1 && words[at + 1] !== undefined && isTitle(words[at + 1]!))
      continue;
    if (LINKS.has(word.low)) {
      // "the Prime Minister of Lanhai, Shen Yiwei": a state that nobody knows.
      const of = word.low === "of" && head !== -1 && side === null ? sideBehind(words, at) : null;
      if (of?.code.startsWith("?") === true && words[of.end]?.text === "," && isApposed(words, of.end, head, from)) {
        side = of.code;
        titleEnd = at;
        nameStart = of.end + 1;
        while (FORMS_OF_ADDRESS.test(words[nameStart]!.low)) nameStart += 1;
        break;
      }
      // "Lanhai Ministry of Trade Secretary Shen", "Chief of Staff Hale".
      if (head === -1 && word.low === "of" && isOfBody(words, at, side)) continue;
      // "Chief of Staff for President Orso": the President is another.
      if (
        head !== -1 &&
        head === at - 1 &&
        /^(?:for|to|of)$/.test(word.low) &&
        words[head]!.low === "staff" &&
        words[at + 1]?.low !== "the" &&
        words[at + 1]?.capital === true &&
        namingAt(words, at + 1) !== null
      )
        return null;
      // "the Assistant to the President for Trade".
      if (head === -1 && word.low === "to" && /^assistants?$/.test(words[at - 1]?.low ?? "")) head = at - 1;
      if (head === -1 || (words[at + 1]?.capital !== true && words[at + 1]?.low !== "the")) return null;
      // "a Spokesperson on Secretary Hale's travel": of whom a spokesperson tells has no such title.
      if (word.low === "on" && SPOKEN_FOR.test(words[at - 1]!.low)) return null;
      // "the Spokesperson of High Representative Hale": whom somebody speaks for is another.
      if (/^(?:of|for|to)$/.test(word.low) && SPOKEN_FOR.test(words[at - 1]!.low) && isSpokenFor(words, at + 1))
        return null;
      continue;
    }
    // "President von der Hale".
    if (head === at - 1 && particlesAt(words, at) > at && words[particlesAt(words, at)]?.capital === true) {
      nameStart = at;
      break;
    }
    if (word.low === "and" || word.text === ",") {
      const next = words[at + 1];
      if (word.low === "and" && head === -1 && joinsFields(words, at)) continue;
      if (word.text === "," && head !== -1 && isApposed(words, at, head, from)) {
        titleEnd = at;
        nameStart = at + 1;
        while (FORMS_OF_ADDRESS.test(words[nameStart]!.low)) nameStart += 1;
        break;
      }
      // "Minister of Trade, the European Union and Lamps".
      if (
        word.text === "," &&
        head !== -1 &&
        next?.low === "the" &&
        placeAt(words, at + 1) !== null &&
        listGoesOn(words, at)
      )
        continue;
      if (head === -1 || next?.capital !== true) return null;
      if (!isTitle(next) && placeAt(words, at + 1) === null) {
        // "Minister for the Coast and Lamps at the Chancellery of Calder Miriam Hale".
        const body = word.low === "and" && opensBodyAhead(words, at + 1) ? behindBody(words, at + 1, head) : null;
        if (body === null || !words.slice(head, at).some(({ low }) => LINKS.has(low))) return null;
        nameStart = body.nameStart;
        side ??= body.side;
        break;
      }
      // "Miriam Hale, the Minister of Trade of Calder and Ambassador Shen": behind a name the office is that one's.
      if (isBehindName(words, from)) return null;
      // "The Secretary and Foreign Minister Park" are two, "State Councilor and Foreign Minister Wang" is one.
      if (side === null && at - titleStart <= 2 && hasArticle(words, from)) return null;
      if (word.text === "," && !listGoesOn(words, at) && !isDeputyToo(words, at)) return null;
      continue;
    }
    if (word.capital && isWord(word) && head !== -1) {
      const inside = at - 1 !== head;
      if (inside && (isBody(words, at) || isFieldOf(words, at))) continue;
      if (isLinked(words, at) || described === at || (inside && opensBody(words, at))) {
        const body = behindBody(words, at, head);
        if (body === null) return null;
        nameStart = body.nameStart;
        side ??= body.side;
        break;
      }
    }
    if (
      word.capital &&
      isWord(word) &&
      head !== -1 &&
      (!HEADLINE.has(word.low) || (!isPossessive(words[at - 1]) && isName(words, at, from)))
    ) {
      nameStart = at;
      continue;
    }
    // "Lanhai MFA Secretary General": a ministry in short is neither an office nor a state.
    if (MINISTRIES.test(word.text) && head === -1 && at === titleStart && words[at + 1]?.capital === true) {
      if (side === null) return null;
      titleStart = at + 1;
      continue;
    }
    // "Lanhai MFA Secretary General", "the Estmark Seimas Speaker": where in that state.
    const next = words[at + 1];
    if (word.capital && isWord(word) && head === -1 && at === titleStart && side !== null && next?.capital === true)
      if (isTitle(next) && !HEADLINE.has(word.low) && !word.opensLine && !isAddress(words, at + 1, at + 2)) continue;
    if (word.capital && isWord(word) && !HEADLINE.has(word.low) && head === -1 && at === titleStart && side === null) {
      // A state that nobody knows, as an adjective: "Lanhai Foreign Minister".
      if (words[at + 1] === undefined || !words[at + 1]!.capital || !isTitle(words[at + 1]!)) return null;
      if (isBody(words, at) || (words[at]!.opensLine && OPENS.test(word.low)) || INITIALS.test(word.text)) return null;
      // A city has a mayor.
      if (!/^(?:mayor|governor)$/.test(words[at + 1]!.low)) side = `?${word.text}`;
      titleStart = at + 1;
      continue;
    }
    return null;
  }
  // "General Secretariat": a body.
  if (nameStart > 0 && words[nameStart - 1]!.low === "general" && GENERAL.test(words[nameStart]!.low)) return null;
  // "Department of Quality": what an office is for is nobody's name.
  if (nameStart === -1 || head === -1 || LINKS.has(words[nameStart - 1]!.low)) return null;
  const end = nameEnd(words, nameStart);
  const behind = sideBehind(words, end);
  const office = behind === null ? officeBehind(words, end) : null;
  const addressed = isAddress(words, titleStart, nameStart);
  const title =
    office !== null && addressed ? office.title : words.slice(titleStart, titleEnd === -1 ? nameStart : titleEnd);
  return {
    start: from,
    end: behind?.end ?? end,
    nameStart,
    title: title.map(({ text }) => text),
    ...(office !== null && !addressed && isRank(words, titleStart, nameStart, office.end)
      ? { also: office.title.map(({ text }) => text) }
      : {}),
    name: nameOf(words, nameStart, end),
    side: side ?? behind?.code ?? office?.side ?? bodyOf(words, head, nameStart),
  };
}

/** "Minister of Coastal Lamps of Calder Miriam Hale": whether "of", a state and a name stand behind a word. */
function isFieldOf(words: readonly Word[], at: number): boolean {
  const place = words[at + 1]?.low === "of" ? placeAt(words, at + 2) : null;
  return place?.sort === "name" && isTwoNames(words, place.end);
}

/** Whether a word stands behind "of", "for the" and the like, and is what an office is of. */
function isLinked(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.low === "the" ? words[at - 2] : words[at - 1];
  return /^(?:of|for|to|in)$/.test(before?.low ?? "");
}

/** Whether what "and" joins to an office comes to a body before a name. */
function opensBodyAhead(words: readonly Word[], from: number): boolean {
  const at = words.slice(from, from + 8).findIndex(({ capital }) => !capital);
  return at > 0 && /^(?:of|for|at|in)$/.test(words[from + at]!.low);
}

/** "European Affairs", "Commonwealth Relations": what an office is for, and no side. */
function isField(words: readonly Word[], at: number): boolean {
  return (
    /^(?:affairs|relations|integration)$/.test(words[at + 1]?.low ?? "") && placeAt(words, at)?.sort === "adjective"
  );
}

/** What ministries are called in short. */
const MINISTRIES = /^(?:MFAT?|DFAT|MOFAT?|MoFA|MFAIC|MFAEC|FCDO|FCO|FDFA|GAC|EEAS|MO[DFIE]|Mo[DFIE]|DOD|NSC|PMO)$/;

/** Whether "of" goes on from a ministry of a state, or from "Chief" to "Staff". */
function isOfBody(words: readonly Word[], at: number, side: string | null): boolean {
  const before = words[at - 1]?.low ?? "";
  return before === "chief"
    ? words[at + 1]?.low === "staff"
    : side !== null && /^(?:ministry|department)$/.test(before);
}

/** "D.C.", which ends a sentence, is no state. */
const INITIALS = /^(?:\p{Lu}\.)+$/u;

const GENERAL =
  /^(?:secretariat|assembly|staff|conference|council|elections?|directorate|consulate|debate|command|department|discussion|budget|agreement|authority|administration)$/;

/** What a sentence opens with before somebody is named, and no state: "Accompanying Minister Hale were". */
const OPENS =
  /[a-z](?:ing|ed|ly)$|^(?:alongside|besides?|like|unlike|within|without|under|over|upon|per|through|despite|among|amid|as|if|because|until|since|although|though|whereas|thus|hence|therefore|likewise|earlier|later|then|now|here|there|only|even|new|fellow|many|several|some|most|my|your|said|so|yet|or|nor|once|again|also)$/;

/** Whether somebody is named with an office of their own behind "the Spokesperson of". */
function isSpokenFor(words: readonly Word[], from: number): boolean {
  const at = words[from]?.low === "the" ? from + 1 : from;
  if (words[at] === undefined || !words[at].capital) return false;
  return isHead(words[at]) || namingAt(words, at) !== null;
}

/** ", the": whether a name and a comma stand before an office. */
function isBehindName(words: readonly Word[], from: number): boolean {
  const comma = words[from - 1]?.low === "the" ? from - 2 : from - 1;
  const [first, name] = [words[comma - 2], words[comma - 1]];
  return (
    words[comma]?.text === "," &&
    name !== undefined &&
    first !== undefined &&
    [first, name].every((word) => word.capital && isWord(word) && !HEADLINE.has(word.low)) &&
    !isTitle(name) &&
    placeAt(words, comma - 1) === null &&
    placeAt(words, comma - 2) === null
  );
}

/** Whether "the" stands before the title that goes on at a place. */
function hasArticle(words: readonly Word[], from: number): boolean {
  let at = from - 1;
  while (at > from - 4 && words[at] !== undefined && isTitle(words[at]!)) at -= 1;
  return words[at]?.low === "the";
}

/** "Deputy Prime Minister, Foreign Minister Hale": one who is both. */
function isDeputyToo(words: readonly Word[], comma: number): boolean {
  return (
    isHead(words[comma - 1]!) &&
    words.slice(Math.max(comma - 4, 0), comma).some(({ low }) => /^(?:vice|deputy|first)$/.test(low)) &&
    /^(?:minister|foreign|defen[cs]e|state|secretary)$/.test(words[comma + 1]?.low ?? "")
  );
}

function listGoesOn(words: readonly Word[], at: number): boolean {
  return words.slice(at + 1, at + 12).some(({ low }) => low === "and");
}

/** "the Prime Minister of Calder, Miriam Hale,", "Calder's Prime Minister, Miriam Hale,": a name between commas behind an office. */
function isApposed(words: readonly Word[], comma: number, head: number, from: number): boolean {
  let first = comma + 1;
  while (FORMS_OF_ADDRESS.test(words[first]?.low ?? "")) first += 1;
  if (words[first] === undefined || comma > head + 16 || isAddress(words, from, comma)) return false;
  const isPart = (word: Word): boolean => word.capital && isWord(word) && !HEADLINE.has(word.low) && !isTitle(word);
  if (words[first]!.opensLine || !isPart(words[first]!) || placeAt(words, first) !== null) return false;
  const end = nameEnd(words, first);
  return (
    end > first + 1 &&
    (words[end] === undefined || (words[end].opensLine && comma > head + 1) || APPOSED_BEFORE.test(words[end].low))
  );
}

/** What may stand behind "the Prime Minister of Lanhai, Shen Yiwei". */
const APPOSED_BEFORE =
  /^[,.;:()–—]$|^(?:and|today|yesterday|tonight|tomorrow|earlier|later|along|alongside|together|on|in|at|this|last|during|after|before|following|over|about|regarding|while|when|who|whose|with|here|via|by|to|for|from|where|as|is|was|has|had|have|met|meets|spoke|held|holds|received|receives|hosted|welcomed|visited|arrived|paid|called|presented|attended|will|also)$/;

/** Before a name whose title does not matter. */
const FORMS_OF_ADDRESS =
  /^(?:mr|mrs|ms|dr|sir|dame|datuk|dato'?|hon|h\.e|shri|smt|the|rt|right|honourable|honorable|his|her|excellency|highness|majesty|royal|sheikha?|senator|professor|prof|hh|hm|he|hrh|h\.h|h\.m|h\.r\.h|eng|engr|arch|atty|lic)\.?$/;

/** Whether a title is nothing but a form of address. */
function isAddress(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!FORMS_OF_ADDRESS.test(words[at]!.low)) return false;
  return true;
}

/** What somebody is called who holds an office besides. */
const RANK =
  /^(?:congressman|congresswoman|representative|rep\.|deputy|mp|prince|princess|sheikha?|general|gen\.|admiral|adm\.|marshal|colonel|col\.|brigadier|lieutenant|lt\.|major|captain|commander|lord|lady|baron|baroness|sir|dame|ambassador|senator|professor|dr\.?|highness|excellency|imam|ayatollah|dato'?|datuk|tengku|(?:vice|rear|air|field|chief|royal|his|her|hh|hm|hrh|h\.h\.|h\.m\.|h\.r\.h\.))$/;

/** "Prince Khalid, Crown Prince of Calder,": a rank before a name, and the office behind it up to a comma or the end of the sentence. */
function isRank(words: readonly Word[], from: number, to: number, end: number): boolean {
  return (
    /^(?:[,.;:()–—]|to|on|in|at|today|with|and|discussed|met|spoke|said)$/.test(words[end]?.text ?? ".") &&
    words.slice(from, to).every(({ low }) => RANK.test(low) || FORMS_OF_ADDRESS.test(low))
  );
}
