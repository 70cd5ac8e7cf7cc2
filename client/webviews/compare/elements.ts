/** Elements made in one call. */

/** An element with its class and text, and its children. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  classes = "",
  ...inside: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (classes !== "") element.className = classes;
  element.append(...inside);
  return element;
}

/** A button that is not of a form. */
export function button(classes: string, ...inside: readonly (Node | string)[]): HTMLButtonElement {
  const element = make("button", classes, ...inside);
  element.type = "button";
  return element;
}
