/** The score of a tagging: invented texts, and figures counted by hand. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { matchCasts } from "./cast";
import { f1, overlapOf, precision, recall, score, share, speakersAt, together } from "./score";
import { sentencesOf, simpleCut } from "./sentences";
import { taggingOf, type CastMember } from "./tagging";

const HEAD = `---
issuer: calder
actors:
  calder: {name: Calder, iso: XC}
  lanhai: {name: Lanhai, iso: XL}
  hale: {name: Mary Hale Jr., title: President, for: calder}
  shen: {name: Shen Lu, title: Premier, for: lanhai}
---
`;

/** The same actors by other ids. */
const OTHER = `---
issuer: c
actors:
  c: {name: Republic of Calder, iso: XC}
  l: {name: Lanhai, kind: state}
  mary: {name: "Hale, Jr.", title: President, for: c}
  premier: {name: Shen Lu, for: l}
---
`;

const of = (body: string, head = HEAD): ReturnType<typeof taggingOf> => taggingOf(head + body);
const sorts = (result: ReturnType<typeof score>): string[] =>
  result.errors.map(({ sort, expected, found }) => `${sort}: ${expected} | ${found}`);

test("the same tagging by other ids is without fault", () => {
  const one = of("@hale[Hale said that !commit[Calder will help]{firm}.] @hale+shen[They agreed to !agree[meet].]");
  const other = of(
    "@mary: Hale said that !commit[Calder will help]. @mary+premier[They agreed to !agree[meet].]",
    OTHER,
  );
  const result = score(one, other);
  assert.deepEqual(sorts(result), []);
  assert.equal(result.sentences, 2);
  assert.deepEqual(result.speakers, { hits: 2, missed: 0, invented: 0 });
  assert.deepEqual(result.eachSpeaker, { hits: 3, missed: 0, invented: 0 });
  assert.deepEqual(result.acts, { hits: 2, missed: 0, invented: 0 });
  assert.deepEqual([result.kind, result.force, result.debtor], Array(3).fill({ same: 2, of: 2 }));
});

test("speakers: a hit needs the same set; narration counts where the other has a speaker", () => {
  const one = of("@hale[Hale spoke first.] @hale+shen[Both agreed.] It rained. @shen[Shen left.] The end.");
  const other = of("@hale[Hale spoke first.] @hale[Both agreed.] @shen[It rained.] Shen left. The end.");
  const result = score(one, other);
  assert.equal(result.sentences, 5);
  // Right: the first. Wrong set: the second, which is missed and invented. Invented: the third. Missed: the fourth.
  assert.deepEqual(result.speakers, { hits: 1, missed: 2, invented: 2 });
  assert.deepEqual(result.eachSpeaker, { hits: 2, missed: 2, invented: 1 });
  assert.equal(precision(result.speakers), 1 / 3);
  assert.equal(recall(result.speakers), 1 / 3);
  assert.equal(f1(result.eachSpeaker), 4 / 7);
  assert.deepEqual(sorts(result), [
    "wrong speaker: hale+shen | hale",
    "wrong speaker:  | shen",
    "wrong speaker: shen | ",
  ]);
});

test("the speaker of a sentence says the larger part of it, innermost, open turns included", () => {
  const one = of("@hale:: Hale added that @shen[Shen had promised more ships].\n\nIt was late.\n\n@: They parted.");
  const at = speakersAt(one);
  assert.deepEqual(
    sentencesOf(one.text, one.furniture).map((sentence) => at(sentence)),
    [["shen"], ["hale"], []],
  );
});

test("@all is all parties", () => {
  const one = of("@hale[So Hale.] @shen[So Shen.] @calder+lanhai[We agree.]");
  const other = of("@hale[So Hale.] @shen[So Shen.] @all[We agree.]");
  assert.deepEqual(sorts(score(one, other)), []);
});

test("headings and furniture are no sentences, wherever the other tagging sees speech", () => {
  const one = of("!head[Hale meets Shen. Talks.]\n\n@hale[Hale smiled.]\n\n!skip[###]");
  const other = of("@hale[Hale meets Shen. Talks.]\n\n@hale[Hale smiled.]\n\n###");
  const result = score(one, other);
  assert.equal(result.sentences, 1);
  assert.deepEqual(result.speakers, { hits: 1, missed: 0, invented: 0 });
});

test("acts: at half an overlap they are the same, below it the extent is wrong", () => {
  assert.equal(overlapOf([{ start: 0, end: 4 }], [{ start: 2, end: 8 }]), 2 / 8);
  assert.equal(
    overlapOf(
      [
        { start: 0, end: 4 },
        { start: 6, end: 8 },
      ],
      [{ start: 0, end: 8 }],
    ),
    6 / 8,
  );
  assert.equal(overlapOf([], []), 0);
  // 4 of 8 characters are in both, then 3 of 8.
  const half = score(of("!commit[abcd]{firm}efgh"), of("!commit[abcdefgh]{firm}"));
  assert.deepEqual(half.acts, { hits: 1, missed: 0, invented: 0 });
  const less = score(of("!commit[abc]{firm}defgh"), of("!commit[abcdefgh]{firm}"));
  assert.deepEqual(less.acts, { hits: 0, missed: 1, invented: 1 });
  assert.deepEqual(sorts(less), ["wrong extent: 0-3 | 0-8"]);
});

test("acts: the largest overlap is taken first, each act once", () => {
  // `abcdefgh` overlaps `abcdef` by 6/8 and `abcdefg` by 7/8; the one that is left overlaps nothing that is left.
  const one = of("!commit[abcdefgh]{firm}");
  const other = of("!commit[!commit[abcdef]{firm}g]{firm}h");
  const result = score(one, other);
  assert.deepEqual(result.acts, { hits: 1, missed: 0, invented: 1 });
  assert.deepEqual(sorts(result), ["invented act:  | commit"]);
});

test("acts: an interrupted one is one", () => {
  const one = of("!commit[Calder will]{firm}, she said, !more[train pilots].");
  const other = of("!commit[Calder will, she said, train pilots]{firm}.");
  const result = score(one, other);
  // 11 and 12 characters of 34.
  assert.deepEqual(result.acts, { hits: 1, missed: 0, invented: 0 });
  assert.deepEqual(sorts(result), []);
});

test("kind, force and debtor are counted among the matched", () => {
  const one = of(
    "@hale[!commit[Aaaa]{firm}. !ask[Bbbb]{soft}. !done[Cccc]. !refuse[Dddd]{firm}. !warn[Eeee]{firm}.] Ffff",
  );
  const other = of(
    "@hale[!warn[Aaaa]{firm}. !ask[Bbbb]{firm}. !done[Cccc]{by @lanhai}. !refuse[Dddd]{firm}. Eeee.] !offer[Ffff]{soft}",
  );
  const result = score(one, other);
  assert.deepEqual(result.acts, { hits: 4, missed: 1, invented: 1 });
  assert.deepEqual(result.kind, { same: 3, of: 4 });
  // What was done has no force.
  assert.deepEqual(result.force, { same: 2, of: 3 });
  assert.deepEqual(result.debtor, { same: 3, of: 4 });
  assert.deepEqual(
    sorts(result).filter((each) => !each.startsWith("wrong speaker")),
    [
      "wrong kind: commit | warn",
      "wrong force: soft | firm",
      "wrong debtor: calder | lanhai",
      "missed act: warn | ",
      "invented act:  | offer",
    ],
  );
});

test("a force that is not written is read from the words", () => {
  const one = of("@hale[Hale said !commit[Calder is ready to help]{soft} and pledged to !commit[pay]{firm}.]");
  const other = of("@hale[Hale said !commit[Calder is ready to help] and pledged to !commit[pay]{medium}.]");
  assert.deepEqual(score(one, other).force, { same: 1, of: 2 });
});

test("acts in page furniture do not count", () => {
  assert.deepEqual(score(of("!skip[!commit[abcd]]"), of("!commit[abcd]")).acts, { hits: 0, missed: 0, invented: 1 });
});

test("actors are matched by id, country, name, other name and last name, each once", () => {
  const person = (id: string, name: string): CastMember => ({ id, name, iso: null, side: "x" });
  const state = (id: string, name: string, iso: string | null): CastMember => ({ id, name, iso, side: null });
  const match = (one: CastMember[], other: CastMember[]): [string, string][] => [...matchCasts(one, other)];
  assert.deepEqual(match([person("hale", "X")], [person("hale", "Mary Hale")]), [["hale", "hale"]]);
  assert.deepEqual(match([state("c", "Calder", "xc")], [state("calder", "Republic of Calder", "XC")]), [
    ["c", "calder"],
  ]);
  assert.deepEqual(match([person("h", "Hale")], [person("hale", "Mary Hale, Jr.")]), [["h", "hale"]]);
  assert.deepEqual(match([person("h", "Halé")], [person("hale", "M. Hale")]), [["h", "hale"]]);
  assert.deepEqual(match([person("s", "沈璐")], [person("shen", "沈璐")]), [["s", "shen"]]);
  assert.deepEqual(match([person("黑尔", "黑尔")], [person("hale", "托马斯·黑尔")]), [["黑尔", "hale"]]);
  const called = [{ ...person("hale", "托马斯·黑尔"), aka: ["黑尔"] }];
  assert.deepEqual(match([state("黑尔", "黑尔", null)], called), [["黑尔", "hale"]]);
  // States have no last names, and the surer match comes first.
  assert.deepEqual(match([state("a", "North Calder", null)], [state("b", "Calder", null)]), []);
  assert.deepEqual(match([person("a", "Hale"), person("b", "Mary Hale")], [person("hale", "Mary Hale")]), [
    ["b", "hale"],
  ]);
});

test("who is named by an office alone is whoever holds it for that side", () => {
  const calder: CastMember = { id: "calder", name: "Calder", iso: "XC", side: null };
  const office = (title: string, side = "calder"): CastMember => ({ id: "x", name: title, title, iso: null, side });
  const holder = (id: string, title: string): CastMember => ({ ...office(title), id, name: `Mary ${id}` });
  const match = (one: CastMember[], other: CastMember[]): string | undefined =>
    matchCasts([calder, ...one], [calder, ...other]).get("x");
  assert.equal(match([office("Prime Minister")], [holder("hale", "Prime Minister")]), "hale");
  assert.equal(matchCasts([calder, holder("hale", "Premier")], [calder, office("Premier")]).get("hale"), "x");
  assert.equal(match([office("Prime Minister", "lanhai")], [holder("hale", "Prime Minister")]), undefined);
  assert.equal(match([office("Minister")], [holder("hale", "Prime Minister")]), undefined);
  assert.equal(match([office("Foreign Minister")], [holder("hale", "Minister for Foreign Affairs")]), "hale");
  assert.equal(match([office("Foreign Minister")], [holder("hale", "Minister for Defence")]), undefined);
  assert.equal(match([office("Minister")], [holder("hale", "Minister"), holder("shen", "Minister")]), undefined);
  // Two persons of one office and different names are two.
  assert.equal(match([{ ...office("Minister"), name: "Jon Orr" }], [holder("hale", "Minister")]), undefined);
});

test("an actor that the reference does not know is nobody of its", () => {
  const result = score(of("@hale[Hale spoke.]"), of("@stranger[Hale spoke.]"));
  assert.deepEqual(sorts(result), ["wrong speaker: hale | ?stranger"]);
});

test("several texts together are counted as one", () => {
  const one = score(of("@hale[Yes.] !commit[Abcd]{firm}"), of("@hale[Yes.] !commit[Abcd]{soft}"));
  const all = together([one, one, score(of("@hale[Yes.]"), of("Yes."))]);
  assert.equal(all.sentences, 5);
  assert.deepEqual(all.speakers, { hits: 2, missed: 1, invented: 0 });
  assert.deepEqual(all.force, { same: 0, of: 2 });
  assert.equal(all.errors.length, 3);
  assert.equal(share(all.kind), 1);
});

test("nothing against nothing is right", () => {
  const { speakers, acts } = score(of("It rained."), of("It rained."));
  assert.deepEqual([precision(speakers), recall(speakers), f1(acts)], [1, 1, 1]);
});

test("two texts cannot be held against each other", () => {
  assert.throws(() => score(of("One."), of("Two.")), /not of the same published text/);
});

test("sentences are cut behind no abbreviation, at blank lines, in English and Chinese", () => {
  const cut = (words: string): string[] => simpleCut(words).map(({ start, end }) => words.slice(start, end));
  assert.deepEqual(cut("The U.S. side met J. R. Hale, Jr. of Calder. Mr. Shen left.  He slept\n\nHe woke. "), [
    "The U.S. side met J. R. Hale, Jr. of Calder.",
    "Mr. Shen left.",
    "He slept",
    "He woke.",
  ]);
  assert.deepEqual(cut("沈璐表示愿意合作。双方商定再次会晤。\r\n\r\n完"), [
    "沈璐表示愿意合作。",
    "双方商定再次会晤。",
    "完",
  ]);
  assert.deepEqual(sentencesOf("###\n\nSo it was.", []), [{ start: 5, end: 15 }]);
});
