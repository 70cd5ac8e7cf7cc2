/**
 * Tries the extension in VS Code for the Web: the page that VS Code's server hands out, told to do without the server; the extension and the
 * examples fetched from a small server of our own; the language server in a web worker. Trees, reading view and timeline are opened by
 * click and key, and have to show something. Only where the other tests use Chromium and VS Code's server as well.
 */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, sep } from "node:path";
import { build } from "esbuild";
import { layOut } from "../../client/package.mjs";
import { ROOT } from "./cache.mjs";
import { answerRequests, frameOf } from "./requests.mjs";
import { openPage, startServer } from "./server.mjs";

if (process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY || process.env.READOUT_VSCODE) {
  console.log("VS Code for the Web is tried on Linux without a display only.");
  process.exit();
}

/** How long a thing may take to come, in milliseconds. */
const LONGEST = 60_000;
const EXAMPLE = "2022-03-17-port-aubin.calder.readout";
const SETTINGS = {
  "chat.disableAIFeatures": true,
  "readout.drafting.languageModel": true,
  "readout.today": "2025-05-15",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
};

const temporary = mkdtempSync(join(tmpdir(), "readout-web-"));
process.on("exit", () => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 }));
const folders = { readout: join(temporary, "readout"), lent: join(temporary, "lent"), files: join(ROOT, "examples") };
layOut(folders.readout);
mkdirSync(folders.lent);
const LENT = { name: "lent", publisher: "test", version: "0.0.1", engines: { vscode: "^1.91.0" } };
writeFileSync(
  join(folders.lent, "package.json"),
  JSON.stringify({ ...LENT, browser: "./lent.js", activationEvents: ["onFileSystem:lent"] }),
);
await build({
  entryPoints: [join(ROOT, "test/editor/web/lent.ts")],
  outfile: join(folders.lent, "lent.js"),
  bundle: true,
  format: "cjs",
  external: ["vscode"],
  logLevel: "warning",
});

const TYPES = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

/** Files by `/NAME/PATH`, and `/files/` as the list of all the examples. */
const http = createServer(({ url }, response) => {
  const [, name, ...rest] = decodeURIComponent(new URL(url, "http://localhost").pathname).split("/");
  const folder = folders[name];
  const path = folder && join(folder, ...rest);
  const head = { "Access-Control-Allow-Origin": "*" };
  if (name === "files" && rest.join("") === "") {
    const all = readdirSync(folder, { recursive: true }).filter((file) => statSync(join(folder, file)).isFile());
    response.writeHead(200, head).end(JSON.stringify(all.map((file) => file.split(sep).join("/"))));
  } else if (path?.startsWith(folder) && statSync(path, { throwIfNoEntry: false })?.isFile())
    response.writeHead(200, { ...head, "Content-Type": TYPES[extname(path)] ?? "text/plain" }).end(readFileSync(path));
  else response.writeHead(404, head).end();
});
await new Promise((resolve) => http.listen(0, "127.0.0.1", resolve));
const at = (name) => ({ scheme: "http", authority: `127.0.0.1:${http.address().port}`, path: `/${name}` });

const { page, close } = await openPage();
const { screenshot } = await answerRequests(page);
const server = await startServer(join(temporary, "data"));
page.setDefaultTimeout(LONGEST);
// The page's own policy knows nothing of a second server.
const debug = await page.context().newCDPSession(page);
await debug.send("Page.setBypassCSP", { enabled: true });
await page.addInitScript(
  ([lent, readout, settings]) => {
    const { document, MutationObserver } = globalThis;
    if (globalThis.self !== globalThis.top) return;
    new MutationObserver((_, observer) => {
      const meta = document.getElementById("vscode-workbench-web-configuration");
      if (meta === null) return;
      observer.disconnect();
      const given = JSON.parse(meta.getAttribute("data-settings"));
      const own = {
        folderUri: { $mid: 1, scheme: "lent", path: "/" },
        additionalBuiltinExtensions: [lent],
        developmentOptions: { ...given.developmentOptions, extensions: [readout] },
        configurationDefaults: { ...given.configurationDefaults, ...settings },
      };
      meta.setAttribute("data-settings", JSON.stringify({ ...given, remoteAuthority: undefined, ...own }));
    }).observe(document, { childList: true, subtree: true });
  },
  [at("lent"), at("readout"), SETTINGS],
);

/**
 * Opens the window. Where its explorer asks for the folder before the extension is there that lends the files, the editor
 * says that it has none and does not ask again: then the page is loaded once more.
 */
async function opened() {
  for (let left = 2; ; left -= 1) {
    await page.goto(`http://127.0.0.1:${server.port}/`);
    try {
      return await page.waitForSelector(`.explorer-folders-view >> text=${EXAMPLE}`, { timeout: 20_000 });
    } catch (error) {
      if (left === 0) throw error;
    }
  }
}

/** Runs a command as a person does who knows its name. */
async function command(title) {
  await page.keyboard.press("F1");
  await page.waitForSelector(".quick-input-widget .quick-input-list");
  await page.keyboard.insertText(title);
  await page.waitForSelector(`.quick-input-widget .monaco-list-row.focused:has-text("${title}")`);
  await page.keyboard.press("Enter");
}

/** The page of a view, once it shows an element. */
async function shown(title, name, selector) {
  // The editor's own commands are told by its cursor.
  await page.click(`.tab:has-text("${EXAMPLE}") >> nth=0`);
  await page.click(".editor-instance .view-line >> nth=3");
  await command(title);
  const frame = await frameOf(page, name);
  await frame.waitForSelector(selector);
  await screenshot(`web-${name}`);
  return frame;
}

const started = Date.now();
try {
  await opened();
  await page.click(`.explorer-folders-view >> text=${EXAMPLE}`);
  await page.waitForSelector('.statusbar-item[aria-label^="Readout. Acts: 3 commit"]');

  await page.click('.activitybar .action-label[aria-label*="Readout"]');
  const row = (view, label) =>
    page.waitForSelector(`.pane:has(.pane-header:has-text("${view}")) .monaco-list-row[aria-label^="${label}"]`);
  await row("Commitments", "Union of Calder, 18 undertakings");
  for (const [view, label] of [
    ["Speakers", "Union of Calder, "],
    ["Meetings", "port-aubin-2025, 12 February 2025"],
  ]) {
    await page.click(`.pane-header:has-text("${view}")`);
    await row(view, label);
  }
  await page.click('.pane .monaco-list-row[aria-label^="Union of Calder, "] >> nth=0');
  await page.waitForSelector('.pane .monaco-list-row[aria-level="2"]');
  await screenshot("web-trees");

  const reading = await shown("Readout: Open Reading View", "reading", "article, .act");
  assert.match(await reading.innerText("body"), /Attested by Union of Calder/);
  const timeline = await shown("Readout: Open Timeline", "timeline", "g.mark");
  await timeline.click("g.mark >> nth=0");
  await page.waitForSelector('.tab.active[aria-label*=".readout"]');

  // Nobody offers a model here, which the command tells.
  await page.click(`.tab:has-text("${EXAMPLE}") >> nth=0`);
  await page.click(".editor-instance .view-line >> nth=3");
  await command("Readout: Draft with the Language Model");
  await page.waitForSelector('.notification-toast:has-text("The editor offers no language model here.")');
  await screenshot("web-no-model");
  console.log(
    `ok      VS Code for the Web: trees, reading view, timeline, no language model (${Date.now() - started} ms)`,
  );
} catch (error) {
  console.error("FAILED  VS Code for the Web");
  console.error(error);
  console.error(`The last view: ${await screenshot("web-at-the-end")}`);
  process.exitCode = 1;
}
await close();
server.stop();
process.exit();
