/** All checks, those that are off by default as hints: for the documents that show them, and for the mends of what they find. */
import { CODES, SEVERITIES } from "../server/src/features/checks/check";
import { chooseChecks } from "../server/src/features/diagnostics";

export const EVERY_CHECK = chooseChecks(
  Object.fromEntries(CODES.filter((code) => SEVERITIES[code] === "off").map((code) => [code, "hint"])),
);
