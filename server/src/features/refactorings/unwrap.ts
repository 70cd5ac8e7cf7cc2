/** A tag removed: the words stay, its attributes go with it, and so do the details that no act would hold then. */
import { remade, type Ground, type Remake } from "./ground";
import type { TextChange } from "../../text/edit";

/** @returns null where the text would be read otherwise without the tag. */
export function unwrap(ground: Ground, span: number): Remake | null {
  const alone = removing(ground, [span]);
  if (remade(ground, alone) !== null) return alone;
  const { nodes } = ground.block;
  const details = nodes.flatMap(({ kind, act, joins }, index) =>
    (act === span && (kind === "if" || kind === "when" || kind === "part")) || joins === span ? [index] : [],
  );
  const all = removing(
    ground,
    [...new Set([span, ...details])].sort((one, other) => one - other),
  );
  return details.length > 0 && remade(ground, all) !== null ? all : null;
}

function removing({ block: { nodes } }: Ground, gone: readonly number[]): Remake {
  const changes = gone.flatMap((index): TextChange[] => {
    const { start, end, inner, closed, form } = nodes[index]!;
    const open = { start, end: inner.start, text: "" };
    return closed && form === "span" ? [open, { start: inner.end, end, text: "" }] : [open];
  });
  return { changes, gone };
}
