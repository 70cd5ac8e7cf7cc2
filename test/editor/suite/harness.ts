/** The smallest runner of tests inside an extension host: names them, runs them in order, counts; asserting is theirs. */
import { report } from "./page";

type Body = () => Promise<void>;

const tests: { readonly name: string; readonly body: Body }[] = [];

/** How long one test may take, in milliseconds. */
const LONGEST = 60_000;

/** Declares a test; it runs when all are declared, in the order of declaration. */
export function test(name: string, body: Body): void {
  tests.push({ name, body });
}

/**
 * Runs every declared test, or those whose name holds READOUT_TESTS, and reports each by name.
 * @throws where a test failed, or none ran: that is how VS Code learns of it.
 */
export async function runAll(): Promise<void> {
  const words = process.env["READOUT_TESTS"] ?? "";
  let passed = 0;
  let failed = 0;
  for (const { name, body } of tests.filter((each) => each.name.includes(words))) {
    const started = Date.now();
    try {
      await within(LONGEST, body());
      passed += 1;
      await report(`ok      ${name} (${Date.now() - started} ms)`);
    } catch (error) {
      failed += 1;
      await report(`FAILED  ${name}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }
  await report(`${passed} passed, ${failed} failed`);
  if (failed > 0) throw new Error(`${failed} failed`);
  if (passed === 0) throw new Error("No test ran.");
}

async function within(limit: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Not done within ${limit / 1000} s.`)), limit);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
