/** What is built of the server: every entry point and where its bundle goes. */
import { bundle } from "./bundle.mjs";

await bundle("server", [
  { from: "server/src/main/node.ts", to: "dist/server.js", place: "program" },
  { from: "server/src/main/cli.ts", to: "dist/cli.js", place: "program" },
  { from: "server/src/main/worker.ts", to: "dist/server.worker.js", place: "worker" },
]);
