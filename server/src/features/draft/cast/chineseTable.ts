/** The sides and persons of a Chinese text as its actors, each by its id: whom its words call sides, and for whom somebody speaks. */
import { simplified } from "../../../model/traditional";
import type { Steps } from "../../../workspace/steps";
import type { DraftActor } from "../reading";
import type { FoundPerson } from "./chinesePersons";
import { nameOfSign, shortForms, type NamedSide } from "./chineseSides";
import { declarationOf, idOf, states, type ChineseStates } from "./states";

/** So much of a text tells who takes part, and so much of it who else is to act. */
export const LOOKED_AT = 20_000;
const ACTED_IN = 100_000;
/** More sides are in no readout. */
export const MOST_ACTORS = 40;

const SAYS =
  "表示|强调|指出|认为|重申|评价|说|感谢|呼吁|敦促|谴责|赞赏|介绍|阐述|阐明|提出|要求|希望|反对|支持|欢迎|同意|承诺|邀请|注意到|表达|愿|不寻求";

/** The signs of the states that a text names, by which it pairs them: 中美关系. */
export const signsOf = (named: ChineseStates): string =>
  [...new Set(named.filter(([, code]) => code !== "CN").map(([words]) => words.charAt(0)))].join("") || "\\0";

/** The codes of the states that a text pairs with China by their signs: 中日. */
export const pairsOf = (text: string, named: ChineseStates): readonly string[] => [
  ...new Set(
    named
      .filter(
        ([words, code]) => code !== "CN" && (declarationOf(code).iso !== null || code === "eu") && text.includes(words),
      )
      .filter(([words]) => new RegExp(`中${words.charAt(0)}(?![${signsOf(named)}洲亚非央国间])`, "u").test(text))
      .map(([, code]) => code),
  ),
];

export const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const anyOf = (words: Iterable<string>): string =>
  [...words]
    .sort((one, other) => other.length - one.length)
    .map(escaped)
    .join("|") || "(?!)";

/** The actors that are found, by their ids; those that are given keep theirs. */
export class SideTable {
  private readonly used = new Map<string, DraftActor>();
  /** What the text calls sides by, each with its id. */
  private readonly words = new Map<string, string>();
  private readonly signs: ReadonlyMap<string, number>;

  constructor(
    private readonly whole: string,
    private readonly text: string,
    private readonly start: string,
    private readonly named: ChineseStates,
    private readonly given: readonly DraftActor[],
  ) {
    this.signs = shortForms(start, named);
  }

  /** As published. */
  private written(words: string): string {
    const at = this.text.indexOf(words);
    return at === -1 ? words : this.whole.slice(at, at + words.length);
  }

  private add(actor: DraftActor): string {
    this.used.set(actor.id, actor);
    for (const each of [actor.name, ...actor.aka])
      if (/\p{Script=Han}/u.test(each)) this.words.set(simplified(each), actor.id);
    return actor.id;
  }

  side({ code, name, aka, kind }: NamedSide): string {
    if (code !== null) return this.state(code);
    const before =
      this.words.get(name) ?? [...this.words].find(([its]) => its.endsWith(name) || name.endsWith(its))?.[1];
    if (before !== undefined) {
      const actor = this.used.get(before)!;
      if (!this.words.has(name)) this.add({ ...actor, aka: [...actor.aka, this.written(name)] });
      return before;
    }
    const known = this.given.find((one) => [one.name, ...one.aka].some((each) => simplified(each) === name));
    const sign = name.charAt(0);
    const short = kind === "state" && this.signs.has(sign) ? [`${sign}方`] : [];
    return this.add(
      known ?? {
        id: this.free(idOf(this.written(name))),
        name: this.written(name),
        title: null,
        for: null,
        iso: null,
        kind,
        aka: [...new Set([...aka, ...short])].filter((words) => words !== name).map((words) => this.written(words)),
      },
    );
  }

  private state(code: string): string {
    const { id, iso, name: english } = declarationOf(code);
    const its = this.named.filter(([, other]) => other === code).map(([words]) => words);
    const name = states().chineseNames.get(code) ?? its.filter((words) => !words.endsWith("方")).at(-1) ?? english;
    const known = this.given.find(
      (one) =>
        (iso !== null && one.iso === iso) ||
        one.id === id ||
        one.name === name ||
        one.aka.some((each) => simplified(each) === name),
    );
    const actor = known ?? {
      id,
      name: this.written(name),
      title: null,
      for: null,
      iso,
      kind: iso === null ? ("organisation" as const) : ("state" as const),
      aka: its.filter((words) => words !== name && !words.endsWith("政府")).map((words) => this.written(words)),
    };
    this.add(actor);
    for (const words of its) this.words.set(words, actor.id);
    return actor.id;
  }

  /** The side that a sign before 方 is of. */
  private ofSign(sign: string): string {
    const words = `${sign}方`;
    const before =
      this.words.get(words) ?? [...this.words].find(([its]) => its.startsWith(sign) && its.length > 1)?.[1];
    if (before !== undefined) {
      const actor = this.used.get(before)!;
      if (!this.words.has(words)) this.add({ ...actor, aka: [...actor.aka, this.written(words)] });
      return before;
    }
    const name = nameOfSign(sign, this.start);
    return this.side({ code: null, name: name ?? words, aka: name === null ? [] : [words], kind: "state" });
  }

  /** The id of the side that words name: 中方, 兰方, 法国; null for nobody. */
  private called(words: string): string | null {
    const code = this.named.find(([its]) => its === words)?.[1];
    if (code !== undefined) return this.state(code);
    if (/^\p{Script=Han}方$/u.test(words)) return this.signs.has(words.charAt(0)) ? this.ofSign(words.charAt(0)) : null;
    return this.words.get(words) ?? null;
  }

  private all(): string {
    return anyOf(
      new Set([
        ...this.named.map(([words]) => words),
        ...[...this.signs.keys()].map((sign) => `${sign}方`),
        ...this.words.keys(),
      ]),
    );
  }

  /**
   * For whom somebody speaks, by whom the words name that he says: "沈岳说，兰方愿…".
   * @param head the title and the opening, where it is the issuer's person.
   */
  spokenOf({ name, title }: FoundPerson, taken: readonly (string | null)[], head: string | null): string | null {
    const says = new RegExp(`${escaped(name)}[^，。；“\\n]{0,20}(?:${SAYS})[^\\n]{0,300}`, "gu");
    const subject = new RegExp(
      `(?:^|[，。；：“]|表示|指出|强调|重申)(?:但|并|同时|对此|当前|而)?(${this.all()})(?:高度|愿|将|支持|坚持|一贯|赞赏|感谢|反对|坚决|希望|欢迎|重视|不|始终|致力|期待|已|也|坚定|准备|无意|计划|同|要求|敦促|认为)`,
      "u",
    );
    let count = 0;
    for (const { 0: words } of this.start.matchAll(says)) {
      const found = subject.exec(words)?.[1];
      const side = found === undefined ? null : this.called(found);
      if (side !== null && !taken.includes(side)) return side;
      if ((count += 1) === 20) break;
    }
    if (head === null) return null;
    // Whose account it is: the one sign that nobody else's side has.
    const left = [...this.signs.keys()].map((sign) => this.ofSign(sign)).filter((side) => !taken.includes(side));
    if (left.length > 0) return left.length === 1 ? left[0]! : null;
    const government = /^副?([省市州县区])长$/u.exec(title ?? "")?.[1];
    if (government !== undefined)
      return this.text.includes(`${government}政府`)
        ? this.side({ code: null, name: `${government}政府`, aka: [], kind: "organisation" })
        : null;
    const others = [...new Set(this.inHead(head))].filter((side) => !taken.includes(side));
    if (others.length > 0) return others.length === 1 ? others[0]! : null;
    const host = /(?:访问|到访|抵达)(\p{Script=Han}{2,5}?)(?=[。，；\n]|$)/u.exec(head)?.[1];
    if (host === undefined || /[的了期间并本我]/u.test(host)) return null;
    return this.side({ code: null, name: host, aka: [], kind: "state" });
  }

  /** Sides that say something without a person, in the order of the text. */
  *speaking(): Steps<readonly string[]> {
    const found = new Set<string>();
    const subject = new RegExp(
      `(?:^|[。\\n：；])(?:[^，。；\\n]{0,16}，)?(?:与会|参会)?(${this.all()})(?:各国|国家|成员国)?(?:领导人|外长)?(?:就[^，。；\\n]{2,60}?)?[^，。；“\\n]{0,8}?(?:${SAYS})`,
      "gu",
    );
    for (let from = 0; from < this.start.length; from += 4000) {
      yield;
      for (const [, words = ""] of this.start.slice(from, from + 4000).matchAll(subject)) {
        const side = this.called(words);
        if (side !== null && this.used.size <= MOST_ACTORS) found.add(side);
      }
    }
    return [...found];
  }

  /** Which of some sides a text opens with. */
  opening(head: string, sides: readonly string[]): string | undefined {
    for (const [words, id] of this.words) if (sides.includes(id) && head.startsWith(words)) return id;
    return undefined;
  }

  /** Sides that the title and the opening sentence name. */
  inHead(head: string): readonly string[] {
    const found: string[] = [];
    for (const [words] of head.matchAll(new RegExp(this.all(), "gu"))) {
      const code = this.named.find(([its]) => its === words)?.[1];
      // An organisation may be only where something is held.
      if (code !== undefined && declarationOf(code).iso === null) continue;
      const side = this.called(words);
      if (side !== null && this.used.size <= MOST_ACTORS) found.push(side);
    }
    return found;
  }

  /** China and the state whose sign stands beside its own: 中日举行…磋商. */
  paired(head: string): readonly string[] {
    const codes = pairsOf(this.text.slice(0, LOOKED_AT), this.named).filter((code) =>
      this.named.some(([words, its]) => its === code && head.includes(`中${words.charAt(0)}`)),
    );
    return codes.length === 1 ? [this.state("CN"), this.state(codes[0]!)] : [];
  }

  person({ name, title, id, latin }: FoundPerson, side: string | null): string {
    const known = this.given.find(
      (one) =>
        one.iso === null &&
        ([one.name, ...one.aka].some((each) => simplified(each) === name) || (id !== null && one.id === id)),
    );
    const actor = known ?? {
      id: this.free(id ?? idOf(this.written(name))),
      name: this.written(name),
      title: title === null ? null : this.written(title),
      for: side,
      iso: null,
      kind: "person" as const,
      aka: latin === null ? [] : [latin],
    };
    this.used.set(actor.id, actor);
    return actor.id;
  }

  /** Several who say something together, without being named. */
  group(words: readonly string[]): void {
    const [name = "", ...aka] = words.map((each) => this.written(each));
    if (this.used.size < MOST_ACTORS && ![...this.used.values()].some((one) => one.name === name))
      this.addGroup(name, aka);
  }

  private addGroup(name: string, aka: readonly string[]): void {
    const id = this.free(idOf(name));
    this.used.set(id, { id, name, title: null, for: null, iso: null, kind: "group", aka });
  }

  /** Who says something, is asked or is to act may be a third state. */
  *acting(): Steps<void> {
    const all = this.all();
    const asked = new RegExp(
      `(?:敦促|督促|呼吁|要求|希望|促请|奉劝|期待|警告)(${all})|(${all})(?:应|必须|须|要|不得|将|愿|承诺)`,
      "gu",
    );
    for (let from = 0; from < Math.min(this.text.length, ACTED_IN); from += 4000) {
      yield;
      for (const [, one, other] of this.text.slice(from, from + 4000).matchAll(asked))
        if (this.used.size < MOST_ACTORS) this.called((one ?? other)!);
    }
    for (const one of this.given) {
      const isState = one.for === null && one.title === null && one.kind !== "person";
      if (isState && [one.name, ...one.aka].some((each) => each.length > 1 && this.text.includes(simplified(each))))
        this.used.set(one.id, one);
    }
  }

  /** Sides first. */
  actors(): readonly DraftActor[] {
    const rank = ({ for: side, kind }: DraftActor): number => (side === null && kind !== "person" ? 0 : 1);
    return [...this.used.values()].sort((one, other) => rank(one) - rank(other));
  }

  private free(id: string): string {
    let number = 2;
    let tried = id;
    while (this.used.has(tried)) {
      tried = `${id}-${number}`;
      number += 1;
    }
    return tried;
  }
}
