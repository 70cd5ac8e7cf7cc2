/** Runs the checks that look at files alone, two at a time, each told as a whole when it is done; fails if one of them fails. */
import { spawn } from "node:child_process";

/** The longest first, so that no core is left with it at the end. */
const CHECKS = ["check:lint", "check:types", "check:format", "check:floors", "test:colours"];

const waiting = [...CHECKS];

async function work() {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const started = Date.now();
    const check = spawn("npm", ["run", "--silent", name], { shell: process.platform === "win32" });
    let told = "";
    for (const stream of [check.stdout, check.stderr]) stream.setEncoding("utf8").on("data", (text) => (told += text));
    const code = await new Promise((resolve) => check.on("close", resolve));
    console.log(
      `${told}${code === 0 ? "ok    " : "FAILED"}  ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`,
    );
    if (code !== 0) process.exitCode = 1;
  }
}

await Promise.all([work(), work()]);
