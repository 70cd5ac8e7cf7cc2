/** What is built of the client: every entry point and where its bundle goes. */
import { bundle } from "../server/bundle.mjs";

await bundle("client", [
  { from: "client/src/desktop.ts", to: "dist/client.js", place: "desktop" },
  { from: "client/src/web.ts", to: "dist/client.web.js", place: "web" },
]);
