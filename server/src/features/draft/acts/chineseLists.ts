/** The acts that are items of a list in Chinese, each a paragraph or a line: "双方达成以下共识：", and "1．…". */
import { readForce } from "../../../model/force";
import { isItem } from "../cast/blocks";
import { entriesIn, type Entry } from "./chineseClauses";
import { kindOf, type FoundAct, type Ground, type Stretch } from "./ground";

const NUMBER =
  /^(?:[（(]?[0-9０-９]{1,2}[．、.)）]|[（(]?[一二三四五六七八九十]{1,3}[、）)]|[①-⑳•·▪●○*–-]|—{1,2}|第[一二三四五六七八九十]{1,2}[，、]|[一二三四五六七八九十]是)\s*/u;

/** Told of one stretch after the other, whether it is an act by what its list goes on from. */
export function chineseLists({ text, parties, published }: Ground): (stretch: Stretch) => FoundAct | null {
  let lead: {
    readonly entry: Entry;
    readonly kind: FoundAct["kind"];
    readonly governs: string;
    style: string | null;
  } | null = null;
  return (stretch) => {
    const { start, end } = stretch;
    if (end - start > 600) return (lead = null);
    const words = text.slice(start, end).trimEnd();
    const mark = NUMBER.exec(words)?.[0].length ?? 0;
    const opensLine = /(?:^|\n)\s*(?:[（(]?[\p{N}一二三四五六七八九十]{1,3}[．、.)）]?\s*)?$/u.test(
      text.slice(Math.max(0, start - 12), start),
    );
    const line = text.lastIndexOf("\n", start - 1) + 1;
    const item = opensLine && (mark > 0 || isItem(text, { start: line, end }));
    if (item && !/[:：]$/u.test(words)) {
      const own = words.slice(mark).replace(/[，。；;]$/u, "");
      // Behind （三） a 四、 is no item of the same list.
      const style = text
        .slice(Math.max(line, start - 12), start + mark)
        .replace(/[\p{N}一二三四五六七八九十]+/gu, "#")
        .trim();
      if (lead !== null && (lead.style ?? style) !== style) lead = null;
      if (lead === null || own.length < 4) return null;
      lead.style = style;
      // "一是双方…，同意…": the item has a governor of its own.
      const itsOwn = entriesIn(text, { start: start + mark, end: start + mark + own.length }).some(
        ({ frame: { deed, takes }, start: at }) =>
          ((deed === "bind" && takes === "rest") || takes === "reports") &&
          /(?:^|[，；])(?:双方|两国|\p{Script=Han}方)?(?:一致|共同|高度|充分|均|都)?$/u.test(
            text.slice(start + mark, at),
          ),
      );
      if (itsOwn) return null;
      const { entry, kind, governs } = lead;
      return {
        start: start + mark + (/^除[^，。；]{2,40}(?:之?外|以外)，/u.exec(own)?.[0].length ?? 0),
        end: start + mark + own.length,
        kind,
        by: [],
        to: null,
        force: readForce(kind, governs, own.slice(0, 400))?.force ?? entry.force,
        confidence: 0.75,
        cue: (published ?? text).slice(entry.start, entry.end),
      };
    }
    if (!opensLine && lead !== null) return null;
    lead = null;
    if (!/[:：]$/u.test(words)) return null;
    const entry = entriesIn(text, stretch)
      .filter(({ frame: { deed, takes } }) => deed !== null && takes === "rest")
      .at(-1);
    if (entry === undefined || entry.frame.deed === "refuse") return null;
    if (stretch.speakers.length === 0 && !parties.mention(words.slice(0, 20)).joint) return null;
    const joint = stretch.sides.length > 1 || (stretch.sides.length === 0 && entry.frame.deed === "bind");
    lead = { entry, kind: kindOf(entry.frame.deed!, joint), governs: text.slice(start, entry.end), style: null };
    return null;
  };
}
