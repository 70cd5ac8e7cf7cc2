/** Whose account a Chinese text is where its persons do not tell: China's, Taiwan's, Hong Kong's, a province's. */
import { AGENCIES, PROVINCES } from "./chinese.data";
import { isChineseName, type FoundPerson } from "./chinesePersons";
import { cityOf, type NamedSide } from "./chineseSides";
import { pairsOf } from "./chineseTable";
import type { ChineseStates } from "./states";

const stateOf = (code: string): NamedSide => ({ code, name: code, aka: [], kind: "state" });

/** What Taipei alone calls itself and its bodies. */
const TAIPEI = /台湾|[访来抵驻]台(?!风|湾海)|立法院|行政院|台[美日英法德立捷欧韩菲越印澳加帛巴贝史](?!地区)/u;
const PEKING = /中方(?:愿|高度|将|支持|一贯|赞赏|坚[定决])|国家主席习|国务院总理|国务委员|新华社/u;

const HONGKONG = /香港|特区政府|特区行政|特首/u;

/** @param chinas whether the text says 中方 of its own side; @param known who takes part, by now. */
export function ownSideOf(
  text: string,
  whole: string,
  chinas: boolean,
  known: readonly FoundPerson[],
): NamedSide | null {
  const head = text.slice(0, 400);
  // "我国外长维文": of whom readers know for whom he speaks.
  const ours = known.find(
    ({ name, side }) =>
      side?.code != null && side.code !== "CN" && new RegExp(`我国[^，。；]{0,14}${name}`, "u").test(head),
  );
  if (ours !== undefined) return ours.side;
  if (/行政长官|特首|[财政律]政司(?:司长|副司长)|特区政府(?:官员|发言人)/u.test(head)) {
    const macau = text.split("澳门").length > text.split("香港").length;
    return macau ? cityOf("澳门", text) : HONGKONG.test(text) ? cityOf("香港", text) : null;
  }
  if (text !== whole && TAIPEI.test(text) && !PEKING.test(text)) return stateOf("TW");
  if (chinas) return stateOf("CN");
  const agency = AGENCIES.find(([name]) => head.includes(name) || text.slice(-60).includes(name));
  return agency === undefined || agency[1] === "CN" ? null : stateOf(agency[1]);
}

/** Whether a text in traditional characters speaks of its own ministry and state as Taipei does. */
export const isTaipeis = (text: string, whole: string): boolean =>
  text !== whole &&
  /我国/u.test(text) &&
  /外交部|经济部|总统府|国防部|侨委会|立法院|行政院/u.test(text) &&
  !/中国(?!大陆)|国务院|新加坡|马来西亚|大马|(?:访问|到访|抵达)(?!台|我国|期间|团)\p{Script=Han}{2,5}(?=[。，；\n])/u.test(
    text,
  );

/** Bodies of a state that are named without it. */
const OWN_BODY =
  /^(?:立法院|行政院|监察院|司法院|考试院|总统府|国家安全会议|国安会|大陆委员会|陆委会|侨务委员会|侨委会|国家发展委员会|国发会|国科会|经济部|数位发展部|农业部|卫福部)/u;

/**
 * For whom somebody speaks: where his words do not tell, for whom the account is, if he is named first or holds an office of
 * a ministry that is named without its state.
 */
export function sideAtHome(
  { name, side, title, home }: FoundPerson,
  isFirst: boolean,
  own: NamedSide | null,
  text: string,
  named: ChineseStates,
): NamedSide | null {
  if (side !== null && !(own?.code === "TW" && OWN_BODY.test(side.name))) return side;
  const province = localityOf(title ?? "", text);
  if (province !== null) return province;
  if (own !== null && (isFirst || own.code !== "CN" ? isFirst || title !== null : home && isChineseName(name)))
    return own;
  const isChinas =
    (isFirst || (own === null && home)) &&
    isChineseName(name) &&
    (text.includes("中国") || pairsOf(text, named).length > 0);
  return isChinas ? stateOf("CN") : null;
}

/** Who leads a province, and who a city. */
const LOCAL = /^(?:副?省长|省长助理|省委(?:副?书记|常委))/u;
const OF_CITY = /^(?:副?市长|市长助理|市委(?:副?书记|常委))/u;

/**
 * The province or city of somebody who leads one that nothing before his office names: the one that the text names most, or
 * calls by its sign. Of cities those that are provinces and the capitals are known.
 */
function localityOf(title: string, text: string): NamedSide | null {
  const city = OF_CITY.test(title);
  if (!city && !LOCAL.test(title)) return null;
  let best: { readonly name: string; readonly short: string; readonly count: number } | null = null;
  const consider = (name: string, short: string, count: number): void => {
    if (count > (best?.count ?? 0)) best = { name, short, count };
  };
  const times = (words: string): number => text.split(words).length - 1;
  for (const [name, short, sign, capital] of PROVINCES) {
    const bySign = new RegExp(`[来访在驻赴]${sign}|${sign}[方企]`, "u").test(text) ? 2 : 0;
    const isCity = name.endsWith("市");
    if (city && !isCity) consider(`${capital}市`, capital, times(capital));
    // The capital of China is where many meet.
    else if (city) consider(name, short, (short === "北京" ? 0 : times(short)) + bySign);
    else if (name.endsWith("省")) consider(name, short, times(short) + times(capital) + bySign);
  }
  const found = best as { readonly name: string; readonly short: string } | null;
  return found === null
    ? null
    : { code: null, name: found.short, aka: text.includes(found.name) ? [found.name] : [], kind: "organisation" };
}
