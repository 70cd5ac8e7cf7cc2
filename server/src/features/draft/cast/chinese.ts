/** Who takes part in a meeting of which a Chinese text tells. */
import type { DraftOptions } from "../draft";
import type { Cast, DraftActor } from "../reading";
import { blocksOf, isFurniture, isHeading } from "./blocks";
import { dateIn, formIn } from "./circumstances";
import { chineseStatesIn, declarationOf, idOf, states, type ChineseStates } from "./states";

/** Offices, the longest first. */
const OFFICES =
  "总统国家安全事务助理|国家安全事务助理|中共中央总书记|国务委员兼外交部长|国务委员兼外长|中央政治局委员|中央外办主任|全国人大常委会委员长|外交与安全政策高级代表|气候问题特使|国家主席|外交部长|国防部长|商务部长|财政部长|副国务卿|副总理|副总统|副主席|副外长|国务卿|国务委员|委员长|秘书长|总干事|总书记|首席大臣|外交大臣|总统|总理|首相|主席|外长|外相|防长|财长|部长|特使|大使|国王|女王|王储|亲王|埃米尔|苏丹|议长|书记|代表|顾问|助理|主任|大臣";

/** What those who meet do: none of it is in anybody's name. */
const MEETING =
  "应约|应邀|举行|通电话|通话|会谈|会见|会晤|会面|接见|拜会|约见|召见|出席|主持|抵达|访问|致电|致信|复信|共同|表示|指出|强调|认为";

/** What follows a name. */
const BEHIND = `(?=${MEETING}|在|同|与|和|就|说|一行|于|以|的|将|访|率|今|分别|进行|达成|来|抵|并|致|互|视频|[，。、：；（）\\s\\d]|$)`;

/** A name within a sentence; what those who meet do is no part of it. */
const nameOf = (most: number): string =>
  `(?!${MEETING})\\p{Script=Han}(?:(?!${MEETING})[\\p{Script=Han}·]){1,${most}}?`;

/** What is no name behind "meets". */
const NO_NAME = /(?:代表团|代表|一行|记者|人士|成员|青年|学生|团|们|会|方|国)$/u;

/** Only Chinese officials hold them where no state is named. */
const CHINESE_OFFICE = /中共中央|中央政治局|中央外办|国务委员|国家主席|全国人大|全国政协|国务院/;

interface Found {
  readonly at: number;
  readonly name: string;
  readonly title: string | null;
  readonly code: string | null;
  readonly id: string | null;
}

export function readChineseCast(text: string, options: DraftOptions): Cast {
  const blocks = blocksOf(text).filter((block) => !isFurniture(text, block));
  const title = blocks[0] !== undefined && isHeading(text, blocks[0]) ? blocks[0] : null;
  const body = blocks[title === null ? 0 : 1];
  const opening = body === undefined ? "" : text.slice(body.start, Math.min(body.end, body.start + 600));
  const sentence = /^[^。！？]*/u.exec(opening)![0];
  const head = `${title === null ? "" : text.slice(title.start, title.end)}\n${sentence}`;

  const given = options.actors ?? [];
  const named = chineseStatesIn(text);
  const used = new Map<string, DraftActor>();
  const state = (code: string): string => {
    const { id, iso } = declarationOf(code);
    const name = states().chineseNames.get(code) ?? declarationOf(code).name;
    const known = given.find(
      (one) => (iso !== null && one.iso === iso) || one.id === id || one.name === name || one.aka.includes(name),
    );
    const own = named
      .filter(([words, its]) => its === code && words !== name && /方$/u.test(words))
      .map(([words]) => words);
    const actor = known ?? {
      id,
      name,
      title: null,
      for: null,
      iso,
      kind: iso === null ? ("organisation" as const) : ("state" as const),
      aka: own,
    };
    used.set(actor.id, actor);
    return actor.id;
  };
  const found = namedIn(head, text.slice(0, 20_000), named);
  // Whose account says 中方 of itself.
  const first = found[0];
  if (first !== undefined && first.code === null && text.includes("中方")) found[0] = { ...first, code: "CN" };
  for (const each of spokenIn(text)) if (!found.some(({ name }) => name === each.name)) found.push(each);
  const codes = [...new Set(found.filter(({ at }) => at >= 0).flatMap(({ code }) => code ?? []))];
  const parties = codes.map(state);
  const principals: string[] = [];
  for (const { at, name, title: its, code, id } of found) {
    const side = code === null ? null : state(code);
    const known = given.find(
      (one) => one.iso === null && (one.name === name || one.aka.includes(name) || (id !== null && one.id === id)),
    );
    const actor = known ?? {
      id: free(id ?? idOf(name), used),
      name,
      title: its,
      for: side,
      iso: null,
      kind: "person" as const,
      aka: [],
    };
    used.set(actor.id, actor);
    if (at >= 0) principals.push(actor.id);
  }
  for (const [words, code] of named)
    if (
      /方$/u.test(words) &&
      used.size < 40 &&
      new RegExp(`(?:^|[。\\n，])${words}(?:表示|强调|指出|认为|重申|说)`, "u").test(text.slice(0, 20_000))
    )
      state(code);
  // Who is to act may be a third state.
  for (const [words, code] of named) {
    const acts = new RegExp(
      `(?:敦促|督促|呼吁|要求|希望|促请|奉劝|期待|警告)${words}|${words}(?:应|必须|须|要|不得|将|愿|承诺)`,
      "u",
    );
    if (used.size < 40 && acts.test(text.slice(0, 100_000))) state(code);
  }
  for (const one of given) {
    const isState = one.for === null && one.title === null && one.kind !== "person";
    if (isState && [one.name, ...one.aka].some((each) => each.length > 1 && text.includes(each))) used.set(one.id, one);
  }
  const actors = [...used.values()].sort((one, other) => (one.for === null ? 0 : 1) - (other.for === null ? 0 : 1));
  return {
    lang: "zh",
    actors,
    issuer: options.issuer !== undefined && options.issuer.length > 0 ? options.issuer : parties.slice(0, 1),
    parties,
    principals,
    author: null,
    date: options.date ?? dateIn(head),
    form: formIn(head, parties.length),
    title,
  };
}

function free(id: string, used: ReadonlyMap<string, DraftActor>): string {
  let number = 2;
  let tried = id;
  while (used.has(tried)) {
    tried = `${id}-${number}`;
    number += 1;
  }
  return tried;
}

/** Persons in the title and the opening sentence, in order. */
function namedIn(head: string, text: string, named: ChineseStates): Found[] {
  const found: Found[] = [];
  const add = (one: Found): void => {
    const same = found.findIndex(({ name }) => name === one.name || name.endsWith(one.name) || one.name.endsWith(name));
    if (same === -1) found.push(one);
    else {
      const before = found[same]!;
      found[same] = {
        ...before,
        at: Math.min(before.at, one.at),
        title: before.title ?? one.title,
        code: before.code ?? one.code,
      };
    }
  };
  for (const [name, person] of states().knownChinese) {
    const at = head.indexOf(name);
    if (at !== -1) add({ at, name, title: titleBefore(head, at), code: person.code, id: idOf(person.family) });
  }
  const titled = new RegExp(`(${OFFICES})(${nameOf(9)})${BEHIND}`, "gu");
  for (const { 0: whole, 1: title = "", 2: name = "", index } of head.matchAll(titled)) {
    if (new RegExp(`^(?:${OFFICES})|^[兼和与同]`, "u").test(name) || whole === "") continue;
    const code =
      stateBefore(head, index, named) ??
      (CHINESE_OFFICE.test(head.slice(Math.max(0, index - 30), index + title.length)) ? "CN" : null);
    add({ at: index, name, title, code, id: null });
  }
  const isState = (words: string): boolean => states().chinese.some(([state]) => words.endsWith(state));
  // "韩澜外长会见沈怡": the name before the office, where the text tells that it is one; and who is met.
  const titledBehind = new RegExp(`(?:^|[\\n，、。与同和])(${nameOf(7)})(${OFFICES})(?=${MEETING}|同|与|和)`, "gu");
  for (const { 0: whole, 1: name = "", 2: title = "", index } of head.matchAll(titledBehind)) {
    if (isState(name) || !new RegExp(`(?:${OFFICES})${name}|${name}(?:表示|指出|强调|说)`, "u").test(text)) continue;
    add({ at: index + whole.indexOf(name), name, title, code: null, id: null });
  }
  const met = new RegExp(`(?:会见|会晤|接见|拜会|约见)(${nameOf(3)})(?=$|\\n)`, "gu");
  for (const { 0: whole, 1: name = "", index } of head.matchAll(met))
    if (!isState(name) && !NO_NAME.test(name) && !new RegExp(OFFICES, "u").test(name))
      add({ at: index + whole.indexOf(name), name, title: null, code: null, id: null });
  const opening = /^(?:---\n)?(\p{Script=Han}{2,4}?)(?:同|与|和|会见|会晤|应约|出席)/u.exec(head)?.[1];
  const first = found.findIndex(({ name }) => name === opening);
  if (first !== -1) found[first] = { ...found[first]!, at: 0 };
  return found.sort((one, other) => one.at - other.at);
}

/** Known persons who say something further down. */
function spokenIn(text: string): readonly Found[] {
  const found: Found[] = [];
  for (const [name, person] of states().knownChinese) {
    const at = text.indexOf(name);
    if (
      at !== -1 &&
      new RegExp(`${name}(?:主席|总统|总理|首相|外长|国务卿)?(?:指出|强调|表示|说)`, "u").test(
        text.slice(at, at + 20_000),
      )
    )
      found.push({ at: -1, name, title: titleBefore(text, at), code: person.code, id: idOf(person.family) });
  }
  return found;
}

function titleBefore(text: string, at: number): string | null {
  return new RegExp(`(${OFFICES})$`, "u").exec(text.slice(Math.max(0, at - 20), at))?.[1] ?? null;
}

/** The state right before an office, at most an institution between them. */
function stateBefore(text: string, at: number, named: ChineseStates): string | null {
  const before = text.slice(Math.max(0, at - 16), at);
  let last: { readonly at: number; readonly code: string } | null = null;
  for (const [words, code] of named) {
    const place = before.lastIndexOf(words);
    if (
      place !== -1 &&
      !/[，。、同与和]/u.test(before.slice(place + words.length)) &&
      (last === null || place > last.at)
    )
      last = { at: place, code };
  }
  return last?.code ?? null;
}
