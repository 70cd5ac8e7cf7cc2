/** The hover of an act: one sentence on who owes what to whom, then what its kind means. */
import { ATTRIBUTE_DEFINITIONS, KIND_DEFINITIONS } from "../../model/codebook";
import { readDate } from "../../model/dates";
import { attributeOf, valuesOf } from "../../model/facts";
import type { Force } from "../../model/force";
import { publishedIn } from "../../syntax/strip";
import type { ActKind } from "../../syntax/tree";
import type { Analysis } from "../../workspace/analysis";
import { forceOf, type ActForce } from "../../model/actForce";
import { threadHistory } from "../../workspace/histories";
import type { Act, ByOrigin, ResolvedBlock, ToOrigin } from "../../workspace/resolve";
import type { Workspace } from "../../workspace/workspace";
import { firstWords } from "../words";
import { named, several } from "./actor";
import { dateInWords } from "./date";
import { inWords } from "./history";
import { code, plain, quoted } from "./markdown";

/** An act, and where its block stands. */
export interface ActPlace {
  readonly resolved: ResolvedBlock;
  readonly act: Act;
  /** Where the block begins in the file's text. */
  readonly start: number;
}

/** How many characters of an act's words, and of a detail's, are shown. */
const MOST_WORDS = 120;
const MOST_DETAIL = 80;
/** How many conditions, deadlines, or people who report what another said are named. */
const MOST_NAMED = 3;
const MOST_TOPICS = 8;

/** The sentence, the act's thread and topics, and the definition of its kind. */
export function actHover(workspace: Workspace, analysis: Analysis, place: ActPlace, today: string): string {
  const { title, definition } = KIND_DEFINITIONS[place.act.facts.kind];
  const bearing = bearingOf(workspace, place.act, today);
  return [
    actSentence(analysis, place, today),
    ...(bearing === "" ? [] : [bearing]),
    `*${title}* (${code(`!${place.act.facts.kind}`)}): ${definition}`,
  ].join("\n\n");
}

/** Who owes what to whom, how firmly, on what condition, when, said and attested by whom; in brackets, what is a default. */
export function actSentence(analysis: Analysis, place: ActPlace, today: string): string {
  const { act, resolved, start } = place;
  const { text } = analysis.file;
  const force = forceOf(act, resolved.block, (span) => publishedIn(text, start, resolved.block, span));
  const words = [act.facts.node, ...act.facts.more.slice(0, MOST_NAMED)].map((index) =>
    wordsOf(analysis, place, index, MOST_WORDS),
  );
  const parts = act.facts.parts.length;
  const clauses = [
    ...(parts === 0 ? [] : [`in ${several(parts, "part")}`]),
    ...act.facts.conditions
      .slice(0, MOST_NAMED)
      .map((index) => `on the condition ${quoted(wordsOf(analysis, place, index, MOST_DETAIL))}`),
    ...timesOf(analysis, place, today),
  ];
  return `${opening(analysis, act, force)}: ${quoted(words.join(" … "))}${clauses.map((clause) => `, ${clause}`).join("")}; ${voices(analysis, place)}.`;
}

function wordsOf(analysis: Analysis, { resolved, start }: ActPlace, index: number, most: number): string {
  return firstWords(analysis.file.text, start, resolved.block, resolved.block.nodes[index]!.inner, most);
}

/** What stands between the debtor and the creditor, for one debtor and for several. */
const VERBS: Readonly<Record<ActKind, readonly [one: string, several: string, creditor: string]>> = {
  commit: ["commits itself", "commit themselves", "towards"],
  agree: ["agrees", "agree", "with"],
  offer: ["makes an offer", "make an offer", "to"],
  ask: ["makes a request", "make a request", "of"],
  refuse: ["says no", "say no", "to"],
  warn: ["gives a warning", "give a warning", "to"],
  done: ["has done what was undertaken", "have done what was undertaken", "towards"],
};

function opening({ actors }: Analysis, { facts, by, to }: Act, force: ActForce): string {
  const [one, many, preposition] = VERBS[facts.kind];
  const debtor = by.ids.length === 0 ? "Nobody who is named" : named(by.ids, actors);
  const verb = by.ids.length > 1 ? many : one;
  const mutual = by.ids.length > 1 && by.ids.length === to.ids.length && sameActors(by.ids, to.ids);
  const creditor = mutual
    ? "one another"
    : to.ids.length === 0
      ? to.origin === "written"
        ? "nobody in particular"
        : "nobody who is named"
      : named(to.ids, actors);
  return `${debtor}${because(BY[by.origin])} ${verb}${forceInWords(force, facts.kind)} ${preposition} ${creditor}${because(TO[to.origin])}`;
}

/** Whether all of some actors are among others. */
export function sameActors(one: readonly string[], other: readonly string[]): boolean {
  const others = new Set(other);
  return one.every((id) => others.has(id));
}

/** Where a default comes from; nothing for what is written. */
const BY: Readonly<Record<ByOrigin, string>> = {
  written: "",
  "enclosing act": "from the act around it",
  section: "from the heading",
  "all parties": "by default, all parties",
  "speaker's side": "by default, the speaker's side",
  speaker: "by default, the speaker",
  issuer: "by default, the issuer",
  nobody: "",
};

const TO: Readonly<Record<ToOrigin, string>> = {
  written: "",
  "enclosing act": "from the act around it",
  section: "from the heading",
  "other parties": "by default, the other parties",
  "all parties": "by default, all parties",
  nobody: "",
};

function because(origin: string): string {
  return origin === "" ? "" : ` *(${origin})*`;
}

const FORCES: Readonly<Record<Force, string>> = { firm: "firmly", medium: "with medium force", soft: "softly" };

function forceInWords({ value, origin, reading }: ActForce, kind: ActKind): string {
  if (value === null) return kind === "done" ? "" : ", with a force that its words do not tell,";
  const read = origin === "words" && reading !== null ? because(`read from ${quoted(reading.matched)}`) : "";
  return `, ${FORCES[value]}${read},`;
}

/** What the text says of the time, and what the analyst infers. */
function timesOf(analysis: Analysis, place: ActPlace, today: string): readonly string[] {
  const { act, resolved } = place;
  const window = (date: string | undefined): string | null => {
    const reading = date === undefined ? null : readDate(date);
    return reading?.ok ? dateInWords(reading, today) : null;
  };
  const told = act.facts.deadlines.slice(0, MOST_NAMED).map((index) => {
    const date = window(attributeOf(resolved.block.nodes[index]!, "date")?.values[0]?.id);
    return `at the time ${quoted(wordsOf(analysis, place, index, MOST_DETAIL))}${date === null ? "" : `: ${date}`}`;
  });
  const due = window(attributeOf(act.node, "due")?.values[0]?.id);
  return due === null ? told : [...told, `due, as the analyst infers, ${due}`];
}

/** Who says it, who reports that, and who attests it all. */
function voices({ actors, circumstances }: Analysis, { act, resolved }: ActPlace): string {
  const { nodes } = resolved.block;
  const around: (readonly string[])[] = [];
  for (let index = act.facts.speech; index !== -1 && around.length <= MOST_NAMED; index = nodes[index]!.parent) {
    const node = nodes[index]!;
    if (node.kind === "speech") around.push(node.speakers.map((speaker) => speaker.id));
  }
  if (resolved.narrators.length > 0) around.push(resolved.narrators);
  const [speakers, ...reporters] = around;
  const reported = reporters.map((ids) => `, according to ${named(ids, actors)}`).join("");
  const said = speakers === undefined ? "said by nobody who is named" : `said by ${named(speakers, actors)}${reported}`;
  const { issuer } = circumstances;
  return `${said}, attested by ${issuer.length === 0 ? "an issuer who is not named" : named(issuer, actors)}`;
}

const RELATIONS = ["answers", "supersedes", "contradicts"] as const;

/** Thread with its status, relations and topics, on one line. */
function bearingOf(workspace: Workspace, { node, thread, topics }: Act, today: string): string {
  const readouts = thread === null ? 0 : (workspace.threads.get(thread.id)?.size ?? 0);
  const status = thread === null ? null : threadHistory(workspace, thread.id, today).status;
  const relations = RELATIONS.flatMap((key) =>
    valuesOf(node, key)
      .slice(0, MOST_NAMED)
      .map(({ id }) => `${ATTRIBUTE_DEFINITIONS[key].title.toLowerCase()} ${code(`^${id}`)}`),
  );
  const origin = topics[0]?.origin ?? "written";
  return [
    ...(thread === null
      ? []
      : [
          `Thread ${code(`^${thread.id}`)}, ${status === null ? "" : `**${inWords(status)}**, `}in ${several(readouts, "readout")}`,
        ]),
    ...relations,
    ...(topics.length === 0
      ? []
      : [
          `topic${topics.length === 1 ? "" : "s"} ${topics
            .slice(0, MOST_TOPICS)
            .map(({ path }) => code(`#${path}`))
            .join(" ")}${because(BY[origin])}`,
        ]),
  ]
    .map((part, index) => (index === 0 ? part.charAt(0).toUpperCase() + part.slice(1) : part))
    .join(" · ");
}

/** The force that the words of an act read, for whoever wonders about the one that is written. */
export function readingInWords(analysis: Analysis, { act, resolved, start }: ActPlace): string {
  const { text } = analysis.file;
  const { reading } = forceOf(act, resolved.block, (span) => publishedIn(text, start, resolved.block, span));
  return reading === null
    ? "The words themselves tell no force."
    : `The words read *${reading.force}*, from “${plain(reading.matched)}”.`;
}
