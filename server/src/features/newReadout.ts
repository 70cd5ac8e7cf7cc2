/** A published text made a readout: escaped where it must be, with the front matter that is known. */
import { library } from "../model/yaml-compose";
import { withFrontMatter } from "../syntax/escape";

export interface NewReadout {
  /** The published text. */
  readonly text: string;
  readonly title?: string;
  readonly date?: string;
  readonly source?: string;
  readonly lang?: string;
}

/** The readout that publishes a text; its line endings are those of the text's first line. */
export function newReadout({ text, title, date, source, lang }: NewReadout): string {
  const lines = Object.entries({ title, date, lang, source }).flatMap(([key, value]) =>
    value ? [`${key}: ${quoted(value)}`] : [],
  );
  return withFrontMatter(lines.map((line) => `${line}\n`).join(""), text);
}

/** A YAML scalar on one line, in quotation marks where some YAML would read it as anything but itself. */
export function quoted(value: string): string {
  const line = value.replace(/\s+/g, " ").trim();
  // A YAML 1.1 tool reads a day as a date, and writes it back the same.
  if (/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(line)) return line;
  return library().stringify(line, { compat: "yaml-1.1", lineWidth: 0 }).trimEnd();
}
