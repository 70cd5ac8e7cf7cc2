/** The acts of a stretch of a Chinese sentence: clause by clause, by the entries of the lexicon. */
import type { Deed, Frame } from "../../../model/actLexicon";
import type { ActKind } from "../../../syntax/tree";
import type { Span } from "../../../text/span";
import { clausesOf, type Clause, type Entry } from "./chineseClauses";
import type { Mention } from "./parties";
import { kindOf, LONGEST_SENTENCE, type FoundAct, type Ground, type Stretch } from "./ground";

/** What measures between those who meet begin with. */
const MEASURE =
  /^(?:进一步|继续|不断|共同|携手|积极|妥善|加快|持续|充分|切实)*(?:加强|深化|扩大|拓展|密切|推动|推进|保持|增进|促进|落实|开展|支持|尊重|管控|处理|维护|坚持|提升|完善|建立|发挥|用好|办好|做好|挖掘|拓宽|便利)/u;

/** What opens a judgement, a purpose or an effect, with which no act goes on. */
const JUDGES =
  /^(?:这(?!一|些|项|次)|此举|该|其(?!中)|它|从而|因为|由于|以便|使|让|符合|避免|防止|以免|造福|为(?!此)(?!期)(?![^，。；]{1,14}(?:培训|派遣|提供(?:资金|援助|贷款|设备|粮食|药品)))|以(?![^，。；]*为)(?!及|上|下)(?![^，。；]{1,12}(?:态度|精神|方式|担当|原则|行动|姿态|视角|眼光|心态|决心|力度|标准|形式))|(?:共同|进一步|不断|更好)*推动[^，。；]*(?:关系|伙伴|友好|友谊|共同体|和平|事业)[^，。；]*(?:发展|迈|取得|前进|走|上|升|行稳|提|深|健康|稳定|向前|进展)|不断(?:迈|取得|走|向前|上|推向|提升|结出|焕发|巩固)|共同造福)|(?:符合|有利于|有助于)(?![^，。；]*的\p{Script=Han})|是(?!否)/u;
const CONDITION =
  /^[^，。；]{0,12}?(?:如果|倘若|假如|倘|若(?!干)|只要|一旦|除非|(?<![例比譬正假诸犹一不有莫])如(?![期约下何此今上同数实果能]))|^在[^，。；]{2,30}(?:前提下|条件下|情况下)$/u;
/** Links that are no part of a clause. */
const LINK = /^(?:并且?|同时|但是?|而且?|也|还|因此|对此|为此|此外|另外|其中|以及)/u;

/** Of what is asked: what one does together with the other, and is no ask. */
const TOGETHER =
  /^(?:着|继续|尽快|尽早|尽速|早日|进一步|能够?|今后|未来|愿|不断|积极|共同|明[天年]|后天|下[周月年]|今年|年内|在[^，。；同与]{1,10}?)*(?:同|与|和(?!支持|鼓励|欢迎|推动|平|要求|呼吁)|跟)/u;
/** And what they do anyway: 希望进一步加强…合作. */
const COOPERATES =
  /^(?:着|能够?|进一步|继续|不断|共同|携手|更好地?|积极)*(?:加强|保持|深化|扩大|拓展|密切|开展|增进|巩固|提升|推动|推进|落实|促进|弘扬|发展)[^，。；]*(?:合作|交流|往来|交往|关系|沟通|互信|协调|友谊|友好|对话|协作|联系|伙伴)/u;
/** To be where one is invited. */
const ARRIVING = /^(?:早日|尽快|尽早|届时|如期|再次|明年|今年|年内)*(?:成行|访(?!团|客)|来访|赴|前往)/u;
/** What is held out to hurt. */
const HARM =
  /反制|反击|还击|回击|回应|反应|代价|后果|制裁|奉陪|报复|毫不犹豫|断然|采取[^，。；]{0,10}(?:措施|行动|手段)|坐视/u;
const PLAIN_HARM =
  /将(?:会)?(?:被|遭到?)[^，。；]{0,6}(?:挫败|失败)|将(?:会)?(?:坚决|毫不犹豫|断然|果断|依法|有力)?(?:地|予以|作出|做出|采取)?(?:坚决|有力|强有力|必要|一切|相应|对等|严厉|果断)?(?:的)?(?:反制|反击|还击|回击|报复)/u;
/** What one is welcome to do. */
const COMING =
  /来|前往|赴|访|参加|出席|投资|加入|搭乘|参与|使用|考察|学习|留学|旅游|扩大|到\p{Script=Han}|派|进入|申请|入驻|组团|参展|开设|利用|进口|共建/u;
/** With what is over no act goes on. */
const OVER =
  /^(?:已|曾|正在?)|交换了意见|(?<!及时|继续|定期|随时|经常|进一步|加强|保持|充分|深入|广泛)交换意见|进行了|(?:签署|讨论|见证|回顾|通报|听取|发表|举行)了/u;
/** Where the other side takes it up. */
const TAKEN_UP = /需要|愿意|有意|请求|要求|提出申请/u;
/** Words for what was undertaken: of these a noun is no act. */
const NOUN_BEFORE =
  /[的项该此一、”》]$|全球\p{Script=Han}{2}$|重要$|和平$|一贯|各自|有关|上述|作出|做出|履行|兑现|信守|遵守|违背|提出|工作|行动|合作$/u;
const NOUN = /^(?:计划|决定|承诺|要求|希望|建议|倡议|主张|呼吁|期待|准备|保证|请求|邀请|约定|反对|许诺)$/u;
/** That stand outside the act where the clause has no subject of its own. */
const OPPOSES = /反对$|拒绝$|抵制$/u;

const NOW =
  "(?:全部|全数|悉数|如数|全面|正式|分批|陆续|按时|如期|如约|基本|均|都|于[^，。；]{1,12}|从[^，。；]{1,12})*";
const CARRIED_OUT =
  "兑现|履行|落实|完成|归还|交还|交付|移交|释放|获释|放行|撤出|撤离|撤回|撤走|撤军|解除|取消|开通|恢复|批准|运抵|启动|拆除|关闭|清除|遣返|支付|付清|送达|到位|停止|启用|开放";
/** What was undertaken and is done. */
const DONE: readonly RegExp[] = [
  new RegExp(`已(?:经)?${NOW}(?:${CARRIED_OUT})`, "u"),
  /(?:已|均|都|也|中|们|地|)(?:按照?|依照?|依据|根据|遵照)[^，。；]{1,20}?(?:约定|协议|协定|共识|承诺|诺言|决议|安排)[^，。；]*(?:已|了|完成|如期|撤|放行|释放|归还|交付|开通)/u,
  /已(?:经)?(?:按照?|依照?|依|根据|遵照)[^，。；]{1,20}?(?:约定|协议|协定|共识|承诺|诺言|决议|安排|计划)/u,
  /(?:如期|如约|按期|按约)(?!举行$)[^，。；]{0,20}(?:举行|完成|兑现|履行|落实|交付|开通|启动|归还|撤|释放|放行|召开|启用|通车|投产|竣工|批准|恢复|生效|举办|实施|移交|到位|开放|开工|抵达|运抵)|(?:如期|如约|按期)举行/u,
];
const NOT_DONE = /将|应|要(?!求)|希望|尽快|愿|若|如果|必须|争取|确保|推动|力争|未|不|计划|可望|有望/u;

/** What may come where a condition is met is held out. */
const RISK: Frame = { deed: "warn", takes: "clause", words: "" };

/** What holds of things, and is nobody's to do: 将产生积极影响, 不会一帆风顺. */
const EFFECT =
  /影响|意义|作用|一帆风顺|不会变|改变|越来越|面临|迎来|带来|注入|开辟|成为|创造|造福|有利于|有助于|符合|推动|促进|焕发|展现|达到|取得|更加/u;
/** What parties have to do with one another, though they are not named. */
const DEALINGS =
  /两国|双方|双边|彼此|各国|各方|中\p{Script=Han}|关系|合作|贸易|对话|谈判|会谈|磋商|问题|协[议定]|立场|行动|做法/u;
/** Who wishes and takes no part. */
const ONLOOKERS = /(?:世界|社会|人民|外界|各界|民众|舆论|人士|各国)(?:普遍|都|也|热切|均|一致)*$/u;
/** Who says what is only told of: 上百个国家表示…. */
const OTHERS_SAY =
  /(?:个国家|国际社会|许多国家|不少国家|多国|联合国秘书长|专家|学者|媒体|舆论)(?:均|都|也|明确|公开|普遍|纷纷)*$/u;
/** A clause that tells what something shows. */
const SHOWS = /^(?:充分|生动|再次|也|这|都|集中)*(?:显示|体现|彰显|反映|印证|证明|意味)/u;
/** With whom one goes on: what they do together stands behind it. */
const ALONGSIDE = /(?:一道|一起|携手|携手努力|共同努力|携手合作|一同)$/u;
/** What is held of a course: praised in another it is no act. */
const PRAISED = /(?:赞赏|感谢|欢迎|祝贺|高度评价|积极评价|肯定|钦佩|支持)[^，。；]{0,12}$/u;

const PRAISES = /^(?:赞赏|高度赞赏|感谢|祝贺|肯定|高度评价|积极评价|赞扬|欢迎)$/u;

type Open = { -readonly [key in keyof FoundAct]: FoundAct[key] };

export function chineseActs(ground: Ground, stretch: Stretch): readonly FoundAct[] {
  const found: FoundAct[] = [];
  if (stretch.end - stretch.start > LONGEST_SENTENCE) return found;
  const { text } = ground;
  let open: Open | null = null;
  let condition: Span | null = null;
  /** A governor that its clause ends with: "双方商定，…". */
  let pending: Entry | null = null;
  let subject = "";
  for (const clause of clausesOf(text, stretch)) {
    // Behind a semicolon what is to be done goes on where it names nobody.
    const goes =
      clause.opens &&
      open !== null &&
      open.kind !== "refuse" &&
      open.kind !== "done" &&
      text.charAt(clause.start - 1) === "；" &&
      clause.entries.length === 0 &&
      MEASURE.test(text.slice(clause.start, clause.end));
    if (clause.opens && !goes) [open, condition, pending] = [null, null, null];
    const report = reportOf(clause);
    const start: number = skipLink(text, report === undefined ? clause.start : report.end, clause.end);
    if (report !== undefined) [open, pending] = [null, null];
    const its: Clause = { ...clause, start };
    const words = text.slice(start, clause.end);
    const done = doneIn(ground, stretch, clause, report);
    if (done !== null) {
      found.push(done);
      open = null;
      continue;
    }
    const entries = clause.entries.filter((one) => one.start >= start && one.frame.deed !== null);
    if (CONDITION.test(words) && !entries.some(({ frame: { takes } }) => takes === "rest")) {
      [condition, open] = [{ start, end: clause.end }, null];
      continue;
    }
    // What comes of it makes a threat of the rest: 将付出代价.
    const threat = entries.findIndex(({ frame: { deed, takes } }) => deed === "warn" && takes === "clause");
    if (threat > 0 && entries[0]!.frame.takes === "clause") entries.unshift(...entries.splice(threat, 1));
    const list = listIn(text, entries, its, stretch);
    if (list !== null) {
      const { entry, from, to } = list;
      const act = actOf(ground, stretch, { ...its, end: to }, entry, text.slice(start, entry.start), null, from);
      if (act !== null) return [...found, act];
    }
    let act: FoundAct | null = null;
    if (open !== null && report === undefined && goesOn(text, open, clause, entries[0])) {
      open.end = clause.end;
      continue;
    }
    // "我们注意到英方表示愿意…": what another said is only told of.
    const told =
      clause.entries.some(
        (one) => one.frame.takes === "reports" && one !== report && text.slice(one.start, one.end) === "注意到",
      ) ||
      (report !== undefined && OTHERS_SAY.test(text.slice(clause.start, report.start)));
    for (const entry of SHOWS.test(words) || told ? [] : entries) {
      const own = text.slice(start, entry.start);
      // Whom one praises goes on with nothing: 赞赏美方愿…，愿同美方….
      if (own !== "" && !(report !== undefined && PRAISES.test(text.slice(report.start, report.end)))) subject = own;
      act = actOf(ground, stretch, its, entry, own === "" ? subject : own, condition);
      if (act !== null) break;
    }
    const risk = condition !== null && act === null ? /可能|或将|恐将|恐怕|难免/u.exec(words) : null;
    if (risk !== null) {
      const at = start + risk.index;
      const entry: Entry = { frame: RISK, start: at, end: at + risk[0].length, force: "soft" };
      act = actOf(ground, stretch, its, entry, text.slice(start, at), condition);
    }
    if (act === null && pending !== null && words.length > 2 && !JUDGES.test(words))
      act = actOf(ground, stretch, its, pending, subject, null, start);
    const last = entries.at(-1);
    pending =
      act === null &&
      last?.frame.takes === "rest" &&
      last.end === clause.end &&
      last.frame.deed === "bind" &&
      !NOUN_BEFORE.test(text.slice(start, last.start))
        ? last
        : null;
    if (act !== null) {
      condition = null;
      open = { ...act };
      found.push(open);
      continue;
    }
    const joined = open !== null && ALONGSIDE.test(text.slice(open.start, open.end));
    if (
      open !== null &&
      (!JUDGES.test(words) || (joined && /^(?:推动|为|以|不断|共同)/u.test(words))) &&
      !OVER.test(words) &&
      !startsAnew(ground, words)
    )
      open.end = clause.end;
    else open = null;
  }
  return found.filter((act) => act.end - act.start > 2);
}

/** Whether a clause that begins with a governor goes on with what one wishes or does with another: 共同致力于…, 反对霸权. */
function goesOn(text: string, open: FoundAct, clause: Clause, first: Entry | undefined): boolean {
  if (first === undefined || clause.opens) return false;
  const own = text.slice(clause.start, first.start);
  const cue = text.slice(first.start, first.end);
  if (cue.endsWith("致力于"))
    return own === "" && (open.kind === "commit" || open.kind === "ask" || open.kind === "agree");
  return (
    cue === "反对" &&
    own === "" &&
    clause.end - clause.start < 11 &&
    open.kind === "commit" &&
    /愿[同与和]/u.test(text.slice(open.start, open.start + 12))
  );
}

/** The last verb of saying before what it reports; in an act it is only what is to be done: 敦促X确认. */
function reportOf({ entries }: Clause): Entry | undefined {
  let report: Entry | undefined;
  for (const [index, entry] of entries.entries()) {
    if (entry.frame.takes === "reports") report = entry;
    else if (entry.frame.deed !== null) {
      const next = entries[index + 1];
      // "同意并强调": the first has nothing behind it.
      if (next?.frame.takes !== "reports" || next.start - entry.end > 1) break;
    }
  }
  return report;
}

/** Whether a clause without a governor names who acts for itself. */
function startsAnew({ parties }: Ground, words: string): boolean {
  return (
    /^(?:双方|两国|\p{Script=Han}方(?!面|案|便|向|法|式|针|才)(?:高度|支持|赞赏|坚持|始终|一贯|对))/u.test(words) &&
    parties.mention(words.slice(0, 12)).party
  );
}

function actOf(
  ground: Ground,
  stretch: Stretch,
  clause: Clause,
  entry: Entry,
  subject: string,
  condition: Span | null,
  behind?: number,
): FoundAct | null {
  const { takes, deed } = entry.frame;
  const { text, parties, published } = ground;
  const cue = text.slice(entry.start, entry.end);
  const own = text.slice(clause.start, Math.max(clause.start, entry.start));
  const topic = clause.entries.some(({ frame, end }) => frame.takes === "topic" && end <= entry.start);
  const who = parties.mention(subject.slice(0, 60));
  const joint = stretch.sides.length > 1;
  const narrated = stretch.speakers.length === 0;
  if (narrated && (deed !== "bind" || !who.party)) return null;
  if (topic && takes !== "rest" && behind === undefined) return null;
  // What was done, and what is only a noun: 达成的共识, 作出的承诺.
  if (text.charAt(entry.end) === "的" && behind === undefined) return null;
  if (
    NOUN.test(cue) &&
    behind === undefined &&
    (NOUN_BEFORE.test(own) ||
      (takes === "rest" && /^(?:了|得|是|被|受|已|未|取得|具有|符合)/u.test(text.slice(entry.end, entry.end + 2))))
  )
    return null;
  if (/^(?:接受|感谢|应)/u.test(own) && /邀请$/u.test(cue)) return null;
  const after = text.slice(entry.end, clause.end);
  if (/^(?:完全|也|都|均)?同意$/u.test(cue) && /(?:看法|观点|意见|评价|主张|分析|判断|立场)$/u.test(after)) return null;
  if (deed === "bind" && /(?:曾|原|原本|本来)$/u.test(own)) return null;
  if (
    deed === "bind" &&
    /^(?:坚持|坚定奉行|恪守|致力于|奉行)/u.test(cue) &&
    PRAISED.test(text.slice(Math.max(0, clause.start - 16), entry.start))
  )
    return null;
  if (deed === "ask" && takes === "rest" && ONLOOKERS.test(own)) return null;
  if (takes === "clause" && behind === undefined && own !== "") {
    // "X是…必须…的": told of a thing.
    if (deed === "ask" && /是(?!.*是$)(?=.)/u.test(own) && !own.endsWith("是") && !/^(?:关键|当前|现在)/u.test(own))
      return null;
    if (deed === "ask" && /^需要?$/u.test(cue) && /^(?:一个|一种|引起|时间|有)/u.test(after)) return null;
    if (!who.party && deed === "ask" && (!DEALINGS.test(own) || after.length < 2)) return null;
    // What the other is to do anyway.
    if (deed === "bind" && !isOwn(who, stretch) && /(?:先生|女士|阁下)[^，。；]{0,4}$/u.test(own)) return null;
    if (!who.party && deed === "bind" && (/会$|^不会/u.test(cue) || EFFECT.test(after))) return null;
  }
  const outside =
    takes === "rest" ||
    (deed === "refuse" &&
      OPPOSES.test(cue) &&
      !parties.mention(own).party &&
      own.length < 8 &&
      clause.end - entry.end > 2);
  const rest = outside || behind !== undefined;
  const from = behind ?? (outside ? skip(text, entry.end, clause.end) : (condition?.start ?? clause.start));
  if (from >= clause.end) return null;
  const words = text.slice(from, clause.end);
  if (/欢迎$|乐见$/u.test(cue) && !isInvited(text.slice(entry.end, clause.end))) return null;
  const addressed = rest ? parties.mention(words.slice(0, 12)) : who;
  const held = condition === null ? "" : text.slice(condition.start, condition.end);
  const kind = kindIn({
    cue,
    deed: deed!,
    rest,
    joint,
    mine: isOwn(who, stretch),
    who,
    addressed,
    subject,
    words,
    held,
  });
  const elsewhere = who.sides.length === 1 && !who.joint && !stretch.sides.includes(who.sides[0]!);
  // With a subject and modal of its own a clause is tagged whole.
  const whole = rest && kind === "commit" && deed === "ask" && who.party && own !== "" && behind === undefined;
  return {
    start: whole ? clause.start : from,
    end: clause.end,
    kind,
    by: kind === "commit" && (elsewhere || (joint && who.sides.length === 1)) ? who.sides : [],
    to: kind === "ask" && !addressed.joint ? addresseesOf(ground, addressed.sides, stretch) : null,
    force: kind === "commit" && /^期待/u.test(cue) ? "medium" : entry.force,
    confidence: rest ? 0.85 : who.party ? 0.8 : 0.65,
    cue: (published ?? text).slice(entry.start, entry.end),
  };
}

/** Whether those who act are whoever speaks. */
function isOwn({ joint, own, sides }: Mention, stretch: Stretch): boolean {
  return !joint && (own || (sides.length > 0 && sides.every((side) => stretch.sides.includes(side))));
}

/** Whether somebody is welcome to what he has not done yet: not 欢迎总理来访, which he does. */
function isInvited(words: string): boolean {
  if (/(?:来访|到访|来华访问|访华|访问|一行)$/u.test(words))
    return (
      !/首次|此次|后\p{Script=Han}*访/u.test(words) &&
      /再次|随时|适时|尽早|早日|明年|今年|下|年内|方便|合适|月|季/u.test(words)
    );
  return COMING.test(words) && !/^(?:了|这一|上述|该|此)/u.test(words);
}

interface Told {
  readonly cue: string;
  readonly deed: Deed;
  /** Whether the act lies behind the words. */
  readonly rest: boolean;
  /** Whether all speak. */
  readonly joint: boolean;
  readonly mine: boolean;
  readonly who: { readonly joint: boolean; readonly sides: readonly string[] };
  readonly addressed: { readonly joint: boolean };
  readonly subject: string;
  readonly words: string;
  /** The condition; empty for none. */
  readonly held: string;
}

function kindIn({ cue, deed, rest, joint, mine, who, addressed, subject, words, held }: Told): ActKind {
  if (deed === "bind") {
    if (held !== "" && HARM.test(words)) return "warn";
    if (!joint && !who.joint && PLAIN_HARM.test(words)) return "warn";
    if (held !== "" && !joint && TAKEN_UP.test(held)) return "offer";
    return kindOf("bind", (joint && who.sides.length !== 1) || (who.joint && !rest));
  }
  if (deed !== "ask") return deed;
  if (rest && /[望待盼希]$/u.test(cue) && COOPERATES.test(words)) return kindOf("bind", joint);
  if (rest && (TOGETHER.test(words) || (/[望待盼]$/u.test(cue) && ARRIVING.test(words)))) return kindOf("bind", joint);
  if (rest && joint && /[望待盼]$/u.test(cue) && /^(?:早日|尽快|尽早|继续|进一步)/u.test(words)) return "agree";
  if (!rest && mine && !joint) return "commit";
  return joint && (rest ? addressed.joint : who.joint || subject === "" || /^(?:双方|两国)?咸?认?$/u.test(subject))
    ? "agree"
    : "ask";
}

/** What a clause reports as carried out. */
function doneIn(
  { text, published }: Ground,
  stretch: Stretch,
  clause: Clause,
  report: Entry | undefined,
): FoundAct | null {
  if (stretch.speakers.length === 0) return null;
  const from =
    report === undefined || /^满意/u.test(text.slice(report.end, report.end + 2)) ? clause.start : report.end;
  const words = text
    .slice(from, clause.end)
    .replace(/(?:表示)?(?:满意|欢迎|赞赏|感谢)$/u, "")
    .replace(/表示$/u, "");
  const lead = /^(?:并|还|也)?(?:对(?=[^，]*(?:如期|如约|按期|已)))?/u.exec(words)![0].length;
  const own = words.slice(lead);
  if (own.length < 5 || NOT_DONE.test(own)) return null;
  const cue = DONE.map((one) => one.exec(own)).find((one) => one !== null);
  if (cue === undefined) return null;
  const start = from + lead;
  return {
    start,
    end: from + words.length,
    kind: "done",
    by: [],
    to: null,
    force: null,
    confidence: 0.65,
    cue: (published ?? text).slice(start + cue.index, start + cue.index + Math.min(cue[0].length, 12)),
  };
}

/** A governor with a colon behind it, and what it introduces in the same sentence. */
function listIn(
  text: string,
  entries: readonly Entry[],
  clause: Clause,
  stretch: Stretch,
): { readonly entry: Entry; readonly from: number; readonly to: number } | null {
  const entry = entries
    .filter(
      ({ frame, end }) =>
        frame.takes === "rest" && /^[^，。；：]{0,14}：/u.test(text.slice(end, Math.min(end + 16, clause.end))),
    )
    .at(-1);
  if (entry === undefined) return null;
  const from = text.indexOf("：", entry.end) + 1;
  const to = text
    .slice(0, stretch.end)
    .trimEnd()
    .replace(/[，。；]$/u, "").length;
  return from < to ? { entry, from: skip(text, from, to), to } : null;
}

/** Who is asked, where it is not the other parties all the same. */
function addresseesOf(
  { parties: { all } }: Ground,
  named: readonly string[],
  { sides }: Stretch,
): readonly string[] | null {
  const others = all.filter((side) => !sides.includes(side));
  const asked = named.filter((side) => !sides.includes(side));
  return asked.length === 0 || (asked.length === others.length && asked.every((side) => others.includes(side)))
    ? null
    : asked;
}

/** Behind a governor nothing is skipped but what only joins it to the act. */
function skip(text: string, at: number, end: number): number {
  let from = at;
  while (from < end && /[\s“：:]/u.test(text[from]!)) from += 1;
  return from;
}

function skipLink(text: string, at: number, end: number): number {
  const from = skip(text, at, end);
  return from + (LINK.exec(text.slice(from, Math.min(end, from + 4)))?.[0].length ?? 0);
}
