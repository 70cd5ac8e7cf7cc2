/** The chart as a picture of its own: colours and fonts are written into it, so that it looks the same everywhere. */

const LOOKS = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-opacity",
  "stroke-width",
  "stroke-dasharray",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
  "dominant-baseline",
  "paint-order",
  "opacity",
];
const SVG = "http://www.w3.org/2000/svg";
/** What only a page has use for. */
const PAGE_ONLY = ["tabindex", "role", "class", "aria-hidden", "data-key"];

/** The parts one below the other, as the text of an SVG. */
export function svgOf(parts: readonly SVGSVGElement[], title: string): string {
  const whole = document.createElementNS(SVG, "svg");
  let width = 0;
  let height = 0;
  const name = document.createElementNS(SVG, "title");
  name.textContent = title;
  const ground = document.createElementNS(SVG, "rect");
  ground.setAttribute("fill", getComputedStyle(document.body).backgroundColor);
  whole.append(name, ground);
  for (const part of parts) {
    const group = document.createElementNS(SVG, "g");
    group.setAttribute("transform", `translate(0,${height})`);
    group.append(...[...part.children].map(copied));
    whole.append(group);
    width = Math.max(width, Number(part.getAttribute("width")));
    height += Number(part.getAttribute("height"));
  }
  for (const element of [whole, ground]) {
    element.setAttribute("width", String(width));
    element.setAttribute("height", String(height));
  }
  whole.setAttribute("viewBox", `0 0 ${width} ${height}`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(whole)}\n`;
}

function copied(element: Element): Node {
  const copy = element.cloneNode(true) as Element;
  const originals = [element, ...element.querySelectorAll("*")];
  for (const [index, its] of [copy, ...copy.querySelectorAll("*")].entries()) {
    const looks = getComputedStyle(originals[index]!);
    for (const look of LOOKS) {
      const value = looks.getPropertyValue(look);
      if (value !== "" && value !== "normal" && value !== "auto") its.setAttribute(look, value);
    }
    if (looks.display === "none") its.setAttribute("display", "none");
    for (const attribute of PAGE_ONLY) its.removeAttribute(attribute);
  }
  return copy;
}

/** An SVG as a PNG in base64, twice as large, so that it can be printed. */
export async function pngOf(svg: string): Promise<string> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = 2 * image.width;
    canvas.height = 2 * image.height;
    canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL("image/png").split(",")[1]!;
  } finally {
    URL.revokeObjectURL(address);
  }
}
