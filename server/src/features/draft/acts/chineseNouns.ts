/** The acts of a Chinese clause that are the object of a noun: 重申维护和平的重要性, 强调对去核化的坚定承诺. */
import type { ActKind } from "../../../syntax/tree";
import { kindOf, type FoundAct, type Ground, type Stretch } from "./ground";
import type { Clause } from "./chineseClauses";

const SAYS = "(?:重申|强调|确认|申明|肯定)了?";
/** Of both: what one alone calls important is a stance. */
const IMPORTANT = new RegExp(`(${SAYS})([^，。；]{4,60}?)的(重要性|必要性)$`, "u");
const VERB_FIRST =
  /^(?:进一步|继续|不断|共同|尽快|尽早|早日|在[^，。；]{1,20}?|以[^，。；]{1,16}?|就[^，。；]{1,16}?|保持包括|同|与)*(?:保持|维护|维持|加强|深化|扩大|拓展|推动|推进|促进|落实|开展|尊重|管控|处理|坚持|提升|完善|建立|发挥|恢复|举行|举办|召开|设立|成立|签署|确保|保障|保护|通过|遵守|恪守|履行|实现|解决|应对|打击|防止|避免|停止|减少|增加|合作|对话|支持|改革|完善|启动|重启|成立|参与|制定|缔结|相互|共建|建设|构建|畅通|密切|增进|巩固)/u;
/** What both came to terms on: 就建立热线达成一致. */
const SETTLED = /^[^，。；]{0,14}?就([^，。；]{4,60}?)(达成)了?(?:原则|重要|初步|高度|基本)*(?:一致|共识|协议|谅解)$/u;
/** 重申共同致力于…的决心. */
const RESOLVED = new RegExp(
  `(${SAYS})(?:他们|双方|两国)?(?:共同|坚定)*(?:致力于|对)([^，。；]{4,40}?)的(?:坚定|共同)*(?:决心|意愿)$`,
  "u",
);
const PROMISED = new RegExp(
  `(${SAYS}|表达了?)[^，。；]{0,12}?对([^，。；]{4,40}?)的(?:坚定|一贯|长期|坚实|郑重)*承诺$`,
  "u",
);
/** How both are to deal with what parts them. */
const BY_TALKS =
  /^(?:双方|两国)?(?:都|均|一致|共同)?(强调)(通过[^，。；]{2,16}?(?:妥处|解决|处理|化解|管控)[^，。；的]{1,20}(?<!性|意义))$/u;

export function nounIn({ text, published }: Ground, { speakers, sides }: Stretch, clause: Clause): FoundAct | null {
  if (speakers.length === 0) return null;
  const words = text.slice(clause.start, clause.end);
  const joint = sides.length > 1;
  const found =
    (joint ? (IMPORTANT.exec(words) ?? SETTLED.exec(words) ?? BY_TALKS.exec(words)) : null) ??
    PROMISED.exec(words) ??
    RESOLVED.exec(words);
  if (found === null) return null;
  const settled = found[2] === "达成";
  // What they settled may be told behind it: 就合作达成共识，将….
  if (settled && /^，(?:双方)?将/u.test(text.slice(clause.end, clause.end + 4))) return null;
  const target = settled ? found[1]! : (found[2] ?? "");
  if ((settled || /性$/u.test(found[3] ?? "")) && !VERB_FIRST.test(target)) return null;
  const [whole, first = "", second = "", noun] = found;
  const [cue, object] = settled ? [second, first] : [first, second];
  const from = whole.lastIndexOf(object);
  const start = clause.start + found.index + from;
  const promise = settled || (noun === undefined && /(?:承诺|决心)$/u.test(whole));
  const kind: ActKind = kindOf("bind", joint);
  const at = clause.start + found.index;
  return {
    start,
    end: start + object.length,
    kind,
    by: [],
    to: null,
    force: promise ? "firm" : noun === "必要性" ? "medium" : "soft",
    confidence: 0.7,
    cue: (published ?? text).slice(at + whole.indexOf(cue), at + whole.indexOf(cue) + cue.length),
  };
}
