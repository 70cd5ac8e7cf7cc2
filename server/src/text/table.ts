/** An immutable map whose changed copies cost little: a workspace of ten thousand files gets a new one on each key. */

/** Pages, and buckets of each: what changes costs a copy of its page, and of twenty thousand keys few share a bucket. */
const SIDE = 128;
const BITS = 7;

/** Keys and values by turns. */
type Bucket<Value> = readonly (string | Value)[];
type Page<Value> = readonly (Bucket<Value> | undefined)[];
/** Some of the entries of a table. */
export type Part<Value> = Page<Value>;

export class Table<Value> {
  private constructor(
    private readonly pages: readonly (Page<Value> | undefined)[],
    readonly size: number,
  ) {}

  static empty<Value>(): Table<Value> {
    return new Table<Value>(new Array<undefined>(SIDE).fill(undefined), 0);
  }

  get(key: string): Value | undefined {
    const place = placeOf(key);
    const bucket = this.pages[place >>> BITS]?.[place & (SIDE - 1)];
    if (bucket === undefined) return undefined;
    const at = indexIn(bucket, key);
    return at < 0 ? undefined : (bucket[at + 1] as Value);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  /** A table with these entries set, and those removed whose value is undefined. */
  with(changes: Iterable<readonly [string, Value | undefined]>): Table<Value> {
    return this.changed(changes, (_, value) => value);
  }

  /**
   * A table in which each of these keys has another value.
   * @param make gets what a key had before, and its change; undefined is no value.
   */
  changed<Change>(
    changes: Iterable<readonly [string, Change]>,
    make: (before: Value | undefined, change: Change) => Value | undefined,
  ): Table<Value> {
    let pages: (Page<Value> | undefined)[] | undefined;
    const fresh = new Map<number, (Bucket<Value> | undefined)[]>();
    let size = this.size;
    for (const [key, change] of changes) {
      const place = placeOf(key);
      let page = fresh.get(place >>> BITS);
      if (page === undefined) {
        pages ??= this.pages.slice();
        page = pages[place >>> BITS]?.slice() ?? new Array<undefined>(SIDE).fill(undefined);
        fresh.set(place >>> BITS, page);
        pages[place >>> BITS] = page;
      }
      const bucket = page[place & (SIDE - 1)] ?? [];
      const at = indexIn(bucket, key);
      const value = make(at < 0 ? undefined : (bucket[at + 1] as Value), change);
      const now = bucket.slice();
      if (value === undefined) {
        if (at >= 0) now.splice(at, 2);
      } else if (at >= 0) now[at + 1] = value;
      else now.push(key, value);
      size += (now.length - bucket.length) / 2;
      page[place & (SIDE - 1)] = now.length === 0 ? undefined : now;
    }
    return pages === undefined ? this : new Table(pages, size);
  }

  keys(): IterableIterator<string> {
    return this.each(0) as IterableIterator<string>;
  }

  values(): IterableIterator<Value> {
    return this.each(1) as IterableIterator<Value>;
  }

  *[Symbol.iterator](): IterableIterator<readonly [string, Value]> {
    for (const key of this.keys()) yield [key, this.get(key)!];
  }

  /**
   * The values in parts, each of which is the same as before in a changed copy where none of its values has changed: what
   * was made of a part can be kept by it.
   */
  parts(): readonly Part<Value>[] {
    return this.pages.filter((page) => page !== undefined);
  }

  /** The keys (0) or the values (1). Views go through ten thousand at a time, so that no step makes anything. */
  private *each(first: 0 | 1): IterableIterator<string | Value> {
    for (const page of this.pages) {
      for (let place = 0; page !== undefined && place < SIDE; place += 1) {
        const bucket = page[place];
        for (let at: number = first; bucket !== undefined && at < bucket.length; at += 2) yield bucket[at]!;
      }
    }
  }
}

/** The values of a part. */
export function valuesIn<Value>(part: Part<Value>): readonly Value[] {
  return part.flatMap((bucket = []) => bucket.filter((_, at) => at % 2 === 1) as Value[]);
}

function indexIn(bucket: Bucket<unknown>, key: string): number {
  for (let at = 0; at < bucket.length; at += 2) if (bucket[at] === key) return at;
  return -1;
}

/** FNV-1a over the UTF-16 units, folded to the bits of a place. */
function placeOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  return ((hash >>> 16) ^ hash) & (SIDE * SIDE - 1);
}
