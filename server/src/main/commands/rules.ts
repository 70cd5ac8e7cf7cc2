/** The checks as the manifest of the extension describes them, for formats that list them. */
import { contributes, version } from "../../../../package.json";
import { CODES, SEVERITIES } from "../../features/checks/check";
import type { Rule } from "../../features/exports/checked";

export { version };

/** Every check. `documentation`: the address of the page that has a section for each. */
export function rules(documentation: string): readonly Rule[] {
  const { properties } = contributes.configuration.properties["readout.diagnostics.severity"];
  const described: Readonly<Record<string, { readonly markdownDescription: string }>> = properties;
  return CODES.map((code) => ({
    code,
    severity: SEVERITIES[code],
    description: described[code]?.markdownDescription ?? code,
    help: `${documentation}#${code}`,
  }));
}
