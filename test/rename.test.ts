/** A rename leaves all files of a workspace meaning the same: whatever stands in them, and wherever it is asked for. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { ALL_CHECKS, diagnose, findingsOf } from "../server/src/features/diagnostics";
import { rename } from "../server/src/features/rename";
import { followupFindings } from "../server/src/features/followup/findings";
import { readFollowup } from "../server/src/model/followup";
import { readActorsFile } from "../server/src/model/frontmatter";
import { strip } from "../server/src/syntax/strip";
import { changed } from "../server/src/text/edit";
import { analyse } from "../server/src/workspace/analysis";
import { actorsAt, isWithin, type Entity } from "../server/src/workspace/entities";
import { opened, readClosed, type ReadoutFile } from "../server/src/workspace/file";
import { entityAt, mentionsOf, type Mention } from "../server/src/workspace/mentions";
import { atOnce } from "../server/src/workspace/steps";
import { threadHistory } from "../server/src/workspace/histories";
import {
  emptyWorkspace,
  withActorsFile,
  withFollowups,
  withReadouts,
  type Workspace,
} from "../server/src/workspace/workspace";
import { anyText } from "./texts";

type Texts = ReadonlyMap<string, string>;

function workspaceOf(texts: Texts): Workspace {
  let workspace = emptyWorkspace(["file:///w"]);
  const readouts = new Map<string, ReadoutFile>();
  for (const [uri, text] of texts) {
    if (uri.endsWith(".followup")) workspace = withFollowups(workspace, new Map([[uri, readFollowup(uri, text)]]));
    else if (uri.endsWith(".yaml")) workspace = withActorsFile(workspace, uri, { text, file: readActorsFile(text) });
    else readouts.set(uri, readClosed(uri, text));
  }
  return withReadouts(workspace, readouts);
}

const actor = fc.constantFrom("us", "china", "yang", "no", "杨洁篪");
const quoted = fc.tuple(actor, fc.constantFrom("", "", '"', "'")).map(([id, quote]) => quote + id + quote);
const list = fc.array(quoted, { minLength: 1, maxLength: 3 }).map((ids) => `[${ids.join(", ")}]`);
const declaration = fc.oneof(
  quoted.map((id) => `${id}: Name`),
  quoted.map((id) => `${id}: {name: Name, iso: US}`),
  fc.tuple(quoted, quoted).map(([id, side]) => `${id}: {name: Name, for: ${side}}`),
);
const declarations = fc.array(declaration, { maxLength: 4 });
const thread = fc.constantFrom("a", "b", "a-b");
const topic = fc.constantFrom("c", "c/d", "c/d/e", "d", "cd");
const attributes = fc
  .array(
    fc.oneof(
      fc.tuple(fc.constantFrom("by", "to"), actor).map(([key, id]) => `${key} @${id}`),
      fc.constant("to @all"),
      thread.map((id) => `^${id}`),
      fc.tuple(fc.constantFrom("answers", "supersedes"), thread).map(([key, id]) => `${key} ^${id}`),
      topic.map((path) => `#${path}`),
    ),
    { maxLength: 4 },
  )
  .map((words) => (words.length === 0 ? "" : `{${words.join(" ")}}`));
const piece = fc.oneof(
  fc.tuple(actor, attributes).map(([id, its]) => `@${id}[x !commit[we will]${its}] `),
  fc.tuple(actor, actor).map(([one, other]) => `\n\n@${one}+${other}: x `),
  attributes.map((its) => `!ask[🌍 应该]${its} `),
  attributes.map((its) => `\n\n!head[x]${its}\n\n`),
  actor.map((id) => `\n\n@${id}:: x\r\n\r\n`),
);
const body = fc.oneof(
  { weight: 5, arbitrary: fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join("")) },
  { weight: 1, arbitrary: anyText },
);
const front = fc
  .tuple(quoted, fc.option(list), declarations, fc.option(fc.constantFrom("m", '"m"', "n")))
  .map(([issuer, parties, actors, meeting]) =>
    [
      "---",
      "date: 2022-03-17",
      `issuer: ${issuer}`,
      ...(parties === null ? [] : [`parties: ${parties}`]),
      ...(meeting === null ? [] : [`meeting: ${meeting}`]),
      ...(actors.length === 0 ? [] : ["actors:", ...actors.map((line) => `  ${line}`)]),
      "---",
      "",
    ].join("\n"),
  );
const readout = fc.tuple(fc.option(front, { nil: "" }), body).map((parts) => parts.join(""));
const actorsFile = declarations.map((lines) => lines.map((line) => `${line}\n`).join(""));
const eventLine = fc
  .tuple(
    fc.constantFrom("2022-05-02 keep", "2021-01-01 progress", "2023-01-15 suspend", "2023-01-15 kept"),
    fc.constantFrom("a", "b", "a-b", "zz"),
    fc.array(fc.oneof(actor, fc.constant("all")), { maxLength: 2 }),
    fc.constantFrom("", ' "us ^a @us 🌍"', " https://example.org/@us"),
  )
  .map(([event, id, by, more]) => `${event} ^${id}${by.length === 0 ? "" : ` by @${by.join(" @")}`}${more}`);
const followup = fc
  .array(
    fc.oneof(
      eventLine,
      eventLine,
      thread.map((id) => `^${id} "The title of ^${id}"`),
      fc.constant("; of ^a"),
    ),
    {
      maxLength: 6,
    },
  )
  .map((lines) => lines.join("\r\n"));
const NAMES = [
  "a.readout",
  "b.readout",
  "deep/c.readout",
  "actors.yaml",
  "deep/actors.yaml",
  "f.followup",
  "deep/g.followup",
] as const;
const anyTexts: fc.Arbitrary<Texts> = fc
  .tuple(readout, readout, readout, actorsFile, actorsFile, followup, followup)
  .map((texts) => new Map(NAMES.map((name, index) => [`file:///w/${name}`, texts[index]!])));

const newId = fc.constantFrom("zz", "yes", "新", "us", "b", "c/z", "z/d", "n");

test("after a rename all is as it was, but for the id", () => {
  let renamed = 0;
  fc.assert(
    fc.property(
      anyTexts,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(NAMES.length - 1),
      newId,
      (texts, share, file, to) => {
        const workspace = workspaceOf(texts);
        const uri = [...texts.keys()][file]!;
        const spot = spotNear(workspace, uri, share);
        const entity = spot === null ? undefined : entityAt(spot)?.entity;
        if (spot === null || entity === undefined) return;
        const changes = atOnce(rename(spot, to))!;
        if ("refused" in changes) {
          assert.match(changes.refused, /^[^a-z].*[.]$/s);
          return;
        }
        renamed += 1;
        const after = workspaceOf(
          new Map([...texts].map(([at, text]) => [at, changed(text, changes.get(at) ?? [])] as const)),
        );
        const before = atOnce(mentionsOf(workspace, entity));
        const its: Entity = { ...entity, id: to } as Entity;
        const now = atOnce(mentionsOf(after, its));
        assert.deepEqual(now.map(placeless), before.map(placeless));
        if (to !== entity.id) assert.deepEqual(atOnce(mentionsOf(after, entity)).filter(notWithin(after, its)), []);
        for (const { uri: at } of workspace.readouts.values()) {
          assert.deepEqual(
            meaning(after, at, (id) => id),
            meaning(workspace, at, mapping(workspace, at, entity, to)),
            at,
          );
        }
        for (const { uri: at } of workspace.followups.values()) {
          assert.deepEqual(
            followedUp(after, at, (id) => id),
            followedUp(workspace, at, mapping(workspace, at, entity, to)),
            at,
          );
        }
      },
    ),
    { numRuns: 250 },
  );
  assert.ok(renamed > 40, `only ${renamed} were renamed`);
});

/** A place in the file at which something stands; the first at or behind a share of its length. */
function spotNear(workspace: Workspace, uri: string, share: number) {
  const { readouts, actorsFiles, followups } = workspace;
  const { length } = (readouts.get(uri) ?? actorsFiles.get(uri) ?? followups.get(uri))!.text;
  for (let offset = Math.floor(share * length); offset <= length; offset += 1)
    if (entityAt({ workspace, uri, offset }) !== null) return { workspace, uri, offset };
  return null;
}

function placeless({ uri, role, inYaml }: Mention): unknown {
  return [uri, role, inYaml];
}

/** A topic moved below itself is still named by its first part. */
function notWithin(workspace: Workspace, entity: Entity): (mention: Mention) => boolean {
  const places = new Set(atOnce(mentionsOf(workspace, entity)).map(({ uri, start }) => `${uri} ${start}`));
  return ({ uri, start }) => !places.has(`${uri} ${start}`);
}

type Ids = (id: string, kind: "actor" | "thread" | "topic" | "meeting") => string;

function mapping(workspace: Workspace, uri: string, entity: Entity, to: string): Ids {
  return (id, kind) => {
    if (kind !== entity.kind) return id;
    if (kind === "topic") return isWithin(id, entity.id) ? to + id.slice(entity.id.length) : id;
    if (id !== entity.id) return id;
    const same = entity.kind !== "actor" || (actorsAt(workspace, uri).get(id)?.uri ?? null) === entity.uri;
    return same ? to : id;
  };
}

/** All that a readout says: what is published, every act as resolved, and what is wrong. */
function meaning(workspace: Workspace, uri: string, map: Ids): unknown {
  const analysis = analyse(workspace, opened(workspace.readouts.get(uri)!));
  const actors = (ids: readonly string[]): readonly string[] => ids.map((id) => map(id, "actor"));
  const { circumstances, resolution, file } = analysis;
  return {
    published: strip(file.tree),
    issuer: actors(circumstances.issuer),
    parties: actors(circumstances.parties),
    meeting: file.summary.frontMatter?.meeting && map(file.summary.frontMatter.meeting.value, "meeting"),
    acts: resolution.blocks.flatMap(({ acts, narrators, facts }) => [
      actors(narrators),
      ...acts.map(({ speakers, by, to, topics, thread: its }) => [
        actors(speakers),
        [by.origin, actors(by.ids)],
        [to.origin, actors(to.ids)],
        topics.map(({ path }) => map(path, "topic")),
        its && map(its.id, "thread"),
      ]),
      facts.related.map(({ id }) => map(id, "thread")),
    ]),
    findings: findingsOf(diagnose(analysis)).findings.map(({ code }) => code),
  };
}

/** All that a follow-up file says: its lines, what they come to, and what is wrong with them. */
function followedUp(workspace: Workspace, uri: string, map: Ids): unknown {
  const file = workspace.followups.get(uri)!;
  return {
    lines: file.tree.lines.map(({ content }) => {
      if (content.kind !== "event" && content.kind !== "title") return content.kind;
      const { status, title, steps } = threadHistory(workspace, content.thread.id, "2031-01-01");
      const history = [status, title, steps.map(({ before, after, fault }) => [before, after, fault])];
      const its = [map(content.thread.id, "thread"), history];
      if (content.kind === "title") return [...its, content.title.value];
      const { date, event, quotation, address, by } = content;
      const words = [date, event, quotation, address].map((part) => part?.value);
      return [...its, ...words, by.map(({ id }) => map(id, "actor"))];
    }),
    findings: followupFindings(file, ALL_CHECKS, { workspace, today: "2031-01-01" }).map(({ code }) => code),
  };
}
