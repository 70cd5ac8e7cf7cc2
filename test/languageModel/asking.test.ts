/** How a language model is asked: in what portions, and what is kept when it fails, is slow or is cancelled. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { ask, type Model } from "../../client/src/model/ask";
import { batchesOf, fitted, MOST_SENTENCES } from "../../client/src/model/batches";
import { failureOf } from "../../client/src/model/failure";
import { error, fakeModel, never, sentences, type Fake } from "./fakeModel";

describe("sentences in portions", () => {
  test("are whole paragraphs together, as far as they go", () => {
    const lengths = (...paragraphs: number[]): number[] =>
      batchesOf(paragraphs.map((count) => sentences(count))).map(({ length }) => length);
    assert.deepEqual(lengths(), []);
    assert.deepEqual(lengths(0, 0), []);
    assert.deepEqual(lengths(1), [1]);
    assert.deepEqual(lengths(20, 20), [40]);
    assert.deepEqual(lengths(20, 21, 1), [20, 22]);
    assert.deepEqual(lengths(MOST_SENTENCES), [40]);
  });

  test("of a paragraph that alone is too long are cut within it, and what follows joins its end", () => {
    const lengths = batchesOf([sentences(3), sentences(95), sentences(2)], 40).map(({ length }) => length);
    assert.deepEqual(lengths, [3, 40, 40, 17]);
  });

  test("are all there, once and in their order, whatever fits", async () => {
    const paragraphs = fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 90 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(paragraphs, fc.integer({ min: 0, max: 400 }), async (lengths, limit) => {
        let next = 0;
        const lines = lengths.map((its) => its.map((length) => `${(next += 1)} ${"x".repeat(length)}`));
        const size = (batch: readonly string[]): number => batch.join("\n").length;
        const { batches, tooLong } = await fitted(batchesOf(lines), (batch) => Promise.resolve(size(batch) <= limit));
        assert.ok(batches.every((batch) => size(batch) <= limit && batch.length > 0 && batch.length <= MOST_SENTENCES));
        const all = lines.flat();
        assert.deepEqual(
          batches.flat(),
          all.filter((line) => line.length <= limit),
        );
        assert.equal(tooLong, all.length - batches.flat().length);
      }),
      { seed: 11, numRuns: 150 },
    );
  });
});

const asked = (
  model: Model,
  paragraphs: readonly (readonly string[])[],
  { signal = new AbortController().signal, longestCount = 5000 } = {},
) =>
  ask(
    model,
    { version: 1, of: "", instructions: "Mark.", paragraphs: paragraphs.map((one) => [...one]) },
    signal,
    () => undefined,
    longestCount,
  );

describe("asking a model", () => {
  const two = [sentences(40), sentences(40, 41)];

  test("gives each answer as it came", async () => {
    const model = fakeModel({ replies: [["a", "b"], ["c"]] });
    const came = await asked(model, two);
    assert.deepEqual(came, { answers: ["ab", "c"], failure: null, cancelled: false, tooLong: 0 });
    assert.match(model.prompts[1]!, /^Mark\.\n41: "It rained\."\n42: /);
  });

  test("keeps what was answered before a request was refused, or a stream broke off", async () => {
    const refused = await asked(fakeModel({ replies: [["first"], [error("Blocked", "the quota")]] }), two);
    assert.deepEqual(refused.answers, ["first", ""]);
    assert.match(refused.failure ?? "", /^Fake has refused.* It says: the quota$/);
    const broken = await asked(fakeModel({ replies: [["first"], ["sec", "o", new Error("gone")]] }), two);
    assert.deepEqual(broken.answers, ["first", "seco"]);
    assert.equal(broken.failure, "Fake could not answer. It says: gone");
    const thrown = await asked(
      fakeModel({
        send: () => {
          throw new Error("at once");
        },
      }),
      two,
    );
    assert.equal(thrown.failure, "Fake could not answer. It says: at once");
  });

  test("holds to the tokens that it takes", async () => {
    const small = fakeModel({ maxInputTokens: 60, replies: [] });
    const { tooLong } = await asked(small, [[...sentences(9), `10: ${"x".repeat(1000)}`]]);
    assert.equal(tooLong, 1);
    assert.ok(small.prompts.length > 1);
    assert.ok(small.prompts.every((prompt) => prompt.length / 4 <= 48));
    assert.equal(small.prompts.join("\n").match(/It rained/g)?.length, 9);
    const none = fakeModel({ maxInputTokens: 1 });
    assert.equal((await asked(none, [sentences(9)])).tooLong, 9);
    assert.deepEqual(none.prompts, []);
  });

  test("that tells no limit, or cannot count, is done in portions all the same", async () => {
    for (const maxInputTokens of [0, NaN, -1, undefined as unknown as number]) {
      const model = fakeModel({ maxInputTokens });
      assert.equal((await asked(model, two)).failure, null);
      assert.equal(model.prompts.length, 2);
    }
    const counts: readonly Model["countTokens"][] = [
      () => Promise.reject(new Error("no")),
      () => {
        throw new Error("no");
      },
      () => Promise.resolve(0),
      () => Promise.resolve("many" as unknown as number),
    ];
    for (const countTokens of counts) {
      const model = fakeModel({ countTokens, maxInputTokens: 100 });
      const lines = sentences(20).map((line) => line.replace("It rained", "下雨了。"));
      assert.deepEqual(await asked(model, [lines]), {
        answers: model.prompts.map(() => ""),
        failure: null,
        cancelled: false,
        tooLong: 0,
      });
      assert.ok(model.prompts.length > 1, "a token for each two letters and two for each Chinese character");
    }
    // One that is slow is not asked again.
    let times = 0;
    const slow = fakeModel({ countTokens: () => ((times += 1), never()) });
    assert.equal((await asked(slow, two, { longestCount: 20 })).failure, null);
    assert.deepEqual([slow.prompts.length, times], [2, 1]);
  });

  test("ends an answer that goes on and on, and tells the model", async () => {
    let told: AbortSignal | undefined;
    const model = fakeModel({
      send(_, signal) {
        told = signal;
        return Promise.resolve(
          (async function* () {
            for (;;) yield await Promise.resolve("x".repeat(10_000));
          })(),
        );
      },
    });
    const { answers, failure } = await asked(model, [sentences(1)]);
    assert.deepEqual([answers[0]!.length, failure, told?.aborted], [400_000, null, true]);
  });

  test("is cancelled at any moment, also where the model does not heed it", async () => {
    const at = async (make: (cancel: () => void) => Fake) => {
      const controller = new AbortController();
      const model = fakeModel(make(() => setTimeout(() => controller.abort(), 5)));
      return asked(model, two, { signal: controller.signal });
    };
    const ended = { failure: null, cancelled: true, tooLong: 0 };
    const before = new AbortController();
    before.abort();
    assert.deepEqual(await asked(fakeModel({}), two, { signal: before.signal }), { answers: [], ...ended });
    assert.deepEqual(await at((cancel) => ({ countTokens: () => (cancel(), never()) })), { answers: [], ...ended });
    assert.deepEqual(await at((cancel) => ({ send: () => (cancel(), never()) })), { answers: [""], ...ended });
    const middle = await at((cancel) => ({
      replies: [["first"], ["sec", "ond"]],
      before: (request, piece) => (request === 1 && piece === 1 ? (cancel(), never()) : undefined),
    }));
    assert.deepEqual(middle, { answers: ["first", "sec"], ...ended });
  });
});

test("what a person reads when a model fails names it, and says no more of its words than is needed", () => {
  assert.equal(failureOf(error("NoPermissions"), "Fake"), "Readout may not use Fake: it has not been allowed to.");
  assert.equal(failureOf(error("NotFound"), "Fake"), "Fake is no longer there. Choose another model.");
  assert.equal(
    failureOf(error("Blocked", ""), "Fake"),
    "Fake has refused: a quota is used up, or it does not take this text.",
  );
  assert.equal(failureOf(error("x", "y".repeat(900)), "Fake"), `Fake could not answer. It says: ${"y".repeat(300)}…`);
  for (const thrown of [undefined, null, "no", 7, {}, { message: 7 }])
    assert.equal(failureOf(thrown, "Fake"), "Fake could not answer.");
});
