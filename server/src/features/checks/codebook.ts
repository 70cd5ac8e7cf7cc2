/** Acts that fail a test of the codebook: of what was done already, of no one act or outcome, or with nothing to be tested by. */
import { failedTest, type CodebookTest, type Failing, type Failure } from "../../model/codebookTests";
import type { ActorsInForce } from "../../workspace/circumstances";
import type { Act } from "../../workspace/resolve";
import { attributeOf } from "../../model/facts";
import type { BlockPlace, Check, Code, Finding } from "./check";

/** So much before an act, and of it, is looked at. */
const REACH = 400;

const CODE: Readonly<Record<CodebookTest, Code>> = {
  future: "not-future",
  discrete: "not-discrete",
  testable: "not-testable",
};

export const codebook: Check = {
  codes: ["not-future", "not-discrete", "not-testable"],
  block: (place) => {
    const { acts } = place.resolved;
    if (acts.length === 0) return NONE;
    let findings: Finding[] | null = null;
    for (const act of acts) {
      const failure = failureOf(act, place);
      if (failure === null) continue;
      const { start, inner } = act.node;
      (findings ??= []).push({ code: CODE[failure.test], start, end: inner.start, message: messageOf(act, failure) });
    }
    return findings ?? NONE;
  },
};

const NONE: readonly Finding[] = [];

function failureOf({ facts, node }: Act, { resolved: { block }, actors, published }: BlockPlace): Failure | null {
  const { kind, deadlines, parts, conditions, more } = facts;
  if (kind === "done") return null;
  const before = published({ start: Math.max(block.prefix?.end ?? 0, node.start - REACH), end: node.start });
  const words = published({ start: node.inner.start, end: Math.min(node.inner.end, node.inner.start + REACH) });
  const told = deadlines.length + parts.length + conditions.length + more.length > 0;
  return failedTest(kind, before, words, {
    more: told || attributeOf(node, "due") !== undefined,
    names: namesOf(actors),
  });
}

const known = new WeakMap<ActorsInForce, ReadonlySet<string>>();

/** The words of the actors' names, in lower case; a Chinese name whole. */
function namesOf(actors: ActorsInForce): ReadonlySet<string> {
  let names = known.get(actors);
  if (names === undefined) {
    names = new Set(
      [...actors.values()].flatMap(({ declaration: { name, aka } }) =>
        [name, ...aka].flatMap((one) =>
          one
            .toLowerCase()
            .split(/[\s.,’']+/u)
            .filter(Boolean),
        ),
      ),
    );
    known.set(actors, names);
  }
  return names;
}

const WHY: Readonly<Record<Failing, string>> = {
  done: "“%” tells what was done already, and an act is to be done, or gone on with, after the meeting",
  thanked: "What somebody is thanked or praised for (“%”) was done already, and an act is to be done after the meeting",
  judged: "“%” tells how things are: there is no single act or outcome in it that could be followed",
  felt: "“%” tells what somebody thinks or feels: there is no single act or outcome in it that could be followed",
  effect: "“%” tells what good something will do: there is no single act in it that somebody is to do",
  lot: "“%” stands for several acts that are not told: none of them could be followed",
  topic:
    "What only “%” is told of is a topic: no action, number, date or instrument by which one could say that it was kept",
  good: "“%” names no action, number, date or instrument by which one could later say that it was kept",
};

const MEND: Readonly<Record<CodebookTest, string>> = {
  future: "write `!done` where it reports that an undertaking was kept; otherwise take the tag away",
  discrete: "tag only the words for what is to be done, or take the tag away",
  testable: "let the tag reach over the words that tell it, or take it away",
};

function messageOf({ facts }: Act, { test, why, words }: Failure): string {
  return `${WHY[why].replace("%", words)}. This is no \`!${facts.kind}\`: ${MEND[test]}.`;
}
