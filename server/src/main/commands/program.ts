/** The command line: which commands and options there are, and what their help says. What a command does is in its own file. */
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { version } from "../../../../package.json";
import type { CheckOptions } from "./check";
import type { CompareFormat } from "./compare";
import type { DraftCommand } from "./draft";
import type { Io } from "./io";
import type { LedgerCommand } from "./ledger";
import type { NewCommand } from "./new";
import type { StatsCommand } from "./stats";

/* eslint-disable @typescript-eslint/no-require-imports -- an import would load every command, and all that it needs, with the first. */
const load = {
  check: () => require("./check") as typeof import("./check"),
  strip: () => require("./strip") as typeof import("./strip"),
  escape: () => require("./escape") as typeof import("./escape"),
  seal: () => require("./seal") as typeof import("./seal"),
  json: () => require("./json") as typeof import("./json"),
  ledger: () => require("./ledger") as typeof import("./ledger"),
  thread: () => require("./thread") as typeof import("./thread"),
  compare: () => require("./compare") as typeof import("./compare"),
  draft: () => require("./draft") as typeof import("./draft"),
  new: () => require("./new") as typeof import("./new"),
  stats: () => require("./stats") as typeof import("./stats"),
};
/* eslint-enable */

/** Columns of help. */
const COLUMNS = 100;

const EXITS = `
Exit codes: 0, nothing is wrong; 1, check found errors or too many warnings; 2, wrong usage, or a file
cannot be read or written.
`;

/**
 * Runs the command line.
 * @param args what stands behind the program's name.
 * @returns the exit code.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let code = 0;
  let out = "";
  const program = new Command("readout")
    .description("Checks and converts readouts: published accounts of meetings, tagged with who says and owes what.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this")
    .helpCommand("help [command]", "print the help of a command")
    .exitOverride()
    .showHelpAfterError("(--help says what there is)")
    .configureOutput({
      writeOut: (text) => (out += text),
      writeErr: (text) => io.tell(text),
      getOutHelpWidth: () => COLUMNS,
      getErrHelpWidth: () => COLUMNS,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addHelpText("after", EXITS);

  program
    .command("check")
    .summary("check files and folders")
    .description(
      "Checks readouts, follow-up files and actors.yaml files, and prints what is wrong and how to mend it. A folder is searched for all of them, however deep.",
    )
    .argument("[path...]", "files and folders", ["."])
    .addOption(
      new Option("--format <format>", "how findings are printed")
        .choices(["text", "json", "sarif", "github"])
        .default("text"),
    )
    .addOption(new Option("--max-warnings <n>", "fail on more warnings than this").argParser(count))
    .addOption(
      new Option(
        "--as-of <date>",
        "for checks that depend on the day: the day that counts as today; today if not given",
      ).argParser(day),
    )
    .addHelpText(
      "after",
      `
Errors, warnings and what is for information are listed; hints are for the editor, and only counted, but
json and sarif have them too. Text lists 200 findings, and says how many more there are. Actors are those
of the file itself, then those of each actors.yaml from its folder up to the folder you are in; for a file
that is not below it, those beside the file, or up to the folder given.

Examples:
  readout check                            everything in this folder and below
  readout check talks/2022.readout         one file
  readout check --max-warnings 0 talks     a folder; a warning fails as an error does
  readout check --format sarif > log.sarif
${EXITS}`,
    )
    .action(
      async (paths: string[], options: { format: CheckOptions["format"]; maxWarnings?: number; asOf?: string }) => {
        const { check } = load.check();
        code = await check(
          paths,
          { format: options.format, maxWarnings: options.maxWarnings ?? null, asOf: options.asOf ?? null },
          io,
        );
      },
    );

  program
    .command("strip")
    .summary("print the published text of a readout")
    .description("Prints the published text of a readout, byte for byte: the body without its markup.")
    .addArgument(file("the readout; - for the standard input"))
    .addHelpText(
      "after",
      `\nExamples:\n  readout strip talks.readout > talks.txt\n  readout strip - < talks.readout\n${EXITS}`,
    )
    .action(async (path: string) => {
      const { strip } = load.strip();
      code = await strip(path, io);
    });

  program
    .command("escape")
    .summary("print a readout that publishes a text")
    .description("Prints a readout that publishes a text and tags nothing: strip gives the text back, byte for byte.")
    .addArgument(file("the text; - for the standard input"))
    .addHelpText(
      "after",
      `\nExamples:\n  readout escape talks.txt > talks.readout\n  readout escape - < talks.txt\n${EXITS}`,
    )
    .action(async (path: string) => {
      const { escape } = load.escape();
      code = await escape(path, io);
    });

  published(
    program
      .command("draft")
      .summary("print a published text as a readout, tagged by a machine")
      .description(
        "Prints a readout that publishes a text, with tags on what reads like speech and like acts, and a front matter of what the text tells. It is a proposal for a person to go through. Nothing leaves the machine, and strip gives the text back, byte for byte.",
      )
      .addArgument(file("the text, or a web page; - for the standard input")),
  )
    .addOption(
      new Option("--format <format>", "how it is printed").choices(["readout", "json", "brat"]).default("readout"),
    )
    .addHelpText(
      "after",
      `
Json has every proposal with its words, its confidence from 0 to 1 and why it is made, in the shape of
docs/draft.schema.json. Brat has standoff annotations (.ann) of the text; readout new writes them beside it.
${PAGES}
Examples:
  readout draft talks.txt > talks.readout
  readout draft talks.html --issuer calder --date 2022-03-17
  readout draft talks.txt --format json --least 0
${EXITS}`,
    )
    .action(async (path: string, options: PublishedOptions & Pick<DraftCommand, "format">) => {
      const { draft } = load.draft();
      code = await draft(path, { ...given(options), format: options.format }, io);
    });

  published(
    program
      .command("new")
      .summary("make drafted readouts beside published texts")
      .description(
        "Makes a readout NAME.readout beside each text or web page, drafted as by draft. No file is written over: where there is one of the name, it is NAME 2.readout.",
      )
      .argument("<file...>", "texts and web pages"),
  )
    .addOption(
      new Option("--format <format>", "a readout, or .ann beside .txt, with an annotation.conf if there is none")
        .choices(["readout", "brat"])
        .default("readout"),
    )
    .option("--bare", "front matter, and no tags", false)
    .addHelpText(
      "after",
      `${PAGES}
Examples:
  readout new talks/*.txt
  readout new page.html --issuer calder --source https://example.org/talks
${EXITS}`,
    )
    .action(async (paths: string[], options: PublishedOptions & Pick<NewCommand, "format" | "bare">) => {
      const { newReadouts } = load.new();
      code = await newReadouts(paths, { ...given(options), format: options.format, bare: options.bare }, io);
    });

  program
    .command("seal")
    .summary("write the seal into a readout")
    .description(
      "Writes the SHA-256 of the published text into the front matter of a readout, in place, and changes no other byte. From then on check tells when a published character changes.",
    )
    .addArgument(file("the readout"))
    .addHelpText("after", `\nExample:\n  readout seal talks.readout\n${EXITS}`)
    .action(async (path: string) => {
      const { seal } = load.seal();
      code = await seal(path, io);
    });

  program
    .command("json")
    .summary("print a readout as data")
    .description(
      "Prints the published text of a readout, who says what in it, the acts and the findings, as JSON. Its shape is docs/json.schema.json: spans are UTF-16 offsets of the text, ranges are line and character of the file, from 0.",
    )
    .addArgument(file("the readout; - for the standard input"))
    .addHelpText("after", `\nExamples:\n  readout json talks.readout\n  readout json - < talks.readout\n${EXITS}`)
    .action(async (path: string) => {
      const { json } = load.json();
      code = await json(path, io);
    });

  program
    .command("ledger")
    .summary("list every undertaking with its status")
    .description(
      "Lists every undertaking of the readouts in some files and folders, with who owes it to whom, when it is due, and its status as of a day, computed from the acts and the follow-up files.",
    )
    .argument("[path...]", "files and folders", ["."])
    .addOption(asOf())
    .addOption(
      new Option("--by <what>", "in groups; one with several debtors, meetings or topics is in each").choices([
        "status",
        "debtor",
        "meeting",
        "topic",
        "due",
      ]),
    )
    .option("--all", "threads of nothing but asks, refusals and warnings too", false)
    .addOption(format())
    .addHelpText(
      "after",
      `\nExamples:\n  readout ledger --as-of 2024-12-31\n  readout ledger talks --by debtor --format md\n  readout ledger --format csv > ledger.csv\n${EXITS}`,
    )
    .action(
      async (
        paths: string[],
        options: { asOf?: string; by?: LedgerCommand["by"]; all: boolean; format: LedgerCommand["format"] },
      ) => {
        const { ledger } = load.ledger();
        const { asOf: given, by = null, all, format: its } = options;
        code = await ledger(paths, { day: given ?? today(), by, all, format: its }, io);
      },
    );

  program
    .command("thread")
    .summary("print the history of one thread")
    .description(
      "Prints all that was stated of one thread and all that happened to it, in order of time, and its status as of a day.",
    )
    .addArgument(new Argument("<id>", "the thread, with or without its ^"))
    .argument("[path...]", "files and folders", ["."])
    .addOption(asOf())
    .addOption(format())
    .addHelpText(
      "after",
      `\nExamples:\n  readout thread ^buoy-data\n  readout thread buoy-data talks --as-of 2023-01-01 --format md\n${EXITS}`,
    )
    .action(async (id: string, paths: string[], options: { asOf?: string; format: LedgerCommand["format"] }) => {
      const { thread } = load.thread();
      code = await thread(id, paths, { day: options.asOf ?? today(), format: options.format }, io);
    });

  program
    .command("compare")
    .summary("compare accounts of one meeting")
    .description(
      "Holds two readouts against each other, or with --meeting all accounts of a meeting: the threads that both report and how they differ, those that only one reports, who speaks how much, and what each says that the other undertook.",
    )
    .argument("[path...]", "two readouts; with --meeting, files and folders to look in (default: this folder)")
    .addOption(
      new Option("--format <format>", "how the comparison is printed")
        .choices(["text", "json", "html", "md"])
        .default("text"),
    )
    .option("--meeting <id>", "compare all accounts of this meeting, by what the readouts say in `meeting:`")
    .addHelpText(
      "after",
      `
The same undertaking is known by its thread, such as ^buoy-data. With --meeting, a joint statement counts as each
issuer's own account, and several readouts of one issuer are one account; the code is 1 where no readout is of
the meeting. Two readouts of different meetings are compared all the same, and it is said. Html is one page with
both published texts side by side; the shape of json is docs/compare.schema.json.

Examples:
  readout compare talks.calder.readout talks.lanhai.readout
  readout compare --meeting port-aubin-2022 talks
  readout compare --format html --meeting port-aubin-2022 > port-aubin.html
${EXITS}`,
    )
    .action(async (paths: string[], options: { format: CompareFormat; meeting?: string }, command: Command) => {
      const { compare, compareMeeting } = load.compare();
      const { format, meeting } = options;
      const [one, other] = paths;
      if (meeting !== undefined) code = await compareMeeting(meeting, paths.length === 0 ? ["."] : paths, format, io);
      else if (one === undefined || other === undefined || paths.length > 2)
        command.error("error: give two readouts, or --meeting and the id of a meeting.");
      else code = await compare([one, other], format, io);
    });

  program
    .command("stats")
    .summary("count who speaks how much, and the acts")
    .description(
      "Counts the words and acts of the readouts in some files and folders, in groups. Words are those of Unicode's word boundaries (UAX 29), with a dictionary for Chinese, so that accounts in several languages compare.",
    )
    .argument("[path...]", "files and folders", ["."])
    .addOption(
      new Option("--by <what>", "in groups; those who speak or act jointly are a group of their own")
        .choices([
          "speaker",
          "side",
          "creditor",
          "topic",
          "kind",
          "force",
          "issuer",
          "meeting",
          "year",
          "readout",
        ] satisfies StatsCommand["by"][])
        .default("speaker"),
    )
    .option("--issuer <actor>", "only readouts of this issuer, by id or name")
    .option("--meeting <id>", "only readouts of this meeting")
    .addOption(new Option("--from <date>", "only readouts of meetings from this day on").argParser(day))
    .addOption(new Option("--until <date>", "only readouts of meetings up to this day").argParser(day))
    .addOption(format())
    .addHelpText(
      "after",
      `
A side has the words of those who speak for it, and the acts that it owes; a creditor, the acts that are
owed to it or asked of it. Words outside all speech are narration; page furniture is not counted.

Examples:
  readout stats                             who speaks how much in this folder and below
  readout stats talks --by topic --format md
  readout stats --by side --meeting port-aubin-2022 --format csv > sides.csv
${EXITS}`,
    )
    .action(async (paths: string[], options: StatsCommand) => {
      const { stats } = load.stats();
      code = await stats(paths, options, io);
    });

  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    code = error.exitCode === 0 ? 0 : 2;
  }
  if (out !== "") await io.write(out);
  return code;
}

const PAGES = `
A web page is known by its name or its first tag. Its text is what a reader sees of the article or the main
part, a paragraph for each block; date and address are those that the page gives itself. Actors are those of
each actors.yaml from the file's folder up to the folder you are in, then those that the text names.
`;

interface PublishedOptions {
  readonly from?: "text" | "html";
  readonly date?: string;
  readonly issuer: readonly string[];
  readonly meeting?: string;
  readonly source?: string;
  readonly least: number;
}

/** What is said of a published text in all commands that make a readout of one. */
function published(command: Command): Command {
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

function given({ from, date, issuer, meeting, source, least }: PublishedOptions): Omit<NewCommand, "bare" | "format"> {
  return {
    from: from ?? null,
    date: date ?? null,
    issuer,
    meeting: meeting ?? null,
    source: source ?? null,
    least,
  };
}

/** The day that the computer's clock says, in UTC. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function asOf(): Option {
  return new Option("--as-of <date>", "the day that it is told of; today if not given").argParser(day);
}

function format(): Option {
  return new Option("--format <format>", "how it is printed").choices(["table", "json", "csv", "md"]).default("table");
}

function file(description: string): Argument {
  return new Argument("<file>", description);
}

function count(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError("It is a number, such as 0.");
  return Number(value);
}

function share(value: string): number {
  const number = Number(value);
  if (value.trim() === "" || !(number >= 0 && number <= 1))
    throw new InvalidArgumentError("It is a number from 0 to 1, such as 0.8.");
  return number;
}

function id(value: string): string {
  if (!/^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u.test(value))
    throw new InvalidArgumentError("It is an id of letters, digits, _ and -, such as calder.");
  return value;
}

/** A whole day of EDTF: year, month and day, of the calendar. */
function day(value: string): string {
  const date = new Date(`${value}T00:00:00Z`);
  const sound =
    /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
  if (!sound) throw new InvalidArgumentError("It is a day of the calendar, such as 2024-05-06.");
  return value;
}
