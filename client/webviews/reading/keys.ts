/**
 * The reading view by keyboard: one stop of the Tab key, from which the arrows go to the next paragraph (up, down) and the next act (left,
 * right), and Enter to the place in the text; a double click does the same.
 */
export interface Stops {
  /** Makes one of what stands under an element the stop of the Tab key, where there is none. */
  settle(): void;
}

/**
 * @param main holds the paragraphs.
 * @param goTo is called with the paragraph, and the act where it is one.
 */
export function stopsIn(
  main: HTMLElement,
  goTo: (paragraph: Element, act: HTMLElement | null, event: Event) => void,
): Stops {
  let current: HTMLElement | null = null;

  main.addEventListener("focusin", ({ target }) => {
    if (target instanceof HTMLElement && target.matches(STOPS)) makeCurrent(target);
  });
  main.addEventListener("keydown", (event) => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || !target.matches(STOPS)) return;
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (event.key === "Enter") {
      const paragraph = target.closest(".paragraph");
      if (paragraph !== null) goTo(paragraph, target.matches(".act") ? target : null, event);
    } else {
      const next = nextStop(target, event.key);
      if (next === undefined) return;
      // At either end, the keys scroll as elsewhere.
      if (next === null) return;
      next.focus({ preventScroll: true });
      next.scrollIntoView({ block: "nearest" });
    }
    event.preventDefault();
  });
  main.addEventListener("dblclick", (event) => {
    if (!(event.target instanceof Element)) return;
    const paragraph = event.target.closest(".paragraph");
    if (paragraph === null) return;
    const number = event.target.closest<HTMLElement>(".act, .note")?.dataset["act"];
    goTo(paragraph, number === undefined ? null : paragraph.querySelector(`.act[data-act="${number}"]`), event);
  });
  for (const type of ["pointerover", "focusin"]) main.addEventListener(type, ({ target }) => light(main, target));
  main.addEventListener("pointerleave", () => light(main, null));

  function makeCurrent(stop: HTMLElement): void {
    if (current !== null) current.tabIndex = -1;
    current = stop;
    stop.tabIndex = 0;
  }
  return {
    settle() {
      if (current?.isConnected === true) return;
      const first = main.querySelector<HTMLElement>(STOPS);
      if (first !== null) makeCurrent(first);
    },
  };
}

const STOPS = ".published, .act[data-number]";

/** Undefined where the key goes nowhere, null where there is nothing further. */
function nextStop(from: HTMLElement, key: string): HTMLElement | null | undefined {
  const paragraph = from.closest(".paragraph");
  if (paragraph === null) return undefined;
  if (key === "ArrowDown" || key === "ArrowUp") {
    const down = key === "ArrowDown";
    const box = paragraph.getBoundingClientRect();
    // A paragraph that goes on beyond the window is read to its end first.
    if (down ? box.bottom > window.innerHeight + 4 : box.top < -4) return undefined;
    return following(paragraph, down)?.querySelector<HTMLElement>(".published") ?? null;
  }
  if (key !== "ArrowRight" && key !== "ArrowLeft") return undefined;
  const right = key === "ArrowRight";
  const acts = actsOf(paragraph);
  const place = acts.indexOf(from);
  const own = right ? acts[place + 1] : place > 0 ? acts[place - 1] : undefined;
  if (own !== undefined) return own;
  for (let next = following(paragraph, right); next !== null; next = following(next, right)) {
    const found = right ? actsOf(next)[0] : actsOf(next).at(-1);
    if (found !== undefined) return found;
  }
  return null;
}

function following(paragraph: Element, forward: boolean): Element | null {
  const next = forward ? paragraph.nextElementSibling : paragraph.previousElementSibling;
  return next?.classList.contains("paragraph") === true ? next : null;
}

function actsOf(paragraph: Element): HTMLElement[] {
  return [...paragraph.querySelectorAll<HTMLElement>(".act[data-number]")];
}

/** An act that is pointed at, or has the focus, is shown with its note. */
function light(main: HTMLElement, target: EventTarget | null): void {
  for (const lit of main.querySelectorAll(".lit")) lit.classList.remove("lit");
  const its = target instanceof Element ? target.closest<HTMLElement>(".act, .note") : null;
  const paragraph = its?.closest(".paragraph");
  for (const same of paragraph?.querySelectorAll(`[data-act="${its?.dataset["act"]}"]`) ?? [])
    same.classList.add("lit");
}
