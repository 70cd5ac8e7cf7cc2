/** When what has no tag is told: after a quiet, on a clock that only the test moves. */
import assert from "node:assert/strict";
import { describe, it, mock } from "node:test";
import { registerHints } from "../../server/src/protocol/hints";
import { readSettings } from "../../server/src/protocol/settings";
import { createStore, type Store } from "../../server/src/protocol/state";

const URI = "file:///w/a.readout";
const TEXT = "Foreign Secretary Miriam Hale said that Calder will fund the survey.\n";
const OFF = { diagnostics: { severity: { "untagged-speech": "off", "untagged-commitment": "off" } } };

describe("hints", () => {
  /** Drafting goes on in slices, which no clock of the test moves. */
  async function becomes(drafted: () => boolean): Promise<void> {
    for (let turns = 0; turns < 1000 && !drafted(); turns += 1) await new Promise((resolve) => setImmediate(resolve));
    assert.equal(drafted(), true);
  }

  async function opened(text: string, settings: object = {}) {
    const log = { error: () => undefined, warn: () => undefined } as unknown as Parameters<typeof createStore>[1];
    const files = {
      list: () => Promise.resolve([]),
      read: () => Promise.resolve(null),
      watch: () => ({ dispose: () => undefined }),
    };
    mock.timers.enable({ apis: ["setTimeout"] });
    const store: Store = createStore(files, log, (typed) => hints.changed(typed));
    const hints = registerHints(() => store);
    store.setSettings(readSettings(settings));
    await store.open(URI, "readout", 1, text);
    store.giveUp();
    let version = 1;
    const at = { line: 0, character: 0 };
    return {
      store,
      type: () => store.change(URI, [{ range: { start: at, end: at }, text: "A" }], ++version),
      drafted: () => store.openDocument(URI)?.proposed?.file === store.openDocument(URI)?.file,
      end: () => {
        hints.dispose();
        mock.timers.reset();
      },
    };
  }

  it("wait until nobody has typed for a while", async () => {
    const { type, drafted, end } = await opened(TEXT);
    assert.equal(drafted(), false);
    mock.timers.tick(1000);
    await becomes(drafted);
    for (let key = 0; key < 20; key += 1) {
      type();
      mock.timers.tick(500);
      assert.equal(drafted(), false, `after key ${key}`);
    }
    mock.timers.tick(1000);
    await becomes(drafted);
    end();
  });

  it("are not told of a text that has been typed into while it was drafted", async () => {
    const { type, drafted, end } = await opened(`${TEXT}\n`.repeat(300));
    mock.timers.tick(1000);
    await new Promise((resolve) => setImmediate(resolve));
    type();
    for (let turns = 0; turns < 300; turns += 1) await new Promise((resolve) => setImmediate(resolve));
    assert.equal(drafted(), false);
    mock.timers.tick(1000);
    await becomes(drafted);
    end();
  });

  it("are not sought while both are off, nor in a long text, and are when one is switched on", async () => {
    const { store, drafted, end } = await opened(TEXT, OFF);
    mock.timers.tick(10_000);
    assert.equal(drafted(), false);
    store.setSettings(readSettings({ diagnostics: { severity: { "untagged-speech": "off" } } }));
    mock.timers.tick(1000);
    await becomes(drafted);
    end();
    const long = await opened(TEXT.repeat(1000));
    mock.timers.tick(10_000);
    assert.equal(long.drafted(), false);
    long.end();
  });
});
