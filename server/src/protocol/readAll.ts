/** Reads many files a few at a time, so that whoever asks meanwhile is answered. */
import type { Content, Files } from "./files";
import { pause } from "./pause";

/** Files that are read at once, or one after the other. */
const BATCH = 16;
/** Milliseconds that reading them and taking them in may hold up requests. */
const SLICE = 1;
/** Milliseconds that a file may take on a disk that is at hand; where one takes longer, many are asked for at once. */
const SLOW = 2;

/**
 * @param take is called with every file in turn: its text, why there is none, or null where there is no file. One that takes
 * long does so in slices of its own, and answers a promise.
 * @param taken is called after each batch with the number of files taken so far.
 */
export async function readAll(
  files: Files,
  uris: readonly string[],
  take: (uri: string, content: Content | null) => Promise<void> | null,
  taken: (done: number) => void,
): Promise<void> {
  let isSlow = files.readNow === undefined;
  for (let done = 0; done < uris.length;) {
    const batch = uris.slice(done, done + BATCH);
    const contents = isSlow
      ? await Promise.all(batch.map((uri) => files.read(uri).catch((error: unknown) => ({ problem: String(error) }))))
      : null;
    let since = performance.now();
    let reading = 0;
    for (const [index, uri] of batch.entries()) {
      const begun = performance.now();
      const content = contents === null ? files.readNow!(uri) : contents[index]!;
      reading += performance.now() - begun;
      const long = take(uri, content);
      if (long === null && performance.now() - since < SLICE) continue;
      await (long ?? pause());
      since = performance.now();
    }
    isSlow ||= reading > SLOW * batch.length;
    taken((done += batch.length));
  }
}
