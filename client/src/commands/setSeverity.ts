/** What a quick fix asks for: the severity of one check, in the settings of the workspace, or the user's where none is open. */
import { ConfigurationTarget, window, workspace } from "vscode";

/** Its name, which the server is told so that it offers what needs it. */
export const SET_SEVERITY = "readout.setSeverity";

/** @param code of the check. @param severity one of those that the setting takes, `off` among them. */
export async function setSeverity(code: unknown, severity: unknown): Promise<void> {
  if (typeof code !== "string" || typeof severity !== "string") return;
  const settings = workspace.getConfiguration("readout");
  const inFolder = workspace.workspaceFolders !== undefined;
  const set = settings.inspect<Record<string, string>>("diagnostics.severity");
  const before = inFolder ? set?.workspaceValue : set?.globalValue;
  const target = inFolder ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  try {
    await settings.update("diagnostics.severity", { ...before, [code]: severity }, target);
  } catch (error) {
    void window.showWarningMessage(
      `The setting readout.diagnostics.severity could not be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
