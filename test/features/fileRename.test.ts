/** Files that move: the cases, and that no published character changes whatever moves. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { fileRename, type Move } from "../../server/src/features/fileRename";
import { strip } from "../../server/src/syntax/strip";
import { changed } from "../../server/src/text/edit";
import { readFile } from "../../server/src/workspace/file";
import { emptyWorkspace, withActorsFile, withReadouts } from "../../server/src/workspace/workspace";
import { readActorsFile } from "../../server/src/model/frontmatter";
import { openCase, ROOT, testFixture } from "../fixture";
import { anyReadout } from "../texts";

// A case's title ends in what moves, `from -> to`, several parted by commas; paths count from the root.
testFixture(join(__dirname, "fileRename.txt"), (_, { title, files, ...its }) => {
  // A fixture writes names as people do; files are known by their URIs.
  const known = new Map([...files].map(([uri, text]) => [encodeURI(uri), text]));
  const { workspace } = openCase({ title, files: known, ...its, uri: encodeURI(its.uri) });
  const moves = title
    .slice(title.lastIndexOf(": ") + 2)
    .split(", ")
    .map((move): Move => {
      const [from, to] = move
        .split(" -> ")
        .map((path) => `${ROOT}/${path.split("/").map(encodeURIComponent).join("/")}`);
      return { from: from!, to: to! };
    });
  const changes = fileRename(workspace, moves);
  return [...changes]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([uri, list]) => {
      const text = changed(known.get(uri)!, list);
      assert.equal(strip(readFile(uri, text).tree), strip(readFile(uri, known.get(uri)!).tree));
      return `//- ${decodeURIComponent(uri.slice(ROOT.length + 1))}\n${text.replaceAll("\r", "\\r")}`;
    })
    .join("\n");
});

test("the published text stays, whatever the file is and wherever it goes", () => {
  const shared = {
    text: "us: America\nyang: {name: Yang, for: us}\n",
    file: readActorsFile("us: America\nyang: {name: Yang, for: us}\n"),
  };
  fc.assert(
    fc.property(anyReadout, (text) => {
      const file = readFile(`${ROOT}/a/x.readout`, text);
      const readouts = withReadouts(emptyWorkspace([ROOT]), new Map([[file.uri, file]]));
      const workspace = withActorsFile(readouts, `${ROOT}/a/actors.yaml`, shared);
      const changes = fileRename(workspace, [{ from: file.uri, to: `${ROOT}/b/x.readout` }]).get(file.uri) ?? [];
      assert.equal(strip(readFile(file.uri, changed(text, changes)).tree), strip(file.tree));
    }),
  );
});
