/** A list to choose from by typing, with items made of what is typed where it is found in none. */
import { window } from "vscode";
import type { QuickPickItem } from "vscode";

/** The time that typing rests before items are made of it, in milliseconds. */
const REST = 120;

/**
 * @param make items of what is typed.
 * @returns undefined where the list was left.
 */
export function pick<Item extends QuickPickItem>(
  title: string,
  placeholder: string,
  items: readonly Item[],
  make?: (typed: string) => Promise<readonly Item[]>,
): Promise<Item | undefined> {
  const list = window.createQuickPick<Item>();
  Object.assign(list, { title, placeholder, items, matchOnDescription: true, matchOnDetail: true });
  let typing = 0;
  const isKnown = (typed: string): boolean =>
    items.some(({ label, description = "", detail = "" }) =>
      [label, description, detail].some((text) => text.toLowerCase().includes(typed.toLowerCase())),
    );
  list.onDidChangeValue((value) => {
    const mine = ++typing;
    const typed = value.trim();
    list.items = items;
    if (make === undefined || typed === "" || isKnown(typed)) return;
    setTimeout(() => {
      if (mine !== typing) return;
      void make(typed).then((made) => {
        if (mine === typing) list.items = [...items, ...made.map((item) => ({ ...item, alwaysShow: true }))];
      });
    }, REST);
  });
  return new Promise((resolve) => {
    let accepted = false;
    list.onDidAccept(() => {
      accepted = true;
      const [active] = list.activeItems;
      const typed = list.value.trim();
      // Whoever types fast comes before the item that is made of it.
      if (active === undefined && make !== undefined && typed !== "") void make(typed).then(([item]) => resolve(item));
      else resolve(active);
      list.hide();
    });
    list.onDidHide(() => {
      if (!accepted) resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}
