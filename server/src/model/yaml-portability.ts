/** Which unquoted words a YAML 1.1 tool (PyYAML, Ruby's Psych, older libraries) reads as something other than the text. */

export type Yaml11Type = "boolean" | "null" | "number" | "timestamp" | "merge key";

/**
 * What YAML 1.1 (https://yaml.org/type/) makes of an unquoted scalar, where that is not simply its text. Numbers that
 * every tool writes back as they stand (`2021`, `1.5`), and whole days (`2021-09-02`), are left out: they bite nobody.
 * @returns null where the scalar is safe.
 */
export function yaml11Type(value: string): Yaml11Type | null {
  if (value.length === 0 || value.length > 64) return null;
  if (/^(?:y|n|yes|no|true|false|on|off)$/i.test(value)) return sameCase(value) ? "boolean" : null;
  if (/^(?:~|null|Null|NULL)$/.test(value)) return "null";
  if (value === "<<" || value === "=") return "merge key";
  if (NUMBER.test(value)) return String(Number(value)) === value ? null : "number";
  return TIME.test(value) ? "timestamp" : null;
}

/** `no`, `No` and `NO` count, `nO` does not. */
function sameCase(word: string): boolean {
  const rest = word.slice(1);
  return word === word.toLowerCase() || rest === rest.toLowerCase() || word === word.toUpperCase();
}

const NUMBER =
  /^[-+]?(?:0b[01_]+|0[0-7_]+|0x[\da-fA-F_]+|[1-9][\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?|(?:0|[1-9][\d_]*)|(?:\d[\d_]*)?\.[\d_]*\d[\d_]*(?:[eE][-+]?\d+)?|\d[\d_]*\.?[eE][-+]?\d+|\d[\d_]*\.|\.(?:inf|Inf|INF|nan|NaN|NAN))$/;

const TIME =
  /^\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?$|^\d{4}-(?:\d-\d\d?|\d\d-\d)$/;
