/** An account of a meeting: what one issuer publishes of it, in one readout or several. What two of them come to is in `compare.ts`. */
import type { Force } from "../../model/force";
import type { ActKind } from "../../syntax/tree";
import type { Span } from "../../text/span";
import { actorsInForce } from "../../workspace/actors";
import { analyse, type Analysis } from "../../workspace/analysis";
import type { ActorsInForce } from "../../workspace/circumstances";
import type { ReadoutFile } from "../../workspace/file";
import type { Steps } from "../../workspace/steps";
import type { Workspace } from "../../workspace/workspace";
import type { DueJson } from "../exports/jsonShape";
import { nameOf } from "../words";
import { entriesOf } from "./entries";
import { paragraphsOf } from "./paragraphs";
import { spokenIn, sumOf, type Spoken } from "./spoken";

/** One act of an account; or a part of one, where the parts have threads of their own. */
export interface Entry {
  readonly uri: string;
  /** Its number among the entries of its readout, from 0. */
  readonly number: number;
  /** The whole span with its markup, in offsets of the file's text. */
  readonly span: Span;
  /** Its published words on one line, clipped where they are very long. */
  readonly words: string;
  readonly kind: ActKind;
  readonly force: Force | null;
  /** The sides that owe it, and those that it is owed to. */
  readonly by: readonly string[];
  readonly to: readonly string[];
  /** Who is reported to say it; empty in narration. */
  readonly speakers: readonly string[];
  /** The words of its conditions. */
  readonly conditions: readonly string[];
  readonly due: DueJson | null;
  readonly topics: readonly string[];
  readonly thread: string | null;
  readonly answers: readonly string[];
  readonly supersedes: readonly string[];
  readonly contradicts: readonly string[];
}

/** A stretch of published text within which nothing changes. */
export interface Piece {
  readonly text: string;
  /** The numbers of the entries that it belongs to, the outermost first. */
  readonly entries: readonly number[];
  /** The sides that say it, the innermost speech counting; null in narration. */
  readonly sides: readonly string[] | null;
}

/** A block of published text: its pieces together are the block's text, line ending included. */
export interface Paragraph {
  readonly kind: "text" | "heading" | "furniture";
  readonly pieces: readonly Piece[];
}

/** Who an id stands for, as far as it helps to know the same one again in another readout. */
export interface Party {
  readonly name: string;
  readonly iso: string | null;
  readonly qid: string | null;
}

/** One readout as a part of an account. */
export interface AccountText {
  readonly uri: string;
  readonly title: string | null;
  /** As written. */
  readonly date: string | null;
  readonly meeting: string | null;
  readonly lang: string | null;
  readonly issuer: readonly string[];
  readonly entries: readonly Entry[];
  readonly paragraphs: readonly Paragraph[];
  readonly spoken: readonly Spoken[];
  /** Every side that is named in it, by its id. */
  readonly parties: ReadonlyMap<string, Party>;
}

export interface Account {
  /** The issuer, or the issuers of the one joint statement that was asked about; empty where nobody is named. */
  readonly issuer: readonly string[];
  /** The sides that the issuers speak for. */
  readonly sides: readonly string[];
  /** What it is called: the issuer's name, or the name of the file. */
  readonly name: string;
  /** In order of time. */
  readonly texts: readonly AccountText[];
  readonly entries: readonly Entry[];
  readonly spoken: readonly Spoken[];
  readonly parties: ReadonlyMap<string, Party>;
}

interface Known {
  readonly actors: ActorsInForce;
  readonly text: AccountText;
}

// What was read of a file is kept as long as the file is, and the actors in force in it are the same.
const known = new WeakMap<ReadoutFile, Known>();

/** One readout as a part of an account. */
export function* accountText(workspace: Workspace, readout: ReadoutFile): Steps<AccountText> {
  const before = known.get(readout);
  if (before?.actors === actorsInForce(workspace, readout)) return before.text;
  const analysis = analyse(workspace, readout);
  const { file, actors, circumstances } = analysis;
  const { entries, entryOf } = entriesOf(analysis);
  const paragraphs = paragraphsOf(analysis, entryOf);
  const spoken = yield* spokenIn(paragraphs);
  const front = file.summary.frontMatter;
  const text: AccountText = {
    uri: file.uri,
    title: front?.title?.value ?? headingIn(paragraphs),
    date: front?.date?.value ?? null,
    meeting: front?.meeting?.value ?? null,
    lang: front?.lang?.value ?? null,
    issuer: circumstances.issuer,
    entries,
    paragraphs,
    spoken,
    parties: partiesOf(analysis, entries, spoken),
  };
  known.set(readout, { actors, text });
  return text;
}

/** An account of some readouts, in the order given. */
export function accountOf(
  issuer: readonly string[],
  sides: readonly string[],
  name: string,
  texts: readonly AccountText[],
): Account {
  return {
    issuer,
    sides,
    name,
    texts,
    entries: texts.flatMap(({ entries }) => entries),
    spoken: sumOf(texts.map(({ spoken }) => spoken)),
    parties: new Map(texts.flatMap(({ parties }) => [...parties])),
  };
}

function headingIn(paragraphs: readonly Paragraph[]): string | null {
  const heading = paragraphs.find(({ kind }) => kind === "heading");
  const words = heading?.pieces.map(({ text }) => text).join("") ?? "";
  return words.trim() === "" ? null : words.trim().slice(0, 200);
}

function partiesOf(
  { actors, circumstances }: Analysis,
  entries: readonly Entry[],
  spoken: readonly Spoken[],
): ReadonlyMap<string, Party> {
  const ids = new Set([
    ...circumstances.issuer,
    ...circumstances.issuer.map((id) => circumstances.side(id) ?? id),
    ...circumstances.parties,
  ]);
  for (const { by, to, speakers } of entries) for (const id of [...by, ...to, ...speakers]) ids.add(id);
  for (const { sides } of spoken) for (const id of sides ?? []) ids.add(id);
  const parties = new Map<string, Party>();
  for (const id of ids) {
    const declaration = actors.get(id)?.declaration;
    parties.set(id, { name: nameOf(id, actors), iso: declaration?.iso ?? null, qid: declaration?.qid ?? null });
  }
  return parties;
}
