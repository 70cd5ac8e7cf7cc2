/** What each command does, loaded when it is run. */

/* eslint-disable @typescript-eslint/no-require-imports -- an import would load every command, and all that it needs, with the first. */
export const load = {
  check: () => require("../check") as typeof import("../check"),
  strip: () => require("../strip") as typeof import("../strip"),
  escape: () => require("../escape") as typeof import("../escape"),
  seal: () => require("../seal") as typeof import("../seal"),
  json: () => require("../json") as typeof import("../json"),
  ledger: () => require("../ledger") as typeof import("../ledger"),
  thread: () => require("../thread") as typeof import("../thread"),
  compare: () => require("../compare") as typeof import("../compare"),
  draft: () => require("../draft") as typeof import("../draft"),
  new: () => require("../new") as typeof import("../new"),
  stats: () => require("../stats") as typeof import("../stats"),
};
/* eslint-enable */
