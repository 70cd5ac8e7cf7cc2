/** Which test the words of an English act fail. */
import type { Failure, Tested } from "../codebookTests";
import { believed, isPromised, predicated } from "./englishClauses";
import { attitude, good, lot, thanked, topic } from "./englishNouns";
import { readAct } from "./englishWords";

export function englishFailure(tested: Tested): Failure | null {
  const read = readAct(tested);
  if (read === null) return null;
  return (
    thanked(read) ??
    (isPromised(read) ? null : (predicated(read) ?? believed(read))) ??
    attitude(read) ??
    lot(read) ??
    topic(read) ??
    good(read)
  );
}
