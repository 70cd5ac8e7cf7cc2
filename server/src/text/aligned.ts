/** Lists made item by item from other lists, kept up to date at the cost of what changed. */

/** What was made of each item of a list, in the same order. */
export interface Aligned<Item, Made> {
  readonly items: readonly Item[];
  readonly made: readonly Made[];
}

/**
 * Makes one thing of each item, taking from `previous` what was made of the items that the two lists share at their
 * beginnings and ends.
 */
export function align<Item, Made>(
  items: readonly Item[],
  make: (item: Item, index: number) => Made,
  previous?: Aligned<Item, Made>,
): Aligned<Item, Made> {
  if (previous === undefined) return { items, made: items.map(make) };
  const { head, tail } = shared(previous.items, items);
  if (head === items.length && head === previous.items.length) return previous;
  const made: Made[] = previous.made.slice(0, head);
  for (let index = head; index < items.length - tail; index += 1) made.push(make(items[index]!, index));
  return { items, made: tail === 0 ? made : made.concat(previous.made.slice(previous.made.length - tail)) };
}

/** How many items two lists share at their beginnings, and at their ends behind that. */
export function shared<Item>(before: readonly Item[], after: readonly Item[]): { head: number; tail: number } {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return { head, tail };
}
