/**
 * What every tag, attribute and front-matter key means, in a sentence or two, for hovers and completion. The whole of
 * it, with criteria and examples, is docs/codebook.md; the two are held together by a test.
 */
import type { ActKind } from "../syntax/tree";
import type { Force } from "./force";
import type { ACTOR_KEYS, ActorKind, FORMS, FrontMatterKey } from "./frontmatter";

export interface Definition {
  readonly title: string;
  /** One or two sentences. */
  readonly definition: string;
  /** In the markup, or as the value of a key. */
  readonly example?: string;
}

type Definitions<Key extends string> = Readonly<Record<Key, Definition>>;

export const KIND_DEFINITIONS: Definitions<ActKind> = {
  commit: {
    title: "Commitment",
    definition: "A party binds itself, to do something or not to.",
    example: "!commit[Norland will lend two icebreakers]",
  },
  agree: {
    title: "Agreement",
    definition: "All parties bind themselves together, whatever the verb.",
    example: "agreed to !agree[set up a hotline]",
  },
  offer: {
    title: "Offer",
    definition: "A party holds something out that binds it once the other takes it up.",
    example: "!offer[Norland could host the next round]",
  },
  ask: {
    title: "Request",
    definition: "A party wants another, or all, to act or to refrain.",
    example: "called on !ask[Estmark to publish the results]",
  },
  refuse: {
    title: "Refusal",
    definition: "A party says no to what another wants or does.",
    example: "!refuse[Estmark firmly opposes any fee]",
  },
  warn: {
    title: "Warning",
    definition: "A party holds out a harm or counter-measure to follow, on a condition or without one.",
    example: "!warn[Norland will respond !if[if the patrols go on]]",
  },
  done: {
    title: "Report of fulfilment",
    definition: "A report that an undertaking was carried out: the speaker's claim, not a status. It has no force.",
    example: "!done[Estmark has removed the mines]{^mines}",
  },
};

/** What acts of a kind are called within a sentence: `commitment`; of another number than one, `commitments`. */
export function kindNoun(kind: ActKind, count = 1): string {
  const one = KIND_DEFINITIONS[kind].title.toLowerCase();
  return count === 1 ? one : one.replace(/^\S+/, "$&s");
}

export const DETAIL_DEFINITIONS: Definitions<"if" | "when" | "part" | "more"> = {
  if: {
    title: "Condition",
    definition: "What must come true before the act is owed.",
    example: "!if[provided that the truce holds]",
  },
  when: {
    title: "Deadline or rhythm",
    definition: "The time as the text words it, with the same in EDTF in braces, or a repetition such as `R/P1Y`.",
    example: "!when[by the end of August]{2031-08}",
  },
  part: {
    title: "Part",
    definition: "One of several things promised or asked at once under one verb.",
    example: "!part[reopen the ferry]",
  },
  more: {
    title: "Continuation",
    definition: "The rest of the act before it in the block, where the sentence interrupts it.",
    example: "!commit[Norland will], she said, !more[train forty pilots]",
  },
};

export const LAYOUT_DEFINITIONS: Definitions<"head" | "skip"> = {
  head: {
    title: "Heading",
    definition:
      "A heading of the published text. Its `by`, `to` and topics are the defaults of the acts until the next one.",
    example: "!head[Transport]{#transport}",
  },
  skip: {
    title: "Page furniture",
    definition:
      "Published text that is no part of the account, such as a link to share the page. Acts in it do not count.",
    example: "!skip[Print this page]",
  },
};

export const FORCE_DEFINITIONS: Definitions<Force> = {
  firm: {
    title: "Firm",
    definition: "The words leave no way back: a promise, a decision, a demand, a flat no.",
    example: "pledged, will, must, rejects; 将, 承诺, 必须, 坚决反对",
  },
  medium: {
    title: "Medium",
    definition: "A course is set, and may be changed: an intention, a plan, an urging, plain opposition.",
    example: "intends, should, urges, opposes; 致力于, 计划, 应, 反对",
  },
  soft: {
    title: "Soft",
    definition: "A door is held open: readiness, hope, a possibility.",
    example: "ready, willing, hopes, could; 愿, 可, 希望",
  },
};

export type AttributeName = "by" | "to" | "due" | "thread" | "answers" | "supersedes" | "contradicts" | "topic";

export const ATTRIBUTE_DEFINITIONS: Definitions<AttributeName> = {
  by: {
    title: "By",
    definition:
      "Who performs the act; several do so jointly. By default the enclosing act's, then the section's, then the speaker's side (for `agree` all parties), then the issuer.",
    example: "{by @norland}",
  },
  to: {
    title: "To",
    definition:
      "Who is owed the act, or asked. By default the other parties, for joint acts all; `to none` where it is nobody.",
    example: "{to @estmark}",
  },
  due: {
    title: "Due",
    definition: "When the act is due, in EDTF, as the analyst infers it. A window is due at its end.",
    example: "{due 2031-08}",
  },
  thread: {
    title: "Thread",
    definition: "The undertaking that this act states, the same id wherever it appears in the workspace.",
    example: "{^northern-ferry}",
  },
  answers: {
    title: "Answers",
    definition: "This act takes up, or turns down, what the other thread asked or offered.",
    example: "{answers ^return-ask}",
  },
  supersedes: {
    title: "Supersedes",
    definition: "This act takes the place of the other thread.",
    example: "{supersedes ^old-timetable}",
  },
  contradicts: {
    title: "Contradicts",
    definition: "This act and the other thread cannot both be kept.",
    example: "{contradicts ^open-strait}",
  },
  topic: {
    title: "Topic",
    definition: "What the act is about; a slash parts a topic from what it is part of.",
    example: "{#climate/finance}",
  },
};

export const FRONT_MATTER_DEFINITIONS: Definitions<FrontMatterKey> = {
  title: { title: "Title", definition: "The title as published. Where it is missing, the first heading serves." },
  date: {
    title: "Date of the meeting",
    definition: "When the meeting took place, in EDTF: a day, a month, or an interval.",
    example: "date: 2031-05-12",
  },
  issuer: {
    title: "Issuer",
    definition: "The actor whose account this is and who attests all of it; a list for a joint statement.",
    example: "issuer: norland",
  },
  meeting: {
    title: "Meeting",
    definition: "An id that all readouts of the same meeting share, whoever issued them.",
    example: "meeting: norland-estmark-2031-05",
  },
  form: { title: "Form", definition: "How the parties met.", example: "form: call" },
  parties: {
    title: "Parties",
    definition:
      "The actors that met. By default the issuer, the sides of the persons declared or used here, and the states that speak.",
    example: "parties: [norland, estmark]",
  },
  place: { title: "Place", definition: "Where the meeting took place.", example: "place: Tarn Bay" },
  lang: { title: "Language", definition: "The language of the text, as a BCP 47 tag.", example: "lang: zh" },
  source: { title: "Source", definition: "The address at which the text was published." },
  retrieved: {
    title: "Retrieved",
    definition: "When the text was taken from its source.",
    example: "retrieved: 2031-05-13",
  },
  "translation-of": { title: "Translation of", definition: "The readout or text that this one translates." },
  sha256: {
    title: "Seal",
    definition: "The SHA-256 of the published text, without the markup. A body that no longer matches it is an error.",
  },
  actors: {
    title: "Actors",
    definition:
      "The persons, states, organisations and groups that the text names: an id and a name, or an id and its properties.",
    example: "actors: {norland: {name: Norland, kind: state}}",
  },
};

export const ACTOR_KEY_DEFINITIONS: Definitions<(typeof ACTOR_KEYS)[number]> = {
  name: { title: "Name", definition: "The actor's name in full.", example: "name: Ingrid Vale" },
  title: { title: "Title", definition: "The office that a person holds.", example: "title: Foreign Minister" },
  for: { title: "For", definition: "The id of the side that a person speaks for.", example: "for: norland" },
  iso: { title: "ISO code", definition: "The ISO 3166 code of a state.", example: "iso: CN" },
  qid: { title: "Wikidata id", definition: "The actor's item in Wikidata.", example: "qid: Q148" },
  aka: {
    title: "Also known as",
    definition: "Other names under which texts mention the actor.",
    example: "aka: [the Norland side]",
  },
  kind: {
    title: "Kind",
    definition: "What sort of actor it is: a person, a state, an organisation or a group.",
    example: "kind: state",
  },
};

export const FORM_DEFINITIONS: Definitions<(typeof FORMS)[number]> = {
  meeting: { title: "Meeting", definition: "The parties met in person." },
  visit: { title: "Visit", definition: "One party visited the other, with several meetings or events." },
  call: { title: "Call", definition: "The parties spoke by telephone." },
  video: { title: "Video", definition: "The parties met by video link." },
  margins: { title: "On the margins", definition: "The parties met on the margins of another event." },
  multilateral: { title: "Multilateral", definition: "More than two sides met, as at a summit." },
  letter: { title: "Letter", definition: "One party wrote to the other." },
};

export const ACTOR_KIND_DEFINITIONS: Definitions<ActorKind> = {
  person: { title: "Person", definition: "Someone who speaks, mostly for a side." },
  state: { title: "State", definition: "A state, with its government." },
  organisation: {
    title: "Organisation",
    definition: "A body with members or staff and a name of its own, such as a union of states or an agency.",
  },
  group: {
    title: "Group",
    definition: "Several actors that the text names together, such as the members of a format of talks.",
  },
};
