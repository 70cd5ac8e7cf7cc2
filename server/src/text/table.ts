/** An immutable map whose changed copies cost little: a workspace of ten thousand files gets a new one on each key. */

const SHARDS = 1024;

export class Table<Value> {
  private constructor(
    private readonly shards: readonly ReadonlyMap<string, Value>[],
    readonly size: number,
  ) {}

  static empty<Value>(): Table<Value> {
    const none: ReadonlyMap<string, Value> = new Map();
    return new Table<Value>(new Array<ReadonlyMap<string, Value>>(SHARDS).fill(none), 0);
  }

  get(key: string): Value | undefined {
    return this.shards[shardOf(key)]?.get(key);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  /** A table with these entries set, and those removed whose value is undefined. */
  with(changes: Iterable<readonly [string, Value | undefined]>): Table<Value> {
    let shards: ReadonlyMap<string, Value>[] | undefined;
    const fresh = new Map<number, Map<string, Value>>();
    let size = this.size;
    for (const [key, value] of changes) {
      const place = shardOf(key);
      let shard = fresh.get(place);
      if (shard === undefined) {
        shards ??= this.shards.slice();
        shard = new Map(shards[place]);
        fresh.set(place, shard);
        shards[place] = shard;
      }
      if (shard.has(key)) size -= 1;
      if (value === undefined) shard.delete(key);
      else {
        shard.set(key, value);
        size += 1;
      }
    }
    return shards === undefined ? this : new Table(shards, size);
  }

  *keys(): IterableIterator<string> {
    for (const shard of this.shards) yield* shard.keys();
  }

  *values(): IterableIterator<Value> {
    for (const shard of this.shards) yield* shard.values();
  }

  *[Symbol.iterator](): IterableIterator<readonly [string, Value]> {
    for (const shard of this.shards) yield* shard;
  }
}

/** FNV-1a over the UTF-16 units. */
function shardOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  return ((hash >>> 0) ^ (hash >>> 16)) & (SHARDS - 1);
}
