/** `readout draft`: prints a published text with all that reads like speech and acts tagged. */
import { draftedReadout } from "../../features/draft/write";
import { brat } from "../../features/exports/brat";
import { draftJson, draftJsonPieces } from "../../features/exports/draftJson";
import { writeAll, type Io } from "./io";
import { drafted, type Given } from "./published";

export const DRAFT_FORMATS = ["readout", "json", "brat"] as const;

export interface DraftCommand extends Given {
  /** Proposals of less confidence are left out. */
  readonly least: number;
  readonly format: (typeof DRAFT_FORMATS)[number];
}

/** @returns 0; 2: the text, or an actors file above it, could not be read. */
export async function draft(file: string, { least, format, ...given }: DraftCommand, io: Io): Promise<number> {
  const made = await drafted(file, given, io);
  if (made === null) return 2;
  const { draft, known, whole } = made;
  if (format === "json") await writeAll(io, draftJsonPieces(draftJson(draft, least, known.source ?? null)));
  else if (format === "brat") await writeAll(io, brat(draft, least).annotations);
  else await io.write(Buffer.from(draftedReadout(draft, least, known), "utf8"));
  return whole ? 0 : 2;
}
