/** Readout's own request for a readout as its readers see it; asked again, it answers what has changed. */
import { reading as read, readingChange, type ReadingBlock } from "../features/reading";
import type { Register } from "./register";
import { reading } from "./requests";

/** So many readouts are remembered as they were told last: more are not read at once. */
const MOST = 8;

interface Told {
  readonly id: number;
  readonly blocks: readonly ReadingBlock[];
}

export const registerReading: Register = (connection, store) => {
  const told = new Map<string, Told>();
  let last = 0;
  connection.onRequest(reading, ({ uri, known }) => {
    const place = store.place(uri);
    if (place === null) return null;
    const { document, analysis } = place;
    const { blocks, ...head } = read(store.state.workspace, analysis, store.today);
    const before = told.get(document.uri);
    const base = before !== undefined && before.id === known ? before : null;
    last += 1;
    told.delete(document.uri);
    told.set(document.uri, { id: last, blocks });
    if (told.size > MOST) for (const oldest of [...told.keys()].slice(0, -MOST)) told.delete(oldest);
    return {
      id: last,
      version: document.version,
      whole: base === null,
      head,
      change: readingChange(base?.blocks ?? [], blocks),
    };
  });
  return {};
};
