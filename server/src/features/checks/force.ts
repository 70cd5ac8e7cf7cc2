/** Force that is written otherwise than the words read. */
import { attributeOf } from "../../model/facts";
import { forceOf } from "../../model/actForce";
import type { Check, Finding } from "./check";

export const force: Check = {
  codes: ["force-mismatch"],
  block: ({ resolved, published }) => {
    const findings: Finding[] = [];
    for (const act of resolved.acts) {
      const written = attributeOf(act.node, "force");
      // Only firm and soft are told apart, so the lexicon need not be asked about the rest.
      if (written === undefined || written.values[0]?.id === "medium") continue;
      const { value, reading } = forceOf(act, resolved.block, published);
      if (reading === null || value === null || !opposed(value, reading.force)) continue;
      const message = `\`${value}\` is written, but “${reading.matched}” reads ${reading.force}: change the force, or silence this finding here.`;
      findings.push({ code: "force-mismatch", start: written.start, end: written.end, message });
    }
    return findings;
  },
};

/** One step apart is a judgement; two are most likely a slip. */
function opposed(one: string, other: string): boolean {
  return (one === "firm" && other === "soft") || (one === "soft" && other === "firm");
}
