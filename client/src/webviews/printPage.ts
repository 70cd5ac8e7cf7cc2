/** A page written as one HTML file that needs nothing else, and opened in the browser, which can print it: the editor's own pages cannot be printed. */
import { env, UIKind, Uri, window, workspace } from "vscode";
import type { Reading } from "../../webviews/reading/messages";

type Printed = Extract<Reading["fromPage"], { printed: unknown }>["printed"];

/**
 * @param readout what is printed; the file is offered beside it, under its name.
 */
export async function printPage(extension: Uri, readout: Uri, printed: Printed): Promise<void> {
  const name = (readout.path.split("/").at(-1) ?? "readout").replace(/\.readout$/, "");
  const beside = readout.scheme === "untitled" ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(readout, "..");
  const target = await window.showSaveDialog({
    ...(beside !== undefined && { defaultUri: Uri.joinPath(beside, `${name}.html`) }),
    filters: { HTML: ["html"] },
    title: "Save Reading View for Printing",
    saveLabel: "Save",
  });
  if (target === undefined) return;
  try {
    const sheet = Uri.joinPath(extension, "dist", "webviews", "reading.css");
    const styles = new TextDecoder().decode(await workspace.fs.readFile(sheet));
    await workspace.fs.writeFile(target, new TextEncoder().encode(documentOf(name, styles, printed)));
  } catch (error) {
    void window.showErrorMessage(`The page was not saved: ${error instanceof Error ? error.message : String(error)}`);
    return;
  }
  // Only here can a browser reach the file.
  const near = env.uiKind === UIKind.Desktop && env.remoteName === undefined && target.scheme === "file";
  if (near && (await env.openExternal(target))) return;
  void window.showInformationMessage(`${target.path.split("/").at(-1)} is saved. Open it in a browser to print it.`);
}

/** No script, nothing that is loaded: what could come into the page by its text stays text. */
function documentOf(name: string, styles: string, { lang, body, styles: own }: Printed): string {
  const sheet = `${styles}\n${own}`.replaceAll("</", "<\\/");
  return `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</title>
<style>${sheet}</style>
</head>
<body class="vscode-light">
${body}
</body>
</html>
`;
}
