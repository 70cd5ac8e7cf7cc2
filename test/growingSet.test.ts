/** A growing set against plain sets that are copied at each step: every value ever made stays what it was. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { GrowingSet } from "../server/src/text/growingSet";

const members = fc.uniqueArray(fc.integer({ min: 0, max: 40 }).map(String), { maxLength: 6 });
/** A step starts from any value made before it. */
const step = fc.record({ from: fc.nat(), come: members, gone: members });

test("a growing set has the members of a copied one, in the order in which they came", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const grown = [GrowingSet.from(undefined, [], [])];
      const copied: ReadonlySet<string>[] = [new Set()];
      for (const { from, come: asked, gone } of steps) {
        const at = from % grown.length;
        const come = asked.filter((member) => !copied[at]!.has(member));
        grown.push(GrowingSet.from(grown[at], come, gone));
        const copy = new Set([...copied[at]!].filter((member) => !gone.includes(member)));
        for (const member of come) copy.add(member);
        copied.push(copy);
      }
      for (const [index, set] of grown.entries()) {
        const copy = copied[index]!;
        assert.deepEqual([...set], [...copy]);
        assert.deepEqual([...set.entries()], [...copy.entries()]);
        assert.equal(set.size, copy.size);
        for (let member = 0; member <= 40; member += 1) assert.equal(set.has(String(member)), copy.has(String(member)));
      }
      assert.equal(new Set(grown).size, grown.length, "each step makes another value");
    }),
    { seed: 20250515, numRuns: 300 },
  );
});
