/** Document links: what is linked, in «», where to, and what is said of it. */
import { join } from "node:path";
import { actorsFileLinks, documentLinks } from "../../server/src/features/documentLinks";
import { testFixture } from "../fixture";

testFixture(join(__dirname, "documentLinks.txt"), ({ workspace, analysis, text }, { uri }) => {
  const its = workspace.actorsFiles.get(uri);
  const links = its === undefined ? documentLinks(workspace, analysis) : actorsFileLinks(workspace, uri, its);
  return links
    .map(({ start, end, target, tooltip }) => `«${text.slice(start, end)}» ${target} (${tooltip})`)
    .join("\n");
});
