/** The options of all commands that make a readout of a published text. */
import { Option, type Command } from "commander";
import type { NewCommand } from "../new";
import { day, id, share } from "./values";

export const PAGES = `
A web page is known by its name or its first tag. Its text is what a reader sees of the article or the main
part, a paragraph for each block; date and address are those that the page gives itself. Actors are those of
each actors.yaml from the file's folder up to the folder you are in, then those that the text names.
`;

export interface PublishedOptions {
  readonly from?: "text" | "html";
  readonly date?: string;
  readonly issuer: readonly string[];
  readonly meeting?: string;
  readonly source?: string;
  readonly least: number;
}

/** What is said of a published text in all commands that make a readout of one. */
export function published(command: Command): Command {
  return command
    .addOption(new Option("--from <what>", "what the file is, if it does not look it").choices(["text", "html"]))
    .addOption(new Option("--date <date>", "the day of the meeting: relative dates count from it").argParser(day))
    .addOption(
      new Option("--issuer <id>", "whose account it is; again for a joint one")
        .argParser((value: string, before: readonly string[]) => [...before, id(value)])
        .default([], "what the text tells"),
    )
    .addOption(new Option("--meeting <id>", "the meeting, which its other accounts name too").argParser(id))
    .option("--source <address>", "where it was published")
    .addOption(
      new Option("--least <confidence>", "leave out what is less sure than this, from 0 to 1")
        .argParser(share)
        .default(0.5),
    );
}

export function given({
  from,
  date,
  issuer,
  meeting,
  source,
  least,
}: PublishedOptions): Omit<NewCommand, "bare" | "format"> {
  return {
    from: from ?? null,
    date: date ?? null,
    issuer,
    meeting: meeting ?? null,
    source: source ?? null,
    least,
  };
}
