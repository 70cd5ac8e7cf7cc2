/**
 * Lets a test, which runs in the extension host, use the page that shows the editor: press keys, click, read, take a
 * screenshot. A request is a POST of `{ call: "keyboard.press", args: ["F1"] }` on the loopback address; any call of
 * Playwright's page that takes and gives JSON will do, `screenshot` with a name, and `report` with a line to print.
 */
import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { CACHE } from "./cache.mjs";

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
