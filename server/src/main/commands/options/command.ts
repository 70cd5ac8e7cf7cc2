/** What there is to each command: its options and its help, in a file of its name; what it does is loaded when it is run. */
import type { Command } from "commander";
import type { Io } from "../io";

/** Adds a command to the program; `ended` is told its exit code. */
export type Add = (program: Command, io: Io, ended: (code: number) => void) => void;

/** Behind the help of every command. */
export const EXITS = `
Exit codes: 0, nothing is wrong; 1, check found errors or too many warnings; 2, wrong usage, or a file
cannot be read or written.
`;
