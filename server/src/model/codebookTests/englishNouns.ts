/** Which test an English act fails whose words are a noun with what belongs to it: an attitude, goods, a lot of things. */
import { DEEDS, VALUES } from "../actLexicon";
import type { Failure } from "../codebookTests";
import { ATTITUDES, BEFORE_NOUN, GOODS, JOINING, LOTS, PRONOUNS, SOME, WANTING } from "../testLexicon";
import { DETERMINER, failure, parties, setOf, type Read } from "./englishWords";

const values = setOf(VALUES);
const deeds = setOf(DEEDS);

/** Behind a word of thanks or praise stands what was done. */
export function thanked({ tested: { before } }: Read): Failure | null {
  const found =
    /(?:^|[^\p{L}])((?:thank|congratulat|commend|prais|applaud)\p{L}*)[^.;:]{0,80}\s(?:for|on)\s+(?:its|their|his|her|the|having)?\s*$/iu.exec(
      before.slice(-140),
    );
  return found === null ? null : failure("future", "thanked", found[1]!);
}

/** An act that is what somebody feels: *concern over*, *support for*. */
export function attitude(read: Read): Failure | null {
  const { lower, shown, tested } = read;
  let at = 0;
  while (at < 5 && BEFORE_NOUN.has(lower[at] ?? "")) at += 1;
  const word = lower[at] ?? "";
  const next = lower[at + 1] ?? "";
  const going = lower.slice(0, at).some((one) => /^continu/u.test(one));
  if (ATTITUDES.has(word) && !going && /^(?:for|of|to|over|about|at|with|in|on|that|towards?)$/u.test(next))
    return failure("discrete", "felt", shown(at, at + 2));
  const governor =
    /(?:^|\s)((?:support|concerns?|condolences|appreciation|gratitude|satisfaction|sympathy|solidarity|regret|condemnation|admiration)\s+(?:for|of|over|about|at|with|to|on))\s+(?:the\s+|its\s+|their\s+)?$/iu.exec(
      tested.before.slice(-60),
    );
  if (
    governor !== null &&
    !/continu(?:ed|ing)\s+(?:\S+\s+){0,2}$/iu.test(tested.before.slice(-90, -governor[0].length))
  )
    return failure("discrete", "felt", governor[1]!);
  return null;
}

/** *A number of steps*, *cooperation in all fields*: several acts that nobody has told. */
export function lot({ lower, shown }: Read): Failure | null {
  const several = /^(?:series|range|number|set|variety)$/u.test(lower[1] ?? "");
  const end = lower.findIndex(
    (word) => /^(?:which|that|in|on|for|as|aimed|designed|[,:])$/u.test(word) || (several && word === "to"),
  );
  const head = end === -1 ? lower : lower.slice(0, end);
  const following = head[0] === "the" && head[1] === "following";
  const some = following || !DETERMINER.test(head[0]!) || /^(?:a|an|some|any)$/u.test(head[0]!);
  if (
    some &&
    head.length > 1 &&
    head.length <= 7 &&
    LOTS.has(head.at(-1)!) &&
    head.slice(following ? 2 : 0, -1).every((word) => SOME.has(word))
  )
    return failure("discrete", "lot", shown(0, head.length));
  const fields = lower.findIndex(
    (word, at) =>
      /^(?:fields|areas|sectors|domains|spheres|aspects|fronts)$/u.test(word) &&
      /^(?:all|various|many|every|different|other|most|numerous)$/u.test(lower[at - 1] ?? ""),
  );
  if (
    fields > 0 &&
    fields === lower.length - 1 &&
    lower.slice(0, fields - 1).every((word) => GOODS.has(word) || WANTING.has(word) || JOINING.has(word))
  )
    return failure("discrete", "lot", shown(fields - 1, fields + 1));
  return null;
}

/** What is only called important: nobody is to do it. */
export function topic({ lower: all, tested: { before, words, kind, more, names } }: Read): Failure | null {
  const outside = /(?:^|\s)((?:importance|significance|value|centrality) of)\s*$/iu.exec(before.slice(-40));
  const inside = /^(?:the )?((?:great |vital |continued )?(?:importance|significance) of)\s/iu.exec(words);
  const found = outside ?? inside;
  const lower = inside === null ? all : all.slice(all.indexOf("of") + 1);
  if (found === null || more || kind === "warn" || kind === "refuse") return null;
  const doing = lower.findIndex((word) => /ing$/u.test(word) && word.length > 4);
  const deed = lower.findIndex((word) => deeds.has(word));
  const doer = lower.slice(0, Math.max(0, doing));
  const named = doer.some(
    (word) => parties.has(word) || PRONOUNS.has(word) || /^(?:all|every|each)$|’s$/u.test(word) || names.has(word),
  );
  if (doing >= 0 && doing <= 8 && !values.has(lower[doing]!) && (doing === 0 || named)) return null;
  if (
    deed > 0 &&
    deed <= 7 &&
    (/^(?:its|their|his|her)$/u.test(lower[0]!) || lower.slice(0, deed).some((word) => /’s$/u.test(word)))
  )
    return null;
  return failure("testable", "topic", found[1]!);
}

/** An act that holds nothing but goods, and the words that join them. */
export function good({ lower, shown, tested: { before, more, names } }: Read): Failure | null {
  // What is called a commitment binds, whatever it is to.
  if (more || /(?:^|[^\p{L}])commit\p{L}*\s(?:\S+\s)?to\s*$/iu.test(before.slice(-40))) return null;
  let goods = 0;
  for (const word of lower) {
    const plain = word.replace(/’s$/u, "");
    if (GOODS.has(plain)) goods += 1;
    else if (!WANTING.has(plain) && !JOINING.has(plain) && !names.has(plain) && !/^\p{P}$/u.test(plain)) return null;
  }
  return goods === 0 ? null : failure("testable", "good", shown(0, 8));
}
