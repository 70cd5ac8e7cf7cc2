/** Which test the words of a Chinese act fail. */
import { findMatches, prepare, readWords, type Words } from "../phrases";
import type { Failing, Failure, Tested } from "../codebookTests";
import { CHINESE_EFFECTS, CHINESE_GOODS, CHINESE_STATES } from "../testLexicon";

const wordsOf = (list: string): string[] =>
  list
    .split("|")
    .map((word) => word.trim())
    .filter(Boolean);
const oneOf = (list: string): string =>
  `(?:${wordsOf(list)
    .sort((one, other) => other.length - one.length)
    .join("|")})`;

/** What was done: the aspect of a verb, where it does not describe a noun. */
const DONE =
  /(?:(?:已经|业已|早已|已|曾经|曾)(?!\p{Script=Han}{1,8}的)\p{Script=Han}{2}|(?<!为|除|罢)(?<=\p{Script=Han})了(?!解|如指掌|的|吗|吧)(?=\p{Script=Han}|\d|$))/u;
const JUDGED = new RegExp(`^(\\p{Script=Han}{0,20}?)(${oneOf(CHINESE_STATES)})`, "u");
const EFFECT = new RegExp(`^(?:这|此|该|其|它)?\\p{Script=Han}{0,6}?(?:将会?|必将)(${oneOf(CHINESE_EFFECTS)})`, "u");
const GOOD = new RegExp(oneOf(CHINESE_GOODS), "uy");
const FEELS =
  /重视|珍视|珍惜|看重|评价|赞|同意|感|祝|慰|哀|同情|遗憾|关切|担忧|忧虑|震惊|谴责|认为|信|理解|尊重|钦佩|满意|高兴/u;

export function chineseFailure(tested: Tested): Failure | null {
  const words = tested.words.slice(0, 200);
  const clause = /^[^，,；;]*/u.exec(words)![0];
  const failure = (test: Failure["test"], why: Failing, shown: string): Failure => ({ test, why, words: shown });
  const effect = EFFECT.exec(clause);
  if (effect !== null && tested.kind !== "warn") return failure("discrete", "effect", effect[1]!);
  if (!binds(tested.kind, words)) {
    const done = DONE.exec(clause);
    if (done !== null)
      return failure(
        "future",
        "done",
        clause.slice(Math.max(0, done.index - (done[0].startsWith("了") ? 2 : 0)), done.index + done[0].length),
      );
    const judged = JUDGED.exec(clause);
    if (judged !== null) return failure("discrete", FEELS.test(judged[2]!) ? "felt" : "judged", judged[2]!);
  }
  return !tested.more && isGood(words, tested.names) ? failure("testable", "good", clause.slice(0, 16)) : null;
}

function binds(kind: Tested["kind"], words: string): boolean {
  prepare(kind);
  const read: Words = { ids: [], starts: [], ends: [] };
  readWords(words, 0, words.length, read);
  return findMatches(kind, read).matches.some(
    ({ verdict, governorOnly }) => verdict !== "reports" && verdict !== "nothing" && !governorOnly,
  );
}

/** Whether all of it are goods and the words that join them. */
function isGood(words: string, names: ReadonlySet<string>): boolean {
  const longest = Math.max(0, ...[...names].map(({ length }) => length));
  for (let at = 0; at < words.length;) {
    if (/[\s，、,；;“”‘’]/u.test(words[at]!)) at += 1;
    else {
      let name = Math.min(longest, words.length - at);
      while (name > 0 && !names.has(words.slice(at, at + name))) name -= 1;
      GOOD.lastIndex = at;
      const length = Math.max(name, GOOD.exec(words)?.[0].length ?? 0);
      if (length === 0) return false;
      at += length;
    }
  }
  return true;
}
