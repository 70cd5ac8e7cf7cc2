/** URIs: whoever encodes them, and however, one file has one name. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { canonical } from "../server/src/protocol/uri";

test("one file has one spelling", () => {
  for (const [one, other] of [
    ["file:///w/a b/你好.readout", "file:///w/a%20b/%E4%BD%A0%E5%A5%BD.readout"],
    ["file:///c%3A/w/a.readout", "file:///C:/w/a.readout"],
    ["file:///w/(1)%5Bx%5D@y.readout", "file:///w/(1)[x]@y.readout"],
    ["vscode-vfs://github/o/r/a%2Bb.readout", "vscode-vfs://github/o/r/a+b.readout"],
  ] as const) {
    assert.equal(canonical(one), canonical(other));
    assert.equal(canonical(canonical(one)), canonical(one));
  }
});

test("different files keep different names", () => {
  assert.notEqual(canonical("file:///w/a%23b"), canonical("file:///w/a#b"));
  assert.notEqual(canonical("file:///w/a%2Fb"), canonical("file:///w/a/b"));
  for (const name of ["a#b", "a?b", "a%20b", "a b", "ä", "a\\b"]) {
    assert.equal(decodeURIComponent(canonical(pathToFileURL(`/w/${name}`).href)), `file:///w/${name}`);
  }
});

test("what is no URI of a file stays what it is", () => {
  for (const uri of ["untitled:Untitled-1", "file:///w/100%.readout", ""]) assert.equal(canonical(uri), uri);
  assert.throws(() => canonical(undefined), /missing/);
});
