/**
 * Fast equals slow for threads: follow-up files after random edits, and the histories of a workspace in which files come,
 * change and go, are those made from scratch.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { linesAbout, readFollowup, type FollowupFile } from "../server/src/model/followup";
import { parseFollowup } from "../server/src/syntax/followup/parse";
import { difference } from "../server/src/text/edit";
import { readClosed, readClosedFollowup, readFile, type ParsedFile } from "../server/src/workspace/file";
import { threadHistory, titleOf } from "../server/src/workspace/histories";
import type { Statement } from "../server/src/workspace/threads";
import { atOnce } from "../server/src/workspace/steps";
import { emptyWorkspace, withFollowups, withReadouts, type Workspace } from "../server/src/workspace/workspace";
import { apply } from "./texts";

const ROOT = "file:///w";
const THREADS = ["a", "b", "浮标", "never-said"] as const;
const DAYS = ["2021-12-31", "2022-06-30", "2031-01-01"] as const;

const thread = fc.constantFrom(...THREADS.slice(0, 3));
const day = fc.constantFrom("2022-01-01", "2022-03-17", "2022-06-30", "2023-02-28", "2022-02-30");
const event = fc.constantFrom(
  "progress",
  "keep",
  "break",
  "suspend",
  "resume",
  "withdraw",
  "detach",
  "assess",
  "assert",
);
const line = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        day,
        event,
        thread,
        fc.constantFrom("", " by @us", " by @us @china @us", ' "🌊 \\"words\\""', " +1", " kept"),
      )
      .map(([on, what, id, more]) => `${on} ${what} ^${id}${more}`),
  },
  { weight: 1, arbitrary: thread.map((id) => `^${id} "The ${id} 🌊"`) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "",
      "  ",
      "; a comment",
      "; readout-ignore bad-event: why",
      "; readout-ignore a, b",
      "bad",
    ),
  },
);
const lines = fc
  .tuple(
    fc.array(fc.tuple(line, fc.constantFrom("\n", "\n", "\r\n")), { maxLength: 14 }),
    fc.constantFrom("", "", "\ufeff"),
  )
  .map(([all, mark]) => mark + all.map((pair) => pair.join("")).join(""));
const followup = fc.tuple(lines, fc.boolean()).map(([text, cut]) => (cut ? text.replace(/\r?\n$/, "") : text));

/** An edit of a follow-up file: where, as a share of its length, how much goes, and what comes. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  gone: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 80 })),
  text: fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        "",
        "x",
        "\n",
        "\r",
        "\r\n",
        "\n\n",
        ";",
        "^",
        " ",
        '"',
        "by @us",
        "^a",
        "; readout-ignore x",
      ),
    },
    { weight: 2, arbitrary: line.map((text) => `${text}\n`) },
    { weight: 1, arbitrary: lines },
  ),
});

/** All that is known of a follow-up file, as plain values. */
function told({ uri, text, tree, facts }: FollowupFile): unknown {
  const sorted = <Value>(entries: Iterable<readonly [string, Value]>): unknown =>
    [...entries].sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    uri,
    text,
    lines: tree.lines,
    starts: [...tree.starts],
    threads: sorted(facts.threads),
    actors: sorted(facts.actors),
    silenced: [...facts.silenced].map(([at, codes]) => [at, [...codes]]),
  };
}

test("a follow-up file that is read in steps", () => {
  const uri = `${ROOT}/f.followup`;
  fc.assert(
    fc.property(followup, fc.integer({ min: 0, max: 200 }), (text, step) => {
      assert.deepEqual(told(atOnce(readClosedFollowup(uri, text, step))), told(readFollowup(uri, text)));
    }),
    { numRuns: 150, seed: 14 },
  );
  assert.equal([...readClosedFollowup(uri, "; nothing yet\n".repeat(2000), 10_000)].length, 2);
});

test("a follow-up file after random edits, known or found by comparison", () => {
  const uri = `${ROOT}/f.followup`;
  fc.assert(
    fc.property(
      followup,
      fc.array(fc.tuple(change, fc.boolean()), { minLength: 1, maxLength: 8 }),
      (first, changes) => {
        let file = readFollowup(uri, first);
        for (const [its, known] of changes) {
          const { text, edit } = apply(file.text, its);
          const before = file;
          file = readFollowup(uri, text, before, known ? edit : undefined);
          assert.deepEqual(told(file), told(readFollowup(uri, text)));
          for (const [id, its] of file.facts.threads)
            assert.deepEqual(
              linesAbout(file, id).map((index) => file.tree.lines[index]),
              its,
            );
          if (difference(before.text, text) === null && !known) assert.equal(file, before);
        }
      },
    ),
    { numRuns: 1500, seed: 11 },
  );
});

test("a line that stays is the same value, wherever it moves", () => {
  const before = parseFollowup("2022-01-01 keep ^a\n2022-01-02 keep ^b\n2022-01-03 keep ^c");
  const after = parseFollowup("2022-01-01 keep ^a\n; new\n\n2022-01-02 keep ^b\n2022-01-03 keep ^c", before);
  assert.deepEqual(
    [0, 3, 4].map((index) => before.lines.indexOf(after.lines[index]!)),
    [0, 1, 2],
  );
});

const date = fc.constantFrom(
  "date: 2022-01-01\n",
  "date: 2022-03-16/2022-03-17\n",
  "date: 2022-06\n",
  "date: never\n",
  "",
);
const front = fc
  .tuple(
    date,
    fc.constantFrom("issuer: us\n", "issuer: [us, china]\n", ""),
    fc.constantFrom("meeting: m\n", "meeting: n\n", ""),
  )
  .map((parts) => `---\n${parts.join("")}---\n`);
const act = fc
  .tuple(
    fc.constantFrom("!commit[We will", "!offer[We could", "!ask[You should", "!done[We did", "!agree[We"),
    fc.constantFrom("", " !if[you do]", " !when[soon]{2022-05}", " !part[x]{^b}"),
    fc.constantFrom("", "firm ", "soft "),
    fc.constantFrom("", "due 2022-02 ", "due R/P1Y "),
    fc.constantFrom("", "supersedes ^", "answers ^", "contradicts ^"),
    thread,
    thread,
  )
  .map(([opener, detail, force, due, relation, id, other]) =>
    relation === ""
      ? `${opener}${detail}]{${force}${due}^${id}} `
      : `${opener}${detail}]{${force}${due}^${id} ${relation}${other}} `,
  );
const readout = fc
  .tuple(front, fc.array(fc.oneof(act, act, fc.constant("words. ")), { maxLength: 4 }))
  .map(([head, acts]) => head + acts.join(""));

/** What happens to one file: it comes, changes, or goes. */
const step = fc.oneof(
  fc.tuple(fc.constantFrom("a.readout", "b.readout", "deep/c.readout"), fc.option(readout, { freq: 6 })),
  fc.tuple(fc.constantFrom("x.followup", "deep/y.followup"), fc.option(followup, { freq: 6 })),
);

const LOOKUPS = ["actors", "threads", "related", "topics", "meetings", "followed", "doers"] as const;

function lookups(workspace: Workspace): unknown {
  return LOOKUPS.map((name) =>
    [...workspace[name].keys()].sort().map((id) => [name, id, [...(workspace[name].get(id) ?? [])].sort()]),
  );
}

/** As of one day: what is kept of a thread is its history of the day that was asked for last. */
function histories(workspace: Workspace, on: string): unknown {
  return THREADS.map((id) => {
    const history = threadHistory(workspace, id, on);
    // Asked again, it is what is kept.
    if (history.statements.length > 0) assert.equal(threadHistory(workspace, id, on), history);
    const superseded = [...history.superseded].sort((one, other) => (one.uri < other.uri ? -1 : 1));
    const statements = history.statements.map(plain);
    const dueBy = history.dueBy && plain(history.dueBy);
    return [titleOf(workspace, id), { ...history, statements, dueBy, superseded }];
  });
}

/** A statement with a force that was read at once, or is read now. */
function plain({ said, ...its }: Statement): unknown {
  const { kind, thread, force, conditional, due, answers, supersedes, contradicts } = said;
  return { ...its, said: { kind, thread, force, conditional, due, answers, supersedes, contradicts } };
}

function fromScratch(texts: ReadonlyMap<string, string>): Workspace {
  let workspace = emptyWorkspace([ROOT]);
  for (const [uri, text] of texts)
    workspace = uri.endsWith(".followup")
      ? withFollowups(workspace, new Map([[uri, readFollowup(uri, text)]]))
      : withReadouts(workspace, new Map([[uri, readClosed(uri, text)]]));
  return workspace;
}

test("histories of a workspace in which files come, change and go, one by one", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(step, fc.boolean()), { minLength: 1, maxLength: 10 }),
      fc.constantFrom(...DAYS),
      (steps, on) => {
        let workspace = emptyWorkspace([ROOT]);
        const texts = new Map<string, string>();
        for (const [[name, text], kept] of steps) {
          const uri = `${ROOT}/${name}`;
          const before = workspace.readouts.get(uri);
          const previous = kept && before !== undefined && "tree" in before ? (before as ParsedFile) : undefined;
          if (text === null) texts.delete(uri);
          else texts.set(uri, text);
          if (uri.endsWith(".followup")) {
            const file =
              text === null ? null : readFollowup(uri, text, kept ? workspace.followups.get(uri) : undefined);
            workspace = withFollowups(workspace, new Map([[uri, file]]));
          } else {
            const file = text === null ? null : readFile(uri, text, previous);
            workspace = withReadouts(
              workspace,
              new Map([[uri, file && (kept ? file : readClosed(file.uri, file.text))]]),
            );
          }
          const fresh = fromScratch(texts);
          assert.deepEqual(histories(workspace, on), histories(fresh, on));
          assert.deepEqual(lookups(workspace), lookups(fresh));
        }
      },
    ),
    { numRuns: 400, seed: 12 },
  );
});

test("histories follow texts as they are typed, and front matter that is written anew", () => {
  const edit = fc.oneof(
    fc.tuple(fc.constant("readout" as const), change),
    fc.tuple(fc.constant("followup" as const), change),
    fc.tuple(fc.constant("front" as const), front),
  );
  fc.assert(
    fc.property(
      fc.tuple(readout, followup, fc.constantFrom(...DAYS)),
      fc.array(edit, { minLength: 1, maxLength: 8 }),
      ([one, other, on], edits) => {
        const [readoutUri, followupUri] = [`${ROOT}/a.readout`, `${ROOT}/x.followup`];
        let file = readFile(readoutUri, one);
        let events = readFollowup(followupUri, other);
        let workspace = withFollowups(emptyWorkspace([ROOT]), new Map([[followupUri, events]]));
        workspace = withReadouts(workspace, new Map([[readoutUri, file]]));
        for (const [where, its] of edits) {
          histories(workspace, on);
          if (where === "front") file = readFile(readoutUri, its + file.text.slice(file.tree.body), file);
          else {
            const { text, edit: known } = apply(where === "readout" ? file.text : events.text, its);
            if (where === "readout") file = readFile(readoutUri, text, file, known);
            else events = readFollowup(followupUri, text, events, known);
          }
          workspace = withFollowups(workspace, new Map([[followupUri, events]]));
          workspace = withReadouts(workspace, new Map([[readoutUri, file]]));
          const fresh = fromScratch(
            new Map([
              [readoutUri, file.text],
              [followupUri, events.text],
            ]),
          );
          assert.deepEqual(histories(workspace, on), histories(fresh, on));
          assert.deepEqual(lookups(workspace), lookups(fresh));
        }
      },
    ),
    { numRuns: 400, seed: 13 },
  );
});
