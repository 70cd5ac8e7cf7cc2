/** Who speaks how much, and the acts in groups. */
import { RequestType } from "vscode-languageserver";
import type { Statistics, StatisticsBy, StatisticsScope } from "../../features/statistics";

export interface StatisticsParams {
  scope: StatisticsScope;
  by: readonly StatisticsBy[];
  /** The tables as CSV as well, with all their rows. */
  csv?: boolean;
}

/** From the client: who speaks how much in some readouts, and the acts in groups; `csv` has a text for each group, if asked for. */
export const statistics = new RequestType<StatisticsParams, Statistics & { csv: string[] }, void>("readout/statistics");
