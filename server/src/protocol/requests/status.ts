/** What the status bar tells of a readout. */
import { RequestType } from "vscode-languageserver";
import type { Coverage } from "../../features/draft/coverage";
import type { FileStatus } from "../../features/fileStatus";

/** From the client: what the status bar tells of an open readout, as of a version of it; null for any other file. */
export const status = new RequestType<
  { uri: string },
  (FileStatus & { version: number; coverage: Coverage }) | null,
  void
>("readout/status");
