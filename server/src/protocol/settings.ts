/** What the user has set: read from the client, and passed to whoever needs it. */
import type { LensOptions } from "../features/codeLenses";
import { chooseChecks, type Choice } from "../features/diagnostics";
import type { HintOptions } from "../features/inlayHints";

export interface Settings {
  /** The checks of open files. */
  readonly open: Choice;
  /** The checks of the other files of the workspace: errors and warnings. Null: they are not reported. */
  readonly closed: Choice | null;
  /** The day that counts as today, `YYYY-MM-DD`; null: the computer's. */
  readonly today: string | null;
  readonly inlayHints: HintOptions;
  readonly codeLens: LensOptions;
}

export const DEFAULTS = readSettings(null);

/** Settings as the client sends them (`readout` section); what is missing or of a wrong type is as if not set. */
export function readSettings(section: unknown): Settings {
  const diagnostics = object(object(section)["diagnostics"]);
  const severity = object(diagnostics["severity"]);
  const today = object(section)["today"];
  const hints = object(object(section)["inlayHints"]);
  const lenses = object(object(section)["codeLens"]);
  return {
    open: chooseChecks(severity),
    closed: diagnostics["workspace"] === false ? null : chooseChecks(severity, "warning"),
    today: typeof today === "string" && /^\d{4}-\d{2}-\d{2}$/.test(today) ? today : null,
    inlayHints: {
      parties: hints["parties"] !== false,
      force: hints["force"] !== false,
      dates: hints["dates"] !== false,
    },
    codeLens: { actors: lenses["actors"] !== false, threads: lenses["threads"] !== false },
  };
}

function object(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
