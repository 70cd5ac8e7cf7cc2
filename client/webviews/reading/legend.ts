/** What stands above the text: what is read, who speaks in which colour, and what the lines under the acts mean. */
import { KIND_NAMES } from "../base/kinds";
import type { ReadingBlock, ReadingHead } from "./messages";
import type { Voice } from "./words";

const FORCES: readonly (readonly [string, string])[] = [
  ["firm", "firm"],
  ["medium", "medium"],
  ["soft", "soft"],
];

/** More voices than these are counted, not listed. */
const MOST = 24;

/** The issuer, the day and the place of what is read. */
export function aboutOf({ issuer, date, form, place, actors }: ReadingHead): string {
  const names = issuer.map((id) => actors[id]?.name ?? id).join(" and ");
  return [names === "" ? null : `Attested by ${names}`, date, form, place].filter((word) => word !== null).join(" · ");
}

export function drawVoices(list: HTMLElement, voices: readonly (readonly [name: string, voice: Voice])[]): void {
  const items = voices.slice(0, MOST).map(([name, { name: who, about, mark }]) => {
    const item = document.createElement("li");
    const sign = document.createElement("span");
    sign.className = `mark ${name}`;
    sign.textContent = mark;
    const words = document.createElement("span");
    words.className = `voice ${name}`;
    words.textContent = who;
    item.append(sign, " ", words);
    if (about !== "") {
      const small = document.createElement("small");
      small.textContent = ` ${about}`;
      item.append(small);
    }
    return item;
  });
  if (voices.length > MOST) {
    const more = document.createElement("li");
    more.textContent = `and ${voices.length - MOST} more`;
    items.push(more);
  }
  list.replaceChildren(...items);
}

/** The kinds that there are, and the three lines of force. */
export function drawKinds(list: HTMLElement, blocks: Iterable<ReadingBlock>): void {
  const found = new Set<string>();
  const forces = new Set<string>();
  for (const { acts } of blocks) {
    for (const { kind, force } of acts) {
      found.add(kind);
      if (force !== null) forces.add(force);
    }
  }
  const sample = (classes: string, words: string): HTMLElement => {
    const item = document.createElement("li");
    const line = document.createElement("span");
    line.className = `act ${classes}`;
    line.textContent = words;
    item.append(line);
    return item;
  };
  list.replaceChildren(
    ...Object.entries(KIND_NAMES).flatMap(([kind, words]) => (found.has(kind) ? [sample(`${kind} firm`, words)] : [])),
    ...FORCES.flatMap(([force, words]) => (forces.has(force) ? [sample(`plain ${force}`, words)] : [])),
  );
}
