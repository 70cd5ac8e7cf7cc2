/** How the sentences of a readout are shared out among several requests to a language model. */

/** So many sentences are asked about at once: the answer has its limits too, which nobody tells. */
export const MOST_SENTENCES = 40;

/** Whole paragraphs together as far as they go; a longer one is cut. */
export function batchesOf(paragraphs: readonly (readonly string[])[], most = MOST_SENTENCES): readonly string[][] {
  const batches: string[][] = [];
  let last: string[] = [];
  const close = (): void => {
    if (last.length > 0) batches.push(last);
    last = [];
  };
  for (const paragraph of paragraphs) {
    if (last.length + paragraph.length > most) close();
    for (const sentence of paragraph) {
      if (last.length === most) close();
      last.push(sentence);
    }
  }
  close();
  return batches;
}

export interface Fitting {
  readonly batches: readonly string[][];
  /** How many sentences are too long even alone. */
  readonly tooLong: number;
}

/**
 * The same batches, halved until each fits.
 * @param fits tells of a batch whether a request can hold it.
 */
export async function fitted(
  batches: readonly string[][],
  fits: (batch: readonly string[]) => PromiseLike<boolean>,
): Promise<Fitting> {
  const found: string[][] = [];
  let tooLong = 0;
  const waiting = [...batches].reverse();
  for (let batch = waiting.pop(); batch !== undefined; batch = waiting.pop()) {
    if (await fits(batch)) found.push(batch);
    else if (batch.length === 1) tooLong += 1;
    else {
      const half = batch.length >> 1;
      waiting.push(batch.slice(half), batch.slice(0, half));
    }
  }
  return { batches: found, tooLong };
}
