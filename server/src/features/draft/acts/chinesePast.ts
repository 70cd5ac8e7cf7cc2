/** Where words that govern a Chinese act tell what was said, settled or believed before, and by whom: none of it is undertaken here. */
import type { Clause, Entry } from "./chineseClauses";
import type { Stretch } from "./ground";

/** 我多次呼吁…, 我曾提出，要…. */
const BEFORE = /(?:曾(?:经)?|多次|一再|屡次|首次|率先|早就|早已)[^，。；]{0,6}$/u;
const SAID_BEFORE = /(?:曾(?:经)?|一再|屡次|首次|早就)[^，。；]{0,10}(?:提出|指出|强调|表示|说过?)，$/u;
/** 十九大提出要…: what a meeting or a paper says. */
const OF_A_PAPER =
  /(?:[一二三四五六七八九十]大|全会|大会|会议|峰会|论坛|宣言|公报|文件|声明|报告|协[议定])(?:明确|郑重|还|也)*(?:提出|指出|强调|规定|通过|要求)[^，。；]*$/u;
/** 主席同总统共同决定…: what leaders settled of whom neither speaks. */
const LEADERS =
  /(?:主席|总统|总理|首相|国王|总书记|领导人|元首)[^，。；]{0,4}[同与和][^，。；]{1,16}|[同与和][^，。；]{1,12}(?:主席|总统|总理|首相|国王|总书记|领导人|先生|女士|陛下)/u;
const BELIEVES = /(?:相信|坚信|深信|确信|不怀疑|毫不怀疑)$/u;
const BELIEVED =
  /(?:相信|坚信|深信|确信)(?:，?(?:在|通过|经过|随着|有了)[^，。；]{2,40}|[^，。；]{1,14}[后下])，(?:[^，。；]{2,30}，)?$/u;
/** Of whom what is believed binds: all who talk, and who speaks. */
const OURS = /^(?:双方|两国|我们|我方|各方|彼此)(?!关系|友谊|合作|人民)/u;

export function isPast(text: string, stretch: Stretch, clause: Clause, entry: Entry): boolean {
  const { deed, takes } = entry.frame;
  const from = text.lastIndexOf("，", entry.start - 1) + 1;
  const before = text.slice(Math.max(stretch.start, from), entry.start);
  const sentence = text.slice(stretch.start, clause.start);
  if (deed !== "warn" && BEFORE.test(before)) return true;
  if ((deed === "ask" || deed === "bind") && (OF_A_PAPER.test(before) || SAID_BEFORE.test(sentence))) return true;
  // "长期以来…坚决反对干涉，结下了友谊".
  if (
    deed === "refuse" &&
    /(?:以来|年来)，/u.test(sentence) &&
    /^，[^，。；]{1,8}了/u.test(text.slice(clause.end, clause.end + 12))
  )
    return true;
  if (deed !== "bind") return false;
  if (takes === "rest" && stretch.sides.length === 1 && LEADERS.test(before) && !/我们?[同与和]/u.test(before))
    return true;
  // "相信对方将…": what is believed of who does not speak.
  const own = text.slice(clause.start, entry.start);
  if (OURS.test(own)) return false;
  return BELIEVES.test(text.slice(stretch.start, clause.start)) || BELIEVED.test(sentence);
}
