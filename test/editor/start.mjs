/**
 * Opens VS Code with the packed extension on the examples, for a person to try: the installed one where there is one
 * and a display, else VS Code's server, whose address it prints. Settings and extensions stay in `.vscode-test/start`,
 * so that a person's own are left alone.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";
import { pack } from "../../client/package.mjs";
import { CACHE, onPath, ROOT, vscodeServer } from "./cache.mjs";
import { address, startServer } from "./server.mjs";

const examples = join(ROOT, "examples");
const vsix = await pack();
if (!desktop()) await server();

/** @returns {boolean} whether an installed VS Code opened. */
function desktop() {
  const windows = process.platform === "win32";
  const display = process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  const code = onPath(windows ? ["code.cmd"] : ["code"]);
  if (!display || code === undefined) return false;
  const own = [
    ...["--extensions-dir", join(CACHE, "start", "extensions"), "--user-data-dir", join(CACHE, "start", "user")],
    // Electron refuses to start for root otherwise.
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  ];
  const run = (...args) => {
    const all = [...own, ...args];
    const { status } = windows
      ? spawnSync(
          `"${code}"`,
          all.map((arg) => `"${arg}"`),
          { stdio: "inherit", shell: true },
        )
      : spawnSync(code, all, { stdio: "inherit" });
    return status === 0;
  };
  if (run("--install-extension", vsix, "--force") && run("--new-window", "--disable-workspace-trust", examples))
    return true;
  console.log(`${code} could not open it: VS Code's server takes its place.`);
  return false;
}

async function server() {
  const data = join(CACHE, "start", "server");
  const { node, main } = await vscodeServer();
  execFileSync(
    node,
    [main, "--install-extension", vsix, "--force", "--accept-server-license-terms", "--server-data-dir", data],
    {
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  const { port, process: running } = await startServer(data);
  running.on("exit", (code) => {
    console.error(`VS Code's server ended (${code}).`);
    process.exit(1);
  });
  console.log(`\nOpen ${address(port, examples)} in a browser. Ctrl+C ends it.`);
}
