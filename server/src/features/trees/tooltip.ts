/** What is told of a node when somebody points at it, in Markdown. */
import { STATUS_DEFINITIONS } from "../../model/lifecycle";
import { speechIn } from "../../workspace/speech";
import { actorsInForce } from "../../workspace/actors";
import type { Workspace } from "../../workspace/workspace";
import { description, several } from "../hover/actor";
import { bold, code, link, plain } from "../hover/markdown";
import { ledgerRow } from "../ledger";
import { citation } from "../citation";
import { historyNodes } from "./history";
import type { Subject } from "./node";
import { dateWords, dayWords, partiesInWords } from "./words";
import { clip } from "../words";

/** Of a longer history, the first and the last entries are shown. */
const MOST = 10;

/**
 * @param day `YYYY-MM-DD`, as of which a thread's status is told.
 * @returns null where there is nothing to tell, and of what is gone.
 */
export function tooltip(workspace: Workspace, subject: Subject, day: string, whole: boolean): string | null {
  switch (subject.kind) {
    case "statement":
      return whole ? threadTooltip(workspace, subject.thread, day) : statementTooltip(workspace, subject);
    case "event": {
      const line = workspace.followups.get(subject.uri)?.facts.threads.get(subject.thread)?.[subject.number]?.content;
      if (line?.kind !== "event") return null;
      const parts = [
        ...(line.quotation === null ? [] : [`“${plain(clip(line.quotation.value, 300))}”`]),
        ...(line.address === null ? [] : [link(plain(clip(line.address.value, 80)), line.address.value)]),
      ];
      return parts.length === 0 ? null : parts.join("\n\n");
    }
    case "actor":
      return actorTooltip(workspace, subject);
    case "readout":
      return readoutTooltip(workspace, subject.uri);
  }
}

function threadTooltip(workspace: Workspace, thread: string, day: string): string | null {
  const row = ledgerRow(workspace, thread, { day, all: true });
  if (row === null) return null;
  const { title, definition } = STATUS_DEFINITIONS[row.status];
  const parties = partiesInWords(row.by, row.to);
  const facts = [
    ...(parties === "" ? [] : [plain(parties)]),
    ...(row.due === null ? [] : [`due ${dayWords(row.due)}`]),
    ...row.topics.slice(0, 5).map((topic) => code(`#${topic}`)),
  ];
  const history = historyNodes(workspace, thread, day);
  const shown = history.length <= MOST ? history : [...history.slice(0, MOST / 2), ...history.slice(-MOST / 2)];
  const lines = shown.map((make) => {
    const { label, description: text } = make("");
    return `- ${plain(label)}${text === "" ? "" : `: ${plain(text)}`}`;
  });
  if (shown.length < history.length) lines.splice(MOST / 2, 0, `- … ${history.length - shown.length} more …`);
  const since = row.since === null ? "" : ` since ${dayWords(row.since)}`;
  return [
    `${bold(row.title ?? row.words)} ${code(`^${thread}`)}`,
    `${bold(title)}${since}: ${definition}`,
    ...(facts.length === 0 ? [] : [facts.join(" · ")]),
    lines.join("\n"),
  ].join("\n\n");
}

function statementTooltip(workspace: Workspace, subject: Extract<Subject, { kind: "statement" }>): string | null {
  const text = citation(workspace, subject);
  return text === null ? null : plain(text);
}

function actorTooltip(workspace: Workspace, { id, uri }: Extract<Subject, { kind: "actor" }>): string | null {
  const file = workspace.readouts.get(uri);
  if (file === undefined) return null;
  const actors = actorsInForce(workspace, file);
  const actor = actors.get(id);
  const about =
    actor === undefined ? [`${code(`@${id}`)}: an actor that is declared nowhere.`] : description(actors, id, actor);
  return [
    ...about,
    "Shares are of the words that anybody is reported to say; what several say jointly counts for each of them.",
  ].join("\n\n");
}

function readoutTooltip(workspace: Workspace, uri: string): string | null {
  const file = workspace.readouts.get(uri);
  if (file === undefined) return null;
  const { frontMatter } = file.summary;
  const { words } = speechIn(workspace, file);
  const facts = [
    ...(dateWords(file) === "" ? [] : [dateWords(file)]),
    ...(frontMatter?.place == null ? [] : [plain(clip(frontMatter.place.value, 80))]),
    `${several(words, "word")} of speech`,
    several(new Set(file.summary.said.map(({ thread }) => thread)).size, "thread"),
  ];
  const source = frontMatter?.source?.value;
  return [
    ...(frontMatter?.title == null ? [] : [bold(frontMatter.title.value)]),
    facts.join(" · "),
    ...(source !== undefined && /^https?:\/\//.test(source) ? [link(plain(clip(source, 80)), source)] : []),
  ].join("\n\n");
}
