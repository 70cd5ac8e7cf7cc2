/** Places converted together are what they are one by one. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { documentOf, rangesIn, toMarkup, toRange } from "../server/src/protocol/convert";

test("ranges of many places, in any order, are those of each alone", () => {
  const piece = fc.constantFrom("a", "杨洁篪", "🕊️", "\n", "\r\n", "\r", "\n\n", " said ", "\u2028");
  const texts = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(texts, fc.array(fc.tuple(fc.nat(120), fc.nat(120)), { maxLength: 30 }), (text, places) => {
      const document = documentOf("file:///a.readout", text);
      const together = rangesIn(document);
      // Beyond the text too, and inside a line ending.
      for (const [start, end] of places) assert.deepEqual(together({ start, end }), toRange(document, { start, end }));
    }),
    { numRuns: 500 },
  );
});

test("a client that shows plain text is sent the words alone", () => {
  const markdown =
    "**Union of Calder** *(by default)*: “open the \\[port\\]”\n\nThread `^port`, [call\\.readout](file:///a%20b.readout#L3)\n\n```readout\n!ask[a *b*]{^port}\n```\n`` a`b ``";
  const plain = "Union of Calder (by default): “open the [port]”\n\nThread ^port, call.readout\n\n!ask[a *b*]{^port}\n";
  assert.deepEqual(toMarkup(markdown, ["plaintext"]), { kind: "plaintext", value: `${plain}\na\`b` });
  for (const formats of [undefined, [], ["plaintext", "markdown"]] as const)
    assert.deepEqual(toMarkup(markdown, formats && [...formats]), { kind: "markdown", value: markdown });
});
