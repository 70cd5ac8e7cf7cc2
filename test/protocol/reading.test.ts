/** The reading view of a long readout: it is read in slices, so that whoever asks for something small meanwhile is answered first. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { texts } from "../bench/texts";
import { PULL, session } from "./session";

interface Answer {
  readonly id: number;
  readonly version: number;
  readonly whole: boolean;
  readonly change: { readonly from: number; readonly removed: number; readonly blocks: readonly unknown[] };
}

test("a hover is answered while a long readout is read, and what is typed meanwhile comes with the next reading", async () => {
  const it = await session(PULL, (connection) => connection.onRequest("workspace/diagnostic/refresh", () => null));
  const uri = it.uri("long.readout");
  const { readout } = texts(400_000);
  it.open("long.readout", readout);
  const read = (known?: number): Promise<Answer> =>
    it.connection.sendRequest("readout/reading", { uri, ...(known !== undefined && { known }) });
  const hover = (): Promise<unknown> =>
    it.connection.sendRequest("textDocument/hover", { textDocument: { uri }, position: { line: 0, character: 0 } });
  await hover();

  const order: string[] = [];
  const first = read().then((answer) => (order.push("reading"), answer));
  const asked = hover().then(() => order.push("hover"));
  const last = readout.split("\n").length - 1;
  const end = { line: last, character: 0 };
  it.change("long.readout", 2, [{ range: { start: end, end }, text: "\nOne more.\n" }]);
  const [answer] = await Promise.all([first, asked]);
  assert.deepEqual(order, ["hover", "reading"]);
  assert.deepEqual([answer.version, answer.whole, answer.change.removed], [1, true, 0]);

  const next = await read(answer.id);
  assert.deepEqual([next.version, next.whole], [2, false]);
  // The last paragraph has other white space behind it, and one came.
  assert.deepEqual([next.change.from, next.change.removed], [answer.change.blocks.length - 1, 1]);
  assert.match(JSON.stringify(next.change.blocks), /One more\./);
  const { change } = await read();
  assert.deepEqual(change.blocks, [...answer.change.blocks.slice(0, -1), ...next.change.blocks]);
  assert.equal(await it.end(), 0);
});
