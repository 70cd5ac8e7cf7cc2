/**
 * The table of requests knows every request that the built server announces, and the texts of the benchmark hold
 * something for each of them to answer. Needs `npm run build`.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as declared from "../../server/src/protocol/requests";
import { announced, answered, isEmpty, nameOf, unlisted } from "./requests";
import { readout } from "./servers";
import { start, type Session } from "./session";
import { texts } from "./texts";
import { keystrokes } from "./typing";

const OWN = Object.values(declared).map(({ method }) => method);
/** Enough keystrokes that what stands only here and there has been met. */
const KEYS = 40;

let session: Session;
before(async () => {
  session = await start(readout(), { diagnostics: "pull" });
});
after(() => session.stop());

test("every request that the server announces is in the table, each row once", () => {
  assert.deepEqual(unlisted(session.capabilities, OWN), []);
  const names = answered(session.capabilities, OWN).map(nameOf);
  assert.deepEqual([...new Set(names)], names);
});

test("what is announced is read from capabilities of any shape", () => {
  assert.deepEqual(
    announced({
      hoverProvider: true,
      colorProvider: false,
      renameProvider: { prepareProvider: true },
      completionProvider: { triggerCharacters: ["@"], resolveProvider: false },
      semanticTokensProvider: { legend: {}, range: true, full: { delta: true } },
      workspace: { fileOperations: { willRename: { filters: [] }, didRename: { filters: [] } } },
    }),
    [
      "hoverProvider",
      "renameProvider",
      "renameProvider.prepareProvider",
      "completionProvider",
      "semanticTokensProvider.range",
      "semanticTokensProvider.full",
      "semanticTokensProvider.full.delta",
      "workspace.fileOperations.willRename",
    ],
  );
  assert.deepEqual(unlisted({ inlineValueProvider: true, hoverProvider: true }, ["readout/none"]), [
    "inlineValueProvider",
    "readout/none",
  ]);
});

test("each request has something to answer in the texts of the benchmark", async () => {
  const text = texts(10 * 1024).readout;
  await session.open(text);
  const keys = keystrokes(text, undefined, "behind a thread");
  const lines = text.split("\n").length;
  const answers = new Map<string, unknown>();
  const empty = [];
  for (const asked of answered(session.capabilities, OWN)) {
    const name = nameOf(asked);
    let found = false;
    for (let left = KEYS; left > 0 && !found; left -= 1) {
      const key = keys.next().value;
      session.type(key);
      const answer = await session.ask(asked.method, asked.params({ ...key, uri: session.uri, lines }, answers));
      found = !isEmpty(answer);
      if (found || !answers.has(name)) answers.set(name, answer);
    }
    if (!found && asked.mayBeEmpty === undefined) empty.push(name);
  }
  assert.deepEqual(empty, []);
});
