/**
 * Runs the suite in a real VS Code, with the extension as it is packed, on a copy of the examples and of `workspace/`. Which VS Code: the executable that
 * READOUT_VSCODE names; on Linux without a display, VS Code's server in a headless Chromium; else the one that @vscode/test-electron
 * downloads, and the server again if that fails. READOUT_TESTS=WORDS runs the tests with these words in their names.
 */
import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { downloadAndUnzipVSCode, runTests, TestRunFailedError } from "@vscode/test-electron";
import { build } from "esbuild";
import { layOut } from "../../client/package.mjs";
import { CACHE, chromium, ROOT, vscodeServer } from "./cache.mjs";

const own = fileURLToPath(new URL("executable.mjs", import.meta.url));

async function executable() {
  if (process.env.READOUT_VSCODE) return process.env.READOUT_VSCODE;
  const display = process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (display) {
    console.log("Looking for VS Code in .vscode-test, or downloading it (about 150 MB) ...");
    try {
      return await downloadAndUnzipVSCode({ cachePath: CACHE });
    } catch (error) {
      console.log(`VS Code could not be downloaded: ${error instanceof Error ? error.message : String(error)}`);
      if (process.platform === "win32") {
        throw new Error("Set READOUT_VSCODE to the executable of a VS Code that is installed.", { cause: error });
      }
    }
  }
  // Both fetched here, so that their time does not count as the tests'.
  await vscodeServer();
  await chromium();
  return own;
}

/** The extension with a language model for tests. */
const MODEL = {
  ...{ name: "model", publisher: "test", version: "0.0.1", engines: { vscode: "^1.91.0" }, main: "./model.js" },
  contributes: { languageModelChatProviders: [{ vendor: "fake", displayName: "Fake" }] },
};

const bundle = (entry, outfile) =>
  build({
    entryPoints: [join(ROOT, entry)],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    external: ["vscode"],
    logLevel: "warning",
  });

const temporary = realpathSync(mkdtempSync(join(tmpdir(), "readout-editor-")));
try {
  const vscodeExecutablePath = await executable();
  const names = ["extension", "model", "suite.js", "examples"];
  const [extension, model, suite, examples] = names.map((name) => join(temporary, name));
  layOut(extension);
  await bundle("test/editor/suite/index.ts", suite);
  await bundle("test/editor/model/model.ts", join(model, "model.js"));
  writeFileSync(join(model, "package.json"), JSON.stringify(MODEL));
  cpSync(join(ROOT, "examples"), examples, { recursive: true });
  cpSync(join(ROOT, "test/editor/workspace"), examples, { recursive: true });
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: [extension, model],
    extensionTestsPath: suite,
    launchArgs: [examples, "--disable-extensions"],
  });
} catch (error) {
  // A failed test has been reported by the suite itself.
  console.error(error instanceof TestRunFailedError ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
}
