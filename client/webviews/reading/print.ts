/** The page as it is printed: what it shows, without what only works here. */
import type { Reading } from "./messages";

type Printed = Extract<Reading["fromPage"], { printed: unknown }>["printed"];

export function pageInPrint(styles: string): Printed {
  const body = document.body.cloneNode(true) as HTMLElement;
  for (const useless of body.querySelectorAll("script, button, .state")) useless.remove();
  for (const element of body.querySelectorAll("*"))
    for (const name of ["style", "tabindex", "role", "aria-describedby", "title"]) element.removeAttribute(name);
  return { lang: "en", body: body.innerHTML, styles };
}
