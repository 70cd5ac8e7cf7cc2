/** What the status bar says of a readout, as plain values. */
import type { Coverage, FileStatus } from "../requests/status";

/** So many kinds have room in the bar. */
const SHOWN = 3;

export interface Findings {
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
}

/** @param as the editor's numbers for severities. */
export function countFindings(
  severities: readonly number[],
  as: { readonly Error: number; readonly Warning: number; readonly Information: number; readonly Hint: number },
): Findings {
  const count = (which: number): number => severities.filter((severity) => severity === which).length;
  return {
    errors: count(as.Error),
    warnings: count(as.Warning),
    information: count(as.Information),
    hints: count(as.Hint),
  };
}

const SEALS: Readonly<Record<FileStatus["seal"], readonly [icon: string, words: string]>> = {
  none: ["unlock", "not sealed"],
  sealed: ["lock", "sealed, and the published text is the one that was sealed"],
  broken: ["error", "the seal is broken: the published text is not the one that was sealed"],
  unknown: ["lock", "sealed; whether the seal holds is looked at on saving"],
};

/** The entry's text with icons, its tooltip in Markdown, and both as they are read out. */
export function describe(
  { acts, threads, seal, coverage }: Pick<FileStatus, "acts" | "threads" | "seal"> & { readonly coverage?: Coverage },
  { errors, warnings, information, hints }: Findings,
): { readonly text: string; readonly markdown: string; readonly spoken: string } {
  const first = [...acts].sort((one, other) => other.count - one.count).slice(0, SHOWN);
  const rest = acts.filter((its) => !first.includes(its)).reduce((sum, { count }) => sum + count, 0);
  const shown = acts.filter((its) => first.includes(its)).map(({ name, count }) => `${count} ${name}`);
  const [lock, words] = SEALS[seal];
  const findings = [
    ...(errors === 0 ? [] : [`$(error) ${errors}`]),
    ...(warnings === 0 ? [] : [`$(warning) ${warnings}`]),
    ...(information === 0 ? [] : [`$(info) ${information}`]),
  ];
  const text = [
    `$(checklist) ${acts.length === 0 ? "no acts" : [...shown, ...(rest === 0 ? [] : [`${rest} more`])].join(", ")}`,
    ...(coverage === undefined ? [] : covered(coverage)),
    ...findings,
    seal === "broken" ? "$(unlock) seal broken" : `$(${lock})`,
  ].join("  ");
  const counts = [
    [errors, "error"],
    [warnings, "warning"],
    [information, "remark"],
    [hints, "hint"],
  ] as const;
  const told = counts.flatMap(([count, noun]) => (count === 0 ? [] : [several(count, noun)]));
  const all = acts.map(({ name, count }) => `${count} ${name}`).join(", ");
  const lines = [
    `Acts: ${all === "" ? "none" : all}${threads === 0 ? "" : `, in ${several(threads, "thread")}`}`,
    `Findings: ${told.length === 0 ? "none" : told.join(", ")}`,
    `Seal: ${words}`,
    ...(coverage === undefined ? [] : coverageInWords(coverage)),
  ];
  return {
    text,
    markdown: [
      "**This readout**",
      ...(acts.length === 0
        ? ["No acts are tagged."]
        : [
            ["| act | count |", "| :-- | --: |", ...acts.map(({ name, count }) => `| ${name} | ${count} |`)].join("\n"),
          ]),
      ...lines.slice(1),
      "*Click for what can be done here.*",
    ].join("\n\n"),
    spoken: `Readout. ${lines.join(". ")}.`,
  };
}

/** In the bar: the share of the text with a speaker, and how many likely acts have no tag. */
function covered({ spoken, untagged }: Coverage): string[] {
  return [
    ...(spoken === null ? [] : [`$(comment) ${percent(spoken)}`]),
    ...(untagged === null || untagged.acts === 0 ? [] : [`$(lightbulb) ${untagged.acts}`]),
  ];
}

function coverageInWords({ spoken, untagged }: Coverage): string[] {
  const left =
    untagged === null
      ? []
      : [
          ...(untagged.acts === 0 ? [] : [several(untagged.acts, "likely act")]),
          ...(untagged.speech === 0 ? [] : [`${several(untagged.speech, "likely passage")} of speech`]),
        ];
  return [
    ...(spoken === null ? [] : [`Speakers: ${percent(spoken)} of the text has one`]),
    `Without a tag: ${untagged === null ? "not looked for yet; Next Proposal does" : left.length === 0 ? "nothing that is likely" : left.join(", ")}`,
  ];
}

/** All and nothing are told only where that is so. */
function percent(share: number): string {
  const rounded = Math.round(share * 100);
  return `${share > 0 && share < 1 ? Math.max(1, Math.min(99, rounded)) : rounded} %`;
}

function several(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
