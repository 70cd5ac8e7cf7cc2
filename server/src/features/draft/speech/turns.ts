/** Blocks that one speaker fills: one tag for the block, instead of one for each of its sentences. */
import type { Span } from "../../../text/span";
import type { Steps } from "../../../workspace/steps";
import { blocksOf } from "../cast/blocks";
import type { SpeechReading } from "../reading";

/** What stands for the speech of a text as tags: the speech itself, and one stretch for each block of a single speaker. */
export function* turnsOf(text: string, speech: readonly SpeechReading[]): Steps<readonly SpeechReading[]> {
  const told: SpeechReading[] = [];
  let next = 0;
  for (const block of blocksOf(text)) {
    yield;
    const its: SpeechReading[] = [];
    for (; next < speech.length && speech[next]!.start < block.end; next += 1) its.push(speech[next]!);
    const outer = its.filter(({ within }) => within === -1);
    if (outer.length < 2 || !fills(text, block, outer)) {
      told.push(...its);
      continue;
    }
    const confidence = Math.min(...outer.map((one) => one.confidence));
    told.push(
      { ...outer[0]!, start: block.start, end: block.end, confidence },
      ...its.filter(({ within }) => within !== -1),
    );
  }
  return told;
}

function fills(text: string, { start, end }: Span, speech: readonly SpeechReading[]): boolean {
  const key = (one: SpeechReading): string => one.speakers.join("+");
  let from = start;
  for (const one of speech) {
    if (key(one) !== key(speech[0]!) || /\S/u.test(text.slice(from, one.start))) return false;
    from = one.end;
  }
  return !/\S/u.test(text.slice(from, end));
}
