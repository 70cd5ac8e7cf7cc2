/** Workspace symbols for what stands in quotation marks in the title, the best first. */
import { join } from "node:path";
import { workspaceSymbols } from "../../server/src/features/workspaceSymbols";
import { atOnce } from "../../server/src/workspace/steps";
import { testFixture } from "../fixture";
import { placeIn } from "../places";

testFixture(join(__dirname, "workspaceSymbols.txt"), ({ workspace }, { files, title }) => {
  const typed = /“(.*)”/u.exec(title)![1]!;
  const found = atOnce(workspaceSymbols(workspace, typed, "2031-01-01"));
  if (found.length === 0) return "nothing";
  return found
    .map(({ name, detail, kind, uri, span }) => {
      const at = placeIn(files, uri, span).split("  ")[0]!;
      return `${kind}: ${name}${detail === "" ? "" : ` | ${detail}`} | ${at}`;
    })
    .join("\n");
});
