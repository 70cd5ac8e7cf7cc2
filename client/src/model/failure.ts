/** What can go wrong with a language model, in words: the editor says it in codes, and models in words of their own. */

/** Of what a model says, so much is shown, in UTF-16 units. */
const MOST_SAID = 300;

/** Takes whatever was thrown. */
export function failureOf(error: unknown, name: string): string {
  const { code, message } = (typeof error === "object" && error !== null ? error : {}) as Record<string, unknown>;
  const words = typeof message === "string" ? message.trim() : "";
  const said = words === "" ? "" : ` It says: ${words.slice(0, MOST_SAID)}${words.length > MOST_SAID ? "…" : ""}`;
  switch (code) {
    case "NoPermissions":
      return `Readout may not use ${name}: it has not been allowed to.`;
    case "Blocked":
      return `${name} has refused: a quota is used up, or it does not take this text.${said}`;
    case "NotFound":
      return `${name} is no longer there. Choose another model.`;
    default:
      return `${name} could not answer.${said}`;
  }
}
