/** Completion in the braces behind a span: the attributes that it takes and does not have yet, and their values. */
import type { AttributeName } from "../../model/codebook";
import { FORCES } from "../../model/force";
import { ALLOWED } from "../../syntax/attributes";
import { publishedIn } from "../../syntax/strip";
import type { AttributeKey } from "../../syntax/tree";
import type { Span } from "../../text/span";
import type { Analysis } from "../../workspace/analysis";
import { forceOf } from "../../model/actForce";
import type { Workspace } from "../../workspace/workspace";
import { nameOf } from "../words";
import { actorValues, dates, doers, roles, threads, topics, written } from "./attributeValues";
import { documented, NOTHING, type Offer, type Offers } from "./item";
import type { AttributePlace } from "./place";

const RELATIONS = ["answers", "supersedes", "contradicts"] as const;
/** So many parties are offered as they stand, `to @us`; more are found behind `to`. */
const MOST_PARTIES = 6;

/** What may stand at the cursor in a group of attributes, be it closed or not. */
export function attributeOffers(
  workspace: Workspace,
  analysis: Analysis,
  place: AttributePlace,
  today: string,
): Offers {
  const { node, typed, before, after } = place;
  const words = [...before, ...after];
  const given = givenIn(words);
  const open = new Set(ALLOWED[node.kind].filter((key) => !given.has(key)));
  const last = before.at(-1) ?? "";
  const role = roleAt(before);

  if (isRelation(last)) return threads(workspace, analysis, place, today);
  if (last === "due") return dates(analysis, place, false);
  // Behind the first actor further ones may follow, and any other attribute as well.
  if (role !== null && (role.ids.length === 0 || !/^[#^]/.test(typed))) {
    const actors = actorValues(workspace, analysis, place, role.key, role.ids);
    if (typed.startsWith("@") || role.ids.length === 0) return actors;
    const words = keywords(analysis, place, open);
    return { ...actors, offers: typed === "" ? [...actors.offers, ...words] : [...words, ...actors.offers] };
  }
  if (typed.startsWith("@")) return roles(workspace, analysis, place, open);
  if (typed.startsWith("^")) return open.has("thread") ? threads(workspace, analysis, place, today) : NOTHING;
  if (typed.startsWith("#")) return open.has("topic") ? topics(workspace, analysis, place) : NOTHING;
  if (node.kind === "when") return open.has("date") ? dates(analysis, place, true) : NOTHING;
  return { offers: keywords(analysis, place, open), incomplete: false };
}

/** Which attributes the words of a group are, of those that stand at most once. */
function givenIn(words: readonly string[]): ReadonlySet<AttributeKey> {
  const given = new Set<AttributeKey>();
  for (const [index, word] of words.entries()) {
    const previous = words[index - 1] ?? "";
    if (word === "by" || word === "to" || word === "due") given.add(word);
    else if ((FORCES as readonly string[]).includes(word)) given.add("force");
    else if (word.startsWith("^") && !isRelation(previous)) given.add("thread");
    else if (/^[\d.R/Y-]/.test(word) && previous !== "due") given.add("date");
  }
  return given;
}

/** The `by` or `to` that goes on at the end of the words, with the ids that it has so far. */
function roleAt(words: readonly string[]): { readonly key: "by" | "to"; readonly ids: readonly string[] } | null {
  let first = words.length;
  while (words[first - 1]?.startsWith("@") === true) first -= 1;
  const key = words[first - 1];
  return key === "by" || key === "to" ? { key, ids: words.slice(first).map((word) => word.slice(1)) } : null;
}

function isRelation(word: string): boolean {
  return (RELATIONS as readonly string[]).includes(word);
}

/** What follows an attribute's word, or what it is. */
const HINTS: Readonly<Record<AttributeName, string>> = {
  to: "@id or none",
  by: "@id",
  thread: "the undertaking",
  topic: "what it is about",
  due: "a date",
  answers: "^thread",
  supersedes: "^thread",
  contradicts: "^thread",
};

function told(name: AttributeName): Pick<Offer, "detail" | "about"> {
  return { ...documented("attribute", name), detail: HINTS[name] };
}

function keywords(analysis: Analysis, place: AttributePlace, open: ReadonlySet<AttributeKey>): readonly Offer[] {
  const { file, resolution, circumstances, actors } = analysis;
  const offers: Offer[] = [];
  const add = (label: string, insert: string, shown: Pick<Offer, "detail" | "about">): void => {
    // What ends in a blank or a sign has a value to come.
    const again = /[ ^#]$/.test(insert) && ({ again: true } as const);
    offers.push({ label, kind: "attribute", filter: label, ...shown, ...written(place, insert), ...again });
  };
  const act = resolution.blocks[place.index]?.acts.find(({ node }) => node === place.node);
  if (open.has("force")) {
    const published = (span: Span): string => publishedIn(file.text, place.start, place.block, span);
    const read = act === undefined ? null : (forceOf(act, place.block, published).reading?.force ?? null);
    const forces = read === null ? FORCES : [read, ...FORCES.filter((force) => force !== read)];
    for (const force of forces) {
      const detail = force === read ? "force, as the words read" : "force";
      add(force, force, { ...documented("attribute", force), detail });
    }
  }
  if (open.has("to")) {
    add("to", "to ", told("to"));
    const { parties } = circumstances;
    const by = doers(analysis, place);
    const owed = parties.filter((id) => by.length > 1 || !by.includes(id)).slice(0, MOST_PARTIES);
    for (const id of owed) add(`to @${id}`, `to @${id}`, { detail: nameOf(id, actors), about: `@${id}` });
  }
  if (open.has("by")) add("by", "by ", told("by"));
  if (open.has("thread")) add("^thread", "^", told("thread"));
  if (open.has("topic")) add("#topic", "#", told("topic"));
  if (open.has("due")) add("due", "due ", told("due"));
  for (const key of RELATIONS) if (open.has(key)) add(key, `${key} `, told(key));
  return offers;
}
