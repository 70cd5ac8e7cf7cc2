/** A drafter for tests of what is done with a draft: it knows two persons, two states, and a few words. */
import type { Drafter } from "../../server/src/features/draft/proposals";
import type { DraftActor, Proposal } from "../../server/src/features/draft/reading";
import { split } from "../../server/src/features/sentences";

const actor = (id: string, name: string, more: Partial<DraftActor> = {}): DraftActor => ({
  id,
  name,
  title: null,
  for: null,
  iso: null,
  kind: null,
  aka: [],
  ...more,
});

const CAST = [
  actor("calder", "Calder", { kind: "state" }),
  actor("lanhai", "Lanhai", { kind: "state", aka: ["澜海"] }),
  actor("hale", "Miriam Hale", { title: "Foreign Secretary", for: "calder" }),
  actor("shen", "Shen Yu", { for: "lanhai", aka: ["沈宇"] }),
];
const SPEAKERS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/Hale and Shen|The two ministers|双方商定/u, ["hale", "shen"]],
  [/^(?:\W*)Hale|She (?:said|added)/u, ["hale"]],
  [/^(?:\W*)(?:Shen|沈宇)/u, ["shen"]],
];

/**
 * A sentence that begins with a name is that person's, and surely; one that begins with *They* is likely of both. What
 * *will* or 将 is done is promised; *by* a month of 2031, if it says so, and in likely parts, if `&` joins them. `###` alone is furniture, and
 * what follows TURN is hers.
 */
export const fakeDrafter: Drafter = (text, { actors = [] }) => {
  const proposals: Proposal[] = [];
  const add = (tag: Proposal["tag"], start: number, end: number, more: Partial<Proposal> = {}): void => {
    proposals.push({ tag, start, end, speakers: [], attributes: "", confidence: 0.9, why: "A test says so.", ...more });
  };
  for (const { start, end } of split(text)) {
    const words = text.slice(start, end);
    if (words === "###") add("skip", start, end, { why: "It marks the end of the page." });
    const [, speakers] = SPEAKERS.find(([pattern]) => pattern.test(words)) ?? [null, null];
    if (speakers !== null) add("speech", start, end, { speakers, why: "It begins with a name." });
    else if (/^They/.test(words)) add("speech", start, end, { speakers: ["hale", "shen"], confidence: 0.6 });
    for (const { index, 0: nested } of words.matchAll(/that (Shen had said [^.]*)/g))
      add("speech", start + index + 5, start + index + nested.length, { speakers: ["shen"], why: "Who reports whom." });
    for (const { index, 0: act } of words.matchAll(/(?:(?:Calder|Lanhai|They|We) will|[澜海]+将)[^.。]*/gu)) {
      const attributes = `firm${act.includes("Lanhai") ? " by @lanhai" : ""}`;
      add("commit", start + index, start + index + act.length, { attributes, why: "It says “will”." });
      const when = /by June/.exec(act);
      const at = start + index + (when?.index ?? 0);
      if (when !== null) add("when", at, at + when[0].length, { attributes: "2031-06" });
      const parts = act.includes(" & ") ? act.matchAll(/(?<=will |& )[^&]*[^& ]/g) : [];
      for (const { index: from, 0: part } of parts)
        add("part", start + index + from, start + index + from + part.length, { confidence: 0.6 });
    }
  }
  for (const { index, 0: turn } of text.matchAll(/(?<=^TURN )Hale.*/gm))
    add("speech", index, index + turn.length, { speakers: ["hale"], why: "All of it is hers." });
  proposals.sort((one, other) => one.start - other.start || other.end - one.end);
  const known = new Set(actors.map(({ id }) => id));
  const cast = [...actors, ...CAST.filter(({ id }) => !known.has(id))];
  const lang = /[㐀-鿿]/.test(text) ? "zh" : "en";
  return {
    text,
    cast: { lang, actors: cast, issuer: ["calder"], parties: [], date: null, form: null, title: null },
    proposals,
  };
};
