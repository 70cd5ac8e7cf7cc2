/** Arguments and options that several commands have, and the values that options take. */
import { Argument, InvalidArgumentError, Option } from "commander";

/** The day that the computer's clock says, in UTC. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

export function asOf(): Option {
  return new Option("--as-of <date>", "the day that it is told of; today if not given").argParser(day);
}

export function format(): Option {
  return new Option("--format <format>", "how it is printed").choices(["table", "json", "csv", "md"]).default("table");
}

export function file(description: string): Argument {
  return new Argument("<file>", description);
}

export function count(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError("It is a number, such as 0.");
  return Number(value);
}

export function share(value: string): number {
  const number = Number(value);
  if (value.trim() === "" || !(number >= 0 && number <= 1))
    throw new InvalidArgumentError("It is a number from 0 to 1, such as 0.8.");
  return number;
}

export function id(value: string): string {
  if (!/^[\p{L}_][\p{L}\p{M}\p{N}_-]*$/u.test(value))
    throw new InvalidArgumentError("It is an id of letters, digits, _ and -, such as calder.");
  return value;
}

/** A whole day of EDTF: year, month and day, of the calendar. */
export function day(value: string): string {
  const date = new Date(`${value}T00:00:00Z`);
  const sound =
    /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
  if (!sound) throw new InvalidArgumentError("It is a day of the calendar, such as 2024-05-06.");
  return value;
}
