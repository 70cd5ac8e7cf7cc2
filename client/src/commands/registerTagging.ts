/** The tagging commands by their names, as the manifest has them. */
import { commands } from "vscode";
import type { Disposable } from "vscode";
import type { Tagging } from "../requests/tagging";
import type { Server } from "../server";
import { changeKind, changeSpeaker, nameThread, tagSelection, tagSpeech, tagTurn } from "./tagging";

const ASKING = { tagSpeech, tagTurn, changeSpeaker, changeKind, nameThread };

/** The word of the kind that each command tags as. */
const KINDS = {
  tagCommit: "commit",
  tagAgree: "agree",
  tagOffer: "offer",
  tagAsk: "ask",
  tagRefuse: "refuse",
  tagWarn: "warn",
  tagDone: "done",
  tagIf: "if",
  tagWhen: "when",
  tagPart: "part",
  tagMore: "more",
  tagHead: "head",
  tagSkip: "skip",
};

const SIMPLE = {
  removeTag: "remove",
  turnOrSpan: "turnOrSpan",
  openTurn: "open",
  splitTag: "split",
  mergeTag: "merge",
  extendTag: "extend",
  fitTag: "fit",
  selectSentence: "select",
  selectRest: "rest",
  nextUntagged: "next",
} as const;

export function registerTagging(server: Server): Disposable[] {
  const simple = (name: string, tagging: Tagging): Disposable =>
    commands.registerCommand(`readout.${name}`, () => tagSelection(server, tagging));
  return [
    ...Object.entries(ASKING).map(([name, ask]) => commands.registerCommand(`readout.${name}`, () => ask(server))),
    ...Object.entries(KINDS).map(([name, word]) => simple(name, { do: "wrap", tag: { word } })),
    ...Object.entries(SIMPLE).map(([name, what]) => simple(name, { do: what })),
  ];
}
