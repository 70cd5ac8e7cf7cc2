/** The three servers of the benchmark: this project's as built, the empty one that is its floor, and VS Code's for Markdown. */
import { build } from "esbuild";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { markdownServer, peer, type MarkdownIt } from "./peers";
import type { Server } from "./session";

export const ROOT = resolve(__dirname, "..", "..");

let folder: string | null = null;

/** A folder for what the benchmark makes; it goes when the process ends. */
export function temporary(): string {
  if (folder === null) {
    const made = mkdtempSync(join(tmpdir(), "readout-bench-"));
    folder = made;
    process.once("exit", () => rmSync(made, { recursive: true, force: true }));
  }
  return folder;
}

/**
 * Bundles a script as the server itself is bundled, minified, so that what is measured is what is shipped. `source`
 * is a path below the project's root, or the text of a script.
 */
export async function bundle(name: string, source: { path: string } | { text: string }): Promise<string> {
  const outfile = join(temporary(), `${name}.js`);
  await build({
    ...("path" in source
      ? { entryPoints: [join(ROOT, source.path)] }
      : { stdin: { contents: source.text, resolveDir: ROOT, loader: "ts" } }),
    outfile,
    bundle: true,
    minify: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    logLevel: "error",
    external: ["markdown-it", "@lezer/markdown", "mdast-util-from-markdown"],
  });
  return outfile;
}

export async function floor(): Promise<Server> {
  const script = await bundle("floor", { path: "test/bench/floor.ts" });
  return { name: "floor", script, language: "readout", extension: "readout" };
}

/** This project's server. Throws where it has not been built. */
export function readout(): Server {
  const script = join(ROOT, "dist", "server.js");
  if (!existsSync(script)) throw new Error("dist/server.js is missing. Run `npm run build` first.");
  return { name: "readout", script, language: "readout", extension: "readout" };
}

/** VS Code's Markdown server, with its validation on; its client parses with markdown-it, as VS Code does. */
export function markdown(): Server {
  const load = peer("markdown-it") as (() => MarkdownIt) | { default: () => MarkdownIt };
  const parser = typeof load === "function" ? load() : load.default();
  const validated = { enabled: "warning" };
  return {
    name: "Markdown",
    script: markdownServer(),
    language: "markdown",
    extension: "md",
    options: { markdownFileExtensions: ["md"] },
    settings: {
      markdown: {
        server: { log: "off" },
        preferredMdPathExtensionStyle: "auto",
        suggest: { paths: { enabled: true, includeWorkspaceHeaderCompletions: "never" } },
        occurrencesHighlight: { enabled: false },
        validate: {
          enabled: true,
          referenceLinks: validated,
          fragmentLinks: validated,
          fileLinks: { enabled: "warning", markdownFragmentLinks: "inherit" },
          ignoredLinks: [],
          unusedLinkDefinitions: validated,
          duplicateLinkDefinitions: validated,
        },
      },
    },
    answer(method, text) {
      if (method === "markdown/parse") return parser.parse(text(), {});
      if (method === "markdown/findMarkdownFilesInWorkspace" || method === "markdown/fs/readDirectory") return [];
      return null;
    },
  };
}

/** The size of a file in kilobytes (1024 bytes). Throws where there is none. */
export function kilobytes(path: string): number {
  return statSync(path).size / 1024;
}
