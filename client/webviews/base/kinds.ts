/** What acts and forces are called in every page: the codebook's words, which a test holds these to. */

export const KIND_NAMES: Readonly<Record<string, string>> = {
  commit: "commitment",
  agree: "agreement",
  offer: "offer",
  ask: "request",
  refuse: "refusal",
  warn: "warning",
  done: "report of fulfilment",
};

/** Of several: `reports of fulfilment`. */
export function several(name: string): string {
  return name.replace(/^\S+/, "$&s");
}
