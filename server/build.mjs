/** What is built of the server: every entry point and where its bundle goes. */
import { bundle } from "./bundle.mjs";

await bundle("server", [
  { from: "server/src/main/server.ts", to: "dist/server.js", place: "server" },
  { from: "server/src/main/cli.ts", to: "dist/cli.js", place: "program" },
]);
