/** Bundles entry points with esbuild, one file each, and writes down the licences of what went in; used by server and client alike. */
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, context } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const NODE = { platform: "node", target: "node20", format: "cjs" };
/**
 * A bundle that runs on Node and in a browser: of each module in it that is required, not imported, the first `require`
 * runs it, so those for the other place never run, and no module of Node's is asked for where there is none.
 */
const BOTH = { ...NODE, target: ["node20", "es2022"], conditions: ["module", "browser"] };
const PROGRAM = { banner: { js: "#!/usr/bin/env node" } };

/** What each place that our code runs in asks of a bundle. */
const PLACES = {
  program: { ...NODE, ...PROGRAM },
  server: { ...BOTH, ...PROGRAM },
  client: { ...BOTH, external: ["vscode"] },
  // A page of ours inside the editor, in the browser that VS Code 1.91 brings.
  webview: { platform: "browser", target: "chrome122", format: "iife" },
};

/**
 * Bundles, or with `--watch` on the command line bundles again at every change.
 * @param {string} name what is bundled; the licences go to `dist/NAME.licences.txt`.
 * @param {{ from: string, to: string, place: keyof typeof PLACES }[]} entries source and bundle, from the root.
 */
export async function bundle(name, entries) {
  const missing = entries.filter(({ from }) => !existsSync(join(root, from)));
  if (missing.length > 0) {
    console.error(`Nothing to bundle: ${missing.map(({ from }) => from).join(", ")} missing.`);
    process.exit(1);
  }
  const options = entries.map(({ from, to, place }) => ({
    ...PLACES[place],
    absWorkingDir: root,
    entryPoints: [from],
    outfile: to,
    bundle: true,
    minify: true,
    metafile: true,
    legalComments: "none",
    logLevel: "info",
    // The same library as modules, of which a bundle takes what it uses.
    alias: { yaml: join(root, "node_modules/yaml/browser/index.js") },
  }));
  if (process.argv.includes("--watch")) return watch(options);
  try {
    const built = await Promise.all(options.map((each) => build(each)));
    for (const { to, place } of entries) if (PLACES[place].banner !== undefined) chmodSync(join(root, to), 0o755);
    writeFileSync(
      join(root, "dist", `${name}.licences.txt`),
      licences(built.flatMap(({ metafile }) => Object.keys(metafile.inputs))),
    );
  } catch {
    // esbuild has already said what is wrong, and where.
    process.exit(1);
  }
}

/** Bundles at every change, readable and with source maps, and says when nothing is left to bundle: editors wait for that line. */
async function watch(options) {
  let open = options.length;
  const count = () => {
    let first = true;
    return {
      name: "count",
      setup({ onStart, onEnd }) {
        onStart(() => void (first ? (first = false) : (open += 1)));
        onEnd(() => void ((open -= 1) === 0 && console.log("[watch] all built")));
      },
    };
  };
  for (const each of options) {
    await (await context({ ...each, minify: false, sourcemap: true, plugins: [count()] })).watch();
  }
}

/**
 * @param {string[]} inputs every source file that went into a bundle, from the root.
 * @returns {string} the licence texts of the packages among them, which ask to be handed on with their code.
 */
function licences(inputs) {
  const folders = inputs.map((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0]);
  const packages = [...new Set(folders.filter((folder) => folder !== undefined))].sort();
  const parts = packages.map((folder) => {
    const manifest = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
    const files = readdirSync(join(root, folder)).filter((file) =>
      /^(licen[cs]e|copying|notice)/i.test(basename(file)),
    );
    const texts = files.map((file) => readFileSync(join(root, folder, file), "utf8").trim());
    return [`${manifest.name} ${manifest.version} (${manifest.license ?? "see below"})`, ...texts].join("\n\n");
  });
  return ["This program contains code of the packages below.", ...parts].join(`\n\n${"-".repeat(80)}\n\n`) + "\n";
}
