/**
 * Runs the tests that need no editor: every `*.test.ts` below `test/`, or those whose path holds a word of the command
 * line (`npm run test:node -- limits`). Each is bundled first, with what it tests: a file that starts as one script starts in a
 * quarter of the time of hundreds of modules, each compiled by itself.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { globSync } from "tinyglobby";

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
/** The files that take longest. */
const LONG = [
  "across.test",
  "cli.test",
  "cliCheck.test",
  "draft/drafts.test",
  "features/hostile.test",
  "protocol/across.test",
];

const words = process.argv.slice(2);
const files = globSync("**/*.test.ts", {
  cwd: here,
  absolute: true,
  ignore: ["**/node_modules/**", "editor/**"],
}).filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
if (files.length === 0) {
  console.error(`No test file${words.length > 0 ? ` with ${words.join(" or ")} in its path` : ""}.`);
  process.exit(1);
}

const require = createRequire(import.meta.url);

/** Packages stay where they are, but for those that Node of this version cannot `require`. */
const packages = {
  name: "packages",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind, importer }) => {
      if (kind === "entry-point" || path.startsWith("node:") || importer.includes("node_modules")) return undefined;
      const found = require.resolve(path);
      const module = extname(found) === ".mjs" || (extname(found) === ".js" && isModule(dirname(found)));
      return module ? undefined : { path, external: true };
    });
    // A bundle lies elsewhere than the files that it is made of.
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, "utf8");
      if (!/\b__(?:dir|file)name\b/.test(text)) return undefined;
      const place = `var __filename = ${JSON.stringify(path)}, __dirname = ${JSON.stringify(dirname(path))};`;
      return { contents: `${place} ${text}`, loader: "ts" };
    });
  },
};

function isModule(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).type === "module";
  } catch {
    return isModule(dirname(folder));
  }
}

/** A folder from which Node finds the packages, of this run alone. */
const cache = join(root, "node_modules/.cache");
mkdirSync(cache, { recursive: true });
const built = mkdtempSync(join(cache, "readout-tests-"));
process.on("exit", () => rmSync(built, { recursive: true, force: true, maxRetries: 5 }));
await build({
  // The runner takes files by their names: those that take long come first, so that no core is left with one at the end.
  entryPoints: files.map((file) => {
    const name = relative(here, file).replaceAll(sep, "/").replace(/\.ts$/, "");
    return { in: file, out: `${LONG.some((long) => long === name) ? "first" : "then"}/${name}` };
  }),
  outdir: built,
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  sourcemap: "linked",
  logLevel: "warning",
  plugins: [packages],
});

const options = ["--enable-source-maps", "--test", "--test-concurrency=2", "--test-reporter=spec"];
const scripts = globSync("**/*.test.js", { cwd: built, absolute: true }).sort();
const { status } = spawnSync(process.execPath, [...options, "--test-timeout=240000", ...scripts], { stdio: "inherit" });
process.exit(status ?? 1);
