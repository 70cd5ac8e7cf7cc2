/** What hidden markup, speech and acts look like: decorations, in colours that themes can change. */
import { DecorationRangeBehavior, OverviewRulerLane, ThemeColor, window } from "vscode";
import type { TextEditorDecorationType } from "vscode";

export type Style = "dim" | "hide";

export interface Looks {
  readonly cuts: TextEditorDecorationType;
  /** The words of a side; 0 is the issuer's, -1 anybody else's. */
  speech(side: number): TextEditorDecorationType;
  /** The margin of the lines that a side speaks on. */
  margin(side: number): TextEditorDecorationType;
  act(kind: string, force: string | null): TextEditorDecorationType;
  dispose(): void;
}

/** How strong a line under an act is, by its force; without one it is faint. */
const UNDERLINE: Readonly<Record<string, string>> = { firm: "solid", medium: "dashed", soft: "dotted" };

/** So many sides have a colour of their own. */
const SIDES = 4;

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
      one(`margin ${side}`, () =>
        window.createTextEditorDecorationType({
          isWholeLine: true,
          borderStyle: "solid",
          borderWidth: "0 0 0 3px",
          borderColor: colour(side),
          overviewRulerColor: colour(side),
          overviewRulerLane: OverviewRulerLane.Left,
        }),
      ),
    act: (kind, force) =>
      one(`act ${kind} ${force}`, () =>
        window.createTextEditorDecorationType({
          rangeBehavior,
          borderStyle: UNDERLINE[force ?? ""] ?? "solid",
          borderWidth: force === null ? "0 0 1px 0" : "0 0 2px 0",
          borderColor: new ThemeColor(`readout.act.${kind}`),
        }),
      ),
    dispose() {
      for (const its of made.values()) its.dispose();
    },
  };
}
