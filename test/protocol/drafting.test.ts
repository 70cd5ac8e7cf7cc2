/** Drafting over the protocol: what is proposed, accepted and rejected; a language model's answers; the hints, and when they come. */
import assert from "node:assert/strict";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { CancellationTokenSource } from "vscode-jsonrpc/node";
import { TextDocument, type TextEdit } from "vscode-languageserver-textdocument";
import type { Diagnostic, DocumentDiagnosticReport, Range } from "vscode-languageserver";
import { folder, PULL, session, type Session } from "./session";

const TEXT = [
  "Readout of Foreign Secretary Miriam Hale’s Call with Foreign Minister Shen Yu of Brazil",
  "Foreign Secretary Miriam Hale of Canada spoke today with Foreign Minister Shen Yu of Brazil. Secretary Hale said that Canada will fund the survey. Minister Shen noted that Brazil is ready to lend two ships.",
  "###\n",
].join("\n\n");

interface Proposal {
  readonly key: string;
  readonly range: Range;
  readonly tag: string;
  readonly writes: string;
  readonly by: string | null;
}
interface Listed {
  readonly version: number;
  readonly proposals: readonly Proposal[];
}
interface Accepted {
  readonly version: number;
  readonly parts: readonly { readonly edits: TextEdit[]; readonly writes: readonly string[] }[];
  readonly error?: string;
}

/** A readout that is open in a session, kept as an editor keeps it. */
function editor(it: Session, name: string, text: string) {
  const uri = it.uri(name);
  let document = TextDocument.create(uri, "readout", 1, text);
  it.open(name, text);
  const ask = <Answer>(method: string, more: object = {}): Promise<Answer> =>
    it.connection.sendRequest<Answer>(`readout/${method}`, { uri, ...more });
  return {
    uri,
    ask,
    text: () => document.getText(),
    words: (range: Range) => document.getText(range),
    list: (range?: Range) => ask<Listed>("proposals", range === undefined ? {} : { range }),
    accept: (...keys: string[]) => ask<Accepted>("acceptProposal", { keys }),
    published: async () => (await ask<{ text: string }>("published")).text,
    /** Makes edits of the present version, as an answer has them. */
    make({ version, parts }: Accepted) {
      assert.equal(version, document.version, "the edits are of the text that is there");
      const edits = parts.flatMap((part) => part.edits);
      // From the end on, so that each finds its place.
      const changes = [...edits]
        .map(({ range, newText }, index) => ({ range, text: newText, index }))
        .sort(
          (one, other) =>
            document.offsetAt(other.range.start) - document.offsetAt(one.range.start) || other.index - one.index,
        )
        .map(({ range, text: newText }) => ({ range, text: newText }));
      const after = TextDocument.applyEdits(document, edits);
      document = TextDocument.create(uri, "readout", version + 1, after);
      it.change(name, version + 1, changes);
    },
    /** Puts one text in place of another that is there. */
    replace(old: string, by: string) {
      const start = document.getText().indexOf(old);
      assert.notEqual(start, -1, old);
      const range = { start: document.positionAt(start), end: document.positionAt(start + old.length) };
      const version = document.version + 1;
      document = TextDocument.create(
        uri,
        "readout",
        version,
        document.getText().replace(old, () => by),
      );
      it.change(name, version, [{ range, text: by }]);
    },
  };
}

const find = ({ proposals }: Listed, writes: string): Proposal => {
  const found = proposals.find((its) => its.writes.startsWith(writes));
  assert.ok(found, `${writes} is not among ${proposals.map((its) => its.writes).join(" | ")}`);
  return found;
};

describe("proposals", () => {
  test("are accepted one by one and all together, and no published character changes", async () => {
    const it = await session({});
    const its = editor(it, "propose.readout", TEXT);
    const first = await its.list();
    assert.equal(first.version, 1);
    const speech = find(first, "@hale");
    assert.equal(its.words(speech.range), "Secretary Hale said that Canada will fund the survey.");
    assert.equal(speech.by, null);
    its.make(await its.accept(speech.key));
    assert.match(its.text(), /@hale\[Secretary Hale said that Canada will fund the survey\.\]/);
    assert.match(its.text(), /^ {2}hale: /m);
    assert.equal(await its.published(), TEXT);
    const second = await its.list();
    assert.equal(second.version, 2);
    assert.ok(second.proposals.every(({ key }) => key !== speech.key));

    // Of a range, those alone that touch it.
    const act = find(second, "!commit");
    const near = await its.list({ start: act.range.start, end: act.range.start });
    assert.ok(near.proposals.length > 0 && near.proposals.length < second.proposals.length);
    assert.ok(near.proposals.some(({ key }) => key === act.key));

    its.make(await its.ask<Accepted>("draft"));
    assert.match(its.text(), /!head\[Readout of .*\]/);
    assert.match(its.text(), /!skip\[###\]/);
    assert.equal(await its.published(), TEXT);
    const rest = await its.ask<Accepted>("draft");
    assert.deepEqual(
      rest.parts.flatMap((part) => part.writes),
      [],
    );
    assert.equal(await it.end(), 0);
  });

  test("follow what is typed elsewhere, and are stale where their own words change", async () => {
    const it = await session({});
    const its = editor(it, "follow.readout", TEXT);
    const act = find(await its.list(), "!commit");
    its.replace("Readout of", "It rained.\n\nReadout of");
    its.replace("Secretary Hale said", "{>>a note<<}Secretary Hale said");
    const moved = (await its.list()).proposals.find(({ key }) => key === act.key);
    assert.ok(moved);
    assert.equal(its.words(moved.range), "Canada will fund the survey");
    const answer = await its.accept(act.key);
    assert.equal(answer.version, 3);
    its.make(answer);
    assert.match(its.text(), /\{>>a note<<\}Secretary Hale said that !commit\[Canada will fund the survey\]/);

    const offer = find(await its.list(), "@shen");
    its.replace("lend two ships", "lend three boats");
    its.replace("Minister Shen noted", "Somebody noted");
    const stale = await its.accept(offer.key);
    assert.match(stale.error ?? "", /can no longer be written/);
    assert.match((await its.accept("no such key")).error ?? "", /can no longer be written/);
    assert.match((await its.accept()).error ?? "", /can no longer be written/);
    assert.equal(await it.end(), 0);
  });

  test("are the quick fixes of the hints", async () => {
    const it = await session({ textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: {} } } } });
    const its = editor(it, "fixed.readout", TEXT);
    const { range } = find(await its.list(), "!commit");
    let titles: string[] = [];
    while (!titles.some((title) => title.startsWith("Tag as `!commit["))) {
      const actions = await it.connection.sendRequest<{ title: string }[]>("textDocument/codeAction", {
        textDocument: { uri: its.uri },
        range,
        context: { diagnostics: [], only: ["quickfix"] },
      });
      titles = actions.map(({ title }) => title);
    }
    assert.equal(await it.end(), 0);
  });

  test("that are rejected are not proposed again, until that is taken back", async () => {
    const it = await session({});
    const its = editor(it, "reject.readout", TEXT);
    const { key } = find(await its.list(), "!commit");
    const has = async (): Promise<boolean> => (await its.list()).proposals.some((one) => one.key === key);
    const commits = async (): Promise<number> => {
      const { parts } = await its.ask<Accepted>("draft");
      return parts.flatMap(({ writes }) => writes).filter((one) => one.startsWith("!commit")).length;
    };
    const before = await commits();
    assert.equal(await its.ask("rejectProposal", { keys: [key, "no such key"] }), null);
    assert.equal(await has(), false);
    its.replace("###", "It rained.\n\n###");
    assert.equal(await has(), false);
    assert.equal(await commits(), before - 1);
    await its.ask("rejectProposal", { keys: [key], back: true });
    assert.equal(await has(), true);
    assert.equal(await it.end(), 0);
  });

  test("are made for a file that nobody has opened, and for nothing that is no readout", async () => {
    mkdirSync(join(folder, "draft"));
    writeFileSync(join(folder, "draft/closed.readout"), TEXT);
    writeFileSync(join(folder, "draft/f.followup"), "2031-05-12 keep ^charts\n");
    const it = await session({});
    const ask = (method: string, name: string, more: object = {}): Promise<unknown> =>
      it.connection.sendRequest(`readout/${method}`, { uri: it.uri(name), ...more });
    let listed: Listed | undefined;
    while (listed === undefined)
      listed = await (ask("proposals", "draft/closed.readout") as Promise<Listed>).catch(() => undefined);
    find(listed, "@hale");
    for (const name of ["draft/none.readout", "draft/f.followup", "draft/actors.yaml"]) {
      await assert.rejects(ask("proposals", name), /is not a readout/, name);
      await assert.rejects(ask("acceptProposal", name, { keys: ["x"] }), /is not a readout/, name);
      await assert.rejects(ask("draft", name), /is not a readout/, name);
      await assert.rejects(ask("modelQuestion", name), /is not a readout/, name);
      await assert.rejects(ask("modelAnswer", name, { of: "", model: "", answers: [] }), /is not a readout/, name);
      assert.equal(await ask("rejectProposal", name, { keys: ["x"] }), null);
      assert.equal(await ask("status", name), null);
    }
    assert.equal(await it.end(), 0);
    rmSync(join(folder, "draft"), { recursive: true });
  });

  test("that nobody waits for any more leave the server as it was", async () => {
    const it = await session({});
    const its = editor(it, "cancel.readout", TEXT);
    const asked = Array.from({ length: 20 }, () => {
      const source = new CancellationTokenSource();
      const answer = it.connection.sendRequest("readout/proposals", { uri: its.uri }, source.token);
      source.cancel();
      return answer.then(
        () => "answered",
        (error: unknown) => (/cancel/i.test(String(error)) ? "cancelled" : String(error)),
      );
    });
    const ends = await Promise.all(asked);
    assert.ok(
      ends.every((end) => end === "answered" || end === "cancelled"),
      ends.join(),
    );
    find(await its.list(), "@hale");
    assert.equal(await it.end(), 0);
  });
});

describe("long texts", () => {
  const SAID = "Secretary Hale said that Canada will fund the survey. ";
  const long = (length: number): string => `${TEXT}\n\n${`${SAID}\n\n`.repeat(length / SAID.length)}`;

  test("are drafted while others are answered, and no more for whoever has given it up", async () => {
    const it = await session({});
    const its = editor(it, "long.readout", long(60_000));
    const hover = (): Promise<unknown> =>
      it.connection.sendRequest("textDocument/hover", {
        textDocument: { uri: its.uri },
        position: { line: 2, character: 3 },
      });
    await hover();
    const given = new CancellationTokenSource();
    const state = { over: false };
    const lost = it.connection.sendRequest("readout/proposals", { uri: its.uri }, given.token).then(
      () => assert.fail("it was cancelled"),
      (error: unknown) => (error as { code: number }).code,
    );
    await hover();
    given.cancel();
    assert.equal(await lost, -32800);
    const listed = its.list().finally(() => (state.over = true));
    const twice = its.list();
    let hovers = 0;
    for (; !state.over; hovers += 1) await hover();
    assert.ok(hovers > 3, `${hovers} were answered meanwhile`);
    const { proposals, version } = await listed;
    assert.equal(version, 1);
    assert.ok(proposals.length > 1000);
    assert.deepEqual((await twice).proposals, proposals);
    assert.equal(await it.end(), 0);
  });

  test("are gone through for what is like a place, and for a language model, while others are answered", async () => {
    const it = await session({});
    const its = editor(it, "sliced.readout", long(100_000));
    const { proposals } = await its.list();
    const act = proposals.find(({ tag }) => tag === "commit")!;
    const range = { start: act.range.end, end: act.range.end };
    const hover = (): Promise<unknown> =>
      it.connection.sendRequest("textDocument/hover", {
        textDocument: { uri: its.uri },
        position: { line: 2, character: 3 },
      });
    /** Asks, and counts what else is answered until the answer is there. */
    const meanwhile = async <Answer>(method: string, more: object): Promise<Answer> => {
      const state = { over: false };
      const answer = its.ask<Answer>(method, more).finally(() => (state.over = true));
      let hovers = 0;
      for (; !state.over; hovers += 1) await hover();
      assert.ok(hovers > 2, `${hovers} were answered during ${method}`);
      return answer;
    };
    const alike = await meanwhile<{ like: object }>("alike", { range });
    const { proposals: rest } = await meanwhile<Listed>("proposals", { like: alike.like });
    assert.ok(rest.length > 1000);
    const { of, paragraphs } = await meanwhile<{ of: string; paragraphs: readonly unknown[] }>("modelQuestion", {});
    assert.ok(paragraphs.length > 1000);
    const spans = Array.from({ length: 500 }, (_, index) => ({ n: index + 4, tag: "ask", words: "Canada will fund" }));
    const came = await meanwhile<{ told: string }>("modelAnswer", {
      of,
      model: "Fake",
      answers: [JSON.stringify({ spans })],
    });
    assert.match(came.told, /^Fake proposes/);
    assert.equal(await it.end(), 0);
  });

  test("that are changed meanwhile are answered as they were", async () => {
    const it = await session({});
    const its = editor(it, "typed.readout", long(30_000));
    await its.ask("published");
    const listed = its.list();
    its.replace("###", "They met.\n\nIt rained.\n\n###");
    const { proposals, version } = await listed;
    const now = await its.list();
    assert.ok(version === 1 || version === 2);
    assert.equal(now.version, 2);
    const line = ({ range }: Proposal): number => range.start.line;
    assert.equal(line(now.proposals.at(-1)!) - line(proposals.at(-1)!), version === 1 ? 4 : 0);
    assert.equal(await it.end(), 0);
  });

  test("say what of them is not drafted, to whoever asks for all and for the next", async () => {
    const it = await session({});
    const lefts = async (name: string, text: string): Promise<readonly (string | undefined)[]> => {
      const its = editor(it, name, text);
      const [listed, all] = [await its.list(), await its.ask<Accepted>("draft")];
      return [(listed as { left?: string }).left, (all as { left?: string }).left];
    };
    for (const [name, text, told] of [
      ["short", TEXT, /^undefined$/],
      [
        "whole",
        long(1_100_000),
        /^This text is too long to be drafted in the editor: at most 1,000,000 characters are\./,
      ],
      ["paragraph", `${TEXT}\n\n${SAID.repeat(800)}`, /^A paragraph is longer than 40,000 characters, and nothing/],
      ["crowded", `${TEXT}\n\n${SAID.repeat(210)}`, /^A paragraph has more than 200 proposals: the first 200 are told/],
      [
        "sentence",
        `${TEXT}\n\nHe said that ${"the port and ".repeat(400)}the road are open.`,
        /^A sentence is longer than 4,000/,
      ],
    ] as const) {
      const [next, all] = await lefts(`left-${name}.readout`, text);
      assert.match(String(next), told);
      assert.equal(all, next);
    }
    assert.equal(await it.end(), 0);
  });
});

describe("a language model's answers", () => {
  interface Question {
    readonly of: string;
    readonly instructions: string;
    readonly paragraphs: readonly (readonly string[])[];
  }
  const SPANS = '{"spans":[{"n":2,"tag":"speech","speakers":["shen"]},{"n":9,"tag":"speech","speakers":["shen"]}]}';

  test("stand beside what is drafted, are accepted as it is, and go with their words", async () => {
    const it = await session({});
    const its = editor(it, "model.readout", TEXT);
    const question = await its.ask<Question>("modelQuestion");
    assert.match(question.instructions, /"id":"shen"/);
    assert.deepEqual(
      question.paragraphs.map(({ length }) => length),
      [1, 3],
    );
    const answer = { of: question.of, model: "Fake", answers: [SPANS] };
    const came = await its.ask<{ told: string; proposals: number }>("modelAnswer", answer);
    assert.equal(came.told, "Fake proposes one tag. Left out: 1 of sentences that are not there.");
    assert.equal(came.proposals, 1);
    const listed = await its.list();
    const [ofModel] = listed.proposals.filter(({ by }) => by === "Fake");
    assert.ok(ofModel);
    assert.match(its.words(ofModel.range), /^Foreign Secretary Miriam Hale of Canada spoke today/);
    find(listed, "@hale");
    // What a model proposes is never written without asking.
    const all = await its.ask<Accepted>("draft");
    assert.ok(!JSON.stringify(all).includes("@shen[Foreign"));
    its.make(await its.accept(ofModel.key));
    assert.match(its.text(), /@shen\[Foreign Secretary Miriam Hale of Canada spoke today/);
    assert.equal(await its.published(), TEXT);
    assert.equal(await it.end(), 0);
  });

  test("to another text, or in prose, are not used, and say so", async () => {
    const it = await session({});
    const its = editor(it, "model-stale.readout", TEXT);
    const { of } = await its.ask<Question>("modelQuestion");
    const answer = (...answers: string[]): Promise<{ error?: string }> =>
      its.ask("modelAnswer", { of, model: "Fake", answers });
    assert.match((await answer("I would rather not.")).error ?? "", /did not answer with tags/);
    assert.match((await answer()).error ?? "", /did not answer with tags/);
    assert.match((await answer("[".repeat(100_000))).error ?? "", /did not answer with tags/);
    // Markup is no change of the text; a published character is.
    its.replace("Minister Shen noted", "{>>who?<<}Minister Shen noted");
    assert.equal((await answer(SPANS)).error, undefined);
    its.replace("spoke today", "spoke");
    assert.match((await answer(SPANS)).error ?? "", /was changed/);
    const { proposals } = await its.list();
    assert.ok(
      proposals.every(({ by }) => by === null),
      "what was proposed for other words is gone",
    );
    assert.equal(await it.end(), 0);
  });

  test("are asked for no text that is empty", async () => {
    const it = await session({});
    const its = editor(it, "model-empty.readout", "---\ndate: 2031-05-12\n---\n\n!skip[###]\n");
    assert.match((await its.ask<{ error?: string }>("modelQuestion")).error ?? "", /no text/);
    assert.equal(await it.end(), 0);
  });
});

describe("hints", () => {
  const untagged = (list: readonly Diagnostic[]): readonly unknown[] =>
    list.map(({ code }) => code).filter((code) => String(code).startsWith("untagged-"));

  /** A session that pulls, told when to pull again, and whose settings can be changed. */
  async function pulling(name: string, text: string) {
    const order: string[] = [];
    let severity: object = {};
    const it = await session({ ...PULL, workspace: { ...PULL.workspace, configuration: true } }, (connection) => {
      connection.onRequest("workspace/diagnostic/refresh", () => {
        order.push("refresh");
        return null;
      });
      connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) =>
        items.map(() => ({ diagnostics: { severity } })),
      );
    });
    const its = editor(it, name, text);
    const pull = async (): Promise<readonly Diagnostic[]> => {
      const report = await it.connection.sendRequest<DocumentDiagnosticReport>("textDocument/diagnostic", {
        textDocument: { uri: its.uri },
      });
      assert.equal(report.kind, "full");
      return report.items;
    };
    return {
      it,
      its,
      order,
      pull,
      set: (next: object): void => {
        severity = next;
        void it.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
      },
      /** Pulls whenever the client is told to, until the list is as it should be. */
      until: async (done: (list: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]> => {
        for (;;) {
          const list = await pull();
          if (done(list)) return list;
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      },
    };
  }

  test("come after the findings of a keystroke, which wait for no drafting, and the client is told to ask for them", async () => {
    const { it, its, order, pull, until } = await pulling("hints.readout", TEXT);
    await until((list) => untagged(list).length > 0);
    const { coverage: before } = await its.ask<{ coverage: Coverage }>("status");
    assert.deepEqual([before.spoken, (before.untagged?.acts ?? 0) > 0], [0, true]);

    order.length = 0;
    its.replace("###", "Minister Shen said that Brazil will pay. @nobody[Hm.]\n\n###");
    const list = await pull();
    order.push("answered");
    assert.ok(
      list.some(({ code }) => code === "unknown-actor"),
      "the keystroke's own finding is there at once",
    );
    const line = (diagnostics: readonly Diagnostic[]): readonly unknown[] =>
      untagged(diagnostics.filter(({ range }) => range.start.line === 4));
    assert.deepEqual(line(list), [], "what was typed has not been drafted yet");
    assert.ok(untagged(list).length > 0, "hints of the paragraphs that are the same stay");
    const later = await until((all) => line(all).length > 0);
    assert.ok(later.some(({ code }) => code === "unknown-actor"));
    // An earlier change may have had the client told before; it is told once more.
    while (order.at(-1) === "answered") await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(await it.end(), 0);
  });

  test("are switched off and on by their severities", async () => {
    const { it, its, pull, until, set } = await pulling("hints-off.readout", TEXT);
    await until((list) => new Set(untagged(list)).size === 2);
    set({ "untagged-speech": "off" });
    await until((list) => !untagged(list).includes("untagged-speech"));
    assert.ok(untagged(await pull()).includes("untagged-commitment"));
    set({ "untagged-speech": "off", "untagged-commitment": "off" });
    await until((list) => untagged(list).length === 0);
    // They are proposals all the same.
    assert.ok((await its.list()).proposals.length > 0);
    set({});
    await until((list) => new Set(untagged(list)).size === 2);
    assert.equal(await it.end(), 0);
  });

  test("are no longer told of what is rejected, and the coverage counts it no more", async () => {
    const { it, its, until } = await pulling("hints-rejected.readout", TEXT);
    await until((list) => untagged(list).includes("untagged-commitment"));
    const coverage = async (): Promise<Coverage> => (await its.ask<{ coverage: Coverage }>("status")).coverage;
    const { untagged: counted } = await coverage();
    assert.ok(counted !== null && counted.acts > 0);
    const keys = (await its.list()).proposals.filter(({ tag }) => tag === "commit").map(({ key }) => key);
    await its.ask("rejectProposal", { keys });
    const list = await until(
      (all) => all.filter(({ code }) => code === "untagged-commitment").length === counted.acts - keys.length,
    );
    assert.ok(untagged(list).includes("untagged-speech"));
    assert.equal((await coverage()).untagged?.acts, counted.acts - keys.length);
    // Tagged is no longer untagged, and has a speaker.
    its.make(await its.accept(find(await its.list(), "@hale").key));
    assert.ok(((await coverage()).spoken ?? 0) > 0);
    assert.equal(await it.end(), 0);
  });

  test("of a model are told as the others are, and name it", async () => {
    const { it, its, until } = await pulling("hints-model.readout", TEXT);
    await until((list) => untagged(list).length > 0);
    const { of } = await its.ask<{ of: string }>("modelQuestion");
    const spans = '{"spans":[{"n":2,"tag":"speech","speakers":["shen"]}]}';
    await its.ask("modelAnswer", { of, model: "Fake", answers: [spans] });
    await until((list) => list.some(({ message }) => JSON.stringify(message).includes("Proposed by Fake.")));
    assert.equal(await it.end(), 0);
  });

  interface Coverage {
    readonly spoken: number | null;
    readonly untagged: { readonly acts: number; readonly speech: number } | null;
  }
});
