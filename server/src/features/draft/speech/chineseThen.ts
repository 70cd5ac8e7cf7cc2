/** Where a Chinese sentence tells of a person first, and then what that person says: "布林肯同王毅通话，强调…". */
import { OFFICE } from "./chineseCalled";

/** @param who what the text calls its persons by, as alternatives. */
export const opensOf = (who: string): RegExp =>
  new RegExp(`^(?!应)(?:[^，。；]{0,30}，)??[^，。；]{0,30}?(${who})${OFFICE}(?:[和、][^，。；]{0,16}?(${who}))?`, "u");

export const SAYS_THEN =
  /，(?:并|还|也|同时|并且)?(?:特别|衷心|再次|高度|坚定|一致|重点|着重|简要|详细|进一步|代表[^，。；]{1,12}|[就对向围][^，。；]{1,40}?)?(表示|强调|指出|重申|说(?!明)|表明|感谢|表达|转达|介绍|简介|讲解|推介|呼吁|敦促|承诺|希望|赞赏|祝贺|通报|阐述|提出(?!的)|肯定|宣布|同意|商定|请(?=[^，。；]{1,6}(?:转达|转告|带去)))(?!的)/u;
/** What a person did, of which nobody says anything. */
export const actsOf = (who: string): RegExp =>
  new RegExp(
    `^(?:[^，。；]{0,12}，)?(?:${who})${OFFICE}(?:[和与同][^，。；]{2,20}?)?(?:还|并|也|随后|当天|共同|一同|一道)*(?:分别|向[^，。；]{1,20}|同[^，。；]{1,20}|为[^，。；]{1,20})?(?:会见|听取|观看|出席|参观|访问|捐赠|赠送|签署|见证|举行|陪同|前往|考察|走访|拜会|抵达|参加|主持|(?:与|同|和)[^，。；]{1,24}?(?:就[^，。；]{1,40}?)?(?:讨论|探讨|交换|进行|举行|会谈|会晤|共进|签署|见证|通话|通电话))`,
    "u",
  );

/** By what names those are called who say it: of "沈岳同黑尔会谈，一致强调…" both. */
export function tellersOf(
  its: string,
  teller: RegExpExecArray | null,
  then: RegExpExecArray | null,
  anybody: RegExp,
): readonly string[] {
  if (teller === null) return [];
  if (then !== null && /^，(?:还|并)?(?:一致|共同)/u.test(then[0])) {
    const both = [...its.slice(0, then.index).matchAll(anybody)].map(([name]) => name);
    if (both.length > 1) return both;
  }
  return [teller[1]!, teller[2] ?? teller[1]!];
}
