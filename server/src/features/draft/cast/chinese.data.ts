/** Names that Chinese texts leave without a side, and what no name begins with; in simplified characters. */

const words = (list: string): readonly string[] => list.split(/\s+/u).filter(Boolean);

/** The family names of most Chinese: a name before an office begins with one where it is a person's, 沈岳大使, and no state's. */
export const SURNAMES: ReadonlySet<string> = new Set(
  words(`
    王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 高 林 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 肖 萧 田 董 袁 潘 于 蒋 蔡 余 杜 叶 程 苏 魏 吕 丁 任 沈 姚 卢 姜 崔 钟 谭 陆 汪 范 金 石 廖 贾 夏 韦 付 傅 方 白 邹 孟 熊 秦
    邱 江 尹 薛 闫 阎 段 雷 侯 龙 史 陶 黎 贺 顾 毛 郝 龚 邵 万 钱 严 覃 武 戴 莫 孔 向 汤 乐 温 康 施 文 牛 樊 葛 邢 安 齐 易 乔 伍 庞 颜 倪 庄 聂 章 鲁 岳 翟 殷 詹 申 欧 耿 关 兰 焦 俞 左 柳 甘 祝 包 宁 尚 符 舒 阮 柯 纪
    梅 童 凌 毕 单 季 裴 霍 涂 成 苗 谷 盛 曲 翁 冉 骆 蓝 路 游 辛 靳 管 柴 蒙 鲍 华 喻 祁 蒲 房 滕 屈 饶 解 牟 艾 尤 阳 时 穆 农 司 卓 古 吉 缪 简 车 项 连 芦 麦 褚 娄 窦 戚 岑 景 党 宫 费 卜 冷 晏 席 卫 米 柏 宗 瞿 桂 全 佟
    应 臧 闵 苟 邬 边 卞 姬 师 和 仇 栾 隋 商 刁 沙 荣 巫 寇 桑 郎 甄 丛 仲 虞 敖 巩 明 佘 池 查 麻 苑 迟 邝 官 封 谈 匡 鞠 惠 荆 乔 谌 吾 栗 杭 旷 欧阳 上官 司马 诸葛 司徒 东方 令狐 皇甫 尉迟 端木
  `),
);

/** Somebody of a group of states, and other names of the known: the code, then "id-name name". */
export const ALSO_KNOWN: readonly (readonly [code: string, family: string, name: string])[] = words(`
  un:Guterres:古特雷斯 un:Guterres:古特瑞斯 un:Ban:潘基文 un:Annan:安南
  eu:von-der-Leyen:冯德莱恩 eu:Borrell:博雷利 eu:Kallas:卡拉斯 eu:Tusk:图斯克 eu:Juncker:容克 eu:Mogherini:莫盖里尼 eu:Ashton:阿什顿 eu:Van-Rompuy:范龙佩 eu:Barroso:巴罗佐 eu:Solana:索拉纳 eu:Sefcovic:谢夫乔维奇 eu:Dombrovskis:东布罗夫斯基斯
  nato:Stoltenberg:斯托尔滕贝格 nato:Rutte:吕特 nato:Rasmussen:拉斯穆森
  US:Trump:川普 US:Obama:欧巴马 US:Blinken:布林肯 US:Sullivan:苏利文 US:Rubio:鲁比奥 US:Rubio:卢比奥 US:Hegseth:赫格塞斯 US:Tai:戴琪 US:Pelosi:佩洛西 US:Kissinger:基辛格 US:Hagel:哈格尔 US:Mattis:马蒂斯 US:Esper:埃斯珀 US:Lew:雅各布·卢 US:Mnuchin:姆努钦 US:Lighthizer:莱特希泽 US:Campbell:坎贝尔 US:Burns:伯恩斯 US:Donilon:多尼隆
  RU:Putin:普亭 RU:Patrushev:帕特鲁舍夫 RU:Shoigu:绍伊古 RU:Belousov:别洛乌索夫 UA:Zelenskyy:泽伦斯基 UA:Kuleba:库列巴 DE:Merkel:梅克尔 DE:Steinmeier:施泰因迈尔 DE:Baerbock:贝尔伯克 DE:Wadephul:瓦德富尔
  FR:Macron:马克宏 GB:May:特蕾莎·梅 GB:Lammy:拉米 JP:Aso:麻生太郎 JP:Fukuda:福田康夫 JP:Kishida:岸田文雄 JP:Kono:河野太郎 JP:Motegi:茂木敏充 JP:Hayashi:林芳正 JP:Kamikawa:上川阳子 JP:Iwaya:岩屋毅
  KR:Lee:李明博 KR:Roh:卢武铉 KR:Kang:康京和 KR:Park:朴振 KR:Cho:赵兑烈 KR:Chung:郑义溶 KP:Choe:崔善姬 KP:Ri:李善权 VN:Pham:范明政 VN:To:苏林 VN:Nguyen:阮富仲 LA:Thongloun:通伦 KH:Hun-Sen:洪森 KH:Hun-Manet:洪玛奈
  CN:Jiang:江泽民 CN:Zhu:朱镕基 CN:Wu:吴邦国 CN:Jia:贾庆林 CN:Dai:戴秉国 CN:Tang:唐家璇 CN:Li:李肇星 CN:Zeng:曾庆红 CN:Huang:黄菊 CN:Liang:梁光烈 CN:Chang:常万全 CN:Wei:魏凤和 CN:Li:栗战书 CN:Wang:汪洋 CN:Le:乐玉成 CN:Ma:马朝旭 CN:Zheng:郑泽光 CN:Liu:刘建超 CN:Sun:孙卫东 CN:Zhang:张志军 CN:Fu:傅莹 CN:Cui:崔天凯 CN:Zhong:钟山 CN:Chen:陈德铭 CN:Gao:高虎城 CN:Zhang:张业遂
  TW:Lai:赖清德 TW:Tsai:蔡英文 TW:Ma:马英九 TW:Hsiao:萧美琴 TW:Cho:卓荣泰 TW:Lin:林佳龙 TW:Wu:吴钊燮 TW:Chen:陈水扁 TW:Koo:顾立雄 TW:Han:韩国瑜 TW:Chen:陈建仁 TW:Su:苏贞昌 TW:Lu:吕秀莲 TW:You:游锡堃
  SG:Wong:黄循财 SG:Lee:李显龙 SG:Balakrishnan:维文 SG:Tharman:尚达曼 SG:Gan:颜金勇 SG:Ng:黄永宏 SG:Chan:陈振声 SG:Teo:张志贤 SG:Heng:王瑞杰 SG:Goh:吴作栋 SG:Yacob:哈莉玛 SG:Shanmugam:尚穆根 SG:Yeo:杨荣文
  VN:Luong:梁强 VN:Pham:范平明 VN:Bui:裴青山 VN:Nguyen:阮春福 VN:Vo:武文赏 VN:Tran:陈大光 VN:Truong:张晋创 VN:Nguyen:阮晋勇 VN:Nong:农德孟 VN:Tran:陈青敏 VN:Tran:陈锦秀 VN:Le:黎怀忠 VN:Le:黎怀中 VN:Phan:潘文江
  CN:Zhang:张高丽 CN:Liu:刘延东 CN:Hu:胡春华 CN:Sun:孙春兰 CN:He:何卫东 CN:Zhang:张又侠 CN:Xu:许其亮 CN:Li:李源潮 CN:Wu:吴仪 CN:Zhang:张德江 CN:Yu:俞正声 CN:Wu:武大伟 CN:Qian:钱其琛 CN:Lan:蓝佛安 CN:Hua:华春莹 CN:Xie:解振华 CN:Liu:刘振民 CN:Miao:苗得雨 CN:Chen:陈晓东 CN:Deng:邓励 CN:Ma:马晓光 CN:Wu:吴江浩 CN:Wang:王晨 CN:Wang:王勇 CN:Chen:陈吉宁 CN:Li:李鸿忠 CN:Tie:铁凝 CN:Wang:王东峰 CN:Shen:沈跃跃 CN:Zhou:周强 CN:Li:李尚福 CN:Zhao:赵克志 CN:Wang:王小洪 CN:Chen:陈文清 CN:Liu:刘国中 CN:Zhang:张国清 CN:Wu:吴政隆 CN:Shen:谌贻琴 CN:Liu:刘海星 CN:Song:宋涛
`).map((entry) => {
  const [code = "", family = "", name = ""] = entry.split(":");
  return [code, family, name] as const;
});

/** With these no name begins: adverbs, prepositions, pronouns. */
export const NO_NAME_AT_FIRST =
  "一致|亲切|在|甫|刚|抵|到|请|就|被|把|及|其(?!米)|并|还|均|再|又|已|正|将|会|要|可|能|愿|须|未|几|各|此|该|今天|今日|昨|当天|当地|首先|明确|多次|随后|共同|联合|为|由|因|对|分别|继续|亲自|期间|应邀|应约|前往|走访|参观|同意|最|第|历次|历任|再次|首次|致词|高度|进一步|所|率|赴|了|员|座谈|深入|两|双方|主任|所|们|率领|代表团|一起|一道|公开|郑重|坦率|从|近日|日前|时";

/** The provinces of China: the name in full, its sign, and its capital. */
export const PROVINCES: readonly (readonly [name: string, short: string, sign: string, capital: string])[] = words(`
  北京市:北京:京:东城 天津市:天津:津:和平区 上海市:上海:沪:浦东 重庆市:重庆:渝:渝中 河北省:河北:冀:石家庄 山西省:山西:晋:太原 辽宁省:辽宁:辽:沈阳 吉林省:吉林:吉:长春 黑龙江省:黑龙江:黑:哈尔滨 江苏省:江苏:苏:南京 浙江省:浙江:浙:杭州 安徽省:安徽:皖:合肥
  福建省:福建:闽:福州 江西省:江西:赣:南昌 山东省:山东:鲁:济南 河南省:河南:豫:郑州 湖北省:湖北:鄂:武汉 湖南省:湖南:湘:长沙 广东省:广东:粤:广州 海南省:海南:琼:海口 四川省:四川:川:成都 贵州省:贵州:黔:贵阳 云南省:云南:滇:昆明 陕西省:陕西:陕:西安
  甘肃省:甘肃:甘:兰州 青海省:青海:青:西宁 内蒙古自治区:内蒙古:蒙:呼和浩特 广西壮族自治区:广西:桂:南宁 西藏自治区:西藏:藏:拉萨 宁夏回族自治区:宁夏:宁:银川 新疆维吾尔自治区:新疆:疆:乌鲁木齐
`).map((entry) => {
  const [name = "", short = "", sign = "", capital = ""] = entry.split(":");
  return [name, short, sign, capital] as const;
});

/** News agencies and papers that publish their own state's account. */
export const AGENCIES: readonly (readonly [name: string, code: string])[] = words(`
  新华社:CN 中新社:CN 中新网:CN 人民日报:CN 央视:CN 越通社:VN 越南之声:VN 中央社:TW 联合早报:SG 早报讯:SG 巴特寮:LA 朝中社:KP 塔斯社:RU 俄新社:RU 韩联社:KR 共同社:JP 蒙通社:MN 哈通社:KZ
`).map((entry) => {
  const [name = "", code = ""] = entry.split(":");
  return [name, code] as const;
});

/** Parties that are named by one sign of their state. */
export const PARTIES_OF: ReadonlyMap<string, string> = new Map([
  ["中共", "CN"],
  ["越共", "VN"],
  ["俄共", "RU"],
  ["古共", "CU"],
  ["老挝人民革命党", "LA"],
  ["老党", "LA"],
  ["朝鲜劳动党", "KP"],
  ["自由民主党", "JP"],
  ["自民党", "JP"],
  ["公明党", "JP"],
  ["统一俄罗斯党", "RU"],
  ["统俄党", "RU"],
]);
