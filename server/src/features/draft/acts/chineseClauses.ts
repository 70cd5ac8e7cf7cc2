/** A Chinese sentence cut at its commas, with the words of the lexicon in each clause. */
import { CHINESE_FRAMES, NO_CHINESE_DEED, type Deed, type Frame, type Takes } from "../../../model/actLexicon";
import type { Force } from "../../../model/force";
import { NO_GOVERNOR } from "../../../model/lexicon";
import { compile, findEntries, readWords, type Trie, type Words } from "../../../model/phrases";
import type { Span } from "../../../text/span";

const NO_FRAME: Frame = { deed: null, takes: "governs", words: "" };

let trie: Trie<Frame> | undefined;

export interface Entry extends Span {
  readonly frame: Frame;
  /** Where the words alone do not say it. */
  readonly force: Force | null;
}

/** What stands between two marks of a sentence. */
export interface Clause extends Span {
  /** Whether a full stop or a semicolon stands before it. */
  readonly opens: boolean;
  readonly entries: readonly Entry[];
}

/** What is told by more than words that stand side by side. The words are those of the first group, or all. */
const PATTERNS: readonly (readonly [words: RegExp, deed: Deed | null, takes: Takes, force: Force | null])[] = [
  // 希兰方…, 请各方…, 促其…: a single sign, before who is asked.
  [
    /(?<!\p{Script=Han}{0,3}[申邀聘提敬宴恳吁促央盼敦务诚烦])请(?=(?:\p{Script=Han}|贵|有关)方|对方|各方|双方|有关|各国|国际社会|贵国)/gu,
    "ask",
    "rest",
    "medium",
  ],
  [/希(?=(?:[^腊伯望\s]|有关)方(?!面)|对方|各方|双方|有关方|国际社会|贵国)/gu, "ask", "rest", "soft"],
  [
    /(?<=^|[，。；：“]|表示|并|也|亦|我们|双方|国|[^我对各四]方)希(?!望|腊|伯来|拉|尔|思|罕|奇|特|冀|图|有|罕|盟|族|派|拉|帕|夫|金|姆|克|森|洛|里|罗|恩|瓦|利|娜|安|斯|蒂|普|贾|瑟)(?=\p{Script=Han})/gu,
    "ask",
    "rest",
    "soft",
  ],
  [/促(?=(?:[^使成进\s])方(?!面)|对方|各方)/gu, "ask", "rest", "medium"],
  [/(?:警告|告诫|提醒|奉劝|正告)(?=[^，。；]{1,16}(?:不要|勿|停止|不得|不应|立即|慎|切))/gu, "ask", "rest", "medium"],
  [/不(?:在|向|对|从|就|通过)[^，。；]{1,12}?(?:谋求|寻求|追求|图谋|谋取)/gu, "bind", "clause", "firm"],
  [
    /(?<=重申[^，。；]{0,12})(?<![将会愿应要须])坚持(?=一个中国|奉行|恪守|遵守|通过[^，。；]{2,20}(?:解决|处理))/gu,
    "bind",
    "clause",
    "medium",
  ],
  // 期待并相信…: what is hoped for, though it is called certain.
  [/(?:期待|希望|期盼)(?:并|和|与|且)(?:相信|坚信|确信)/gu, "ask", "rest", "soft"],
  // 特区政府会…, 双方官员会…: will, where it is spoken so.
  [
    /(?<=政府|官员|我们|双方|部门|当局|我国|我方|马国|两国|部长们|团队|内阁|部|局|署|院|中心|委员会|秘书处|外交部)会(?![在于同与和就][^，。；]{1,30}?(?:继续|持续))(?=(?:在|于|将|从|就|为|向|与|和|同|以|把|对|不断|随时|适时|尽快|尽力|全力|积极|努力|大力|致力|持续|进一步|共同|密切|认真|确保|推动|推进|加强|深化|支持|协助|提供|研究|探讨|再次|着手|争取|按照|坚定|竭力|发挥)(?!谈|见|晤))/gu,
    "bind",
    "clause",
    "firm",
  ],
  [
    /(?<=马国|我国|两国|双方|政府|官员|部门|我们)会(?=[在于同与和就][^，。；]{1,30}?(?:继续|持续))/gu,
    "bind",
    "clause",
    "medium",
  ],
  [/(?<=马国|我国|两国|双方|政府|官员|部门)会(?:继续|持续)/gu, "bind", "clause", "medium"],
  // 就请认真研读: of the other.
  [/(?<=^|[，。；])就?请(?=认真|立即|马上|停止|不要|先|慎)/gu, "ask", "rest", "medium"],
  [
    /(?:(?<=(?:双方|两国|两军|两岸|各方|我们)[^，。；]{0,8})(?:当务之急|首要任务|重中之重|最(?:重要|紧迫|关键)的(?:工作|任务|事情)?|共同任务))就?是要?/gu,
    "ask",
    "clause",
    "medium",
  ],
  // 能够也应当…: both of them modals.
  [
    /(?:能够?|可以|完全可以)(?:也|而且|并且|更)(?:应该?|应当|必须)|(?:应该?|应当)(?:也|而且|并且)(?:能够|可以)/gu,
    "ask",
    "clause",
    "medium",
  ],
  // 有权作出回应: what may come is held out.
  [/有权(?=[^，。；]{0,24}(?:自卫|回应|回击|反击|还击|反制|自我防卫))/gu, "warn", "clause", "medium"],
  [
    /(?<=\p{Script=Han}方)继续(?:坚定|积极|全力)?(?:奉行|坚持|恪守|遵守|支持|致力|推动|履行|实行)/gu,
    "bind",
    "clause",
    "medium",
  ],
  [
    /致力(?!于)(?=为|推动|推进|加强|深化|促进|维护|打造|发展|构建|提升|实现|把|与|同|协助|确保|落实|建设)/gu,
    "bind",
    "clause",
    "medium",
  ],
  [
    /提出(?=(?:愿)?(?:派遣?|举办|联合举办|共同举办|组织|提供|设立|建立|开设)\p{Script=Han})(?![^，。；]*的(?:建议|主张|倡议|要求|问题|方案))/gu,
    "offer",
    "rest",
    "firm",
  ],
  [/提出(?=双方|两国|各方|\p{Script=Han}方)/gu, null, "reports", null],
  [/将(?:随时)?准备(?!金|就)/gu, "bind", "clause", "soft"],
  [/接受(?:了)?[^，。；]{0,10}邀请/gu, "bind", "clause", "firm"],
  [/提出(?:以下|如下)?[一二三四五六七八九两几\d]+[点项条]?(?:建议|倡议|提议|主张)(?=：)/gu, "offer", "rest", "firm"],
  [
    /达成(?:了)?(?:以下|如下|下列|重要|广泛|多项|一系列|新的|\d+|[一二三四五六七八九十两]+|[点项条]|的)*(?:共识|一致|协议|谅解|成果)(?:如下)?(?=：)/gu,
    "bind",
    "rest",
    "firm",
  ],
  // 将在下周继续…: as 将继续.
  [/将(?=[在于同与和就][^，。；]{1,30}?继续)/gu, "bind", "clause", "medium"],
  [/没有兴趣(?=[搞同与在把将干去做])/gu, "bind", "clause", "medium"],
  // What both leaders announce there and then.
  [/宣布(?=，?(?:正式)?(?:建立|结为|[将把][^，。；]{2,24}(?:提升|升级|定位)))/gu, "bind", "rest", "firm"],
  [
    /将继续采取[^，。；]{0,6}(?:必要|一切|坚决|有力|果断)[^，。；]{0,4}(?:措施|行动|手段)(?=[^。；]{0,40}(?:不被|不受|防止|阻止|损害|侵害|侵犯|捍卫|维护[^，。；]{0,12}(?:主权|权益|利益|安全)))/gu,
    "warn",
    "clause",
    "medium",
  ],
];

function compiled(): Trie<Frame> {
  trie ??= compile<Frame>([
    [NO_FRAME, NO_GOVERNOR],
    [NO_FRAME, NO_CHINESE_DEED],
    ...CHINESE_FRAMES.map((frame) => [frame, frame.words] as const),
  ]);
  return trie;
}

/** 将 that is 把, and no modal: 将分歧置于…, 将关系推向…. */
const TAKES_UP =
  /^(?!继续|进一步|积极|认真|坚[定持]|推[动进]|支持|加[强快]|扩大|深化|努力|尽|不|共同|全[力面]|严格|依法|按|根据|是|采取|提供|会|始终|一如|更|着力|大力|持续|充分|携手|派|向|于|在|对(?!华|\p{Script=Han}关系)|同|与|和|为|以|把|从|就|由|本着|通过|维护|保持|落实|履行|考虑|重新|再次|届时|首先|分[批步])[^，。；：]{2,32}?(?:联系在|联系起来|融合|结合|体现[在到]|贯穿|掌握在|握在|转化|打造|带[到给]|交[给由到]|变得|捆绑|作为|视为|视作|看作|列为|列入|打造成|打造为|打造得|转化?为|变成|变为|推向|推上|推进到|提升[到至为]|确[定立]为|建设成|建成|引向|引入|带入|融入|纳入|落到|落实到|转变为|发展到|升级[为到]|定[位]?为|结合起来|对接|付诸|置于|放在|发挥出来)/u;

/** The words of the lexicon in a stretch of a text in simplified characters. */
export function entriesIn(text: string, { start, end }: Span): readonly Entry[] {
  const its = compiled();
  const words: Words = { ids: [], starts: [], ends: [] };
  readWords(text, start, end, words);
  const entries = findEntries(its, words)
    .matches.filter(
      ({ verdict, first, after }) =>
        verdict !== NO_FRAME &&
        // The end of a name in a list: 韩盼、沈岳.
        !(
          verdict.deed !== null &&
          verdict.takes === "rest" &&
          after - first === 1 &&
          text.charAt(words.ends[after - 1]!) === "、"
        ) &&
        // 应总统邀请: at whose invitation.
        !(
          verdict.deed === "ask" &&
          /^应[^，。；]{1,30}?(?:邀请|之邀|请求|要求)/u.test(
            text.slice(words.starts[first], Math.min(end, words.starts[first]! + 36)),
          )
        ) &&
        // 同意大利: with Italy.
        !text.startsWith("同意大利", words.starts[first]) &&
        !(
          verdict.deed === "bind" &&
          text.slice(words.starts[first], words.ends[after - 1]) === "将" &&
          TAKES_UP.test(text.slice(words.ends[after - 1], Math.min(end, words.ends[after - 1]! + 40)))
        ),
    )
    .map(({ verdict, first, after }): Entry => ({
      frame: verdict,
      start: words.starts[first]!,
      end: words.ends[after - 1]!,
      force: null,
    }));
  const stretch = text.slice(start, end);
  const others = PATTERNS.flatMap(([pattern, deed, takes, force]) =>
    [...stretch.matchAll(pattern)].map(({ 0: found, index }): Entry => ({
      frame: { deed, takes, words: found },
      start: start + index,
      end: start + index + found.length,
      force,
    })),
  );
  if (others.length === 0) return entries;
  const taken = (one: Entry): boolean => others.some((other) => one.start < other.end && other.start < one.end);
  return [...entries.filter((one) => !taken(one)), ...others].sort((one, other) => one.start - other.start);
}

export function clausesOf(text: string, { start, end }: Span): readonly Clause[] {
  const entries = entriesIn(text, { start, end });
  const clauses: Clause[] = [];
  let next = 0;
  let opens = true;
  for (const { index, 0: piece } of text.slice(start, end).matchAll(/[^，,。；;！？!?\n]+/gu)) {
    const from = start + index + (piece.length - piece.trimStart().length);
    const to = start + index + piece.trimEnd().length;
    if (index > 0) opens = /[。；;！？!?\n]/u.test(text[start + index - 1]!);
    const its: Entry[] = [];
    while (next < entries.length && entries[next]!.start < to) {
      if (entries[next]!.start >= from) its.push(entries[next]!);
      next += 1;
    }
    if (to > from) clauses.push({ start: from, end: to, opens, entries: its });
  }
  return clauses;
}
