/** An immutable set that is made larger at the cost of what is added: most ids are named by one more file after the other. */

/** With fewer members, looking through them all is as fast as an index, which takes ten times the room. */
const FEW = 16;

/** What sets that grew from one another share: what came later is no member of the earlier ones. */
class Members {
  #places: Map<string, number> | undefined;

  constructor(readonly list: string[]) {}

  /** Where a member stands; -1 where it is none. */
  placeOf(member: string): number {
    if (this.list.length <= FEW) return this.list.indexOf(member);
    this.#places ??= new Map(this.list.map((each, place) => [each, place]));
    return this.#places.get(member) ?? -1;
  }

  /** @param member is none of them yet. */
  add(member: string): void {
    this.#places?.set(member, this.list.length);
    this.list.push(member);
  }
}

export class GrowingSet implements ReadonlySet<string> {
  private constructor(
    private readonly members: Members,
    readonly size: number,
  ) {}

  /**
   * The set with some members more and some fewer, always another value; a new one where there was none.
   * @param come none of them is a member yet; their order is that in which they will be gone through.
   */
  static from(before: GrowingSet | undefined, come: readonly string[], gone: readonly string[]): GrowingSet {
    const shares = before !== undefined && before.members.list.length === before.size && gone.length === 0;
    if (shares && before.size + come.length > FEW) {
      for (const member of come) before.members.add(member);
      return new GrowingSet(before.members, before.members.list.length);
    }
    const stay = before?.members.list.slice(0, before.size) ?? [];
    if (gone.length === 0) return GrowingSet.holding(stay.concat(come));
    const out = new Set(gone);
    return GrowingSet.holding(stay.filter((member) => !out.has(member)).concat(come));
  }

  /** @param members may be named more than once. */
  static of(members: readonly string[]): GrowingSet {
    if (members.length > FEW) return GrowingSet.holding([...new Set(members)]);
    const list: string[] = [];
    for (const member of members) if (!list.includes(member)) list.push(member);
    return GrowingSet.holding(list.slice());
  }

  /** @param list each member once; nobody else may have it. */
  private static holding(list: string[]): GrowingSet {
    return new GrowingSet(new Members(list), list.length);
  }

  has(member: string): boolean {
    const place = this.members.placeOf(member);
    return place !== -1 && place < this.size;
  }

  values(): SetIterator<string> {
    // A copy, since the list may grow before it has been gone through.
    return this.members.list.slice(0, this.size).values();
  }

  keys(): SetIterator<string> {
    return this.values();
  }

  *entries(): SetIterator<[string, string]> {
    for (const member of this.values()) yield [member, member];
  }

  [Symbol.iterator](): SetIterator<string> {
    return this.values();
  }

  forEach(each: (member: string, same: string, set: ReadonlySet<string>) => void): void {
    for (const member of this.values()) each(member, member, this);
  }
}
