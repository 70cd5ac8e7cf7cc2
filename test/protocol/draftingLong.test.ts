/** Drafting long texts over the protocol: in pieces, while others are answered. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { CancellationTokenSource } from "vscode-jsonrpc/node";
import { editor, TEXT, type Accepted, type Listed, type Proposal } from "./proposals";
import { session } from "./session";

describe("long texts", () => {
  const SAID = "Secretary Hale said that Canada will fund the survey. ";
  const long = (length: number): string => `${TEXT}\n\n${`${SAID}\n\n`.repeat(length / SAID.length)}`;

  test("are drafted while others are answered, and no more for whoever has given it up", async () => {
    const it = await session({});
    const its = editor(it, "long.readout", long(60_000));
    const hover = (): Promise<unknown> =>
      it.connection.sendRequest("textDocument/hover", {
        textDocument: { uri: its.uri },
        position: { line: 2, character: 3 },
      });
    await hover();
    const given = new CancellationTokenSource();
    const state = { over: false };
    const lost = it.connection.sendRequest("readout/proposals", { uri: its.uri }, given.token).then(
      () => assert.fail("it was cancelled"),
      (error: unknown) => (error as { code: number }).code,
    );
    await hover();
    given.cancel();
    assert.equal(await lost, -32800);
    const listed = its.list().finally(() => (state.over = true));
    const twice = its.list();
    let hovers = 0;
    for (; !state.over; hovers += 1) await hover();
    assert.ok(hovers > 3, `${hovers} were answered meanwhile`);
    const { proposals, version } = await listed;
    assert.equal(version, 1);
    assert.ok(proposals.length > 1000);
    assert.deepEqual((await twice).proposals, proposals);
    assert.equal(await it.end(), 0);
  });

  test("are gone through for what is like a place, and for a language model, while others are answered", async () => {
    const it = await session({});
    const its = editor(it, "sliced.readout", long(100_000));
    const { proposals } = await its.list();
    const act = proposals.find(({ tag }) => tag === "commit")!;
    const range = { start: act.range.end, end: act.range.end };
    const hover = (): Promise<unknown> =>
      it.connection.sendRequest("textDocument/hover", {
        textDocument: { uri: its.uri },
        position: { line: 2, character: 3 },
      });
    /** Asks, and counts what else is answered until the answer is there. */
    const meanwhile = async <Answer>(method: string, more: object): Promise<Answer> => {
      const state = { over: false };
      const answer = its.ask<Answer>(method, more).finally(() => (state.over = true));
      let hovers = 0;
      for (; !state.over; hovers += 1) await hover();
      assert.ok(hovers > 2, `${hovers} were answered during ${method}`);
      return answer;
    };
    const alike = await meanwhile<{ like: object }>("alike", { range });
    const { proposals: rest } = await meanwhile<Listed>("proposals", { like: alike.like });
    assert.ok(rest.length > 1000);
    const { of, paragraphs } = await meanwhile<{ of: string; paragraphs: readonly unknown[] }>("modelQuestion", {});
    assert.ok(paragraphs.length > 1000);
    const spans = Array.from({ length: 500 }, (_, index) => ({ n: index + 4, tag: "ask", words: "Canada will fund" }));
    const came = await meanwhile<{ told: string }>("modelAnswer", {
      of,
      model: "Fake",
      answers: [JSON.stringify({ spans })],
    });
    assert.match(came.told, /^Fake proposes/);
    assert.equal(await it.end(), 0);
  });

  test("that are changed meanwhile are answered as they were", async () => {
    const it = await session({});
    const its = editor(it, "typed.readout", long(30_000));
    await its.ask("published");
    const listed = its.list();
    its.replace("###", "They met.\n\nIt rained.\n\n###");
    const { proposals, version } = await listed;
    const now = await its.list();
    assert.ok(version === 1 || version === 2);
    assert.equal(now.version, 2);
    const line = ({ range }: Proposal): number => range.start.line;
    assert.equal(line(now.proposals.at(-1)!) - line(proposals.at(-1)!), version === 1 ? 4 : 0);
    assert.equal(await it.end(), 0);
  });

  test("say what of them is not drafted, to whoever asks for all and for the next", async () => {
    const it = await session({});
    const lefts = async (name: string, text: string): Promise<readonly (string | undefined)[]> => {
      const its = editor(it, name, text);
      const [listed, all] = [await its.list(), await its.ask<Accepted>("draft")];
      return [(listed as { left?: string }).left, (all as { left?: string }).left];
    };
    for (const [name, text, told] of [
      ["short", TEXT, /^undefined$/],
      [
        "whole",
        long(1_100_000),
        /^This text is too long to be drafted in the editor: at most 1,000,000 characters are\./,
      ],
      ["paragraph", `${TEXT}\n\n${SAID.repeat(800)}`, /^A paragraph is longer than 40,000 characters, and nothing/],
      ["crowded", `${TEXT}\n\n${SAID.repeat(210)}`, /^A paragraph has more than 200 proposals: the first 200 are told/],
      [
        "sentence",
        `${TEXT}\n\nHe said that ${"the port and ".repeat(400)}the road are open.`,
        /^A sentence is longer than 4,000/,
      ],
    ] as const) {
      const [next, all] = await lefts(`left-${name}.readout`, text);
      assert.match(String(next), told);
      assert.equal(all, next);
    }
    assert.equal(await it.end(), 0);
  });
});
