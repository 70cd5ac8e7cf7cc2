/** What an English sentence only tells of, though a verb of saying may stand in it: visits, ceremonies, what both talked about. */
import { namingAt } from "../cast/namings";
import { placeAt } from "../cast/states";
import { SPOKEN_FOR } from "../cast/titles.data";
import type { Word } from "../cast/words";
import type { Roles } from "./roles";
import type { Spoken, Subject } from "./subject";
import { subjectAt } from "./subjects";
import { verbAt, type Verb } from "./verbs";

/** Whether a subject and its verb tell what happened, or what several talked about. */
export function isNarrated(words: readonly Word[], subject: Subject, verb: Verb, roles: Roles): boolean {
  return (
    verb.makes === "event" ||
    isVisit(words, verb) ||
    isMutual(words, verb) ||
    (verb.makes === "topic" &&
      subject.several &&
      subject.sort !== "state" &&
      !isOneSide(subject, roles) &&
      !isPraise(words, verb)) ||
    isViews(words, verb, subject) ||
    isShared(words, verb, subject, roles) ||
    isCeremony(words, verb) ||
    isPlan(words, verb) ||
    isAboutIt(words, verb, subject, roles) ||
    (!subject.several && isReached(words, verb))
  );
}

/** Several persons of one side, where another is met: what they "discussed" is what that side raised. */
function isOneSide({ ids, sort }: Subject, roles: Roles): boolean {
  const sides = new Set(ids.map((id) => roles.sideOf(id)));
  return sort !== "we" && ids.length > 1 && sides.size === 1 && !sides.has(null) && roles.parties.length > 1;
}

/** Whether a verb of saying only tells that several did it: "shared views on", "updated each other". */
export function isTold(words: readonly Word[], verb: Verb, subject: Pick<Subject, "several">): boolean {
  return isVisit(words, verb) || isMutual(words, verb) || isViews(words, verb, subject) || isCeremony(words, verb);
}

/** "highly assessed", "assessed positively". */
function isPraise(words: readonly Word[], { start, end }: Verb): boolean {
  return (
    /^(?:assessed|evaluated|appraised|rated)$/.test(words[start]!.low) &&
    [words[start - 1], words[end]].some((word) => /^(?:highly|positively|favou?rably|well)$/.test(word?.low ?? ""))
  );
}

/** A welcome at the door, a visit paid, somebody spoken to. */
export function isVisit(words: readonly Word[], { start, end }: Verb): boolean {
  const verb = words
    .slice(start, end)
    .map(({ low }) => low)
    .join(" ");
  if (verb !== "welcomed" && verb !== "called on" && verb !== "spoke to") return false;
  // "called on and was received by".
  if (verb === "called on" && words[end]?.low === "and") return true;
  // "welcomed His Majesty King Hale to".
  const style = /^(?:majesty|highness|excellency|royal|holiness)$/.test(words[end + 1]?.low ?? "");
  const from = words[end]?.low === "the" || (style && /^(?:His|Her|Their)$/.test(words[end]!.text)) ? end + 1 : end;
  // "spoke to the need for": all others who are spoken to are persons.
  if (verb === "spoke to")
    return !/^(?:need|importance|urgency|value|strength|issues?|challenges?|question|necessity|role|concerns?|desire|opportunity)$/.test(
      words[from]?.low ?? "",
    );
  // "welcomed his Lanhai counterpart, Minister Shen, to the ministry".
  if (verb === "welcomed" && /^(?:his|her|their)$/.test(words[end]?.text ?? "")) {
    const other = words.slice(end + 1, end + 6).findIndex(({ low }) => /^(?:counterpart|colleague|guest)$/.test(low));
    if (other === -1) return false;
    let at = end + 2 + other;
    if (words[at]?.text === ",") at += 1;
    const its = words[at]?.capital === true ? namingAt(words, at) : null;
    if (its !== null) at = words[its.end]?.text === "," ? its.end + 1 : its.end;
    return /^(?:to|in|at|on|for|here|today|yesterday|this|earlier|[.])$/.test(words[at]?.low ?? ".");
  }
  let naming = words[from]?.capital === true ? namingAt(words, from) : null;
  // "called on Deputy Minister and Co-ordinator for Reefs Roe": nobody is called on to do anything.
  if (naming === null && verb === "called on" && words[from]?.capital === true)
    return !words.slice(from, from + 24).some(({ low }) => low === "to");
  if (naming === null || words[naming.end]?.text === "’s" || words[naming.end]?.low === "'s") return false;
  // "welcomed President Shen and Prime Minister Orso to".
  const other = verb === "welcomed" && words[naming.end]?.low === "and" ? namingAt(words, naming.end + 1) : null;
  if (other !== null) naming = other;
  const next = words[words[naming.end]?.text === "," ? naming.end + 1 : naming.end]?.low ?? ".";
  // "to the White House": a house that stands for its state is a house.
  if (verb === "welcomed" && next === "to" && words[naming.end + 2]?.low === "white") return true;
  // "welcomed Minister Shen to Calder": to a state or its seat, and not to a house in it, is a word of welcome.
  if (
    verb === "welcomed" &&
    next === "to" &&
    words[naming.end]!.low === "to" &&
    placeAt(words, naming.end + 1) !== null
  )
    return (
      placeAt(words, naming.end + 1)!.sort === "adjective" ||
      HOUSES.test(words[placeAt(words, naming.end + 1)!.end]?.low ?? "")
    );
  return verb === "called on"
    ? next !== "to"
    : /^(?:to|in|at|on|for|during|here|today|yesterday|tonight|this|earlier|[.])$/.test(next);
}

const HOUSES = /^(?:headquarters|hq|house|embassy|palace|parliament|ministry|base|castle|residence)$/;

/** "updated each other", "undertook a visit". */
export function isMutual(words: readonly Word[], { start, end }: Verb): boolean {
  const verb = words[start]!.low;
  const behind = words.slice(end, end + 5).map(({ low }) => low);
  return (
    (/^(?:updated|briefed|informed|apprised)$/.test(verb) && /^(?:each other|one another)/.test(behind.join(" "))) ||
    (/^under(?:took|taken|takes)$/.test(verb) &&
      behind.some((word) => /^(?:visits?|trip|tour|travel|journey)$/.test(word)))
  );
}

/** "shared views", "shared their concerns" is not. */
export function isViews(words: readonly Word[], { start, end }: Verb, subject: Pick<Subject, "several">): boolean {
  return (
    /^shared?$/.test(words[start]!.low) &&
    words
      .slice(end, end + 4)
      .some(({ low }, at, all) =>
        subject.several
          ? /^(?:views|perspectives|assessments?|experiences?|information|updates|ways|ideas|thoughts|insights|impressions|lessons|practices|examples|news|notes|data|knowledge|approaches|reflections|analyses)$/.test(
              low,
            ) &&
            (all[at + 1]?.low !== "that" || /^(?:ways|lessons|examples)$/.test(low))
          : /^(?:experiences?|meals?|lunch|dinner|gifts?)$/.test(low),
      )
  );
}

/** "discussed trade and shared democratic values": whether a participle only says what kind of thing the next word is. */
export function isQuality(words: readonly Word[], at: number): boolean {
  if (!/^(?:shared|renewed)$/.test(words[at]!.low)) return false;
  let noun = at + 1;
  while (noun < at + 5 && KINDS.test(words[noun]?.low ?? "")) noun += 1;
  return HELD.test(words[noun]?.low ?? "");
}

/** What stands between "shared" and what is shared. */
const KINDS =
  /^(?:[a-z]+(?:al|ic|ive|ous|able|ible|ary|ory|an)|and|security|trade|foreign|policy|defen[cs]e|energy|climate|long-term|common|core|top|key|strong|broader?|future|human|border|peace|people-to-people|,)$/;

/** What several have in common, and nobody says. */
const HELD =
  /^(?:values?|interests?|priorit(?:y|ies)|goals?|objectives?|challenges?|threats?|commitments?|vision|responsibilit(?:y|ies)|prosperity|future|history|heritage|principles|ambitions?|aspirations?|efforts?|agenda|desire|border|security|waters|resources|borders|culture|traditions?|ideals|growth|democracy|stability|destiny|rivers?)$/;

/** "discussed with Minister Shen", "discussed during a call with him": both of them did. */
function isShared(words: readonly Word[], { makes, end }: Verb, { ids, several }: Subject, roles: Roles): boolean {
  if (makes !== "topic" || several) return false;
  let at = end;
  if (/^(?:during|in|over|by|on|at)$/.test(words[at]?.low ?? ""))
    while (at < end + 8 && words[at] !== undefined && !/^(?:with|[,;.])$/.test(words[at]!.low)) at += 1;
  const spoken: Spoken = { one: ids[0]!, before: null, many: null, met: null, genders: new Map() };
  if (words[at]?.low !== "with") return isWithOther(words, end, ids, roles, spoken);
  const pronoun = /^(?:him|her|them)$/.test(words[at + 1]?.low ?? "");
  const other = at + 1 < words.length && !pronoun ? subjectAt(words, at + 1, words.length, roles, spoken) : null;
  return pronoun || (other !== null && other.sort !== "state" && !other.ids.some((id) => ids.includes(id)));
}

/** "discussed the reef, the port and trade with Minister Shen": behind what was talked about, with whom. */
function isWithOther(
  words: readonly Word[],
  from: number,
  ids: readonly string[],
  roles: Roles,
  spoken: Spoken,
): boolean {
  for (let at = from + 1; at + 1 < Math.min(words.length, from + 40); at += 1) {
    const { low, text } = words[at]!;
    if (/^[;:.]$/.test(text) || /^(?:that|which|who|where|when|while|how)$/.test(low)) return false;
    if (low !== "with" || TALKED.test(words[at - 1]!.low)) continue;
    const other = subjectAt(words, at + 1, words.length, roles, spoken);
    if (other !== null && other.sort !== "state" && other.sort !== "pronoun")
      return other.ids.every((id) => roles.everyone.includes(id) && !ids.includes(id));
  }
  return false;
}

/** What somebody had with another before: "discussed her talks with President Roe". */
const TALKED =
  /^(?:meetings?|calls?|conversations?|talks|discussions?|visits?|exchanges?|contacts?|consultations?|dialogue|summit|negotiations?|relationship|relations|ties|cooperation|friendship|correspondence|work|engagement|working|together|along|alliance|partnership|agreement|deal)$/;

/** "addressed the parliament", "presented President Shen with a medal", "answered questions". */
function isCeremony(words: readonly Word[], { start, end }: Verb): boolean {
  const verb = words[start]!.low;
  const behind = words.slice(end, end + 9).map(({ low }) => low);
  if (/^address(?:ed|es)?$/.test(verb))
    return behind
      .slice(0, 6)
      .some((word) =>
        /^(?:parliament|congress|assembly|session|audience|press|media|reporters|nation|students|troops|gathering|crowd|conference|forum|summit|senate|house|knesset|bundestag|seim|saeima|riksdag|sejm|diet|duma|council|joint)$/.test(
          word,
        ),
      );
  if (/^present(?:ed|s)?$/.test(verb))
    return behind.some((word) =>
      /^(?:with|credentials|medal|award|gift|order|copy|letters|plaque|flag|prize|bouquet|certificate|souvenir|awards|medals|orders|decorations|prizes|certificates)$/.test(
        word,
      ),
    );
  if (/^(?:answer|respond|repl|field)/.test(verb)) return behind.slice(0, 5).includes("questions");
  if (/^(?:introduced|unveiled)$/.test(verb))
    return behind
      .slice(0, 6)
      .some((word) => /^(?:plaque|monument|statue|bust|portrait|delegation|team|members|to)$/.test(word));
  return false;
}

/** A spokesman "said the call touched on": what it was about. */
function isAboutIt(words: readonly Word[], { end }: Verb, { ids }: Subject, roles: Roles): boolean {
  if (!roles.people.some(({ id, title }) => id === ids[0] && SPOKEN_FOR.test(title.join(" ")))) return false;
  let at = end;
  while (/^(?:that|the|their|this|both|two|presidents'|phone|telephone|video)$/.test(words[at]?.low ?? "")) at += 1;
  if (
    !/^(?:calls?|meetings?|talks|discussions?|conversations?|exchange|summit|visit|session)$/.test(words[at]?.low ?? "")
  )
    return false;
  at += 1;
  while (/^(?:also|mainly|primarily|further|has|had)$|..ly$/.test(words[at]?.low ?? "")) at += 1;
  return /^(?:touched|focus(?:s?ed|es)|dealt|covered|addressed|tackled|discussed|reviewed|cent(?:e?red)|revolved|included|witnessed|explored|took|came|saw)$/.test(
    words[at]?.low ?? "",
  );
}

/** "plan to discuss", "agreed to meet" is not: who intends to talk tells of what is to come, but "plan to meet again" is what both intend. */
function isPlan(words: readonly Word[], { start, end }: Verb): boolean {
  if (!/^(?:plans?|intends?|aims?|expects?|hopes?)$/.test(words[start]!.low) || words[end]?.low !== "to") return false;
  const makes = verbAt(words, end + 1)?.makes;
  return makes === "topic" || (makes === "event" && !words.slice(end + 2, end + 14).some(({ low }) => AHEAD.test(low)));
}

/** What is to come behind the meeting of which an account tells. */
const AHEAD = /^(?:again|next|further|future|follow-up|later|regularly|annually|touch|contact|closely|soon|20\d\d)$/;

/** "reached consensus with Minister Shen": what one of them brought about. */
function isReached(words: readonly Word[], { start, light }: Verb): boolean {
  return (
    light === true &&
    /^(?:reached|came|arrived|found|struck|achieved|attained|forged|built|established|concluded|hammered)$/.test(
      words[start]!.low,
    ) &&
    words[start + 1]?.low !== "it"
  );
}

/** "This is the eighth package": a thing is counted, whoever brought it about. */
export function isCounted(sentence: string): boolean {
  return /^(?:This|It) (?:is|was|marks|marked) (?:the|their|our) (?:\p{L}+(?:th|st|nd|rd)|latest|\d+\w\w) (?:[\p{L}.-]+ ){0,3}(?:packages?|tranche|time|drawdown|round|meeting|visit|trip|call|announcement)\b/u.test(
    sentence,
  );
}

/** Sums, deliveries, who was there, and what the meeting itself did: facts that nobody says. */
export function isRecord(sentence: string): boolean {
  return (
    /^(?:The )?(?:following (?:is|are) the|(?:full )?text of the following)\b/u.test(sentence) ||
    /^(?:Also|Among (?:the )?\w+|Other (?:topics|issues|subjects)) (?:discussed|raised|reviewed|addressed|included|on the agenda)\b/u.test(
      sentence,
    ) ||
    /\b(?:was|were|(?:has|have|had)(?: also)? been) (?:also )?(?:\w+ly )?(?:discussed|reviewed|addressed|touched (?:up)?on|exchanged|covered|held|considered|explored|examined|scheduled|planned|signed|confirmed for)\b|\b(?:is|are) (?:due|scheduled|expected|planned|set|slated) (?:to|for)\b|^This (?:year|month|week) marks\b/u.test(
      sentence,
    ) ||
    /\battention (?:was|is|has been|had been) (?:also )?(?:\w+ly )?(?:paid|given|devoted|drawn|focused)\b|\b(?:round|stage|phase)s? (?:also )?(?:took place|was held|were held)\b/u.test(
      sentence,
    ) ||
    /^(?:This|It) (?:was|is|marks|marked) (?:their|the (?:two )?\w+[’']|his|her|the) (?:\w+ ){0,3}(?:meeting|call|conversation|visit|encounter|talks)\b/u.test(
      sentence,
    ) ||
    isCounted(sentence) ||
    /^(?:This|It) follow(?:s|ed) (?:a|an|the|their|his|her|last|previous) [^,;]{0,40}\b(?:visit|call|meeting|talks|trip|conversation|discussions)\b/u.test(
      sentence,
    ) ||
    /^(?:Discussions|Talks|Conversations|Topics|Issues|Subjects|Consultations|Exchanges) (?:also )?(?:covered|focus(?:s)?ed|included|touched|cent(?:er|re)d|ranged|dealt|addressed|revolved|were held|took place)\b|^(?:The )?(?:[\p{L}’'-]+ ){0,3}(?:[Mm]inisters|[Ll]eaders|[Hh]eads of [\p{L} ]+|[Aa]llies|[Dd]elegations|[Oo]fficials) will (?:also )?(?:discuss|meet|hold|attend|review|convene|gather|consider)\b/u.test(
      sentence,
    ) ||
    /\b(?:can|may) be (?:accessed|found|viewed|read|downloaded|seen|watched|consulted) (?:here|at|on|via|below)\b/u.test(
      sentence,
    ) ||
    /^(?:This|These|It|They) included\b|\b(?:was|were) (?:also )?(?:accompanied|attended|joined) by\b/u.test(
      sentence,
    ) ||
    /^(?:[\p{Lu}][\p{L} ]{2,24}, )?(?:[Tt]he|This|That|Their|(?:Today|Yesterday)[’']s)(?: [\w’'-]+){0,4}? (?:meetings?|conversations?|calls?|discussions?|visit|talks?|[Dd]ialogue|exchange|[Cc]onsultations|trip|session|summit|engagement|delegation)\b[^,;]{0,40}? (?:was|were|is|are|took|focused|included|featured|covered|marked|also|comes|came|builds|built|follows|followed|concluded|ended|began|opened|closed|dealt|revolved|geared|spanned|ranged|lasted|reinforces|highlighted|emphasized|provided|reflected|demonstrated|touched|met|visited|toured|travell?ed|attended|arrived)\b/u.test(
      sentence,
    ) ||
    /[$€£]\s?\d/u.test(sentence)
  );
}
