/** A draft as data for other programs: the text, who takes part, and every proposal with its words and its confidence. */
import type { Draft, DraftActor, Proposal } from "../draft/reading";

/** The shape of `docs/draft.schema.json`, which says what each value is. Spans count in `text`, in UTF-16 units. */
export interface DraftJson {
  /** The published text. */
  readonly text: string;
  readonly frontMatter: DraftFrontMatterJson;
  readonly actors: readonly DraftActor[];
  readonly proposals: readonly ProposalJson[];
}

export interface DraftFrontMatterJson {
  readonly title: string | null;
  readonly date: string | null;
  readonly issuer: readonly string[];
  readonly parties: readonly string[];
  readonly form: string | null;
  readonly lang: string;
  readonly source: string | null;
}

export interface ProposalJson extends Proposal {
  readonly quote: string;
}

/** @param least proposals of less confidence are left out. */
export function draftJson({ text, cast, proposals }: Draft, least: number, source: string | null): DraftJson {
  const { title, date, issuer, parties, form, lang, actors } = cast;
  return {
    text,
    frontMatter: {
      title: title === null ? null : text.slice(title.start, title.end),
      date,
      issuer,
      parties,
      form,
      lang,
      source,
    },
    actors: actors.map(({ id, name, title, for: side, iso, kind, aka }) => {
      return { id, name, title, for: side, iso, kind, aka };
    }),
    proposals: proposals
      .filter(({ confidence }) => confidence >= least)
      .map(({ tag, start, end, speakers, attributes, confidence, why }) => {
        const quote = text.slice(start, end);
        return { tag, start, end, quote, speakers, attributes, confidence: Math.round(confidence * 1000) / 1000, why };
      }),
  };
}

/** The JSON text in pieces, an entry of a list on a line. */
export function* draftJsonPieces({ text, frontMatter, ...lists }: DraftJson): IterableIterator<string> {
  yield `{\n"text": ${JSON.stringify(text)},\n"frontMatter": ${JSON.stringify(frontMatter)}`;
  for (const [key, list] of Object.entries(lists) as [string, readonly unknown[]][]) {
    yield `,\n"${key}": [`;
    for (const [index, entry] of list.entries()) yield `${index === 0 ? "" : ","}\n${JSON.stringify(entry)}`;
    yield list.length === 0 ? "]" : "\n]";
  }
  yield "\n}\n";
}
