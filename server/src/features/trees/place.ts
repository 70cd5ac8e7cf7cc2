/** Where what a node of a tree stands for is written. */
import { attributeOf } from "../../model/facts";
import { linesAbout } from "../../model/followup";
import type { Span } from "../../text/span";
import { actorNamed } from "../../workspace/entities";
import { opened } from "../../workspace/file";
import { mentionsIn } from "../../workspace/mentions";
import type { Workspace } from "../../workspace/workspace";
import { definitionsOf } from "../definition";
import type { Subject } from "./node";

export interface SubjectPlace {
  readonly uri: string;
  /** The whole of it: the act, the line, the declaration. */
  readonly span: Span;
  /** The id in it: references are asked for there. */
  readonly id: Span;
}

/** @returns null where it is gone meanwhile. */
export function subjectPlace(workspace: Workspace, subject: Subject): SubjectPlace | null {
  switch (subject.kind) {
    case "statement":
      return statementPlace(workspace, subject);
    case "event": {
      const file = workspace.followups.get(subject.uri);
      const line = file?.facts.threads.get(subject.thread)?.[subject.number];
      if (file === undefined || line === undefined) return null;
      const start = file.tree.starts[linesAbout(file, subject.thread)[subject.number]!]!;
      const { thread } = line.content;
      const span = { start, end: start + line.text.length };
      return { uri: file.uri, span, id: { start: start + thread.start, end: start + thread.end } };
    }
    case "actor": {
      const entity = actorNamed(workspace, subject.uri, subject.id);
      const declared = definitionsOf(workspace, entity)[0];
      if (declared !== undefined) return declared;
      const named = mentionsIn(workspace, subject.uri, entity)[0];
      return named === undefined ? null : { uri: subject.uri, span: named, id: named };
    }
    case "readout": {
      const file = workspace.readouts.get(subject.uri);
      const start = { start: 0, end: 0 };
      return file === undefined ? null : { uri: file.uri, span: start, id: start };
    }
  }
}

function statementPlace(
  workspace: Workspace,
  { thread, uri, number }: Extract<Subject, { kind: "statement" }>,
): SubjectPlace | null {
  const readout = workspace.readouts.get(uri);
  if (readout === undefined) return null;
  const { facts, tree } = opened(readout);
  let left = number;
  for (const [index, { said }] of facts.made.entries()) {
    for (const { node: at, said: its } of said) {
      if (its.thread !== thread || left-- > 0) continue;
      const node = tree.blocks[index]!.nodes[at]!;
      const offset = tree.starts[index]!;
      const id = attributeOf(node, "thread")?.values[0] ?? node;
      return {
        uri,
        span: { start: offset + node.start, end: offset + node.end },
        id: { start: offset + id.start, end: offset + id.end },
      };
    }
  }
  return null;
}
