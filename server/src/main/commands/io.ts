/** What a command works with: where it stands, what it reads and where it writes. A test gives it its own. */
import type { Writable } from "node:stream";

export interface Io {
  /** The folder that paths count from. */
  readonly folder: string;
  /** Whether what is written may be coloured. */
  readonly colour: boolean;
  /** The address of the page that explains the codes of findings. */
  readonly documentation: string;
  /** All of the standard input; at most `most` bytes and one more. */
  read(most: number): Promise<Uint8Array>;
  /** Writes to the standard output; false where nobody reads it any more. */
  write(data: string | Uint8Array): Promise<boolean>;
  /** Writes to the standard error. */
  tell(text: string): void;
}

/** So many UTF-16 units are written at once. */
const CHUNK = 65_536;

/** Writes pieces, several at once, as long as somebody reads them. */
export async function writeAll(io: Io, pieces: Iterable<string>): Promise<void> {
  let waiting: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < CHUNK) continue;
    if (!(await io.write(waiting.join("")))) return;
    waiting = [];
    length = 0;
  }
  if (waiting.length > 0) await io.write(waiting.join(""));
}

/** The process itself. `failed`: what was written did not arrive, and not because its reader had enough. */
export function processIo(folder: string, documentation: string): Io & { readonly failed: boolean } {
  const { stdout, stderr, stdin, env } = process;
  let failed = false;
  let closed = false;
  // A reader such as `head` that has enough is no failure, and nothing to tell.
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (!closed && error.code !== "EPIPE") {
      failed = true;
      stderr.write(`readout: the output cannot be written (${error.code ?? error.message}).\n`);
    }
    closed = true;
  });
  stderr.on("error", () => undefined);
  return {
    folder,
    colour: stdout.isTTY && !env["NO_COLOR"] && env["TERM"] !== "dumb",
    documentation,
    get failed() {
      return failed;
    },
    async read(most) {
      const chunks: Buffer[] = [];
      let length = 0;
      for await (const chunk of stdin as AsyncIterable<Buffer>) {
        chunks.push(chunk);
        length += chunk.length;
        if (length > most) break;
      }
      return Buffer.concat(chunks);
    },
    async write(data) {
      if (!closed) await written(stdout, data);
      return !closed;
    },
    tell: (text) => stderr.write(text),
  };
}

function written(stream: Writable, data: string | Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    stream.write(data, () => {
      // The stream's own error comes right behind this one's.
      setImmediate(resolve);
    });
  });
}
