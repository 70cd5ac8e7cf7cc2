/**
 * What a Chinese speaker wishes or will do in a sentence without a governor of its own, behind one that has it: "中方愿扩大贸易。
 * 共同办好展会。", and items each of which is a sentence: "建议…。一是…。二是…。".
 */
import { readForce } from "../../../model/force";
import { entriesIn } from "./chineseClauses";
import { JUDGES, NOUN, OVER } from "./chineseCues";
import { isVerbFirst } from "./chineseParts";
import { HAS_DONE, RESULT } from "./chineseResults";
import type { FoundAct, Ground, Stretch } from "./ground";

/** An item that is a sentence of its own. */
const ITEM =
  /^(?:[一二三四五六七八九十]是|第[一二三四五六七八九十][，、]|其[一二三四五][，、]?)(?!要|指|因为|由于|有)/u;
/** What is held of a course, and asks nothing. */
const HELD =
  /(?<!特别|尤其|还|就)是(?!否)|符合(?![^，。；]{0,10}的)|有利于|有助于|有益于|具有|不仅|意味|得益|成为|了|已|正在|需要|离不开|取决于|将|可|能否/u;
/** A sentence that goes on with what is wished is longer than a slogan. */
const SHORTEST = 8;

export function chineseSeries({ text }: Ground): (stretch: Stretch, found: readonly FoundAct[]) => readonly FoundAct[] {
  let last: { readonly act: FoundAct; readonly stretch: Stretch; readonly item: boolean } | null = null;
  return (stretch, found) => {
    const { start, end, speakers } = stretch;
    const words = text
      .slice(start, end)
      .trimEnd()
      .replace(/[。；！]$/u, "");
    const act = found.at(-1);
    const before = last;
    last = null;
    if (act !== undefined) {
      if (act.kind === "commit" || act.kind === "ask" || act.kind === "agree" || act.kind === "offer")
        last = { act, stretch, item: false };
      return found;
    }
    if (before === null || speakers.length === 0 || speakers.join() !== before.stretch.speakers.join()) return found;
    if (!/^[^\n]{0,3}$/u.test(text.slice(before.stretch.end, start))) return found;
    const mark = ITEM.exec(words)?.[0].length ?? 0;
    if (mark === 0 && (before.act.kind === "offer" || before.item)) return found;
    const first = words.slice(mark).split("，")[0]!;
    if (
      words.length < SHORTEST ||
      HELD.test(words.slice(mark)) ||
      JUDGES.test(words.slice(mark)) ||
      RESULT.test(words.slice(mark))
    )
      return found;
    if (mark === 0 && !isVerbFirst(first)) return found;
    if (mark > 0 && !isVerbFirst(first) && !/^[\p{Script=Han}、]{4,30}$/u.test(first)) return found;
    // A noun in it governs nothing: 落实倡议.
    const governed = entriesIn(text, { start: start + mark, end }).some(
      ({ frame: { deed, takes }, start: at, end: to }) =>
        (deed !== null && !NOUN.test(text.slice(at, to))) || takes === "reports",
    );
    if (governed) return found;
    let length = 0;
    for (const { index, 0: clause } of words.slice(mark).matchAll(/[^，；]+/gu)) {
      if (index > 0 && (JUDGES.test(clause) || RESULT.test(clause) || OVER.test(clause) || HAS_DONE.test(clause)))
        break;
      length = index + clause.length;
    }
    const { kind, by, to, cue, confidence, start: at, end: to2 } = before.act;
    const force =
      before.act.force ?? readForce(kind, text.slice(before.stretch.start, at), text.slice(at, to2))?.force ?? null;
    const goes: FoundAct = {
      start: start + mark,
      end: start + mark + length,
      kind,
      by,
      to,
      force,
      confidence: Math.min(confidence, 0.7),
      cue,
    };
    last = { act: goes, stretch, item: mark > 0 };
    return [goes];
  };
}
