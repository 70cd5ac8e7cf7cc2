/** The view *Commitments*: how it is grouped, which the workspace remembers, and its filter, which works as one types. */
import { commands, window } from "vscode";
import type { Memento, QuickPickItem } from "vscode";
import type { Grouping } from "../requests/trees";
import type { Server } from "../server";
import { createTree } from "./tree";
import type { Tree } from "./tree";

const VIEW = "readout.commitments";
const KEY = "readout.commitments.by";
/** The time that typing rests before the server filters, in milliseconds. */
const REST = 150;

interface Way {
  readonly by: Grouping;
  readonly command: string;
  readonly label: string;
  readonly detail: string;
}

const WAYS: readonly Way[] = [
  { by: "debtor", command: "byDebtor", label: "Debtor", detail: "Who owes it" },
  { by: "status", command: "byStatus", label: "Status", detail: "Overdue and broken first, ended last" },
  { by: "meeting", command: "byMeeting", label: "Meeting", detail: "Where it was stated, the latest meeting first" },
  { by: "topic", command: "byTopic", label: "Topic", detail: "What it is about" },
  { by: "due", command: "byDue", label: "Due", detail: "The month in which it is due" },
];

/** @param memory of the workspace. */
export function registerCommitments(
  server: Server,
  memory: Memento,
): { readonly tree: Tree; readonly dispose: () => void } {
  const remembered = memory.get<string>(KEY);
  let by: Grouping = WAYS.find((way) => way.by === remembered)?.by ?? "debtor";
  let filter = "";
  const tree = createTree(server, VIEW, () => ({ view: "commitments", by, filter }), tell);
  const { view } = tree;

  function tell(_total: number, entries: number): void {
    const found = entries === 1 ? "1 undertaking matches" : `${entries.toLocaleString("en-GB")} undertakings match`;
    view.message = filter === "" ? "" : `${entries === 0 ? "Nothing matches" : found} “${filter}”.`;
    void commands.executeCommand("setContext", "readout.commitments.none", filter === "" && entries === 0);
  }

  function groupBy(next: Grouping): void {
    by = next;
    view.description = `by ${by}`;
    void memory.update(KEY, by);
    void commands.executeCommand("setContext", "readout.commitments.by", by);
    tree.refresh();
  }

  function setFilter(next: string): void {
    if (next.trim() === filter) return;
    filter = next.trim();
    void commands.executeCommand("setContext", "readout.commitments.filtered", filter !== "");
    tree.refresh();
  }

  function askFilter(): void {
    const before = filter;
    const box = window.createInputBox();
    box.title = "Filter Commitments";
    box.placeholder = "Words of the undertaking, a name, @actor, ^thread, #topic, a status, a date";
    box.prompt = "All words must be there, in any order.";
    box.value = filter;
    let accepted = false;
    let typing: ReturnType<typeof setTimeout> | undefined;
    box.onDidChangeValue((value) => {
      clearTimeout(typing);
      typing = setTimeout(() => setFilter(value), REST);
    });
    box.onDidAccept(() => {
      accepted = true;
      clearTimeout(typing);
      setFilter(box.value);
      box.hide();
      void commands.executeCommand(`${VIEW}.focus`);
    });
    box.onDidHide(() => {
      clearTimeout(typing);
      if (!accepted) setFilter(before);
      box.dispose();
    });
    box.show();
  }

  async function pickGrouping(): Promise<void> {
    const items = WAYS.map((way): QuickPickItem & { readonly way: Way } => ({
      label: way.label,
      detail: way.detail,
      ...(way.by === by && { description: "as now" }),
      way,
    }));
    const picked = await window.showQuickPick(items, { title: "Group Commitments By", placeHolder: "Choose" });
    if (picked !== undefined) groupBy(picked.way.by);
  }

  groupBy(by);
  const registered = [
    tree,
    commands.registerCommand(`${VIEW}.groupBy`, pickGrouping),
    ...WAYS.map((way) => commands.registerCommand(`${VIEW}.${way.command}`, () => groupBy(way.by))),
    commands.registerCommand(`${VIEW}.filter`, async () => {
      await commands.executeCommand(`${VIEW}.focus`);
      askFilter();
    }),
    commands.registerCommand(`${VIEW}.clearFilter`, () => setFilter("")),
  ];
  return { tree, dispose: () => registered.forEach((each) => void each.dispose()) };
}
