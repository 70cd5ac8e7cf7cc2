/**
 * Packs the built extension. The one package.json serves npm and VS Code, whose names, entry points and files differ:
 * so the extension is laid out in a folder of its own, with its own manifest, and packed from there. `files` in package.json is
 * the one list of what is published; a `.vscodeignore` would be a second.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { globSync } from "tinyglobby";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Of what npm is given, what the editor has no use for. */
const NPM_ONLY = ["dist/cli.js", "docs/draft.schema.json", "docs/json.schema.json"];

/** What every package holds, listed or not. */
const ALWAYS = ["README.md", "CHANGELOG.md", "LICENSE"];

/** The extension's name in VS Code, where its id is PUBLISHER.NAME; npm's `readout` is another program's. */
const NAME = "readout";

/**
 * Lays the extension out as it is packed.
 * @param {string} folder where to, made if missing.
 * @returns {object} the extension's manifest.
 */
export function layOut(folder) {
  const { files, ...manifest } = readManifest();
  delete manifest.scripts;
  delete manifest.devDependencies;
  delete manifest.bin;
  delete manifest.private;
  delete manifest.engines.node;
  const unbuilt = [manifest.main, manifest.browser].filter((file) => !existsSync(join(root, file)));
  if (unbuilt.length > 0) throw new Error(`${unbuilt.join(", ")} missing: run "npm run build" first.`);
  const nothing = files.filter((pattern) => globSync(pattern, { cwd: root }).length === 0);
  if (nothing.length > 0) throw new Error(`Nothing is found for ${nothing.join(", ")} of "files" in package.json.`);
  for (const file of globSync([...files, ...ALWAYS], { cwd: root, ignore: NPM_ONLY, expandDirectories: true })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  const own = { ...manifest, name: NAME };
  writeFileSync(join(folder, "package.json"), JSON.stringify(own, null, 2) + "\n");
  return own;
}

/**
 * Packs the extension; nothing is downloaded.
 * @returns {Promise<string>} the `.vsix`, in the root.
 */
export async function pack() {
  const { createVSIX } = await import("@vscode/vsce");
  const { name, version, repository } = readManifest();
  const folder = mkdtempSync(join(tmpdir(), "readout-package-"));
  try {
    layOut(folder);
    const packagePath = join(root, `${name}-${version}.vsix`);
    await createVSIX({
      cwd: folder,
      packagePath,
      dependencies: false,
      allowMissingRepository: true,
      rewriteRelativeLinks: repository !== undefined,
    });
    return packagePath;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readManifest() {
  return JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = await pack();
  console.log(`${relative(process.cwd(), file)}: ${Math.round(statSync(file).size / 1024)} KB`);
}
