/**
 * Runs the checks that look at files alone, and the tests that need no editor, two at a time; fails if one of them fails.
 * A check is told as a whole when it is done.
 */
import { spawn } from "node:child_process";

/** The longest check first, so that no core is left with it at the end; the tests begin beside it. */
const CHECKS = ["check:sources", "check:format", "check:floors", "test:colours", "test:node"];

const waiting = [...CHECKS];

async function work() {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const started = Date.now();
    const options = { shell: process.platform === "win32", stdio: name === "test:node" ? "inherit" : "pipe" };
    const check = spawn("npm", ["run", "--silent", name], options);
    let told = "";
    for (const stream of [check.stdout, check.stderr]) stream?.setEncoding("utf8").on("data", (text) => (told += text));
    const code = await new Promise((resolve) => check.on("close", resolve));
    console.log(
      `${told}${code === 0 ? "ok    " : "FAILED"}  ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`,
    );
    if (code !== 0) process.exitCode = 1;
  }
}

await Promise.all([work(), work()]);
