/**
 * Words that lead to what somebody says, in phrases that are put together freely: "took the opportunity to thank", "gave her
 * full backing", "was quick to point out". After B. Levin, *English Verb Classes and Alternations*, 1993 (verbs of
 * communication, 37; of judgment, 33; begin verbs, 55), and D. Biber and others, *Longman Grammar of Spoken and Written
 * English*, 1999 (nouns and adjectives that govern *that*, *to* and *of*, chapter 9), as far as foreign ministries use them.
 */

/** A verb, and what may stand between it and "to" with another verb; the whole in small letters. */
export const LEADING_TO: readonly (readonly [verb: RegExp, between: RegExp])[] = [
  [/^(?:went|goes|go|moved|carried|rushed)$/, /^on$/],
  [
    /^(?:proceeded|proceeds|continued|continues|began|begins|started|starts|hastened|paused|chose|opted|wished|wishes|came|rose|intervened|spoke)$/,
    /^(?:by pausing|up|out|first)?$/,
  ],
  [
    /^(?:took|takes|take|taken|had|has|have|seized|seizes|grasped|got|gave|found|missed|miss|made|lost|lose|wasted|used|uses|use|utili[sz]ed)$/,
    /^(?:[\p{L}’'-]+ ){0,3}(?:opportunity|opportunities|occasion|chance|moment|moments|time|care|pains|point|liberty|initiative|trouble)(?: [\p{L}\p{N}’',-]+){0,8}$/u,
  ],
  [/^(?:used|uses|utili[sz]ed|leveraged|employed|devoted|dedicated)$/, /^(?:\S+ ){1,10}\S+$/],
  [/^(?:availed)$/, /^(?:himself|herself|themselves|itself)(?: \S+){1,8}$/],
  [/^(?:made|makes)$/, /^sure$/],
  [
    /^(?:was|were|is|are|felt)$/,
    /^(?:also |both |very |particularly |all )?(?:quick|swift|careful|happy|glad|able|anxious|right|moved|compelled|obliged|bound|at pains|at great pains|out|free|honou?red|privileged|pleased|proud|keen|eager|delighted)$/,
  ],
];

/** Verbs behind which "by" or "with" leads to what is said first or last. */
export const OPENING =
  /^(?:begin|begins|began|begun|beginning|open|opens|opened|opening|start|starts|started|starting|commence[sd]?|commencing|kicked|conclude[sd]?|concluding|close[sd]?|closing|ended?|ends|ending|finish(?:ed|es|ing)?|finali[sz]ed|wrapped|rounded|continue[sd]?|continuing|respond(?:ed|s|ing)?|repl(?:ied|ies|ying)|react(?:ed|s|ing)?|follow(?:ed|s|ing)?|preface[sd]?|introduced|prefacing|reciprocate[sd]?|answered|led)$/;

/** What gives words to somebody: a verb, and the nouns that make it a verb of saying. */
export const GIVING: readonly (readonly [verb: RegExp, nouns: RegExp])[] = [
  [
    /^(?:gave|give|gives|given|lent|lends|lend|threw|throws|granted|grants)$/,
    /^(?:backing|support|blessing|approval|consent|assent|endorsement|thanks|praise|credit|welcome|reply|answer|response|weight|voice|emphasis|prominence|priority|encouragement|condolences|congratulations|reasons|word|verdict|thoughts|advice|warning|notice)$/,
  ],
  [
    /^(?:gave|give|gives|given|offered|offers|provided|provides)$/,
    /^(?:assessments?|evaluation|assurances?|reassurances?|guarantees?|undertakings?|pledge|promise|commitments?|overview|update|updates|briefing|outline|summary|account|description|explanations?|presentation|details|clarifications?|insights?|perspectives?|views?|opinion|analysis|reflections|vision)$/,
  ],
  [
    /^(?:made|makes|make|issued|issues|issue|renewed|launched|delivered|delivers|filed|lodged|put|puts|advanced|submitted|floated|tabled)$/,
    /^(?:appeals?|plea|requests?|demands?|pledges?|promises?|commitments?|vow|offers?|proposals?|suggestions?|recommendations?|invitations?|points?|case|arguments?|observations?|clarifications?|mention|reference|allusion|assurances?|undertakings?|warnings?|threats?|objections?|protests?|complaints?|concerns?|condemnation|apology|apologies|message|idea|ideas|claim|claims|allegations?|accusations?|decisions?|representations|démarche|demarche|overtures?|guarantees?)$/,
  ],
  [
    /^(?:placed|places|laid|lays|put|puts|attached|attaches|set|sets)$/,
    /^(?:emphasis|stress|importance|significance|weight|value|hopes?|accents?)$/,
  ],
  [
    /^(?:had|has|have)$/,
    /^(?:words|praise|hopes?|concerns?|confidence|doubts?|reservations|sympathy|admiration|objections?|misgivings|qualms|view|opinion|understanding|interest)$/,
  ],
  [
    /^(?:showed|shows|show|shown|demonstrated|demonstrates|displayed|exhibited|manifested|evinced|indicated|registered|signal+ed|conveyed|put|made|kept|held|holds|hold|hid|harbou?red|nurtured|retained|cherished|took|takes|take|felt|feels|feel|bore|bears|paid|pays|found|finds|sees|saw|see)$/,
    /^(?:interest|appreciation|solidarity|concern|concerns|sympathy|sympathies|readiness|willingness|openness|understanding|gratitude|satisfaction|optimism|confidence|commitment|determination|desire|eagerness|enthusiasm|hopes?|belief|conviction|opinion|view|views|position|stance|pride|exception|issue|comfort|heart|delight|joy|pleasure|regret|sorrow|grief|doubts?|merit|value|potential|pledge|tribute|homage|reservations|support|respect|responsible|accountable)$/,
  ],
  [
    /^(?:focused|focussed|dedicated|devoted|centred|centered|directed|confined)$/,
    /^(?:remarks|speech|intervention|address|statement)$/,
  ],
  [
    /^(?:sent|sends|send|passed|passes|forwarded|transmitted|addressed|directed|dispatched|brought|brings|carried|relayed|delivered|wrote|renewed|joined|extended)$/,
    /^(?:greetings?|felicitations|congratulations|wishes|regards|condolences|sympath(?:y|ies)|thanks|gratitude|invitations?|message|messages|thoughts|prayers|apolog(?:y|ies)|compliments|respects|blessings?)$/,
  ],
  [
    /^(?:reached|reaches|came|comes|come|arrived|found|finds|struck|achieved|attained|forged|built|established|concluded|confirmed|discovered|hammered|took|taken)$/,
    /^(?:decisions?|conclusions?|agreements?|consensus|understandings?|accord|compromise|ground|convergence|deal|unanimity)$/,
  ],
  [
    /^(?:exchanged|exchanges|exchange|traded|swapped|offered)$/,
    /^(?:congratulations|felicitations|greetings|wishes|condolences|sympathies|assurances|pledges|commitments|thanks|compliments|courtesies|pleasantries|invitations|promises|accusations|warnings|reproaches)$/,
  ],
];

/** What is somebody's, and is said: "the Minister's message was that". */
export const SAYINGS =
  /^(?:message|messages|view|views|position|stance|hope|hopes|wish|wishes|belief|conviction|opinion|aim|goal|priority|priorities|intention|ambition|expectation|expectations|concern|concerns|fear|appeal|call|request|demand|plea|proposal|suggestion|idea|answer|reply|response|point|argument|assessment|conclusion|contention|warning|advice|commitment|determination|desire|understanding|remarks|words|statement|support|condolences|thoughts|sympathies|gratitude|thanks)$/;

/** What several have when they say that they have it. */
export const SHARED =
  "agreement|consensus|understanding|recognition|accord|acknowledge?ment|commitment|convergence|determination|resolve|unanimity|view|views|concern|conviction|desire|wish|interest|readiness|willingness|optimism|hope|confidence|appreciation|support|satisfaction|belief|intention";
