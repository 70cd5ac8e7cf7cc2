/** Random follow-up files that look for trouble, for the property tests: lines whole, half and wrong, among awkward characters. */
import fc from "fast-check";

const DAYS = ["2022-05-02", "2022-09-30", "2023-01-15", "2022-02-30", "2022/9/3", "2022-09", "3.9.2022", "20220903"];
const EVENTS = ["progress", "keep", "suspend", "assess", "assert", "kept", "Keep", "kep", "vanish", ""];
const THREADS = ["^buoy-data", "^浮标数据", "^tugs", "buoy-data", "^", "^a^b", "^ünïcode_1", ""];
const REST = [
  "+1",
  "-1",
  "1",
  "kept",
  "done",
  "by @calder",
  "by @lanhai @卡尔德",
  "by",
  "@calder",
  "@calder,",
  'https://example.org/n?a="b"',
  "http://x",
  '"said"',
  '"said \\"twice\\", and  more"',
  '"a  b\tc 🌊"',
  '"never closed',
  '"a"b',
  "“until further notice”",
  "two words",
  ";",
  "\ud83d",
  "\u00a0",
];

const blanks = fc.constantFrom(" ", " ", " ", "  ", "\t", "   \t ", "");

/** The words of a line that is an event, or nearly one. */
const words = fc
  .tuple(
    fc.constantFrom(...DAYS),
    fc.constantFrom(...EVENTS),
    fc.constantFrom(...THREADS),
    fc.array(fc.constantFrom(...REST), { maxLength: 4 }),
  )
  .map(([day, event, thread, rest]) => [day, event, thread, ...rest].filter((word) => word !== ""));

/** The words of a line that is an event. */
const sound = fc
  .tuple(
    fc.constantFrom("2022-05-02", "2022-05-02", "2022-09-30", "2023-01-15"),
    fc.constantFrom("progress", "keep", "suspend", "resume", "assess", "assert"),
    fc.constantFrom("^buoy-data", "^浮标数据", "^tugs", "^ünïcode_1", "^भारत"),
    fc.subarray(["by @calder", "https://example.org/n", '"said \\"twice\\", and  more 🌊"', "by @lanhai @卡尔德"]),
  )
  .map(([day, event, thread, rest]) => [
    day,
    event,
    thread,
    ...(event === "assess" ? ["+1"] : event === "assert" ? ["kept"] : []),
    ...rest,
  ]);

/** A line, with any blanks between its words and around them. */
export const anyLine = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(fc.oneof(sound, words), fc.array(blanks, { minLength: 12, maxLength: 12 }))
      .map(
        ([its, gaps]) =>
          its.map((word, index) => `${gaps[index % 12] || (index === 0 ? "" : " ")}${word}`).join("") + gaps[11]!,
      ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "",
      "   ",
      "; a comment",
      "  ;; two  words ",
      "; readout-ignore bad-event: why",
      '^buoy-data "Data of the tidal buoys"',
      '  ^浮标数据\t"浮标数据共享 🌊"  ',
      '^tugs "a" "b"',
      "^tugs tugs",
      "^tugs",
      "Just words",
      "# a comment of another language",
      `2022-09-30 keep ^a ${"x".repeat(4100)}`,
    ),
  },
);

/** A text of some lines, with either line ending or both, a byte order mark, no line ending at the end. */
export const anyFollowup = fc
  .tuple(
    fc.boolean(),
    fc.array(fc.tuple(anyLine, fc.constantFrom("\n", "\n", "\n", "\r\n", "\r\n", "\r")), { maxLength: 12 }),
    fc.boolean(),
  )
  .map(([bom, lines, ended]) => {
    const text = lines.map(([line, ending]) => line + ending).join("");
    return (bom ? "\ufeff" : "") + (ended ? text : text.replace(/\r?\n$/, ""));
  });
