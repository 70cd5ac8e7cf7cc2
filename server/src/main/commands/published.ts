/** A published text that a command is given, as plain text or as a web page, and its draft. */
import { dirname, resolve } from "node:path";
import { draft, type DraftOptions } from "../../features/draft/draft";
import type { Known } from "../../features/draft/frontMatter";
import type { Page } from "../../features/draft/page";
import type { Draft, DraftActor } from "../../features/draft/reading";
import { decode, type Content } from "../../protocol/files";
import { actorsInFolder, folderOf } from "../../workspace/actors";
import { find, input, shownPath, tellProblem } from "./files";
import type { Io } from "./io";
import { load, rootsFor, uriOf } from "./workspace";

/** What is given of a published text on the command line. */
export interface Given {
  /** What the file is; null: what it looks like. */
  readonly from: "text" | "html" | null;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
  /** Ids. */
  readonly issuer: readonly string[];
  readonly source: string | null;
  readonly meeting: string | null;
}

export interface Drafted {
  readonly draft: Draft;
  readonly known: Known;
  /** The file held a web page, whose text is in no file. */
  readonly page: boolean;
  /** All that bears on it could be read. */
  readonly whole: boolean;
}

const PAGE = /\.x?html?$/i;

/** @returns null, and it is told, where there is no published text. */
export async function drafted(file: string, given: Given, io: Io): Promise<Drafted | null> {
  const path = resolve(io.folder, file === "-" ? "standard-input.txt" : file);
  const fail = (problem: string): null => {
    tellProblem(io, file === "-" ? "standard input" : shownPath(io, path), problem);
    return null;
  };
  if (path.endsWith(".readout") && (await find(path)).kind === "file")
    return fail("This is a readout already: `readout strip` prints the published text that a draft is made of.");
  const named = given.from === "html" || (given.from === null && PAGE.test(path));
  const read = await input(file, io, named ? decodePage : decode);
  if (read === null) return null;
  const page = named || (given.from === null && looksLikePage(read)) ? readPage(read) : null;
  if (page === null && read.includes("\0"))
    return fail("This is no plain text: it has NUL characters. If it is UTF-16, save it as UTF-8.");
  if (page?.text === "" && read.trim() === "") return fail("This file is empty: save the page again.");
  if (page?.text === "")
    return fail("No text is in this page: a program fills it in the browser. Save what the browser shows, or copy it.");

  const { workspace, problems } = await load(
    [],
    rootsFor(io.folder, [dirname(path)]),
    new Map([[`${path}.readout`, ""]]),
  );
  for (const [unread, problem] of problems) tellProblem(io, shownPath(io, unread), problem);
  const declared = actorsInFolder(workspace, folderOf(uriOf(path)));
  const actors = [...declared.values()].map(({ declaration }): DraftActor => {
    const { id, name, title, for: side, iso, kind, aka } = declaration;
    return { id, name, title, for: side?.id ?? null, iso, kind, aka };
  });
  const date = given.date ?? page?.date ?? null;
  const options: DraftOptions = {
    actors,
    ...(given.issuer.length > 0 && { issuer: given.issuer }),
    ...(date !== null && { date }),
  };
  return {
    draft: draft(page?.text ?? read, options),
    known: {
      source: given.source ?? page?.source ?? null,
      meeting: given.meeting,
      title: page?.title ?? null,
      declared: new Set(declared.keys()),
    },
    page: page !== null,
    whole: problems.size === 0,
  };
}

/* eslint-disable @typescript-eslint/no-require-imports -- an import would load the reader of pages for every plain text. */
function readPage(text: string): Page {
  const { readPage } = require("../../features/draft/page") as typeof import("../../features/draft/page");
  return readPage(text);
}

function looksLikePage(text: string): boolean {
  if (!text.slice(0, 4000).includes("<")) return false;
  const { isPage } = require("../../features/draft/page") as typeof import("../../features/draft/page");
  return isPage(text);
}
/* eslint-enable */

/** Reads bytes as UTF-8, or in the encoding that the page names. */
function decodePage(bytes: Uint8Array): Content {
  const content = decode(bytes);
  if ("text" in content) return content;
  const start = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start)?.[1];
  if (label === undefined) return content;
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes) };
  } catch {
    return { problem: `This page is not in the encoding that it names (${label}): save it as UTF-8.` };
  }
}
