/** The language server, wherever it runs: one bundle serves Node and a web worker, and what the other place needs is never run. */
import { serve } from "../protocol/server";

const { process: node } = globalThis as { process?: { versions?: { node?: string } } };

/* eslint-disable @typescript-eslint/no-require-imports -- an import would run both. */
const { start } =
  node?.versions?.node === undefined
    ? (require("./worker") as typeof import("./worker"))
    : (require("./node") as typeof import("./node"));

start(serve);
