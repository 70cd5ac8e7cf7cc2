/** What all agree on that is not theirs to do: *an investigation must begin*, *the need for a ceasefire*. */
import { QUARRELS } from "../../../model/actLexicon";
import { placesIn } from "./parties";
import { wordsOf } from "./words";

/** What others are to begin, to end or to let happen, and whom no party counts itself among. */
const PEOPLE =
  /^(?:people|peoples|citizens|government|authorities|leaders|leadership|regime|parliament|president|army|forces|state|republic)$/u;

const THIRDS = new Set([
  ...wordsOf(QUARRELS),
  ...wordsOf(`investigation investigations inquiry inquiries probe armistice fighting attacks aggressor perpetrators
  perpetrator separatists rebels militants militia militias insurgents terrorists combatants belligerents regime junta captives
  detainees civilians journalists observers inspectors monitors`),
]);

/** So much tells. */
const LONGEST = 200;

const ALL = /^(?:all|every|each|any|other|others|those|no)$/u;
const STATES =
  /^(?:countr(?:y|ies)|states?|nations?|governments?|actors?|members?|stakeholders|factions|others|those)$/u;
const PREPOSITION = /^(?:of|in|on|for|to|between|with|at|by|from|into|as|who|that|which|responsible)$/u;
const WORLD =
  /^(?:community|pressure|sanctions|efforts?|campaign|response|law|norms|observers|support|assistance|attention)$/u;
const RULES = /^(?:functioning|functional|stable|inclusive|elected|representative|power-sharing|devolved|new)$/u;

const COUNCIL = /^(?:council|assembly|unsc|un|u|nations)$/u;

const SETTLES = /^(?:settlement|solution|resolution|transition|end)$/u;

/** Whether words name something that is done by others, none of whom speaks: its sides, as the parties know them. */
export function isOfThirds(whole: string, sides: readonly string[], speaking: readonly string[]): boolean {
  const words = whole.slice(0, LONGEST);
  const named = [...new Set([...sides, ...placesIn(words)])];
  const list = words.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  if (list.slice(0, 6).some((word, at) => /^(?:executive|assembly)$/u.test(word) && RULES.test(list[at - 1] ?? "")))
    return true;
  if (named.some((side) => speaking.includes(side))) return false;
  if (list.some((word) => /^(?:our|their|we|both|two|bilateral|joint)$/u.test(word))) return false;
  const cut = list.findIndex((word, at) => at > 0 && PREPOSITION.test(word));
  const head = cut === -1 ? list : list.slice(0, cut);
  const last = head.at(-1) ?? "";
  if (THIRDS.has(last)) return true;
  // *A resolution of the Council*, *the implementation of its resolutions*: it adopts them, and all are bound.
  if (/^(?:resolution|resolutions|mandate)$/u.test(last) && head.some((word) => COUNCIL.test(word))) return true;
  if (
    /^(?:implementation|enforcement|observance|adherence|compliance)$/u.test(last) &&
    list.slice(0, 14).some((word) => /^resolutions?$/u.test(word)) &&
    list.slice(0, 14).some((word) => COUNCIL.test(word))
  )
    return true;
  if (
    /^(?:implementation|observance)$/u.test(last) &&
    list.slice(0, 12).some((word) => /^(?:ceasefire|cease-fire|truce)$/u.test(word))
  )
    return true;
  if (/^(?:deal|agreement|arrangement)$/u.test(last) && head.some((word) => THIRDS.has(word))) return true;
  // Nobody counts itself among all the world: *the international community*, *international pressure*.
  if (head.some((word) => /^(?:international|global)$/u.test(word)) && WORLD.test(last)) return true;
  if (
    /^(?:access|corridors?|passage)$/u.test(last) &&
    head.some((word) => /^(?:humanitarian|safe|unhindered|unimpeded)$/u.test(word))
  )
    return true;
  // *More humanitarian assistance*, *the delivery of aid*: whoever lets it in.
  if (
    RELIEF.test(last) &&
    head.some((word) => /^(?:humanitarian|life-saving|lifesaving)$/u.test(word)) &&
    MORE.test(head[0]!)
  )
    return true;
  if (
    /^(?:flow|deliver(?:y|ies)|throughput|entry|passage)$/u.test(last) &&
    list.slice(head.length, head.length + 6).some((word) => RELIEF.test(word))
  )
    return true;
  // *The implementation of the deal between Norland and Estmark*.
  if (
    /^(?:implementation|observance|extension|renewal)$/u.test(last) &&
    named.length > 0 &&
    list.slice(0, 14).some((word) => /^(?:between|among)$/u.test(word))
  )
    return true;
  if (SETTLES.test(last) && head.some((word) => /^(?:political|peaceful|negotiated|diplomatic|two-state)$/u.test(word)))
    return true;
  if (/^(?:administration|cabinet)$/u.test(last) && head.some((word) => RULES.test(word))) return true;
  if (/^(?:dialogue|talks|reconciliation|reforms?|transition|government|elections)$/u.test(last) && named.length > 0)
    return true;
  if (SETTLES.test(last)) return list.some((word) => /^(?:conflict|war|hostilities|fighting|bloodshed)$/u.test(word));
  return ALL.test(head[0] ?? "") && STATES.test(last);
}

/** Whether what is to be done is the affair of others: *forming a government*, *cooperation between their armies and the militia*. */
export function areOthersAffairs(whole: string, sides: readonly string[], speaking: readonly string[]): boolean {
  const words = whole.slice(0, LONGEST);
  const list: readonly string[] = words.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  const head = list.slice(0, 10);
  const near = /^(?:form|forming|seating|naming)$/u.test(head[0] ?? "") ? head.slice(0, 5) : head;
  if (near.some((word) => /^(?:our|their|we|both|two|bilateral|joint|together)$/u.test(word))) return false;
  if (near !== head && near.some((word) => /^(?:government|cabinet|coalition)$/u.test(word))) return true;
  if (presses(list, [...sides, ...placesIn(words)], speaking) || byOthers(list)) return true;
  if (spares(list, [...sides, ...placesIn(words)], speaking)) return true;
  if (settles(list, [...sides, ...placesIn(words)], speaking)) return true;
  const between = list.indexOf("between");
  if (between > 0 && between < 8) {
    const named = [...sides, ...placesIn(words.slice(words.toLowerCase().indexOf("between")))];
    const theirs = named.length > 0 && named.every((side) => speaking.includes(side));
    return !theirs && !speaking.every((side) => named.includes(side));
  }
  return false;
}

/** *Keep the pressure on Lanhai*: all are to, whoever they are. */
function presses(list: readonly string[], named: readonly string[], speaking: readonly string[]): boolean {
  const at = list.slice(0, 6).indexOf("pressure");
  return at > 0 && list[at + 1] === "on" && named.length > 0 && !named.some((side) => speaking.includes(side));
}

/** *Helping the islanders by the international community*. */
function byOthers(list: readonly string[]): boolean {
  return /(?:^| )by (?:the (?:whole |wider )?(?:international|world|global) community|all (?:countries|states|nations|governments))(?: |$)/u.test(
    list.slice(0, 30).join(" "),
  );
}

const RELIEF = /^(?:aid|assistance|relief|deliver(?:y|ies)|supplies|food|medicines?|trucks)$/u;
const MORE =
  /^(?:more|increased|increasing|additional|greater|expanded|unhindered|unimpeded|sustained|scaled-up|swift|rapid|urgent|immediate|humanitarian)$/u;

/** Whether those are to be fed or spared who live where others rule: *increase the aid that reaches them*, *protect civilians there*. */
function spares(list: readonly string[], named: readonly string[], speaking: readonly string[]): boolean {
  if (named.some((side) => speaking.includes(side))) return false;
  const head = list.slice(0, 14);
  if (/^protect(?:ing)?$/u.test(head[0] ?? "")) return head.slice(1, 4).some((word) => /^civilians?$/u.test(word));
  const verb = head.slice(0, 3).findIndex((word) => LETS_IN.test(word));
  return (
    verb !== -1 &&
    head.slice(verb + 1, verb + 8).some((word) => RELIEF.test(word)) &&
    head.some((word) =>
      /^(?:flow|flows|reaches|reaching|reach|into|deliver(?:y|ies)|throughput|cross-border|across|entering|access)$/u.test(
        word,
      ),
    )
  );
}

const LETS_IN =
  /^(?:increas|expand|surg|scal|sustain|boost|accelerat|speed|facilitat|allow|maximi|widen|ensur|get)(?:es?|s|ing|ting|ze|zing)?$/u;

/** Whether a quarrel is to be settled that is not theirs: *concluding the ceasefire negotiations*, *ending the conflicts*. */
function settles(list: readonly string[], named: readonly string[], speaking: readonly string[]): boolean {
  if (named.some((side) => speaking.includes(side))) return false;
  const begins = list.findIndex((word) => !/ly$|^(?:continuing|continue|to)$/u.test(word));
  const [verb, ...rest] = list.slice(Math.max(0, begins), begins + 10);
  const continues = /^continu(?:e|ing)$/u.test(list[0] ?? "");
  const head = [verb ?? "", ...rest];
  if (continues && head.slice(0, 3).includes("international")) return true;
  if (continues && head.slice(0, 3).includes("political") && head.includes("dialogue")) return true;
  const cut = rest.findIndex((word) => /^(?:with|and|by|through|that|which|for|including)$/u.test(word));
  const object = cut === -1 ? rest : rest.slice(0, cut);
  if (
    object.some((word) => SETTLES.test(word)) &&
    object.some((word) => /^(?:political|peaceful|negotiated|diplomatic|lasting|just|two-state)$/u.test(word))
  )
    return true;
  // *Increasing international support*: all are to give it.
  if (
    /^(?:increas|sustain|maintain|widen|broaden|expand|strengthen|build|boost|grow|rally|mobili[sz]|garner|keep)(?:e|ing)?$/u.test(
      verb ?? "",
    ) &&
    rest[0] === "international" &&
    WORLD.test(rest[1] ?? "")
  )
    return true;
  // *Prevent the widening of the conflict*, *avoid escalation*.
  if (
    /^(?:prevent|preventing|avoid|avoiding|contain|containing|halt|halting|stop|stopping)$/u.test(
      list.slice(0, 6).find((word) => /^(?:prevent|avoid|contain|halt|stop)/u.test(word)) ?? "",
    ) &&
    list
      .slice(1, 10)
      .some((word) => /^(?:escalation|widening|spillover|spill-over|spread|expansion|enlargement)$/u.test(word)) &&
    (list
      .slice(1, 14)
      .some((word) => /^(?:conflicts?|wars?|violence|fighting|hostilities|tensions?|region|regional)$/u.test(word)) ||
      list.length < 6)
  )
    return true;
  // *Restoring Norland’s path to democracy*.
  if (
    /^restor(?:e|ing)$/u.test(verb ?? "") &&
    /\b(?:democracy|democratic|constitutional|civilian)\b/u.test(rest.join(" "))
  )
    return true;
  if (!ENDS.test(verb ?? "")) return false;
  if (object.some((word) => /^(?:ceasefire|cease-fire|truce|armistice|conflicts?|wars?|bloodshed)$/u.test(word)))
    return true;
  if (object.some((word, at) => word === "deal" && /^(?:hostages?|prisoners?|peace)$/u.test(object[at - 1] ?? "")))
    return true;
  return (
    (named.length > 0 || object.includes("region") || object.includes("regional")) &&
    object.some((word) => /^(?:tensions|violence|hostilities|crisis|crises|fighting|suffering)$/u.test(word))
  );
}

const ENDS =
  /^(?:end|ending|stop|stopping|halt|halting|de-?escalat(?:e|ing)|resolv(?:e|ing)|settl(?:e|ing)|conclud(?:e|ing)|reduc(?:e|ing)|find|finding|pursu(?:e|ing)|seek|seeking|reach|reaching|achiev(?:e|ing)|secur(?:e|ing)|transition|transitioning|mov(?:e|ing)|negotiat(?:e|ing)|implement|implementing)$/u;

/** The same of who is to act: a state or a government that does not speak is such a one too. */
export function areThirds(words: string, sides: readonly string[], speaking: readonly string[]): boolean {
  const list = words.slice(0, LONGEST).toLowerCase().trim().split(/\s+/u);
  // Where two speak, "all sides" are others.
  if (speaking.length === 2 && list[0] === "all" && /^(?:sides|parties)$/u.test(list[1] ?? "") && list.length === 2)
    return true;
  // *Governments should work together*: all there are.
  if (list.length === 1 && /^(?:governments|countries|states|nations)$/u.test(list[0]!)) return true;
  const named = [...sides, ...placesIn(words.slice(0, LONGEST))];
  const acts = list.length <= 4 && !list.some((word) => PREPOSITION.test(word));
  // *The people of Norland*.
  const people = list.findIndex((word) => PEOPLE.test(word));
  const theirs = people !== -1 && people < 3 && list[people + 1] === "of" && list.length <= 8;
  if ((acts || theirs) && named.length > 0 && named.every((side) => !speaking.includes(side))) return true;
  return isOfThirds(words, sides, speaking);
}

/** Whether what is necessary is not, or not alone, the parties' to do: *uphold the norm*, *stand up to Norland's aggression*. */
export function isOfAll(words: string, speaking: readonly string[]): boolean {
  if (/\b(?:together|both|two|bilateral|mutual|our|their)\b/iu.test(words)) return false;
  const named = placesIn(words);
  return OF_ALL.test(words) || (named.length > 0 && !named.some((side) => speaking.includes(side)));
}

const OF_ALL =
  /\b(?:international|global|world|worldwide|norms?|coalition|aggression|aggressors?|conflicts?|wars?|ceasefire|cease-fire|truce|hostages|sanctions|resolutions?)\b/iu;
