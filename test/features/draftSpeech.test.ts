/** Drafting: who takes part and who says what; and that it never fails, whatever the text, nor runs over a block. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { blocksOf } from "../../server/src/features/draft/cast/blocks";
import { readCast } from "../../server/src/features/draft/cast";
import { speechIn } from "../../server/src/features/draft/speech";
import { split } from "../../server/src/features/sentences";
import { testFixture } from "../fixture";
import { anyText } from "../texts";

/**
 * Brackets in a title give actors that are known before: `[hale: Miriam Hale for calder]`, with a title too: `[hale: Miriam
 * Hale, Foreign Secretary for calder]`, and the issuer: `[issuer calder]`.
 */
const drafted: Parameters<typeof testFixture>[1] = ({ text }, { title }) => {
  const issuer = /\[issuer (\w+)\]/u.exec(title)?.[1];
  const given = [...title.matchAll(/\[([\w-]+): ([\p{L} ]+?)(?:, ([\w ]+?))?(?: for (\w+))?\]/gu)].map(
    ([, id, name, office, side]) => ({
      id: id!,
      name: name!,
      title: office ?? null,
      for: side ?? null,
      iso: null,
      kind: side === undefined ? ("state" as const) : ("person" as const),
      aka: [],
    }),
  );
  const sentences = split(text);
  const cast = readCast(text, sentences, { actors: given, ...(issuer !== undefined && { issuer: [issuer] }) });
  const told = cast.actors.map((actor) =>
    [actor.id, actor.name, actor.title, actor.for && `for ${actor.for}`, actor.iso].filter(Boolean).join(" | "),
  );
  const circumstances = [cast.issuer.length > 0 && `issuer ${cast.issuer.join("+")}`, cast.form, cast.date].filter(
    Boolean,
  );
  const said = speechIn(text, sentences, cast).map(
    ({ speakers, start, end, cue, within }) =>
      `${within === -1 ? "" : "  "}${speakers.join("+")} (${cue === null ? "-" : text.slice(cue.start, cue.end)}): ${text.slice(start, end).replace(/\s+/gu, " ")}`,
  );
  return [...told, circumstances.join(", "), ...said].join("\n");
};
testFixture(join(__dirname, "draftSpeech.txt"), drafted);
testFixture(join(__dirname, "draftNames.txt"), drafted);
testFixture(join(__dirname, "draftChinese.txt"), drafted);

test("every reading lies in a block, in order, and has speakers that are declared", () => {
  const pieces = fc.constantFrom(
    "President Hale ",
    "the two leaders ",
    "They ",
    "He ",
    "noted that ",
    "agreed to ",
    "met with ",
    "China ",
    "the Prime Minister’s declaration that “",
    "and ",
    ", ",
    ". ",
    "\n\n",
    "\r\n\r\n",
    "习近平指出，",
    "双方同意",
    "。",
    "“",
    "(",
    "’s ",
    "of Calder ",
    "I ",
    "\ud83d",
    "😀",
    "Noting ",
    "where she reaffirmed ",
  );
  const words = fc.array(fc.oneof({ weight: 4, arbitrary: pieces }, { weight: 1, arbitrary: anyText }), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(words, (list) => {
      const text = list.join("");
      const sentences = split(text);
      const cast = readCast(text, sentences, {});
      const declared = new Set(cast.actors.map(({ id }) => id));
      assert.equal(declared.size, cast.actors.length);
      const blocks = blocksOf(text);
      let before = 0;
      for (const [index, { start, end, speakers, confidence, within }] of speechIn(text, sentences, cast).entries()) {
        assert.ok(start >= before && start < end, "in order, and not empty");
        before = start;
        assert.ok(
          blocks.some((block) => block.start <= start && end <= block.end),
          "within a block",
        );
        assert.ok(speakers.length > 0 && speakers.every((id) => declared.has(id)));
        assert.ok(confidence > 0 && confidence <= 1 && within < index);
      }
    }),
    { seed: 20_250, numRuns: 400 },
  );
});

test("a long text takes time in proportion", () => {
  for (const piece of [
    "President Hale, ",
    "and China ",
    "The two leaders noted ",
    "双方指出",
    "of the ",
    "( ",
    "’s ",
    "I said ",
  ]) {
    const text = piece.repeat(10_000);
    const begun = performance.now();
    speechIn(text, split(text), readCast(text, [], {}));
    assert.ok(performance.now() - begun < 8000, piece);
  }
});
