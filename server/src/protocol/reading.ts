/** Readout's own request for a readout as its readers see it; asked again, it answers what has changed. */
import { reading as read, readingChange, type ReadingBlock } from "../features/reading";
import type { Register } from "./register";
import { reading } from "./requests/reading";
import { inSlices } from "./slices";

/** So many readouts are remembered as they were told last: more are not read at once. */
const MOST = 8;

interface Told {
  readonly id: number;
  readonly blocks: readonly ReadingBlock[];
}

export const registerReading: Register = (connection, store) => {
  const told = new Map<string, Told>();
  let last = 0;
  connection.onRequest(reading, async ({ uri, known }, token) => {
    const place = store.place(uri);
    if (place === null) return null;
    const { document, analysis } = place;
    // The document changes with what is typed while it is read.
    const { version } = document;
    // What is typed meanwhile is not in it: it is read with the next request, and its paragraphs alone.
    const { blocks, ...head } = await inSlices(read(store.state.workspace, analysis, store.today), token);
    const before = told.get(document.uri);
    const base = before !== undefined && before.id === known ? before : null;
    last += 1;
    told.delete(document.uri);
    told.set(document.uri, { id: last, blocks });
    if (told.size > MOST) for (const oldest of [...told.keys()].slice(0, -MOST)) told.delete(oldest);
    return {
      id: last,
      version,
      whole: base === null,
      head,
      change: readingChange(base?.blocks ?? [], blocks),
    };
  });
  return {};
};
