/**
 * Lets a test, which runs in the extension host, use the page that shows the editor: press keys, click, read, take a
 * screenshot. A request is a POST of `{ call: "keyboard.press", args: ["F1"] }` on the loopback address; any call of
 * Playwright's page that takes and gives JSON will do, `screenshot` with a name, and `report` with a line to print. In a page of
 * the extension's own, which is a frame in the window: `in` with its name, a call of Playwright's frame and what it takes; `audit`.
 */
import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { CACHE, ROOT } from "./cache.mjs";

/** The rules of an audit: those of WCAG 2.2, levels A and AA, and good practice. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * A page of the extension that is shown.
 * @param {import("playwright-core").Page} page
 * @param {string} name of its folder in `client/webviews/`.
 */
export async function frameOf(page, name) {
  const found = (frame) =>
    frame.evaluate(`document.body?.dataset.page === ${JSON.stringify(name)} && innerWidth > 0`).catch(() => false);
  for (let time = 0; time < 50; time += 1) {
    for (const frame of page.frames().reverse()) if (await found(frame)) return frame;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`No page ${name} is shown.`);
}

/**
 * What keeps people from using a page, by the rules of axe.
 * @param {import("playwright-core").Frame} frame
 * @returns {Promise<{ rule: string, help: string, at: string[] }[]>}
 */
export async function audit(frame) {
  // Evaluated by the browser's debugger, which the page's own policy does not bind.
  await frame.evaluate(readFileSync(join(ROOT, "node_modules/axe-core/axe.min.js"), "utf8"));
  const { violations } = await frame.evaluate(
    (values) =>
      globalThis.axe.run(globalThis.document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] }),
    RULES,
  );
  return violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    at: nodes.map(({ target, any }) => `${target.join(" ")} ${any.map(({ message }) => message).join(" ")}`),
  }));
}

/** @param {import("playwright-core").Page} page */
export async function answerRequests(page) {
  // The name keeps other programs of this machine from using the page.
  const path = `/${randomUUID()}`;
  const screenshot = async (name) => {
    const file = join(CACHE, "screenshots", `${name}.png`);
    mkdirSync(join(CACHE, "screenshots"), { recursive: true });
    await page.screenshot({ path: file });
    return file;
  };
  const answer = async ({ call, args }) => {
    if (call === "screenshot") return screenshot(...args);
    if (call === "audit") return audit(await frameOf(page, ...args));
    if (call === "in") {
      const [name, method, ...rest] = args;
      return (await frameOf(page, name))[method](...rest);
    }
    if (call === "report") return console.log(...args);
    const parts = call.split(".");
    const method = parts.pop();
    const owner = parts.reduce((value, part) => value[part], page);
    return owner[method](...args);
  };
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (text) => (body += text));
    request.on("end", () => {
      const reply = (status, value) => response.writeHead(status).end(JSON.stringify(value ?? null));
      if (request.method !== "POST" || request.url !== path) return reply(404, "No such page.");
      Promise.resolve()
        .then(() => answer(JSON.parse(body)))
        .then(
          (value) => reply(200, value),
          (error) => reply(500, String(error)),
        );
    });
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}${path}`,
    screenshot,
    close: () => void server.closeAllConnections(),
  };
}
