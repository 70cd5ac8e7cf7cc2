/** Which kind a Chinese act is, and of what force where its governor alone does not tell. */
import type { Deed } from "../../../model/actLexicon";
import type { Force } from "../../../model/force";
import type { ActKind } from "../../../syntax/tree";
import {
  ARRIVING,
  COMING,
  COOPERATES,
  GOES_ON,
  HARM,
  HAS_COME,
  PLAIN_HARM,
  SOME_DAY,
  TAKEN_UP,
  TOGETHER,
} from "./chineseCues";
import { isVerbFirst } from "./chineseParts";
import { kindOf } from "./ground";

const PROPOSES = /建议$|提议$/u;

/** Where the words behind tell more than the governor: 同意要…. */
export function forceOf(kind: ActKind, cue: string, words: string, deed: Deed): Force | null {
  if (kind === "commit" && /^(?:期待|将力争)/u.test(cue)) return "medium";
  if (kind === "commit" && /^(?:期望|冀望|寄望)/u.test(cue)) return "soft";
  if (kind === "ask" && cue === "期望") return "soft";
  if (kind === "ask" && PROPOSES.test(cue)) return "medium";
  if (kind === "agree" && /(?:欢迎|鼓励)$/u.test(cue)) return cue.endsWith("欢迎") ? "medium" : "soft";
  return kind === "agree" && deed === "bind" && /^要(?!求)/u.test(words) ? "medium" : null;
}

/** What only another can do for one. */
const OF_OTHERS =
  /^(?:继续|早日|尽快|进一步|在[^，。；]{1,16})*(?:得到|获得|取得|看到|支持|提供|停止|释放|归还|公布|恢复|放宽|批准|取消|减少|解除|释放|确保|便利|实现|推动|解决)/u;

/** Whoever is greeted is there: he is told of at once what there is to tell. */
const GREETED = /[，并]*并?(?:简要|重点|详细|向[^，。；]{1,12}?)?(?:介绍|通报)/u;

/**
 * Whether somebody is welcome to what he has not done yet: not 欢迎总理来访, which he does.
 * @param cue the welcome; @param own what the clause has before it; @param behind what the sentence has behind the clause.
 */
export function isInvited(cue: string, all: string, own: string, behind: string): boolean {
  // "沈岳欢迎黑尔来华出席…并表示": who greets a guest that is there.
  if (
    own !== "" &&
    !/[方国们府]$/u.test(own) &&
    /^[^，。；]{2,12}来(?:华|访|\p{Script=Han}{1,2})(?:出席|参加|进行)/u.test(all)
  )
    return false;
  if (/热烈/u.test(cue + own) && /(?:来访|访问)/u.test(all) && !/随时|适时|方便|尽早|早日|年内|[明下]/u.test(all))
    return false;
  if (/(?:首先|对[^，。；]*)$/u.test(own) || (GREETED.test(behind.slice(0, 14)) && /^，并/u.test(behind))) return false;
  const words = all.replace(/并(?:简要|重点|详细)?(?:介绍|通报|感谢|表示).*$/u, "");
  if (HAS_COME.test(words) || /(?:来访|到访|来华访问|访问|访\p{Script=Han}{1,2})$/u.test(words))
    return SOME_DAY.test(words) && !/首次|此次|此访|连任|后\p{Script=Han}*访/u.test(words);
  return COMING.test(words) && !/^(?:了|这一|上述|该|此)/u.test(words);
}

interface Told {
  readonly cue: string;
  readonly deed: Deed;
  /** Whether the act lies behind the words. */
  readonly rest: boolean;
  /** Whether all speak. */
  readonly joint: boolean;
  readonly mine: boolean;
  readonly who: { readonly joint: boolean; readonly sides: readonly string[] };
  readonly addressed: { readonly joint: boolean; readonly own: boolean; readonly sides: readonly string[] };
  readonly subject: string;
  readonly words: string;
  /** Whether the words stand behind an occasion: 以此访为契机. */
  readonly occasion: boolean;
  /** The condition; empty for none. */
  readonly held: string;
  /** Whether it is what all go on with. */
  readonly together: boolean;
}

export function kindIn({
  cue,
  deed,
  rest,
  joint,
  mine,
  who,
  addressed,
  subject,
  words,
  occasion,
  held,
  together,
}: Told): ActKind {
  if (together && /(?:欢迎|乐见|鼓励)$/u.test(cue)) return "agree";
  if (deed === "bind") {
    if (held !== "" && HARM.test(words)) return "warn";
    if (!joint && !who.joint && PLAIN_HARM.test(words)) return "warn";
    if (held !== "" && !joint && TAKEN_UP.test(held)) return "offer";
    return kindOf("bind", (joint && who.sides.length !== 1) || (who.joint && !rest));
  }
  // "两国可以…": said by all it is settled, by one held out.
  if (deed === "offer" && !rest && /^可以?$/u.test(cue) && who.joint && joint) return "agree";
  // What the other alone is to do is wished of him: 建议贵国开放口岸.
  if (
    deed === "offer" &&
    PROPOSES.test(cue) &&
    rest &&
    !joint &&
    !addressed.own &&
    !/^\p{Script=Han}{0,2}(?:双方|两国|各方|我们)/u.test(words)
  )
    if (addressed.sides.length === 1 || /^(?:对方|贵[国方]|(?![我双各])\p{Script=Han}方(?!面|案))/u.test(words))
      return "ask";
  if (deed !== "ask") return deed;
  if (rest && /[望待盼希]$/u.test(cue) && COOPERATES.test(words)) return kindOf("bind", joint);
  if (rest && (TOGETHER.test(words) || (/[望待盼]$/u.test(cue) && ARRIVING.test(words)))) return kindOf("bind", joint);
  // "南方希望扩大出口": one's own side wishes it of itself, where nobody else is named.
  if (rest && !joint && mine && /[望待盼]$/u.test(cue) && /(?:方|国|我们?)$/u.test(subject))
    if (!addressed.joint && isVerbFirst(words) && !OF_OTHERS.test(words)) return "commit";
  // "期待以此访为契机，深化合作": where nobody else is named one wishes it of oneself.
  if (rest && /[望待盼]$/u.test(cue) && occasion && !addressed.joint && addressed.sides.length === 0)
    return kindOf("bind", joint);
  if (rest && joint && /[望待盼]$/u.test(cue) && /^(?:早日|尽快|尽早|继续|进一步)/u.test(words)) return "agree";
  // "我们要…" is said to the other of both.
  if (!rest && mine && !joint)
    return /^我们$/u.test(subject) && /^(?:要|应|有责任|有义务|必须|需|须)/u.test(cue) ? "ask" : "commit";
  return joint && (rest ? addressed.joint : who.joint || subject === "" || /^(?:双方|两国)?咸?认?$/u.test(subject))
    ? "agree"
    : "ask";
}

/** Whether what all welcome or encourage is what they go on with, and nobody's who is named. */
export function goesOnWith(words: string): boolean {
  return (
    GOES_ON.test(words) &&
    !/^(?:\p{Script=Han}方|两国|双方|各国|对方|\p{Script=Han}{2,4}(?:总统|总理|首相|主席|外长))/u.test(words)
  );
}
