/** The language server, wherever it runs: one bundle serves Node and a web worker, and what the other place needs is never run. */

const { process: node } = globalThis as { process?: { versions?: { node?: string } } };

/* eslint-disable @typescript-eslint/no-require-imports -- an import would run both. */
if (node?.versions?.node !== undefined) require("./node");
else require("./worker");
