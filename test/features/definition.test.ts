/** Definitions: the id asked about, in «», and where it is defined; `whole` with what. */
import { join } from "node:path";
import { definition } from "../../server/src/features/definition";
import { testFixture } from "../fixture";
import { placeIn } from "../places";

testFixture(join(__dirname, "definition.txt"), ({ workspace, text, offset }, { uri, files }) => {
  const found = definition({ workspace, uri, offset });
  if (found === null) return "nothing";
  const asked = `«${text.slice(found.origin.start, found.origin.end)}»`;
  if (found.targets.length === 0) return `${asked}\nis defined nowhere`;
  const lines = found.targets.map((target) => {
    const whole = files.get(target.uri)!.slice(target.span.start, target.span.end);
    return `${placeIn(files, target.uri, target.id)}\n  whole: ${whole.replaceAll("\n", "\\n")}`;
  });
  return [asked, ...lines].join("\n");
});
