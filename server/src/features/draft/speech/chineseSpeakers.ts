/** Whom a Chinese sentence names as speaking: persons, sides, all who take part. */
import { simplified } from "../../../model/traditional";
import type { Span } from "../../../text/span";
import type { Steps } from "../../../workspace/steps";
import { chineseStatesIn } from "../cast/states";
import type { Cast } from "../reading";
import { CALLED, LOOKED_AT, namesOf, OFFICE, SIGN_SAYS } from "./chineseCalled";
import {
  ADVERBS,
  BY_BOTH,
  DEEDS,
  EXCHANGED,
  FRIENDLY,
  ISSUERS,
  LEADERS,
  LEADS,
  LINKS,
  MINISTRIES,
  OF_ANOTHER,
  SAID_BY_BOTH,
  SIGNED,
} from "./chineseCues";
import { mentionsIn } from "./chineseMentions";
import { isTold, MEETING_SAYS, NARRATED, TO_ONESELF } from "./chineseNarration";
import { actsOf, opensOf, SAYS_THEN, tellersOf } from "./chineseThen";
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

export interface Finder {
  /** @param current who spoke last in the paragraph; @param one whom “he” is. */
  readonly find: (
    words: string,
    current: readonly string[] | null,
    one: string | null,
  ) => readonly Said[] | "narration";
  /** The person of whom a sentence tells that says nothing. */
  readonly subject: (words: string) => string | null;
}

const words = (list: Iterable<string>): string =>
  [...list]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("|") || "(?!)";

const HE = /^(?:[^，。；“]{0,12}，)?[他她](?!们)/u;
const andAnother = new RegExp(`^[和与](?:${words(CALLED)})(?=讨论|同意|承诺|还|均|都|一致|重申|强调|确认|谈到)`, "u");

const signSays = new RegExp(`^${SIGN_SAYS}`, "u");

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
  const who = `${called}|(?:${words(offices)})(?!${called}|国(?!家)|团|会议)`;
  const side = words(sides.keys());
  const start = text.slice(0, LOOKED_AT);
  const isMentioned = mentionsIn(start, called, names);
  yield;
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
  const isGroup = (id: string): boolean => persons.some((actor) => actor.id === id && actor.kind === "group");
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
    `(${who})${OFFICE}(?:[和与、]([^，。；]{0,12}?)(${who})${OFFICE})?(?:[^，。；]{0,20}?(?:会见|会晤|接见|接待|同|与)[^，。；]{1,40}?时)?(?!的|同(?!意)|与|和|举行|通电话|会见|会谈)(?:([^，。；“《]{0,18}?)(${REPORTS})|([^，。；“《]{0,10}?(?:就|对|向|围绕|针对|在|于)[^，。；]{2,70}?)(${CLEARLY}))(?!仪式|宴|晚宴|午宴|酒会|会|函|信|电|精神|批示)`,
    "gu",
  );
  const sidesSay = new RegExp(
    `(^|[，；])(?:但|而|对此|同时|此外|其中|与会|参会)?(${side})(?:[和与同](${side}))?(?:各国|国家|成员国|方(?![案式向针法]))?(?:代表|团长|方面|领导人|外长|部长)?们?(?!的|同(?!意)|与|和)(?:[^，。；“应要须将能可]{0,4}?[就对向围][^，。；]{2,60}?)?([^，。；“应要须将能可]{0,10}?)(${SIDE_REPORTS})`,
    "gu",
  );
  const signs = new Set(["中", ...[...sides.keys(), ...named.map(([its]) => its)].map((its) => its.charAt(0))]);
  const all = new RegExp(`^((?:[^，。；“]{0,24}，)?)(${everyoneOf([...signs].join(""))})`, "u");
  const allBehind = new RegExp(
    `^((?:[^，。；“：]{1,90}，){1,2})(${everyoneOf([...signs].join(""))})(?=${BY_BOTH})`,
    "u",
  );
  const anybody = new RegExp(who, "gu");
  const turns = new RegExp(`^(${who})${OFFICE}：(?=[^\\s])`, "u");
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

  const opens = opensOf(who);
  const acts = actsOf(who);

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
        /^应|^[他她](?!们)|[的同向与和对以为由就请应]|会见|拜会|拜访|走访|看望|往见|按照|根据|遵循|贯彻|落实|践行|学习|通电话|感谢|欢迎|祝贺|邀请|陪同|敦促/u.test(
          lead,
        ) &&
        !/[时中后间]$/u.test(lead)
      )
        continue;
      if (/(?:两国|三国|各国|双方|副|前任|历任)$/u.test(lead)) continue;
      // An office within a clause is whom somebody speaks of: 深切体会到行政长官….
      if (CALLED.includes(match[1]!) && lead !== "" && !/[时中后间前]$/u.test(lead) && !LINKS.test(lead)) continue;
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
      // 走访商户并慰问学生: what was done on a visit.
      if (/^(?:慰问|悼念|勉励)$/u.test(cue) && /拜会|拜访|走访|看望|前往|视察|赴/u.test(gap)) continue;
      // Whoever speaks calls the other so: 希望总统先生….
      const polite = /^(?:先生|女士|阁下)/u.test(its.slice(match.index + match[1]!.length));
      const before = found.at(-1);
      const teller = before?.ids ?? current;
      if (teller !== null && polite && !(match.index === 0 && PLAINLY.test(cue))) continue;
      if (before?.ids.join() === ids.join()) continue;
      const gone = its.slice(match.index + match[1]!.length, end - cue.length);
      if (
        isMentioned(
          { ids, teller, gone, cue, opens: lead === its.slice(0, match.index) && lead === "" },
          its.slice(end),
        )
      )
        continue;
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
          /^(?:，|：“?)?(?:[^，。；]{0,12}[\d日年月时期间上中来]，)?$/u.test(its.slice(before.cue.end, from)) &&
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
    if (joint === null || (joint[2] === "他们" && current?.length === 1 && isGroup(current[0]!))) return null;
    // "沈岳8日将与黑尔会谈，双方将…": what is to come.
    if (/将(?:[与同和于在]|前往|赴|访问|出席)/u.test(joint[1]!) && joint[1] !== "" && current === null)
      return "narration";
    // "沈岳同黑尔座谈，双方表示…": those of whom it was just told.
    const told = [...joint[1]!.matchAll(anybody)].flatMap(([name]) => names.get(name) ?? []);
    const people =
      LEADERS.test(joint[2]!) && principals.length > 1 && new Set(principals.map((id) => sideOf.get(id))).size > 1;
    const before = /^(?:他们|各方|与会各方|参会各方)$/u.test(joint[2]!) && many.some((id) => isGroup(id)) ? many : null;
    const both = new Set(told).size > 1 ? [...new Set(told)] : (before ?? (people ? principals : everyone));
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
      /^(?:还|并|也)?[就围]绕?[^，。；]*(?:交换(?:了)?(?:意见|看法)|进行了?[^，。；]{0,10}(?:交流|讨论|探讨|沟通|磋商|交换意见|研讨))(?:，?并达成了?(?:一系列|重要|广泛|多项|原则)*共识)?。?$/u.test(
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
    if (SIGNED.test(rest) && joint[1] === "") return "narration";
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
        !(match.index === 0 && FRIENDLY.test(cue) && last.every((id) => sideOf.get(id) !== ids[0])) &&
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

  const spoken = (
    { index, 0: words }: RegExpExecArray,
    verb: string,
    ids: readonly string[],
    confidence: number,
    reason = why(verb, ids),
  ): readonly Said[] => {
    const end = index + words.length;
    return [{ ids, start: 0, cue: { start: end - verb.length, end }, confidence, why: reason, within: false }];
  };
  const find: Finder["find"] = (its, current, one) => {
    if (NARRATED.test(its)) return "narration";
    const said = finding(its, current, one);
    if (said !== "narration") for (const { ids } of said) if (ids.length > 1) many = ids;
    return said;
  };
  /** Several who spoke last. */
  let many: readonly string[] = [];
  const finding: Finder["find"] = (its, current, one) => {
    const meeting = MEETING_SAYS.exec(its);
    const all = many.length > 1 ? many : everyone;
    if (meeting !== null && all.length > 1) return spoken(meeting, meeting[1]!, all, 0.75);
    // A turn of those who ask and answer: 沈岳：….
    const turn = turns.exec(its);
    const id = turn === null ? undefined : names.get(turn[1]!);
    if (turn !== null && id !== undefined) return spoken(turn, "：", [id], 0.85);
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
    if (he !== null && him !== null) return spoken(he, he[3]!, [him], 0.8, `“${he[1]!}” is ${nameOf(him)}.`);
    const then = SAYS_THEN.exec(its);
    if (then !== null && him !== null && HE.test(its)) return spoken(then, then[1]!, [him], 0.7);
    const guest = other.exec(its);
    const them = guest === null ? undefined : otherThan(guest[1] === "对方" ? (current ?? [one]) : [principals[0]!]);
    if (guest !== null && them !== undefined)
      return spoken(guest, guest[3]!, [them], 0.75, `“${guest[1]!}” is ${nameOf(them)}.`);
    const say = sidesIn(its, current);
    const teller = then === null && current === null ? null : opens.exec(its);
    const ids = [...new Set(tellersOf(its, teller, then, anybody).map((name) => names.get(name)!))];
    // "赞方赞赏主席提出的主张，感谢…": of whom whoever has the word speaks.
    const lead = teller === null ? "" : teller[0].slice(0, teller[0].lastIndexOf(teller[1]!));
    const mentioned =
      teller !== null &&
      current !== null &&
      ((lead !== "" && !/[，时中后间]$/u.test(lead) && !LINKS.test(lead)) ||
        isMentioned(
          { ids, teller: current, gone: its.slice(lead.length + teller[1]!.length), cue: "", opens: false },
          "",
        ));
    if (then !== null && teller !== null && !mentioned && teller[0].length <= then.index && say.length === 0) {
      // "国务卿和外长讨论了…，并承诺…": of the other party nobody has a name.
      const nobody = ids.length === 1 && andAnother.test(its.slice(teller[0].length)) ? otherThan(ids) : undefined;
      return spoken(then, then[1]!, nobody === undefined ? ids : [...ids, nobody], 0.75);
    }
    if (say.length > 0) return say;
    if (current?.every(isPerson) === true && (mentioned || TO_ONESELF.test(its)) && !isTold(its)) return [];
    return isTold(its) || acts.test(its) ? "narration" : [];
  };
  const subject = (its: string): string | null => {
    const found = opens.exec(its);
    const id = found === null ? undefined : names.get(found[1]!);
    const lead = found === null ? "" : found[0].slice(0, found[0].lastIndexOf(found[1]!));
    return id === undefined || !isPerson(id) || OF_ANOTHER.test(lead) ? null : id;
  };
  return { find, subject };
}
