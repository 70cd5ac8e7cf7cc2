/** Two columns that scroll in step: what both report is held side by side, and between that they run in proportion. */

/** Where the same stands in the two columns, from their tops. */
type Pair = readonly [number, number];

/**
 * @param pairs what stands in both, measured when it is asked for.
 */
export function scrollInStep(one: HTMLElement, other: HTMLElement, pairs: () => readonly Pair[]): { rest(): void } {
  /** The column that somebody scrolls; the other one's own events are echoes. */
  let leads: HTMLElement | null = null;
  let quiet = 0;
  const follow = (from: HTMLElement, to: HTMLElement, turn: (pair: Pair) => Pair): void => {
    if (leads !== null && leads !== from) return;
    leads = from;
    clearTimeout(quiet);
    quiet = window.setTimeout(() => (leads = null), 150);
    // The line that is read is in the upper third.
    const read = from.clientHeight / 3;
    const ends: Pair = [from.scrollHeight, to.scrollHeight];
    const steps = [[0, 0] as Pair, ...inOrder(pairs().map(turn)), ends];
    const at = from.scrollTop + read;
    let next = 1;
    while (next < steps.length - 1 && steps[next]![0] <= at) next += 1;
    const [[a, b], [c, d]] = [steps[next - 1]!, steps[next]!];
    const share = c === a ? 0 : (at - a) / (c - a);
    to.scrollTop = b + share * (d - b) - read;
  };
  one.addEventListener("scroll", () => follow(one, other, (pair) => pair), { passive: true });
  other.addEventListener("scroll", () => follow(other, one, ([a, b]) => [b, a]), { passive: true });
  return {
    /** Both columns are being moved by the page: neither leads. */
    rest() {
      leads = document.body;
      clearTimeout(quiet);
      quiet = window.setTimeout(() => (leads = null), 300);
    },
  };
}

/** The longest run of pairs that ascend in both columns, in the order of the first: what crosses others is left out. */
function inOrder(pairs: readonly Pair[]): readonly Pair[] {
  const sorted = [...pairs].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const lasts: number[] = [];
  const before: number[] = [];
  for (const [at, [, y]] of sorted.entries()) {
    let low = 0;
    let high = lasts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[lasts[middle]!]![1] < y) low = middle + 1;
      else high = middle;
    }
    before[at] = low === 0 ? -1 : lasts[low - 1]!;
    lasts[low] = at;
  }
  const run: Pair[] = [];
  for (let at = lasts.at(-1) ?? -1; at !== -1; at = before[at]!) run.push(sorted[at]!);
  return run.reverse();
}
