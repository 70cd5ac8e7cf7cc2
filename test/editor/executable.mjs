#!/usr/bin/env node
/**
 * A VS Code executable to `runTests`, where there is no desktop: takes the arguments that it gives to one, and runs the
 * suite in the extension host of VS Code's server, with its window in a headless Chromium. Exits as the suite does.
 * Only for systems that start a script by its first line; elsewhere `run.mjs` finds a desktop's VS Code.
 */
import { cpSync, createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { CACHE } from "./cache.mjs";
import { answerRequests } from "./requests.mjs";
import { address, openPage, remote, startServer } from "./server.mjs";

/** How long all tests together may take. */
const RUNNING = 300_000;

const args = process.argv.slice(2);
const given = (name) => args.filter((arg) => arg.startsWith(`--${name}=`)).map((arg) => arg.slice(name.length + 3));
const folder = args.find((arg) => !arg.startsWith("-"));
if (folder === undefined) {
  console.error("Name the folder to open.");
  process.exit(2);
}

const data = mkdtempSync(join(tmpdir(), "readout-vscode-"));
process.on("exit", () => rmSync(data, { recursive: true, force: true, maxRetries: 5 }));

// The window takes one extension under development; the others are installed.
const [developed, ...others] = given("extensionDevelopmentPath");
for (const path of others) cpSync(path, join(data, "extensions", basename(path)), { recursive: true });

const { page, close } = await openPage();
const requests = await answerRequests(page);
const server = await startServer(data, {
  args: ["--enable-smoke-test-driver"],
  env: { READOUT_PAGE: requests.url },
});

const ended = new Promise((resolve) => {
  let over = false;
  const end = (code, why) => {
    if (why && !over) console.error(why);
    over = true;
    resolve(code);
  };
  setTimeout(() => end(124, `The tests did not end within ${RUNNING / 1000} s.`), RUNNING).unref();
  server.process.on("exit", (code) => end(1, `VS Code's server ended while tests ran (${code}).`));
  page
    .context()
    .browser()
    .on("disconnected", () => end(1, "Chromium ended while tests ran."));
  page.on("crash", () => end(1, "The page crashed while tests ran."));
  void page.exposeFunction("codeAutomationExit", (code) => end(code));
});
// VS Code's own log, long and about much that is not ours, goes to a file; the suite reports through the page.
const log = createWriteStream(join(CACHE, "last-run.log"));
await page.exposeFunction(
  "codeAutomationLog",
  (type, list) =>
    void log.write(`${type} ${list.join(" ")}
`),
);
await page.goto(
  address(server.port, folder, [
    ["extensionDevelopmentPath", remote(server.port, developed)],
    ...given("extensionTestsPath").map((path) => ["extensionTestsPath", remote(server.port, path)]),
    ["skipWelcome", "true"],
  ]),
);
const code = await ended;
if (code !== 0) {
  await requests.screenshot("at-the-end").catch(() => undefined);
  console.error(
    "VS Code's log is in .vscode-test/last-run.log, the last view in .vscode-test/screenshots/at-the-end.png.",
  );
}
await close();
requests.close();
server.stop();
process.exit(code);
