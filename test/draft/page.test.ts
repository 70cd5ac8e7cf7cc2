/** What is read of web pages: the text as a reader sees it, and that no page is too odd or too long. */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import fc from "fast-check";
import { isPage, isSource, readPage } from "../../server/src/features/draft/page";

const PATH = join(__dirname, "page.txt");
const [preface = "", ...cases] = readFileSync(PATH, "utf8").split(/^==== /m);

describe("page.txt", () => {
  const printed: string[] = [preface];
  for (const [index, its] of cases.entries()) {
    const title = its.slice(0, its.indexOf("\n"));
    const [html = "", expected = ""] = its.slice(title.length + 1).split(/^----\n/m);
    test(title, () => {
      const { text, title: named, source, date } = readPage(html.replaceAll("\\r\n", "\r\n"));
      const told = [named, source, date].filter((one) => one !== null);
      const whole = text + (told.length > 0 ? `[${told.join(" | ")}]\n` : "");
      printed[index + 1] = `${title}\n${html}----\n${whole}\n`;
      if (process.env["UPDATE"] !== "1") assert.equal(whole.trimEnd(), expected.trimEnd());
    });
  }
  after(() => {
    if (process.env["UPDATE"] !== "1") return;
    if (process.env["CI"]) throw new Error("UPDATE=1 is refused where CI is set.");
    writeFileSync(PATH, `${printed.join("==== ").trimEnd()}\n`);
  });
});

test("what is copied of a page is known by its tags, and prose about tags is none", () => {
  for (const text of [
    "<!doctype html><p>x",
    "<p>Hale said so.</p>",
    "<meta charset='utf-8'><h1>澜海</h1>",
    '\ufeff\n<div class="x">\n<p>x</p>',
  ])
    assert.ok(isSource(text), text);
  for (const text of ["", "Hale <p>said</p> so.", "<p> is a tag.", "<Hale>", "<pre>x</pre", "a < b </p>", "< p>x</p>"])
    assert.ok(!isSource(text), text);
});

test("a page is known by its first tag", () => {
  for (const text of [
    "<!DOCTYPE html>",
    "\ufeff \n<html lang=en>",
    "<!-- saved -->\r\n<!doctype HTML PUBLIC>",
    "<HTML>",
  ])
    assert.ok(isPage(text), text);
  for (const text of ["", "Hale <html>", "<p>x</p>", "<htmlx>", "<!-- <html>", "<!doctype>"])
    assert.ok(!isPage(text), text);
});

test("for any page: no tag and no entity is left, and what is read of the text alone is the text", () => {
  const piece = fc.constantFrom(
    ..."<p> <div> </div> <nav> </nav> <article> </article> <main> <pre> </pre> <br> <td> <!-- --> <head> <title>".split(
      " ",
    ),
    ...[
      "</title>",
      "<script>",
      "</script>",
      "&amp;",
      "&lt;",
      "<a href='",
      "'>",
      "\n",
      " ",
      "Hale",
      "双方",
      "\u00a0",
      "🌊",
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const { text } = readPage(pieces.join(""));
      assert.doesNotMatch(text, /<\/?(?:p|div|nav|article|main|pre|br|td|script|title)>|&amp;/);
      assert.ok(text === "" || /[^\n]\n$/.test(text));
      assert.doesNotMatch(text, /^\n|\n\n\n/);
      const again = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
      assert.equal(readPage(`<pre>\n${again}</pre>`).text.trim(), text.trim());
    }),
    { numRuns: 2000, seed: 5 },
  );
});

test("pages without end take time in proportion to their length", () => {
  const patterns = [
    ...["<div>", "<nav>", "</x>", "<p> \n", "<a b='", "&amp;", "a <", "<!--", " \n", "<p hidden>", "<title>", "<br>"],
    ...["<td>", "<article>x", "<h1>x</h1>", "<pre>\n \n", "<a b=c d=e>", "]]>", "\ue000 "],
  ];
  for (const pattern of patterns) {
    const took = (times: number): number => {
      const { user, system } = process.cpuUsage();
      readPage(`<html><body>${pattern.repeat(times)}`);
      const used = process.cpuUsage({ user, system });
      return (used.user + used.system) / 1000;
    };
    took(100);
    const [small, large] = [took(20_000), took(160_000)];
    assert.ok(large < Math.max(24 * small, 2000), `${pattern}: ${Math.round(small)} ms, then ${Math.round(large)} ms`);
  }
});
