/** References, and which of them are left out where the declaration is not wanted. */
import { join } from "node:path";
import { references } from "../../server/src/features/references";
import { atOnce } from "../../server/src/workspace/steps";
import { testFixture } from "../fixture";
import { placeIn } from "../places";

testFixture(join(__dirname, "references.txt"), ({ workspace, offset }, { uri, files }) => {
  const spot = { workspace, uri, offset };
  const all = atOnce(references(spot, { declaration: true }));
  if (all === null) return "nothing";
  const others = new Set(
    atOnce(references(spot, { declaration: false }))!.map((mention) => `${mention.uri} ${mention.start}`),
  );
  return all
    .map((its) => placeIn(files, its.uri, its, others.has(`${its.uri} ${its.start}`) ? "" : "(definition)"))
    .join("\n");
});
