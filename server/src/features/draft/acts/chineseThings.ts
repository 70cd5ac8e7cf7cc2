/** Where words that govern a Chinese act tell what things bring about by themselves: 这将带来机遇, 必将开辟未来. */
import { EFFECT, HARM, THINGS } from "./chineseCues";
import type { Clause, Entry } from "./chineseClauses";

/** What was told just before, for a subject: 这将…, 上述举措将…. */
const THIS = /^(?:也|而|并)?(?:这(?!里)|此(?!外|后|前)|上述|以上)[^，。；]{0,12}$/u;
const OF_ITSELF =
  /^(?:会)?(?:大有可为|大有作为|更加(?:美好|光明|牢固|紧密|辉煌|坚实|强劲)|越来越|充满|有光明|前途|迎来|使(?!用|馆|节)|让[^，。；]{2,20}(?:变得|更加|成为))/u;
/** What a sentence goes on with of what it told before: 势头强劲，将有力推动…. */
const POWERS = /^(?:有力|极大|显著|有效)地?(?:推动|促进|提升|带动|拉动)/u;
const MORE_THINGS = /(?:大门|力度|势头|动能|韧性|优势)$/u;
const NOBODY = /(?:没有|任何|谁|哪个?)[^，。；]*$/u;
const PAYS = /付出|失败|挫败|承担|灭亡|自焚|恶果/u;

export function isOfThings(text: string, clause: Clause, entry: Entry, own: string): boolean {
  const { deed, takes } = entry.frame;
  if (takes !== "clause") return false;
  const cue = text.slice(entry.start, entry.end);
  const after = text.slice(entry.end, clause.end);
  if (deed === "warn")
    return /^(?:必将|定将|势必|势将)$/u.test(cue) && EFFECT.test(after) && !HARM.test(after) && !PAYS.test(after);
  if (deed === "offer") return /^可以?$/u.test(cue) && (THINGS.test(own) || NOBODY.test(own));
  // 要和平不要争吵: what is held dear.
  if (deed === "ask")
    return (
      (cue === "不要" && /要\p{Script=Han}{1,4}$/u.test(own)) ||
      (cue === "要" && /^\p{Script=Han}{1,4}不要/u.test(after))
    );
  if (deed !== "bind") return false;
  if (THIS.test(own) || OF_ITSELF.test(after) || MORE_THINGS.test(own)) return true;
  return own === "" && /^将(?:会)?$/u.test(cue) && POWERS.test(after);
}
