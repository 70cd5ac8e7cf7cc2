/** A readout as its readers see it. */
import { RequestType } from "vscode-languageclient";
import type { ReadingAnswer } from "../../webviews/reading/messages";

/** A readout as its readers see it, or what has changed in it since the answer that is `known`; null where there is none. */
export const readingRequest = new RequestType<{ uri: string; known?: number }, ReadingAnswer | null, void>(
  "readout/reading",
);
