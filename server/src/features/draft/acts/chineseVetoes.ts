/** Where words that govern an act in Chinese govern none: what was done, what is only called so, what holds of things. */
import type { Clause, Entry } from "./chineseClauses";
import {
  CIRCUMSTANCE,
  COMES_OF_IT,
  DEALINGS,
  EFFECT,
  HARM,
  NOUN,
  NOUN_BEFORE,
  ONLOOKERS,
  OWN_AFFAIR,
  OWN_PEOPLE,
  PERSON_ENDS,
  THINGS,
} from "./chineseCues";
import { isPast } from "./chinesePast";
import { isOfThings } from "./chineseThings";
import { isToldOnly } from "./chineseTold";
import type { Ground, Stretch } from "./ground";
import type { Mention } from "./parties";

interface Governed {
  readonly clause: Clause;
  readonly entry: Entry;
  /** What the clause has before its governor. */
  readonly own: string;
  /** Whom its subject names. */
  readonly who: Mention;
  /** Where the act begins that a clause before it governs. */
  readonly behind: number | undefined;
}

/** 赞赏对方政府和人民坚定不移致力于…: what one is praised for. */
const OF_ONE_PRAISED = /(?:赞赏|感谢|欢迎|祝贺|高度评价|积极评价|肯定|钦佩|支持|重视)[^，。；]{0,28}$/u;

/** What nobody can do, but is wished. */
const PLEASANT =
  /(?:[度渡]过[^，。；]*(?:时光|时刻|一天|夜晚|节日)|圆满成功|(?:旅途|旅行|生活|工作)(?:愉快|顺利)|身体健康|一切顺利|满载而归|不虚此行)$/u;

export function isNoAct(ground: Ground, stretch: Stretch, { clause, entry, own, who, behind }: Governed): boolean {
  const { takes, deed } = entry.frame;
  const { text } = ground;
  const cue = text.slice(entry.start, entry.end);
  const topic = clause.entries.some(({ frame, end }) => frame.takes === "topic" && end <= entry.start);
  const joint = stretch.sides.length > 1;
  const narrated = stretch.speakers.length === 0;
  if (narrated && (deed !== "bind" || !who.party)) return true;
  if (topic && takes !== "rest" && behind === undefined) return true;
  // What was done, and what is only a noun: 达成的共识, 作出的承诺.
  if (text.charAt(entry.end) === "的" && behind === undefined) return true;
  if (isToldOnly(text, stretch, { clause, entry, own })) return true;
  if (isPast(text, stretch, clause, entry) || isOfThings(text, clause, entry, own)) return true;
  // One alone announces what was announced: 今天我们宣布建立….
  if (/^宣布/u.test(cue) && !joint) return true;
  if (
    NOUN.test(cue) &&
    behind === undefined &&
    ((NOUN_BEFORE.test(own) && (!/一贯主张$/u.test(own + cue) || /^[、和与是]/u.test(text.slice(entry.end)))) ||
      (takes === "rest" &&
        /^(?:了|得|是|被|受|已|未(?!来)|取得|具有|符合)/u.test(text.slice(entry.end, entry.end + 2))))
  )
    return true;
  if (/^(?:接受|感谢)|(?:^|[^回反响适对相])应(?![该当])[^，。；]{0,24}$/u.test(own) && /邀请$/u.test(cue)) return true;
  const after = text.slice(entry.end, clause.end);
  // 倡议大会: what is called so.
  if (
    NOUN.test(cue) &&
    behind === undefined &&
    /^(?:大会|论坛|峰会|会议|书|框架|机制|伙伴|项目|国家|组织|活动)/u.test(after)
  )
    return true;
  if (/^(?:完全|也|都|均)?同意$/u.test(cue) && /(?:看法|观点|意见|评价|主张|分析|判断|立场)$/u.test(after)) return true;
  // 早日商定…, 全力商定…: to be done, as what governs it says.
  if (
    deed === "bind" &&
    takes === "rest" &&
    /(?:早日|尽快|尽早|争取|力争|推动|继续)$/u.test(own) &&
    /^(?:商定|议定|约定|商妥)$/u.test(cue)
  )
    return true;
  if (
    deed === "ask" &&
    /^(?:鼓励|支持和鼓励|鼓励和支持|鼓励并支持|支持并鼓励)$/u.test(cue) &&
    ofOwnPeople(ground, stretch, after)
  )
    return true;
  // What is only wished well: 祝大家度过愉快的时光.
  if (deed === "ask" && PLEASANT.test(after)) return true;
  // What comes anyway: 期待即将进行的访问之行.
  if (
    deed === "ask" &&
    /期待$|期盼$/u.test(cue) &&
    /^着?(?:即将|这次|此次|接下来)[^，。；]*(?:之行|之旅|访问|到来|召开|举行)$/u.test(after)
  )
    return true;
  // With nothing behind it a modal is a noun: 通报了年内演习计划.
  if (takes === "clause" && behind === undefined && deed === "bind" && NOUN.test(cue) && after === "") return true;
  if (deed === "bind" && /(?:曾|原|原本|本来)$/u.test(own)) return true;
  if (
    deed === "bind" &&
    /^(?:坚持|坚定奉行|恪守|致力于|奉行)/u.test(cue) &&
    OF_ONE_PRAISED.test(text.slice(Math.max(0, clause.start - 16), entry.start))
  )
    return true;
  if (deed === "ask" && takes === "rest" && ONLOOKERS.test(own)) return true;
  if (takes === "clause" && behind === undefined && own !== "" && !(CIRCUMSTANCE.test(own) && deed === "bind")) {
    // "X是…必须…的": told of a thing.
    if (deed === "ask" && /是(?!.*是$)(?=.)/u.test(own) && !own.endsWith("是") && !/^(?:关键|当前|现在)/u.test(own))
      return true;
    if (deed === "ask" && /^需要?$/u.test(cue) && /^(?:一个|一种|引起|时间|有)/u.test(after)) return true;
    if (!who.party && deed === "ask" && (!DEALINGS.test(CIRCUMSTANCE.test(own) ? after : own) || after.length < 2))
      return true;
    // With nobody who is to: 各国主权都应受到尊重.
    if (deed === "ask" && /^(?:受到|得到)\p{Script=Han}{0,2}(?:尊重|维护|保障|保护)$/u.test(after)) return true;
    // What the other is to do anyway.
    if (deed === "bind" && !isOwn(who, stretch) && /(?:先生|女士|阁下)[^，。；]{0,4}$/u.test(own)) return true;
    if (deed === "bind" && !joint && !who.joint && !isOwn(who, stretch) && PERSON_ENDS.test(own)) return true;
    const things = !who.party || THINGS.test(own);
    if (
      things &&
      (deed === "bind" || (deed === "warn" && !HARM.test(after))) &&
      (/会$|^不会/u.test(cue) || (EFFECT.test(after) && !/^(?:继续)?[同与和]/u.test(after)))
    )
      return true;
  }
  if (
    deed === "bind" &&
    /^不会$|^将?不会$/u.test(cue) &&
    /^有(?:任何)?(?:结果|前途|出路|未来|好下场|赢家|出息|市场)/u.test(after)
  )
    return true;
  // What those alone settle whose affair it is.
  if (
    deed === "ask" &&
    /^由[^，。；]*(?:决定|解决|处理)/u.test(after) &&
    OWN_AFFAIR.test(text.slice(stretch.start, entry.start))
  )
    return true;
  if (deed === "bind" && takes === "clause" && own === "" && cue === "将" && COMES_OF_IT.test(after)) return true;
  return false;
}

/** Whether whom one encourages are companies or people of the speaker's own side: a stance. */
function ofOwnPeople({ parties }: Ground, { sides }: Stretch, words: string): boolean {
  const state = /^[^，。；]{0,6}?(\p{Script=Han}{2,6}?)(?=企业|民众|人员|青年|学者|学生|公民|游客)/u.exec(words);
  const named = state === null ? [] : parties.mention(state[0].slice(-4)).sides;
  return named.length > 0
    ? named.every((side) => sides.includes(side))
    : OWN_PEOPLE.test(words) && !/[来赴到]/u.test(words.slice(0, 12));
}

/** Whether those who act are whoever speaks. */
export function isOwn({ joint, own, sides }: Mention, stretch: Stretch): boolean {
  return !joint && (own || (sides.length > 0 && sides.every((side) => stretch.sides.includes(side))));
}
