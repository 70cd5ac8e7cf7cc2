/** The pictures of the views' nodes: the editor's own, in the colours of the theme. */
import { ThemeColor, ThemeIcon } from "vscode";

const ICONS: Readonly<Record<string, readonly [icon: string, color?: string]>> = {
  // What is late or went wrong, what is owed, what was done, what has ended.
  overdue: ["warning", "list.warningForeground"],
  broken: ["error", "list.errorForeground"],
  open: ["circle-large-outline", "charts.blue"],
  progress: ["color-mode", "charts.blue"],
  suspended: ["debug-pause", "charts.yellow"],
  conditional: ["question", "charts.purple"],
  offered: ["lightbulb", "charts.yellow"],
  kept: ["pass-filled", "charts.green"],
  withdrawn: ["discard", "disabledForeground"],
  released: ["circle-slash", "disabledForeground"],
  lapsed: ["history", "disabledForeground"],
  superseded: ["replace", "disabledForeground"],
  debtor: ["account"],
  meeting: ["comment-discussion"],
  topic: ["tag"],
  due: ["calendar"],
  year: ["calendar"],
  statement: ["quote"],
  event: ["circle-small-filled"],
  fault: ["circle-slash", "list.warningForeground"],
  side: ["organization"],
  person: ["person"],
  readout: ["file-text"],
  more: ["ellipsis"],
  oneSided: ["git-compare", "charts.yellow"],
};

/** @param name a status of a thread, or what else the server calls a picture. */
export function iconOf(name: string): ThemeIcon {
  const [icon, color] = ICONS[name] ?? ["circle-outline"];
  return color === undefined ? new ThemeIcon(icon) : new ThemeIcon(icon, new ThemeColor(color));
}
