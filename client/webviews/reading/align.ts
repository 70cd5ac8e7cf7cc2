/** Sets the notes beside the lines that they are about, where there is room beside the text; only of the paragraphs near the window. */

/** Wide enough for notes beside the text; the stylesheet has the same width. */
const BESIDE = window.matchMedia("(min-width: 781px)");
/** Between two notes. */
const GAP = 6;

export interface Alignment {
  add(paragraph: HTMLElement): void;
  remove(paragraph: HTMLElement): void;
}

export function alignNotes(): Alignment {
  const near = new Set<Element>();
  let asked = false;
  const ask = (): void => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      if (BESIDE.matches) for (const paragraph of near) align(paragraph);
    });
  };
  const watch = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) near.add(target);
        else near.delete(target);
      }
      ask();
    },
    { rootMargin: "300px 0px" },
  );
  // A paragraph whose width or letters change breaks its lines elsewhere.
  const sizes = new ResizeObserver(ask);
  return {
    add(paragraph) {
      watch.observe(paragraph);
      sizes.observe(paragraph.firstElementChild!);
    },
    remove(paragraph) {
      watch.unobserve(paragraph);
      sizes.unobserve(paragraph.firstElementChild!);
      near.delete(paragraph);
    },
  };
}

function align(paragraph: Element): void {
  const top = paragraph.getBoundingClientRect().top;
  const notes = [...paragraph.querySelectorAll<HTMLElement>(".note")];
  const acts = new Map<string | undefined, number>();
  for (const act of paragraph.querySelectorAll<HTMLElement>(".act[data-number]"))
    acts.set(act.dataset["act"], (act.getClientRects()[0]?.top ?? top) - top);
  const heights = notes.map((note) => note.offsetHeight);
  let end = 0;
  for (const [index, note] of notes.entries()) {
    const wanted = acts.get(note.dataset["act"]) ?? end;
    const at = Math.max(wanted, index === 0 ? 0 : end + GAP);
    const margin = `${Math.round(at - end)}px`;
    if (note.style.marginTop !== margin) note.style.marginTop = margin;
    end = at + heights[index]!;
  }
}
