/** The window that a person sees, for tests that press real keys, click and look; there only where a browser shows the editor. */

const url = process.env["READOUT_PAGE"];

/** Whether the window can be used: not where a desktop's VS Code runs the tests. */
export const hasPage = url !== undefined;

/**
 * Calls a function of Playwright's page, named as there: `call("keyboard.press", "F1")`.
 * @returns what it gives back, as far as JSON holds it.
 * @throws with Playwright's message where the call fails.
 */
async function call(name: string, ...args: unknown[]): Promise<unknown> {
  if (url === undefined) throw new Error("No page shows this editor.");
  const response = await fetch(url, { method: "POST", body: JSON.stringify({ call: name, args }) });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(`${name}: ${String(answer)}`);
  return answer;
}

/** Takes a picture of the window: `.vscode-test/screenshots/NAME.png`. */
export async function screenshot(name: string): Promise<void> {
  await call("screenshot", name);
}

/** Prints a line of the report, where whoever started the tests reads it. */
export async function report(line: string): Promise<void> {
  if (hasPage) await call("report", line);
  else console.log(line);
}

/** Presses a key, as Playwright writes it: `Control+Shift+M`. */
export async function press(key: string): Promise<void> {
  await call("keyboard.press", key);
}

/** Types text, one key after the other. */
export async function type(text: string): Promise<void> {
  await call("keyboard.type", text);
}

/** Clicks the first element that a CSS selector finds, once it is there. */
export async function click(selector: string): Promise<void> {
  await call("click", selector);
}

/** Waits for the first element that a selector finds, and gives its text. */
export async function textOf(selector: string): Promise<string> {
  return String(await call("textContent", selector));
}
