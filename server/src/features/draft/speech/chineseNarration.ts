/** What a Chinese text tells without giving it to a speaker: who came, who was there, how the talks went. */

/** Who came, and what they signed: nobody says it. */
export const NARRATED =
  /^[^，。；]{1,20}是(?:在|于)[^。]*(?:作|做|发表)(?:出|了)?(?:上述|以上|这番|此番|如上|这一)(?:表示|表态|讲话|发言|言论|表述|谈话)的?。?$|^[^，。；]{0,60}接受[^，。；]{1,24}递交的?国书|^[^，。；]{1,16}是应[^，。；]{1,16}邀请[^，。；]*的。?$|^(?:随后|之后|会后|当[天日晚])，[^，。；]{2,16}应[^，。；]{1,12}邀请(?:出席|参加|观看|参观)|^(?:双方|两国元首|两国领导人|两位\p{Script=Han}{2})?(?:还|并|也|共同|随后)*见证(?:了)?[^，。]{0,24}(?:签署|签约|交换|文[件本])|^(?:该|此次|本次)?(?:访问?团|参访团|代表团)(?:此行|一行)?(?:[^，。提表说]{0,8}(?:系由|由[^，。]{1,12}(?:邀请|陪同|率领)|将于|预计|停留|抵达)|(?:另|的|主要)?成员(?:包括|有|为|另|共)|除)/u;

/** Who took part. */
const ATTENDED = /(?:参加|出席|陪同|在座)(?:了)?(?:上述)?(?:会见|会谈|会晤|活动|通话|访问|磋商|会议)?。?$/u;
const WISHES = /[愿将请应要]|希望|欢迎|期待/u;
/** How the talks went, and when what is told took place. */
const TALKS =
  /^(?:这次|此次|本次|整个)?(?:讨论|会谈|会晤|通话|会见|磋商|对话|交流)(?:是|在|气氛|坦诚|持续|富有|取得)|^(?:(?:会谈|会见|会晤|通话|磋商|活动|仪式|签约)(?:之?[前后]|结束|开始前)后?|会[前后]|当[天日晚]|同日|次日|其间|[来到出]?访(?:问|华)?期间|会议期间)，|^(?:代表团|访问?团|参访团|考察团|一行)(?:一行)?(?:还|并|也|随后|先后|分别|将)*(?:走访|参观|考察|访问|出席|会见|拜会|拜访|抵达|赴|前往)/u;

/** Whether a sentence that no words give to a speaker is nobody's, and ends what was said before it. */
export const isTold = (sentence: string): boolean =>
  (ATTENDED.test(sentence) && !WISHES.test(sentence)) || TALKS.test(sentence);

/** What the account gives to the talks themselves, and so to all who took part: 通话还强调. */
export const MEETING_SAYS =
  /^(?:会谈|会见|通话|会议|会晤|讨论|磋商|对话)(?:中|上|期间)?，?(?:还|并|也|进一步|一致|再次)*(强调|指出|重申|认为|呼吁|谴责|决定|商定|同意)(?!的)/u;

/** With which whoever has the word tells what somebody did with himself, or with whom he talks to: 主席同我会见. */
export const TO_ONESELF =
  /[同与和向给为对](?:我(?!国|省|市|馆|部|方)|我们|您|你|总统先生|总理先生|主席先生|国王陛下|总统阁下|总理阁下)/u;
