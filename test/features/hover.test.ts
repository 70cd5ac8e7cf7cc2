/** Hovers: what they are about, in «», and what they say, as of 1 January 2031. */
import { join } from "node:path";
import { actorsFileHover, hover } from "../../server/src/features/hover";
import { testFixture } from "../fixture";

testFixture(join(__dirname, "hover.txt"), ({ workspace, analysis, text, offset }, { uri }) => {
  const its = workspace.actorsFiles.get(uri);
  const told =
    its === undefined
      ? hover(workspace, analysis, offset, { today: "2031-01-01" })
      : actorsFileHover(workspace, uri, its, offset);
  return told === null ? "nothing" : `«${text.slice(told.span.start, told.span.end)}»\n${told.markdown}`;
});
