/** Who says what in a Chinese text: a paragraph opens with who speaks, and the sentences behind go on with it. */
import { plainChinese } from "../../../model/traditional";
import type { Span } from "../../../text/span";
import type { Steps } from "../../../workspace/steps";
import { blocksOf, headingsIn, isFurniture, isItem } from "../cast/blocks";
import type { Cast, SpeechReading } from "../reading";
import { PLAINLY } from "./chinese.data";
import { readingSpeakers, type Said } from "./chineseSpeakers";

/** The number of an item, which nobody says. */
const NUMBER = /^(?:[（(]?[0-9０-９]{1,2}[．、.)）]|[（(]?[一二三四五六七八九十]{1,3}[、）)]|[①-⑳•·▪●○*–-])\s*/u;

/** The same at the beginning of a line: no dash, which may open words that somebody says. */
const NUMBERED =
  /^(?:[（(][0-9０-９一二三四五六七八九十]{1,3}[）)]|[0-9０-９]{1,2}[．、.]|[一二三四五六七八九十]{1,3}、|[①-⑳•·▪●○])\s*/u;

/** An agency's mark before a first sentence, which nobody says: （沈岳报）, 新华社滨海5月1日电（记者沈岳）, (VOV) -. */
const MARK =
  /^(?:[（(【][^（）()【】\n]{0,40}(?:社|报|讯|电|记者|网|台|[A-Z]{3,})[^（）()【】\n]{0,40}[）)】]|(?:本报|\p{Script=Han}{2,4}[社网报台])[\p{Script=Han}\d·]{0,14}?[电讯](?=[\s（(，,：/／―-])(?:[，,：]|\s*[（(][^（）()\n]{1,40}[）)])?|\p{Script=Han}{2,3}社\p{Script=Han}{2,6}(?=\s*[-—–―－]))\s*[-—–―－/／]*\s*/u;

/** Agencies put their mark before the first paragraphs. */
const MARKED_IN = 1000;

/** With which whoever quotes another speaks for himself. */
const OWN =
  /^(?:[此本这]次(?=会|座谈|访|活动|论坛|磋商|对话)|我们|我国|我方|\p{Script=Han}方|双方|两国|两岸|对|希望|愿|\p{Script=Han}{2}(?:双方|两国|关系))/u;

/** An item whose number belongs to its words. */
const POINT =
  /^(?:第[一二三四五六七八九十]{1,2}[，、是]|[一二三四五六七八九十]是|其[一二三四五]|首先|其次|再次|最后|[—–-])/u;

/** What is to be done, or one's own course, by those who talk: a paragraph that begins so may go on with a turn. */
const TURN_GOES_ON =
  /^(?:[^，。；“]{0,24}，)?(?:\p{Script=Han}{0,3}(?:双方|两国)|中\p{Script=Han}{1,3}|我们?(?![国省市馆部])|\p{Script=Han}方|各方|各国)(?:[^，。；将]{0,40}，)?[^，。；将]{0,24}?(?:要(?!求)|应(?![邀约])|愿|必须|需要?|希望|欢迎|支持|赞赏|坚持|反对|高度|期待)/u;

/** What the items of a list stand behind: a colon, or "王毅提出三点主张。" */
const INTRODUCES =
  /(?:[：:]|(?:[一二三四五六七八九两几\d]+|若干|以下|如下|重要|广泛)[点条项个方面大]{0,2}(?:看法|建议|主张|希望|意见|原则|要求|倡议|思考|共识|期待|设想|努力)。)$/u;

export function* chineseSpeech(whole: string, sentences: readonly Span[], cast: Cast): Steps<readonly SpeechReading[]> {
  const text = plainChinese(whole);
  yield;
  const readings: SpeechReading[] = [];
  const { find, subject } = yield* readingSpeakers(text, cast);
  /** Who is named behind what he is quoted with. */
  const toldBehind = (behind: Span | undefined, block: Span, he: string | null): readonly string[] | null => {
    if (behind === undefined || behind.end > block.end) return null;
    const said = find(text.slice(behind.start, behind.end), null, he);
    return said !== "narration" && said[0]?.start === 0 ? said[0].ids : null;
  };
  const sideOf = new Map(cast.actors.map(({ id, for: side }) => [id, side]));
  /** Whether a sentence names nobody who says it but, without a verb of saying, the side of one. */
  const isOf = (who: string, said: readonly Said[] | "narration", words: string): boolean =>
    said !== "narration" &&
    said.every(
      ({ ids, cue }) =>
        ids.length === 1 && ids[0] === sideOf.get(who) && !PLAINLY.test(words.slice(cue.start, cue.end)),
    );
  let next = 0;
  let one: string | null = cast.principals?.[0] ?? null;
  /** Who alone has the word, or had it at the end of the paragraph before. */
  let lone: string | null = null;
  /** Who speaks in what a colon introduces. */
  let listed: readonly string[] | null = null;
  /** Whom whoever speaks quotes. */
  let quote: readonly string[] | null = null;
  const blocks = blocksOf(whole);
  const headings = headingsIn(whole, blocks);
  for (const block of blocks) {
    while (next < sentences.length && sentences[next]!.end <= block.start) next += 1;
    if (isFurniture(whole, block) || block.start === cast.title?.start || headings.has(block.start)) continue;
    const opening = text.slice(block.start, block.start + 12);
    const item = isItem(text, block) || POINT.test(opening);
    let current: readonly string[] | null = item ? listed : null;
    if (!item) listed = null;
    const last: string | null = lone;
    lone = null;
    let told = false;
    for (let index = next; index < sentences.length && sentences[index]!.start < block.end; index += 1) {
      yield;
      let start = Math.max(sentences[index]!.start, block.start);
      const end = Math.min(sentences[index]!.end, block.end);
      if (item && start === block.start) start += NUMBER.exec(opening)?.[0].length ?? 0;
      else if (start === block.start && block.start < MARKED_IN)
        start += MARK.exec(text.slice(start, Math.min(end, start + 100)))?.[0].length ?? 0;
      // A numbered line within a block.
      else if (start > block.start && text.charAt(start - 1) === "\n")
        start += NUMBERED.exec(text.slice(start, Math.min(end, start + 12)))?.[0].length ?? 0;
      const words = text.slice(start, end);
      // What a leader of one's own is quoted with goes on until whoever quotes speaks of himself.
      if (quote !== null && (start === block.start || OWN.test(words))) quote = null;
      // "中方欢迎…" in a paragraph of its own, or behind what both said: who had the word before has it still.
      const opens = start === block.start;
      const who: string | null =
        item || isOne(current) ? null : opens ? (TURN_GOES_ON.test(words) ? last : null) : lone;
      if (who !== null) {
        const alone = find(words, null, one);
        if (isOf(who, alone, words) && (alone.length > 0 || (opens && !/^\p{Script=Han}方/u.test(words))))
          current = [(lone = who)];
      }
      const said = find(words, current, one);
      // "黑尔出席开幕式。他说，…": whom it was told of.
      if (said === "narration" || (said.length === 0 && current === null)) one = subject(words) ?? one;
      if (said === "narration") {
        told = true;
        current = null;
        continue;
      }
      if (said.length === 0) {
        if (quote !== null && current !== null) {
          const cue = null;
          const span = { start, end, cue, confidence: 0.7, why: "It goes on with what is quoted before it." };
          readings.push({ ...span, speakers: quote, within: -1 });
          continue;
        }
        // "“我们呼吁各方克制。”沈岳说，…"
        if (current === null && words.startsWith("“")) current = toldBehind(sentences[index + 1], block, one);
        if (current !== null && start < end)
          readings.push({
            start,
            end,
            speakers: current,
            cue: null,
            within: -1,
            confidence: 0.8,
            why: "It goes on with what was said before it.",
          });
        continue;
      }
      for (const reading of readingsOf(text, { start, end }, said, readings.length)) readings.push(reading);
      quote = said.at(-1)!.own === true ? said.at(-1)!.ids : null;
      for (const { ids, within, quoted } of said) {
        if (within || quoted === true) continue;
        current = ids;
        if (ids.length === 1 && cast.principals?.includes(ids[0]!) === true) one = lone = ids[0]!;
      }
    }
    if (current === null && !told && !item) lone = last;
    else if (!isOne(current) || current![0] !== lone) lone = null;
    if (INTRODUCES.test(text.slice(Math.max(block.start, block.end - 60), block.end).trimEnd())) listed = current;
  }
  return readings;
}

const isOne = (ids: readonly string[] | null): boolean => ids?.length === 1;

/** What a sentence reports of several, one behind the other, or in what another says. */
function readingsOf(
  text: string,
  { start, end }: Span,
  said: readonly Said[],
  first: number,
): readonly SpeechReading[] {
  return said.map(({ ids, start: from, cue, confidence, why, within }, place) => {
    const behind = said.slice(place + 1).find((other) => !other.within);
    const to = behind === undefined ? end : start + behind.start;
    const own = start + from;
    const words = text.slice(own, to).trimEnd();
    return {
      start: own,
      end: own + (behind === undefined && !within ? words : words.replace(/[，；。]$/u, "")).length,
      speakers: ids,
      cue: { start: start + cue.start, end: start + cue.end },
      within: within ? first + place - 1 : -1,
      confidence,
      why,
    };
  });
}
