/** The bench's end of a subject: starts its process, gives it orders, and survives it. */
import { fork } from "node:child_process";
import { bundle } from "./servers";
import type { Order, Timings } from "./subject";

export interface Measured {
  /** Times one order. Throws where the subject fails, dies or takes longer than `patience` milliseconds. */
  order(order: Order, patience?: number): Promise<Timings>;
  stop(): void;
}

let script: Promise<string> | null = null;

/** Starts a subject by its name in a fresh process. */
export async function subject(name: string): Promise<Measured> {
  script ??= bundle("subject", { path: "test/bench/subject.ts" });
  const child = fork(await script, [name, __dirname], {
    execArgv: ["--expose-gc"],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let said = "";
  child.stderr!.on("data", (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4000)));
  return {
    order: (order, patience = 120_000) =>
      new Promise((resolve, reject) => {
        const clear = (): void => {
          clearTimeout(timer);
          child.off("message", heard).off("exit", ended);
        };
        const timer = setTimeout(() => {
          clear();
          child.kill("SIGKILL");
          reject(new Error(`no end within ${patience / 1000} s`));
        }, patience);
        const heard = (answer: unknown): void => {
          clear();
          const { timings, error } = answer as { timings?: Timings; error?: string };
          if (timings === undefined) reject(new Error(error));
          else resolve(timings);
        };
        const ended = (code: number | null, signal: string | null): void => {
          clear();
          const why = /FATAL ERROR.*|RangeError.*|Error: .*/.exec(said)?.[0] ?? "";
          reject(new Error(`the process ended (${signal ?? String(code)}) ${why}`.trimEnd()));
        };
        child.once("message", heard).once("exit", ended);
        child.send(order);
      }),
    stop: () => child.disconnect(),
  };
}
