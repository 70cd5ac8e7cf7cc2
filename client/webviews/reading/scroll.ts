/**
 * Scrolling in step with the editor: each side that somebody scrolls leads the other, which then says nothing of it. What moves by itself
 * (a paragraph that is drawn and takes another height than was guessed) leads nobody.
 */
export interface ScrollPlaces {
  /** What stands at a height of the window. */
  offsetAt(y: number): number;
  /** The height of a place; null for what stands before the text. */
  yOf(offset: number): number | null;
  /** @param byHand somebody has scrolled the page. */
  scrolled(offset: number, byHand: boolean): void;
}

export interface Scrolling {
  /** Brings a place to the top. */
  to(offset: number): void;
}

/** Milliseconds in which a page that was moved does not lead. */
const LED = 250;
/** Milliseconds between two messages. */
const PACE = 50;
/** Pixels from the top at which what is at the top stands. */
const TOP = 8;

export function followScrolling(places: ScrollPlaces): Scrolling {
  let led = 0;
  let waiting = false;
  addEventListener(
    "scroll",
    () => {
      if (waiting) return;
      waiting = true;
      setTimeout(() => {
        waiting = false;
        const byHand = performance.now() - led > LED;
        places.scrolled(scrollY <= 1 ? 0 : places.offsetAt(TOP), byHand);
      }, PACE);
    },
    { passive: true },
  );
  return {
    to(offset) {
      // Paragraphs far off have a guessed height until they are near: the second time, they have their own.
      for (let time = 0; time < 2; time += 1) {
        const y = places.yOf(offset);
        const top = y === null ? 0 : Math.max(0, scrollY + y - TOP);
        if (Math.abs(top - scrollY) < 2) return;
        led = performance.now();
        scrollTo({ top, behavior: "instant" });
      }
    },
  };
}
