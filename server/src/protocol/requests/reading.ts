/** A readout as its readers see it. */
import { RequestType } from "vscode-languageserver";
import type { ReadingChange, ReadingHead } from "../../features/reading";

export interface ReadingAnswer {
  /** Names what the client knows then. */
  id: number;
  /** Of the document that the places count in. */
  version: number;
  /** What the client knew before is void: the change is from nothing. */
  whole: boolean;
  head: ReadingHead;
  change: ReadingChange;
}

/** From the client: a readout as its readers see it, or what has changed in it since the answer that is `known`; null where there is none. */
export const reading = new RequestType<{ uri: string; known?: number }, ReadingAnswer | null, void>("readout/reading");
