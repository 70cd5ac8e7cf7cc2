// node test/editor/drive.mjs FOLDER [FILE] SCRIPT.mjs: opens FOLDER (and FILE in it) in VS Code with the built extension, in a headless Chromium,
// and awaits the script's default export, (page, screenshot) => ..., with Playwright's page; screenshot("x") writes .vscode-test/screenshots/x.png.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { layOut } from "../../client/package.mjs";
import { answerRequests } from "./requests.mjs";
import { address, openPage, remote, startServer } from "./server.mjs";

const [folder, ...rest] = process.argv.slice(2).map((path) => resolve(path));
const script = rest.pop();
if (script === undefined) {
  console.error("Usage: node test/editor/drive.mjs FOLDER [FILE] SCRIPT.mjs");
  process.exit(2);
}
const temporary = mkdtempSync(join(tmpdir(), "readout-drive-"));
process.on("exit", () => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 }));

const { default: drive } = await import(pathToFileURL(script).href);
layOut(join(temporary, "extension"));
const { page, close } = await openPage();
const { screenshot } = await answerRequests(page);
const server = await startServer(join(temporary, "data"), { args: ["--enable-smoke-test-driver"] });
await page.goto(
  address(server.port, folder, [
    ["extensionDevelopmentPath", remote(server.port, join(temporary, "extension"))],
    ["skipWelcome", "true"],
    ...rest.map((file) => ["openFile", remote(server.port, file)]),
  ]),
);
await page.waitForSelector(rest.length > 0 ? ".monaco-editor .view-line" : ".monaco-workbench .explorer-folders-view");
try {
  await drive(page, screenshot);
} catch (error) {
  console.error(error);
  console.error(`The last view: ${await screenshot("at-the-end")}`);
  process.exitCode = 1;
}
await close();
server.stop();
process.exit();
