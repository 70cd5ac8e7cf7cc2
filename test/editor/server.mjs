/** Starts VS Code's server, and a page of it in a headless Chromium; knows nothing of tests. */
import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { chromium as playwright } from "playwright-core";
import { chromium, vscodeServer } from "./cache.mjs";

/** Settings that keep everything out of the window which has nothing to do with the files in it. */
const QUIET = {
  "chat.disableAIFeatures": true,
  "extensions.ignoreRecommendations": true,
  "git.openRepositoryInParentFolders": "never",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
};

/** How long the server may take to listen. */
const STARTING = 60_000;

/**
 * Starts VS Code's server on a free port of the loopback address. It ends with this process, whatever ends that.
 * @param {string} data the folder of its settings and extensions.
 * @param {{ args?: string[], env?: Record<string, string> }} [more] further arguments and environment.
 * @returns {Promise<{ port: number, process: import("node:child_process").ChildProcess, stop: () => void }>}
 */
export async function startServer(data, { args = [], env = {} } = {}) {
  const { node, main } = await vscodeServer();
  mkdirSync(join(data, "data", "Machine"), { recursive: true });
  writeFileSync(join(data, "data", "Machine", "settings.json"), JSON.stringify(QUIET, null, 2));
  const port = await freePort();
  const windows = process.platform === "win32";
  const server = spawn(
    node,
    [
      main,
      ...["--host", "127.0.0.1", "--port", String(port), "--without-connection-token", "--accept-server-license-terms"],
      ...["--disable-workspace-trust", "--telemetry-level", "off", "--server-data-dir", data],
      ...args,
    ],
    // A group of its own, so that its extension hosts and language servers end with it.
    { stdio: ["ignore", "pipe", "pipe"], detached: !windows, env: { ...process.env, ...env } },
  );
  let output = "";
  const stop = () => {
    try {
      if (windows) server.kill();
      else process.kill(-server.pid, "SIGKILL");
    } catch {
      // Gone already.
    }
  };
  process.on("exit", stop);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(130));
  await new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`VS Code's server ${why}. It said:\n${output}`));
    const late = setTimeout(() => fail(`was not ready within ${STARTING / 1000} s`), STARTING);
    server.on("error", (error) => fail(`did not start: ${error.message}`));
    server.on("exit", (code) => fail(`ended with code ${code}`));
    for (const stream of [server.stdout, server.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        // Native modules are left unbuilt; what it says about them tells nothing.
        output = (output + text).slice(-20_000);
        if (!output.includes("Web UI available")) return;
        clearTimeout(late);
        resolve();
      });
    }
  });
  return { port, process: server, stop };
}

/** Opens a blank page of 1400 by 900 in a headless Chromium. */
export async function openPage() {
  const { path, env } = await chromium();
  const browser = await playwright.launch({
    executablePath: path,
    env: { ...process.env, ...env },
    args: [
      ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
      ...["--disable-component-update", "--disable-sync"],
    ],
  });
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  // Commands that copy need it; a headless browser cannot ask.
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  return { page: await context.newPage(), close: () => browser.close() };
}

/**
 * @param {number} port the server's.
 * @param {string} folder the folder to open, absolute.
 * @param {[key: string, value: string][]} payload what else the workbench is told; only a server started with
 *   `--enable-smoke-test-driver` listens to it.
 */
export function address(port, folder, payload = []) {
  const query = [["folder", slashes(folder)], ...(payload.length > 0 ? [["payload", JSON.stringify(payload)]] : [])];
  return `http://127.0.0.1:${port}/?${query.map(([key, value]) => `${key}=${encodeURIComponent(value).replaceAll("%2F", "/")}`).join("&")}`;
}

/** A path of the server's machine as the workbench in the page names it. */
export function remote(port, path) {
  return `vscode-remote://127.0.0.1:${port}${slashes(path)}`;
}

function slashes(path) {
  const forward = path.replaceAll("\\", "/");
  return forward.startsWith("/") ? forward : `/${forward}`;
}

async function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
