/** The rules of the floors catch what they forbid; whether the project keeps them, `npm run check:floors` says. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";

const CRUISER = join(__dirname, "../node_modules/dependency-cruiser/bin/dependency-cruise.mjs");

const FOLDERS = ["server/src", "client/src", "client/webviews"];

/** A house of a few files, sound but for what is given, and the names of the rules that it breaks. */
function broken(files: Record<string, string>): string[] {
  const house = mkdtempSync(join(tmpdir(), "readout-floors-"));
  try {
    const sound = {
      "server/src/text/span.ts": "export const span = 1;",
      "server/src/syntax/tree.ts": 'import { span } from "../text/span";\nexport const tree = span;',
      "server/src/features/hover.ts": 'import { tree } from "../syntax/tree";\nexport const hover = tree;',
      "server/src/service.ts": 'export { hover } from "./features/hover";',
      "server/src/protocol/server.ts": 'import fs from "node:fs";\nexport { hover } from "../service";\nexport { fs };',
      "client/src/desktop.ts":
        'import fs from "node:fs";\nimport type { Said } from "../webviews/one/messages";\nexport { fs, type Said };',
      "client/webviews/base/host.ts": "export const host = 1;",
      "client/webviews/one/messages.ts": "export type Said = string;",
      "client/webviews/one/main.ts":
        'import { host } from "../base/host";\nimport type { Said } from "./messages";\nexport const said: Said = String(host);',
      "test/some.ts": "export const some = 1;",
    };
    for (const [name, text] of Object.entries({ ...sound, ...files })) {
      mkdirSync(dirname(join(house, name)), { recursive: true });
      writeFileSync(join(house, name), text);
    }
    const config = join(__dirname, "floors.cjs");
    const run = spawnSync(process.execPath, [CRUISER, "--config", config, "-T", "json", ...FOLDERS], {
      cwd: house,
      encoding: "utf8",
    });
    const { summary } = JSON.parse(run.stdout) as { summary: { violations: { rule: { name: string } }[] } };
    return summary.violations.map(({ rule }) => rule.name);
  } finally {
    rmSync(house, { recursive: true });
  }
}

test("a sound house breaks no rule", () => {
  assert.deepEqual(broken({}), []);
});

test("every rule is broken by a house that breaks them all", () => {
  const houses: Record<string, Record<string, string>> = {
    "nothing-above-text": {
      "server/src/text/up.ts": 'import type { tree } from "../syntax/tree";\nexport type A = typeof tree;',
    },
    "nothing-above-features": { "server/src/features/all.ts": 'export { hover } from "../service";' },
    "no-file-outside-the-floors": { "server/src/utils.ts": 'export { span } from "./text/span";' },
    "analysis-runs-without-node": { "server/src/text/node.ts": 'import fs from "node:fs";\nexport { fs };' },
    "analysis-knows-no-protocol": { "server/src/text/protocol.ts": 'export { Range } from "vscode-languageserver";' },
    "client-and-server-apart": { "client/src/web.ts": 'export { span } from "../../server/src/text/span";' },
    "webview-and-extension-share-messages": {
      "client/src/panel.ts": 'export { host } from "../webviews/base/host";',
    },
    "webview-alone": { "client/webviews/two/main.ts": 'export { said } from "../one/main";' },
    "webview-base-alone": { "client/webviews/base/all.ts": 'export { said } from "../one/main";' },
    "messages-are-types": { "client/webviews/two/messages.ts": 'export { host } from "../base/host";' },
    "server-without-client": { "server/src/text/client.ts": 'export { fs } from "../../../client/src/desktop";' },
    "nothing-imports-tests": { "server/src/text/tests.ts": 'export { some } from "../../../test/some";' },
    "no-circle": {
      "server/src/text/a.ts": 'import { b } from "./b";\nexport const a = () => b;',
      "server/src/text/b.ts": 'import { a } from "./a";\nexport const b = () => a;',
    },
  };
  const rules = broken(Object.assign({}, ...Object.values(houses)) as Record<string, string>);
  assert.deepEqual([...new Set(rules)].sort(), Object.keys(houses).sort());
});
