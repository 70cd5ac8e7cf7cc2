/**
 * Runs the tests that need no editor: every `*.test.ts` below `test/`, or those whose path holds a word of the command
 * line (`npm run test:node -- limits`). The runner of Node 20 finds no TypeScript files by itself.
 */
import { spawnSync } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { globSync } from "tinyglobby";

const words = process.argv.slice(2);
const files = globSync("**/*.test.ts", {
  cwd: dirname(fileURLToPath(import.meta.url)),
  absolute: true,
  ignore: ["**/node_modules/**", "editor/**"],
}).filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
if (files.length === 0) {
  console.error(`No test file${words.length > 0 ? ` with ${words.join(" or ")} in its path` : ""}.`);
  process.exit(1);
}
const options = ["--import", "tsx", "--test", "--test-concurrency=2", "--test-reporter=spec", "--test-timeout=240000"];
const { status } = spawnSync(process.execPath, [...options, ...files.sort()], { stdio: "inherit" });
process.exit(status ?? 1);
