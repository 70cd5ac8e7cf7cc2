/** The threads of a meeting that not all who gave an account of it report. */
import { reportedIn } from "../../workspace/accounts";
import type { ReadoutFile } from "../../workspace/file";

/** A thread that some issuers of a meeting's readouts report, and others do not. */
export interface OneSided {
  readonly thread: string;
  /** The ids of the issuers that report it, and of those that do not. */
  readonly by: readonly string[];
  readonly not: readonly string[];
  /** The first readout that states it. */
  readonly file: ReadoutFile;
}

/**
 * The threads that some issuer's account lacks, in the order in which they are stated: it has no act of theirs, and none that
 * bears on them. A joint statement is each issuer's own account.
 * @param files all readouts of the meeting, in order of time.
 */
export function oneSided(files: readonly ReadoutFile[]): readonly OneSided[] {
  const issuers = [...new Set(files.flatMap(issuerIds))];
  if (issuers.length < 2) return [];
  const issued = files.filter((file) => issuerIds(file).length > 0);
  const found = new Map<string, { readonly by: Set<string>; readonly file: ReadoutFile }>();
  for (const file of issued)
    for (const { thread } of file.summary.said)
      if (thread !== null && !found.has(thread)) found.set(thread, { by: new Set(), file });
  for (const file of issued)
    for (const thread of reportedIn(file).threads) for (const id of issuerIds(file)) found.get(thread)?.by.add(id);
  return [...found].flatMap(([thread, { by, file }]) =>
    by.size === issuers.length ? [] : [{ thread, by: [...by], not: issuers.filter((id) => !by.has(id)), file }],
  );
}

/** Whose account a readout is. */
export function issuerIds({ summary }: ReadoutFile): readonly string[] {
  return (summary.frontMatter?.issuer ?? []).map(({ id }) => id);
}
