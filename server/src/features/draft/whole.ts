/** A readout drafted whole: a new one from its published text, and the front matter that one lacks. */
import type { Analysis } from "../../workspace/analysis";
import type { Steps } from "../../workspace/steps";
import type { DraftOptions } from "./draft";
import { draft, drafting } from "./engine";
import type { Known } from "./frontMatter";
import { frontMatterChanges } from "./missing";
import { SURE, type Drafted, type Drafter } from "./proposals";
import type { Draft } from "./reading";
import { draftedReadout } from "./write";
import type { Written } from "./writing";

/**
 * The readout that publishes a text, with its front matter and all tags that are sure.
 * @param options actors that are declared elsewhere are not declared again.
 * @param known what a page tells beside its text.
 */
export function newDraft(text: string, options: DraftOptions, known: Known = {}, drafter: Drafter = draft): string {
  return readoutOf(drafter(text, options), options, known);
}

/** The same, in steps. */
export function* draftingNew(text: string, options: DraftOptions, known: Known = {}): Steps<string> {
  const its = yield* drafting(text, options);
  yield;
  return readoutOf(its, options, known);
}

function readoutOf(its: Draft, options: DraftOptions, known: Known): string {
  const elsewhere = new Set((options.actors ?? []).map(({ id }) => id));
  const actors = its.cast.actors.filter(({ id }) => !elsewhere.has(id));
  return draftedReadout({ ...its, cast: { ...its.cast, actors } }, SURE, known);
}

/** What the front matter lacks and the text tells: its entries, and all actors of the text; null where it lacks nothing. */
export function missingFrontMatter(analysis: Analysis, { draft: { cast } }: Drafted): Written | null {
  const changes = frontMatterChanges(
    analysis,
    cast,
    cast.actors.filter(({ id }) => !analysis.actors.has(id)),
  );
  return changes.length === 0 ? null : { proposals: [], changes };
}
