/** The words by which a sentence of a Chinese text is given to one who speaks, to both, or to nobody. */

/** Who leads a state. */
export const LEADS = /^(?:国家|中共中央)?(?:总书记|主席|总统|总理|首相|国王|女王|元首)$/u;

/** What is told of a leader who takes no part, and is nobody's words. */
export const DEEDS =
  /^(?:提出|倡议|支持|致力于|坚持|同意|邀请|带来|接受|愿|愿意|高度重视|决定|欢迎|反对|期待|关切|批评|主张)$/u;
/** What is told of both, before what they hold in common: 双方还就…交换意见，一致认为…. */
export const EXCHANGED =
  /^(?:还|并|也|随后)*(?:就|围绕)[^，。；]*(?:交换(?:了)?(?:意见|看法)|进行了?[^，。；]{0,12}(?:讨论|交流|沟通|磋商)|沟通|磋商|讨论)，/u;
/** Behind such words stands nobody of whom a sentence tells. */
export const OF_ANOTHER = /[同与和及对向给为由就被]|会见|会晤|接见|拜会|欢迎|邀请|感谢/u;
export const LINKS =
  /^(?:并|但|而|对此|同时|此外|随后|最后|其中|\p{Script=Han}{0,4}(?:今|昨|明|当|本)[天日晚早]|\p{Script=Han}{0,12}[部署局院府团省市州县国方]|新任|前|副)+$/u;
/** Words for all who met that mean persons, and not their sides. */
export const LEADERS = /元首|领导人|外长|防长|部长|总理|总统|主席|议长|两人|二人|他们|负责人/u;
/** What both say or settle behind a clause of which they are not the subject. */
export const BY_BOTH =
  "(?:还|并|也|亦|均|都|一致|共同|再次|同时|随后)*(?:同意|商定|议定|约定|决定|认为|表示|强调|重申|承诺|指出|呼吁|期待|希望|愿|将(?!分|中)|积极评价|高度评价|欢迎|满意|赞赏|(?:就|对|在)[^，。；]{2,40}?(?:达成|取得|表示))";
/** What stands between both and their verb. */
export const ADVERBS = /^(?:还|并|也|亦|均|都|一致|共同|再次|同时|随后)*$/u;
/** What both did, which nobody says. */
export const SIGNED = /^(?:还|并|也|共同|随后|会后|当场)*(?:签署|签订|互换|互赠|见证|合影|参观)了/u;
/** With which another side than who spoke speaks for itself, where a sentence begins with it. */
export const FRIENDLY = /^(?:感谢|高度赞赏|赞赏|祝贺|高度评价|积极评价|期待|愿同|愿与)$/u;
/** Of both, where one alone spoke before: an account's own words. */
export const SAID_BY_BOTH =
  /^(?:重申|强调|承诺|确认|谴责|肯定|呼吁|欢迎|表示|讨论)了|^(?:重申|强调|承诺|确认|表示)(?!过)/u;

/** What a text that one side issues calls it without a name. */
export const ISSUERS = ["外交部", "我国", "我方", "我政府", "我国政府", "本部"];
export const MINISTRIES: ReadonlySet<string> = new Set(["外交部", "本部"]);
