/** The persons of a Chinese text: by an office before the name or behind it, or known to readers. */
import { MINISTRY, NO_OFFICE, OFFICES } from "./offices.data";
import { REPORTS } from "../speech/chinese.data";
import { ALSO_KNOWN, NO_NAME_AT_FIRST, SURNAMES } from "./chinese.data";
import { sideBefore, type NamedSide } from "./chineseSides";
import { idOf, states, type ChineseStates } from "./states";

/** Of two namings of one organisation the longer: 省外办, 澜江省外办. */
function longerOf(one: NamedSide | null, other: NamedSide | null): NamedSide | null {
  if (one === null || other === null) return one ?? other;
  if (one.code !== null || other.code !== null || other.name === one.name || !other.name.endsWith(one.name)) return one;
  return { ...other, aka: [...new Set([...other.aka, ...one.aka, one.name])] };
}

export interface FoundPerson {
  /** Where in the text the name stands; -1 for one who only says something further down. */
  readonly at: number;
  readonly name: string;
  readonly title: string | null;
  readonly side: NamedSide | null;
  readonly id: string | null;
  /** As written in Latin letters behind the name. */
  readonly latin: string | null;
  /** Whether he holds an office of a ministry that is named without its state. */
  readonly home: boolean;
}

const ANY_OFFICE = OFFICES.join("|");
const TITLE = `(?:常务|第一|代理|候任|新任|首席)?(?:${ANY_OFFICE})(?:兼?(?:${ANY_OFFICE}))*`;

/** What those who meet do: none of it is in anybody's name. */
const MEETING =
  "应约|应邀|举行|通电话|通话|会谈|会见|会晤|会面|接见|拜会|拜访|往见|往访|走访|探访|看望|探望|会商|辞行|送别|饯行|宴请|招待|慰问|调研|视察|检查|赴任|约见|召见|出席|主持|抵达|访问|到访|来访|致电|致信|复信|共同|表示|指出|强调|认为|参加|进行|设宴|款待|率团|率领|陪同|同意|宣布|介绍|感谢|欢迎|重申|呼吁|希望|接受|回应|答复|承诺|敦促|要求|邀请|赞赏|祝贺|警告|谴责|讨论|转达|听取|通报|期间|发表|签署|交换|视频|今天|今日|当天|首先|前往|进行|座谈|深入|走访|考察|参观|分别|联合|出访|到任|离任|履新|带队|带领|专程|作为|做客|访台|访华|访港|访澳|访日|访美|视讯|视像|线上|连线|致函|致贺|致辞|致词|晤谈|叙谈|交谈|茶叙|餐叙|夫妇|伉俪|乙行|启程|专访|发言|讲话|演讲|对话|举办|召开|召见|召集|应询|上午|下午|晚上|凌晨|中午|昨天|后天|当晚|当日|昨晚|前来|一同|权力|仪式|殿下|阁下|陛下|先生|女士|博士|[上中少大准]将(?!来)|[大上中少]校(?!长)";

/** Verbs that report speech: none of them is in a name either. */
const SAYING = REPORTS.split("|")
  .filter((verb) => /^\p{Script=Han}{2,}$/u.test(verb))
  .join("|");

/** What follows a name. */
const BEHIND = `(?=${MEETING}|在|同|与|和|就|说|一行|于|以|的|将|访|率|今|分别|达成|来|抵|并|致|互|率|对|也|还|则|等|首先|赴|继续|代表|前往|一行|及|、|昨|日前|当地|周[一二三四五六日]|星期|礼拜|本(?=[（(])|今(?=[（(])|昨(?=[（(])|晚(?=[同与和应会在就])|偕|携|亦|曾|拟|到(?=[访京华任])|[，。、：；（）“”\\s\\d]|$)`;

const nameOf = (most: number): string =>
  `(?!${MEETING}|${SAYING}|${NO_OFFICE}|${NO_NAME_AT_FIRST})\\p{Script=Han}(?:(?!${MEETING}|${SAYING})(?:[\\p{Script=Han}·]|(?<=\\p{Script=Han})-(?=\\p{Script=Han}))){1,${most}}?`;

/** A given name behind an office: 王部长美花. */
export const GIVEN = `(?!${MEETING}|${SAYING}|${NO_NAME_AT_FIRST})\\p{Script=Han}(?:(?!${MEETING}|${SAYING})\\p{Script=Han})?`;

/** So many are looked for in a paragraph. */
const MOST = 30;

/** What is in no name. */
const NO_NAME =
  /[的了是级们该此者厅局署已还所]|再次|最后|首先|多次|曾经|一再|进一步|高度|充分|会议|使节|多国|议员|客人|外宾|嘉宾|来宾|贵宾|代表|新闻|纪要|公报|声明|概要|侧记|综述|要点|摘要|情况|结果|实录|部门|问题|工作|有关|负责|交流|人员|小组|机构|事务|国家|政府|合作|一行|记者|人士|成员|青年|学生|联合|双方|两国|各方|中方|本次|此次|近日|先生|女士|阁下|夫人|随后|当天|上午|下午|问候|祝愿|官邸|秘书|诚挚|良好/u;

export const isChineseName = (name: string): boolean =>
  name.length < 5 && (SURNAMES.has(name.slice(0, 2)) || (name.length < 4 && SURNAMES.has(name.charAt(0))));

const anyOffice = new RegExp(ANY_OFFICE, "u");
const OFFICE_IN = new RegExp(`^(?:${ANY_OFFICE})|^[兼和与同及]|(?:${ANY_OFFICE})$`, "u");

export const isName = (name: string): boolean =>
  !NO_NAME.test(name) &&
  (!/(?:团|会|方|国|部|省|市|州|县|委|办|等|时|后|中|在|与|和|同|总|副)$/u.test(name) ||
    (name.length === 3 && /[国方中和同时州市省]$/u.test(name) && isChineseName(name))) &&
  !OFFICE_IN.test(name);

/** Behind who says something. */
export const SAYS_AT_ONCE = `(?:等?(?:${ANY_OFFICE})|先生|女士|同志|阁下)?(?:首先|则|还|也|亦|并|都|均|再次|高度|充分|强烈|坚决|严厉|衷心|热烈|由衷|一致|普遍|非常|十分|特别|诚挚|进一步|对此|代表[^，。；]{1,12})?(?:${SAYING}|说|称|盼|对[^，。；]{2,40}表)`;

/** Whoever sentences begin with, and says something there. */
export function subjectsIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  const subject = new RegExp(`(?:^|[。\\n”」]|[。；]）)([\\p{Script=Han}·-]{2,14}?)${SAYS_AT_ONCE}`, "gu");
  for (const [, words = ""] of text.matchAll(subject)) found.add(words);
  return found;
}

/** A Chinese name without what was taken for the end of it, where the text goes on with it alone: 沈岳带队, and 沈岳表示. */
function trimmed(name: string, subjects: ReadonlySet<string>): string {
  if (subjects.has(name) || states().knownChinese.has(name) || ALSO_KNOWN.some(([, , its]) => its === name))
    return name;
  for (let length = 2; length < Math.min(name.length, 4); length += 1) {
    const short = name.slice(0, length);
    if (subjects.has(short) && isChineseName(short)) return short;
  }
  return name;
}

/** A name that readers know, where what was taken for a name goes on behind it. */
function knownPart(name: string): string {
  for (let length = Math.min(4, name.length - 1); length > 1; length -= 1) {
    const part = name.slice(0, length);
    if ((length > 2 || name.length > 4) && isChineseName(part) && (states().knownChinese.has(part) || ALSO.has(part)))
      return part;
  }
  return name;
}

const ALSO: ReadonlySet<string> = new Set(ALSO_KNOWN.map(([, , name]) => name));

/** A ministry right before an office. */
const atHome = new RegExp(
  `(?:${MINISTRY}|中联部|国台办|外办)\\p{Script=Han}{0,8}(?:${ANY_OFFICE})$|(?:^|[^常派\\p{Script=Han}]|会见|会晤|候任|新任|离任)[常派]?驻(?![华京沪穗蓉渝台])[^，。；、]{1,14}(?:大使|总领事|代办|公使|参赞)$`,
  "u",
);

/** Of the central government in Hong Kong and Macau. */
const OF_PEKING =
  /(?:外交部驻[港澳香]|港澳办|港澳事务办公室|中央人民政府驻|中央政府驻|中联办)[^，。；、\s与和同会]{0,24}$/u;
const PEKING: NamedSide = { code: "CN", name: "CN", aka: [], kind: "state" };

const titled = new RegExp(`(?<!拜(?=会长))(${TITLE})(${nameOf(22)})${BEHIND}`, "gu");
const titledBehind = new RegExp(
  `(?:^|[\\n，、。与同和])(${nameOf(7)})等?(${TITLE})(?=${MEETING}|${SAYING}|同|与|和|赴|率|在|就|应|对|向|请|$|\\n)`,
  "gu",
);
/** A name that the text has in Latin letters alone: 外长Penny Wong. */
const inLatin = new RegExp(
  `(${TITLE})\\s?([A-Z][A-Za-zÀ-ɏ.'’-]+(?: (?:[a-z]{1,3} )?[A-Z][A-Za-zÀ-ɏ.'’-]+){0,4})(?=\\s?(?:\\p{Script=Han}|[，。、（]))`,
  "gu",
);

/** An envoy whose office stands behind the name: 沈岳大使，…; 常驻联合国代表沈岳大使. */
const envoyBehind = new RegExp(
  `(?:^|[\\n，、。与同和]|[驻团][^，。；]{1,12}?(?:代表|团长))(${nameOf(2)})(大使|总领事|代办|公使|特派员|参赞)(?=[，、。\\n]|出席|主持|等|夫妇|$)`,
  "gu",
);
const met = new RegExp(`(?:会见|会晤|接见|拜会|约见)(${nameOf(3)})(?=$|\\n)`, "gu");

/** Only Chinese officials hold them where no state is named. */
const CHINESE_OFFICE = /中共中央|中央政治局|中央外办|国务委员|国家主席|全国人大|全国政协|国务院/;

/**
 * Persons in a stretch of the text, in order.
 * @param stretch offset and words; @param text that tells whether a name in doubt is one.
 */
export function personsIn(
  head: string,
  text: string,
  named: ChineseStates,
  subjects: ReadonlySet<string>,
): FoundPerson[] {
  const found: FoundPerson[] = [];
  const add = (one: FoundPerson): void => {
    if (found.length >= MOST) return;
    const same = found.findIndex(
      ({ name }) =>
        name === one.name ||
        name.endsWith(one.name) ||
        one.name.endsWith(name) ||
        name.startsWith(`${one.name}·`) ||
        one.name.startsWith(`${name}·`),
    );
    if (same === -1) found.push(one);
    else {
      const before = found[same]!;
      const longer = one.name.length > before.name.length && one.name.includes("·");
      // 萨尔瓦多总统桑切斯, where no word is of Spain.
      const its = one.side?.code ?? null;
      const known = before.id === null ? null : (before.side?.code ?? null);
      const another = known !== null && its !== null && its !== known && !named.some(([, code]) => code === known);
      found[same] = {
        at: Math.min(before.at, one.at),
        name: longer ? one.name : before.name,
        title: longer ? (one.title ?? before.title) : (before.title ?? one.title),
        // What the text says of somebody counts for more than what readers know of one of that name.
        side:
          ((longer && known !== null) || another) && its !== null && its !== "CN"
            ? one.side
            : longerOf(before.side, one.side),
        id: another ? null : (before.id ?? one.id),
        latin: before.latin ?? one.latin,
        home: before.home || one.home,
      };
    }
  };
  const latinBehind = (at: number): string | null =>
    /^（([A-Z][\p{L}.'’ -]{2,40})）/u.exec(head.slice(at, at + 50))?.[1] ?? null;
  for (const each of knownIn(head, named)) add(each);
  let last: { readonly end: number; readonly side: NamedSide | null } = { end: -2, side: null };
  titled.lastIndex = 0;
  for (let match = titled.exec(head); match !== null && found.length < MOST; match = titled.exec(head)) {
    const { 1: title = "", index } = match;
    let { 2: name = "" } = match;
    if (!isName(name)) {
      // Another office may stand in what was taken for a name.
      titled.lastIndex = index + title.length;
      continue;
    }
    // What goes on behind a name that readers know is none of it: 习近平结束….
    name = knownPart(name);
    // A name may end in what mostly stands behind one: 艾德和.
    const longer = head.slice(index + title.length, index + title.length + name.length + 1);
    if (/[同和与以今来率将]$/u.test(longer) && new RegExp(`${longer}(?:表示|指出|强调|说|感谢|认为)`, "u").test(text))
      name = longer;
    const chinese = CHINESE_OFFICE.test(
      head
        .slice(Math.max(0, index - 30), index + title.length)
        .replace(/.*(?:会见|会晤|会谈|[同与]|、(?=[^、]*$))/su, ""),
    );
    const before = sideBefore(head, index, named, title);
    // "卡尔德总统黑尔、国家安全顾问维尔": of the same side.
    const same = SAME_SIDE.test(head.slice(last.end, index)) ? last.side : null;
    const side =
      (OF_PEKING.test(head.slice(Math.max(0, index - 40), index)) ? PEKING : null) ??
      (before !== null && isPerson(before, text)
        ? null
        : before?.code != null
          ? before
          : (officeBefore(head, index, named) ?? before)) ??
      same ??
      (chinese ? ({ code: "CN", name: "CN", aka: [], kind: "state" } as const) : null);
    if (side?.code !== "JP") name = trimmed(name, subjects);
    // 经济部王部长美花: the family name stands before the office.
    const family = head.charAt(index - 1);
    const turned =
      name.length < 3 &&
      SURNAMES.has(family) &&
      /(?:^|[部署局院厅会处\s，。「])$/u.test(head.slice(Math.max(0, index - 2), index - 1));
    if (turned && NO_GIVEN.test(name)) {
      titled.lastIndex = index + title.length;
      continue;
    }
    if (turned) name = family + name;
    last = { end: index + title.length + name.length - (turned ? 1 : 0), side };
    const latin = latinBehind(last.end);
    const home = side === null && atHome.test(`${head.slice(Math.max(0, index - 20), index)}${title}`);
    add({ at: index, name, title: title.replace(/^(?:候任|新任)/u, ""), side, id: null, latin, home });
  }
  for (const { 0: whole, 1: name = "", 2: title = "", index } of head.matchAll(envoyBehind))
    if (isName(name) && isChineseName(name))
      add({ at: index + whole.indexOf(name), name, title, side: null, id: null, latin: null, home: true });
  for (const { 1: title = "", 2: name = "", index } of head.matchAll(inLatin))
    add({ at: index, name, title, side: sideBefore(head, index, named, title), id: null, latin: null, home: false });
  const isState = (words: string): boolean => named.some(([state]) => words.endsWith(state));
  // "韩澜外长会见沈怡": the name before the office, where the text tells that it is one; and who is met.
  for (const { 0: whole, 1: name = "", 2: title = "", index } of head.matchAll(titledBehind)) {
    if (isState(name) || !isName(name)) continue;
    if (
      !whole.endsWith(`等${title}`) &&
      !(isChineseName(name) && !text.includes(`${name.charAt(0)}方`)) &&
      !isHolder(name, text)
    )
      continue;
    add({ at: index + whole.indexOf(name), name, title, side: null, id: null, latin: null, home: false });
  }
  for (const { 0: whole, 1: name = "", index } of head.matchAll(met))
    if (!isState(name) && isName(name) && !anyOffice.test(name))
      add({ at: index + whole.indexOf(name), name, title: null, side: null, id: null, latin: null, home: false });
  const opening = /^(?:---\n)?(\p{Script=Han}{2,4}?)(?:同|与|和|会见|会晤|应约|出席)/u.exec(head)?.[1];
  const first = found.findIndex(({ name }) => name === opening);
  if (first !== -1) found[first] = { ...found[first]!, at: 0 };
  return found.sort((one, other) => one.at - other.at);
}

/** What stands behind 王部长 and is no given name. */
export const NO_GIVEN = /^[于在与同和会接应主率出访今昨本日首也还则]/u;

/** Between two of one side: 外长黑尔、国家安全顾问维尔; 前总理黑尔和前总统维尔. */
const SAME_SIDE = /^(?:（[^（）]{1,40}）)?(?:(?:、|以及|及|暨)\p{Script=Han}{0,12}|和(?:前|时任|副|联邦)?)$/u;

const chained = new RegExp(
  `(?:前)?(${ANY_OFFICE})[、 ](?:(?!会见|会晤|会谈|接见|拜会|约见|出席|[同与])[^，。；：、]){0,24}$`,
  "u",
);

/** Of two offices that one holds the first tells for whom: 卡尔德前首相、渔业协会会长黑尔. */
function officeBefore(text: string, at: number, named: ChineseStates): NamedSide | null {
  const found = chained.exec(text.slice(Math.max(0, at - 40), at));
  if (found === null) return null;
  const side = sideBefore(text, Math.max(0, at - 40) + found.index, named);
  return side?.code == null ? null : side;
}

/** Whether what was taken for a state is a person, whose office stands behind the name: 许岚总统. */
function isPerson({ code, name }: NamedSide, text: string): boolean {
  return code === null && isHolder(name, text);
}

const officeEnds = new RegExp(`(?:${ANY_OFFICE})$`, "u");

/** Whether an office stands before a name somewhere, or the name says something. */
function isHolder(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    if (/^(?:表示|指出|强调|说)/u.test(text.slice(at + name.length, at + name.length + 2))) return true;
    if (officeEnds.test(text.slice(Math.max(0, at - 16), at))) return true;
  }
  return false;
}

/** Whether somebody of this name says something in a text. */
export function speaks(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    speaksBehind.lastIndex = at + name.length;
    if (speaksBehind.test(text)) return true;
  }
  return false;
}

/** Whether a text tells of a meeting with somebody at which both said something: 沈岳与黑尔会谈，双方…. */
export function meets(name: string, text: string): boolean {
  return new RegExp(
    `[与同和]?[^，。；\\n]{0,24}${name}(?:（[^（）]{1,40}）)?[^，。；\\n]{0,24}(?:会谈|会见|会晤|会面|座谈|交流|通话|通电话|磋商|对话)(?:了[^，。；\\n]{1,20})?(?:时)?[，。](?:双方|两国|两人|宾主)`,
    "u",
  ).test(text);
}

const speaksBehind = new RegExp(
  `(?:等?(?:${ANY_OFFICE})|先生|女士|同志)?(?:(?:[^，。；\\n]{0,8})(?:${SAYING}|说|称)(?!仪式|宴)|[对向就][^，。；\\n]{2,40}表[示达]|[^。\\n]{0,60}(?:致辞|致词|讲话|发言|演讲)[^。\\n]{0,8}。[他她](?:首先|还|在[^，。]{1,12})?(?:${SAYING}|说))`,
  "uy",
);

/** Known persons who say something further down. */
export function knownSpeakers(text: string, named: ChineseStates): readonly FoundPerson[] {
  return [...knownIn(text, named)]
    .filter(({ name, at }) => speaks(name, text.slice(at)))
    .map((each) => ({ ...each, at: -1 }));
}

const before = new RegExp(`(${TITLE})$`, "u");
const behind = new RegExp(`^(${TITLE})`, "u");

/** The office before a name, or behind it. */
function titleOf(text: string, at: number, end: number): string | null {
  return before.exec(text.slice(Math.max(0, at - 20), at))?.[1] ?? behind.exec(text.slice(end, end + 12))?.[1] ?? null;
}

/** What may stand right before and behind a short name that readers know: 赖斯 is not in 克赖斯特彻奇. */
const LEADS = new RegExp(
  `(?:^|[\\P{Script=Han}同与和及向对给请由经在的]|${ANY_OFFICE}|会见|会晤|感谢|祝贺|欢迎|邀请|方)$`,
  "u",
);
const FOLLOWS = new RegExp(`^(?:$|\\P{Script=Han}|${ANY_OFFICE}|${SAYING}|${BEHIND.slice(3, -1)})`, "u");

/** Those whose side readers know, by the words that name them. */
function* knownIn(text: string, named: ChineseStates): IterableIterator<FoundPerson> {
  for (const [name, code, family] of known()) {
    // A short one may be another's.
    if (name.length < 3 && code !== "CN" && !named.some(([, its]) => its === code)) continue;
    let at = text.indexOf(name);
    while (
      at !== -1 &&
      name.length < 3 &&
      !(
        LEADS.test(text.slice(Math.max(0, at - 12), at)) &&
        FOLLOWS.test(text.slice(at + name.length, at + name.length + 12))
      )
    )
      at = text.indexOf(name, at + 1);
    if (at === -1) continue;
    const side: NamedSide = { code, name: code, aka: [], kind: "state" };
    yield { at, name, title: titleOf(text, at, at + name.length), side, id: idOf(family), latin: null, home: false };
  }
}

function* known(): IterableIterator<readonly [name: string, code: string, family: string]> {
  for (const [name, { code, family }] of states().knownChinese) yield [name, code, family];
  for (const [code, family, name] of ALSO_KNOWN) if (!states().knownChinese.has(name)) yield [name, code, family];
}
