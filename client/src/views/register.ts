/** The activity-bar container *Readout*: its views, and what can be done with one of their nodes. */
import { commands, env, Position, Selection, Uri, window, workspace } from "vscode";
import type { Disposable, Memento, TextDocumentShowOptions } from "vscode";
import { SHOW_REFERENCES } from "../commands/showReferences";
import { citationRequest, treePlaceRequest, type Subject } from "../requests/trees";
import type { Server } from "../server";
import { registerCommitments } from "./commitments";
import { createTree, MORE, OPEN } from "./tree";
import type { Shown } from "./tree";

/** Commands of other parts of the extension; what they are given is a thread, and the URI of a readout. */
const ADD_EVENT = "readout.addEvent";
const COMPARE = "readout.compareAccounts";

/** @param memory of the workspace. */
export function registerViews(server: Server, memory: Memento): { dispose(): unknown }[] {
  const commitments = registerCommitments(server, memory);
  const speakers = createTree(server, "readout.speakers", () => ({ view: "speakers" }));
  const meetings = createTree(server, "readout.meetings", () => ({ view: "meetings" }));
  const trees = { "readout.commitments": commitments.tree, "readout.speakers": speakers, "readout.meetings": meetings };

  async function placeOf(subject: Subject) {
    const place = await server.request(treePlaceRequest, { subject });
    if (place === null) window.setStatusBarMessage("This is gone meanwhile.", 5_000);
    return place ?? undefined;
  }

  async function open({ node }: Shown): Promise<void> {
    if (node?.subject == null) return;
    if (node.subject.kind === "actor") return references({ node } as Shown);
    const place = await placeOf(node.subject);
    if (place === undefined) return;
    const { start, end } = place.range;
    // The cursor is where it begins, which is shown where not all of it has room.
    const selection = new Selection(new Position(end.line, end.character), new Position(start.line, start.character));
    const options: TextDocumentShowOptions = { preview: true, selection };
    await window.showTextDocument(await workspace.openTextDocument(Uri.parse(place.uri)), options);
  }

  async function references({ node }: Shown): Promise<void> {
    if (node?.subject == null) return;
    const place = await placeOf(node.subject);
    if (place !== undefined) await commands.executeCommand(SHOW_REFERENCES, place.uri, place.id);
  }

  async function copyCitation({ node }: Shown): Promise<void> {
    if (node?.subject?.kind !== "statement") return;
    const { thread, uri, number } = node.subject;
    const answer = await server.request(citationRequest, { thread, uri, number });
    if (!answer) return;
    await env.clipboard.writeText(answer.text);
    window.setStatusBarMessage("The citation is on the clipboard.", 5_000);
  }

  /** A node's command, where it is called with one: not from the palette. */
  const ofNode = (command: string, run: (shown: Shown) => Promise<void> | Thenable<void>): Disposable =>
    commands.registerCommand(command, (shown?: Shown) => (shown?.node === undefined ? undefined : run(shown)));

  void commands.getCommands(true).then((all) => {
    void commands.executeCommand("setContext", "readout.canAddEvent", all.includes(ADD_EVENT));
    void commands.executeCommand("setContext", "readout.canCompare", all.includes(COMPARE));
  });
  return [
    commitments,
    speakers,
    meetings,
    ofNode(OPEN, open),
    ofNode("readout.views.allStatements", references),
    ofNode("readout.views.copyCitation", copyCitation),
    ofNode("readout.views.addEvent", ({ node }) => commands.executeCommand(ADD_EVENT, node?.thread)),
    ofNode("readout.views.compareAccounts", ({ node }) =>
      commands.executeCommand(COMPARE, node?.subject?.kind === "readout" ? node.subject.uri : undefined),
    ),
    commands.registerCommand(MORE, (shown: Shown, view: keyof typeof trees) => trees[view].more(shown)),
  ];
}
