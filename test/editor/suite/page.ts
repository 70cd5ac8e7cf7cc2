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

/** Where some words stand in the editor, as far as they are shown on one line: the middle of the first and the end of the last. */
const PLACE = (words: string): string => `(() => {
  for (const line of document.querySelectorAll(".editor-instance .view-lines .view-line")) {
    const nodes = [];
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) nodes.push(walker.currentNode);
    const text = nodes.map((node) => node.data).join("").replaceAll("\\u00a0", " ");
    const start = text.indexOf(${JSON.stringify(words)});
    if (start === -1) continue;
    const at = (offset) => {
      let from = 0;
      for (const node of nodes) {
        if (offset <= from + node.length) {
          const range = document.createRange();
          range.setStart(node, offset - from);
          range.collapse(true);
          const { left, top, height } = range.getBoundingClientRect();
          return [left, top + height / 2];
        }
        from += node.length;
      }
    };
    return { start: at(start), end: at(start + ${words.length}) };
  }
  return null;
})()`;

interface Place {
  readonly start: [number, number];
  readonly end: [number, number];
}

/** The place of words once it stays the same: a lens that comes above them moves them down. */
async function steady(words: string): Promise<Place> {
  let before = "";
  for (let time = 0; time < 20; time += 1) {
    const place = (await call("evaluate", PLACE(words))) as Place | null;
    if (place !== null && before === JSON.stringify(place)) return place;
    before = JSON.stringify(place);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`“${words}” is not shown on one line.`);
}

/**
 * Clicks on words in the editor, which must stand on one of its lines: where they begin, or with a key held, where they end.
 * @throws where they are not shown.
 */
export async function clickAt(words: string, held?: string): Promise<void> {
  const place = await steady(words);
  if (held !== undefined) await call("keyboard.down", held);
  await call("mouse.click", ...(held === undefined ? place.start : place.end));
  if (held !== undefined) await call("keyboard.up", held);
}

/** The words on the visible lines of the editor, as far as they take room: what a person reads there. */
export async function shown(): Promise<string> {
  return String(await call("evaluate", SHOWN));
}

const SHOWN = `[...document.querySelectorAll(".editor-instance .view-lines .view-line")]
  .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
  .map((line) => [...line.querySelectorAll("span > span")]
    .filter((span) => getComputedStyle(span).display !== "none").map((span) => span.textContent).join(""))
  .join("").replaceAll("\\u00a0", " ")`;

/** Whether an element that a selector finds is there and takes room. */
export async function isShown(selector: string): Promise<boolean> {
  return Boolean(await call("isVisible", selector));
}

/**
 * Calls a function of Playwright's frame in a page of the extension: `inPage("reading", "click", "h1")`.
 * @param name of the page's folder in `client/webviews/`; waited for until it is shown.
 */
export async function inPage(name: string, method: string, ...args: unknown[]): Promise<unknown> {
  return call("in", name, method, ...args);
}

/** What keeps people from using a page of the extension, by the rules of axe (WCAG 2.2 AA and good practice): no line is best. */
export async function audit(name: string): Promise<string[]> {
  const violations = (await call("audit", name)) as { rule: string; help: string; at: string[] }[];
  return violations.map(({ rule, help, at }) => `${rule}: ${help}\n  ${at.join("\n  ")}`);
}
/** The rows of a view's tree as they are read out, from the top, as far as they are shown. */
export async function rowsOf(view: string): Promise<readonly string[]> {
  return (await call("evaluate", ROWS(view))) as readonly string[];
}

const ROWS = (view: string): string => `(() => {
  const panes = [...document.querySelectorAll(".pane")];
  const pane = panes.find((one) => one.querySelector(".pane-header .title")?.textContent === ${JSON.stringify(view)});
  return [...(pane?.querySelectorAll(".monaco-list-row") ?? [])]
    .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
    .map((row) => row.getAttribute("aria-label") ?? "");
})()`;

/** Puts on the clipboard what copying from a web page does. */
export async function copyFromWebPage(html: string, text: string): Promise<void> {
  const blob = (type: string, content: string): string =>
    `${JSON.stringify(type)}: new Blob([${JSON.stringify(content)}], { type: ${JSON.stringify(type)} })`;
  const item = `{ ${blob("text/html", html)}, ${blob("text/plain", text)} }`;
  await call("evaluate", `navigator.clipboard.write([new ClipboardItem(${item})])`);
}
