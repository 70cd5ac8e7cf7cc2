/** What is built of the client: every entry point and where its bundle goes. */
import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bundle } from "../server/bundle.mjs";

const webviews = fileURLToPath(new URL("webviews/", import.meta.url));
/** The folders of `webviews/` that hold a page; its stylesheet, which its script names, is written beside the script. */
const pages = readdirSync(webviews).filter((name) => existsSync(`${webviews}${name}/main.ts`));

await bundle("client", [
  { from: "client/src/main.ts", to: "dist/client.js", place: "client" },
  ...pages.map((name) => ({
    from: `client/webviews/${name}/main.ts`,
    to: `dist/webviews/${name}.js`,
    place: "webview",
  })),
]);
