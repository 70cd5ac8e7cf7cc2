/** What people wrote stays text in a hover: a Markdown renderer, given it, shows the very words and makes nothing of them. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { bold, code, link, plain, quoted } from "../../server/src/features/hover/markdown";
import { openCase, readCases } from "../fixture";
import { hover } from "../../server/src/features/hover";

interface Token {
  readonly type: string;
  readonly content: string;
  readonly children: readonly Token[] | null;
}

interface Renderer {
  readonly parse: (text: string, env: object) => readonly Token[];
  validateLink: (uri: string) => boolean;
  readonly linkify: { readonly set: (options: object) => void };
}

// It comes with the packer of the extension, and has no types of its own.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const MarkdownIt = require("markdown-it") as new (options: object) => Renderer;
const renderer = new MarkdownIt({ html: true, linkify: true });
// An address without a scheme is a link to this renderer, and to no editor; one after `www.` is looked for below.
renderer.linkify.set({ fuzzyLink: false });
// It refuses links to files by itself.
renderer.validateLink = () => true;

const HOSTILE = [
  "[run](command:workbench.action.quit)",
  "![x](https://example.org/x.png)",
  "<img src=x onerror=alert(1)>",
  "<https://example.org>",
  "https://example.org/a_b_c",
  "ftp://example.org",
  "mailto:a@example.org and a@example.org",
  "**bold** __bold__ *it* _it_ ~~gone~~",
  "`code` ``more ` code``",
  "# heading",
  "- item",
  "+ item",
  "* item",
  "1. item",
  "12) item",
  "> quote",
  "---",
  "===",
  "a | b",
  "    code",
  "```js",
  "&amp; &#42; &lt;b&gt;",
  "\\*not escaped\\*",
  "\\",
  "a\\",
  "[a]: https://example.org",
  "[^1]: note",
  "line\n\n# heading\r\n- item",
  "\u0000\u202e\u2066hidden",
  "$(gear) $x$",
  "@{x} {y}",
  "第一条。**甲**[乙](丙)",
  "🤝*🤝*",
  "]](x)",
  "“”‘’",
];

/** All text that the renderer shows, and the kinds of all that it made of it. */
function rendered(markdown: string): { readonly text: string; readonly types: readonly string[] } {
  const types: string[] = [];
  let text = "";
  const waiting = [...renderer.parse(markdown, {})];
  for (let token = waiting.shift(); token !== undefined; token = waiting.shift()) {
    types.push(token.type);
    if (token.children === null) text += token.content;
    else waiting.unshift(...token.children);
  }
  return { text, types: types.filter((type) => !/^(?:paragraph_open|paragraph_close|inline|text)$/.test(type)) };
}

/** The text as it is seen on one line. */
function seen(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .replace(/[\p{Cc}\u202e\u2066]/gu, "")
    .trim();
}

describe("text in Markdown", () => {
  for (const text of HOSTILE) {
    it(JSON.stringify(text), () => {
      assert.deepEqual(rendered(plain(text)), { text: seen(text), types: [] });
      assert.deepEqual(rendered(quoted(text)), { text: `“${seen(text)}”`, types: [] });
      assert.deepEqual(rendered(bold(text)).types, ["strong_open", "strong_close"]);
      assert.deepEqual(rendered(`x ${code(text)}`), { text: `x ${seen(text)}`, types: ["code_inline"] });
      const linked = rendered(link(plain(text), `file:///w/${text}`));
      assert.deepEqual(linked, { text: seen(text), types: ["link_open", "link_close"] });
    });
  }

  it("breaks addresses that begin with www.", () => {
    assert.equal(plain("see www.example.org"), "see www\\.example.org");
  });

  it("shows a lone surrogate as what cannot be shown", () => {
    assert.equal(plain("a\ud83db"), "a\ufffdb");
  });

  it("holds for whole hovers", () => {
    for (const text of HOSTILE) {
      const name = JSON.stringify(text.replace(/[^\p{Cc}\p{Cf}]/gu, "$&").replace(/[\p{Cc}\p{Cf}]/gu, " "));
      const words = text.replace(/[[\]\n\r\\]/gu, "");
      const [its] = readCases(`==== x\n---\nactors: {a: ${name}}\n---\n@a[!com$0mit[x ${words}]]\n----\n`);
      const { workspace, analysis, offset } = openCase(its!);
      const told = hover(workspace, analysis, offset, { today: "2031-01-01" });
      assert.ok(told !== null);
      const types = new Set(rendered(told.markdown).types);
      for (const type of types) assert.match(type, /^(?:strong|em)_(?:open|close)$|^code_inline$/, told.markdown);
    }
  });
});
