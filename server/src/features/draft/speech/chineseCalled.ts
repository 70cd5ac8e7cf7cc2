/** What a Chinese text calls its persons by: names, parts of them, family names with an office, offices that one alone has. */
import { simplified } from "../../../model/traditional";
import type { Steps } from "../../../workspace/steps";
import { OFFICES } from "../cast/offices.data";
import type { DraftActor } from "../reading";

/** So much of a text tells by which short forms it calls somebody. */
export const LOOKED_AT = 20_000;
const MOST_NAMES = 40;

const words = (list: readonly string[]): string => [...list].sort((a, b) => b.length - a.length).join("|");

/** An office, or what is polite, right behind a name. */
export const OFFICE = `(?:${OFFICES.join("|")}|先生|女士|阁下|殿下|陛下|博士|教授|同志|一行)?`;

/** What the sign of a name stands before: 周部长. */
export const CALLED: readonly string[] = [...OFFICES, "代表", "副代表", "先生", "女士"];
const called = new RegExp(`(\\p{Script=Han})(?=(${words(CALLED)}))`, "gu");

/** What stands right behind one sign of a name that is meant for its bearer. */
export const SIGN_SAYS =
  "(?:则|还|也|亦|首先|随后|最后|愉快地?|高兴地?|亲切地?|由衷|衷心|诚挚|热烈|充分|十分|对此)*(?:忆及|回顾|追忆|谈及|提及|谈到|介绍|阐述|呼吁|肯定|积极肯定|盛赞|赞同|同意|愿|期待|欢迎|高度评价|积极评价|表示|指出|强调|重申|感谢|赞赏|介绍|祝贺|欢迎|希望|说|认为|对[^，。；]{2,30}表示)";

/** What the text calls persons by, each with the person's id: names, parts of them, family names with an office, offices that one alone has. */
export function* namesOf(text: string, persons: readonly DraftActor[]): Steps<Map<string, string>> {
  const names = new Map<string, string>();
  const chinese: (readonly [string, DraftActor])[] = [];
  for (const actor of persons)
    for (const each of [actor.name, ...actor.aka])
      if (/\p{Script=Han}/u.test(each)) {
        names.set(simplified(each), actor.id);
        chinese.push([simplified(each), actor]);
      }
  // A name in Latin letters alone, and its last part: Wong外长.
  for (const { name, id } of persons)
    if (/^[A-Z]/u.test(name))
      for (const each of [name, name.split(" ").at(-1)!]) if (each.length > 1) names.set(each, id);
  const offices = new Map<string, Set<string>>();
  for (const [, sign = "", office = ""] of text.slice(0, LOOKED_AT).matchAll(called)) {
    const its = offices.get(sign);
    if (its === undefined) offices.set(sign, new Set([office]));
    else its.add(office);
  }
  const full = chinese.filter(([, { kind, name, title }]) => kind !== "group" && name !== title).slice(0, MOST_NAMES);
  const others = (short: string, id: string): boolean =>
    full.some(([name, its]) => its.id !== id && name.includes(short));
  const set = (short: string, id: string): void => {
    if (short.length > 1 && !names.has(short) && !others(short, id)) names.set(short, id);
  };
  for (const [name, { id, title }] of full) {
    if (name.includes("·")) for (const part of name.split("·")) set(part, id);
    if (!full.some(([other, its]) => its.id !== id && other.charAt(0) === name.charAt(0))) {
      const its = name.charAt(0);
      if (/总(?:领事|经理|裁)$/u.test(title ?? "") && text.includes(`${its}总`)) set(`${its}总`, id);
      // Of a name that is not Chinese the office is its own: 费议员, not 中国大使.
      for (const office of offices.get(its) ?? [])
        if (name.length <= 4 || simplified(title ?? "").endsWith(office) || /议员$/u.test(office))
          set(its + office, id);
    }
    // 莫希卜 is 莫 where a sentence begins so.
    const sign = name.charAt(0);
    if (
      !full.some(([other, its]) => its.id !== id && other.startsWith(sign)) &&
      new RegExp(`(?:^|[。\\n])${sign}${SIGN_SAYS}`, "u").test(text.slice(0, LOOKED_AT))
    )
      names.set(sign, id);
    if (title === null) continue;
    const its = simplified(title);
    for (const office of CALLED)
      if (
        its.endsWith(office) &&
        text.includes(office) &&
        full.every(([, other]) => other.id === id || !simplified(other.title ?? "").endsWith(office))
      )
        set(office, id);
  }
  yield;
  // The beginning or end of a long name by which the text calls its bearer, where it is nobody else's.
  const subject = new RegExp(
    `(?:^|[。，；．.）)、\\n]\\s?)([\\p{Script=Han}·-]{2,12}?)${OFFICE}(?:[、和与]([\\p{Script=Han}·]{2,8}?)${OFFICE})?(?:则|还|也|并|首先|再次|高度|积极)*(?:表示|表达|指出|强调|重申|认为|同意|承诺|感谢|说|邀请|欢迎|祝贺|赞赏|介绍|阐述|评价|回应|希望|期待|愿|提出|提到|通报|转达|呼吁|敦促|就(?!职|任)|对)`,
    "gu",
  );
  const calls = new Set<string>();
  for (let from = 0; from < Math.min(text.length, LOOKED_AT); from += 4000) {
    yield;
    for (const [, short = "", other = ""] of text.slice(from, Math.min(from + 4000, LOOKED_AT)).matchAll(subject))
      for (const each of [short, other]) calls.add(each);
  }
  for (const [name, { id }] of full) {
    if (name.length < 3 || name.length > 20) continue;
    for (let length = name.length - 1; length > 1; length -= 1)
      // Of three signs the first two are a Japanese family name: 岩崎大臣.
      for (const short of name.length === 3 ? [name.slice(0, 2)] : [name.slice(-length), name.slice(0, length)])
        if (calls.has(short) && !/^·|·$/u.test(short)) set(short, id);
  }
  return names;
}
