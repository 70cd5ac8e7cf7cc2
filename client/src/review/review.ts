/**
 * *Next Proposal*, *Accept Proposal*, *Reject Proposal*: what is proposed for a readout decided on by keyboard, one after the
 * other; and in the same way *Tag the Rest Like This*.
 */
import { commands, Disposable, Selection, TextEditorRevealType, window, workspace } from "vscode";
import type { Position, TextDocument, TextDocumentContentChangeEvent, TextEditor } from "vscode";
import {
  acceptProposalRequest,
  alikeRequest,
  proposalsRequest,
  rejectProposalRequest,
  type Likeness,
  type Proposal,
} from "../requests/proposals";
import type { Server } from "../server";
import { ask, wordsAt } from "./asked";
import { createMarks, rangeOf } from "./marks";
import { at, behind, firstFrom, stepFrom } from "./order";

/** Milliseconds of quiet after which a readout that is reviewed is drafted anew. */
const QUIET = 400;
/** Milliseconds that a word in the status bar stays. */
const SHOWN = 10_000;
/** Milliseconds that the editor has to put the cursor where the review has it. */
const LONGEST_MOVE = 1000;

interface Asked {
  readonly version: number;
  readonly proposals: readonly Proposal[];
  /** What is too long to be drafted in an editor, in words. */
  readonly left?: string;
  /** What all of them are like, and how that is called; undefined where all that is proposed is reviewed. */
  readonly like?: { readonly like: Likeness; readonly name: string } | undefined;
}

export function registerReview(server: Server): Disposable[] {
  const marks = createMarks();
  /** The readouts that are reviewed, with what was last proposed for each. */
  const reviewed = new Map<TextDocument, Asked>();
  /** The key of the one that is asked about, for as long as the cursor stands in front of its words. */
  const current = new Map<TextDocument, string>();
  /** Offsets where the cursor stood before what is like something was gone through. */
  const begun = new Map<TextDocument, number>();
  /** What the status bar tells of the one that is asked about. */
  let told: { readonly text: string; readonly message: Disposable } | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  /** Resolves when the cursor stands where the review has last put it. */
  let arrived: Promise<void> = Promise.resolve();

  const editorOf = (): TextEditor | undefined => {
    const editor = window.activeTextEditor;
    return editor?.document.languageId === "readout" ? editor : undefined;
  };

  /** What is proposed for the present text; undefined where it went on while the answer was on its way, or there is none. */
  async function fresh(document: TextDocument): Promise<Asked | undefined> {
    const known = reviewed.get(document);
    if (known?.version === document.version) return known;
    for (let tries = 0; tries < 3; tries += 1) {
      const uri = document.uri.toString();
      const like = known?.like;
      const answer = await server.request(proposalsRequest, like === undefined ? { uri } : { uri, like: like.like });
      // Meanwhile it may have been ended.
      if (answer === undefined || (known !== undefined && !reviewed.has(document))) return undefined;
      if (answer.version !== document.version) continue;
      const asked = { ...answer, like };
      reviewed.set(document, asked);
      tellContext();
      return asked;
    }
    return undefined;
  }

  function tellContext(): void {
    const document = editorOf()?.document;
    const on = document !== undefined && reviewed.has(document);
    void commands.executeCommand("setContext", "readout.reviewing", on);
  }

  /** Shows what is proposed; an answer to an older text is not shown. */
  function show(editor: TextEditor): void {
    const asked = reviewed.get(editor.document);
    if (asked === undefined) marks.clear(editor);
    else if (asked.version === editor.document.version) {
      const index = askedAbout(asked.proposals, editor);
      marks.show(editor, asked.proposals, index);
      if (editor !== window.activeTextEditor) return;
      const its = asked.proposals[index];
      ask(editor.document, its && rangeOf(its.range));
      tell(its && inWords(asked, index));
    }
  }

  function inWords({ proposals, like }: Asked, index: number): string {
    const { writes, why } = proposals[index]!;
    const place = index === 0 ? `${proposals.length} left.` : `${index + 1} of ${proposals.length}.`;
    return `${like === undefined ? "Proposals" : `Like ${like.name}`}: ${place} ${writes} ${why}`;
  }

  /** Stays in the status bar for as long as it is asked about: a person may take a while to decide. */
  function tell(text: string | undefined): void {
    if (told?.text === text) return;
    told?.message.dispose();
    told = text === undefined ? undefined : { text, message: window.setStatusBarMessage(text) };
  }

  /** The one that the review has gone to, where the cursor has not been moved since. */
  function askedAbout(proposals: readonly Proposal[], { document, selection }: TextEditor): number {
    const key = current.get(document);
    if (key === undefined || !selection.isEmpty) return -1;
    const index = proposals.findIndex((its) => its.key === key);
    return index !== -1 && rangeOf(proposals[index]!.range).start.isEqual(selection.active) ? index : -1;
  }

  function next(editor: TextEditor, { proposals }: Asked, forward: boolean): number {
    const its = proposals[askedAbout(proposals, editor)];
    if (its !== undefined) return stepFrom(proposals, its.range, forward);
    const { selection } = editor;
    // What begins at the cursor has not been asked about.
    return forward && selection.isEmpty
      ? firstFrom(proposals, selection.active)
      : stepFrom(proposals, selection, forward);
  }

  function goTo(editor: TextEditor, { proposals, like }: Asked, index: number): void {
    const its = proposals[index];
    if (its === undefined) {
      const left = reviewed.get(editor.document)?.left;
      goBack(editor);
      end(editor.document);
      const none =
        like === undefined ? "Nothing more is proposed for this readout." : `Nothing more is like ${like.name}.`;
      if (left !== undefined) void window.showWarningMessage(left);
      else window.setStatusBarMessage(none, SHOWN);
      return;
    }
    const range = rangeOf(its.range);
    current.set(editor.document, its.key);
    putCursor(editor, range.start);
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
    show(editor);
  }

  /** Until the window has put it there, it may tell of places where the cursor stood before. */
  function putCursor(editor: TextEditor, place: Position): void {
    // Were words selected, the next letter typed would take their place.
    const selection = new Selection(place, place);
    const isThere = editor.selections.length === 1 && editor.selection.isEqual(selection);
    editor.selection = selection;
    if (isThere) return;
    arrived = new Promise((resolve) => {
      const moves = window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        if (textEditor === editor && selections[0]?.isEqual(selection) === true) done();
      });
      const timer = setTimeout(() => done(), LONGEST_MOVE);
      const done = (): void => {
        clearTimeout(timer);
        moves.dispose();
        resolve();
      };
    });
  }

  /** Brings the cursor to where it stood before what is like something was gone through. */
  function goBack(editor: TextEditor): void {
    const offset = begun.get(editor.document);
    begun.delete(editor.document);
    if (offset === undefined) return;
    putCursor(editor, editor.document.positionAt(offset));
    editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  function moveBegun(document: TextDocument, changes: readonly TextDocumentContentChangeEvent[]): void {
    const offset = begun.get(document);
    if (offset === undefined) return;
    const moved = changes
      .filter(({ rangeOffset, rangeLength }) => rangeOffset + rangeLength <= offset)
      .reduce((sum, { rangeLength, text }) => sum + text.length - rangeLength, 0);
    begun.set(document, offset + moved);
  }

  // One after the other: keys pressed fast each begin where the one before ended.
  let last: Promise<void> = Promise.resolve();
  const queued =
    (run: (key?: unknown) => Promise<void>) =>
    (key?: unknown): Promise<void> => {
      const mine = last.then(() => arrived).then(() => run(key));
      last = mine.catch(() => undefined);
      return mine;
    };

  async function step(forward: boolean): Promise<void> {
    const editor = editorOf();
    const asked = editor && (await fresh(editor.document));
    if (asked === undefined) return;
    goTo(editor!, asked, next(editor!, asked, forward));
  }

  /** The proposal of that key, or at the cursor; the next one is gone to where there is none. */
  async function decided(key: unknown): Promise<{ readonly editor: TextEditor; readonly its: Proposal } | undefined> {
    const editor = editorOf();
    const asked = editor && (await fresh(editor.document));
    if (editor === undefined || asked === undefined) return undefined;
    const { proposals } = asked;
    const index =
      typeof key === "string" ? proposals.findIndex((its) => its.key === key) : askedAbout(proposals, editor);
    const its = proposals[index === -1 ? at(proposals, editor.selection) : index];
    if (its !== undefined) return { editor, its };
    goTo(editor, asked, next(editor, asked, true));
    return undefined;
  }

  async function accept(key?: unknown): Promise<void> {
    const found = await decided(key);
    if (found === undefined) return;
    const { editor, its } = found;
    const { document } = editor;
    const { version } = document;
    if (typeof key === "string") putCursor(editor, rangeOf(its.range).start);
    const made = await write(editor, version, [its.key]);
    const asked = made === undefined ? undefined : await fresh(document);
    // Behind what was put in before the words.
    if (asked !== undefined) goTo(editor, asked, firstFrom(asked.proposals, editor.selection.start));
  }

  /** All that is left, of one review, in one step to undo. */
  async function acceptAll(): Promise<void> {
    const editor = editorOf();
    const asked = editor && (await fresh(editor.document));
    if (editor === undefined || asked === undefined) return;
    if (asked.proposals.length === 0) {
      goTo(editor, asked, -1);
      return;
    }
    const keys = asked.proposals.map(({ key }) => key);
    const tags = await write(editor, asked.version, keys);
    if (tags === undefined) return;
    goBack(editor);
    end(editor.document);
    window.setStatusBarMessage(
      `${tags === 1 ? "One tag is" : `${tags} tags are`} written, in one step to undo.`,
      SHOWN,
    );
  }

  /** Writes proposals into a version of a readout. @returns how many; undefined where nothing was written, which is told. */
  async function write(editor: TextEditor, version: number, keys: string[]): Promise<number | undefined> {
    const { document } = editor;
    const uri = document.uri.toString();
    const like = reviewed.get(document)?.like;
    const answer = await server.request(
      acceptProposalRequest,
      like === undefined ? { uri, keys } : { uri, keys, like: like.like },
    );
    if (answer === undefined) return undefined;
    if ("error" in answer || answer.version !== version || document.version !== version) {
      const message = "error" in answer ? answer.error : "The readout was changed meanwhile, so nothing was written.";
      window.setStatusBarMessage(message, SHOWN);
      return undefined;
    }
    const edits = answer.parts.flatMap((part) => part.edits);
    const made = await editor.edit(
      (builder) => {
        for (const { range, newText } of edits) builder.insert(rangeOf(range).start, newText);
      },
      { undoStopBefore: true, undoStopAfter: true },
    );
    return made ? answer.parts.reduce((sum, { writes }) => sum + writes.length, 0) : undefined;
  }

  /** What is like the tag at the cursor, or said by who is named there, is gone through from the cursor on. */
  async function tagRest(): Promise<void> {
    const editor = editorOf();
    if (editor === undefined || server.client?.isRunning() !== true) return;
    const { document } = editor;
    const words = wordsAt(editor);
    const range = server.client.code2ProtocolConverter.asRange(words);
    const like = await server.request(alikeRequest, { uri: document.uri.toString(), range });
    if (like === undefined) return;
    if (like === null) {
      window.setStatusBarMessage("Put the cursor into an act or a speech, or on a speaker's name.", SHOWN);
      return;
    }
    reviewed.set(document, { version: -1, proposals: [], like });
    begun.set(document, document.offsetAt(editor.selection.active));
    const asked = await fresh(document);
    if (asked !== undefined) goTo(editor, asked, firstFrom(asked.proposals, words.start));
  }

  async function reject(key?: unknown): Promise<void> {
    const found = await decided(key);
    if (found === undefined) return;
    const { editor, its } = found;
    const { document } = editor;
    if ((await server.request(rejectProposalRequest, { uri: document.uri.toString(), keys: [its.key] })) === undefined)
      return;
    reviewed.set(document, { version: -1, proposals: [], like: reviewed.get(document)?.like });
    const asked = await fresh(document);
    if (asked !== undefined) goTo(editor, asked, behind(asked.proposals, its.range));
  }

  /** Where the cursor still stands at what was asked about, it goes back with the review. */
  function endHere(): Promise<void> {
    const editor = editorOf();
    const asked = editor && reviewed.get(editor.document);
    if (asked !== undefined) {
      if (askedAbout(asked.proposals, editor!) !== -1) goBack(editor!);
      end(editor!.document);
      window.setStatusBarMessage("The review is ended. Next Proposal goes on with what is left.", SHOWN);
    }
    return Promise.resolve();
  }

  function end(document: TextDocument): void {
    if (document === window.activeTextEditor?.document) tell(undefined);
    reviewed.delete(document);
    current.delete(document);
    begun.delete(document);
    ask(document, undefined);
    for (const editor of window.visibleTextEditors) if (editor.document === document) marks.clear(editor);
    tellContext();
  }

  async function renew(document: TextDocument): Promise<void> {
    if (!reviewed.has(document) || document.isClosed) return;
    await fresh(document);
    for (const editor of window.visibleTextEditors) if (editor.document === document) show(editor);
  }

  return [
    commands.registerCommand(
      "readout.nextProposal",
      queued(() => step(true)),
    ),
    commands.registerCommand(
      "readout.previousProposal",
      queued(() => step(false)),
    ),
    commands.registerCommand("readout.acceptProposal", queued(accept)),
    commands.registerCommand("readout.rejectProposal", queued(reject)),
    commands.registerCommand("readout.acceptAllProposals", queued(acceptAll)),
    commands.registerCommand("readout.tagRestLikeThis", queued(tagRest)),
    commands.registerCommand("readout.endReview", queued(endHere)),
    window.onDidChangeActiveTextEditor((editor) => {
      tell(undefined);
      if (editor !== undefined) show(editor);
      tellContext();
    }),
    window.onDidChangeVisibleTextEditors((editors) => editors.forEach(show)),
    window.onDidChangeTextEditorSelection(({ textEditor }) => reviewed.has(textEditor.document) && show(textEditor)),
    workspace.onDidCloseTextDocument((document) => end(document)),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0 || !reviewed.has(document)) return;
      moveBegun(document, contentChanges);
      clearTimeout(waiting);
      waiting = setTimeout(() => void renew(document), QUIET);
    }),
    new Disposable(() => {
      clearTimeout(waiting);
      tell(undefined);
      marks.dispose();
    }),
  ];
}
