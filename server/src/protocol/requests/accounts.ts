/** The accounts of a meeting, and two of them side by side. */
import { RequestType } from "vscode-languageserver";
import type { Range } from "vscode-languageserver";
import type { ComparePage, PageItem, PagePlace } from "../../features/accounts/page";

/** An issuer of a meeting's readouts. */
export interface IssuerAnswer {
  key: string;
  name: string;
  uris: string[];
  /** One of them is the readout asked about. */
  own: boolean;
}

/** From the client: who has published accounts of a meeting, or of that of a readout; null where there is no such meeting. */
export const accounts = new RequestType<
  { uri: string } | { meeting: string },
  { meeting: string | null; issuers: IssuerAnswer[] } | null,
  void
>("readout/accounts");

export interface CompareParams {
  meeting: string;
  /** The keys of two of the meeting's issuers. */
  one: string;
  other: string;
}

/** A page of two accounts, with the places of its acts as the client counts them. */
export type CompareAnswer = Omit<ComparePage, "items"> & { items: CompareItem[] };

export type CompareItem = Omit<PageItem, "one" | "other"> & { one: ComparePlace[]; other: ComparePlace[] };

export type ComparePlace = Omit<PagePlace, "span"> & { range: Range };

/** From the client: two accounts of a meeting side by side; null where one of them is gone. */
export const compare = new RequestType<CompareParams, CompareAnswer | null, void>("readout/compare");
