/** Whom the people of a Chinese text speak for, and the sides that it calls by one sign: 兰方, whatever state that is. */
import { PARTIES_OF } from "./chinese.data";
import { BODY, MINISTRY } from "./offices.data";
import { isOther, type ChineseStates } from "./states";

/** A side as the text names it. */
export interface NamedSide {
  /** By ISO 3166 or the id of an organisation; null where no list has it. */
  readonly code: string | null;
  readonly name: string;
  readonly aka: readonly string[];
  readonly kind: "state" | "organisation";
}

/** A sign before 方 that makes another word of it, and no side's short form. */
const NO_SIDE =
  /[双各对我多三四五六两几一官地东西南北前后军警资校院厂店买卖甲乙丙己贵本该此何他她它敌友右左上下远处立平大配药秘开千百正反医银行业女男娘同有全中的无]/u;

/** Behind 方: another word. */
const NO_FANG = "(?![面式案法向针言便才程位圆略块形阵]|可(?!以))";

const SHORT = new RegExp(
  `(?<=^|[，。；：、！？\\n“（\\s]|[愿同与和向对促求望谢赏请就给为由在给受应因至使但并方])(\\p{Script=Han})方${NO_FANG}`,
  "gu",
);

/** A city that is no state and speaks for itself. */
export const cityOf = (name: string, text: string): NamedSide => ({
  code: null,
  name,
  aka: [`${name}特别行政区`, `${name}特区政府`, `${name}特区`, "特区政府", "港方", "澳方"].filter(
    (words) =>
      (words.startsWith(name) || words.charAt(0) === (name === "澳门" ? "澳" : "港") || words === "特区政府") &&
      text.includes(words),
  ),
  kind: "organisation",
});

/** More sides are in no readout. */
const MOST_SIGNS = 20;

/** Signs that a text calls sides by, beside those that its states have: each with how often. */
export function shortForms(text: string, named: ChineseStates): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const taken = new Set(named.map(([words]) => words));
  for (const [, sign = ""] of text.matchAll(SHORT))
    if (!NO_SIDE.test(sign) && !taken.has(`${sign}方`) && (found.has(sign) || found.size < MOST_SIGNS))
      found.set(sign, (found.get(sign) ?? 0) + 1);
  return found;
}

/** What stands between the name of a side and what goes before it. */
const BARRIER =
  /.*(?:[，。；：、“”（）《》\s]|同|与|(?<!共)和|以及|暨|的|了|赴|前往|经(?![济贸营费])|率|偕|应约|应邀|应|受|代表|会见|会晤|会谈|会面|接见|拜会|约见|召见|出席|主持|抵达|访问|致电|复信|期间|举行|通电话|通话|邀请|陪同|对|向|就|由|是|请|给|在|款待|设宴|接待|大会|峰会)/su;

/** What goes before the words for an office: a name of who is led there, a ministry within it, or nothing. */
const wordsBefore = (text: string, at: number): string =>
  text
    .slice(Math.max(0, at - 24), at)
    .replace(/[“”「」『』]$/u, "")
    .replace(BARRIER, "")
    .replace(/(?:常?驻|派驻|对外).*$/u, "")
    // 广东省委书记, 海港市外办党组书记: of the province, and of the office.
    .replace(/(?:党组|分党组|党委|工委|纪委)$/u, "")
    .replace(/(?<=[省市州县])委$/u, "")
    .replace(/^(?:本报|来访|到访|正在|新任|候任|前任|现任)/u, "");

/** By which a text calls an organisation once it has named it. */
const shortOf = (name: string): readonly string[] => {
  const last = BODY.exec(name)?.[0] ?? "";
  return last.length > 1 && last !== name ? [last] : [];
};

const STATE = new RegExp(`^(\\p{Script=Han}{2,7}?)(?:${MINISTRY})`, "u");

/** A party: one that is its state's, by a name of its own, and one that rules no state. */
const PARTY = new RegExp(
  `(?:(${[...PARTIES_OF.keys()].join("|")})(?!.*(?:[，。、同与和\\d]|会见|会晤|会谈|接见|主席|书记))|(?:中国国民党|国民党|民主进步党|民进党|台湾民众党|民众党)(?=(?:中央|秘书处|副?$|[^，。同与和]{0,6}$)))`,
  "u",
);

/** The ministry of a state whose name is of several things: 交通和通信部, 教育、科学与文化部. */
const MINISTRY_WITH_AND =
  /^(?!.*(?:会见|会晤|会谈|访问|出席|总统|总理|外长|部长|大使|主席))\p{Script=Han}{2,10}(?:、\p{Script=Han}{2,8})*[和与及]\p{Script=Han}{2,10}(?:部|厅|署|委员会)$/u;

/**
 * Whom somebody holds an office for, by the words right before it.
 * @param sides those that are known by now; their names and other names count.
 */
export function sideBefore(text: string, at: number, named: ChineseStates, office = ""): NamedSide | null {
  const place = placeBefore(text, at, named);
  const of = /^副?([省市州县区])长/u.exec(office)?.[1];
  if (of === undefined || place === null) return place;
  const within = localityBefore(text, at, named, place);
  if (within === null) return place;
  const name = within.endsWith(of) ? within : within + of;
  return { code: null, name, aka: [name.slice(0, -1)].filter((words) => words.length > 1), kind: "organisation" };
}

/** The province or town that stands behind its state and right before the office of who leads it: 美国_加利福尼亚州_州长. */
function localityBefore(text: string, at: number, named: ChineseStates, place: NamedSide): string | null {
  const words = wordsBefore(text, at);
  if (place.code === null) return place.name;
  const state = named.find(([its, code]) => code === place.code && words.startsWith(its))?.[0];
  const behind = state === undefined ? words : words.slice(state.length);
  return /^\p{Script=Han}{2,12}$/u.test(behind) ? behind : null;
}

function placeBefore(text: string, at: number, named: ChineseStates): NamedSide | null {
  // 驻法国大使 is of whoever sends him.
  const before = text
    .slice(Math.max(0, at - 30), at)
    .replace(/(?:常|派)?驻(?!马店|军)[^，。；：、\s同与和会]{1,16}$/u, "");
  let last: { readonly at: number; readonly end: number; readonly side: NamedSide } | null = null;
  for (const [words, code] of named) {
    const place = before.lastIndexOf(words);
    if (
      place === -1 ||
      isOther(before, words, place) ||
      // 俄罗斯 is none in 白俄罗斯.
      (last !== null && place + words.length <= last.end)
    )
      continue;
    if (
      !MINISTRY_WITH_AND.test(before.slice(place + words.length)) &&
      /[，。；：、\s就被]|会见|会晤|会谈|期间|出席|访问|大会|峰会|举行|同|和|的|^(?:问题|事务|局势|危机|人民(?!革命党|银行|法院|检察|政府|解放|武装|代表|政协|对外))/u.test(
        before.slice(place + words.length),
      )
    )
      continue;
    last = { at: place, end: place + words.length, side: { code, name: words, aka: [], kind: "state" } };
  }
  const party = PARTY.exec(before);
  if (party !== null && (last === null || party.index <= last.at)) {
    const code = PARTIES_OF.get(party[1]!);
    return code === undefined
      ? { code: null, name: party[0], aka: shortOf(party[0]), kind: "organisation" }
      : { code, name: code, aka: [], kind: "state" };
  }
  // 日本台湾交流协会: of whose it is.
  if (last !== null && BODY.test(before.slice(last.end))) {
    const { at: end } = last;
    // 中国美国商会: of the companies of the last.
    if (/^(?:全国|总|贸易)?商会/u.test(before.slice(last.end))) return last.side;
    const owner = named.find(([words]) => end > 0 && before.slice(0, end).endsWith(words));
    if (owner !== undefined) return { code: owner[1], name: owner[0], aka: [], kind: "state" };
  }
  if (last !== null) return last.side;
  // The Central African Republic, and not China and Africa.
  if (/(?:^|[^\p{Script=Han}]|会见|会晤|[同与和的由])中非(?:共和国)?$/u.test(before))
    return { code: "CF", name: "CF", aka: [], kind: "state" };
  const quoted = /[“「『](\p{Script=Han}{2,16})[”」』]$/u.exec(before)?.[1];
  if (quoted !== undefined)
    return BODY.test(quoted)
      ? { code: null, name: quoted, aka: shortOf(quoted), kind: "organisation" }
      : placeBefore(text, at - quoted.length - 2, named);
  const words = wordsBefore(text, at);
  const short = ofSign(words, named);
  if (short !== null) return short;
  const city = /^(?:中国)?(香港|澳门)(?:(?:特区|特别行政区)?(?:政府)?$|(?:特区|特别行政区)政府(?!.*特派员公署))/u.exec(
    words,
  )?.[1];
  if (city !== undefined) return cityOf(city, text);
  if (!/^\p{Script=Han}{2,16}$/u.test(words) || /^(?:本|我|该|其|原|前|时任|副|常务|第|总|首席)/u.test(words))
    return null;
  if (new RegExp(`^(?:${MINISTRY})`, "u").test(words)) return null;
  const state = STATE.exec(words)?.[1];
  if (state !== undefined) return BODY.test(state) ? null : { code: null, name: state, aka: [], kind: "state" };
  // 渔业部长, 税务总局局长: of a field, or of a body of one's own state.
  if (BEHIND_SIGN.test(words) || /(?:总局|总署)$/u.test(words)) return null;
  if (BODY.test(words)) return { code: null, name: words, aka: [], kind: "organisation" };
  // A bare name before an office is a state's: 卡尔德外长.
  return words.length <= 7 &&
    !/(?:两国|双方|各国|多国|三国|政府|党|议会|前|新任|现任|届)$|^[了员会]/u.test(words) &&
    !/(?:部|司|处|室|组|团|委|办|军|队|所|机构|事务|工作|问题|小组|特别|执行|常任)$/u.test(words)
    ? { code: null, name: words, aka: [], kind: "state" }
    : null;
}

/** What follows the sign of a state that is named so before an office: 坦外长, 乌内政部长, 埃及 being 埃. */
const BEHIND_SIGN = new RegExp(
  `^(?:$|前|新任|候任|代|现任|驻|外交|内政|内务|财政|国防|商务|商工|商业|商会|贸易|工商|工业|工贸|农业|农村|林业|渔业|能源|矿业|矿产|矿能|石油|交通|运输|铁道|公路|港口|海事|教育|科技|科学|文化|旅游|卫生|环境|环保|水利|水资源|住房|城市|劳动|劳工|青年|体育|妇女|社会|信息|通信|数字|计划|投资|经济|发展|移民|安全|警察|海军|空军|陆军|国民|人民|民族|国家|联邦|全国|国会|议会|参议|众议|上院|下院|立法|执政|反对党|总统|总理|首相|政府|中央|央行|最高|司法|检察|审计|武装|三军|王室|皇家|华人|友协|.中友|革命|共产党|公共|食品|地方|国际|规划|审判|选举|选委|海关|税务|${MINISTRY})`,
  "u",
);

/** The one state whose name begins with the sign that words begin with: of 坦交通部长 Tanzania, where a text names it. */
function ofSign(words: string, named: ChineseStates): NamedSide | null {
  const sign = words.charAt(0);
  if (!/^\p{Script=Han}$/u.test(sign) || NO_SIDE.test(sign) || !BEHIND_SIGN.test(words.slice(1))) return null;
  const its =
    named.find(([name]) => name === `${sign}方`) ??
    (new Set(named.filter(([name]) => name.startsWith(sign)).map(([, code]) => code)).size === 1
      ? named.find(([name]) => name.startsWith(sign))
      : undefined);
  return its === undefined ? null : { code: its[1], name: its[0], aka: [], kind: "state" };
}

/** The state whose sign a side's short form is, as the text names it before an office or a ministry; null where it does not. */
export function nameOfSign(sign: string, text: string): string | null {
  const found = new RegExp(
    `${sign}\\p{Script=Han}{1,6}?(?=(?:共和国|王国|联邦)?(?:外交部|外务省|国防部|商务部|财政部|政府|国会|议会|总统|总理|首相|外长|外相|副外长|常务副外长|国王|国防|部长|大使|驻|主席|人民|副总理|方面))`,
    "u",
  ).exec(text)?.[0];
  return found !== undefined && !/[方同与和的在会]/u.test(found) ? found : null;
}
