/** The entry of the extension, on the desktop and in a browser: one bundle serves both, and what the other place needs is never run. */

const { process: node } = globalThis as { process?: { versions?: { node?: string } } };

/* eslint-disable @typescript-eslint/no-require-imports -- an import would run both. */
const place =
  node?.versions?.node === undefined
    ? (require("./web") as typeof import("./web"))
    : (require("./desktop") as typeof import("./desktop"));

export const { activate, deactivate } = place;
