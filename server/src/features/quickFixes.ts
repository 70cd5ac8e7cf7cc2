/** What mends findings: one by one, all of one code, all at once; or silences them. */
import type { FollowupFile } from "../model/followup";
import { readActorsFile, readFrontMatter } from "../model/frontmatter";
import { blockAt, parse } from "../syntax/parse";
import { strip } from "../syntax/strip";
import { changed, type TextChange } from "../text/edit";
import type { Span } from "../text/span";
import type { Analysis } from "../workspace/analysis";
import { yamlOf } from "../workspace/file";
import type { ActorsFileText, Workspace } from "../workspace/workspace";
import type { Action } from "./actions";
import type { Finding } from "./checks/check";
import { MENDS } from "./fixes";
import type { FixPlace, Mend } from "./fixes/mend";
import { silence } from "./fixes/silence";
import { ambiguousValues } from "./fixes/yaml";

export type { FixPlace } from "./fixes/mend";

/** What switches a check off, where the client has it: its arguments are a code and a severity. */
export const SET_SEVERITY = "readout.setSeverity";

/** Findings at one place beyond these get no mends of their own. */
const MOST = 20;
/** UTF-16 units that are read again for one answer, to see that mends do what they say; the last reading may pass it. */
const MOST_READ = 200_000;

function budget(): FixPlace["spend"] {
  let left = MOST_READ;
  return (units) => {
    if (left <= 0) return false;
    left -= units;
    return true;
  };
}

/** A readout, as its mends look at it. */
export function readoutToFix(
  workspace: Workspace,
  analysis: Analysis,
  today: string,
  proposals?: FixPlace["proposals"],
): FixPlace {
  const { uri, text, tree, summary } = analysis.file;
  const yaml =
    tree.frontMatter === null || summary.frontMatter === null
      ? null
      : { start: tree.frontMatter.yaml.start, text: yamlOf(tree), read: summary.frontMatter, reread: readFrontMatter };
  return { workspace, uri, text, analysis, yaml, today, spend: budget(), ...(proposals && { proposals }) };
}

/** An `actors.yaml`, as its mends look at it. */
export function actorsFileToFix(workspace: Workspace, uri: string, its: ActorsFileText, today: string): FixPlace {
  const { text, file } = its;
  const yaml = { start: 0, text, read: file, reread: readActorsFile };
  return { workspace, uri, text, analysis: null, yaml, today, spend: budget() };
}

/** A follow-up file, as its mends look at it. */
export function followupToFix(workspace: Workspace, { uri, text }: FollowupFile, today: string): FixPlace {
  return { workspace, uri, text, analysis: null, yaml: null, today, spend: budget() };
}

export interface FixOptions {
  /** All findings of the file; asked for only where several of one code may be mended at once. */
  readonly all: () => readonly Finding[];
  /** Whether the client has the command that changes a severity. */
  readonly setsSeverity: boolean;
}

/** The mends of some findings, the likeliest of each first, and behind them what silences it. */
export function quickFixes(
  place: FixPlace,
  findings: readonly Finding[],
  { all, setsSeverity }: FixOptions,
): readonly Action[] {
  const sound = soundMends(place);
  const actions: Action[] = [];
  const silences: Action[] = [];
  for (const finding of findings.slice(0, MOST)) {
    const mends = sound(MENDS[finding.code]?.(place, finding) ?? []);
    for (const mend of mends) actions.push(actionOf(place, finding, mend));
    if (mends.some(({ safe }) => safe)) {
      const several = allOf(place, finding, all());
      if (several !== null && actions.every(({ id }) => id !== several.id)) actions.push(several);
    }
    const silent = silence(place, finding);
    for (const mend of silent === null ? [] : sound([silent])) silences.push(actionOf(place, finding, mend));
    const off = switchedOff(place, finding);
    if (setsSeverity && silences.every(({ id }) => id !== off.id)) silences.push(off);
  }
  return [...actions, ...silences];
}

/** Quotation marks for values that are right, but that a YAML 1.1 tool would take for something else than their text. */
export function quoteAmbiguous(place: FixPlace, selection: Span): readonly Action[] {
  return ambiguousValues(place, selection).map(({ title, changes }) => ({
    id: title,
    title,
    kind: "refactor.rewrite",
    changes: () => new Map([[place.uri, changes]]),
  }));
}

/** All mends of a file that have one answer and touch no published character; null where there are none. */
export function fixAll(place: FixPlace, findings: readonly Finding[]): Action | null {
  const mends = [...safeMends(place, findings), ...ambiguousValues(place, { start: 0, end: place.text.length })];
  const changes = together(mends);
  if (changes.length === 0) return null;
  const title = "Mend all findings that have one answer";
  return { id: title, title, kind: "source.fixAll.readout", changes: () => new Map([[place.uri, changes]]) };
}

function allOf(place: FixPlace, { code }: Finding, all: readonly Finding[]): Action | null {
  const mends = safeMends(
    place,
    all.filter((finding) => finding.code === code),
  );
  if (mends.length < 2) return null;
  const title = `Mend all \`${code}\` in this file that have one answer`;
  return { id: title, title, kind: "quickfix", changes: () => new Map([[place.uri, together(mends)]]) };
}

function safeMends(place: FixPlace, findings: readonly Finding[]): readonly Mend[] {
  const sound = soundMends(place);
  return findings.flatMap((finding) =>
    sound((MENDS[finding.code]?.(place, finding) ?? []).filter(({ safe }) => safe)).slice(0, 1),
  );
}

/** The changes of several mends, less those that meet another's: they are mended the next time. */
function together(mends: readonly Mend[]): readonly TextChange[] {
  const taken: TextChange[] = [];
  for (const { changes } of mends) {
    if (typeof changes === "function") continue;
    if (changes.every((change) => taken.every(({ start, end }) => change.end < start || end < change.start)))
      taken.push(...changes);
  }
  return taken;
}

function actionOf({ uri }: FixPlace, finding: Finding, { title, changes, command, preferred }: Mend): Action {
  return {
    id: `${finding.code} ${finding.start} ${title}`,
    title,
    kind: "quickfix",
    mends: finding,
    ...(preferred && { preferred }),
    ...(command && { command }),
    changes: command ? null : typeof changes === "function" ? changes : () => new Map([[uri, changes]]),
  };
}

function switchedOff({ workspace }: FixPlace, finding: Finding): Action {
  const { code } = finding;
  const title = `Switch off \`${code}\` in ${workspace.roots.length > 0 ? "this workspace" : "your settings"}`;
  const command = { name: SET_SEVERITY, arguments: [code, "off"] };
  return { id: title, title, kind: "quickfix", mends: finding, changes: null, command };
}

/**
 * Answers those mends that keep what is published, byte for byte, unless their titles say otherwise. They are made so
 * that they do; what stands beside a change can still become markup with it, and such a mend is not offered.
 */
function soundMends(place: FixPlace): (mends: readonly Mend[]) => readonly Mend[] {
  return (mends) =>
    mends.filter(({ title, changes }) => {
      if (typeof changes === "function" || place.analysis === null || /publish/.test(title)) return true;
      const { tree } = place.analysis.file;
      const body = changes.filter(({ start }) => start >= tree.body);
      if (
        body.length === 0 ||
        (tree.frontMatter === null && body.every(({ end, text }) => end === tree.body && text.startsWith("---")))
      )
        return true;
      const first = Math.max(0, blockAt(tree, Math.min(...body.map(({ start }) => start))));
      const last = Math.max(first, blockAt(tree, Math.max(...body.map(({ end }) => end))));
      // At the start of a file the first line may become front matter, or a BOM.
      const top = first === 0 && tree.frontMatter === null;
      const start = top ? 0 : first === 0 ? tree.body : (tree.starts[first] ?? tree.body);
      const end = (tree.starts[last] ?? tree.body) + (tree.blocks[last]?.length ?? 0);
      if (!place.spend(end - start)) return false;
      const before = place.text.slice(start, end);
      const shifted = body.map((change) => ({ ...change, start: change.start - start, end: change.end - start }));
      const front = top ? "" : "---\n---\n";
      return published(front + changed(before, shifted)) === published(front + before);
    });
}

function published(text: string): string {
  return strip(parse(text));
}
