/** Readout's own requests: the published text, the seal, and a readout made of a published text. */
import type { Page } from "../features/draft/page";
import { declaredActors } from "../features/draft/proposals";
import { draftingNew } from "../features/draft/whole";
import { newReadout } from "../features/newReadout";
import { sealEdits } from "../features/seal";
import { strip } from "../syntax/strip";
import { actorsInFolder, folderOf } from "../workspace/actors";
import { toTextEdits } from "./convert";
import type { Register } from "./register";
import { escape, published, seal, type EscapeParams } from "./requests/published";
import { inSlices } from "./slices";
import type { Place } from "./state";
import { canonical } from "./uri";

/** What the text publishes as a web page; null where it is none. The reader of pages is loaded for the first one. */
async function pageOf({ text, from = "text" }: EscapeParams): Promise<Page | null> {
  if (from === "text" || (from === "either" && !text.slice(0, 4000).includes("<"))) return null;
  const { isSource, readPage } = await import("../features/draft/page.js");
  return from === "html" || isSource(text) ? readPage(text) : null;
}

/** A longer first line is prose, and no title. */
const LONGEST_TITLE = 200;

function firstLine(text: string): string | undefined {
  const line = /\S[^\n]*/.exec(text)?.[0].trim();
  return line !== undefined && line.length <= LONGEST_TITLE ? line : undefined;
}

export const registerPublishedText: Register = (connection, store) => {
  const placeOf = (uri: string): Place => {
    const place = store.place(uri);
    if (place === null) throw new Error(`${uri} is not a readout that is open or in the workspace.`);
    return place;
  };

  connection.onRequest(published, ({ uri }) => ({ text: strip(placeOf(uri).analysis.file.tree) }));

  connection.onRequest(seal, ({ uri }) => {
    const { document, analysis } = placeOf(uri);
    const sealed = sealEdits(analysis.file);
    return "error" in sealed ? sealed : { edits: toTextEdits(document, sealed.edits) };
  });

  connection.onRequest(escape, async (params, token) => {
    const { draft = false, beside } = params;
    const page = await pageOf(params);
    if (page?.text === "")
      return {
        error: "No text is in this page: a program fills it in the browser. Copy what the browser shows, or save that.",
      };
    const text = page?.text ?? params.text;
    const date = params.date ?? page?.date ?? undefined;
    const known = { title: page?.title ?? null, source: params.source ?? page?.source ?? null };
    const told = page !== null && { isPage: true };
    if (!draft) {
      const title = page === null ? params.title : (page.title ?? firstLine(text));
      return {
        ...told,
        text: newReadout({
          ...params,
          text,
          ...(title !== undefined && { title }),
          ...(date !== undefined && { date }),
          ...(known.source !== null && { source: known.source }),
        }),
      };
    }
    const actors = beside === undefined ? [] : actorsInFolder(store.state.workspace, folderOf(canonical(beside)));
    const options = { actors: declaredActors(new Map(actors)), ...(date !== undefined && { date }) };
    return { ...told, text: await inSlices(draftingNew(text, options, known), token) };
  });
  return {};
};
