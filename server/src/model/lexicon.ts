/**
 * The lexicon of force: which words bind how firmly, in English and in Chinese, per kind of act. Data only; `phrases.ts`
 * compiles it, `force.ts` reads with it.
 *
 * Sources. That modal words fall into three values, high, median and low, is M. A. K. Halliday's account of modality (An
 * Introduction to Functional Grammar); `firm`, `medium` and `soft` are these three. The kinds follow the communicative
 * functions of ISO 24617-2 (promise, offer, request, decline), which rest on J. R. Searle's classes of illocutionary acts
 * (commissives, directives); `warn` answers to the threatening classes of CAMEO and PLOVER. The project's own table
 * (docs/codebook.md, "Force") is the core; inflections and phrases were added by reading published readouts.
 *
 * Notation. Entries are separated by commas or line ends. Within an entry:
 *   ~agree      every form of the verb: agree, agrees, agreed, agreeing (irregular ones stand in `IRREGULAR`)
 *   note~       its past and its -ing form only, where the others are also nouns
 *   on|upon     either word
 *   not?        the word may be missing
 *   #           any number
 *   DET         a determiner or a possessive: the, a, its, their, 's, ... (`DETERMINERS`)
 *   's          a possessive ending
 *   < plan to   counts only in what stands before the act, or behind a verb of saying inside it: mostly nouns
 *   (方)支持    what is in parentheses must stand there, but is no part of the match
 * Words of `ADVERBS` may stand between the words of any English entry. Contractions are read as two words (won't: will
 * not). Case, kind of apostrophe and kind of space make no difference. Of the entries that fit at one place the longest wins.
 */
import type { ActKind } from "../syntax/tree";

/** The entries of one kind, by force. */
export interface ForceEntries {
  readonly firm: string;
  readonly medium: string;
  readonly soft: string;
}

const COMMIT: ForceEntries = {
  firm: `
    ~affirm to, ~reaffirm to, ~confirm to, ~reconfirm to, ~share the view|intention|intent to, ~share the same|common view|intention to
    ~agree, ~consent to, ~be in full|complete|total|broad? agreement|accord that, ~reach agreement|consensus, ~reach an|the|a agreement|understanding|consensus, ~make|take a|the decision|decisions to, agreement|agreements|consensus|understanding|understandings|decision|decisions was|were reached|made|taken|achieved to|on, ~come to an agreement|understanding to|on, < agreement|consensus|understanding to|that
    promises to, pledges to, ~commit to|that|#, ~commit itself|themselves|himself|herself|ourselves to, ~recommit, ~commit an additional|up|over|nearly|approximately|about #, ~commit up to #
    < commitment|commitments to|for|toward|towards|under|that|not, < commitment|commitments, < dedication to, < pledge|promise|decision of, < pledge|pledges|promise|promises|decision|decisions by, < pledge|pledges|decision|decisions from, < obligations|undertakings under, < undertaking|undertakings to|that
    ~commit not to, ~commit itself|themselves|ourselves not to, ~agree|pledge|promise|vow|undertake|resolve|decide not to
    ~pledge, ~be providing|authorizing|authorising|sending|committing|contributing|donating|allocating|delivering|pledging another, ~be providing|authorizing|authorising|sending|committing|contributing|donating|allocating|delivering|pledging an additional|initial, ~be providing|authorizing|authorising|sending|committing|contributing|donating|allocating|delivering|pledging additional|more|up|over|nearly|approximately|about #, ~be providing|authorizing|authorising|sending|committing|contributing|donating|allocating|delivering|pledging #, < pledge|pledges to|that, ~promise, < promise|promises to|that|not, < DET promise|promises to|not, < pledge|pledges not, ~vow, ~undertake to|that, ~guarantee, ~assure, ~reassure
    < assurance|assurances that|of|to, ~swear to
    ~decide, < decision to|that, ~resolve to|that, < resolve|determination to, determined to|that, resolute in
    task~, tasks their|its|his|her|the, ordered, orders, ~instruct, directs|directed|directing, ~mandate their|the|its
    launched, established, set up, created, inaugurated, instituted, ~announce, accepts|accepted|accepting, ~rule out, ~approve, ~charter, ~concur, ~opt to, set a target|goal|objective of|to, set themselves|itself the target|goal|objective of
    ~commit both|their countries|sides|governments to, ~reach understanding on|to, ~accept DET invitation to, ~mandate, tasks, charges, charged, ~empower, ~authorise, ~authorize
    ~be united in DET determination|resolve to, < determination|resolve of, < determination|resolve|decision|decisions not, < decisions to, was|were|be|been|being going to, announces, ~assure
    will not?, will never, shall not?, will not continue, am|is|are going to, is|are to, must not?
    ~do not seek, ~do not want, ~do not wish|want|aim to, ~do not support, ~be not seeking, ~seek no, < not seeking, ~have not changed, ~remain unchanged, never again
    将, 必将, 定将, 将会, 承诺, 许诺, 允诺, 答应, 商定, 议定, 约定, 同意, 一致同意, 达成, 达成一致, 达成共识, 达成协议, 决定, 一致决定, 决心
    下定决心, 保证, 确保不, 责成, 指示, 宣布, 一定会, 必定, 誓言, 矢志, 绝不, 决不, 绝不会, 决不会, 不会, 不再, 不寻求, 不谋求, 不支持, 没有改变
    说定, 立誓, 已下令, 下令, 授权, 委派, 恪守承诺, 将一如既往, 将坚持, 将坚定, 接受邀请, 商妥, 约好, 不追求, 不打算, 永不称霸, 永远不, 定会, 必会
    将(军事), 将(军备), 将(军队), 将(来华), 将(来访), 将(来京)`,
  medium: `
    ~share the view that, ~share the same|common view that, ~do all|everything, ~be doing all|everything, ~be doing its|their|our|his|her best|utmost to, ~develop plans to, ~make plans to, < priority to, priority|priorities ~be|~remain, goal|aim|objective ~be|~remain, ~plan to|on, < DET plan|plans to|for, < plan|plans for|by, < initiative to, ~intend, ~intend to|that, < intention|intentions|intent to|that|of|not, ~do not intend to, ~intend not to
    ~have no intention|plans|plan of|to, < no intention|plans of|to, ~do not plan to
    will continue, shall continue, will|shall|would carry|keep on, will|shall|would keep up, would not?, would continue, would never, continues to, (we|they|sides|countries|leaders|ministers|both|governments) continue to
    ~look forward to, ~be working to|toward|towards|on|with|together|closely|hard|tirelessly|intensively, ~be planning|preparing to, ~be planning a|an|the, ~be|~remain focused|focussed on, ~work on, works to, worked to
    < focus on
    ~strive to|for, ~aim to|at, < DET aim|goal|objective of|to, dedicated to, ~be scheduled|set|slated to|for
    ~need to|for, < DET need to|for, < imperative to|for, < necessity to|of, ~welcome ongoing|continued|continuing|joint|current efforts to, ~welcome efforts to, ~welcome efforts|initiatives|work|steps underway to, ~welcome efforts|initiatives|work|steps under way to, ~welcome preparations for|to, ~welcome plans for|to
    ~welcome the continuation|expansion|deepening|strengthening of, < plans for, < aim|goal|objective|aims|goals|objectives to|of|for, < expectation|expectations to
    ~be|~remain a|an|our|their|the|her|his top|key|shared|common|high|highest|first|major|urgent|national|absolute|utmost|main|overriding|immediate|clear|indispensable? trade|economic|strategic|policy? priority
    should not?, ought to, ~consider it necessary to|that, < responsibility|duty|obligation to
    ~welcome the resumption|establishment|launch|creation|reopening|renewal|relaunch|extension|start of, ~envisage, ~envision
    supports, supported, (we|they|sides|countries|leaders|both|governments) support, < support for|to, ~remain in contact|touch
    ~adhere to, adherence to, upholds, ~stand by|with
    将持续, 会持续, 将持续努力, 将努力, 恪守, 坚定奉行, 坚定致力于, 拟于, 力求, 正筹备
    致力于, 共同致力于, 正致力于, 计划, 打算, 拟, 无意, 没有意图, 无意于, 将继续, 会继续, 仍将, 将致力于, 期待, 期待着, 坚持, 继续致力于
    (方|国|们|府)支持, 重申支持, 正在努力, 正努力, 力争, 应, 应该, 应当, 要, 正在推动, 筹划, 规划`,
  soft: `
    ready to|for, ~stand ready, readied to, prepared to, willing to, < willingness|readiness, willingness|readiness to|for|not, < preparedness not, open to, < openness to
    hopes, hoped, hoping, hopes to, hope to|that|for, < hope, < hopes that|for
    would consider, will consider, ~be considering, ~consider the possibility|option|feasibility of, willing to consider, ready to consider
    will|would|shall study|examine|explore the possibility|feasibility of, ~explore the possibility|feasibility of
    ~seek to, sought to, ~note an? interest in, < interest in|to, interested in, ~wish to, ~want to, ~want a|an, ~be seeking|looking|striving|aiming to, < wish|desire|aspiration to|for|not|that, < eagerness to|for|not, < enthusiasm to|for, < keenness to|for|on, ~desire to, ~aspire to
    would like to, would be happy|glad|pleased|delighted|willing|ready|prepared|open to, will be happy|glad|willing|ready|prepared|open to
    ~try to, ~endeavour|~endeavor to, ~attempt to, ~make efforts|every effort|an effort to, ~expect to, expected to|that, ~anticipate
    < preparedness to|for, < desire|wish|aspiration of, < ambition to|for, keen to|on, eager to, inclined to, ~prefer to, in favour|favor of, ~favour, ~favor
    can, could, may, might
    将认真考虑, 将积极考虑, 会认真考虑, 会积极考虑, 将予考虑, 将予以考虑, 将认真研究, 将积极研究, 正考虑, 会考虑, 盼, 期盼, 盼望, 冀望, 愿就, 愿为, 愿向, 愿以, 愿在, 愿将, 愿进一步, 愿积极, 随时愿, 随时愿意, 已准备好, 做好准备
    愿, 愿意, 愿同, 愿与, 愿继续, 准备, 准备好, 乐意, 乐于, 可, 可以, 能够, 有意, 有意愿, < 意愿, < 愿望, 希望, 考虑, 将考虑, 愿考虑, 愿意考虑
    争取, 寻求, 谋求, 试图, 开放态度, 感兴趣, 有兴趣, 兴趣, 或将, 随时准备`,
};

/** The entries of each kind. A `done` reports; it binds nobody, so it has none. */
export const LEXICON: Readonly<Record<Exclude<ActKind, "done">, ForceEntries>> = {
  commit: COMMIT,
  agree: COMMIT,
  offer: {
    firm: `
      ~invite, < invitation to|for, ~extend an invitation, ~propose, < proposal|proposals to|for|that|of, ~put forward, will, shall, ~guarantee, ~pledge, ~commit to
      邀请, 诚邀, 提议, 建议, 提出, 将, 承诺, 诚挚邀请, 热情邀请, 盛情邀请, 正式邀请, 敬邀, 力邀`,
    medium: `
      ~offer, < DET offer to|of, would welcome, will welcome, ~welcome, ~suggest, < suggestion to|that|of, would, should not?, ~look forward to, ~intend to, ~plan to
      欢迎, 乐见, 热烈欢迎, 热忱欢迎, 随时欢迎, 倡议, 期待, 愿提供, 愿向(您|你|贵|对)`,
    soft: `
      could, may, might, can, ready to, prepared to, willing to, open to, ~stand ready, < readiness|willingness to, would consider, would be happy|glad|pleased|willing|ready|open to
      ~hope to|that, hopes, hoped, hoping, would like to, < keenness|eagerness|desire|wish to
      可以, 可, 能够, 愿, 愿意, 愿同, 愿与, 不妨, 考虑, 愿考虑, 希望, 准备`,
  },
  ask: {
    firm: `
      ~demand, < DET demand|demands that|for|to, must not?, ~insist, requires, required to|that, require that, < requirement|requirements to|that, obliged to, obligated to, have|has|had to, shall not?
      ~call for the|an immediate|unconditional|urgent|full|complete, ~call for the|an? safe|full|prompt|swift|complete|unconditional|early and? immediate|unconditional, ~call for immediate|unconditional|urgent, ~call for an|the end to, can not, imperative that|to|for
      never be, ~order
      必须, 要求, 强烈要求, 严正要求, 坚决要求, 务必, 务须, 须, 亟须, 严禁, 切勿, 绝不可, 不容许, 均须, 勿, 不允许, 不得, 不能, 绝不能, 决不能, 不容, 不许, 应立即, 应当立即, 要立即, 立即停止`,
    medium: `
      ~urge, ~call on|upon, ~call for, ~call to, < call|calls for|on|to, < appeal|appeals to|for, ~appeal to|for, should not?, should never, ought to, ~need to|not, ~need for, < DET need to|for|that
      it ~be for, ~seek assurances|assurance|guarantees|commitments|confirmation that, ~expect, ~be time for, time ~have come for|to, time ~be ripe for|to, expected of, < expectation|expectations that|of, responsibility|obligation|obligations|duty to|of|for, ~be responsible for, incumbent on|upon, ~be up to
      ~ask, request~, requests that, < DET request|requests that|to|for, pressed, presses, ~press for, ~push for, ~implore, ~recommend, < recommendation to|that, ~advocate, ~count on, ~caution against, ~warn against, ~exhort
      ~be|~remain essential|vital|critical|crucial|imperative|necessary|needed|urgent, ~be urgently needed, ~be essential|vital|critical|crucial|imperative|necessary|incumbent on|upon|for, < imperative of, < expectation|expectations for
      < need that, request|requests for|to|that, < responsibilities of|to, ought not to
      essential|vital|critical|crucial|necessary not? to, essential|vital|critical|crucial|necessary that|for, imperative not to, < urgency of, < requirement|requirements for, ~consider|deem|find|think|regard|view it as? essential|vital|critical|crucial|imperative|necessary to|that, ~seek, < necessity of|to|for, ~remind, would have to, will have to, ~call attention to
      应, 应该, 应当, 理应, 均应, 都应, 不应, 不应该, 不应当, 要, 不要, 还要, 就要, 敦促, 督促, 呼吁, 促请, 吁请, 恳请, 请求, 请, 需, 需要, 有责任, 有义务, 必要性, 责任在, 期望, 主张, 不该, 该当, 敬请, 诚请, 务请, 烦请, 敦请, 力促, 奉劝, 正告, 警告, 告诫, 不宜, 亟需, 亟待, 不可, 有必要, 应予, 理当`,
    soft: `
      hopes, hoped, hoping, hope to|that|for, < hope, < hopes that|for|to, role|roles|part to play, ~be hopeful that, hope|wish was|were expressed that, ~want, ~encourage, < encouragement of|to|for, would welcome, suggested, importance of, < importance for|that|to, emphasis|stress|importance was|were placed|laid|put|given on|to, ~place|lay|put emphasis|stress on, < value|utility|usefulness|significance of, ~be important on|upon
      important not? to, important that|for, ~consider|deem|find|think|regard|view it as? important to|that, ~be the|a|an right|important|critical|crucial|vital|key|pivotal|opportune|good? moment|time for, ~wish, < wish|wishes|desire that|for|to, ~look forward to, could, might, can, may, ~invite, < invitation to, ~suggest, < suggestion to|that, would like, would appreciate
      in favour|favor|support of, ~favour, ~favor, < interest in, ~propose
      殷切希望, 期盼, 切盼, 盼请, 冀望, 寄望, 热切期待
      希望, 衷心希望, 真诚希望, 期待, 期待着, 鼓励, 鼓励和支持, 支持和鼓励, 鼓励并支持, 支持并鼓励, 盼, 盼望, 愿见, 乐见, 可, 可以, 能够, 建议, 提议, 欢迎, 重要性, 愿`,
  },
  refuse: {
    firm: `
      ~reject, < rejection of, ~refuse, < refusal to|of, ~condemn, ~denounce, < condemnation of, unacceptable, not acceptable, inadmissible, impermissible, intolerable
      strongly|firmly|resolutely|categorically|staunchly|vehemently|adamantly|absolutely|steadfastly|unequivocally ~oppose, ~oppose strongly|firmly|resolutely, ~be strongly|firmly|resolutely against
      strongly|firmly|resolutely|categorically|vehemently ~object, < strong|firm|resolute|staunch|categorical|steadfast|strident opposition|objection|objections to
      will|can|could|shall|would not|never accept|tolerate|allow|permit|recognise|recognize|agree|stand|countenance, ~do not accept|tolerate|recognise|recognize, never accept|tolerate|recognise|recognize, will not, shall not, must not
      ~be not negotiable, non-negotiable, ~rule out, no room for, ~brook no, no place for, no justification|excuse|impunity for, never be
      can not have, can not be accepted|tolerated|allowed|permitted, can be accepted|allowed|tolerated|permitted
      坚决反对, 坚定反对, 强烈反对, 明确反对, 断然反对, 不能接受, 不可接受, 无法接受, 绝不接受, 决不接受, 不会接受, 不接受, 绝不允许, 决不允许, 不允许, 绝不容忍, 决不容忍, 不容, 不予接受, 不予承认, 不可能接受, 绝不会接受, 决不会接受, 不会同意, 不可能同意, 绝不同意, 决不同意, 绝不答应, 决不答应, 坚决抵制, 不能容忍, 无法容忍, 不可容忍, 不能同意, 无法同意, 不会让步, 绝不让步, 决不让步, 断难接受, 严词拒绝
      拒绝, 断然拒绝, 坚决拒绝, 谴责, 强烈谴责, 绝不承认, 决不承认, 绝不能, 决不能, 决不, 绝不, 坚决不`,
    medium: `
      ~oppose, opposed to, < opposition to, ~object, < objection|objections to, ~speak against, ~speak out against, ~argue against, ~come out against, ~be against, ~decline, ~disagree, < disagreement with
      ~do not agree, ~do not support, ~disapprove, < disapproval of, ~dispute, ~protest, < protest|protests over|against|at, would not, rather than, no support for, ~turn down, ~resist, ~criticise, ~criticize
      反对, 一贯反对, 历来反对, 共同反对, 抗议, 严正抗议, 异议, 不同意, 不支持, 不承认, 抵制, 不赞同, 不认同`,
    soft: `
      ~do not believe|think, ~do not favour|favor, ~see no need|reason|basis|point|grounds, < no need to|for, no reason to|for, not in favour|favor of, ~be not ready|willing|prepared|convinced|inclined to|that, not in a position to
      unwilling to, reluctant to, < reluctance|unwillingness to, ~doubt, < doubts about|that, sceptical|skeptical of|about, premature, would prefer|rather not, may not, might not, hopes not
      不赞成, 没有必要, 无必要, 并无必要, 不认为, 无意, 不愿, 不愿意, 难以接受, 难以同意, 不希望, 怀疑, 碍难, 碍难同意, 碍难接受, 恕难接受`,
  },
  warn: {
    firm: `
      will not?, will never, shall not?, ~vow, ~guarantee, ~pledge, must, determined to, resolved to, < resolve|determination to
      would respond decisively|resolutely|strongly|swiftly|firmly|forcefully|severely
      decisively, strong|resolute|forceful|severe|decisive measures|action|actions|response|countermeasures|consequences|steps, will not hesitate, would not hesitate, all necessary means, swift and severe, a heavy price
      必将, 必将失败, 注定失败, 定将, 势必, 必定, 必会, 坚决, 将, 将会, 一定会, 绝不会, 决不会, 绝不, 决不, 不会, 不会坐视, 不会听之任之, 绝不会坐视, 坚决回击, 坚决反制, 付出代价, 付出沉重代价, 严重后果, 奉陪到底, 有力反制, 毫不犹豫, 将毫不犹豫, 一切后果, 后果自负, 必须承担, 付出应有代价, 付出惨重代价, 承担后果, 承担相应后果, 采取一切必要, 自食其果, 自食恶果, 玩火自焚, 必遭, 决不坐视, 绝不坐视, 势将`,
    medium: `
      would not?, will|shall|would continue, ~reserve the|its|their|our right, < right to, have|has|had|having the right to, < consequences of|for|if, < consequences and implications of|for|if, < costs of|for|if, ~take necessary|appropriate|all|further|additional action|actions|measures|steps|countermeasures, necessary|appropriate action|actions|measures|steps|countermeasures
      ~warn, < warning|warnings that|of|against, ~caution, ~threaten, < threat to, should, ~be prepared to, ready to, willing to, consequences for, ~have to, forced to, compelled to, ~intend to, ~plan to
      会, 有权, 保留(权利), 保留, 必要措施, 必要的措施, 采取必要措施, 采取必要反制措施, 反制措施, 警告, 告诫, 不得不, 只能`,
    soft: `
      could, may, might, can, ~risk, < DET risk|risks of|that, < danger|dangers of|that, likely to, ~have the potential to, possibly, < concern|concerns that
      可能, 可能会, 很可能, 有可能, 或将, 或会, 恐, 恐将, 恐怕, 有风险, 风险, 危险, 容易`,
  },
};

/**
 * Words that hold a governing word and are none, in every kind: the noun *will*, the month of *May*, 重要 for 要. They are
 * passed over.
 */
export const NO_GOVERNOR = `
  the|a|its|their|our|his|her|'s|political|good|free|popular|collective|own will
  the will of, will and determination, will of the
  may #, # may, in|of|by|since|until|till|from|on|before|after|during|last|next|early|late|mid|every may
  the|a|an|as|internationally|duly|commonly|otherwise|multilaterally agreed
  ~do not agree, not agreed, ~be not agreed, ~fail to agree, without agreeing, yet to agree, could not agree
  not yet? decided, not committed to, ~have not committed, ~do not commit to, ~do not pledge, no commitment|commitments|promise|pledge to
  not ready to, not willing to, unwilling to, not prepared to, unprepared to, not open to
  in need of, the needs of, if need be, in demand, the request of, at the|his|her|their|'s request, upon request, on request
  as required|requested|expected|planned|scheduled|instructed, required by, asked about, asked whether, asked if
  so called, what is called, is|are|was|were called, press conference|release|statement|secretary|corps|freedom|service, freedom of the press, the press
  is|are|was|were|been reaffirmed|reiterated|expressed|voiced|confirmed|conveyed, expressed|made|stated|noted|outlined|described|recalled|conveyed|announced|proposed|offered by
  action plan|plans, give|gives|giving|bring|brings hope
  in order to|that, DET|based|international|world|rules-based|public|multilateral|regional|global|political|legal order
  DET|difficult task, task force|forces, tasks, DET|security guarantee|guarantees, DET promise
  DET decline, risk management|reduction|reducing
  重要, 重要性(的), 主要, 必要的, 必要时, 谈纪要, 议纪要, 摘要, 概要, 要点, 要素, 要么, 只要, 要是, 扼要, 首要, 紧要, 纲要, 要义, 要塞, 要害, 要员, 要道, 要闻, 要务, 要职, 要件, 要地, 要人
  愿景, 志愿, 自愿, 心愿, 请愿, 夙愿, 宿愿, 如愿, 愿望, 祝愿, 意愿, 宏愿
  将军, 将来, 将士, 将才
  应对, 反应, 应邀, 应约, 应用, 应急, 供应, 适应, 响应, 回应, 效应, 相应, 对应, 感应, 应付, 应变, 应战, 应届, 应运, 呼应, 策应, 照应
  可持续, 许可, 可能, 可见, 可靠, 可信, 可再生, 可行, 可观, 不可, 认可, 可控, 可预期, 可预见, 可预测, 可操作, 可核查, 可贵, 可谓, 可言, 可是, 可比, 可逆, 可分割, 宁可, 可负担, 可怕, 可喜, 可信赖, 可循环, 可追溯, 可验证
  邀请函, 申请, 聘请, 请示, 请柬, 提请, 宴请
  需求, 急需, 必需, 内需, 供需, 军需, 无需, 所需, 刚需, 不需要
  胡须, 须知, 按要求, 的要求, 各项要求
  行动计划, 合作计划, 执行计划, 工作计划, 计划经济, 的计划, 项计划, 五年计划, 发展计划, 和平计划, 援助计划
  模拟, 虚拟, 拟议, 草拟, 拟定的
  会议, 会谈, 会见, 会晤, 会面, 社会, 机会, 委员会, 峰会, 国会, 议会, 大会, 年会, 协会, 工会, 会员, 会长, 宴会, 聚会, 拜会, 会商, 会上, 会后, 会前, 会场, 会展, 博览会, 联合会, 基金会, 理事会, 会同, 会计, 会合, 会务, 教会, 常会, 安理会, 人代会, 部长会, 与会, 体会, 领会, 商会, 分会, 全会, 会堂, 会址
  商妥处, 商妥善, 说定期, 约定期, 大约定于, 签约定于, 努力促进, 努力促成, 大力促进, 全力促进, 合力促进, 权力争夺, 势力争夺
  恐怖, 恐慌, 恐惧, 惊恐, 恐吓, 风险管控, 防范风险, 降低风险, 减少风险, 防控风险
  责任感, 保留地, 决定性, 保证金, 建议书, 提出要求, 提出的, 所提出, 达成的, 所达成, 已达成, 承诺的落实, 所承诺, 作出的承诺, 商定的, 议定书, 宣布的, 期待已久, 坚持不懈, 坚持下去, 准备工作, 筹备, 规划署, 规划院, 发展规划, 兴趣爱好
`;

/**
 * Verbs that report and bind nobody. Before an act they are its nearest governor where nothing binding stands between:
 * the sentence then says nothing on force.
 */
export const REPORTING = `
  say~, says, state~, states that, note~, notes that, ~explain, add~, adds that, ~observe that, remark~, ~point out, mention~, recall~, ~acknowledge, recognise~, recognize~
  describe~, outline~, brief~, thank~, thanks, congratulate~, ~declare, ~tell, ~inform, report~, reports that, stress~, stresses, ~emphasise, ~emphasize, ~underscore, ~underline, highlight~, ~reiterate, ~reaffirm, ~reconfirm, affirm~, affirms, ~confirm, convey~, conveys
  express~, expresses, welcome~, welcomes, commend~, praise~, raise~, ~believe, think~, thinks, ~reply, ~make clear, made clear, makes clear, discuss~, review~, discusses, answer~, conclude~, ~exchange views, held|hold|holding talks, met with, spoke with|about
  表示, 指出, 强调, 说, 认为, 介绍, 阐述, 阐明, 重申, 讨论, 交换意见, 交换了意见, 回顾, 通报, 谈到, 提到, 表明, 赞赏, 祝贺, 感谢, 相信
`;

/** What `DET` stands for. */
export const DETERMINERS = `the a an 's its their our his her my this that these those any own such new joint`;

/** Words that may stand between the words of an English entry: *will also continue*, *called again on*. */
export const ADVERBS = `
  also again always further jointly mutually fully firmly strongly actively clearly simply now once therefore thus together both all each
  still then too today yesterday currently presently publicly repeatedly unanimously immediately promptly soon only even likewise similarly
  accordingly instead once truly deeply sincerely closely steadily vigorously constructively certainly
`;

/** The forms of verbs that the plain rules get wrong: base, third person, past (and participle), -ing form. */
export const IRREGULAR: Readonly<Record<string, string>> = {
  be: "be is are am was were been being",
  do: "do does did doing done",
  have: "have has had having",
  say: "say says said saying",
  tell: "tell tells told telling",
  draw: "draw draws drew drawn drawing",
  find: "find finds found finding",
  see: "see sees saw seen seeing",
  make: "make makes made making",
  take: "take takes took taken taking",
  seek: "seek seeks sought seeking",
  think: "think thinks thought thinking",
  speak: "speak speaks spoke spoken speaking",
  come: "come comes came coming",
  put: "put puts putting",
  stand: "stand stands stood standing",
  swear: "swear swears swore sworn swearing",
  undertake: "undertake undertakes undertook undertaken undertaking",
  strive: "strive strives strove strived striven striving",
  commit: "commit commits committed committing",
  recommit: "recommit recommits recommitted recommitting",
  plan: "plan plans planned planning",
  agree: "agree agrees agreed agreeing",
  set: "set sets setting",
  concur: "concur concurs concurred concurring",
};

/**
 * Words at which an act's own first clause ends: a modal behind them belongs to a clause inside. `that` is not among
 * them: it opens such a clause only where no verb that governs or reports stands right before it.
 */
export const CLAUSE_END = `which who whom whose whereby because so while whereas where`;

/** Words that open a condition or a time before the main clause: *If talks stall, the two sides will ...*. */
export const FRONTED = `if unless when once whenever should provided subject after before until as in at by on under following while given`;

/** How a condition opens in Chinese, where the main clause follows the comma. */
export const FRONTED_CHINESE = ["如果", "如", "若", "只要", "一旦", "倘若", "假如", "当", "在"];

/**
 * The modal that only carries a governor's time on: in *agreed that both would meet* it is the shifted *will*, and
 * *agreed* decides.
 */
export const SHIFTED = "would";

/** Words that may stand between a governor and the act that it governs directly: *agreed to*, *a commitment to the*. */
export const CONNECTORS = `to on upon for of in not the a an its their our his her be being with and`;

/** Abbreviations whose full stop ends no sentence, in lower case; single letters count by rule. */
export const ABBREVIATIONS = `jr sr sg mr mrs ms dr prof gen lt col maj capt adm sen rep gov st no nos vs etc inc ltd co corp art para sec fig approx e.g i.e
  jan feb mar apr jun jul aug sep sept oct nov dec ph sc ll hon rev amb brig cmdr cdr sgt cpl sec dep asst pres msgr mme supt insp ret`;

/** Words that begin a sentence even behind an abbreviation: *in the U.S. The two sides ...*. */
export const SENTENCE_OPENERS = `the they he she it both we this these in on at during`;

/** Offices that begin a sentence behind the abbreviation of a place or a time: *in Washington, D.C. Secretary Hale ...*. */
export const OFFICE_OPENERS = `secretary deputy president prime minister ministers foreign vice under assistant ambassador national special counselor
  chancellor premier chairman chairwoman acting general admiral commissioner representative envoy`;
