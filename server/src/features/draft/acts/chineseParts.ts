/** The several things that one Chinese act undertakes, clause by clause: 扩大贸易，深化港口合作. */
import type { Span } from "../../../text/span";

const ADVERB =
  "(?:进一步|继续|不断|持续|共同|携手|积极|妥善|加快|充分|切实|尽快|尽早|早日|坚定|坚决|全面|深入|稳步|大力|着力|更好|合力|相互|认真|努力|牢牢|主动|带头)*";

const VERB =
  "(?:加强|深化|扩大|拓展|密切|推动|推进|保持|增进|促进|落实|开展|支持|尊重|管控|处理|维护|坚持|提升|完善|建立|发挥|用好|办好|开好|做好|抓好|抓住|挖掘|发掘|拓宽|便利|重开|疏浚|公布|恢复|举办|举行|设立|成立|签署|培训|提供|修建|修复|开通|开放|释放|归还|减少|停止|取消|简化|交换|分享|派遣|参与|研究|探讨|商谈|恪守|遵守|捍卫|反对|抵制|践行|倡导|弘扬|构建|打造|建设|共建|应对|打击|防范|避免|排除|聚焦|照顾|夯实|巩固|厚植|加大|加紧|秉持|秉承|坚守|协助|支援|增加|增派|降低|改善|优化|对接|联通|畅通|保障|确保|保护|规划|相向而行|妥处|协调|统筹|履行|执行|实施|延长|续签|批准|缩短|放宽|互设|互免|创造|释放|承担|传承|开创|引领|筑牢|守护|助力|丰富|促成|启动|制定|商定|达成|兑现|克服|化解|缩小|进口|出口|投资|派出|邀请|接收|资助|援建|升级|举行|举办|重启|发展|总结|挖掘|推广|置于|落到|推向|提升到|转化为|打造成|凝聚|搭建|汇聚|管理|妥善)";

/** The verb of a clause, behind who is to do it and with whom. */
const FIRST = new RegExp(
  `^(?:[^，；]{0,60}?(?:愿意?|希望|期待着?|盼望?|将会?|要|应当?|应该|必须|可以|会|承诺|方|国|一道|一起|(?<!共)[同与和](?!平)\\p{Script=Han}{1,8}?))?(${ADVERB}${VERB})(?!$(?<=发展))`,
  "u",
);
const NEXT = new RegExp(
  `^(?:(?:以|本着|通过|在|就|把|将|为|围绕|按照)[^，；]{2,30}?)?(?:并|也?要|还要?|应|同时)?${ADVERB}${VERB}`,
  "u",
);

/** A clause that only tells with whom, on what ground or on which occasion. */
const ONLY_HOW =
  /(?:一道|一起|携手|努力|契机|基础上|精神|原则|框架下|指引下|共识|方向|态度|方式|目标|为遵循|为引领|前提下|如果[^，]*|协定|机遇)$/u;

const LEADS = new RegExp(`^${ADVERB}(?:高质量|高水平|联合|在[^，。；]{2,20}?)?${ADVERB}${VERB}`, "u");

/** Whether a clause begins with what is to be done. */
export const isVerbFirst = (clause: string): boolean => LEADS.test(clause);

/** Offsets are of the act's words; none where it is one thing, or where that is not plain. */
export function chineseParts(words: string): readonly Span[] {
  const parts: Span[] = [];
  for (const { index, 0: clause } of words.matchAll(/[^，；]+/gu)) {
    // A quotation over a comma is not cut.
    if ((clause.match(/[“「《]/gu)?.length ?? 0) !== (clause.match(/[”」》]/gu)?.length ?? 0)) return [];
    const match = parts.length === 0 && index === 0 ? FIRST.exec(clause) : NEXT.exec(clause);
    const end = index + clause.length;
    if (match !== null && !/^(?:如果|若|只要|一旦)/u.test(clause)) {
      const lead = parts.length === 0 && index === 0 ? match[0].length - match[1]!.length : 0;
      parts.push({ start: index + lead, end });
    } else if (!ONLY_HOW.test(clause)) return [];
  }
  return parts.length > 1 ? parts : [];
}
