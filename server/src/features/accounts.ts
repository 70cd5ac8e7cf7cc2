/**
 * The accounts of a meeting reconciled: what each issuer published of it, and each pair of them compared. A joint statement
 * is each issuer's own account; several readouts of one issuer are one account.
 */
import { actorsInForce } from "../workspace/actors";
import { inOrderOfTime } from "../workspace/days";
import type { ReadoutFile } from "../workspace/file";
import type { Steps } from "../workspace/steps";
import type { Workspace } from "../workspace/workspace";
import { accountOf, accountText, type Account, type AccountText } from "./accounts/account";
import { compareAccounts, type Comparison } from "./accounts/compare";
import { nameOf } from "./words";

/** An issuer of some readouts of a meeting, before they are read. */
export interface Issued {
  /** What it is known by: `@` and the issuer's id, or the address of a readout that names none. */
  readonly key: string;
  /** Null for the readouts that name no issuer, which are an account each. */
  readonly issuer: string | null;
  readonly name: string;
  /** In order of time. */
  readonly files: readonly ReadoutFile[];
}

export interface MeetingAccounts {
  readonly meeting: string;
  /** In the order of the issuers' first readouts. */
  readonly accounts: readonly Account[];
  /** Every two accounts, in order. */
  readonly pairs: readonly Comparison[];
  /** Accounts beyond the first `MOST_ACCOUNTS`, which are not compared. */
  readonly left: number;
}

/** So many accounts of one meeting are compared with one another. */
export const MOST_ACCOUNTS = 8;

/** The issuers of a meeting's readouts, in the order of their first readouts. */
export function issuersOf(workspace: Workspace, meeting: string): readonly Issued[] {
  const uris = workspace.meetings.get(meeting) ?? [];
  const files = inOrderOfTime([...uris].flatMap((uri) => workspace.readouts.get(uri) ?? []));
  const found = new Map<string, Issued & { readonly files: ReadoutFile[] }>();
  for (const file of files) {
    const issuers = file.summary.frontMatter?.issuer ?? [];
    const actors = actorsInForce(workspace, file);
    if (issuers.length === 0)
      found.set(file.uri, { key: file.uri, issuer: null, name: fileNameOf(file.uri), files: [file] });
    for (const { id } of issuers) {
      const key = `@${id}`;
      const before = found.get(key);
      if (before === undefined) found.set(key, { key, issuer: id, name: nameOf(id, actors), files: [file] });
      else if (before.files.at(-1) !== file) before.files.push(file);
    }
  }
  return [...found.values()];
}

/** All accounts of a meeting, each two compared. Null where the workspace has no readout of it. */
export function* meetingAccounts(workspace: Workspace, meeting: string): Steps<MeetingAccounts | null> {
  const issued = issuersOf(workspace, meeting);
  if (issued.length === 0) return null;
  const accounts: Account[] = [];
  for (const its of issued.slice(0, MOST_ACCOUNTS)) accounts.push(yield* issuedAccount(workspace, its));
  const pairs: Comparison[] = [];
  for (const [at, one] of accounts.entries()) {
    for (const other of accounts.slice(at + 1)) {
      pairs.push(compareAccounts(one, other));
      yield;
    }
  }
  return { meeting, accounts, pairs, left: issued.length - accounts.length };
}

/** One issuer's account of a meeting. */
export function* issuedAccount(workspace: Workspace, { issuer, name, files }: Issued): Steps<Account> {
  const texts: AccountText[] = [];
  for (const file of files) {
    texts.push(yield* accountText(workspace, file));
    yield;
  }
  return issuer === null
    ? accountOf([], [], name, texts)
    : accountOf([issuer], [sideOf(workspace, files, issuer)], name, texts);
}

/** Two accounts of a meeting compared, by the keys of their issuers; null where one of them is gone. */
export function* comparePair(
  workspace: Workspace,
  meeting: string,
  keys: readonly [string, string],
): Steps<Comparison | null> {
  const issued = issuersOf(workspace, meeting);
  const [one, other] = keys.map((key) => issued.find((its) => its.key === key));
  if (one === undefined || other === undefined) return null;
  return compareAccounts(yield* issuedAccount(workspace, one), yield* issuedAccount(workspace, other));
}

/** Two readouts compared, whoever issued them and of whatever meeting. */
export function* compareReadouts(workspace: Workspace, one: ReadoutFile, other: ReadoutFile): Steps<Comparison> {
  const texts = [yield* accountText(workspace, one), yield* accountText(workspace, other)];
  const accounts = [one, other].map((file, at) => {
    const { issuer, parties } = texts[at]!;
    const names = issuer.map((id) => parties.get(id)?.name ?? id);
    const sides = [...new Set(issuer.map((id) => sideOf(workspace, [file], id)))];
    return accountOf(issuer, sides, names.length === 0 ? fileNameOf(file.uri) : names.join(" and "), [texts[at]!]);
  });
  const [first, second] = accounts as [Account, Account];
  if (first.name !== second.name) return compareAccounts(first, second);
  // Two accounts of one issuer are told apart by their files.
  const named = accounts.map((account) => ({ ...account, name: fileNameOf(account.texts[0]!.uri) }));
  return compareAccounts(named[0]!, named[1]!);
}

/** What whoever reads a comparison must know before: in whole sentences. */
export function remarksOn({ one, other, rows }: Comparison): readonly string[] {
  const remarks: string[] = [];
  const meetings = [one, other].map(({ texts }) => [...new Set(texts.map(({ meeting }) => meeting))].join(", "));
  if (one.texts.some(({ meeting }) => meeting === null) || other.texts.some(({ meeting }) => meeting === null))
    remarks.push(
      "The two may be of different meetings: not every readout here says which meeting it is of (`meeting:`).",
    );
  else if (meetings[0] !== meetings[1])
    remarks.push(`The two are not of one meeting: ${meetings[0] ?? ""}, and ${meetings[1] ?? ""}.`);
  if (one.issuer.length > 0 && one.issuer.some((id) => other.issuer.includes(id)) && !sameTexts(one, other))
    remarks.push("The two have an issuer in common: what they differ in is no difference between two sides.");
  if (one.issuer.length === 0 || other.issuer.length === 0)
    remarks.push("Not both name their issuer (`issuer:`), so nothing can be told of what one says of the other.");
  for (const { name, entries } of [one, other])
    if (entries.length === 0)
      remarks.push(
        `Nothing is tagged as an act in ${name}’s account: all of the other’s stands alone for that reason.`,
      );
  if (rows.length === 0 && one.entries.length > 0 && other.entries.length > 0)
    remarks.push(
      "No act of either belongs to a thread (`^name`), so nothing can be matched: the same undertaking is known by its thread.",
    );
  else if (!rows.some(({ compared }) => compared !== null) && one.entries.length > 0 && other.entries.length > 0)
    remarks.push("The two have no thread in common: the same undertaking is known by its thread (`^name`).");
  return remarks;
}

function sameTexts(one: Account, other: Account): boolean {
  return one.texts.some(({ uri }) => other.texts.some((its) => its.uri === uri));
}

function sideOf(workspace: Workspace, files: readonly ReadoutFile[], issuer: string): string {
  for (const file of files) {
    const side = actorsInForce(workspace, file).get(issuer)?.declaration.for?.id;
    if (side !== undefined) return side;
  }
  return issuer;
}

function fileNameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
