/** Who says what in a Chinese text: a paragraph opens with who speaks, and the sentences behind go on with it. */
import type { Span } from "../../../text/span";
import type { Steps } from "../../../workspace/steps";
import { blocksOf, headingsIn, isFurniture } from "../cast/blocks";
import { chineseStatesIn } from "../cast/states";
import type { Cast, SpeechReading } from "../reading";

const REPORTS =
  "指出|强调|表示|重申|认为|希望|同意|商定|介绍|阐述|阐明|阐释|感谢|赞赏|欢迎|呼吁|敦促|要求|主张|承诺|谴责|赞同|声明|提出|祝贺|祝愿|转达|通报|建议|提议|邀请|期待|决定|宣布|相信|坚信|注意到|回顾|积极评价|高度评价|坦言|告诉|回应|警告|提到|谈到|谈及|确认|承认|说明|表达|对.{0,30}表示|说|称|提请|愿同|愿意|愿|支持|反对|致力于|坚持|责成|指示";

/** Of both sides, also within what one says of them. */
const TOGETHER =
  "一致同意|一致认为|同意|商定|达成|决定|一致|重申|强调|认为|欢迎|承诺|表示|宣布|积极评价|高度评价|满意|谴责|责成";

const EVERYONE =
  "双方|两国元首|两国领导人|两位领导人|双方领导人|两国外长|两国元首和政府首脑|三方|各方|中美双方|两国政府|会谈双方|两国总理|两国防长";

const OFFICE =
  "(?:主席|总统|总理|首相|外长|外交部长|国务卿|部长|先生|总书记|委员|特使|大使|防长|国王|王储|副总理|副总统|副主席|助理|主任|一行)?";

interface Said {
  readonly ids: readonly string[];
  /** Within the sentence. */
  readonly start: number;
  readonly cue: Span;
  readonly confidence: number;
  readonly why: string;
}

export function* chineseSpeech(text: string, sentences: readonly Span[], cast: Cast): Steps<readonly SpeechReading[]> {
  const readings: SpeechReading[] = [];
  const find = finderOf(text, cast);
  let next = 0;
  let one: string | null = cast.principals?.[0] ?? null;
  const blocks = blocksOf(text);
  const headings = headingsIn(text, blocks);
  for (const block of blocks) {
    while (next < sentences.length && sentences[next]!.end <= block.start) next += 1;
    if (isFurniture(text, block) || block.start === cast.title?.start || headings.has(block.start)) continue;
    let current: readonly string[] | null = null;
    for (let index = next; index < sentences.length && sentences[index]!.start < block.end; index += 1) {
      yield;
      const start = Math.max(sentences[index]!.start, block.start);
      const end = Math.min(sentences[index]!.end, block.end);
      const words = text.slice(start, end);
      const said = find(words, current, one);
      if (said === "narration") {
        current = null;
        continue;
      }
      if (said.length === 0) {
        if (current !== null)
          readings.push({
            start,
            end,
            speakers: current,
            cue: null,
            within: -1,
            confidence: 0.8,
            why: "It goes on with what was said before it.",
          });
        continue;
      }
      for (const [place, { ids, start: from, cue, confidence, why }] of said.entries()) {
        const to = said[place + 1] === undefined ? end : start + said[place + 1]!.start;
        readings.push({
          start: place === 0 ? start : start + from,
          end:
            text
              .slice(start, to)
              .trimEnd()
              .replace(/[，；]$/u, "").length + start,
          speakers: ids,
          cue: { start: start + cue.start, end: start + cue.end },
          within: -1,
          confidence,
          why,
        });
        current = ids;
        if (ids.length === 1 && cast.principals?.includes(ids[0]!) === true) one = ids[0]!;
      }
    }
  }
  return readings;
}

/** So much of a text tells by which short forms it calls somebody. */
const LOOKED_AT = 20_000;

/** The beginning or end of a long transliterated name by which the text calls its bearer, where it is nobody else's. */
function shorten(names: Map<string, string>, text: string): void {
  const full = [...names].slice(0, 40);
  const start = text.slice(0, LOOKED_AT);
  for (const [name, id] of full) {
    if (name.length < 4 || name.length > 16) continue;
    const rest = start.split(name).join("\n");
    for (let length = name.length - 1; length > 1; length -= 1)
      for (const short of [name.slice(-length), name.slice(0, length)]) {
        if (names.has(short) || /^·|·$/u.test(short)) continue;
        const others = full.some(([other, its]) => its !== id && other.includes(short));
        const says = new RegExp(
          `(?:^|[。，；\\n])${short}${OFFICE}(?:则|还|也|并)?(?:表示|指出|强调|重申|认为|同意|承诺|感谢|说)`,
          "u",
        );
        if (!others && says.test(rest)) names.set(short, id);
      }
  }
}

type Finder = (words: string, current: readonly string[] | null, one: string | null) => readonly Said[] | "narration";

function finderOf(text: string, cast: Cast): Finder {
  const persons = cast.actors.filter((actor) => actor.for !== null || actor.title !== null || actor.kind === "person");
  const names = new Map<string, string>();
  for (const { id, name, aka } of persons)
    for (const each of [name, ...aka]) if (/\p{Script=Han}/u.test(each)) names.set(each, id);
  shorten(names, text);
  const sides = new Map<string, string>();
  const named = chineseStatesIn(text);
  for (const { id, iso, name, aka } of cast.actors) {
    if (names.has(name)) continue;
    for (const each of [name, ...aka]) if (/\p{Script=Han}/u.test(each)) sides.set(each, id);
    if (iso !== null) for (const [words, code] of named) if (code === iso) sides.set(words, id);
  }
  const principals = cast.principals ?? persons.map(({ id }) => id);
  const everyone = principals.length > 1 ? principals : cast.parties.length > 1 ? cast.parties : principals;
  const nameOf = (id: string): string => cast.actors.find((actor) => actor.id === id)?.name ?? id;
  const quoted = (words: Iterable<string>): string =>
    [...words]
      .sort((a, b) => b.length - a.length)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join("|") || "(?!)";
  const who = quoted(names.keys());
  const person = new RegExp(
    `(?<=^|[，；：。”]|[^，；。的向同与和对]{0,24})(${who})${OFFICE}(?:[和与]([^，。；]{0,12}?)(${who})${OFFICE})?(?!的|同|与|和|举行|通电话|会见|会谈)([^，。；“]{0,18}?)(${REPORTS})`,
    "gu",
  );
  const side = new RegExp(
    `^(?:[^，。；]{0,10}，)?(${quoted(sides.keys())})([^，。；“]{0,8}?)(表示|强调|指出|认为|重申|说|感谢|呼吁|敦促|谴责|赞赏)`,
    "u",
  );
  const all = new RegExp(`^(?:[^，。；“]{0,24}，)?(${EVERYONE})`, "u");
  const together = new RegExp(TOGETHER, "u");
  const pronoun = new RegExp(`^(?:[^，。；“]{0,12}，)?(他|她)([^，。；“]{0,10}?)(${REPORTS})`, "u");
  return (words, current, one) => {
    const found: Said[] = [];
    for (const match of words.matchAll(person)) {
      const ids = [
        ...new Set(
          [names.get(match[1]!), match[3] === undefined ? undefined : names.get(match[3])].flatMap((id) => id ?? []),
        ),
      ];
      // A name further back in a clause is its subject only where nothing but its office stands before it.
      const lead = /[^，；：。”]*$/u.exec(words.slice(0, match.index))![0];
      if (/[的同向与和对以为由]|会见|通电话/u.test(lead) && !/[时中后]$/u.test(lead)) continue;
      const end = match.index + match[0].length;
      if (found.length > 0 && found.at(-1)!.ids.join() === ids.join()) continue;
      const first = found.length === 0;
      found.push({
        ids,
        start: first ? 0 : match.index - lead.length,
        cue: { start: end - match[5]!.length, end },
        confidence: 0.95,
        why: `“${match[5]!}” reports what ${ids.map(nameOf).join(" and ")} said.`,
      });
    }
    if (found.length > 0) return found;
    const joint = all.exec(words);
    if (joint !== null && everyone.length > 1) {
      const verb = together.exec(words.slice(joint[0].length));
      const only = current !== null && current.length === 1;
      const firm =
        verb !== null &&
        (!only || /一致|同意|商定|达成|决定/u.test(verb[0])) &&
        !/^[^，。]{0,6}(?:应|要|需|可以|必须)/u.test(words.slice(joint[0].length));
      if (firm) {
        const at = joint[0].length + verb.index;
        return [
          {
            ids: everyone,
            start: 0,
            cue: { start: at, end: at + verb[0].length },
            confidence: 0.9,
            why: `“${joint[1]!}” are ${everyone.map(nameOf).join(" and ")}.`,
          },
        ];
      }
      if (/交换(?:了)?意见|讨论|举行|会谈|会晤|签署|见证|交流/u.test(words) && !only) return "narration";
    }
    const he = pronoun.exec(words);
    if (he !== null && one !== null) {
      const end = he.index + he[0].length;
      return [
        {
          ids: [one],
          start: 0,
          cue: { start: end - he[3]!.length, end },
          confidence: 0.8,
          why: `“${he[1]!}” is ${nameOf(one)}.`,
        },
      ];
    }
    const its = current === null ? side.exec(words) : null;
    if (its !== null) {
      const end = its.index + its[0].length;
      return [
        {
          ids: [sides.get(its[1]!)!],
          start: 0,
          cue: { start: end - its[3]!.length, end },
          confidence: 0.85,
          why: `“${its[3]!}” reports what ${its[1]!} said.`,
        },
      ];
    }
    if (
      /(?:参加|出席|陪同)(?:了)?(?:上述)?(?:会见|会谈|会晤|活动|通话|访问)?。?$/u.test(words) ||
      /^(?:会谈|会见|会晤|通话)(?:后|结束)/u.test(words)
    )
      return "narration";
    return [];
  };
}
