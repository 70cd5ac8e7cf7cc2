/** The threads that read a large workspace on Node, while the one that speaks with the editor answers it. */
import { availableParallelism } from "node:os";
import { parentPort, Worker } from "node:worker_threads";
import { packSummaries, unpackSummaries } from "../model/packed";
import { disk } from "../protocol/disk";
import type { Content, Crew, Reader } from "../protocol/files";
import { readClosed } from "../workspace/file";

/** More threads than these would wait for the one that takes in what they read; that one has a core of its own. */
const MOST = 4;

/** A list of files that a thread is to read; its answer has the same number. */
interface Question {
  readonly number: number;
  readonly uris: readonly string[];
}

interface Answer {
  readonly number: number;
  /** What became of each file. */
  readonly contents: readonly (Content | null)[];
  /** Of the readouts, as `packSummaries` writes them; null for all else. */
  readonly summaries: string;
}

/** @param script what the threads run: it calls `readForOthers` where it is not the main thread. */
export function createCrew(script: string): Crew {
  const workers = Array.from(
    { length: Math.max(1, Math.min(MOST, availableParallelism() - 1)) },
    () => new Worker(script),
  );
  return {
    readers: workers.map(readerOf),
    dispose() {
      for (const worker of workers) void worker.terminate();
    },
  };
}

function readerOf(worker: Worker): Reader {
  const waiting = new Map<
    number,
    { readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void }
  >();
  let asked = 0;
  let ended: Error | undefined;
  const end = (error: Error): void => {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  worker.on("message", (answer: Answer) => {
    waiting.get(answer.number)?.resolve(answer);
    waiting.delete(answer.number);
  });
  worker.on("error", end);
  worker.on("exit", () => end(new Error("The thread has ended.")));
  return async (uris) => {
    const { contents, summaries } = await new Promise<Answer>((resolve, reject) => {
      if (ended !== undefined) {
        reject(ended);
        return;
      }
      const number = (asked += 1);
      waiting.set(number, { resolve, reject });
      worker.postMessage({ number, uris } satisfies Question);
    });
    const sources = contents.map((content) => (content !== null && "text" in content ? content.text : ""));
    const known = unpackSummaries(summaries, sources);
    return contents.map((content, index) => {
      const summary = known[index];
      return summary && content !== null && "text" in content
        ? { uri: uris[index]!, text: content.text, summary }
        : content;
    });
  };
}

/** What such a thread does until it is ended: it reads what it is told to, and says what it knows of it. */
export function readForOthers(): void {
  parentPort?.on("message", (question: Question) => void answer(question));
}

async function answer({ number, uris }: Question): Promise<void> {
  const contents = await Promise.all(
    uris.map((uri) => disk.read(uri).catch((error: unknown) => ({ problem: String(error) }))),
  );
  const summaries = contents.map((content, index) => {
    const uri = uris[index]!;
    const isReadout = content !== null && "text" in content && uri.endsWith(".readout");
    return isReadout ? readClosed(uri, content.text).summary : null;
  });
  parentPort?.postMessage({ number, contents, summaries: packSummaries(summaries) } satisfies Answer);
}
