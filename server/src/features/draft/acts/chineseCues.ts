/** The words by which clauses of a Chinese sentence are told apart: what judges, what is over, what goes on. */
import type { Frame } from "../../../model/actLexicon";

/** What measures between those who meet begin with. */
export const MEASURE =
  /^(?:进一步|继续|不断|共同|携手|积极|妥善|加快|持续|充分|切实)*(?:加强|深化|扩大|拓展|密切|推动|推进|保持|增进|促进|落实|开展|支持|尊重|管控|处理|维护|坚持|提升|完善|建立|发挥|用好|办好|做好|挖掘|拓宽|便利|配合)/u;

/** What opens a judgement, a purpose or an effect, with which no act goes on. */
export const JUDGES =
  /^(?:这(?!一|些|项|次)|此举|该|其(?!中)|它|从而|因为|由于|以便|使|让|符合|否则|不然|避免(?!采取|任何|使用|单方面)|防止|以免|造福|为(?!此)(?!期)(?![^，。；]{1,14}(?:培训|派遣|提供(?:资金|援助|贷款|设备|粮食|药品)))|以(?![^，。；]*为)(?!及|上|下)(?![^，。；]{1,12}(?:态度|精神|方式|担当|原则|行动|姿态|视角|眼光|心态|决心|力度|标准|形式))|(?:共同|进一步|不断|更好)*推动[^，。；]*(?:关系|伙伴|友好|友谊|共同体|和平|事业)[^，。；]*(?:发展|迈|取得|前进|走|上|升|行稳|提|深|健康|稳定|向前|进展|重回|回到|回归|改善)|(?:共同|携手)*推动实现[^，。；]*(?:目标|愿景)|不断(?:迈|取得|走|向前|上|推向|提升|结出|焕发|巩固)|(?:共同|更好|更多)造福|(?:共同)?引领[^，。；]*(?:关系|伙伴|共同体)[^，。；]*(?:发展|迈|前|走|行稳))|(?:符合|有利于|有助于)(?![^，。；]*的\p{Script=Han})|(?<!尤其|特别|还|就|更)是(?!否)/u;
export const CONDITION =
  /^[^，。；]{0,12}?(?:如果|倘若|假如|倘|若(?!干)|只要|一旦|除非|(?<![例比譬正假诸犹一不有莫])如(?![期约下何此今上同数实果能]))|^在[^，。；]{2,30}(?:前提下|条件下|情况下)$/u;
/** Links that are no part of a clause. */
export const LINK =
  /^(?:[一二三四五六七八九十](?:是|(?=要))|第[一二三四五六七八九十][，、]?|并且?|同时|但是?|而且?|也|还|因此|对此|为此|此外|另外|其中|以及)/u;

/** Of what is asked: what one does together with the other, and is no ask. */
export const TOGETHER =
  /^(?:着|以[^，。；]{1,16}为(?:契机|起点)|[^，。；同与和方]{1,6}(?:之后|过后|后)(?=[同与和尽早])|借此(?:机会|契机)?|将来|继续|尽快|尽早|尽速|早日|进一步|能够?|今后|未来|愿|不断|积极|共同|明[天年]|后天|下[周月年]|今年|年内|在[^，。；同与]{1,30}?)*(?:同|与|和(?!支持|鼓励|欢迎|推动|平|要求|呼吁)|跟)/u;
/** And what they do anyway: 希望进一步加强…合作. */
export const COOPERATES =
  /^(?:着|今后|未来|能够?|早日|尽快|尽早|尽速|进一步|继续|持续|稳步|全面|不断|共同|携手|更好地?|积极|在[^，。；]{1,8}?领域)*(?:加强|加深|加大|恢复|保持|深化|扩大|拓展|密切|开展|增进|巩固|提升|推动|推进|落实|促进|弘扬|发展|探索|探讨|挖掘)[^，。；]*(?:合作|交流|往来|交往|关系|沟通|互信|协调|友谊|友好|对话|协作|联系|伙伴|联通|互联|对接|互鉴|互访|协同)|^(?:着|能够?|进一步|积极|认真)*(?:学习|借鉴|引进|汲取)/u;
/** To be where one is invited. */
export const ARRIVING =
  /^(?:着|早日|尽快|尽早|届时|如期|再次|明年|今年|年内|近期|不久|适时|于|在[^，。；]{1,8})*(?:率[^，。；]{1,12})?(?:成行|访(?!团|客)|来访|来[华京到]|赴|前往)/u;
/** What is held out to hurt. */
export const HARM =
  /反制|反击|还击|回击|回应|反应|代价|后果|制裁|奉陪|报复|毫不犹豫|断然|采取[^，。；]{0,10}(?:措施|行动|手段)|坐视/u;
export const PLAIN_HARM =
  /将(?:会)?(?:被|遭到?)[^，。；]{0,6}(?:挫败|失败)|将(?:会)?(?:坚决|毫不犹豫|断然|果断|依法|有力)?(?:地|予以|作出|做出|采取)?(?:坚决|有力|强有力|必要|一切|相应|对等|严厉|果断)?(?:的)?(?:反制|反击|还击|回击|报复)/u;
/** What one is welcome to do. */
export const COMING =
  /来|前往|赴|访|注册|落户|在[^，。；]{1,6}(?:投资|设立|发展|上市|办厂|开店)|参加|出席|投资|加入|搭乘|参与|使用|考察|学习|留学|旅游|扩大|到\p{Script=Han}|派|进入|申请|入驻|组团|参展|开设|利用|进口|共建/u;
/** With what is over no act goes on. */
export const OVER =
  /^(?:已|曾|正在?)|交换了意见|(?<!及时|继续|定期|随时|经常|进一步|加强|保持|充分|深入|广泛)交换意见|进行了|(?:签署|讨论|见证|回顾|通报|听取|发表|举行)了/u;
/** Where the other side takes it up. */
export const TAKEN_UP = /需要|愿意|有意|请求|要求|提出申请/u;
/** Words for what was undertaken: of these a noun is no act. */
export const NOUN_BEFORE =
  /[的项该此一、”》]$|全球\p{Script=Han}{2}$|重要$|和平$|一贯|各自|有关|上述|作出|做出|履行|兑现|信守|遵守|违背|提出|工作|行动|合作$|等$/u;
export const NOUN = /^(?:计划|决定|决心|承诺|要求|希望|建议|倡议|主张|呼吁|期待|准备|保证|请求|邀请|约定|反对|许诺)$/u;
/** That stand outside the act where the clause has no subject of its own. */
export const OPPOSES = /反对$|拒绝$|抵制$/u;

const NOW =
  "(?:全部|全数|悉数|如数|全面|正式|分批|陆续|按时|如期|如约|基本|均|都|于[^，。；]{1,12}|从[^，。；]{1,12})*";
const CARRIED_OUT =
  "兑现|履行|落实|完成|归还|交还|交付|移交|释放|获释|放行|撤出|撤离|撤回|撤走|撤军|解除|取消|开通|恢复|批准|运抵|启动|拆除|关闭|清除|遣返|支付|付清|送达|到位|停止|启用|开放";
/** What was undertaken and is done. */
export const DONE: readonly RegExp[] = [
  new RegExp(`已(?:经)?${NOW}(?:${CARRIED_OUT})`, "u"),
  /(?:已|均|都|也|中|们|地|)(?:按照?|依照?|依据|根据|遵照)[^，。；]{1,20}?(?:约定|协议|协定|共识|承诺|诺言|决议|安排)[^，。；]*(?:已|了|完成|如期|撤|放行|释放|归还|交付|开通)/u,
  /已(?:经)?(?:按照?|依照?|依|根据|遵照)[^，。；]{1,20}?(?:约定|协议|协定|共识|承诺|诺言|决议|安排|计划)/u,
  /(?:如期|如约|按期|按约)(?!举行$)[^，。；]{0,20}(?:举行|完成|兑现|履行|落实|交付|开通|启动|归还|撤|释放|放行|召开|启用|通车|投产|竣工|批准|恢复|生效|举办|实施|移交|到位|开放|开工|抵达|运抵)|(?:如期|如约|按期)举行/u,
];
export const EVENT =
  /(?:奥运会|冬奥会|亚运会|残奥会|运动会|博览会|世博会|进博会|峰会|大会|论坛|协定[^，。；]{0,16}生效)/u;
export const NOT_DONE = /将|应|要(?!求)|希望|尽快|愿|若|如果|必须|争取|确保|推动|力争|未|不|计划|可望|有望/u;

/** What may come where a condition is met is held out. */
export const RISK: Frame = { deed: "warn", takes: "clause", words: "" };

/** What holds of things, and is nobody's to do: 将产生积极影响, 不会一帆风顺. */
export const EFFECT =
  /影响|意义|作用|一帆风顺|不会变|改变|越来越|面临|迎来|带来|注入|开辟|成为|创造|造福|有利于|有助于|符合|推动|促进|焕发|展现|达到|取得|更加/u;
/** What parties have to do with one another, though they are not named. */
export const DEALINGS =
  /两国|双方|双边|彼此|各国|各方|中\p{Script=Han}|(?:地区|有关|相关|周边|域内|域外|发展中|发达|沿岸|安理会)国家|成员国|国际社会|当事方|关系|合作|贸易|对话|谈判|会谈|磋商|问题|协[议定]|立场|行动|做法/u;
/** What is nobody, whosever it is. */
export const THINGS =
  /(?:友谊|友好|关系|基本面|合作|贸易|前景|大势|潮流|立场|局面|局势|形势|历史|事实|共识|分歧|利益|政策|道路|事业|趋势|命运|此访|来访|到访|访问|之行|会谈|会晤|会议|论坛|活动|协议|协定|项目|成果)$/u;
/** Who wishes and takes no part. */
export const ONLOOKERS = /(?:世界|社会|人民|外界|各界|民众|舆论|人士|各国)(?:普遍|都|也|热切|均|一致)*$/u;
/** Who says what is only told of: 上百个国家表示…. */
export const OTHERS_SAY =
  /(?:个国家|国际社会|许多国家|不少国家|多国|联合国秘书长|专家|学者|媒体|舆论)(?:均|都|也|明确|公开|普遍|纷纷)*$/u;
/** A clause that tells what something shows. */
export const SHOWS = /^(?:充分|生动|再次|也|这|都|集中)*(?:显示|体现|彰显|反映|印证|证明|意味)/u;
/** With whom one goes on: what they do together stands behind it. */
export const ALONGSIDE =
  /(?:一道|一起|(?:一道|一起|继续)努力|携手|携手努力|共同努力|携手合作|一同|(?:积极|密切|相互)配合)$/u;
/** Who is there already, or comes now: he is greeted, not invited. */
export const HAS_COME =
  /一行|首次|此次|此访|这次|率团|率队|代表团来|履新|到任|上任|当选|连任|成功|莅临|光临|来到|抵达|回到|重返|做客/u;
/** When somebody is to come who is only invited. */
export const SOME_DAY =
  /再次|随时|适时|适当时候|尽早|早日|尽快|明年|今年|下半年|下[月周年]|年内|方便|合适|月(?!日)|季/u;
/** Of companies or people of one's own side nobody asks anything of another. */
export const OWN_PEOPLE =
  /^(?:和支持|并支持)?(?:更多|有实力|有条件|有意愿|有能力|优秀|优质|广大|本国|国内|各类|的)*(?:企业|民众|人员|青年|学者|学生|机构|地方)/u;
/** What is told, and not asked, of both. */
export const HOW_BOTH_ARE = /^(?:双方|两国|各方)(?:已|曾|正|都是|均是|互为|是|同为|有着|拥有|保持着|高度重视|始终)/u;

/** What is held of a course: praised in another it is no act. */
export const PRAISED = /(?:赞赏|感谢|欢迎|祝贺|高度评价|积极评价|肯定|钦佩|支持)[^，。；]{0,12}$/u;

export const PRAISES = /^(?:赞赏|高度赞赏|感谢|祝贺|肯定|高度评价|积极评价|赞扬|欢迎)$/u;
/** What only tells when or in what state of things: 在当前形势下更. */
export const CIRCUMSTANCE =
  /^(?=.)(?:当前|目前|今后|现在|下一步|下阶段|未来|近期|近日|接下来|日后|往后|此后|为此|同时|此外|展望未来|面向未来|今年|明年|新的一年|新形势下|长远来看)?(?:在[^，。；]{1,30}?(?:下|中|时|上|背景|环境|情况|形势|之际))?(?:也|更|都|还|仍|就|尤其)?$/u;
/** Who acts for all where the clauses behind name nobody. */
export const ALL_AT_FIRST = /^(?:当前，|目前，)?(?:\p{Script=Han}{2})?(?:双方|两国|两军|两岸|两党|各方)/u;
/** What only tells on which occasion: what is done stands behind it. */
export const OCCASION =
  /^(?:以[^，。；]*为[^，。；]{0,4}(?:契机|基础|指引|遵循|引领|动力|起点)|借[^，。；]*(?:之机|机会)|利用[^，。；]*(?:契机|机遇)|(?:透过|通过|借由|藉由|经由|借助)[^，。；]{2,30})$/u;
/** What comes of something by itself: 将为合作注入动力. */
export const COMES_OF_IT =
  /^(?:(?:为|给)[^，。；]*(?:注入|增添|增加)[^，。；]*(?:动力|活力|动能|内涵|力量)|(?:进一步)?对[^，。；]{1,30}(?:产生|带来|造成)[^，。；]{0,8}(?:影响|作用|意义|冲击|损害)|(?:极大|有力|进一步|大大)?(?:有助于|有利于|有益于|助力|造福)|(?:进一步)?(?:成为|迎来|面临|意味着))/u;
/** Of what all welcome or encourage: that it goes on. */
export const GOES_ON = /继续|保持|持续|即将|将于|未来|今后|进展|努力|工作|进一步/u;
/** What is nobody's to do but those it belongs to. */
export const OWN_AFFAIR = /是[^，。；]*(?:内政|自己的事|内部事务)/u;
/** Whom a person of another side is called: his plans are only told of. */
export const PERSON_ENDS = /(?:总统|总理|首相|主席|外长|外相|国务卿|部长|大臣|国王|女王|总书记|特使|大使)$/u;
