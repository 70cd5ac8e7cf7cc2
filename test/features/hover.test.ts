/** Hovers: what they are about, in «», and what they say, as of 1 January 2031. */
import { join } from "node:path";
import { actorsFileHover, followupHover, hover } from "../../server/src/features/hover";
import { testFixture } from "../fixture";

testFixture(join(__dirname, "hover.txt"), ({ workspace, analysis, followup, text, offset }, { uri }) => {
  const its = workspace.actorsFiles.get(uri);
  const options = { today: "2031-01-01" };
  const told =
    followup !== null
      ? followupHover(workspace, followup, offset, options)
      : its === undefined
        ? hover(workspace, analysis, offset, options)
        : actorsFileHover(workspace, uri, its, offset);
  return told === null ? "nothing" : `«${text.slice(told.span.start, told.span.end)}»\n${told.markdown}`;
});
