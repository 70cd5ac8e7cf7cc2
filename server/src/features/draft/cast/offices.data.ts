/**
 * What Chinese texts call those who hold an office, and where they hold it; in simplified characters, after the usage of foreign
 * ministries, news agencies, parliaments and provincial offices.
 */

/** Offices of which there are deputies: each is one with 副 before it too. */
const WITH_DEPUTY = `
  总统 总理 首相 主席 外长 外相 防长 财长 部长 国务卿 议长 省长 州长 市长 县长 区长 镇长 司长 局长 处长 厅长 署长 院长 校长 会长 理事长 董事长 行长 秘书长
  总干事 书记 主任 代表 委员长 检察长 司令 总司令 参谋长 总参谋长 大臣 专员 团长 组长 所长 总裁 总领事 馆长 总监 会长 酋长 次长 科长 台长 社长
`;

const OTHERS = `
  总统国家安全事务助理 国家安全事务助理 国家安全顾问 总统国家安全事务顾问 中共中央总书记 国务委员兼外交部长 国务委员兼外长 中央政治局委员 中央外办主任 全国人大常委会委员长 全国政协主席
  外交与安全政策高级代表 外交和安全政策高级代表 气候问题特使 气候变化事务特使 国家主席 国家副主席 外交部长 国防部长 商务部长 财政部长 内政部长 内务部长 司法部长 经济部长 能源部长 环境部长 农业部长 卫生部长 教育部长
  交通部长 贸易部长 国务委员 总书记 首席大臣 外交大臣 国防大臣 财政大臣 内政大臣 贸易大臣 外务大臣 特使 总统特使 特别代表 常驻代表 高级代表 首席代表 贸易代表 谈判代表 秘书长特使 大使 公使 参赞 代办 领事
  国王 女王 王储 王子 公主 亲王 大公 埃米尔 苏丹 天皇 教皇 教宗 总督 元首 总长 国务部长 部长助理 助理部长 助理国务卿 助理外长 首席部长 联邦主席 轮值主席 联邦委员 高级专员 发言人 新闻发言人
  代表处代表 代表处处长 办事处处长 办事处代表 联秘 联合秘书 辅秘 外秘 外事秘书 国家安全事务副助理 总统国家安全事务副助理 总统国家安全副助理 安全顾问 执行主任 执行董事 代理国务卿 亚太助卿 助卿 防务秘书 领袖 副领袖 党魁 主席团主席 部长会议主席 首相国家安全事务顾问 外事顾问 总统外事顾问 国务资政 资政 国家安全统筹部长 军委主席 军委副主席 总理府部长 政府总理 防卫大臣 防卫相 经济产业大臣 经产相 官房长官 事务副总长 副总长 院士 郡政委员 部务委员
  特派员 审议官 外务审议官 次官 事务次官 政务次长 常务次长 国务秘书 常务秘书 办公厅主任 幕僚长 发言人办公室主任 众议长 参议长 政务次官 政务司司长 行政长官 顾问 高级顾问 首席顾问 助理 议员 参议员 众议员 委员 政委 总经理 首席执行官 经理 负责人 协调员 协调人 主教
`;

const words = (list: string): readonly string[] => list.split(/\s+/u).filter(Boolean);

/** The longest first. A bare 代表 stands before no name. */
export const OFFICES: readonly string[] = [
  ...new Set([...words(WITH_DEPUTY).flatMap((office) => [office, `副${office}`]), ...words(OTHERS)]),
]
  .filter((office) => office !== "代表" && office !== "副代表")
  .sort((one, other) => other.length - one.length);

/** Behind an office these make another word of it. */
export const NO_OFFICE =
  "会(?=主任|执行|副|委|秘|主席|联)|员|级|团|府|馆|们|署|办公|办会|会议|会晤|职位|职务|令|竞选|选举|大选|候选|任期|夫人|及|等|以|国";

/** Where somebody holds an office, of a state: a name before it is the state's. */
export const MINISTRY =
  "外交部|外务省|外交与?贸易部|国防部|商务部|财政部|内政部|内务部|司法部|经济部|能源部|农业部|卫生部|教育部|交通部|生态环境部|环境部|贸易部|公安部|文化部|国务院|政府|国会|议会|参议院|众议院|上议院|下议院|国民议会|人民院|联邦|国家安全|国家|最高|中央|王国|共和国|全国|海军|陆军|空军|武装部队|央行|皇家|问题";

/** What ends the name of an office that is no state's ministry. */
export const BODY =
  /(?:外办|外事办公室|外事办|商务厅|委员会|办公室|秘书处|联盟|阵线|运动|武装|组织|协会|商会|学会|联合会|基金会|集团|公司|银行|大学|总部|党|厅|局|署|院|市|省|州|县|区|港|会|社|军)$/u;
