/** Highlights: each place, and whether it makes the thing (write) or names it (read). */
import { join } from "node:path";
import { documentHighlights } from "../../server/src/features/documentHighlights";
import { testFixture } from "../fixture";
import { placeIn } from "../places";

testFixture(join(__dirname, "documentHighlights.txt"), ({ workspace, offset }, { uri, files }) => {
  const found = documentHighlights({ workspace, uri, offset });
  if (found === null) return "nothing";
  return found.map((its) => placeIn(files, uri, its, its.makes ? "write" : "read")).join("\n");
});
