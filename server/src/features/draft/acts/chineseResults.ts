/** Clauses of a Chinese sentence that an act ends before, since they only say what comes of it; and those that it is taken up again with. */

/** What is to come of it: 携手开创新局面, 实现共同发展. */
export const RESULT =
  /^(?:(?:共同|携手|不断|合力)*(?:开创|开启|谱写|书写|续写|翻开|掀开)[^，。；]*(?:格局|未来|篇章|局面|前景|华章)|(?:更好|早日|共同|最终)*实现(?:更大)?(?:互利|共同发展|共同繁荣|合作共赢|共赢|双赢)|(?:更好|更多|切实|持续)*(?:惠及|造福|服务)|将[^，。；]{2,16}(?:提升到新|推向新|推上新|带到新)|创造更加|持续为|(?:共同|更好|有力)*促进[^，。；]*(?:发展|繁荣|和平|稳定|造福|惠及)[^，。；]{0,4}$|推动构建|推动[^，。；]*(?:论坛|峰会|会议|合作|建设)[^，。；]*(?:取得[^，。；]*成[果效功]|迈[上向]|提质|走深|不断发展)|推动[^，。；]*(?:体系|秩序|治理)[^，。；]*(?:朝着|朝|向着)|(?:不断|进一步)*夯实[^，。；]*(?:民意|社会|友好)[^，。；]*基础)/u;

/** What is helped or shared where one is welcome: 欢迎…，助力发展. */
export const FOR_THE_HOST = /^(?:助力|实现|更好|共同实现|造福|有效摆脱|以)/u;

/** With whom, on what ground or on which occasion: of an act that holds no more what comes of it is all that is undertaken. */
const HOW =
  /^(?:[^，。；]{0,24}?(?:愿意?|希望|期待着?|期盼|要|应该?|将|继续))?(?:(?:[同与和][^，。；]{1,24}?)?(?:一道|一起|携手|携手前行|相向而行|(?:一道|一起|共同|继续|携手|不断)*努力)|(?:以[^，。；]*为[^，。；]{0,5}(?:契机|起点|基础|引领|指引|遵循|牵引|抓手|主线|机遇)|在[^，。；]*(?:引领下|指引下|指导下|基础上|框架下|起点上?)|(?:本着|遵循|遵照|按照|根据|着眼于?)[^，。；]*(?:精神|原则|共识|要求|理念|大局|定位|引领|方向|目标|需要)))$/u;

export const isOnlyHow = (act: string): boolean => act.split("，").every((clause) => HOW.test(clause));

/** Behind what comes of it more is undertaken: 为关系注入动力，携手构建…. */
export const RESUMES =
  /^(?:(?:携手|共同)(?:构建|应对|维护|打造|推进|建设|落实|践行|支持|捍卫|反对)|(?:进一步|继续|不断|积极|持续|切实|稳步)*(?:加强|深化|拓展|扩大|密切|开展|落实|推进|维护|办好|用好|践行|加快))/u;

/** With which a no goes on. */
export const NO_GOES_ON = /^(?:以及|或|包括|尤其|特别是|任何|无论)/u;

/** Of what somebody has done: the act ends before it. */
export const HAS_DONE =
  /^\p{Script=Han}{1,12}?(?:方|国|组织|专家|代表团|工作组|政府|双方|我们)(?:均|都|也)?(?:已|曾|正在)/u;

/** The several things that both are to do or that one does with the other: what they are against is one of them. */
export const AGAINST = /^(?:坚决|共同|坚定|一致|携手)*(?:反对|抵制)$/u;
export const OF_BOTH = /愿(?:意)?[同与和]|希望[同与和]|^(?:双方|两国|\p{Script=Han}{2,4}(?:双方|两国)?(?:要|应))/u;
