/** A folder of hundreds of files, read while somebody asks: what is told of it is whole. */
import assert from "node:assert/strict";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { folder, PULL, session } from "./session";

const COUNT = 700;

test("hundreds of files are read, a long follow-up file among them, and what cannot be read is told", async () => {
  const root = join(folder, "many");
  mkdirSync(root);
  writeFileSync(join(root, "actors.yaml"), "calder: Calder\nlanhai: Lanhai\n");
  for (let index = 0; index < COUNT; index += 1) {
    const front = `---\ndate: ${2000 + (index % 20)}-03-01\nissuer: calder\nparties: [calder, lanhai]\n---\n`;
    const act =
      index % 7 === 0
        ? `!commit[will run the ferry]{^ferry}`
        : `!commit[hopes to dredge pier ${index}]{^pier-${index}}`;
    writeFileSync(join(root, `r${String(index).padStart(3, "0")}.readout`), `${front}Calder ${act}.\n`);
  }
  writeFileSync(join(root, "latin1.readout"), Buffer.from("caf\xe9\n", "latin1"));
  writeFileSync(join(root, "events.followup"), `${"; nothing yet\n".repeat(3 * COUNT)}2022-01-01 keep ^ferry\n`);
  const log: string[] = [];
  const it = await session(PULL, (connection) =>
    connection.onNotification("window/logMessage", ({ message }: { message: string }) => void log.push(message)),
  );
  const { connection } = it;
  void connection.sendNotification("workspace/didChangeWorkspaceFolders", {
    event: {
      added: [{ uri: pathToFileURL(root).href, name: "many" }],
      removed: [{ uri: pathToFileURL(folder).href, name: "w" }],
    },
  });
  const ask = (params: object): Promise<{ nodes: { label: string; description: string }[]; entries: number }> =>
    connection.sendRequest("readout/tree", {
      view: "commitments",
      by: "status",
      parent: null,
      from: 0,
      most: 9,
      ...params,
    });
  // Asked before all is read, the view waits for it.
  let page = await ask({});
  for (let time = 0; page.entries !== COUNT - COUNT / 7 + 1 && time < 100; time += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    page = await ask({});
  }
  assert.equal(page.entries, COUNT - COUNT / 7 + 1);
  assert.deepEqual(
    page.nodes.map(({ label, description }) => `${label} ${description}`),
    [`Open ${COUNT - COUNT / 7}`, "Kept 1"],
  );
  assert.match(log.join("\n"), /latin1\.readout: This file is not UTF-8: byte 4 \(0xE9\)/);

  const name = "many/r000.readout";
  it.open(
    name,
    `---\ndate: 2000-03-01\nissuer: calder\nparties: [calder, lanhai]\n---\nCalder !commit[will run the ferry]{^ferry}.\n`,
  );
  const hover = await connection.sendRequest<{ contents: { value: string } }>("textDocument/hover", {
    textDocument: { uri: it.uri(name) },
    position: { line: 5, character: 37 },
  });
  assert.match(hover.contents.value, /100 readouts/);
  await it.end();
  rmSync(root, { recursive: true });
});
