/** The tagging commands, and who may speak at a place. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { speakers } from "../../server/src/features/speakers";
import { tag, type Tagging } from "../../server/src/features/tag";
import { parse } from "../../server/src/syntax/parse";
import { strip } from "../../server/src/syntax/strip";
import { changed } from "../../server/src/text/edit";
import { testFixture } from "../fixture";

function taggingOf(command: string): Tagging {
  const [name = "", ...rest] = command.split(" ");
  const [id = "", ...named] = rest;
  const declare = named.length > 0 ? { declare: { id, name: named.join(" ") } } : {};
  switch (name) {
    case "speech":
      return { do: "wrap", tag: { speakers: [id] }, ...declare };
    case "turn":
      return { do: "turn", speakers: [id], ...declare };
    case "attribute":
      return { do: "attribute", text: id };
    case "remove":
    case "select":
    case "rest":
    case "next":
      return { do: name };
    default:
      return { do: "wrap", tag: { word: name } };
  }
}

testFixture(join(__dirname, "tag.txt"), ({ analysis, text, selection }, { title }) => {
  const command = title.slice(title.lastIndexOf(" : ") + 3);
  if (command === "speakers") {
    return speakers(analysis, selection)
      .map(({ ids, name, detail, isNew }) =>
        `${isNew === true ? "new " : ""}@${ids.join("+")} ${name} ${detail}`.trim(),
      )
      .join("\n");
  }
  const tagged = tag(analysis, selection, taggingOf(command));
  if ("refusal" in tagged) return tagged.refusal;
  const after = changed(text, tagged.changes);
  assert.equal(strip(parse(after)), strip(parse(text)));
  const { start, end } = tagged.selection;
  const ends = start === end ? [start] : [start, end];
  return changed(
    after,
    ends.map((at) => ({ start: at, end: at, text: "|" })),
  );
});
