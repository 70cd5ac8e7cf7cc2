/**
 * Brings in the other parsers and servers that this project is held against. They live in this folder's own
 * `package.json`, so that nobody who only builds or tests the project has to install them.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const here = __dirname;

/** The part of markdown-it that is used here. */
export interface MarkdownIt {
  parse(text: string, environment: object): unknown[];
}

/** Installs the peers where they are missing, and says so. Throws with npm's own words where that fails. */
export function installPeers(): void {
  if (existsSync(join(here, "node_modules", ".package-lock.json"))) return;
  process.stderr.write("Installing the peers of the benchmark into test/bench/node_modules (npm ci), once.\n");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const done = spawnSync(npm, ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], {
    cwd: here,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (done.status !== 0) throw new Error(`npm ci failed in test/bench:\n${done.stdout}${done.stderr}`);
}

/** Loads one of the peers by its name. */
export const peer = createRequire(join(here, "package.json"));

/** The path of VS Code's Markdown server. */
export function markdownServer(): string {
  return join(here, "node_modules", "vscode-markdown-languageserver", "dist", "node", "workerMain.js");
}
