/** The persons of a Chinese text: by an office before the name or behind it, or known to readers. */
import { NO_OFFICE, OFFICES } from "./offices.data";
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
}

const ANY_OFFICE = OFFICES.join("|");
const TITLE = `(?:常务|第一|代理|候任|新任|首席)?(?:${ANY_OFFICE})(?:兼?(?:${ANY_OFFICE}))*`;

/** What those who meet do: none of it is in anybody's name. */
const MEETING =
  "应约|应邀|举行|通电话|通话|会谈|会见|会晤|会面|接见|拜会|约见|召见|出席|主持|抵达|访问|到访|来访|致电|致信|复信|共同|表示|指出|强调|认为|参加|进行|设宴|款待|率团|率领|陪同|同意|宣布|介绍|感谢|欢迎|重申|呼吁|希望|接受|回应|答复|承诺|敦促|要求|邀请|赞赏|祝贺|警告|谴责|讨论|转达|听取|通报|期间|发表|签署|交换|视频";

/** What follows a name. */
const BEHIND = `(?=${MEETING}|在|同|与|和|就|说|一行|于|以|的|将|访|率|今|分别|达成|来|抵|并|致|互|率|对|也|还|则|昨|日前|当地|周[一二三四五六日]|星期|[，。、：；（）“”\\s\\d]|$)`;

const nameOf = (most: number): string =>
  `(?!${MEETING}|${NO_OFFICE})\\p{Script=Han}(?:(?!${MEETING})[\\p{Script=Han}·]){1,${most}}?`;

/** So many are looked for in a paragraph. */
const MOST = 30;

/** What is in no name. */
const NO_NAME =
  /[的了是级们该此者厅局署已还们]|会议|代表|部门|问题|工作|有关|负责|交流|人员|小组|机构|事务|国家|政府|合作|一行|记者|人士|成员|青年|学生|联合|双方|两国|各方|中方|本次|此次|近日|先生|女士|阁下|夫人|随后|当天|上午|下午/u;

const isName = (name: string): boolean =>
  !NO_NAME.test(name) &&
  !/(?:团|会|方|国|部|省|市|州|县|委|办|等|时|后|中|在|与|和|同)$/u.test(name) &&
  !new RegExp(`^(?:${ANY_OFFICE})|^[兼和与同及]|(?:${ANY_OFFICE})$`, "u").test(name);

const titled = new RegExp(`(${TITLE})(${nameOf(13)})${BEHIND}`, "gu");
const titledBehind = new RegExp(`(?:^|[\\n，、。与同和])(${nameOf(7)})(${TITLE})(?=${MEETING}|同|与|和|$|\\n)`, "gu");
const met = new RegExp(`(?:会见|会晤|接见|拜会|约见)(${nameOf(3)})(?=$|\\n)`, "gu");

/** Only Chinese officials hold them where no state is named. */
const CHINESE_OFFICE = /中共中央|中央政治局|中央外办|国务委员|国家主席|全国人大|全国政协|国务院/;

/**
 * Persons in a stretch of the text, in order.
 * @param stretch offset and words; @param text that tells whether a name in doubt is one.
 */
export function personsIn(head: string, text: string, named: ChineseStates): FoundPerson[] {
  const found: FoundPerson[] = [];
  const add = (one: FoundPerson): void => {
    if (found.length >= MOST) return;
    const same = found.findIndex(({ name }) => name === one.name || name.endsWith(one.name) || one.name.endsWith(name));
    if (same === -1) found.push(one);
    else {
      const before = found[same]!;
      const longer = one.name.length > before.name.length && one.name.includes("·");
      found[same] = {
        at: Math.min(before.at, one.at),
        name: longer ? one.name : before.name,
        title: longer ? (one.title ?? before.title) : (before.title ?? one.title),
        side: longerOf(before.side, one.side),
        id: before.id ?? one.id,
        latin: before.latin ?? one.latin,
      };
    }
  };
  const latinBehind = (at: number): string | null =>
    /^（([A-Z][\p{L}.'’ -]{2,40})）/u.exec(head.slice(at, at + 50))?.[1] ?? null;
  for (const [name, person] of states().knownChinese) {
    const at = head.indexOf(name);
    if (at === -1) continue;
    const side: NamedSide = { code: person.code, name: person.code, aka: [], kind: "state" };
    add({ at, name, title: titleBefore(head, at), side, id: idOf(person.family), latin: null });
  }
  titled.lastIndex = 0;
  for (let match = titled.exec(head); match !== null && found.length < MOST; match = titled.exec(head)) {
    const { 1: title = "", index } = match;
    let { 2: name = "" } = match;
    if (!isName(name)) {
      // Another office may stand in what was taken for a name.
      titled.lastIndex = index + title.length;
      continue;
    }
    // A name may end in what mostly stands behind one: 艾德和.
    const longer = head.slice(index + title.length, index + title.length + name.length + 1);
    if (/[同和与以今来率将]$/u.test(longer) && new RegExp(`${longer}(?:表示|指出|强调|说|感谢|认为)`, "u").test(text))
      name = longer;
    const chinese = CHINESE_OFFICE.test(head.slice(Math.max(0, index - 30), index + title.length));
    const before = sideBefore(head, index, named);
    const side =
      (before !== null && isPerson(before, text) ? null : before) ??
      (chinese ? ({ code: "CN", name: "CN", aka: [], kind: "state" } as const) : null);
    const latin = latinBehind(index + title.length + name.length);
    add({ at: index, name, title: title.replace(/^(?:候任|新任)/u, ""), side, id: null, latin });
  }
  const isState = (words: string): boolean => named.some(([state]) => words.endsWith(state));
  // "韩澜外长会见沈怡": the name before the office, where the text tells that it is one; and who is met.
  for (const { 0: whole, 1: name = "", 2: title = "", index } of head.matchAll(titledBehind)) {
    if (isState(name) || !isName(name)) continue;
    if (!new RegExp(`(?:${ANY_OFFICE})${name}|${name}(?:表示|指出|强调|说)`, "u").test(text)) continue;
    add({ at: index + whole.indexOf(name), name, title, side: null, id: null, latin: null });
  }
  for (const { 0: whole, 1: name = "", index } of head.matchAll(met))
    if (!isState(name) && isName(name) && !new RegExp(ANY_OFFICE, "u").test(name))
      add({ at: index + whole.indexOf(name), name, title: null, side: null, id: null, latin: null });
  const opening = /^(?:---\n)?(\p{Script=Han}{2,4}?)(?:同|与|和|会见|会晤|应约|出席)/u.exec(head)?.[1];
  const first = found.findIndex(({ name }) => name === opening);
  if (first !== -1) found[first] = { ...found[first]!, at: 0 };
  return found.sort((one, other) => one.at - other.at);
}

/** Whether what was taken for a state is a person, whose office stands behind the name: 许岚总统. */
function isPerson({ code, name }: NamedSide, text: string): boolean {
  return code === null && new RegExp(`(?:${ANY_OFFICE})${name}|${name}(?:表示|指出|强调|说)`, "u").test(text);
}

/** Whether somebody of this name says something in a text. */
export function speaks(name: string, text: string): boolean {
  return new RegExp(
    `${name}(?:主席|总统|总理|首相|外长|国务卿|部长|先生|大使)?(?:[^，。；\\n]{0,8})(?:指出|强调|表示|说|重申|认为|感谢|呼吁)`,
    "u",
  ).test(text);
}

/** Known persons who say something further down. */
export function knownSpeakers(text: string): readonly FoundPerson[] {
  const found: FoundPerson[] = [];
  for (const [name, person] of states().knownChinese) {
    const at = text.indexOf(name);
    if (at === -1 || !speaks(name, text.slice(at))) continue;
    const side: NamedSide = { code: person.code, name: person.code, aka: [], kind: "state" };
    found.push({ at: -1, name, title: titleBefore(text, at), side, id: idOf(person.family), latin: null });
  }
  return found;
}

const before = new RegExp(`(${TITLE})$`, "u");

function titleBefore(text: string, at: number): string | null {
  return before.exec(text.slice(Math.max(0, at - 20), at))?.[1] ?? null;
}
