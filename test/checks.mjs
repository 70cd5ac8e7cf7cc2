/**
 * Runs the checks that look at files alone, and the tests that need no editor, two at a time; with `--editor` the tests
 * in the editor too. Fails if one of them fails. A check is told as a whole when it is done, the tests as they run.
 */
import { spawn } from "node:child_process";
import { constants, setPriority } from "node:os";

const FILES = ["check:format", "check:floors", "test:colours"];
const SOURCES = "check:sources";
const NODE = "test:node";
const EDITOR = "test:built-editor";

/**
 * One after the other. The longest check comes first, so that no core is left with it at the end, and the tests begin beside it; with the
 * editor it is left for the time in which that mostly waits, and gives way to it.
 */
const STAGES = process.argv.includes("--editor")
  ? [
      [...FILES, NODE],
      [EDITOR, SOURCES],
    ]
  : [[SOURCES, ...FILES, NODE]];

async function run(name, yields) {
  const started = Date.now();
  const shows = name === NODE || name === EDITOR;
  const options = { shell: process.platform === "win32", stdio: shows ? "inherit" : "pipe" };
  const check = spawn("npm", ["run", "--silent", name], options);
  if (yields && check.pid !== undefined) setPriority(check.pid, constants.priority.PRIORITY_LOW);
  let told = "";
  for (const stream of [check.stdout, check.stderr]) stream?.setEncoding("utf8").on("data", (text) => (told += text));
  const code = await new Promise((resolve) => check.on("close", resolve));
  console.log(`${told}${code === 0 ? "ok    " : "FAILED"}  ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (code !== 0) process.exitCode = 1;
}

for (const stage of STAGES) {
  const waiting = [...stage];
  const work = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift())
      await run(name, name === SOURCES && stage.includes(EDITOR));
  };
  await Promise.all([work(), work()]);
}
