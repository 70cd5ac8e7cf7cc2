/** A language model's answers over the protocol: beside what is drafted, and when they are not used. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { editor, find, TEXT, type Accepted } from "./proposals";
import { session } from "./session";

describe("a language model's answers", () => {
  interface Question {
    readonly of: string;
    readonly instructions: string;
    readonly paragraphs: readonly (readonly string[])[];
  }
  const SPANS = '{"spans":[{"n":2,"tag":"speech","speakers":["shen"]},{"n":9,"tag":"speech","speakers":["shen"]}]}';

  test("stand beside what is drafted, are accepted as it is, and go with their words", async () => {
    const it = await session({});
    const its = editor(it, "model.readout", TEXT);
    const question = await its.ask<Question>("modelQuestion");
    assert.match(question.instructions, /"id":"shen"/);
    assert.deepEqual(
      question.paragraphs.map(({ length }) => length),
      [1, 3],
    );
    const answer = { of: question.of, model: "Fake", answers: [SPANS] };
    const came = await its.ask<{ told: string; proposals: number }>("modelAnswer", answer);
    assert.equal(came.told, "Fake proposes one tag. Left out: 1 of sentences that are not there.");
    assert.equal(came.proposals, 1);
    const listed = await its.list();
    const [ofModel] = listed.proposals.filter(({ by }) => by === "Fake");
    assert.ok(ofModel);
    assert.match(its.words(ofModel.range), /^Foreign Secretary Miriam Hale of Canada spoke today/);
    find(listed, "@hale");
    // What a model proposes is never written without asking.
    const all = await its.ask<Accepted>("draft");
    assert.ok(!JSON.stringify(all).includes("@shen[Foreign"));
    its.make(await its.accept(ofModel.key));
    assert.match(its.text(), /@shen\[Foreign Secretary Miriam Hale of Canada spoke today/);
    assert.equal(await its.published(), TEXT);
    assert.equal(await it.end(), 0);
  });

  test("to another text, or in prose, are not used, and say so", async () => {
    const it = await session({});
    const its = editor(it, "model-stale.readout", TEXT);
    const { of } = await its.ask<Question>("modelQuestion");
    const answer = (...answers: string[]): Promise<{ error?: string }> =>
      its.ask("modelAnswer", { of, model: "Fake", answers });
    assert.match((await answer("I would rather not.")).error ?? "", /did not answer with tags/);
    assert.match((await answer()).error ?? "", /did not answer with tags/);
    assert.match((await answer("[".repeat(100_000))).error ?? "", /did not answer with tags/);
    // Markup is no change of the text; a published character is.
    its.replace("Minister Shen noted", "{>>who?<<}Minister Shen noted");
    assert.equal((await answer(SPANS)).error, undefined);
    its.replace("spoke today", "spoke");
    assert.match((await answer(SPANS)).error ?? "", /was changed/);
    const { proposals } = await its.list();
    assert.ok(
      proposals.every(({ by }) => by === null),
      "what was proposed for other words is gone",
    );
    assert.equal(await it.end(), 0);
  });

  test("are asked for no text that is empty", async () => {
    const it = await session({});
    const its = editor(it, "model-empty.readout", "---\ndate: 2031-05-12\n---\n\n!skip[###]\n");
    assert.match((await its.ask<{ error?: string }>("modelQuestion")).error ?? "", /no text/);
    assert.equal(await it.end(), 0);
  });
});
