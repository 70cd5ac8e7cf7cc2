/** Hovers: what they are about, in «», and what they say, as of 1 January 2031. */
import { join } from "node:path";
import { hover } from "../../server/src/features/hover";
import { testFixture } from "../fixture";

testFixture(join(__dirname, "hover.txt"), ({ workspace, analysis, text, offset }) => {
  const told = hover(workspace, analysis, offset, { today: "2031-01-01" });
  return told === null ? "nothing" : `«${text.slice(told.span.start, told.span.end)}»\n${told.markdown}`;
});
