/** What is drafted of whole Chinese pages, made up: who takes part, whose turn it is, what is undertaken: `turns.txt`. */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { draft } from "../../server/src/features/draft/draft";
import { draftedReadout } from "../../server/src/features/draft/write";
import { parse } from "../../server/src/syntax/parse";
import { strip } from "../../server/src/syntax/strip";

const PATH = join(__dirname, "turns.txt");
const pages = readFileSync(PATH, "utf8").split(/^====\n/mu);

/** As it is drafted, without what the front matter says but of persons and sides. */
const drafted = (text: string): string =>
  draftedReadout(draft(text)).replace(/^---\n[^]*?\n---\n/u, (front) =>
    (front.match(/^ {2}\S.*\n/gmu) ?? []).join("").replace(/^ {2}/gmu, ""),
  );

describe("turns.txt", () => {
  const printed: string[] = [];
  for (const [index, page] of pages.entries()) {
    const text = strip(parse(page.replace(/^(?:[^\n]*: \{.*\}\n)*/u, "")));
    test(text.split("\n")[0], () => {
      printed[index] = `${drafted(text).trimEnd()}\n`;
      if (process.env["UPDATE"] !== "1") assert.equal(printed[index].trimEnd(), page.trimEnd());
    });
  }
  after(() => {
    if (process.env["UPDATE"] !== "1") return;
    if (process.env["CI"]) throw new Error("UPDATE=1 is refused where CI is set.");
    writeFileSync(PATH, printed.join("====\n"));
  });
});
