/** What a language model is asked about a readout, and what it answers. */
import { RequestType } from "vscode-languageserver";

/** What a language model may be asked about a readout: sentences of its published text, paragraph by paragraph, and how to answer. */
export interface ModelQuestion {
  version: number;
  /** Tells the published text; sent back with the answer. */
  of: string;
  instructions: string;
  paragraphs: readonly (readonly string[])[];
}

/** From the client: what a language model may be asked about a readout; or why there is nothing to ask. */
export const modelQuestion = new RequestType<{ uri: string }, ModelQuestion | { error: string }, void>(
  "readout/modelQuestion",
);

/** From the client: what a model has answered, as it came. Its proposals stand beside the others; or why none of it is used. */
export const modelAnswer = new RequestType<
  { uri: string; of: string; model: string; answers: string[] },
  { told: string; proposals: number } | { error: string },
  void
>("readout/modelAnswer");
