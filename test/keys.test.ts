/** The default keys: only in readouts, none twice, none that VS Code or a Vim extension has, and the table of the README tells them all. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import manifest from "../package.json";
import taken from "./keys/taken.json";

const { keybindings, commands, submenus, menus } = manifest.contributes;

/** A stroke in one spelling: its modifiers sorted, one name for each. */
function stroke(text: string): string {
  const parts = text.toLowerCase().replace(/\+$/, "+plus").split("+");
  const key = parts.pop()!;
  const names: Readonly<Record<string, string>> = { win: "meta", cmd: "meta", option: "alt" };
  return [...parts.map((part) => names[part] ?? part).sort(), key].join("+");
}

/** What changes nothing, and so is there for readouts that cannot be written too. */
const READS = new Set(["readout.openReadingView"]);
/** Escape ends what is going on, and so it ends a review too, where nothing of the editor's own is to be ended first. */
const ENDS = "readout.endReview";

test("a key is for readouts, and most for those that can be written", () => {
  for (const { key, mac, when, command } of keybindings) {
    if (command === ENDS) continue;
    const writes = READS.has(command) ? "" : " && !editorReadonly";
    assert.equal(when, `editorTextFocus && editorLangId == readout${writes}`, `${key} ${mac}`);
  }
});

test("Escape ends a review only where it ends nothing else", () => {
  const its = keybindings.find(({ command }) => command === ENDS)!;
  assert.deepEqual([its.key, its.mac], ["escape", "escape"]);
  assert.match(its.when, /^editorTextFocus && editorLangId == readout && readout\.reviewing && !/);
  const clauses = new Set(its.when.split(" && "));
  // What Escape is bound to in a text editor of VS Code, by what says that it is there.
  const others =
    "editorHasSelection editorHasMultipleSelections suggestWidgetVisible parameterHintsVisible findWidgetVisible inSnippetMode " +
    "inlineSuggestionVisible inlineEditIsVisible renameInputVisible referenceSearchVisible markersNavigationVisible " +
    "codeActionMenuVisible dirtyDiffVisible callHierarchyVisible LinkedEditingInputVisible editorHoverVisible pasteWidgetVisible " +
    "dropWidgetVisible selectionAnchorSet cancellableOperation messageVisible inlineChatVisible notificationToastsVisible isComposing";
  for (const other of others.split(" ")) assert.ok(clauses.has(`!${other}`), other);
  assert.ok(clauses.has("(!vim.active || vim.mode == 'Normal')"));
});

test("no key is given twice, and none hides another", () => {
  for (const platform of ["key", "mac"] as const) {
    const keys = keybindings.map((its) => its[platform].split(" ").map(stroke).join(" "));
    assert.equal(new Set(keys).size, keys.length);
    for (const key of keys) assert.ok(!keys.some((other) => other.startsWith(`${key} `)), `${key} begins another`);
  }
});

test("no key begins with one that is taken", () => {
  for (const { name, keys } of taken.sources) {
    const all = new Set(keys.split(" ").map(stroke));
    assert.ok(all.size > 40, name);
    for (const { key, mac, command } of keybindings) {
      if (command === ENDS) continue;
      for (const its of [key, mac]) assert.ok(!all.has(stroke(its.split(" ")[0]!)), `${its} is taken by ${name}`);
    }
  }
});

test("every key, and every entry of a menu, is a command's", () => {
  const known = new Set(commands.map(({ command }) => command));
  for (const { command } of keybindings) assert.ok(known.has(command), command);
  for (const { id } of submenus) {
    const entries = menus[id as "readout.tag"];
    for (const { command } of entries) assert.ok(known.has(command), command);
  }
});

test("the README lists them", () => {
  const readme = readFileSync(join(__dirname, "../README.md"), "utf8");
  const written = (key: string): string => {
    const strokes = key.split(" ").map((one) => one.replace(/(?:^|(?<=\+))\p{Ll}/gu, (letter) => letter.toUpperCase()));
    return strokes.map((one) => `\`${one}\``).join(" ");
  };
  const rows = keybindings.map(({ key, mac, command }) => {
    const title = commands.find((its) => its.command === command)?.title;
    return `| ${written(key)} | ${written(mac)} | *${title}* |`;
  });
  const listed = readme
    .match(/^\| `(?:Alt\+|Ctrl\+|Escape`).*$/gmu)
    ?.map((row) => row.replace(/ *\| */g, " | ").trim());
  assert.deepEqual(listed, rows);
});
