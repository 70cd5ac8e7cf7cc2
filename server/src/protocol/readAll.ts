/** Reads many files a few at a time, so that whoever asks meanwhile is answered. */
import type { ReadoutFile } from "../workspace/file";
import type { Content, Files, Reader } from "./files";
import { pause } from "./pause";

/** Files that are read at once; then whoever asked meanwhile is answered. */
const BATCH = 16;
/** Milliseconds that taking them in may hold up requests. */
const SLICE = 5;
/** So many are worth other threads, which take a moment to start. */
const MANY = 500;

/**
 * @param take is called with every file in turn, in no order among the batches: its text, why there is none, or null
 * where there is no file.
 * @param taken is called after each batch with the number of files taken so far.
 */
export async function readAll(
  files: Files,
  uris: readonly string[],
  take: (uri: string, content: Content | ReadoutFile | null) => void,
  taken: (done: number) => void,
): Promise<void> {
  const own: Reader = (batch) =>
    Promise.all(batch.map((uri) => files.read(uri).catch((error: unknown) => ({ problem: String(error) }))));
  const crew = uris.length < MANY ? undefined : files.crew?.();
  let next = 0;
  let done = 0;
  const readWith = async (reader: Reader): Promise<void> => {
    while (next < uris.length) {
      const batch = uris.slice(next, (next += BATCH));
      const contents = await reader(batch).catch(() => own(batch));
      let since = performance.now();
      for (const [index, uri] of batch.entries()) {
        take(uri, contents[index] ?? null);
        if (performance.now() - since < SLICE) continue;
        await pause();
        since = performance.now();
      }
      taken((done += batch.length));
    }
  };
  try {
    // A reader that has given one list has the next one at hand.
    const readers = crew === undefined ? [own] : [...crew.readers, ...crew.readers];
    await Promise.all(readers.map(readWith));
  } finally {
    crew?.dispose();
  }
}
