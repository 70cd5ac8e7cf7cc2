/** An editor that asks for proposals: a document that is open in a session, and what is accepted of it. */
import assert from "node:assert/strict";
import { TextDocument, type TextEdit } from "vscode-languageserver-textdocument";
import type { Range } from "vscode-languageserver";
import type { Session } from "./session";

export const TEXT = [
  "Readout of Foreign Secretary Miriam Hale’s Call with Foreign Minister Shen Yu of Brazil",
  "Foreign Secretary Miriam Hale of Canada spoke today with Foreign Minister Shen Yu of Brazil. Secretary Hale said that Canada will fund the survey. Minister Shen noted that Brazil is ready to lend two ships.",
  "###\n",
].join("\n\n");

export interface Proposal {
  readonly key: string;
  readonly range: Range;
  readonly tag: string;
  readonly writes: string;
  readonly by: string | null;
}
export interface Listed {
  readonly version: number;
  readonly proposals: readonly Proposal[];
}
export interface Accepted {
  readonly version: number;
  readonly parts: readonly { readonly edits: TextEdit[]; readonly writes: readonly string[] }[];
  readonly error?: string;
}

/** A readout that is open in a session, kept as an editor keeps it. */
export function editor(it: Session, name: string, text: string) {
  const uri = it.uri(name);
  let document = TextDocument.create(uri, "readout", 1, text);
  it.open(name, text);
  const ask = <Answer>(method: string, more: object = {}): Promise<Answer> =>
    it.connection.sendRequest<Answer>(`readout/${method}`, { uri, ...more });
  return {
    uri,
    ask,
    text: () => document.getText(),
    words: (range: Range) => document.getText(range),
    list: (range?: Range) => ask<Listed>("proposals", range === undefined ? {} : { range }),
    accept: (...keys: string[]) => ask<Accepted>("acceptProposal", { keys }),
    published: async () => (await ask<{ text: string }>("published")).text,
    /** Makes edits of the present version, as an answer has them. */
    make({ version, parts }: Accepted) {
      assert.equal(version, document.version, "the edits are of the text that is there");
      const edits = parts.flatMap((part) => part.edits);
      // From the end on, so that each finds its place.
      const changes = [...edits]
        .map(({ range, newText }, index) => ({ range, text: newText, index }))
        .sort(
          (one, other) =>
            document.offsetAt(other.range.start) - document.offsetAt(one.range.start) || other.index - one.index,
        )
        .map(({ range, text: newText }) => ({ range, text: newText }));
      const after = TextDocument.applyEdits(document, edits);
      document = TextDocument.create(uri, "readout", version + 1, after);
      it.change(name, version + 1, changes);
    },
    /** Puts one text in place of another that is there. */
    replace(old: string, by: string) {
      const start = document.getText().indexOf(old);
      assert.notEqual(start, -1, old);
      const range = { start: document.positionAt(start), end: document.positionAt(start + old.length) };
      const version = document.version + 1;
      document = TextDocument.create(
        uri,
        "readout",
        version,
        document.getText().replace(old, () => by),
      );
      it.change(name, version, [{ range, text: by }]);
    },
  };
}

export const find = ({ proposals }: Listed, writes: string): Proposal => {
  const found = proposals.find((its) => its.writes.startsWith(writes));
  assert.ok(found, `${writes} is not among ${proposals.map((its) => its.writes).join(" | ")}`);
  return found;
};
