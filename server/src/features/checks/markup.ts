/** What the parser found wrong with the text itself. */
import type { Check } from "./check";

export const markup: Check = {
  codes: [
    "unclosed-span",
    "unclosed-note",
    "bad-attribute",
    "unknown-kind",
    "misplaced-detail",
    "stray-bracket",
    "too-deep",
  ],
  block: ({ resolved }) => resolved.block.problems,
};
