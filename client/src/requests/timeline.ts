/** Threads over time. */
import { RequestType } from "vscode-languageclient";
import type { Query, Threads } from "../../webviews/timeline/messages";

/** A page of threads over time; `choices` asks for what there is to filter by as well. */
export const timelineRequest = new RequestType<Query & { choices?: boolean }, Threads, void>("readout/timeline");
