/** Where words that govern a Chinese act only tell: of what came about, of a field, of what growth brings, of what is to end. */
import type { Clause, Entry } from "./chineseClauses";
import { PRAISED } from "./chineseCues";
import type { Stretch } from "./ground";

interface Told {
  readonly clause: Clause;
  readonly entry: Entry;
  /** What the clause has before its governor. */
  readonly own: string;
}

/** What was proposed has come about: 倡议举办会议，得到各方响应. */
const TAKEN_UP =
  /^，(?:已|并|也|均)*(?:得到|获得|受到|赢得|取得)[^，。；]*(?:响应|支持|欢迎|赞同|认可|好评|成功|成果)/u;
/** What some can do only tells which field is meant. */
const FIELD = /^[^，。；]{1,14}的(?:领域|方面|议题|问题|事项|空间|地方)(?=$|[、和与及])/u;
/** What somebody did or is, behind what it is for. */
const MERIT =
  /(?:方面|中|过程中|上)?所?(?:发挥|作出|做出|付出|取得|展现|表现出)[^，。；]{0,6}的[^，。；]{0,6}(?:作用|贡献|努力|成就|成绩|成果|决心)$/u;
/** What a country's course brings by itself. */
const COURSE = /(?:发展|增长|复苏|现代化|开放|崛起|繁荣|改革|市场|经济)$/u;
const BRINGS = /带来|注入|提供[^，。；]*(?:机遇|动力|动能|空间)|成为|创造|造福|增添/u;
const POWER = /^(?:继续)?(?:成为|是)[^，。；]*(?:动力|引擎|动能|机遇|源泉|稳定器|压舱石|增长点|增长极|力量)$/u;
/** What is to end, with nobody who is to end it. */
const ENDS =
  /^(?:着)?(?:战火|战事|战乱|冲突|危机|局势|紧张局势|疫情|争端|战争|暴力|动荡|风波|乱局|灾情)(?:能够?|得以)?(?:尽早|早日|尽快|尽速|不再)*(?:平息|结束|缓和|好转|消除|停止|稳定(?:下来)?|改善|降温|平复|升级|恶化|蔓延|过去)$/u;

export function isToldOnly(text: string, stretch: Stretch, { clause, entry, own }: Told): boolean {
  const { deed } = entry.frame;
  const cue = text.slice(entry.start, entry.end);
  const after = text.slice(entry.end, clause.end);
  const proposes = /倡议$|提议$|建议$/u.test(cue);
  if (proposes && TAKEN_UP.test(text.slice(clause.end, stretch.end))) return true;
  if (proposes && PRAISED.test(own)) return true;
  if (/^(?:可以?|能够?)$/u.test(cue) && FIELD.test(after)) return true;
  // "透过这个平台，双方可…": what it will be good for.
  if (
    cue === "可" &&
    /(?:透过|通过|借助|依托)[^，。；]{2,40}(?:平台|协会|委员会|协进会|中心)，$/u.test(
      text.slice(stretch.start, clause.start),
    )
  )
    return true;
  // 应贵方提议: on whose request.
  if (cue === "应" && /^[^，。；]{1,12}(?:提议|邀请|要求|请求|建议|倡议|之邀|之请|约请)$/u.test(after)) return true;
  // 永远不会忘记; "针对…已多次拒绝一事": what is felt, and what was done.
  if (
    /不会?$/u.test(cue) &&
    /^会?(?:忘[记却怀]|动摇|改变|变|褪色|被(?:忘|遗忘)|因[^，。；]*(?:改变|动摇|变化|影响))/u.test(after)
  )
    return true;
  if (deed === "refuse" && (/[已曾](?:经|多次|一再|屡次|明确|再次)*$/u.test(own) || /(?:一事|一案)$/u.test(after)))
    return true;
  // "相信贵方会继续…": what is believed of another.
  if (
    deed === "bind" &&
    /^(?:将|会|将会|一定会|定会|必将|会继续|将继续)$/u.test(cue) &&
    believed(text, stretch, clause, entry)
  )
    return true;
  // 明年将是建交二十五周年; 此次活动能帮助…, 能为复苏带来条件: how things will be.
  if (deed === "bind" && /^将(?:会)?$/u.test(cue) && /^是(?!.*[，；])/u.test(after)) return true;
  if (deed === "ask" && entry.frame.takes === "rest" && GOOD_OF.test(after)) return true;
  if (/奉行$|恪守$/u.test(cue) && /(?:始终|一贯|一直|长期)(?:都|坚定)*$/u.test(own)) return true;
  // “集装箱安全倡议”: what is called so.
  if (proposes && /[”》」』]/u.test(text.charAt(entry.end))) return true;
  // 困难形势将持续一段时间: it goes on by itself.
  if (/^将?持续$|^将$/u.test(cue) && /(?:形势|局势|局面|态势|势头|状况|压力|疫情)$/u.test(own)) return true;
  // 可能导致局势升级: what would follow by itself.
  if (
    deed === "warn" &&
    /可能/u.test(cue) &&
    /(?:局势|紧张|形势|冲突|误判|危机|风险|对抗|升级|复杂化|误解)/u.test(after)
  )
    return true;
  // 按照指示精神; 将其提升, which is 把; what a choice shows that somebody hopes.
  if (/指示$|要求$/u.test(cue) && /^(?:批示)?精神/u.test(after)) return true;
  if (cue === "将" && /^[其之](?:提升|推[向到上]|打造|建设成|转化|发展成|作为|视为|纳入|列[为入])/u.test(after))
    return true;
  if (deed === "ask" && entry.frame.takes === "rest" && /(?:体现|显示|反映|彰显|表明)了[^，。；]*$/u.test(own))
    return true;
  if (/致力于$/u.test(cue) && MERIT.test(after)) return true;
  if (deed === "bind" && COURSE.test(own) && BRINGS.test(after)) return true;
  if (deed === "bind" && own === "" && /^将/u.test(cue) && POWER.test(after)) return true;
  if (deed === "ask" && ENDS.test(after)) return true;
  if (/不再$/u.test(cue) && /^(?:受到?|遭受|遭到|遭|蒙受|发生|陷入)/u.test(after)) return true;
  // 沈岳上将3月5日会见…: a rank.
  return cue === "将" && /(?<![会以之础际])[上中少大准]$/u.test(own) && RANKED.test(after);
}

/** Whether a clause, or the one before it that it goes on with, is what is believed of somebody who does not speak. */
function believed(text: string, stretch: Stretch, clause: Clause, entry: Entry): boolean {
  const before = text.slice(stretch.start, clause.start);
  const own = text.slice(clause.start, entry.start);
  const last = /[^，。；]*，$/u.exec(before)?.[0] ?? "";
  const words = own === "" ? last : own;
  return /(?:相信|坚信|深信|确信)(?!(?:双方|两国|我们|我方|各方))[^，。；]{2,40}/u.test(words);
}

/** What good something may do, as is hoped. */
const GOOD_OF =
  /^(?:[^，。；同与和]{2,24}(?:合作|谈判|协[定议]|批准生效)(?:不断|能够?|早日|尽快|持续)*取得(?:新的?|更[多大]|丰硕|积极|早期|实质性)*(?:进展|成果|突破|收获)$|[^，。；同与和方推促支持为]{0,12}(?:关系|友谊|伙伴关系)(?:能够?)?(?:不断|继续|持续|更好|进一步|早日|蓬勃)*(?:取得|迈上|迈向|再上|更上|得到|发展|走|向前|提升|行稳|深化)[^，。；]*$|(?:我?此次|我?这次|本次|此行|该|上述|通过[^，。；]*)[^，。；]{0,10}(?:活动|访问|会议|会谈|论坛|考察|交流|机会|展览|项目|之行)?能?(?:够)?(?:帮助|有助于|促进|推动|增进|为|使|让|成为|取得)|(?:能够?|可以?|将)?(?:为|给)[^，。；]*(?:带来|创造|注入|增添|提供)[^，。；]*(?:条件|机遇|动力|活力|机会|好处|利益|环境|帮助|福祉)$)/u;

/** What a general did, right behind the rank. */
const RANKED = /^(?:\d|[今昨当前][天日]|会见|出席|表示|强调|重申)/u;
