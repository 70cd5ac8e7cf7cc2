/** Statistics over the readouts that the client selects. */
import { tableCsv } from "../features/exports/table";
import { atMost, statistics } from "../features/statistics";
import { statisticsTable } from "../features/statistics/table";
import type { Register } from "./register";
import { statistics as request } from "./requests/statistics";
import { inSlices } from "./slices";
import { canonical } from "./uri";

/** Rows of a grouping that are told, unless it is for CSV. */
const MOST_ROWS = 500;

export const registerStatistics: Register = (connection, store) => {
  connection.onRequest(request, async ({ scope, by, csv = false }, token) => {
    await store.settled();
    const { uris, ...rest } = scope;
    const whole = { ...rest, ...(uris !== undefined && { uris: uris.map(canonical) }) };
    const counted = await inSlices(statistics(store.state.workspace, whole, by), token);
    return {
      ...counted,
      groups: counted.groups.map((group) => atMost(group, MOST_ROWS)),
      csv: csv ? counted.groups.map((group) => [...tableCsv(statisticsTable(group, counted, true))].join("")) : [],
    };
  });
  return {};
};
