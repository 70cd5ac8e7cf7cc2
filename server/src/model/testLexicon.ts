/**
 * The words by which an act fails one of the codebook's tests: what tells of the past, what judges or feels, what names a
 * good and no deed. Data only; `codebookTests.ts` reads with it.
 *
 * Sources. The tests are those of docs/codebook.md, after the coding manual of the G7 and G20 Research Groups. The verbs of
 * states and of feeling are those that M. A. K. Halliday calls relational and mental processes (An Introduction to
 * Functional Grammar) and B. Levin verbs of psychological state, of judgement and of existence (English Verb Classes and
 * Alternations: 31, 33, 47); the nouns of feeling are theirs. The irregular forms are those of English; the nouns of goods
 * and the Chinese words were gathered by reading published readouts.
 */

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter(Boolean));

/** Past forms that do not end in -ed, as far as readouts could have them. */
export const IRREGULAR_PAST = list(`
  became began broke brought built bought came chose dealt drew drove fell felt fought found gave grew held kept knew laid led left lost made met paid read rose said saw sent set shook
  shot showed shut sold sought sent spent spoke stood struck swore taught thought told took underwent understood undertook wore went withdrew won wrote gained hosted
`);

/** Participles that do not end in -ed. */
export const IRREGULAR_PARTICIPLE = list(`
  become been begun broken brought built bought come chosen dealt drawn driven fallen felt fought found given grown held kept known laid led left lost made met paid read risen said seen sent set
  shaken shown shut sold sought spent spoken stood struck sworn taught thought told taken undergone understood undertaken worn gone withdrawn won written overcome done had put cut hit let
`);

/** Words in -ed that are no past form of a verb, or are one only by chance. */
export const NO_PAST = list(`
  need indeed united speed proceed succeed exceed feed seed agreed unprecedented so-called hundred sacred wicked kindred shed bed red wed led fed embed breed bleed deed heed weed greed creed
`);

/** Words behind which stands what a verb takes, so that a form in -ed before one is a verb and no adjective. */
export const OPENS_OBJECT = list(`
  a an the this that these those its their his her our my your each every all both some any many several more most no another other such
  in on at with to from for about against into over under upon towards toward between among within during after before since through across around
  it them him us me you how what why whether when where and today yesterday together further again
`);

/** Verbs that tell how things are, what somebody holds or feels; every form. */
export const STATES = list(`
  mean means meant matter matters mattered deserve deserves deserved reflect reflects reflected demonstrate demonstrates demonstrated show shows constitute constitutes constituted represent represents represented pose poses posed make makes
  serve serves served underpin underpins underpinned rest rests depend depends depended contribute contributes contributed benefit benefits benefited enjoy enjoys enjoyed face faces faced belong belongs belonged
  believe believes believed think thinks consider considers considered regard regards regarded view views viewed value values valued cherish cherishes cherished treasure treasures treasured
  appreciate appreciates appreciated attach attaches attached understand understands respect respects respected admire admires admired trust trusts trusted love loves loved like likes
  recognize recognizes recognized recognise recognises recognised acknowledge acknowledges acknowledged share shares welcome welcomes praise praises praised commend commends commended applaud applauds applauded
  thank thanks thanked congratulate congratulates congratulated regret regrets regretted deplore deplores deplored lament laments lamented mourn mourns mourned condole condemn condemns condemned
  undermine undermines undermined threaten threatens threatened harm harms harmed violate violates violated contradict contradicts contradicted conform conforms accord accords correspond corresponds
  strengthen strengthens reinforce reinforces reinforced offer offers provide provides address addresses run runs rely relies relied remain remains remained seem seems seemed appear appears appeared become becomes
  exist exists existed occupy occupies play plays lie lies stem stems arise arises have has hold holds support supports supported
`);

/** Those among them that are nouns too, or what a party may do: only behind a pronoun or a party they are verbs that tell a state. */
export const STATES_OF_PARTIES = list(`
  make makes pose poses   rest face view views value values respect respects trust share shares welcome welcomes thank thanks regret regrets benefit benefits show shows support supports offer offers provide provides address addresses
  run runs play plays lie lies hold holds like likes appear appears accord accords harm harms love matter matters mean means strengthen strengthens reinforce reinforces stem stems praise serve serves enjoy enjoys have has
`);

/** Verbs behind *will* that tell what will be so, not what will be done. */
export const BECOMES = list(
  `benefit enjoy mean serve contribute depend matter gain deserve belong suffer prosper flourish thrive reflect demonstrate have play pose`,
);

/** Verbs behind *will* that tell, of a thing, what good it will do. */
export const EFFECTS = list(`
  enhance strengthen promote drive create bring improve boost deepen help advance inject foster underpin reinforce facilitate lead contribute usher pave stimulate energise energize enrich
`);

/** What stands for a thing that was told before. */
export const THING_SUBJECTS = list(`this these those which that`);

export const PRONOUNS = list(`we they he she it i you both who`);

/** Nouns for what is felt or thought; an act that begins with one is an attitude. */
export const ATTITUDES = list(`
  concern concerns condolences condolence sympathy sympathies appreciation gratitude thanks satisfaction regret regrets confidence belief conviction view views opinion opinions admiration respect esteem
  condemnation disappointment dismay outrage sorrow solidarity congratulations wishes support welcome approval praise pride delight
`);

/** Words between which an attitude stands at the head of an act. */
export const BEFORE_NOUN = list(`
  the a an its their our his her my this such any all great deep deepest sincere grave serious strong full unwavering steadfast firm continuing ongoing heartfelt warm high profound mutual shared best
`);

/** What is too vague to be told from what stands beside it. */
export const LOTS = list(
  `steps measures issues initiatives matters topics areas principles points outcomes items ideas proposals questions subjects priorities things efforts actions`,
);

/** Words that may stand before such a lot and make no one thing of it. */
export const SOME = list(`
  a an the number series range set variety of some several many various two three four five major important new other further additional certain different concrete practical necessary relevant related possible
  joint common key more numerous multiple appropriate positive useful specific
`);

/** Past forms of verbs that take no object, so that one behind a noun is its verb and does not describe it. */
export const INTRANSITIVE = list(
  `remained seemed appeared depended belonged existed mattered resonated benefited contributed`,
);

/** Events of the meeting itself, which are over. */
export const EVENTS = list(
  `meeting meetings talks call conversation discussion discussions exchange visit summit session consultations negotiations`,
);

/**
 * What names a good, a relation or a way to behave, and no deed: an act that holds nothing but these, the words that join
 * them and who is meant has nothing to be tested by.
 */
export const GOODS = list(`
  peace stability prosperity security friendship trust confidence understanding respect goodwill harmony freedom democracy justice equality equity fairness sovereignty independence dignity rights values interests
  relations relationship relationships ties bond bonds partnership cooperation collaboration friendship coexistence development progress growth wellbeing welfare happiness future world region regions order
  sincerity mutuality solidarity unity tolerance openness benefit benefits win-win results atmosphere spirit principle principles norms rules law rule dialogue communication coordination engagement exchanges contacts interaction
`);

/** Verbs by which a good is wanted, and nothing is done that could be seen. */
export const WANTING = list(`
  preserve preserving preserves promote promoting promotes foster fostering uphold upholding defend defending respect respecting protect protecting safeguard safeguarding maintain maintaining strengthen strengthening
  deepen deepening enhance enhancing improve improving advance advancing develop developing build building cherish cherishing value valuing strive striving seek seeking pursue pursuing support supporting enjoy enjoying
  be being have having remain remaining live living grow growing continue continuing work working
`);

/** The words that join them, and that say how. */
export const JOINING = list(`
  a an the and or of for to in on with between among toward towards by as at from into through across around its their our his her this these that those all both each every other one another together mutual mutually
  common shared joint good better best strong stronger close closer deep deeper great greater long long-term lasting enduring stable healthy sound sustained sustainable steady peaceful peacefully friendly prosperous secure safe
  free open inclusive fair equal just beneficial constructive positive productive fruitful comprehensive overall bilateral regional global international more further still even very future new two countries peoples people nations
  sides side parties world whole always well fields areas will would shall should must can could may not
`);

/** Chinese. What tells that something is judged, felt or valued. */
export const CHINESE_STATES = `
  是|属于|具有|拥有|存在|事关|关乎|关系到|有利于|有助于|有益于|符合|体现了?|反映了?|表明|彰显|意味着|取决于|离不开|面临|处于|充满|
  高度重视|十分重视|非常重视|一贯重视|重视|珍视|珍惜|看重|高度评价|积极评价|赞赏|赞同|认同|感谢|感激|祝贺|慰问|哀悼|同情|遗憾|关切|担忧|忧虑|震惊|谴责|认为|相信|坚信|深信|理解|尊重|钦佩|满意|高兴|
  十分重要|非常重要|至关重要|意义重大|意义深远|密切|紧张|复杂|严峻|严重|良好|深厚|广阔|强劲
`;

/** What *will* do good, with nobody who does it. */
export const CHINESE_EFFECTS = `有利于|有助于|有益于|造福|惠及|符合|注入|带来|作出贡献|做出贡献|产生|得到|获得|受益|提升|增进|更加`;

/** Characters and words that a Chinese act may hold and still name nothing but a good. */
export const CHINESE_GOODS = `
  和平|稳定|繁荣|安全|友谊|友好|互信|信任|理解|尊重|善意|和谐|自由|民主|正义|公正|公平|平等|共赢|双赢|利益|福祉|关系|伙伴关系|合作|发展|进步|增长|未来|秩序|沟通|对话|交流|协调|往来|团结|和睦|共处|相处|原则|精神|氛围|局面|
  双方|两国|双边|两国人民|人民|各国|世界|地区|国际|全球|彼此|相互|互相|共同|一道|携手|继续|不断|进一步|更加|更好|更|健康|稳步|持续|长期|长远|良好|密切|深入|全面|积极|各领域|各方面|广泛|
  加强|深化|推进|推动|促进|增进|扩大|拓展|发展|维护|保持|坚持|实现|致力于|支持|重视|珍惜|互利|互惠|和|与|及|以及|的|地|得|向前|前行|不移|为|在|同|对|于|上|中|下|新|高|水平|层次|愿|将|应|应该|应当|要|希望|期待|能|能够|可以
`;
