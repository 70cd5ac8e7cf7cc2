/** Drafting over the protocol: what is proposed, accepted and rejected; the hints, and when they come. */
import assert from "node:assert/strict";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { CancellationTokenSource } from "vscode-jsonrpc/node";
import type { Diagnostic, DocumentDiagnosticReport } from "vscode-languageserver";
import { editor, find, TEXT, type Accepted, type Listed } from "./proposals";
import { folder, PULL, session } from "./session";

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
