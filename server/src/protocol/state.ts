/** What the server knows at this moment, and how that changes: the one place that holds a variable. */
import type { Connection } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Around } from "../features/checks/check";
import { readFollowup, type FollowupFile } from "../model/followup";
import { readActorsFile } from "../model/frontmatter";
import type { Edit } from "../text/edit";
import { analyse, type Analysis } from "../workspace/analysis";
import { actorsInForce, folderOf } from "../workspace/actors";
import { FOLLOWUP_STEP, readClosed, readClosedFollowup, type ClosedFile } from "../workspace/file";
import {
  emptyWorkspace,
  withActorsFile,
  withFollowups,
  withReadouts,
  type ActorsFileText,
  type Workspace,
} from "../workspace/workspace";
import { documentOf, type ContentChange } from "./convert";
import { analysisOf, changeDocument, changeText, checkBytes, openDocument, type OpenDocument } from "./documents";
import { isOurs, type Content, type Files } from "./files";
import { readAll } from "./readAll";
import { DEFAULTS, type Settings } from "./settings";
import { inTurn } from "./slices";
import { canonical } from "./uri";

/**
 * Files between two states of the workspace while it is read. Each state costs a copy of the pages that change, which so
 * many files share, and what each file adds to the lookups: so many hold up nobody.
 */
const KEPT = 128;

export interface State {
  readonly workspace: Workspace;
  readonly settings: Settings;
  readonly open: ReadonlyMap<string, OpenDocument>;
  /** The `actors.yaml` files that are open; what they say is in the workspace. */
  readonly openActors: ReadonlyMap<string, TextDocument>;
  /** The follow-up files that are open; what they say is in the workspace. */
  readonly openFollowups: ReadonlyMap<string, TextDocument>;
  /** Whether the actors files below the roots have been read: before that, an id that nobody declares may yet be declared. */
  readonly actorsRead: boolean;
  /** Files that could not be read, and why. */
  readonly problems: ReadonlyMap<string, string>;
}

/** A file that a request is about, open or not. */
export interface Place {
  readonly document: TextDocument;
  readonly analysis: Analysis;
}

/** An actors file that a request is about, open or not. */
export interface ActorsPlace {
  readonly document: TextDocument;
  readonly its: ActorsFileText;
}

/** A follow-up file that a request is about, open or not. */
export interface FollowupPlace {
  readonly document: TextDocument;
  readonly followup: FollowupFile;
}

export type Store = ReturnType<typeof createStore>;

/**
 * @param changed is called after every change, with the URI of the one open document that changed by typing, if that
 * was all.
 */
export function createStore(files: Files, log: Connection["console"], changed: (typed: string | null) => void) {
  let state: State = {
    workspace: { ...emptyWorkspace([]), isWhole: false },
    settings: DEFAULTS,
    open: new Map(),
    openActors: new Map(),
    openFollowups: new Map(),
    actorsRead: false,
    problems: new Map(),
  };
  const set = (next: Partial<State>, typed: string | null = null): void => {
    state = { ...state, ...next };
    changed(typed);
  };

  const setOpen = (uri: string, document: OpenDocument | null): ReadonlyMap<string, OpenDocument> => {
    const open = new Map(state.open);
    if (document === null) open.delete(uri);
    else open.set(uri, document);
    return open;
  };

  const setActors = (key: string, document: TextDocument): void => {
    const text = document.getText();
    set({
      openActors: new Map(state.openActors).set(key, document),
      workspace: withActorsFile(state.workspace, key, { text, file: readActorsFile(text) }),
    });
  };

  const setFollowup = (key: string, document: TextDocument, typed: string | null, edit?: Edit): void => {
    const file = readFollowup(key, document.getText(), state.workspace.followups.get(key), edit);
    set(
      {
        openFollowups: new Map(state.openFollowups).set(key, document),
        workspace: withFollowups(state.workspace, new Map([[key, file]])),
      },
      typed,
    );
  };

  /** Reads files and takes what they hold into the workspace, a few at a time; a file that is gone is taken out. */
  const loadNow = async (uris: readonly string[], progress: (done: number) => void): Promise<void> => {
    const actors = new Map<string, ActorsFileText | null>();
    const followups = new Map<string, FollowupFile | null>();
    const readouts = new Map<string, ClosedFile | null>();
    const problems = new Map<string, string | null>();
    const take = (uri: string, content: Content | null): Promise<void> | null => {
      const text = content !== null && "text" in content ? content.text : null;
      const problem = content !== null && "problem" in content ? content.problem : null;
      if (problem !== null && state.problems.get(uri) !== problem) log.warn(`${uri}: ${problem}`);
      problems.set(uri, problem);
      if (isActorsFile(uri)) {
        if (!state.openActors.has(uri)) actors.set(uri, text === null ? null : { text, file: readActorsFile(text) });
      } else if (isFollowup(uri)) {
        if (state.openFollowups.has(uri)) return null;
        if (text !== null && text.length > FOLLOWUP_STEP)
          return inTurn(readClosedFollowup(uri, text)).then((file) => void followups.set(uri, file));
        followups.set(uri, text === null ? null : readFollowup(uri, text));
      } else if (!state.open.has(uri)) readouts.set(uri, text === null ? null : readClosed(uri, text));
      return null;
    };
    const keep = (): void => {
      let { workspace } = state;
      for (const [uri, file] of actors)
        if (!state.openActors.has(uri)) workspace = withActorsFile(workspace, uri, file);
      // What has been opened meanwhile is read from the editor, whatever the disk says.
      for (const uri of readouts.keys()) if (state.open.has(uri)) readouts.delete(uri);
      for (const uri of followups.keys()) if (state.openFollowups.has(uri)) followups.delete(uri);
      const all = new Map(state.problems);
      for (const [uri, problem] of problems) {
        if (problem === null) all.delete(uri);
        else all.set(uri, problem);
      }
      if (followups.size > 0) workspace = withFollowups(workspace, followups);
      set({ workspace: withReadouts(workspace, readouts), problems: all });
      // Who names what is in the lookups now.
      for (const file of readouts.values()) file?.summary.forget();
      for (const taken of [actors, followups, readouts, problems]) taken.clear();
    };

    await readAll(files, uris, take, (done) => {
      if (problems.size >= KEPT) keep();
      progress(done);
    });
    keep();
  };

  // One after the other: of two readings of one file, the later one must be the last that is kept.
  let last: Promise<void> = Promise.resolve();
  const load = (uris: readonly string[], progress: (done: number) => void = () => undefined): Promise<void> => {
    const mine = last.then(() => loadNow(uris, progress));
    last = mine.catch(() => undefined);
    return mine;
  };
  let listed: Promise<unknown> = Promise.resolve();
  /** Counts the readings of all roots: one that another has overtaken is not the last. */
  let readings = 0;

  return {
    get state(): State {
      return state;
    },

    setSettings(settings: Settings): void {
      set({ settings });
    },

    /** Makes these the roots, and reads all that is under them. */
    async setRoots(
      roots: readonly string[],
      progress: (done: number, of: number) => void = () => undefined,
    ): Promise<void> {
      const mine = ++readings;
      const uris = new Set<string>();
      const list = async (): Promise<void> => {
        for (const root of roots) {
          try {
            for (const uri of await files.list(root)) uris.add(uri);
          } catch (error) {
            log.error(`${root} cannot be listed: ${String(error)}`);
          }
        }
      };
      await (listed = list());
      const gone = [...state.workspace.readouts.keys()].filter((uri) => !uris.has(uri) && !state.open.has(uri));
      let workspace = withReadouts(
        { ...state.workspace, roots: emptyWorkspace(roots).roots, isWhole: false },
        new Map(gone.map((uri) => [uri, null])),
      );
      const ended = [...workspace.followups.keys()].filter((uri) => !uris.has(uri) && !state.openFollowups.has(uri));
      workspace = withFollowups(workspace, new Map(ended.map((uri) => [uri, null])));
      for (const uri of workspace.actorsFiles.keys())
        if (!uris.has(uri) && !state.openActors.has(uri)) workspace = withActorsFile(workspace, uri, null);
      set({ workspace });
      // Actors files first: with them, what the readouts mean is known at once.
      const actors = [...uris].filter(isActorsFile);
      const first = load(actors, (done) => progress(done, uris.size));
      const rest = load(
        [...uris].filter((uri) => !isActorsFile(uri)),
        (done) => progress(actors.length + done, uris.size),
      );
      await first;
      this.goOn();
      await rest;
      if (mine === readings) set({ workspace: { ...state.workspace, isWhole: true } });
    },

    /** Resolves when the files that are known of have been read: until then, what is told of all of them is not whole. */
    async settled(): Promise<void> {
      await listed;
      await last;
    },

    /** Findings are told from now on, whatever has been read. */
    goOn(): void {
      if (!state.actorsRead) set({ actorsRead: true });
    },

    /** The same, where the workspace could not be read whole. */
    giveUp(): void {
      set({ actorsRead: true, workspace: { ...state.workspace, isWhole: true } });
    },

    /** Reads files again that have changed, come, or gone. */
    reload(uris: readonly string[]): Promise<void> {
      return load([...new Set(uris.map(canonical))].filter((uri) => isOurs(uri.slice(uri.lastIndexOf("/") + 1))));
    },

    async open(uri: string, language: string, version: number, text: string): Promise<void> {
      const key = canonical(uri);
      if (isActorsFile(key)) {
        setActors(key, TextDocument.create(key, language, version, text));
        return;
      }
      // One that has not been saved yet has no name to tell it by.
      if (isFollowup(key) || (language === "readout-followup" && !key.endsWith(".readout"))) {
        setFollowup(key, TextDocument.create(key, language, version, text), null);
        return;
      }
      const document = openDocument(key, language, version, text);
      set({ open: setOpen(key, document), workspace: withReadouts(state.workspace, new Map([[key, document.file]])) });
      // Outside all roots nobody has listed its folder.
      const folder = folderOf(key);
      const actors = `${folder}/actors.yaml`;
      const inside = state.workspace.roots.some((root) => key.startsWith(`${root}/`));
      if (!inside && key.startsWith("file:") && !state.workspace.actorsFiles.has(actors)) await load([actors]);
      await this.check(uri);
    },

    change(uri: string, changes: readonly ContentChange[], version: number): void {
      const key = canonical(uri);
      const actors = state.openActors.get(key);
      if (actors !== undefined) {
        setActors(key, TextDocument.update(actors, [...changes], version));
        return;
      }
      const followup = state.openFollowups.get(key);
      if (followup !== undefined) {
        const { document, edit } = changeText(followup, changes, version);
        setFollowup(key, document, key, edit);
        return;
      }
      const before = state.open.get(key);
      if (before === undefined) return;
      const document = changeDocument(before, changes, version);
      set(
        { open: setOpen(key, document), workspace: withReadouts(state.workspace, new Map([[key, document.file]])) },
        key,
      );
    },

    async close(uri: string): Promise<void> {
      const key = canonical(uri);
      if (state.openActors.has(key)) {
        set({ openActors: new Map([...state.openActors].filter(([other]) => other !== key)) });
        return load([key]);
      }
      const inside = state.workspace.roots.some((root) => key.startsWith(`${root}/`));
      if (state.openFollowups.has(key)) {
        set({ openFollowups: new Map([...state.openFollowups].filter(([other]) => other !== key)) });
        if (inside) return load([key]);
        set({ workspace: withFollowups(state.workspace, new Map([[key, null]])) });
        return;
      }
      if (!state.open.has(key)) return;
      set({ open: setOpen(key, null) });
      if (inside) await load([key]);
      else set({ workspace: withReadouts(state.workspace, new Map([[key, null]])) });
    },

    /** Looks at the whole text of an open document: its seal, its characters, and its bytes on disk. */
    async check(uri: string): Promise<void> {
      const key = canonical(uri);
      const disk = state.open.has(key) ? await files.read(key).catch(() => null) : null;
      const open = state.open.get(key);
      if (open === undefined) return;
      const checked = checkBytes(open, disk);
      // Most often there is nothing to tell, now as before.
      if (checked.bytes.findings.length > 0 || open.bytes.findings.length > 0) set({ open: setOpen(key, checked) });
    },

    /** An open document has been drafted; of what was found, this is rejected. */
    setProposed(uri: string, rejected: ReadonlySet<string>): void {
      const key = canonical(uri);
      const open = state.open.get(key);
      if (open === undefined) return;
      const { file } = open;
      const actors = actorsInForce(state.workspace, file);
      set({ open: setOpen(key, { ...open, proposed: { file, actors, rejected } }) });
    },

    /** The file that a request is about; null where there is none of this name. */
    place(uri: string): Place | null {
      const key = canonical(uri);
      const open = state.open.get(key);
      if (open !== undefined) return { document: open.document, analysis: analysisOf(state.workspace, open) };
      const file = state.workspace.readouts.get(key);
      if (file === undefined) return null;
      return { document: documentOf(key, file.text), analysis: analyse(state.workspace, file) };
    },

    /** The actors file that a request is about; null where there is none of this name. */
    actorsPlace(uri: string): ActorsPlace | null {
      const key = canonical(uri);
      const its = state.workspace.actorsFiles.get(key);
      if (its === undefined) return null;
      return { document: state.openActors.get(key) ?? documentOf(key, its.text), its };
    },

    /** The follow-up file that a request is about; null where there is none of this name. */
    followupPlace(uri: string): FollowupPlace | null {
      const key = canonical(uri);
      const followup = state.workspace.followups.get(key);
      if (followup === undefined) return null;
      return { document: state.openFollowups.get(key) ?? documentOf(key, followup.text), followup };
    },

    /** What is open of this name; undefined where it is no open readout. */
    openDocument(uri: string): OpenDocument | undefined {
      return state.open.get(canonical(uri));
    },

    /** The text of any file of the workspace, with its version where it is open; null where there is none of this name. */
    document(uri: string): { readonly text: TextDocument; readonly version: number | null } | null {
      const key = canonical(uri);
      const open = state.open.get(key)?.document ?? state.openActors.get(key) ?? state.openFollowups.get(key);
      if (open !== undefined) return { text: open, version: open.version };
      const { readouts, actorsFiles, followups } = state.workspace;
      const text = (readouts.get(key) ?? actorsFiles.get(key) ?? followups.get(key))?.text;
      return text === undefined ? null : { text: documentOf(key, text), version: null };
    },

    /** What findings across files are made from; null until all files are read. */
    get around(): Around | null {
      return state.workspace.isWhole ? { workspace: state.workspace, today: this.today } : null;
    },

    /** The day that counts as today, `YYYY-MM-DD`. */
    get today(): string {
      return state.settings.today ?? new Date().toISOString().slice(0, 10);
    },
  };
}

function isActorsFile(uri: string): boolean {
  return uri.endsWith("/actors.yaml");
}

function isFollowup(uri: string): boolean {
  return uri.endsWith(".followup");
}
