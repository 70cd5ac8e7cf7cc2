/** The codes of findings are the same, in the same order, in the checks, in the settings and in the documentation. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { contributes } from "../package.json";
import { CODES, SEVERITIES } from "../server/src/features/checks/check";

interface Setting {
  readonly default: string;
  readonly enum: readonly string[];
  readonly markdownDescription: string;
}

test("the setting has every code, with the severity that the check has", () => {
  const settings: Readonly<Record<string, Setting>> =
    contributes.configuration.properties["readout.diagnostics.severity"].properties;
  assert.deepEqual(Object.keys(settings), CODES);
  for (const code of CODES) {
    const its = settings[code];
    assert.equal(its?.default, SEVERITIES[code], code);
    assert.deepEqual(its.enum, ["error", "warning", "information", "hint", "off"]);
    assert.match(its.markdownDescription, /^.+\.$/);
  }
});

test("the documentation has a section for every code, and for none besides", () => {
  const text = readFileSync(join(__dirname, "../docs/checks.md"), "utf8");
  const sections = [...text.matchAll(/^## ([a-z-]+)$/gm)].map(([, code]) => code);
  assert.deepEqual([...sections].sort(), [...CODES].sort());
});
