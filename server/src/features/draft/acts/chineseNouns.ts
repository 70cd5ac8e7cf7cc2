/** The acts of a Chinese clause that are the object of a noun: 重申维护和平的重要性, 强调对去核化的坚定承诺. */
import type { ActKind } from "../../../syntax/tree";
import { kindOf, type FoundAct, type Ground, type Stretch } from "./ground";
import type { Clause } from "./chineseClauses";

const SAYS = "(?:重申|强调|确认|申明|肯定)了?";
/** Of both: what one alone calls important is a stance. */
const IMPORTANT = new RegExp(`(${SAYS})([^，。；]{4,60}?)的(重要性|必要性)$`, "u");
const PROMISED = new RegExp(
  `(${SAYS}|表达了?)[^，。；]{0,12}?对([^，。；]{4,40}?)的(?:坚定|一贯|长期|坚实|郑重)*承诺$`,
  "u",
);
/** How both are to deal with what parts them. */
const BY_TALKS =
  /^(?:双方|两国)?(?:都|均|一致|共同)?(强调)(通过[^，。；]{2,16}?(?:妥处|解决|处理|化解|管控)[^，。；的]{1,20}(?<!性|意义))$/u;

export function nounIn({ text, published }: Ground, { speakers, sides }: Stretch, clause: Clause): FoundAct | null {
  if (speakers.length === 0) return null;
  const words = text.slice(clause.start, clause.end);
  const joint = sides.length > 1;
  const found = (joint ? (IMPORTANT.exec(words) ?? BY_TALKS.exec(words)) : null) ?? PROMISED.exec(words);
  if (found === null) return null;
  const [whole, cue = "", object = "", noun] = found;
  const from = whole.lastIndexOf(object);
  const start = clause.start + found.index + from;
  const promise = noun === undefined && whole.endsWith("承诺");
  const kind: ActKind = kindOf("bind", joint);
  const at = clause.start + found.index;
  return {
    start,
    end: start + object.length,
    kind,
    by: [],
    to: null,
    force: promise ? "firm" : noun === "必要性" ? "medium" : "soft",
    confidence: 0.7,
    cue: (published ?? text).slice(at + whole.indexOf(cue), at + whole.indexOf(cue) + cue.length),
  };
}
