/** The published texts of an account: every character as it is, every act marked with the number of its item. */
import { button, make } from "./elements";
import type { CompareAccount, CompareItem, State, Which } from "./messages";

/** No mark is told by its colour alone. */
const SIGNS: Readonly<Record<State, string>> = { same: "=", differs: "≠", one: "+", other: "+" };
const SAID: Readonly<Record<State, string>> = {
  same: "in both accounts, alike",
  differs: "in both accounts, differing",
  one: "in this account only",
  other: "in this account only",
};

/** What stands in a column. A mark has its item's number in `data-item`; the first of each, its button's id `one-5`. */
export function drawTexts(which: Which, account: CompareAccount, items: readonly CompareItem[]): DocumentFragment {
  const drawn = document.createDocumentFragment();
  drawn.append(make("h2", "", account.called));
  const seen = new Set<number>();
  for (const { title, date, lang, paragraphs } of account.texts) {
    const article = make("article");
    if (lang !== null) article.lang = lang;
    article.dir = "auto";
    article.ariaLabel = [title, date].filter((part) => part !== null).join(", ");
    for (const { kind, pieces } of paragraphs) article.append(drawParagraph(kind, pieces));
    drawn.append(article);
  }
  return drawn;

  function drawParagraph(
    kind: string,
    pieces: CompareAccount["texts"][number]["paragraphs"][number]["pieces"],
  ): HTMLElement {
    const paragraph = make("p", kind);
    const open: { readonly number: number; readonly element: HTMLElement }[] = [];
    let said: string | null = null;
    for (const { text, items: numbers, speaker } of pieces) {
      let shared = 0;
      while (shared < open.length && open[shared]?.number === numbers[shared]) shared += 1;
      open.length = shared;
      const words = text.trimStart();
      // The space before what somebody says stays with the words before it.
      (open.at(-1)?.element ?? paragraph).append(text.slice(0, text.length - words.length));
      if (words !== "") {
        if (speaker !== said && speaker !== null)
          (open.at(-1)?.element ?? paragraph).append(make("span", "speaker", speaker));
        said = speaker;
      }
      for (const number of numbers.slice(shared)) {
        const mark = drawMark(number);
        (open.at(-1)?.element ?? paragraph).append(mark);
        open.push({ number, element: mark });
      }
      (open.at(-1)?.element ?? paragraph).append(words);
    }
    return paragraph;
  }

  function drawMark(number: number): HTMLElement {
    const state = items[number - 1]?.state ?? "same";
    const label = button("number", `${number}${SIGNS[state]}`);
    label.ariaLabel = `${number}, ${SAID[state]}`;
    label.tabIndex = -1;
    const mark = make("mark", state, label);
    mark.dataset["item"] = String(number);
    if (!seen.has(number)) label.id = `${which}-${number}`;
    seen.add(number);
    return mark;
  }
}
