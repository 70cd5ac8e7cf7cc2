/** The timeline: what is marked on it, which threads a filter leaves, and in which order and pages they come. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { timeline, type TimelineQuery } from "../../server/src/features/timeline";
import { readFollowup } from "../../server/src/model/followup";
import { readClosed, readFile } from "../../server/src/workspace/file";
import { atOnce } from "../../server/src/workspace/steps";
import { emptyWorkspace, withFollowups, withReadouts, type Workspace } from "../../server/src/workspace/workspace";
import { ROOT, testFixture } from "../fixture";
import { placeIn } from "../places";

const ALL: TimelineQuery = { day: "2024-06-30", order: "first", skip: 0, most: 50 };

/** The title may end in options: `[actor=calder order=due text=two+words]`. */
testFixture(join(__dirname, "timeline.txt"), ({ workspace }, { files, title }) => {
  const options = Object.fromEntries(
    (/\[(.*)\]$/u.exec(title)?.[1] ?? "")
      .split(" ")
      .filter(Boolean)
      .map((option) => option.replaceAll("+", " ").split("=")),
  ) as Partial<Record<keyof TimelineQuery, string>>;
  const { skip = "0", most = "50", ...rest } = options;
  const query = { ...ALL, ...rest, skip: Number(skip), most: Number(most) } as TimelineQuery;
  const { total, threads, issuers } = atOnce(timeline(workspace, query));
  const place = (uri: string, start: number, end: number): string =>
    placeIn(files, uri, { start, end }).split("  ")[0]!;
  const names = (parties: readonly { readonly name: string }[]): string => parties.map(({ name }) => name).join(", ");
  return [
    `${total} threads; issuers: ${issuers.map(({ key, name }) => `${key || "-"} ${name}`).join(", ")}`,
    ...threads.flatMap((thread) => [
      `^${thread.id} ${thread.title === null ? "" : `"${thread.title}" `}${thread.status ?? (thread.claimed ? "claimed" : "not stated")}` +
        `${thread.due === null ? "" : `, due ${thread.due}`}; ${names(thread.by)} to ${names(thread.to) || "nobody"}` +
        thread.topics.map((topic) => ` #${topic}`).join(""),
      ...thread.statements.map(
        (its) =>
          `  ${its.day ?? "undated"} ${its.issuer || "-"} ${its.kind} ${its.force ?? "no force"}${its.conditional ? " if" : ""}` +
          ` “${its.words}” ${place(its.uri, its.start, its.end)}`,
      ),
      ...thread.windows.map(
        ({ from, until, sentence, holds }) =>
          `  due ${from ?? ".."} to ${until ?? ".."}${holds ? "" : " (moved)"}: ${sentence}`,
      ),
      ...thread.events.map(
        (its) =>
          `  ${its.day} ${its.event}${its.argument === null ? "" : ` ${its.argument}`}: ${its.before} to ${its.after}` +
          `${its.fault === null ? "" : ` (${its.fault})`} ${place(its.uri, its.start, its.end)}`,
      ),
      ...thread.supersessions.map(
        (its) =>
          `  ${its.day ?? "undated"} superseded by ^${its.thread ?? "-"} of ${its.issuerName} ${place(its.uri, its.start, its.end)}`,
      ),
      ...(thread.omitted > 0 ? [`  ${thread.omitted} omitted`] : []),
    ]),
  ].join("\n");
});

describe("over any threads", () => {
  const ids = ["a", "b", "c", "线"];
  const readout = fc
    .record({
      issuer: fc.constantFrom("calder", "lanhai"),
      date: fc.constantFrom("2022", "2022-05", "2023-01-01", ""),
      acts: fc.array(
        fc.tuple(
          fc.constantFrom("commit", "agree", "offer", "ask", "done"),
          fc.constantFrom(...ids),
          fc.constantFrom("", " due 2022-12", " due ../2023-01", " supersedes ^a", " #sea/data"),
        ),
        { maxLength: 4 },
      ),
    })
    .map(({ issuer, date, acts }) => {
      const said = acts.map(([kind, id, rest]) => `!${kind}[the words]{^${id}${rest}}`).join(" ");
      return `---\nissuer: ${issuer}\n${date === "" ? "" : `date: ${date}\n`}---\n${said}\n`;
    });
  const followup = fc
    .array(fc.tuple(fc.constantFrom("keep", "break", "suspend", "resume", "lapse"), fc.constantFrom(...ids)), {
      maxLength: 4,
    })
    .map((lines) => lines.map(([event, id], index) => `2022-0${index + 1}-01 ${event} ^${id}\n`).join(""));
  const workspaceOf = (texts: readonly string[], events: string): Workspace => {
    const files = texts.map(
      (text, index) => [`${ROOT}/${index}.readout`, readClosed(`${ROOT}/${index}.readout`, text)] as const,
    );
    const uri = `${ROOT}/x.followup`;
    return withFollowups(
      withReadouts(emptyWorkspace([ROOT]), new Map(files)),
      new Map([[uri, readFollowup(uri, events)]]),
    );
  };

  it("pages come to the whole, filters take away and add nothing, and what is kept equals what is made from scratch", () => {
    fc.assert(
      fc.property(
        fc.array(readout, { minLength: 1, maxLength: 4 }),
        followup,
        fc.constantFrom("first", "latest", "due"),
        readout,
        (texts, events, order, changed) => {
          const query = { ...ALL, order } as TimelineQuery;
          const of = (workspace: Workspace, its: TimelineQuery = query) => atOnce(timeline(workspace, its));
          const workspace = workspaceOf(texts, events);
          const all = of(workspace);
          const pages = [0, 1, 2, 3].flatMap((skip) => of(workspace, { ...query, skip, most: 1 }).threads);
          assert.deepEqual(pages, all.threads);
          const some = of(workspace, { ...query, actor: "calder" });
          assert.deepEqual(
            some.threads,
            all.threads.filter(({ by, to, statements }) => {
              const first = [...by, ...to].some(({ id }) => id === "calder");
              return first || statements.some(({ issuer }) => issuer === "calder");
            }),
          );
          const uri = `${ROOT}/0.readout`;
          const after = withReadouts(workspace, new Map([[uri, readFile(uri, changed)]]));
          assert.deepEqual(of(after), of(workspaceOf([changed, ...texts.slice(1)], events)));
        },
      ),
      { numRuns: 200, seed: 21 },
    );
  });
});
