/**
 * Chinese verbs that report speech, in simplified characters. After the usage of published readouts; the classes are those of
 * the English list (B. Levin: verbs of communication, of ordering and urging).
 */
const one = (list: string): string =>
  list
    .split(/\s+/u)
    .filter(Boolean)
    .sort((a, b) => b.length - a.length)
    .join("|");

/** What a person says, or conveys. */
export const REPORTS = `${one(`
  指出 强调 表示 重申 认为 希望 同意 商定 议定 介绍 阐述 阐明 阐释 感谢 赞赏 欢迎 呼吁 敦促 要求 主张 承诺 谴责 赞同 声明 提出 祝贺 祝愿 转达 通报 建议 提议 倡议 邀请 诚邀 敬请 期待 期盼 决定 宣布 相信 坚信 深信
  注意到 回顾 积极评价 高度评价 坦言 直言 告诉 告知 回应 警告 告诫 提醒 提到 谈到 谈及 论及 确认 承认 说明 解释 表达 表态 说 称 提请 愿同 愿与 愿意 愿 支持 反对 致力于 坚持 责成 指示 吁请 促请 恳请 盼望 盼 咸认
  乐见 肯定 允诺 许诺 答应 保证 拒绝 否认 批评 抨击 反驳 质疑 抗议 补充 透露 披露 宣示 申明 阐发 寄望 慰问 哀悼 赞扬 称赞 高度赞赏 不赞成 不接受 接受 寄语 勉励 鼓励 关切 督促 认同 表明 讲(?!话) 问及 询问 听取 追述 忆及 致谢
  提及 述及 言及 期勉 期许 吁 疾呼 直指 宣称 声称 坚称 主张 申述 陈述 叙述 讲述 转述 论述 说道 致意 道贺 致贺 致哀 悼念 痛斥 驳斥 斥责 声援 应允 首肯 赞许 赞誉 称颂 嘉许 敬佩 欣见 喜见 建言 汇报 知会 澄清 援引 追忆 忆述 答复 回答 质询
  提问 询及 问到 复以 答以 垂询 预祝 致以 高度重视 很高兴 深表(?!示) 深感 感激 期望 冀望 珍视 钦佩 转告 转交 带来 交涉 强烈谴责 注意 盛赞 推崇 看好
`)}|对[^，。；]{0,30}表示|请(?=[^，。；]{1,16}(?:转达|带去|转告))`;

/** Behind a long phrase that tells of what: no topic is one of these. */
export const CLEARLY =
  "表示|表达|表明|阐述|阐明|阐释|介绍|重申|强调|指出|通报|说明|致以|说(?!明|法|服)|呼吁|敦促|转达|提出(?!的)|交涉|发表(?:了)?(?:看法|意见|见解)|作(?:了|出)?(?:说明|阐述|介绍|回应)|做(?:了|出)?(?:说明|阐述|介绍|回应)";

/** Of these many are nouns too: where one stands behind such words nobody says anything. */
export const NOUNS =
  /^(?:声明|建议|提议|倡议|邀请|决定|主张|承诺|要求|希望|期待|支持|回应|呼吁|批评|抗议|感谢|欢迎|祝贺|关切|介绍|保证|解释|说明|警告|补充|注意)$/u;

/** What a side says where no person does. */
export const SIDE_REPORTS = one(`
  表示 强调 指出 认为 重申 说 感谢 呼吁 敦促 谴责 赞赏 介绍 阐述 阐明 阐释 提出 要求 主张 希望 反对 支持 欢迎 同意 承诺 邀请 诚邀 注意到 表达 愿意 愿同 愿与 愿 不寻求 不谋求 无意 声明 通报 祝贺 建议 提议 倡议 期待 宣布 相信
  回顾 积极评价 高度评价 高度重视 警告 告诫 提醒 确认 承认 说明 解释 表态 回应 提请 坚持 坚决 吁请 促请 盼 乐见 肯定 允诺 许诺 保证 拒绝 否认 批评 抗议 申明 认同 表明 关切 督促 不赞成 不接受 接受 坚定 致力于 称
`);

/** Of which nobody takes them for more than saying: they open the speech of another side too. */
export const PLAINLY =
  /^(?:表示|强调|指出|认为|重申|说|称|声明|阐述|阐明|通报|介绍|回应|要求|呼吁|敦促|警告|表态|提出)$/u;

/** Of both sides, also within what one says of them. */
export const TOGETHER = one(`
  一致同意 一致认为 一致决定 共同认为 均认为 都认为 咸认 同意 商定 议定(?!书) 约定 达成 取得共识 形成共识 取得一致 取得了?广泛共识 决定 一致 重申 强调 认为 欢迎 承诺 表示 宣布 积极评价 高度评价 满意 谴责 责成 呼吁 敦促 愿 希望 期待 支持 反对 赞赏 确认 回顾 指出 决心 祝贺 感谢
  致力于 忆及 注意到 坚信 相信 主张 声明(?!》) 肯定
`);

/** Of those, what nobody says of both for himself. */
export const JOINTLY = /一致|同意|商定|议定|约定|达成|取得.*共识|形成共识|取得一致|决定|咸认/u;

/** Behind those words what belongs to all, and is not all of them. */
const OF_ALL =
  "的|之间|间(?!断)|关系|人民|民众|团队|工作|企业|利益|友好|友谊|合作|务实|各(?!自)|政治|经济|经贸|贸易|高层|青年|青少年|立法|媒体|地方|文化|人文|教育|传统|人员|共识|交往|往来|互信|边境|执法|防务|军队|海警|业界|社会|学者|智库|机制|有识|未来|命运|发展(?!战略对接)|建交|伙伴|战略|同为|分歧|差异|矛盾|总体|安全|省|城市|航空|能源|海上|边界|领导人会晤|元首会晤";

/** @param signs by which a text calls states in pairs: 中美双方. */
export const everyoneOf = (signs: string): string =>
  `(?:双方领导人|两国元首和政府首脑|两国元首|两国领导人|两位领导人|会谈双方|与会各方|参会各方|双方|三方|四方|各方|三国|两人|二人|他们|[${signs}]{2,3}(?:双方|两国元首|两国|两军|三国|三方)|两国(?:政府|总理|总统|防长|外长|部长|外交部长|议长|外交部|主管部门|代表团|军队)|(?:两位|三位|三国|双方|两)(?:部长|外长|总理|总统|防长|主席|元首|代表|负责人|团长)|中外双方|主客双方|宾主双方|宾主)(?!${OF_ALL})`;
