/** All checks, in the order in which the documentation lists their codes. To add one: write it, and add it here. */
import { accounts } from "./accounts";
import { actors } from "./actors";
import { acts } from "./acts";
import type { Check } from "./check";
import { codebook } from "./codebook";
import { dates } from "./dates";
import { force } from "./force";
import { frontMatter } from "./frontMatter";
import { markup } from "./markup";
import { overdue, unknownThread, weakened } from "./threads";

export const CHECKS: readonly Check[] = [
  markup,
  frontMatter,
  actors,
  dates,
  acts,
  force,
  codebook,
  weakened,
  accounts,
  unknownThread,
  overdue,
];
