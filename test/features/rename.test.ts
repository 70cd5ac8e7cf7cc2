/** Renames, to what stands behind `->` in the title: what is offered, and each line that changes, or why none does. */
import { join } from "node:path";
import { prepareRename, rename } from "../../server/src/features/rename";
import { changed } from "../../server/src/text/edit";
import { atOnce } from "../../server/src/workspace/steps";
import { testFixture } from "../fixture";
import { nameIn } from "../places";

testFixture(join(__dirname, "rename.txt"), ({ workspace, text, offset }, { uri, files, title }) => {
  const spot = { workspace, uri, offset };
  const prepared = prepareRename(spot);
  if (prepared === null) return "nothing";
  if ("refused" in prepared) return `not offered: ${prepared.refused}`;
  const { span, id } = prepared;
  const offered = `«${text.slice(span.start, span.end)}» ${id}`;
  const changes = atOnce(rename(spot, title.split("-> ")[1] ?? ""))!;
  if ("refused" in changes) return `${offered}\nrefused: ${changes.refused}`;
  const lines = [...changes].flatMap(([at, list]) => {
    const before = files.get(at)!.split("\n");
    return changed(files.get(at)!, list)
      .split("\n")
      .flatMap((line, index) =>
        line === before[index] ? [] : [`${nameIn(at)} ${index + 1}  ${line.replace("\r", "\\r")}`],
      );
  });
  return [offered, ...lines].join("\n");
});
