/** What the status bar tells of an open readout. */
import { coverage } from "../features/draft/coverage";
import { fileStatus } from "../features/fileStatus";
import { analysisOf } from "./documents";
import type { Register } from "./register";
import { status } from "./requests/status";

export const registerFileStatus: Register = (connection, store) => {
  connection.onRequest(status, ({ uri }) => {
    const open = store.openDocument(uri);
    if (open === undefined) return null;
    const { bytes, document, file } = open;
    const holds = bytes.text === file.text ? !bytes.findings.some(({ code }) => code === "seal-broken") : undefined;
    const its = coverage(analysisOf(store.state.workspace, open), open.proposed?.rejected ?? null);
    return { version: document.version, ...fileStatus(file, holds), coverage: its };
  });
  return {};
};
