/** Elements of a page, made in one call; all text goes in as text. */

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element with attributes (false and undefined are left out) and children. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : String(value));
  made.append(...children);
  return made;
}

/** A field with its label in front of it. */
export function labelled(label: string, field: HTMLElement): HTMLLabelElement {
  return element("label", { class: "field" }, element("span", {}, label), field);
}

/** A choice; each option is its value and its name. */
export function choice(
  options: readonly (readonly [value: string, name: string])[],
  chosen: string,
): HTMLSelectElement {
  const select = element("select", {}, ...options.map(([value, name]) => element("option", { value }, name)));
  select.value = chosen;
  return select;
}

/** Calls once all has been quiet for a while. */
export function debounced(call: () => void, milliseconds: number): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(call, milliseconds);
  };
}
