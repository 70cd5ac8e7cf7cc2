/** The accounts of a meeting, and two of them side by side. */
import { RequestType } from "vscode-languageclient";
import type { CompareAnswer } from "../../webviews/compare/messages";

/** One who has published an account of a meeting. */
export interface Issuer {
  readonly key: string;
  readonly name: string;
  readonly uris: readonly string[];
  /** One of them is the readout asked about. */
  readonly own: boolean;
}

export interface AccountsAnswer {
  /** Null where the readout does not say which meeting it is of. */
  readonly meeting: string | null;
  readonly issuers: readonly Issuer[];
}

/** Who has published accounts of a meeting, or of that of a readout; null where there is no such meeting or readout. */
export const accountsRequest = new RequestType<{ uri: string } | { meeting: string }, AccountsAnswer | null, void>(
  "readout/accounts",
);

/** Two accounts of a meeting side by side, by the keys of their issuers; null where one of them is gone. */
export const compareRequest = new RequestType<
  { meeting: string; one: string; other: string },
  CompareAnswer | null,
  void
>("readout/compare");
