/** Who speaks how much, and the acts in groups. */
import { RequestType } from "vscode-languageclient";
import type { By, Counted, Scope } from "../../webviews/statistics/messages";

/** Which readouts statistics are over, and in which groups; `csv` asks for a text of each group as well. */
export interface StatisticsParams {
  scope: Omit<Scope, "of"> & { readonly uris?: readonly string[] };
  by: readonly By[];
  csv?: boolean;
}

/** Who speaks how much in some readouts, and the acts in groups. */
export const statisticsRequest = new RequestType<StatisticsParams, Counted & { csv: string[] }, void>(
  "readout/statistics",
);
