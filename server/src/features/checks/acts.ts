/** Acts whose debtor is a guess, or owes the act to itself. */
import type { Check, Finding } from "./check";

export const acts: Check = {
  codes: ["act-without-speaker", "self-commitment"],
  block: ({ resolved }) => {
    const findings: Finding[] = [];
    for (const { node, by, to } of resolved.acts) {
      const opener = { start: node.start, end: node.inner.start };
      if (by.origin === "issuer") {
        const message = `Nobody is said to speak here, so this counts as the issuer's own act: tag who says it, or write \`by @${by.ids[0] ?? "id"}\`.`;
        findings.push({ code: "act-without-speaker", ...opener, message });
      }
      const [debtor] = by.ids;
      if (debtor !== undefined && by.ids.length === 1 && to.ids.length === 1 && to.ids[0] === debtor) {
        const message = `\`${debtor}\` would owe this to itself: say to whom with \`to @id\`, or write \`to none\`.`;
        findings.push({ code: "self-commitment", ...opener, message });
      }
    }
    return findings;
  },
};
