/** Words and what is between them, with the engine's segmenter and without. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { segmentsOf, simpleSegments, type Segment } from "../server/src/text/segments";
import { anyText } from "./texts";

const words = (segments: Iterable<Segment>): string =>
  [...segments].flatMap(({ segment, isWordLike }) => (isWordLike === true ? [segment] : [])).join("|");

test("words are found in any script; without a segmenter, signs in twos", () => {
  for (const [text, found, simple] of [
    ["", "", ""],
    [" , ", "", ""],
    ["The crew’s boat, 42", "The|crew’s|boat|42", "The|crew|s|boat|42"],
    ["双方商定开通热线", "双方|商定|开通|热线", "双方|商定|开通|热线"],
    ["𠮷野", "𠮷|野", "𠮷野"],
    ["\ud83c stray 🌊", "stray", "stray"],
    ["due 2022年6月", "due|2022|年|6|月", "due|2022年6月"],
  ] as const) {
    assert.equal(words(segmentsOf(text)), found);
    assert.equal(words(simpleSegments(text)), simple);
  }
});

test("segments are the whole text, in order", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const its of [[...segmentsOf(text)], [...simpleSegments(text)]]) {
        assert.equal(its.map(({ segment }) => segment).join(""), text);
        let at = 0;
        for (const { segment, index } of its) {
          assert.equal(index, at);
          at += segment.length;
        }
      }
    }),
    { numRuns: 300, seed: 3 },
  );
});
