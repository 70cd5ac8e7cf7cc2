/** What hidden markup, speech and acts look like: decorations, in colours that themes can change. */
import { DecorationRangeBehavior, OverviewRulerLane, ThemeColor, Uri, window } from "vscode";
import type { TextEditorDecorationType } from "vscode";

export type Style = "dim" | "hide";

export interface Looks {
  readonly cuts: TextEditorDecorationType;
  /** The words of a side; 0 is the issuer's, -1 anybody else's. */
  speech(side: number): TextEditorDecorationType;
  /** The margin beside the lines that a side speaks on. */
  margin(side: number): TextEditorDecorationType;
  act(kind: string, force: string | null): TextEditorDecorationType;
  dispose(): void;
}

/** How strong a line under an act is, by its force; without one it is faint. */
const UNDERLINE: Readonly<Record<string, string>> = { firm: "solid", medium: "dashed", soft: "dotted" };

/** So many sides have a colour of their own. */
const SIDES = 4;

/** The bars in the margin, in the light and the dark colours of the sides: a picture cannot take a theme's own. */
const BARS: readonly (readonly [light: string, dark: string])[] = [
  ["#0b4f94", "#8ec5ff"],
  ["#8a3a00", "#f5b87a"],
  ["#1d5e2e", "#93d6a4"],
  ["#6a2a7f", "#d3b0f0"],
  ["#565656", "#b8b8b8"],
];

function bar(colour: string): Uri {
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect x="10" width="3" height="16" fill="${colour}"/></svg>`;
  return Uri.parse(`data:image/svg+xml;utf8,${encodeURIComponent(picture)}`);
}

export function createLooks(style: Style): Looks {
  const made = new Map<string, TextEditorDecorationType>();
  const one = (key: string, make: () => TextEditorDecorationType): TextEditorDecorationType => {
    const before = made.get(key);
    if (before !== undefined) return before;
    const fresh = make();
    made.set(key, fresh);
    return fresh;
  };
  const colour = (side: number): ThemeColor =>
    new ThemeColor(side < 0 || side >= SIDES ? "readout.sideOther" : `readout.side${side + 1}`);
  const rangeBehavior = DecorationRangeBehavior.ClosedClosed;
  return {
    cuts: one("cuts", () =>
      window.createTextEditorDecorationType({
        rangeBehavior,
        // There is no option that takes text out of the line; this is the way that others use too.
        ...(style === "dim" ? { opacity: "0.4" } : { textDecoration: "none; display: none" }),
      }),
    ),
    speech: (side) =>
      one(`speech ${side}`, () => window.createTextEditorDecorationType({ rangeBehavior, color: colour(side) })),
    margin: (side) =>
      one(`margin ${side}`, () => {
        const [light, dark] = BARS[side < 0 || side >= SIDES ? SIDES : side]!;
        return window.createTextEditorDecorationType({
          overviewRulerColor: colour(side),
          overviewRulerLane: OverviewRulerLane.Left,
          gutterIconSize: "contain",
          light: { gutterIconPath: bar(light) },
          dark: { gutterIconPath: bar(dark) },
        });
      }),
    act: (kind, force) =>
      one(`act ${kind} ${force}`, () => {
        const line = `underline ${UNDERLINE[force ?? ""] ?? "solid"} ${force === null ? 1 : 2}px`;
        // A border would need no name of a style variable, but is not drawn up to where hidden text begins.
        const colour = `text-decoration-color: var(--vscode-readout-act-${kind}); text-underline-offset: 4px`;
        return window.createTextEditorDecorationType({ rangeBehavior, textDecoration: `${line}; ${colour}` });
      }),
    dispose() {
      for (const its of made.values()) its.dispose();
    },
  };
}
