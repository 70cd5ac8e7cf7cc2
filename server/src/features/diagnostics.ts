/** All findings in one readout, and in one actors file: what the checks say, less what is silenced in place. */
import { blockAt } from "../syntax/parse";
import { publishedIn } from "../syntax/strip";
import { align, type Aligned } from "../text/aligned";
import type { Span } from "../text/span";
import type { Analysis } from "../workspace/analysis";
import { spanOf } from "../workspace/marks";
import type { ResolvedBlock } from "../workspace/resolve";
import { across, type Across } from "./across";
import { CHECKS } from "./checks";
import {
  SEVERITIES,
  type AcrossFinding,
  type Around,
  type BlockPlace,
  type Check,
  type Code,
  type Finding,
  type Related,
  type Severity,
} from "./checks/check";

/** What the findings of a file are, kept so that the next text's cost only what changed. */
export interface Diagnosis {
  readonly analysis: Analysis;
  readonly choice: Choice;
  /** The findings of each block, counted from its start. */
  readonly blocks: Aligned<ResolvedBlock, readonly Finding[]>;
  /** The findings of the front matter. */
  readonly front: readonly Finding[];
  /** The findings that other files bear on. */
  readonly across: Across;
  readonly around: Around | null;
}

/** Which checks are made, and what their findings weigh. */
export interface Choice {
  readonly checks: readonly Check[];
  /** Null: not told. */
  readonly severity: (code: Code) => Severity | null;
}

const NONE: readonly Finding[] = [];

/**
 * The checks that settings ask for.
 * @param severities by code: `error`, `warning`, `information`, `hint` or `off`; anything else counts as not set.
 * @param least what is lighter is not told, and not looked for.
 */
export function chooseChecks(severities: Readonly<Record<string, unknown>> = {}, least: Severity = "hint"): Choice {
  const told = WEIGHTS.slice(0, WEIGHTS.indexOf(least) + 1);
  const severity = (code: Code): Severity | null => {
    const set = severities[code];
    const its = set === "off" || WEIGHTS.includes(set as Severity) ? (set as Severity | "off") : SEVERITIES[code];
    return its !== "off" && told.includes(its) ? its : null;
  };
  return { checks: CHECKS.filter((check) => check.codes.some((code) => severity(code) !== null)), severity };
}

const WEIGHTS: readonly Severity[] = ["error", "warning", "information", "hint"];

/** The checks where nothing is set, with the severities they are built with: all but those that are off. */
export const ALL_CHECKS = chooseChecks();

/**
 * Runs the chosen checks, but for those of `checks/bytes.ts`, which take a look at the whole text.
 * @param choice the same value as before where nothing changed, so that what was found before can be kept.
 * @param previous an earlier diagnosis of the same file; what still holds of it is taken over.
 * @param around the other files; null where they are not all read yet, or do not count.
 */
export function diagnose(
  analysis: Analysis,
  choice: Choice = ALL_CHECKS,
  previous?: Diagnosis,
  around: Around | null = null,
): Diagnosis {
  const { file, actors, resolution } = analysis;
  const { frontMatter } = file.summary;
  const { text, tree } = file;
  // A block's findings depend on these as well.
  const comparable =
    previous?.choice === choice &&
    previous.analysis.actors === actors &&
    previous.analysis.file.summary.frontMatter?.date?.value === frontMatter?.date?.value;
  const blocks = align(
    resolution.blocks,
    (resolved, index) => {
      const offset = tree.starts[index] ?? 0;
      if (resolved.block.nodes.length === 0 && resolved.block.problems.length === 0) return NONE;
      const published = (span: Span): string => publishedIn(text, offset, resolved.block, span);
      return findIn({ resolved, actors, frontMatter, published }, choice);
    },
    comparable ? previous.blocks : undefined,
  );
  const sameFront =
    previous?.choice === choice &&
    previous.analysis.actors === actors &&
    previous.analysis.file.summary === file.summary &&
    tree.frontMatter !== null &&
    previous.analysis.file.tree.frontMatter?.start === tree.frontMatter.start &&
    previous.analysis.file.tree.frontMatter.yaml.start === tree.frontMatter.yaml.start;
  const front = sameFront ? previous.front : findInFront(analysis, choice);
  const told = (resolved: ResolvedBlock, found: readonly AcrossFinding[]): readonly AcrossFinding[] =>
    toldOf(resolved, found, choice);
  const others = across(analysis, around, choice.checks, told, comparable ? previous.across : undefined);
  return { analysis, choice, blocks, front, across: others, around };
}

/** The findings of a diagnosis in order of their places, at most `most`, and how many more there are. */
export function findingsOf(
  diagnosis: Diagnosis,
  most = Infinity,
): { readonly findings: readonly Finding[]; readonly more: number } {
  const findings: Finding[] = diagnosis.front.slice(0, most);
  let more = diagnosis.front.length - findings.length;
  const { starts } = diagnosis.analysis.file.tree;
  const { made } = diagnosis.blocks;
  const tell = teller(diagnosis);
  for (let index = 0; index < made.length; index += 1) {
    const count = made[index]!.length + diagnosis.across.blocks.made[index]!.findings.length;
    if (count === 0) continue;
    const room = Math.max(0, most - findings.length);
    more += Math.max(0, count - room);
    if (room === 0) continue;
    const found = foundIn(diagnosis, index);
    for (let at = 0; at < found.length && at < room; at += 1) findings.push(tell(found[at]!, starts[index]!));
  }
  return { findings, more };
}

/** The findings of a block, in order, counted from its start. */
function foundIn({ blocks, across }: Diagnosis, index: number): readonly (Finding | AcrossFinding)[] {
  const own = blocks.made[index]!;
  const { findings } = across.blocks.made[index]!;
  if (findings.length === 0) return own;
  return own.length === 0 ? findings : [...own, ...findings].sort((one, other) => one.start - other.start);
}

/** So many blocks are looked through for places in the file itself; beyond, a finding tells its words alone. */
const MOST_LOOKED_AT = 200;

/**
 * Findings as they are told: where their block begins is added, and marks become places. With every key a few hundred
 * are made anew: they are written out, since a copy that takes properties out or in costs ten times as much.
 */
function teller({ around, analysis }: Diagnosis): (finding: Finding | AcrossFinding, by: number) => Finding {
  const { tree, facts } = analysis.file;
  let left = MOST_LOOKED_AT;
  /** The statement of a thread before a place of this file: with every key it may stand elsewhere. */
  const before = (thread: string, at: number): Span | null => {
    for (let index = blockAt(tree, at); index >= 0 && left > 0; index -= 1, left -= 1) {
      const { said } = facts.made[index]!;
      const offset = tree.starts[index]!;
      for (let last = said.length - 1; last >= 0; last -= 1) {
        const { start, end } = tree.blocks[index]!.nodes[said[last]!.node]!;
        if (said[last]!.said.thread === thread && offset + start < at)
          return { start: offset + start, end: offset + end };
      }
    }
    return null;
  };
  return (finding, by) => {
    const { code, message } = finding;
    const start = finding.start + by;
    const end = finding.end + by;
    if (!("marks" in finding))
      return finding.related === undefined && finding.unnecessary === undefined
        ? { code, start, end, message }
        : { ...finding, start, end };
    if (around === null) return { code, start, end, message };
    let related: Related[] | null = null;
    for (const { mark, message: words } of finding.marks) {
      if (mark.kind === "before" && left <= 0) continue;
      const span = mark.kind === "before" ? before(mark.thread, start) : spanOf(around.workspace, mark);
      if (span === null) continue;
      (related ??= []).push({ uri: mark.uri, message: words, mark, start: span.start, end: span.end });
    }
    return related === null ? { code, start, end, message } : { code, start, end, message, related };
  };
}

/** The findings that touch a stretch of the text, at most `most`: only the blocks there are looked at. */
export function findingsAt(diagnosis: Diagnosis, span: Span, most: number): readonly Finding[] {
  const { analysis, front } = diagnosis;
  const { tree } = analysis.file;
  const touches = ({ start, end }: Span, by = 0): boolean => start + by <= span.end && span.start <= end + by;
  const findings = front.filter((finding) => touches(finding));
  const tell = teller(diagnosis);
  const last = blockAt(tree, span.end);
  for (let index = Math.max(0, blockAt(tree, span.start)); index <= last && findings.length < most; index += 1) {
    const offset = tree.starts[index]!;
    for (const finding of foundIn(diagnosis, index)) if (touches(finding, offset)) findings.push(tell(finding, offset));
  }
  return findings.slice(0, most);
}

/** Whether a note or a comment silences a finding; its offsets count from the start of the text. */
export function silenced(analysis: Analysis, { code, start }: Finding): boolean {
  const { tree, summary } = analysis.file;
  if (start < tree.body) {
    const yaml = tree.frontMatter?.yaml.start ?? 0;
    // What is missing has no line of its own: a comment anywhere in the front matter silences it.
    const missing = start < yaml;
    return (summary.frontMatter?.ignores ?? []).some(
      (line) => line.code === code && (missing || (yaml + line.start <= start && start < yaml + line.end)),
    );
  }
  const index = blockAt(tree, start);
  const resolved = analysis.resolution.blocks[index];
  return resolved !== undefined && silencedIn(resolved, code, start - (tree.starts[index] ?? 0));
}

function silencedIn({ facts, context }: ResolvedBlock, code: Code, at: number): boolean {
  // The lines stand in order: the one that the place is on, if any, is the last that begins at or before it.
  let low = 0;
  let high = facts.silenced.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((facts.silenced[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const line = facts.silenced[low - 1];
  return (
    (line !== undefined && at < line.end && line.codes.has(code)) ||
    (context.silenced.includes(code) && facts.firstLine.start <= at && at < facts.firstLine.end)
  );
}

function findIn(place: BlockPlace, { checks, severity }: Choice): readonly Finding[] {
  let findings: Finding[] = [];
  for (const check of checks) {
    const found = check.block?.(place) ?? NONE;
    if (found.length > 0) findings = findings.concat(found);
  }
  return findings.length === 0 ? NONE : toldOf(place.resolved, findings, { severity });
}

/** Of the findings in a block those that are told, in order. */
function toldOf<Found extends Pick<Finding, "code" | "start">>(
  resolved: ResolvedBlock,
  findings: readonly Found[],
  { severity }: Pick<Choice, "severity">,
): readonly Found[] {
  return findings
    .filter(({ code, start }) => severity(code) !== null && !silencedIn(resolved, code, start))
    .sort((one, other) => one.start - other.start);
}

function findInFront(analysis: Analysis, { checks, severity }: Choice): readonly Finding[] {
  const { frontMatter } = analysis.file.summary;
  const yaml = analysis.file.tree.frontMatter?.yaml.start ?? 0;
  return checks
    .flatMap((check) => check.file?.({ analysis, frontMatter, yaml }) ?? NONE)
    .filter((finding) => severity(finding.code) !== null && !silenced(analysis, finding))
    .sort((one, other) => one.start - other.start);
}
