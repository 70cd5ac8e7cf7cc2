/** The links of follow-up files: what is linked, in «», where to, and what is said of it. */
import { join } from "node:path";
import { followupLinks } from "../../server/src/features/followup/documentLinks";
import { testFixture } from "../fixture";

testFixture(join(__dirname, "followupLinks.txt"), ({ followup, text }) =>
  followupLinks(followup!)
    .map(({ start, end, target, tooltip }) => `«${text.slice(start, end)}» ${target} (${tooltip})`)
    .join("\n"),
);
