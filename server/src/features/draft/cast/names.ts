/** Whether two forms of a name may be those of one person. */

/** Signs that are no letter with a mark, as those write them who leave marks out. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  ı: "i",
  đ: "d",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ð: "d",
  þ: "th",
};

/** A word in small letters as those write it who leave marks out. */
export function withoutMarks(low: string): string {
  return /^[ -~]*$/.test(low)
    ? low
    : low
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .replace(/[øłıđßæœðþ]/gu, (sign) => PLAIN[sign]!);
}

/** First names and what many call them for, by another initial. */
const FAMILIAR: ReadonlyMap<string, string> = new Map(
  "tony antony|tony anthony|bob robert|bobby robert|bill william|billy william|dick richard|liz elizabeth|betty elizabeth|jack john|ted edward|ned edward|peggy margaret|chuck charles|hank henry|harry henry|kate catherine|kathy catherine|gene eugene|jim james|sasha aleksandr|sasha alexander|nick dominic|bibi benjamin|fritz friedrich|pepe jose|paco francisco|chico francisco|lula luiz|vova vladimir|misha mikhail"
    .split("|")
    .map((pair) => pair.split(" ") as [string, string]),
);

/** The words of a name in small letters, without marks, articles and what is added to it. */
export function plain(name: readonly string[]): readonly string[] {
  return name
    .map((word) =>
      withoutMarks(word.toLowerCase())
        .replace(/[,.]/gu, "")
        // "Al- Hale".
        .replace(/^[-‑]$/u, "")
        .replace(/^(?:a[lnrstdz]|el|ash|u[lr])[-‑](?=.)/u, ""),
    )
    .filter(
      (word) => word !== "" && !/^(?:jr|sr|iii?|iv|vi{0,3}|dr|mp|mep|md|phd|[kq]c|[ckmo]be|k?cmg|gcmg)$/.test(word),
    );
}

/** Without what may lead a family name: "Le Drian". */
function unled(name: readonly string[]): readonly string[] {
  const rest = name.filter((word) => !LEADING.test(word));
  return rest.length === 0 ? name : rest;
}

const LEADING = /^(?:le|la|de|del|da|dos|do|di|du|van|von|der|den|ter|al|el|ul|ur)$/;

export function sameName(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [unled(plain(one)), unled(plain(other))];
  if (a.length === 0 || b.length === 0) return false;
  // "López Obrador", "bin Salman": some words of a longer name, in their order.
  if (Math.min(a.length, b.length) > 1 && (isWithin(a, b) || isWithin(b, a))) return true;
  if (a.length === 1) return isPartOf(a[0]!, b);
  if (b.length === 1) return isPartOf(b[0]!, a);
  if (a.at(-1) === b.at(-1))
    return a[0]![0] === b[0]![0] || FAMILIAR.get(a[0]!)?.[0] === b[0]![0] || FAMILIAR.get(b[0]!)?.[0] === a[0]![0];
  return a.length === b.length && a.every((word) => b.includes(word));
}

/** Whether somebody may be called by a word of a name: but not by that of the father. */
function isPartOf(word: string, name: readonly string[]): boolean {
  return name.some(
    (each, at) => each === word && !(at < name.length - 1 && /^(?:bin|ibn|bint|ben)$/.test(name[at - 1] ?? "")),
  );
}

/** Whether all words of a name stand in another, in the same order. */
function isWithin(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const word of long) if (word === short[at]) at += 1;
  return at === short.length;
}

/** The consonants of a name's word with its first sign: "Hussein" and "Hussain", "Aivazian" and "Ayvazyan" have the same. */
function skeleton(word: string): string {
  const first = /^[aeiouyj]/u.test(word) ? "a" : word.charAt(0);
  return (
    first +
    word
      .slice(1)
      .replace(/ph/gu, "f")
      .replace(/ck|kh|q/gu, "k")
      .replace(/[aeiouyj'’-]/gu, "")
      .replace(/(.)\1+/gu, "$1")
  );
}

/** Whether two words may be one name in two spellings. */
export function isSpelling(one: string, other: string): boolean {
  const [a, b] = [skeleton(one), skeleton(other)];
  if (one === other) return true;
  // "Orsov" and "Orsova" are two.
  if (one === `${other}a` || other === `${one}a`) return false;
  return a === b && a.length > 2 && Math.abs(one.length - other.length) < 3;
}

/** The same name in another spelling, with as many words. */
export function isAlike(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [unled(plain(one)), unled(plain(other))];
  if (a.length === 0 || b.length === 0) return false;
  if (a.length > 1 && b.length > 1) return a.length === b.length && a.every((word, at) => isSpelling(word, b[at]!));
  return isSpelling(a.at(-1)!, b.at(-1)!);
}
