/** *Draft with the Language Model* in an editor that is made up: what it reads of it, what it asks of the server, and what a person is told. */
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, test } from "node:test";
import { buildSync } from "esbuild";
import type { Model } from "../../client/src/model/ask";
import type { Server } from "../../client/src/server";
import { error, fakeModel, never, sentences, type Fake } from "./fakeModel";

describe("Draft with the Language Model", () => {
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, "../../client/src/model/draftWithModel.ts")],
    bundle: true,
    platform: "node",
    format: "cjs",
    external: ["vscode"],
    // The client's own wants a whole editor, and only the names of the requests are needed.
    alias: { "vscode-languageclient": "vscode-languageserver-protocol" },
    write: false,
    logLevel: "warning",
  });
  type Register = (server: Pick<Server, "request">, memento: object) => readonly unknown[];

  interface World {
    on?: boolean;
    /** Undefined where the editor knows no models at all. */
    lm?: object | undefined;
    models?: readonly (Model & { id?: string })[];
    pick?: number;
    last?: string;
    came?: object;
    paragraphs?: readonly (readonly string[])[];
    cancel?: boolean;
  }

  /** The extension is started. */
  function started(world: World) {
    const { on = true, models = [], pick, last, came = { told: "Fake proposes one tag.", proposals: 1 } } = world;
    const log: string[] = [];
    const reads: string[] = [];
    const context = new Map<string, unknown>();
    let turnedOn = on;
    let changed: (change: object) => void = () => undefined;
    const run = new Map<string, () => Promise<void>>();
    const lm = {
      selectChatModels: () =>
        Promise.resolve(
          models.map((model, index) => ({
            id: `m${index}`,
            vendor: "v",
            family: "f",
            ...model,
            async sendRequest(messages: string[], options: { justification: string }) {
              log.push(`sent: ${options.justification.slice(0, 21)}`);
              return { text: await model.send(messages.join(), new AbortController().signal) };
            },
          })),
        ),
    };
    const document = { languageId: "readout", uri: { toString: () => "file:///a.readout" } };
    class CancellationTokenSource {
      token = {};
      cancel(): void {
        this.token = {};
      }
    }
    const vscode = {
      CancellationTokenSource,
      LanguageModelChatMessage: { User: (text: string) => text },
      ProgressLocation: { Notification: 15 },
      commands: {
        executeCommand: (name: string, key?: string, value?: unknown) => {
          if (name === "setContext") context.set(key!, value);
          else log.push(name);
          return Promise.resolve();
        },
        registerCommand: (name: string, its: () => Promise<void>) => run.set(name, its),
      },
      window: {
        activeTextEditor: { document },
        showInformationMessage: (text: string) => log.push(`told: ${text}`),
        showWarningMessage: (text: string) => log.push(`warned: ${text}`),
        showQuickPick: (items: { label: string; description: string }[], { placeHolder }: { placeHolder: string }) => {
          log.push(`${placeHolder}: ${items.map(({ label, description }) => `${label} (${description})`).join(" | ")}`);
          return Promise.resolve(pick === undefined ? undefined : items[pick]);
        },
        withProgress: (options: { cancellable: boolean; title: string }, task: (...args: object[]) => unknown) => {
          log.push(`${options.title}, ${options.cancellable ? "can be cancelled" : "cannot be cancelled"}`);
          return task(
            { report: ({ message }: { message: string }) => log.push(message) },
            { onCancellationRequested: (cancel: () => void) => world.cancel === true && setTimeout(cancel, 20) },
          );
        },
      },
      workspace: {
        getConfiguration: () => ({ get: () => turnedOn }),
        onDidChangeConfiguration: (its: typeof changed) => (changed = its),
      },
    };
    Object.defineProperty(vscode, "lm", {
      get: () => {
        reads.push("lm");
        return "lm" in world ? world.lm : lm;
      },
    });
    const module = { exports: {} as { registerDraftWithModel: Register } };
    const require = createRequire(__filename);
    // eslint-disable-next-line @typescript-eslint/no-implied-eval
    const load = new Function("require", "module", "exports", outputFiles[0]!.text) as (...args: unknown[]) => void;
    load((name: string): unknown => (name === "vscode" ? vscode : (require(name) as unknown)), module, module.exports);
    const paragraphs = world.paragraphs ?? [sentences(1)];
    const request = ({ method }: { method: string }, params: { answers?: string[] }): Promise<unknown> => {
      if (method === "readout/modelQuestion")
        return Promise.resolve({ version: 1, of: "x", instructions: "Mark.", paragraphs });
      log.push(`answers: ${JSON.stringify(params.answers)}`);
      return Promise.resolve(came);
    };
    const memento = { get: () => last, update: (_: string, id: string) => log.push(`remembered: ${id}`) };
    module.exports.registerDraftWithModel({ request } as unknown as Pick<Server, "request">, memento);
    return {
      log,
      reads,
      context,
      turnOn: (): void => {
        turnedOn = true;
        changed({ affectsConfiguration: (name: string) => name === "readout.drafting.languageModel" });
      },
      draft: async (): Promise<readonly string[]> => {
        await run.get("readout.draftWithModel")!();
        return log;
      },
    };
  }

  const REVIEW = ["readout.endReview", "readout.nextProposal"];
  const asking = ["Readout: asking Fake, can be cancelled", "part 1 of 1", "sent: Readout asks for tags"];

  test("looks at no models while the setting is off, and at once when it is turned on", async () => {
    const its = started({ on: false });
    assert.match((await its.draft()).join(), /^told: Drafting with a language model is off/);
    assert.deepEqual([its.reads, its.context.size], [[], 0]);
    its.turnOn();
    assert.equal(its.context.get("readout.hasLanguageModels"), true);
  });

  test("is not there, and fails in nothing, in an editor without models", async () => {
    for (const lm of [undefined, {}]) {
      const its = started({ lm });
      assert.equal(its.context.get("readout.hasLanguageModels"), false);
      assert.match((await its.draft()).join(), /this editor has none to offer/);
    }
    assert.match((await started({}).draft()).join(), /^told: The editor offers no language model here/);
    const broken = started({ lm: { selectChatModels: () => Promise.reject(new Error("not now")) } });
    assert.deepEqual(await broken.draft(), ["warned: The editor could not tell its language models: not now"]);
  });

  test("asks the one model that there is, and ends in the review", async () => {
    const its = started({ models: [fakeModel({ replies: [["a", "b"]] })] });
    assert.deepEqual(await its.draft(), [...asking, 'answers: ["ab"]', "told: Fake proposes one tag.", ...REVIEW]);
    const nothing = started({ models: [fakeModel({})], came: { told: "Nothing new.", proposals: 0 } });
    assert.deepEqual(await nothing.draft(), [...asking, 'answers: [""]', "told: Nothing new."]);
  });

  test("has one of several models picked, the last one first, and asks none where none is picked", async () => {
    const models = ["A", "B", "C"].map((name) => fakeModel({ name, replies: [["x"]] }));
    const none = started({ models });
    const sent = "The published text of this readout is sent to the model that you choose";
    assert.deepEqual(await none.draft(), [`${sent}: A (v, f) | B (v, f) | C (v, f)`]);
    const picked = started({ models, last: "m2", pick: 0 });
    const [list, remembered, title] = await picked.draft();
    assert.equal(list, `${sent}: C (v, f) | A (v, f) | B (v, f)`);
    assert.deepEqual([remembered, title], ["remembered: m2", "Readout: asking C, can be cancelled"]);
    assert.deepEqual(
      models.map(({ prompts }) => prompts.length),
      [0, 0, 1],
    );
  });

  test("tells why a model failed, and that what it had answered is kept", async () => {
    const two = [sentences(40), sentences(40, 41)];
    const blocked = { paragraphs: two, models: [fakeModel({ replies: [["first"], [error("Blocked", "the quota")]] })] };
    const tail = (log: readonly string[]): readonly string[] =>
      log.slice(log.findIndex((line) => /^(?:answers|warned)/.test(line)));
    const refused = "warned: Fake has refused: a quota is used up, or it does not take this text. It says: the quota";
    assert.deepEqual(tail(await started(blocked).draft()), [
      'answers: ["first"]',
      `${refused} What it had answered before is kept.`,
      "told: Fake proposes one tag.",
      ...REVIEW,
    ]);
    // What came first is of no use either: there is one message, and it does not say that something is kept.
    const prose = { ...blocked, models: [fakeModel({ replies: [["Well"], [error("Blocked", "the quota")]] })] };
    assert.deepEqual(tail(await started({ ...prose, came: { error: "no tags" } }).draft()), [
      'answers: ["Well"]',
      refused,
    ]);
    for (const [code, words] of [
      ["NoPermissions", "Readout may not use Fake: it has not been allowed to."],
      ["NotFound", "Fake is no longer there. Choose another model."],
    ] as const)
      assert.deepEqual(tail(await started({ models: [fakeModel({ replies: [[error(code)]] })] }).draft()), [
        `warned: ${words}`,
      ]);
    const unread = started({ models: [fakeModel({ replies: [["Well"]] })], came: { error: "no tags" } });
    assert.deepEqual(tail(await unread.draft()), ['answers: ["Well"]', "warned: no tags"]);
  });

  test("keeps what had come when it is cancelled, and says nothing of what had not", async () => {
    const world = { cancel: true, paragraphs: [sentences(40), sentences(40, 41)] };
    const stuck: Fake["before"] = (request, piece) => (request === 1 && piece === 1 ? never() : undefined);
    const half = () => fakeModel({ replies: [["first"], ["sec", "ond"]], before: stuck });
    const log = await started({ ...world, models: [half()] }).draft();
    assert.deepEqual(log.slice(-4), ['answers: ["first","sec"]', "told: Fake proposes one tag.", ...REVIEW]);
    const nothing = await started({ ...world, models: [fakeModel({ send: never })] }).draft();
    assert.equal(nothing.at(-1), "sent: Readout asks for tags");
    const useless = started({ ...world, models: [half()], came: { error: "no tags" } });
    assert.ok(!(await useless.draft()).some((line) => /^(?:told|warned)/.test(line)));
  });

  test("tells what was too long, and asks about a readout once at a time", async () => {
    const small = fakeModel({ maxInputTokens: 1 });
    assert.match(
      (await started({ models: [small] }).draft()).at(-1)!,
      /^warned: Fake takes less at once.* nothing was sent\.$/,
    );
    const part = fakeModel({ maxInputTokens: 60 });
    const paragraphs = [[...sentences(1), `2: ${"x".repeat(1000)}`]];
    assert.ok(
      (await started({ models: [part], paragraphs }).draft()).includes("warned: One sentence was too long for Fake."),
    );
    const its = started({ models: [fakeModel({ send: never })], cancel: true });
    const first = its.draft();
    await its.draft();
    assert.ok(its.log.includes("told: A language model is being asked about this readout already."));
    await first;
    await its.draft();
    assert.equal(its.log.filter((line) => line.startsWith("Readout: asking")).length, 2);
  });
});
