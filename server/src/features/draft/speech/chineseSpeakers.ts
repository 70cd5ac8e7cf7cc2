/** Whom a Chinese sentence names as speaking: persons, sides, all who take part. */
import { simplified } from "../../../model/traditional";
import type { Span } from "../../../text/span";
import type { Steps } from "../../../workspace/steps";
import { chineseStatesIn } from "../cast/states";
import type { Cast } from "../reading";
import { CALLED, LOOKED_AT, namesOf, OFFICE, SIGN_SAYS } from "./chineseCalled";
import { CLEARLY, everyoneOf, JOINTLY, NOUNS, PLAINLY, REPORTS, SIDE_REPORTS, TOGETHER } from "./chinese.data";

export interface Said {
  readonly ids: readonly string[];
  /** Within the sentence. */
  readonly start: number;
  readonly cue: Span;
  readonly confidence: number;
  readonly why: string;
  /** Whether the one before it tells of it. */
  readonly within: boolean;
  /** Whether whoever spoke before it tells of it, and goes on behind it. */
  readonly quoted?: boolean;
  /** Whether it is a leader of the teller's own side. */
  readonly own?: boolean;
}

/** @param current who spoke last in the paragraph; @param one whom “he” is. */
export type Finder = (
  words: string,
  current: readonly string[] | null,
  one: string | null,
) => readonly Said[] | "narration";

/** Who leads a state. */
const LEADS = /^(?:国家|中共中央)?(?:总书记|主席|总统|总理|首相|国王|女王|元首)$/u;

const signSays = new RegExp(`^${SIGN_SAYS}`, "u");

const words = (list: Iterable<string>): string =>
  [...list]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("|") || "(?!)";

/** What is told of a leader who takes no part, and is nobody's words. */
const DEEDS =
  /^(?:提出|倡议|支持|致力于|坚持|同意|邀请|带来|接受|愿|愿意|高度重视|决定|欢迎|反对|期待|关切|批评|主张)$/u;
/** What is told of both, before what they hold in common: 双方还就…交换意见，一致认为…. */
const EXCHANGED =
  /^(?:还|并|也|随后)*(?:就|围绕)[^，。；]*(?:交换(?:了)?(?:意见|看法)|进行了?[^，。；]{0,12}(?:讨论|交流|沟通|磋商)|沟通|磋商|讨论)，/u;
/** Who came, and what they signed: nobody says it. */
const NARRATED =
  /^[^，。；]{0,60}接受[^，。；]{1,24}递交的?国书|^[^，。；]{1,16}是应[^，。；]{1,16}邀请[^，。；]*的。?$|^(?:随后|之后|会后|当[天日晚])，[^，。；]{2,16}应[^，。；]{1,12}邀请(?:出席|参加|观看|参观)|^(?:双方|两国元首|两国领导人|两位\p{Script=Han}{2})?(?:还|并|也|共同|随后)*见证(?:了)?[^，。]{0,24}(?:签署|签约|交换|文[件本])|^(?:该|此次|本次)?(?:访问?团|参访团|代表团)(?:此行|一行)?(?:[^，。提表说]{0,8}(?:系由|由[^，。]{1,12}(?:邀请|陪同|率领)|将于|预计|停留|抵达)|(?:另|的|主要)?成员(?:包括|有|为|另|共)|除)/u;
/** Words for all who met that mean persons, and not their sides. */
const LEADERS = /元首|领导人|外长|防长|部长|总理|总统|主席|议长|两人|二人|他们|负责人/u;
/** What both say or settle behind a clause of which they are not the subject. */
const BY_BOTH =
  "(?:还|并|也|亦|均|都|一致|共同|再次|同时|随后)*(?:同意|商定|议定|约定|决定|认为|表示|强调|重申|承诺|指出|呼吁|期待|希望|愿|将(?!分|中))";
/** What stands between both and their verb. */
const ADVERBS = /^(?:还|并|也|亦|均|都|一致|共同|再次|同时|随后)*$/u;
/** Of both, where one alone spoke before: an account's own words. */
const SAID_BY_BOTH = /^(?:重申|强调|承诺|确认|谴责|肯定|呼吁|欢迎|表示|讨论)了|^(?:重申|强调|承诺|确认|表示)(?!过)/u;

/** What a text that one side issues calls it without a name. */
const ISSUERS = ["外交部", "我国", "我方", "我政府", "我国政府", "本部"];

const MINISTRIES: ReadonlySet<string> = new Set(["外交部", "本部"]);

export function* readingSpeakers(text: string, cast: Cast): Steps<Finder> {
  const persons = cast.actors.filter(
    (actor) => actor.for !== null || actor.title !== null || actor.kind === "person" || actor.kind === "group",
  );
  const names = yield* namesOf(text, persons);
  yield;
  const sides = new Map<string, string>();
  const named = chineseStatesIn(text);
  for (const { id, iso, name, aka } of cast.actors) {
    if (persons.some((one) => one.id === id)) continue;
    for (const each of [name, ...aka]) if (/\p{Script=Han}/u.test(each)) sides.set(simplified(each), id);
    if (iso !== null) for (const [words, code] of named) if (code === iso) sides.set(words, id);
  }
  const issuer = cast.issuer.length === 1 ? cast.issuer[0] : undefined;
  if (issuer !== undefined) for (const each of ISSUERS) if (!sides.has(each)) sides.set(each, issuer);
  const sideOf = new Map(cast.actors.map((actor) => [actor.id, actor.for ?? actor.id]));
  const principals = cast.principals ?? persons.map(({ id }) => id);
  const nameOf = (id: string): string => cast.actors.find((actor) => actor.id === id)?.name ?? id;
  // 副代表沈岳: the name is meant, and not the office before it.
  const offices = [...names.keys()].filter((name) => CALLED.includes(name));
  const called = words([...names.keys()].filter((name) => !CALLED.includes(name)));
  const who = `${called}|(?:${words(offices)})(?!${called})`;
  const side = words(sides.keys());
  const start = text.slice(0, LOOKED_AT);
  const count = (subject: string): number =>
    [...start.matchAll(new RegExp(`(?:^|[。\\n])(?:${subject})${OFFICE}[^，。；\\n]{0,8}?(?:${REPORTS})`, "gu"))]
      .length;
  yield;
  // Where the sides speak, and not their persons, it is the sides that both are.
  const bySides = cast.parties.length > 1 && count(side) > count(who);
  yield;
  const isoOf = new Map(cast.actors.map(({ id, iso }) => [id, iso]));
  const states = cast.parties.filter((id) => (isoOf.get(id) ?? null) !== null);
  // Whom nobody speaks for but the text itself, and a visitor with all whom he met, are their sides.
  const delegations =
    (count(who) === 0 &&
      /共同主持|磋商(?!解决)|机制(?:会议|会晤|对话)|联委会|代表团(?!互访|往来)|工作组/u.test(start.slice(0, 400))) ||
    principals.length > 3;
  const parties = cast.parties.length > 2 && states.length === 2 ? states : cast.parties;
  const isPerson = (id: string): boolean => persons.some((actor) => actor.id === id);
  const titleOf = (id: string): string => persons.find((actor) => actor.id === id)?.title ?? "";
  const leads = (id: string): boolean => LEADS.test(simplified(titleOf(id)));
  /** Whether whoever speaks only tells what a leader said who takes no part. */
  const isQuoted = (ids: readonly string[], teller: readonly string[] | null): boolean =>
    teller !== null &&
    teller.some(isPerson) &&
    teller.every((id) => principals.includes(id) && !leads(id)) &&
    ids.every((id) => leads(id) && cast.principals?.includes(id) === false);
  const takesNoPart = (ids: readonly string[]): boolean =>
    (cast.principals?.length ?? 0) > 0 && ids.every((id) => !principals.includes(id));
  const everyone =
    principals.length > 1 && !bySides && !(delegations && parties.length === 2)
      ? principals
      : parties.length > 1
        ? parties
        : principals;
  const person = new RegExp(
    `(${who})${OFFICE}(?:[和与、]([^，。；]{0,12}?)(${who})${OFFICE})?(?:[^，。；]{0,20}?(?:会见|会晤|接见|接待|同|与)[^，。；]{1,40}?时)?(?!的|同(?!意)|与|和|举行|通电话|会见|会谈)(?:([^，。；“《]{0,18}?)(${REPORTS})|([^，。；“《]{0,10}?(?:就|对|向|围绕|针对|在|于)[^，。；]{2,70}?)(${CLEARLY}))(?!仪式|宴|晚宴|午宴|酒会|会|函|信|电)`,
    "gu",
  );
  const sidesSay = new RegExp(
    `(^|[，；])(?:但|而|对此|同时|此外|其中|与会|参会)?(${side})(?:[和与同](${side}))?(?:各国|国家|成员国)?(?:代表|团长|方面|领导人|外长|部长)?们?(?!的|同(?!意)|与|和)(?:[^，。；“应要须将能可]{0,4}?[就对向围][^，。；]{2,60}?)?([^，。；“应要须将能可]{0,10}?)(${SIDE_REPORTS})`,
    "gu",
  );
  const signs = new Set(["中", ...[...sides.keys(), ...named.map(([its]) => its)].map((its) => its.charAt(0))]);
  const all = new RegExp(`^((?:[^，。；“]{0,24}，)?)(${everyoneOf([...signs].join(""))})`, "u");
  const allBehind = new RegExp(
    `^((?:[^，。；“：]{1,90}，){1,2})(${everyoneOf([...signs].join(""))})(?=${BY_BOTH})`,
    "u",
  );
  const anybody = new RegExp(who, "gu");
  const together = new RegExp(TOGETHER, "gu");
  const pronoun = new RegExp(`^(?:[^，。；“]{0,12}，)?(他|她)(?!们)([^，。；“]{0,10}?)(${REPORTS})`, "u");
  const subjects = new RegExp(`^[^，；]{0,6}?(?:${who}|${side})`, "u");
  const saying = new RegExp(`(?:${REPORTS})$`, "u");
  const says = new RegExp(`(?:${who}|${side})[^，]{0,12}(?:${SIDE_REPORTS})，$`, "u");
  const other = new RegExp(
    `^(?:[^，。；“]{0,12}，)?(对方|外方|客人|来宾|外宾|访宾|宾客|访团|访客|来访者)([^，。；“]{0,10}?)(${REPORTS})`,
    "u",
  );
  const why = (cue: string, ids: readonly string[]): string =>
    `“${cue}” reports what ${ids.map(nameOf).join(" and ")} said.`;

  /** "布林肯同王毅通话，强调…": told of a person first, and then what that person says. */
  const opens = new RegExp(
    `^(?!应)(?:[^，。；]{0,30}，)??[^，。；]{0,30}?(${who})${OFFICE}(?:和[^，。；]{0,16}?(${who}))?`,
    "u",
  );
  const saysThen = new RegExp(
    `，(?:并|还|也|同时|并且)?(?:特别|衷心|再次|高度|坚定|一致|重点|着重|简要|详细|进一步|代表[^，。；]{1,12}|[就对向围][^，。；]{2,40}?)?(表示|强调|指出|重申|说(?!明)|表明|感谢|表达|转达|介绍|呼吁|敦促|承诺|希望|赞赏|祝贺|通报|阐述|提出(?!的)|肯定|宣布|同意|商定|请(?=[^，。；]{1,6}(?:转达|转告|带去)))(?!的)`,
    "u",
  );
  const acts = new RegExp(
    `^(?:[^，。；]{0,12}，)?(?:${who})${OFFICE}(?:还|并|也|随后|当天)*(?:分别|向[^，。；]{1,20}|同[^，。；]{1,20}|为[^，。；]{1,20})?(?:会见|出席|参观|访问|捐赠|赠送|签署|见证|举行|陪同|前往|考察|走访|拜会|抵达|参加|主持|(?:与|同|和)[^，。；]{1,24}?(?:就[^，。；]{1,40}?)?(?:讨论|探讨|交换|进行|举行|会谈|会晤|共进|签署|见证|通话|通电话))`,
    "u",
  );

  /** Who takes part beside somebody; of several the first. */
  const otherThan = (these: readonly (string | null)[]): string | undefined => {
    const taken = new Set(these.flatMap((id) => (id === null ? [] : [id, sideOf.get(id) ?? id])));
    const left = principals.filter((id) => !taken.has(id) && !taken.has(sideOf.get(id) ?? id));
    return left[0] ?? cast.parties.find((id) => !taken.has(id));
  };

  const personsSay = (its: string, current: readonly string[] | null): Said[] => {
    const found: Said[] = [];
    for (const match of its.matchAll(person)) {
      const ids = [
        ...new Set(
          [names.get(match[1]!), match[3] === undefined ? undefined : names.get(match[3])].flatMap((id) => id ?? []),
        ),
      ];
      // A name further back in a clause is its subject only where nothing but its office stands before it.
      const lead = /[^，；：。”]*$/u.exec(its.slice(0, match.index))![0];
      if (
        /^应|[的同向与和对以为由就请]|会见|通电话|感谢|欢迎|祝贺|邀请|陪同|敦促/u.test(lead) &&
        !/[时中后间]$/u.test(lead)
      )
        continue;
      if (/(?:两国|三国|各国|双方|副|前任|历任)$/u.test(lead)) continue;
      // Whom another praises or thanks: 韩岳赞赏黑尔致力于….
      if (saying.test(lead)) continue;
      const end = match.index + match[0].length;
      const cue = match[5] ?? match[7]!;
      const gap = match[4] ?? match[6]!;
      if (NOUNS.test(cue) && /(?:[的、应]|联合|共同发表|重要|签署|全球\p{Script=Han}{2})$/u.test(gap)) continue;
      if (
        match[1]!.length === 1 &&
        !(/(?:^|[。\n])$/u.test(its.slice(0, match.index)) && signSays.test(its.slice(match.index + 1)))
      )
        continue;
      // Whoever speaks calls the other so: 希望总统先生….
      const polite = /^(?:先生|女士|阁下)/u.test(its.slice(match.index + match[1]!.length));
      if (current !== null && polite && !(match.index === 0 && PLAINLY.test(cue))) continue;
      const before = found.at(-1);
      if (before?.ids.join() === ids.join()) continue;
      // "习近平主席提出倡议": what a leader did, and does not say here.
      if (isQuoted(ids, before?.ids ?? current) && (DEEDS.test(cue) || /共同|一致|一道/u.test(gap))) continue;
      const from = match.index - lead.length;
      found.push({
        ids,
        start: before === undefined ? 0 : from,
        cue: { start: end - cue.length, end },
        confidence: 0.95,
        why: why(cue, ids),
        // "沈岳表示，黑尔总统已保证…": what one says tells of the other.
        within:
          before !== undefined &&
          /^(?:，|：“?)?$/u.test(its.slice(before.cue.end, from)) &&
          (/已|曾|向[他她]/u.test(gap) || isQuoted(ids, before.ids) || takesNoPart(ids)),
        quoted: before === undefined && isQuoted(ids, current),
        own:
          isQuoted(ids, before?.ids ?? current) &&
          ids.every((id) => (before?.ids ?? current)!.every((teller) => sideOf.get(teller) === sideOf.get(id))),
      });
    }
    return found;
  };

  const jointly = (its: string, current: readonly string[] | null): Said | "narration" | null => {
    const joint = all.exec(its) ?? (current === null ? allBehind.exec(its) : null);
    if (joint === null) return null;
    // "沈岳同黑尔座谈，双方表示…": those of whom it was just told.
    const told = [...joint[1]!.matchAll(anybody)].flatMap(([name]) => names.get(name) ?? []);
    const people =
      LEADERS.test(joint[2]!) && principals.length > 1 && new Set(principals.map((id) => sideOf.get(id))).size > 1;
    const both = new Set(told).size > 1 ? [...new Set(told)] : people ? principals : everyone;
    if (both.length < 2) return null;
    // Of both leaders who met an account tells itself, also behind what one of them said.
    const theirs =
      /^(?:两国领导人|两位领导人|两国元首)$/u.test(joint[2]!) &&
      joint[1] === "" &&
      everyone.every(leads) &&
      new RegExp(`^(?:还|并|也|都|均|一致)*(?:${TOGETHER})`, "u").test(its.slice(joint[0].length));
    const only = current !== null && current.length === 1 && !theirs && !EXCHANGED.test(its.slice(joint[0].length));
    // "中方认为，双方…": somebody says it of all.
    if (says.test(joint[1]!)) return null;
    const rest = its.slice(joint[0].length);
    // That both talked nobody says of both, wherever it stands.
    if (
      joint[1] === "" &&
      /^(?:还|并|也)?[就围]绕?[^，。；]*(?:交换(?:了)?(?:意见|看法)|进行了?[^，。；]{0,10}(?:交流|讨论|探讨|沟通|磋商|交换意见|研讨))。?$/u.test(
        rest,
      )
    )
      return "narration";
    const verb = [...rest.matchAll(together)].find(({ index, 0: cue }) => {
      const clause = /[^，；：。]*$/u.exec(rest.slice(0, index))![0];
      const own = clause.length < index;
      if (own && (subjects.test(clause) || /^(?:[^，]{0,6})(?:双方|两国)/u.test(clause))) return false;
      if (!only) return true;
      // "双方还重申…": of both nobody says so for himself.
      if (index === clause.length && ADVERBS.test(clause) && SAID_BY_BOTH.test(rest.slice(index))) return true;
      // What one speaker says of both is theirs only where they agree on it there and then.
      return JOINTLY.test(cue) && !own && !/[已曾]|去年|此前/u.test(clause) && rest.charAt(index + cue.length) !== "的";
    });
    const modal = /^[^，。]{0,6}?(?:应|要(?!求)|需|可以|必须)/u.exec(rest)?.[0].length ?? Infinity;
    if (verb !== undefined && verb.index < modal) {
      const at = joint[0].length + verb.index;
      return {
        ids: both,
        // "会议在滨海举行，双方商定…"
        start: /(?:举行|召开|举办|闭幕|落幕)，$/u.test(joint[1]!) ? joint[1]!.length : 0,
        cue: { start: at, end: at + verb[0].length },
        confidence: 0.9,
        why: `“${joint[2]!}” are ${both.map(nameOf).join(" and ")}.`,
        within: false,
      };
    }
    if (/交换(?:了)?意见|讨论|举行|会谈|会晤|签署|见证|交流|沟通|磋商|探讨/u.test(its) && !only) return "narration";
    return null;
  };

  const sidesIn = (its: string, current: readonly string[] | null): Said[] => {
    const found: Said[] = [];
    for (const match of its.matchAll(sidesSay)) {
      const ids = [...new Set([match[2]!, match[3] ?? match[2]!].map((each) => sides.get(each)!))];
      const cue = match[5]!;
      const last: readonly string[] | null = found.at(-1)?.ids ?? current;
      const opens = match[1] === "" || match[1] === "；";
      const plainly = PLAINLY.test(cue);
      if (last !== null && last.join() === ids.join() && found.length > 0) continue;
      // Within what a person says his own side is nobody else, and another side's wishes are what he tells of.
      const oneSide = last !== null && new Set(last.map((id) => sideOf.get(id))).size === 1;
      if (
        last !== null &&
        oneSide &&
        // "外交部指出": not the minister.
        !(opens && plainly && MINISTRIES.has(match[2]!)) &&
        last.some(isPerson) &&
        (!opens || !plainly || last.every((id) => sideOf.get(id) === ids[0]))
      )
        continue;
      if (!opens && !plainly && (last !== null || its.slice(0, match.index).length > 24)) continue;
      const end = match.index + match[0].length;
      found.push({
        ids,
        start: found.length === 0 ? 0 : match.index + match[1]!.length,
        cue: { start: end - cue.length, end },
        confidence: 0.85,
        why: why(cue, ids),
        within: false,
      });
    }
    return found;
  };

  return (its, current, one) => {
    if (NARRATED.test(its)) return "narration";
    const joint = jointly(its, current);
    const found = personsSay(its, current);
    const first = found[0];
    if (first !== undefined) {
      // "双方商定…，沈岳表示…"
      if (joint === null || joint === "narration" || joint.cue.start >= first.cue.start) return found;
      const lead = /[^，；：。”]*$/u.exec(its.slice(0, first.cue.start))![0];
      return [joint, { ...first, start: first.cue.start - lead.length }, ...found.slice(1)];
    }
    if (joint !== null) return joint === "narration" ? joint : [joint];
    const he = pronoun.exec(its);
    const him = current?.length === 1 && isPerson(current[0]!) ? current[0]! : one;
    if (he !== null && him !== null) {
      const end = he.index + he[0].length;
      return [
        {
          ids: [him],
          start: 0,
          cue: { start: end - he[3]!.length, end },
          confidence: 0.8,
          why: `“${he[1]!}” is ${nameOf(him)}.`,
          within: false,
        },
      ];
    }
    const guest = other.exec(its);
    const them = guest === null ? undefined : otherThan(guest[1] === "对方" ? (current ?? [one]) : [principals[0]!]);
    if (guest !== null && them !== undefined) {
      const end = guest.index + guest[0].length;
      return [
        {
          ids: [them],
          start: 0,
          cue: { start: end - guest[3]!.length, end },
          confidence: 0.75,
          why: `“${guest[1]!}” is ${nameOf(them)}.`,
          within: false,
        },
      ];
    }
    const say = sidesIn(its, current);
    const then = saysThen.exec(its);
    const teller = then === null ? null : opens.exec(its);
    if (then !== null && teller !== null && teller[0].length <= then.index && say.length === 0) {
      const ids = [...new Set([teller[1]!, teller[2] ?? teller[1]!].map((name) => names.get(name)!))];
      const end = then.index + then[0].length;
      return [
        {
          ids,
          start: 0,
          cue: { start: end - then[1]!.length, end },
          confidence: 0.75,
          why: why(then[1]!, ids),
          within: false,
        },
      ];
    }
    if (say.length > 0) return say;
    if (
      (/(?:参加|出席|陪同)(?:了)?(?:上述)?(?:会见|会谈|会晤|活动|通话|访问|磋商|会议)?。?$/u.test(its) &&
        !/[愿将请应要]|希望|欢迎|期待/u.test(its)) ||
      acts.test(its) ||
      /^(?:这次|此次|本次|整个)?(?:讨论|会谈|会晤|通话|会见|磋商|对话|交流)(?:是|在|气氛|坦诚|持续|富有|取得)/u.test(
        its,
      ) ||
      /^(?:(?:会谈|会见|会晤|通话|磋商|活动|仪式|签约)(?:之?[前后]|结束|开始前)后?|会[前后]|当[天日晚]|同日|次日|其间|[来到出]?访(?:问|华)?期间|会议期间)，/u.test(
        its,
      )
    )
      return "narration";
    return [];
  };
}
