/** Who speaks in a Chinese text under no office that is known before the name, by an office alone, or as a group: 各国外长. */
import { simplified } from "../../../model/traditional";
import type { FoundPerson } from "./chinesePersons";
import { GIVEN, isName, NO_GIVEN, SAYS_AT_ONCE } from "./chinesePersons";
import { SURNAMES } from "./chinese.data";
import { OFFICES } from "./offices.data";
import { sideBefore, type NamedSide } from "./chineseSides";
import type { ChineseStates } from "./states";

/** Offices by which an account may call one who it never names. */
const ALONE =
  "国家主席|副主席|主席|副总统|总统|副总理|总理|首相|国务卿|外交部长|国防部长|外长|防长|部长|行政长官|政务司司长|财政司司长|秘书长|总书记|大使|总领事|特使|国王|女王|议长|院长|省长|市长|州长|书记|会长|局长|司长|主任";

/** What stands before an office that is somebody else's. */
const alone = (says: string): RegExp =>
  new RegExp(
    `(?:^|[。\\n])(?:[^，。；\\n]{0,14}，)?(${ALONE})(?=(?:今|昨|本)?(?:天|日|晨|早|晚)?(?:上午|下午|中午|晚上)?(?:在[^，。；]{1,14}(?:会见|接见|会晤)|会见|接见|会晤|最后|首先|随后|致词时|致辞时|进一步|同时|此外|${says}))`,
    "gu",
  );

/** One for each office that says something and that no person has who is found. */
export function* unnamedIn(
  text: string,
  headEnd: number,
  found: readonly FoundPerson[],
  own: NamedSide | null,
): IterableIterator<FoundPerson> {
  const taken = new Set(found.flatMap(({ title }) => (title === null ? [] : [simplified(title)])));
  for (const { 0: all, 1: office = "", index } of text.matchAll(alone(SAYS_AT_ONCE))) {
    if ([...taken].some((its) => its.endsWith(office) || office.endsWith(its))) continue;
    taken.add(office);
    // Who is met may have been named by it before he says something.
    const first = text.indexOf(office);
    const at = first < headEnd ? first : index + all.lastIndexOf(office);
    yield {
      at: at < headEnd ? at : -1,
      name: office,
      title: office,
      side: own,
      id: null,
      latin: null,
      home: false,
    };
  }
}

const envoy = new RegExp(
  `(?<=^|[。，；\\n、]|[部署局院厅馆会处省市]|[同与和]|会见|接见|会晤|拜会)(\\p{Script=Han})((?:政务|常务)?次长|部长|副部长|大使|总领事|代办|公使|参赞|署长|局长|司长|副司长|主任|主委|代表|副代表|处长|院长|会长|理事长|秘书长|特派员|委员|省长|市长|书记|厅长)((?!${SAYS_AT_ONCE})${GIVEN})?(?=${SAYS_AT_ONCE}|在[^，。；]{1,12}[中上时]|[，于与同和]|会见|接见|会晤)`,
  "gu",
);

/**
 * Those whom a text calls by family name and office alone, as 刘大使, or with the given name behind the office, as 王部长美花:
 * where one of them says something and nobody who is found has that family name.
 */
export function* calledIn(
  text: string,
  headEnd: number,
  found: readonly FoundPerson[],
  own: NamedSide | null,
): IterableIterator<FoundPerson> {
  const taken = new Set<string>();
  for (const { 1: sign = "", 2: office = "", 3: given, index } of text.matchAll(envoy)) {
    if (taken.has(sign) || !SURNAMES.has(sign) || NO_FAMILY.has(sign)) continue;
    if (found.some(({ name }) => name.startsWith(sign))) continue;
    const short = sign + office;
    if (!new RegExp(`${short}(?:[^，。；\\n]{0,2})${SAYS_AT_ONCE}`, "u").test(text)) continue;
    taken.add(sign);
    const whole = new RegExp(
      `${short}((?![于在与同和会接应主率出访今昨本日首也还则]|${SAYS_AT_ONCE})${GIVEN})(?=欢迎|[，。、\\n于在与同和会接应主率出访]|${SAYS_AT_ONCE})`,
      "u",
    ).exec(text)?.[1];
    const name =
      given !== undefined && !NO_GIVEN.test(given) && isName(sign + given)
        ? sign + given
        : whole === undefined
          ? short
          : sign + whole;
    yield {
      at: index < headEnd ? index : -1,
      name: isName(name) ? name : short,
      title: office,
      side: own,
      id: null,
      latin: null,
      home: false,
    };
  }
}

/** Signs of family names that open other words before an office: 各部长, 时任. */
const NO_FAMILY: ReadonlySet<string> = new Set([
  "时",
  "任",
  "原",
  "前",
  "全",
  "和",
  "于",
  "向",
  "应",
  "由",
  "方",
  "成",
  "国",
  "边",
  "官",
]);

/** What offices end in. */
const BEHIND_OFFICE =
  /(?:代表|长|官|员|使|相|卿|督|师|席|理|记|任|事|王|帅|将|校|士|人|导|佬|董|监|问|家|手|秘|辅|责)$/u;

/** Whom sentences begin with and who says something, and whom the opening names behind other words than an office that is known. */
export function* untitledIn(
  head: string,
  subjects: ReadonlySet<string>,
  found: readonly FoundPerson[],
  named: ChineseStates,
): IterableIterator<FoundPerson> {
  for (const name of subjects) {
    if (!isName(name) || NOBODY.test(name) || named.some(([its]) => its.includes(name) || name.includes(its))) continue;
    if (found.some((one) => one.name.includes(name) || name.includes(one.name))) continue;
    const at = [...head.matchAll(new RegExp(name, "gu"))].find(({ index }) =>
      BEHIND_OFFICE.test(head.slice(Math.max(0, index - 12), index)),
    )?.index;
    if (at === undefined) continue;
    const title = /(?:\p{Script=Han}{0,2})$/u.exec(head.slice(0, at))![0];
    yield { at, name, title, side: sideBefore(head, at - title.length, named), id: null, latin: null, home: false };
  }
}

/** Words that sentences begin with and that are nobody's name. */
const NOBODY =
  /[方国]$|双方|两国|各国|我们|他们|她们|大家|中国|政府|外交|发言|声明|公报|联合|会议|会谈|代表|专家|记者|报道|消息|文章|人士|领导|元首|使馆|领馆|部门|公司|集团|组织|欧盟|东盟|联盟|^[这那此其对就经据在为从当目今去近日另同随]/u;

const guest = new RegExp(
  `(?:会见|会晤|接见|[同与和])([^，。；\\s]{2,30}?(${OFFICES.join("|")}))(?:一行|夫妇)?(?:共同|举行|会谈|会晤|会面|通电话|通话|视频|$)`,
  "u",
);
const named =
  /(?:会见|会晤|接见|[同与和])([\p{Script=Han}·-]{2,14}?)(?:举行|会谈|会晤|会面|通电话|通话|共同|时，|[，。])/gu;

/** Whose office only the title tells, and whose name only the opening: "会见北国总理", and "沈岳同黑尔举行会谈。". */
export function* metIn(
  headline: string,
  opening: string,
  found: readonly FoundPerson[],
  states: ChineseStates,
): IterableIterator<FoundPerson> {
  const met = guest.exec(headline);
  if (met === null) return;
  const title = met[2]!;
  if (
    found.some(
      (one) =>
        one.title !== null &&
        (title.endsWith(one.title) || one.title.endsWith(title)) &&
        !one.home &&
        one.side?.code !== "CN",
    )
  )
    return;
  for (const { 0: whole, 1: name = "", index } of opening.matchAll(named)) {
    if (!isName(name) || NOBODY.test(name) || states.some(([its]) => its.includes(name) || name.includes(its)))
      continue;
    if (found.some((one) => one.name.includes(name) || name.includes(one.name))) continue;
    const side = sideBefore(headline, met.index + met[0].indexOf(title), states, title);
    const at = headline.length + 1 + index + whole.indexOf(name);
    yield { at, name, title, side, id: null, latin: null, home: false };
    return;
  }
}

const GROUP =
  "(?:(?:来访|到访|与会|参会|在座)的?(?:各国|各方|多国|外国|外方)?|各国|各位|多国|外方|上述|(?:[四五六七八九十]|十[一二三四五六七八九]|多|数|几)(?:国|位))(?:驻\\p{Script=Han}{1,6}?)?(?:国家|议会|政府|外交)?(?:领导人|元首|政府首脑|外长|外交部长|防长|国防部长|财长|部长|议长|总领事|使节|大使|外宾|嘉宾|来宾|贵宾|宾客|代表团?|团长|团员|议员|官员|企业家|专家学者|专家|学者|青年|记者|负责人)们?|(?:访问?团|参访团|代表团)(?:成员|团员|议员)们?|\\p{Script=Han}{2,8}?(?:代表|企业家|议员|专家|学者|青年|学生|记者|使节|侨领)们|(?:获奖|受邀|在场)?(?:外国|外方|外籍|各国|中外)(?:专家|嘉宾|代表|学者|企业家|青年|学生|记者|使节|议员|友人)们?|(?:新任|外国|驻\\p{Script=Han}{1,4}?)*(?:使节|大使|总领事|来宾|外宾|嘉宾|领导人|议员|外长|部长|代表)们|(?:参加|出席|参与)(?:上述|此次)?(?:会见|活动|会议|座谈会?|会谈|考察|访问|论坛|通话)的[^，。；]{2,24}?(?:领导人|专家|代表|使节|官员|人士|负责人|外宾|嘉宾|学者|青年|学生|企业家)们?|(?:与会|参会|到会|到场|来访|在座|受访)\\p{Script=Han}{0,10}?(?:代表|人士|嘉宾|专家|学者|使节|官员|企业家|负责人|外宾|来宾|政要|议员|委员|青年|侨领|高管)们?";

/** Groups that say something together, each by all that the text calls it: 与会外国使节, 使节们. */
export function groupsIn(text: string): readonly (readonly string[])[] {
  const says = new RegExp(
    `(?:^|[。\\n])(?:[^，。；\\n]{0,14}，)?(?:[\\p{Script=Han}·]{2,14}[与和同])?(${GROUP})(?:均|都|纷纷|一致|普遍|分别|也|则|还|在[^，。；]{1,8}[中上时]|对[^，。；]{2,50}?(?=表))*${SAYS_AT_ONCE}`,
    "gu",
  );
  const groups = new Map<string, Set<string>>();
  for (const [, words = ""] of text.matchAll(says)) {
    const whole = words.replace(/^(?:参加|出席|参与)[^，。；]*?的(?=.)/u, "");
    const last = /(使节|大使|总领事|外宾|来宾)们?$/u.exec(whole)?.[1] ?? whole;
    groups.set(last, (groups.get(last) ?? new Set()).add(whole).add(words));
  }
  return [...groups.values()].slice(0, 6).map((its) => [...its]);
}
