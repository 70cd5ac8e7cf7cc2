/**
 * The lexicon of acts: which words undertake, ask, offer, refuse and threaten, and where the act lies that they open. Data
 * only, in the notation of `lexicon.ts`, which says how firmly the same words bind: force stands there and nowhere else.
 *
 * Sources. The kinds are those of docs/codebook.md, which rest on ISO 24617-2 and on J. R. Searle's commissives and
 * directives. The verbs are those of B. Levin (English Verb Classes and Alternations: verbs of communication, 37; of
 * ordering and urging) and of the PLOVER ontology's classes AGREE, REQUEST, REJECT, THREATEN, as far as published readouts
 * use them; the list of nouns, and the Chinese entries, were made by reading readouts.
 */

/** What an entry's words do. What binds is a `commit` of one party and an `agree` of all. */
export type Deed = "bind" | "ask" | "offer" | "refuse" | "warn";

/** Where the act lies. */
export type Takes =
  /** Behind the words: *agreed to* [meet]. */
  | "rest"
  /** Behind them, where a verb of saying performs what the noun names: *reaffirmed its commitment to* [help]. */
  | "noun"
  /** Behind the object: *tasked their teams to* [meet]. */
  | "whom"
  /** The clause that follows is one whatever its verb: *assured him that* [Calder stands by the treaty]. */
  | "that"
  /** The clause that the words stand in, with its subject: [Calder will help]. */
  | "clause"
  /** A clause that follows is one where its own verb says so: *agreed that* [both should meet]. */
  | "governs"
  /** A verb of saying; it opens a clause and binds nobody. */
  | "reports"
  /** It names what was talked about: nothing behind it is performed. */
  | "topic";

export interface Frame {
  readonly deed: Deed | null;
  readonly takes: Takes;
  readonly words: string;
}

const frame = (deed: Deed | null, takes: Takes, words: string): Frame => ({ deed, takes, words });

export const FRAMES: readonly Frame[] = [
  // Binding oneself, and all.
  frame(
    "bind",
    "rest",
    `
    ~agree to|on|upon, ~agree between|among themselves to, ~commit to, ~recommit to, ~commit itself|themselves|himself|herself|ourselves to, ~commit both|their countries|sides|governments to, ~recommit both|their countries|sides|governments to
    ~commit not to, ~commit itself|themselves|ourselves not to, ~agree|pledge not to, promise~ not to, ~promise|vow|undertake|resolve|decide not to
    ~pledge, ~pledge to, promise~, ~promise to, ~vow to, ~consent to, ~undertake to, ~resolve to, ~decide to|on, ~opt to, ~endeavor|~endeavour to, ~strive to, ~recommit itself|themselves|himself|herself|ourselves to
    ~agree a|an, ~commit #, ~commit an additional|up|over|nearly|approximately|about #, ~commit up to #
    ~reach agreement|consensus|understanding on|to, ~reach a consensus on|to, ~make|take a|the decision|decisions to, agreement|agreements|consensus|understanding|understandings|decision|decisions was|were reached|made|taken|achieved to|on, ~come to an agreement|understanding to|on, ~reach an|the agreement|understanding in principle to|on|for, ~reach agreement in principle to|on|for, set a target|goal|objective of|to, set themselves|itself the target|goal|objective of, ~reach an|the agreement|understanding|consensus on|to, ~approve
    ~accept DET invitation to, ~accept an|the invitation to, ~look forward to, ~renew their|its|his|our vow to, ~announce plans|steps to|for, ~develop plans to, ~make plans to, ~announce DET plan|plans|intention|decision to
    ~announce DET launch|start|establishment|creation|opening|renewal|continuation|resumption|extension|expansion|introduction of, ~welcome the resumption|establishment|launch|creation|reopening|renewal|relaunch of
    ~announce #, ~announce an additional|new #, ~announce more than #, ~announce up to #, ~announce over|nearly|approximately|about #
    ~charter, launched, established, set up, created, inaugurated, instituted, ~welcome ongoing|continued|continuing|joint|current efforts to, ~welcome efforts to, ~welcome efforts|initiatives|work|steps underway to, ~welcome efforts|initiatives|work|steps under way to
    ~concur to|in|on, ~affirm to, ~reaffirm to, ~confirm to, ~reconfirm to, ~share the view|intention|intent to, ~share the same|common view|intention to, ~concur with each other to|on, ~be united in DET determination|resolve to
    ~welcome plans to|for, ~welcome preparations for|to, ~welcome the continuation|extension|expansion|deepening|strengthening of
  `,
  ),
  frame(
    "bind",
    "that",
    `~assure, ~reassure, ~guarantee that, ~pledge that, ~promise that, ~vow that, ~undertake that, ~commit that, ~vow that, ~recommit that, assurance|assurances|guarantee|guarantees that`,
  ),
  frame(
    "bind",
    "whom",
    `task~, tasks, ordered, orders, ~instruct, directs|directed|directing, ~mandate, charged|charges, ~empower, ~authorise, ~authorize`,
  ),
  frame(
    "bind",
    "governs",
    `~agree, ~agree that, ~decide that, ~announce, ~announce that, ~resolve that, < agreement|understanding|consensus|decision that, ~concur, ~concur that, ~vow, ~share the view that, ~share the same|common view that, ~be in full|complete|total|broad? agreement|accord that`,
  ),
  frame(
    "bind",
    "noun",
    `
    commitment|commitments to|for|toward|towards|not, pledge|pledges to|not, promise|promises to|not, DET promise|promises to|not, undertaking|undertakings to, resolve to|not, determination to|not, adherence to, dedication to
    readiness|willingness|preparedness|eagerness to|for|not, openness to, keenness to|for|on, intention|intentions|intent to|of|not, commitment|commitments|pledge|promise|determination|resolve|readiness|willingness|intention|desire|decision of, desire|wish|aspiration to|for|not, aim|goal|objective|aims|goals|objectives to|of|for, ambition to|for, enthusiasm to|for, assurance|assurances of
    interest in|to, DET|shared|continued|strong|joint|government|administration focus on, DET plan|plans to, plans to|for, decision|decisions to|not, agreement|consensus|understanding to, expectation|expectations to, determined to
    commitment|commitments|pledge|pledges|promise|promises expressed|made|given|undertaken|announced by, commitment|commitments|pledge|pledges|promise|promises|decision|decisions|plan|plans by, commitment|commitments|pledge|pledges|decision|decisions from, initiative to, priority to, commitments|obligations|undertakings under
  `,
  ),
  frame(
    "bind",
    "clause",
    `
    will not?, shall not?, would not?, will never, shall never, would never, ~be going to
    ~be ready|willing|prepared|open|committed|determined|resolved|dedicated|pledged to, ~be ready for, ~stand ready|prepared|committed to, ~stand ready for, ~remain ready|willing|prepared|open|committed|determined|dedicated to
    ~intend to, ~plan to, ~aim to, ~seek to, ~hope to, ~wish to, ~expect to, ~intend not to, is|are to, ~want to, desires to, would like to, would be happy|glad|pleased|delighted|honoured|honored to, ~be working to|toward|towards|with|together|closely|hard|tirelessly|intensively, ~be planning|preparing|seeking|looking|striving|aiming to, ~be planning a|an|the, ~be|~remain focused|focussed on, ~want a|an, ~be keen|eager to, ~be keen on, ~be interested in
    ~be doing all|everything, ~be doing its|their|our|his|her best|utmost to, ~be providing|authorizing|authorising|sending|committing|contributing|donating|allocating|delivering|pledging another, ~be providing|authorizing|authorising|sending|committing|contributing|donating|allocating|delivering|pledging an additional|initial, ~be providing|authorizing|authorising|sending|committing|contributing|donating|allocating|delivering|pledging additional|more|up|over|nearly|approximately|about #, ~be providing|authorizing|authorising|sending|committing|contributing|donating|allocating|delivering|pledging #, ~do all|everything it|he|she|they|we can|could, priority|priorities ~be, priority|priorities ~remain, goal|aim|objective ~be, goal|aim|objective ~remain
    ~do not seek, ~be not seeking, ~seek no, ~do not support, ~do not intend|wish|want|aim to, ~do not want, ~have no intention|plans|plan of|to, ~do not plan to
    commits to, undertakes to, pledges to, promises to, agrees to
    ~adhere to, ~stand by its|their|our|his|her commitments|obligations|pledges|pledge|promise
    ~be|~remain a|an|the priority for, ~be|~remain a|an|the top|key|shared|common|high|highest|first|major|urgent|national|absolute|utmost|main|overriding|immediate|clear|indispensable priority for
    ~be|~remain a|an|our|their|the|her|his top|key|shared|common|high|highest|first|major|urgent|national|absolute|utmost|main|overriding|immediate|clear|indispensable? trade|economic|strategic|policy? priority
  `,
  ),
  // Wanting another to act.
  frame(
    "ask",
    "rest",
    `
    ~urge, ~call on|upon, ~call for, ~call to, ~appeal to|for, demand~, demands, ~ask, ~ask for, request~, ~encourage, ~press for, pressed, ~push for, ~implore, ~insist on, ~insist upon
    it ~be for, it 's important|essential|vital|critical|crucial|imperative|necessary to|for, it ~be important|essential|vital|critical|crucial|imperative|necessary to, ~consider|deem|find|think|regard|view it as? important|essential|vital|critical|crucial|imperative|necessary to, emphasis|stress|importance was|were placed|laid|put|given on|to, ~place|lay|put emphasis|stress on, suggested
    ~recommend, ~advocate for, ~exhort, ~invite all|others|other, ~hope for, ~hope|~want|~wish to see, would like to see, ~caution against, ~warn against, ~speak in favour|favor|support of, ~come out in favour|favor of, ~seek, would like, ~expect, ~want
    it ~be imperative|essential|vital|crucial|critical|important not to, ~be important|essential|vital|critical|crucial|imperative|necessary|incumbent for|on|upon, ~be up to, ~be time for, ~be the|a|an right|important|critical|crucial|vital|key|pivotal|opportune|good? moment|time for, the time ~have come for|to, the time ~be ripe for|to
  `,
  ),
  frame(
    "ask",
    "that",
    `~seek assurances|assurance|guarantees|commitments|confirmation that, hopes, hoped, hoping, ~hope that, ~expect that, ~demand that, ~insist that, ~request that, ~urge that, ~ask that, ~recommend that, ~be important|essential|vital|critical|crucial|imperative|necessary that, ~be hopeful that, ~consider|deem|find|think|regard|view it as? important|essential|vital|critical|crucial|imperative|necessary that, hope|wish was|were expressed that`,
  ),
  frame(
    "ask",
    "noun",
    `
    need to|for, needs to|for, < need that, importance of|to, value|utility|usefulness|significance of, urgency of, necessity of|to|for, requirement|requirements for|to, importance for, imperative of|to|for, hope|hopes for, encouragement for|of|to, expectation|expectations of|for
    call|calls for|on|to|upon, appeal|appeals for|to, request|requests for|to, demand|demands for, responsibility|obligation|duty|responsibilities|obligations of|to
  `,
  ),
  frame(
    "ask",
    "that",
    `< hope|hopes|expectation|expectations|demand|demands|request|wish|desire that, < importance|need|imperative that`,
  ),
  frame(
    "ask",
    "clause",
    `
    should not?, should never, must not?, must never, ought to, ought not to, needs to, need to, needed to, has|have to, had to, ~be obliged|obligated|required to
    has|have|had|share|shares|shared|bear|bears a|the special|particular|shared|common|joint? responsibility|obligation|duty to|for
    has|have|had a|an|the? important|key|vital|critical|crucial|essential|special|unique|central|major|leading|constructive? role|roles|part to play
    would welcome
    ~be|~remain essential|vital|critical|crucial|imperative|necessary|urgent|needed, ~be urgently needed
  `,
  ),
  // Holding out.
  frame(
    "offer",
    "rest",
    `~invite, ~extend an invitation to|for, ~extend DET invitation to|for, ~propose, ~propose to|that, ~suggest that, offered|offers|offering, offered|offers|offering to`,
  ),
  frame("offer", "noun", `invitation to|for, offer to|of, proposal|proposals to|for|that`),
  frame(
    "offer",
    "clause",
    `can, could, may, might, would welcome a|DET visit, would be happy|glad|pleased|delighted to host|receive|welcome`,
  ),
  // Saying no.
  frame(
    "refuse",
    "rest",
    `~object to, ~rule out, ~speak out? against, refuse~ to, ~decline to, ~protest, ~protest against|over`,
  ),
  frame(
    "refuse",
    "clause",
    `
    ~oppose, ~reject, ~be opposed to, ~be strongly|firmly|resolutely against, ~be against, ~continue to oppose|reject, ~remain opposed to
    will|would|shall not accept|tolerate|allow|permit|recognise|recognize|countenance, will|would|can never accept|tolerate|allow|permit|recognise|recognize
    will|would|shall not ever accept|tolerate|allow|permit|recognise|recognize
    can not accept|tolerate|allow|permit|recognise|recognize|have, can not be accepted|tolerated|allowed|permitted, can be accepted|allowed|tolerated|permitted, ~do not accept|recognise|recognize
    ~be unacceptable|inadmissible|intolerable|impermissible, ~be not acceptable, ~be not negotiable, ~be non-negotiable, ~do not believe|think it makes sense, ~do not believe|think it right|wise|appropriate|necessary, ~do not believe|think there should|is|are, ~see no need|reason|basis for|to, ~do not favor|favour
    is|are|was|were|can|could be? no justification|excuse|place|room|impunity for
  `,
  ),
  frame(
    "refuse",
    "noun",
    `opposition|objection|objections to, rejection of, refusal to, protest|protests over|against|at`,
  ),
  // Holding out harm.
  frame(
    "warn",
    "clause",
    `
    will|would|shall respond, will|would face, will|would pay, will|would suffer, will|would retaliate, will|would impose, will|would not hesitate to, will|would bear, will|would have consequences|repercussions, will|would lead to severe|serious|grave consequences
    ~reserve the|its|their|our right to, ~have the right to take, will|would take countermeasures, will|would take necessary|resolute|decisive|strong|all|reciprocal|corresponding measures|action|actions|steps|countermeasures, will continue to take necessary measures|action|actions|steps
    will|would be consequences|costs|repercussions, will|would be severe|serious|grave|significant|real|swift|massive|further|enormous|additional|dire|harsh consequences|costs|repercussions, will|would carry|bring|exact|come|have a|an|at heavy|high|steep|significant|serious cost|costs|price|consequences
    ~be ready|prepared to turn|resort to, ~be ready|prepared to use|consider|pursue|explore|employ all|any|other|additional|further|alternative available|possible|necessary? options|means|measures|tools|steps
    will|would|shall take all|any|further|other? necessary|required measures|action|actions|steps|countermeasures, will|would be forced|compelled to, will|would have no choice|option|alternative but, will|would continue to impose, ~be ready|prepared to impose|retaliate
    will|would|shall act|react, will|would|shall respond|act|react firmly|decisively|resolutely|forcefully|strongly|swiftly
    will|would complicate|damage|harm|undermine|worsen|poison bilateral? relations|ties, will|would further|seriously|only|gravely complicate|damage|harm|undermine|worsen bilateral? relations|ties, will|would be met with, will|would incur, will|would exact, will|would result in consequences|costs, will|would result in massive|severe|serious|swift|grave|significant|real|heavy|devastating|unprecedented|profound consequences|costs|repercussions, will|would bring|entail|trigger massive|severe|serious|swift|grave|significant|real|heavy|devastating|unprecedented|profound consequences|costs|repercussions
  `,
  ),
  frame("warn", "that", `~warn that, ~threaten that, ~caution that, ~warn`),
  frame("warn", "rest", `~threaten to, ~warn of`),
  frame(
    "warn",
    "noun",
    `consequences of|for, consequences if, consequences and implications of|for, consequences and implications if, implications and consequences of|for, implications and consequences if, costs if|of|for`,
  ),
  // What was only talked about, shown, or laid down before.
  frame(
    null,
    "topic",
    `
    ~discuss, ~review, ~exchange views, ~exchange, ~focus, ~speak about, ~touch on|upon, ~consult on|about, ~demonstrate, ~reflect, ~illustrate, ~explore, ~examine
    ~be part of, ~follow up on, ~build on, ~recall, ~cover, talks on|about, discussion|discussions on|of|about, exchange of views, ~share views|perspectives|ideas, ~deliberate, ~talk about, ~compare
  `,
  ),
  // Verbs of saying.
  frame(
    null,
    "reports",
    `
    say~, says, ~state, ~note, ~add, ~explain, ~observe, ~remark, ~point out, mention~, ~acknowledge, recognise~, recognize~, ~emphasise, ~emphasize, ~stress, ~underscore, ~underline, ~highlight, ~reiterate, ~reaffirm
    ~affirm, ~confirm, ~convey, ~express, ~voice, ~welcome, ~tell, told, ~inform, report~, ~describe, ~outline, ~preview, ~detail, ~raise, ~make clear, made clear, makes clear, ~make it clear, ~lay out, laid out, laid out in detail, ~set out, ~clarify, ~believe, ~declare, ~share, ~relay, ~maintain that, ~assert
    ~commend, ~praise, ~applaud, ~appreciate, ~thank, ~congratulate, ~condemn, ~deplore, ~reply, ~respond that, ~answer, ~conclude that, ~communicate, ~articulate, ~repeat, ~echo, ~register, ~lodge, ~reconfirm, ~spell out, ~set forth, ~put forward, ~table, ~present, ~advise, ~contend, ~notify, ~elaborate, ~accept, ~speak of, ~give, ~draw attention to, ~point to
    ~be in full|complete|total|broad? agreement|accord on|about|concerning|regarding, ~be clear|firm|frank|candid|direct|blunt|explicit|adamant|emphatic|unequivocal|unambiguous about|on|that, ~reinforce, ~renew, ~restate, ~support, ~endorse, ~signal, ~indicate, ~pay tribute, ~hail, ~laud, ~salute, ~decry, ~cite, ~characterise, ~characterize, augured, augurs, ~claim, ~argue, ~remind, ~brief, ~brief on, ~stand by
  `,
  ),
];

/**
 * The same for Chinese. A clause is what stands between two commas; one without a governor of its own goes on with the act
 * before it.
 */
export const CHINESE_FRAMES: readonly Frame[] = [
  frame(
    "bind",
    "rest",
    `商定, 议定, 约定, 一致同意, 同意, 一致决定, 决定, 承诺, 许诺, 允诺, 答应, 保证, 达成共识将, 责成, 指示, 下令, 已下令, 共同决定, 同意并决定, 郑重承诺, 商妥, 说定, 约好, 一致商定, 原则同意, 一致认为应, 授权, 委派, 誓言, 立誓`,
  ),
  frame(
    "bind",
    "clause",
    `
    将, 将会, 将继续, 必将继续, 愿, 愿意, 愿同, 愿与, 愿继续, 不寻求, 不谋求, 不会, 绝不会, 决不会, 无意, 无意于, 没有意图, 致力于, 计划, 打算, 准备, 随时准备, 拟, 有意, 乐意, 会继续, 仍将, 不再, 力争
    不支持, 承诺不, 矢志, 决心, 将不, 绝不, 决不, 将致力于, 正致力于, 共同致力于, 将持续, 将坚持, 将坚定, 将一如既往, 将认真考虑, 会认真考虑, 将积极考虑, 会积极考虑, 将认真研究, 愿认真考虑, 愿积极考虑, 乐于, 有意愿, 正考虑, 会考虑
    随时愿, 随时愿意, 已准备好, 做好准备, 已做好准备, 无意谋求, 从不寻求, 从未寻求, 不追求, 不谋求, 从不谋求, 永不称霸, 永远不, 不打算, 力求, 将会继续, 将力争, 定会, 必会, 一定会, 拟于
    愿进一步, 愿积极, 愿为, 愿向, 愿以, 愿就, 愿在, 愿将, 愿提供支持, 继续致力于, 坚定致力于
  `,
  ),
  frame(
    "ask",
    "rest",
    `敦促, 督促, 呼吁, 要求, 强烈要求, 严正要求, 希望, 衷心希望, 真诚希望, 期待, 期望, 促请, 吁请, 恳请, 请求, 鼓励, 鼓励和支持, 支持和鼓励, 鼓励并支持, 支持并鼓励, 盼, 盼望, 主张, 敬请, 诚请, 务请, 烦请, 切盼, 期盼, 冀望, 寄望, 盼请, 强烈敦促, 强烈呼吁, 再次呼吁, 再次敦促, 坚决要求, 明确要求, 共同呼吁, 殷切希望, 热切期待, 力促, 劝请, 敦请, 奉劝, 正告`,
  ),
  frame(
    "ask",
    "clause",
    `应, 应该, 应当, 理应, 均应, 都应, 不应, 不应该, 不应当, 要, 不要, 必须, 务必, 务须, 须, 不得, 不能, 绝不能, 决不能, 需要, 需, 有责任, 有义务, 不可, 绝不可, 切勿, 勿, 不宜, 严禁, 不允许, 不该, 亟需, 亟须, 亟待, 都要, 更要, 越要, 越应, 越需要, 越需, 越须, 更应, 更需要, 尤应, 尤需, 就要, 既要, 应共同, 应继续, 应尽快, 应立即, 理当, 务须, 有必要, 均须, 均需, 不许, 不容许, 应予`,
  ),
  frame("offer", "rest", `邀请, 诚邀, 提议, 建议, 倡议, 诚挚邀请, 热情邀请, 盛情邀请, 正式邀请, 敬邀, 力邀, 再次邀请`),
  frame("offer", "clause", `可以, 可, 愿提供, 欢迎, 乐见, 随时欢迎, 热烈欢迎, 热忱欢迎, 不妨`),
  frame(
    "refuse",
    "clause",
    `
    反对, 坚决反对, 坚定反对, 强烈反对, 严厉反对, 明确反对, 一贯反对, 历来反对, 不能接受, 不可接受, 无法接受, 绝不接受, 决不接受, 不会接受, 不接受, 拒绝, 不赞成, 不同意, 不认同, 绝不允许, 决不允许, 不允许, 绝不容忍, 决不容忍, 没有必要, 无必要, 并无必要, 不承认, 绝不承认, 决不承认, 难以接受, 难以同意, 断然拒绝, 坚决拒绝, 严词拒绝, 不予接受, 不予承认, 不会同意, 不可能接受, 不可能同意, 绝不会接受, 决不会接受, 绝不同意, 决不同意, 绝不答应, 决不答应
    坚决抵制, 不赞同, 无法同意, 不会让步, 绝不让步, 决不让步, 绝不妥协, 决不妥协, 恕难接受, 碍难同意, 碍难接受, 碍难, 断难接受, 不能同意, 不能容忍, 无法容忍, 不可容忍, 共同反对, 表示反对
  `,
  ),
  frame(
    "warn",
    "clause",
    `必将, 定将, 势必, 不会坐视, 绝不会坐视, 不会听之任之, 不会坐视不管, 付出代价, 付出沉重代价, 有权采取, 保留采取, 坚决回击, 坚决反制, 奉陪到底, 将采取必要措施, 将采取反制措施, 将作出坚决回应, 将坚决回应, 采取必要反制措施, 将予以反制, 将坚决反制, 将坚决反击, 将予以还击, 将予以回击, 将毫不犹豫, 决不坐视, 绝不坐视, 不会无动于衷, 不会袖手旁观, 有权作出, 有权予以, 保留进一步, 保留作出, 保留一切, 一切后果, 后果自负, 自食其果, 自食恶果, 玩火自焚, 必遭, 必须承担, 注定失败, 必将失败, 可能引发, 可能导致, 或将引发, 或将导致, 恐将引发, 恐将导致, 势将, 将引发严重, 将导致严重, 将承担, 付出应有代价, 付出惨重代价, 承担后果, 承担严重后果, 承担相应后果, 采取一切必要, 有权采取一切, 将不得不`,
  ),
  frame(
    null,
    "reports",
    `表示, 指出, 强调, 说, 认为, 介绍, 阐述, 阐明, 重申, 回顾, 通报, 谈到, 提到, 表明, 赞赏, 祝贺, 感谢, 相信, 介绍了, 认同, 申明, 宣布, 确认, 咸认, 一致认为, 均认为, 都认为, 同认, 注意到, 说明, 表态, 声明, 坦言, 直言, 坚信, 深信, 称, 高度评价, 积极评价, 高度赞赏, 赞扬, 肯定, 补充说, 回应称, 谴责`,
  ),
  frame(null, "topic", `讨论, 交换意见, 交换了意见, 交流, 就, 探讨, 回顾了`),
];

/** Words that hold a Chinese entry and are none, beside those of force. */
export const NO_CHINESE_DEED = `
  小说, 说明, 说法, 说服, 学说, 据说, 就业, 就是, 成就, 就此, 不要求, 一就, 就任, 就职, 应有, 理应得到, 反对派, 反对党, 不可分割, 不可或缺, 不可替代, 不能没有, 即将, 将近, 不可避免, 准备就绪, 要约, 简要, 需要时
  愿景, 志愿, 名称, 称为, 称号, 简称, 号称, 称赞, 职称, 对称, 声称, 统称, 可降解, 可回收, 可利用, 可支配, 可替代, 可承受, 可复制, 可推广, 可量化, 可执行, 可落地, 可用, 可及, 可再生, 可持续, 应急, 应用, 应对, 应邀, 应约, 反应, 适应, 响应, 回应, 效应, 供应, 相应, 对应, 呼应, 应该说
  该国, 该地区, 该省, 该市, 该案, 该项, 该协定, 该协议, 该机制, 该问题, 该条约, 该决议, 便宜, 事宜, 适宜, 权宜, 宜居, 友谊, 勿庸, 请勿, 切勿, 考虑到, 考虑问题, 争取到, 希腊, 冀中, 表示欢迎, 表示热烈欢迎, 的欢迎, 受到欢迎, 深受欢迎, 决不是, 绝不是, 并将于会, 会上将, 决定性, 不可避免, 不可持续, 不可逆, 不可抗力, 恪守信
  不愿, 不愿意, 不愿看到, 愿望, 祝愿, 意愿, 宏愿, 如愿以偿, 纲要, 要义, 要领, 努力促进, 大力促进, 全力促进, 着力促进, 合力促进, 致力促进, 有力促进, 努力促成, 全力促成, 应有之义, 完全可以, 顺应, 呼声, 呼吁书, 倡议书, 决定因素, 普遍期待, 共同期待, 广泛期待, 众望所归, 来意, 乐意之至, 会心, 体会到, 不会一帆风顺, 需要的是
  不仅要, 因应, 计划署, 计划书, 计划单列, 可研, 可圈可点, 可歌可泣, 可持, 可比性, 期待值, 众望, 期望值, 合作计划, 计划生育, 机会, 不准备, 大有可为, 将至, 不可逆转, 不会是, 能否, 是否应
`;

/** Words that hold an entry and are none. */
export const NO_DEED = `
  united states, united states of, united nations, member states, member state, nation states, coastal states, other states, third states, gulf states, baltic states
  phone call, telephone call, video call, DET call with|between, a|the|this|that|their call
  need not, in need, needs of, as agreed, as discussed, as planned, asked about|whether|if|how
  on the offer, call it, so called, agreed on by, agreed by, the offer
`;

/** What goes on is to go on: *underscored continued engagement*. Behind a verb of saying only. */
export const CONTINUED = `continued continuing`;
export const GOES_ON = `support engagement cooperation assistance efforts consultations coordination dialogue partnership collaboration work participation contributions investment adherence observance provision delivery`;

/** What was undertaken and is done. */
export const CARRIED_OUT = `restored resumed lifted released returned removed completed delivered fulfilled honored honoured ratified withdrew withdrawn repatriated reopened implemented suspended handed paid transferred`;

/** Nouns of those who act, in lower case; with a name, a pronoun or alone they make a party of a clause's subject. */
export const PARTIES = `
  side sides country countries nation nations government governments leader leaders president presidents minister ministers premier premiers chancellor secretary secretaries parties party
  delegation delegations team teams official officials representative representatives member members state states counterpart counterparts authorities allies ally partners partner
  envoy envoys ambassador ambassadors ministry ministries department departments administration administrations community governments king queen crown prince advisor adviser advisors advisers director
  co-chair co-chairs pair duo chiefs heads commissioner commissioners interlocutors principals mediators participants signatories
  negotiators democracies militaries military forces army navy troops people peoples us
`;

/** Those nouns that mean all who take part, behind *the two*, *both*, *our*. */
export const TOGETHER = `sides countries nations governments leaders presidents ministers secretaries parties delegations teams officials representatives prime premiers states peoples militaries armies`;

/** Bodies of the parties' own, behind *the joint*, *their*: what these are asked to do the parties undertake. */
export const BODIES = `group groups commission commissions committee committees council taskforce ministries agencies authorities experts negotiators staff diplomats militaries coordinators envoys working-level`;

/** What parties that found it undertake to keep up: *launched a dialogue*, *established a committee*. */
export const INSTITUTIONS = `
  dialogue mechanism group committee commission council board forum partnership initiative taskforce programme program hotline fund framework secretariat centre center channel network alliance consortium exchange scheme platform
  roundtable chair course facility corridor bank institute school week year festival programs programmes exchanges
`;

/** What one party that announces it undertakes, beside institutions. */
export const ANNOUNCED = `
  package assistance aid funding support contribution contributions grant grants loan loans investment investments scholarships fellowships links cooperation exchanges extension expansion increase reduction withdrawal deployment visit
  mission operation donation project increases cuts relief
`;

/** What parties do with one another: all of them who call for it undertake it. */
export const AFFAIRS = `
  exchange exchanges cooperation collaboration coordination dialogue negotiation negotiations consultation consultations discussion discussions progress conclusion ratification finalisation finalization implementation signing
  contact contacts visit visits trade investment ties link links relations relationship partnership engagement interaction communication meeting meetings talks connectivity deepening expansion strengthening enhancement
  resumption intensification continuation completion commencement convening operationalisation operationalization flights tourism
`;

/** What others are called on to end, or to give back; of these no party means itself. */
export const QUARRELS = `ceasefire cease-fire truce release end cessation halt withdrawal restraint calm de-escalation denuclearisation denuclearization disarmament hostilities violence sanctions hostages prisoners accountability elections peace aggression`;

/** Capitalised words that make a thing of a name: *the Board of Trade will allow* is nobody's promise. */
export const THINGS = `board treaty agreement partnership article statement declaration plan initiative fund act framework forum dialogue mechanism protocol convention charter code policy talks summit conference
  meeting visit relationship alliance tranche deal package strategy programme program project review resolution section aircraft corridor pact accord memorandum arrangement`;

/** What is too vague to be told later: *agreed on a number of steps*. */
export const VAGUE = `steps measures issues initiatives matters topics areas principles points outcomes items ideas proposals questions subjects priorities things`;

/** Deeds that name a value rather than a thing to be done. */
export const VALUES = `defending upholding respecting preserving safeguarding protecting promoting being having addressing understanding fostering`;

/** Nouns of deeds: *the importance of its implementation of ...* names who should do what. */
export const DEEDS = `implementation observance compliance adherence return release withdrawal ratification participation accession abandonment cessation fulfilment fulfillment cooperation restraint`;

/** The participles behind a comma that go on with the act. */
export const GOES_IN = `including involving covering starting beginning ranging encompassing comprising spanning regarding concerning during using excluding pending`;

/** What an act is for, at its end, is no part of it. */
export const PURPOSES = `advance facilitate achieve bring realise realize accomplish attain make`;

/** The same, where nothing before it has it for its content. */
export const WIDER_PURPOSES = `
  promote ensure strengthen celebrate enhance improve boost deepen broaden foster bolster commemorate mark prevent avoid avert tackle combat counter support underpin maximise maximize increase encourage stimulate enable allow help guarantee secure drive spur address restore hold pursue deliver continue
`;

/** Nouns and verbs behind which *to advance* is no purpose but what they take. */
export const TAKES_TO = `more much efforts effort best utmost part everything anything possible power commitment plan plans need work working together measures steps initiatives ways opportunities continue ability intent intention and or how agreed designed intended aimed seek seeks able ready willing`;

/** Verbs of what is done that are nouns or adjectives too: at the head of an item of a list they are verbs. */
export const OPENS_ITEM = `
  open reopen reaffirm lend fight hand invest report relax simplify streamline lay link map organise organize prioritise prioritize refer regulate repair settle station study survey transit treat update dredge train
  boost champion detail fast-track finance form increase name order plan promote process purchase release set tackle task trade transfer work
`;

/** Verbs of what is done, in the base form: one that stands behind “and” may begin another part of an act. */
export const MEASURES = `
  abandon accelerate accept achieve address adhere adopt advance agree allow announce appoint arrange assist attend avoid ban begin build cease chart close combat commence comply conclude conduct consult continue
  contribute convene cooperate coordinate cope counter create cut deepen defend deliver deploy designate desist develop dismantle double dredge eliminate enable encourage end engage enhance ensure establish examine exchange exercise
  expand expedite explore extend facilitate finalise finalize fight follow formulate fund give grant guarantee halt handle have help hold honor honour host implement impose improve increase initiate intensify invest
  investigate issue join keep launch lift limit lower maintain make manage meet modernise modernize monitor negotiate observe offer operate participate pause pay permit phase prepare present preserve prevent
  prohibit promote protect provide publish purchase pursue put ratify reach rectify reduce refrain reform release remove reopen repatriate repeal replace resolve respect respond restore restrict resume return review revise safeguard
  seek send share sign start step stop strengthen submit support suspend sustain tackle take terminate train transfer uphold upgrade urge use view visit waive withdraw work coexist
`;
