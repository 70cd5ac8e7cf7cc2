/**
 * Fetches VS Code's own server and, where the machine has no browser, a Chromium, as npm packages into `.vscode-test/`.
 * Only the npm client downloads, so that the machine's settings for it hold. Nothing here starts a program.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const CACHE = join(ROOT, ".vscode-test");

/** VS Code 1.139 as a server, and the Node that it is built for. */
const CODE_SERVER = "4.139.1";
const NODE = "24.21.0";
/** The last Chromium in this package that Node 20 can unpack. */
const CHROMIUM = "147.0.0";

/**
 * The server of VS Code, fetched when first asked for.
 * @returns {Promise<{ node: string, main: string }>} the Node to run it with, and its entry point.
 */
export async function vscodeServer() {
  const platform = process.platform === "win32" ? "win" : process.platform;
  const prefix = process.platform === "darwin" && process.arch === "arm64" ? "node-bin" : "node";
  const nodePackage = `${prefix}-${platform}-${process.arch}`;
  const folder = await installed(
    `vscode-server-${CODE_SERVER}-node-${NODE}-${process.arch}`,
    `VS Code's server (code-server ${CODE_SERVER}, Node ${NODE}; about 700 MB on disk)`,
    (into) => {
      npmInstall(into, { "code-server": CODE_SERVER, [nodePackage]: NODE });
      npmInstall(join(into, "node_modules/code-server/lib/vscode"));
    },
  );
  return {
    node: join(folder, "node_modules", nodePackage, process.platform === "win32" ? "bin/node.exe" : "bin/node"),
    main: join(folder, "node_modules/code-server/lib/vscode/out/server-main.js"),
  };
}

/**
 * A Chromium: the one that CHROME_PATH names, one that is installed, or one fetched when first asked for.
 * @returns {Promise<{ path: string, env: Record<string, string> }>} its executable, and what its environment needs.
 */
export async function chromium() {
  const path =
    process.env.CHROME_PATH || onPath(["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]);
  if (path) return { path, env: {} };
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("No Chromium or Chrome was found on the PATH. Set CHROME_PATH to the executable of one.");
  }
  const folder = await installed(
    `chromium-${CHROMIUM}`,
    `a headless Chromium (${CHROMIUM}; about 250 MB on disk), since none is installed`,
    (into) => {
      npmInstall(into, { "@sparticuz/chromium": CHROMIUM });
      unpack(into);
    },
  );
  return unpack(folder);
}

/** Unpacks the fetched Chromium beside its package, or finds it unpacked; in a process of its own, since it changes its environment. */
function unpack(folder) {
  const unpacked = join(folder, "unpacked");
  mkdirSync(unpacked, { recursive: true });
  const script = `
    import("@sparticuz/chromium").then(async ({ default: chromium }) => {
      console.log(JSON.stringify([await chromium.executablePath(), process.env.LD_LIBRARY_PATH]));
    });`;
  // AWS_EXECUTION_ENV makes the package unpack the libraries that it carries, for machines that lack them.
  const output = execFileSync(process.execPath, ["-e", script], {
    cwd: folder,
    env: { ...process.env, TMPDIR: unpacked, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" },
    encoding: "utf8",
  });
  const [path, libraries] = JSON.parse(output);
  // The package's own list of fonts names folders that are not ours, and without any font Chromium ends at once.
  const fonts = join(unpacked, "fonts.conf");
  writeFileSync(
    fonts,
    `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>\n` +
      `  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>\n` +
      `  <dir>${join(unpacked, "fonts")}</dir>\n  <cachedir>${join(unpacked, "fonts-cache")}</cachedir>\n</fontconfig>\n`,
  );
  return { path, env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: fonts } };
}

/** The first of the named programs that is on the PATH. */
export function onPath(names) {
  for (const folder of (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "")) {
    for (const name of names) {
      const file = join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not here.
      }
    }
  }
  return undefined;
}

/**
 * A folder of the cache, filled when first asked for. It is filled under another name and renamed when complete, so
 * that an interrupted or a second, simultaneous run never finds half of it.
 * @param {string} name the folder's name, its versions in it.
 * @param {string} what what it holds, and its size, for the message.
 * @param {(folder: string) => void} fill puts everything there.
 */
async function installed(name, what, fill) {
  const folder = join(CACHE, name);
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  for (const left of readdirSync(CACHE)) {
    const owner = /\.partial-(\d+)$/.exec(left)?.[1];
    if (owner !== undefined && !alive(Number(owner))) rmSync(join(CACHE, left), { recursive: true, force: true });
  }
  console.log(`Fetching ${what}, once, into .vscode-test/${name} ...`);
  const started = Date.now();
  const partial = `${folder}.partial-${process.pid}`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial);
  try {
    fill(partial);
    renameSync(partial, folder);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    // Another run may have been faster.
    if (!existsSync(folder)) throw error;
  }
  console.log(`Fetched in ${Math.round((Date.now() - started) / 1000)} s.`);
  return folder;
}

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Installs into a folder with the npm that runs this script, or the one on the PATH. */
function npmInstall(folder, dependencies) {
  if (dependencies) {
    writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, dependencies }, null, 2));
  }
  // Native modules stay unbuilt: the server runs without them.
  const args = [
    "install",
    "--omit=dev",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
    "--prefix",
    folder,
  ];
  const cli = process.env.npm_execpath;
  const options = { cwd: folder, stdio: ["ignore", "ignore", "inherit"] };
  const { status, error } = cli?.endsWith(".js")
    ? spawnSync(process.execPath, [cli, ...args], options)
    : spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
  if (status !== 0) {
    throw new Error(
      `npm could not install ${Object.keys(dependencies ?? { "the server's packages": "" }).join(", ")}: ` +
        (error?.message ?? `exit code ${status}`) +
        ". Run the command again once the registry can be reached.",
    );
  }
}
