/** Which acts are drafted of a text, given who says what in it: the lines of `acts.txt`, the lists of `lists.txt`. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { actsIn } from "../../server/src/features/draft/acts";
import type { Cast, DraftActor, Proposal, SpeechReading } from "../../server/src/features/draft/reading";
import { draftedReadout } from "../../server/src/features/draft/write";
import { readForce } from "../../server/src/model/force";
import { CHINESE_FRAMES, FRAMES } from "../../server/src/model/actLexicon";
import { expand } from "../../server/src/model/phrases";
import type { ActKind } from "../../server/src/syntax/tree";
import { split } from "../../server/src/features/sentences";
import { taggingOf } from "./tagging";

const state = (id: string, name: string, chinese: string): DraftActor => {
  return { id, name, title: null, for: null, iso: null, kind: "state", aka: [chinese] };
};
const person = (id: string, name: string, title: string, side: string, chinese: string): DraftActor => {
  return { id, name, title, for: side, iso: null, kind: "person", aka: [chinese] };
};
const ACTORS: readonly DraftActor[] = [
  state("calder", "Calder", "考尔德"),
  state("lanhai", "Lanhai", "岚海"),
  person("hale", "Miriam Hale", "Foreign Secretary", "calder", "黑尔"),
  person("shen", "Shen Wei", "Minister", "lanhai", "沈外长"),
];
const DATE = "2031-05-12";

/** The line as it is drafted when its acts are taken out of it. */
function drafted(line: string): string {
  const { text, speech: said } = taggingOf(line);
  const speech = said.map((one): SpeechReading => ({ ...one, cue: null, within: -1, confidence: 1, why: "" }));
  const cast: Cast = {
    lang: /[\u3400-\u9fff]/.test(text) ? "zh" : "en",
    actors: ACTORS,
    issuer: ["calder"],
    parties: ["calder", "lanhai"],
    date: DATE,
    form: null,
    title: null,
  };
  const acts = actsIn(text, split(text), speech, cast, DATE);
  for (const { confidence, why } of acts) {
    assert.ok(confidence > 0 && confidence <= 1);
    assert.match(why, /^.{5,120}\.$/u);
  }
  const proposals = [
    ...speech.map(({ start, end, speakers }): Proposal => {
      return { tag: "speech", start, end, speakers, attributes: "", confidence: 1, why: "" };
    }),
    ...acts,
  ].sort((one, other) => one.start - other.start || other.end - one.end);
  const readout = draftedReadout({ text, cast: { ...cast, actors: [], issuer: [], parties: [] }, proposals });
  return readout.replace(/^---\n[^]*?\n---\n/, "");
}

/** A turn is written where a span holds the whole line; a line here is written with spans. */
const spelt = (line: string): string => line.replace(/^@([a-z+]+): (.*)$/u, "@$1[$2]");

for (const line of readFileSync(join(__dirname, "acts.txt"), "utf8").split("\n")) {
  if (line === "" || line.startsWith("#")) continue;
  test(line, () => assert.equal(spelt(drafted(line)), line));
}

for (const list of readFileSync(join(__dirname, "lists.txt"), "utf8").split("====\n"))
  test(list.split("\n")[0], () => assert.equal(drafted(list).replace(/^@([a-z+]+): (.*)$/gmu, "@$1[$2]"), list));

test("every word that opens an act has its force in the lexicon of force", () => {
  const missing: string[] = [];
  for (const { deed, takes, words } of [...FRAMES, ...CHINESE_FRAMES]) {
    if (deed === null) continue;
    const kind: ActKind = deed === "bind" ? "commit" : deed;
    for (const phrase of expand(words)) {
      const chinese = /[\u3400-\u9fff]/.test(phrase.words[0] ?? "");
      const spoken = phrase.words.map((word) => (word === "#" ? "5" : word)).join(chinese ? "" : " ");
      // No owner stands behind a verb without its name.
      if (spoken.includes(" 's ")) continue;
      const read =
        takes === "clause"
          ? readForce(kind, "", chinese ? `考尔德${spoken}某事` : `Calder ${spoken} do so`)
          : readForce(
              kind,
              chinese ? `考尔德${spoken}` : `Calder reaffirmed ${spoken} `,
              chinese ? "某事" : "something",
            );
      if (read === null) missing.push(`${kind}: ${spoken}`);
    }
  }
  assert.deepEqual(missing, []);
});
