/**
 * Pasting into a readout: what comes from a web page is published text and is escaped where it must be; what was copied
 * from a readout is markup, and is pasted as it is. An editor without paste edits (before VS Code 1.97) pastes as it is.
 */
import * as vscode from "vscode";
import type { CancellationToken, DataTransfer, Disposable, Range, TextDocument } from "vscode";
import { readoutOf } from "./commands/published";
import { lastCopied } from "./commands/copyPublishedText";
import { pasteRequest } from "./requests/published";
import type { Server } from "./server";

/** Marks what was copied from a readout in this window. */
const MARKUP = "application/vnd.readout.markup";
/** What VS Code itself says of a text that was copied in any of its windows. */
const EDITOR_DATA = "vscode-editor-data";

// The parts of the interface, newer than the oldest VS Code that this extension runs in, that are used here.
interface Kind {
  append(...parts: string[]): Kind;
}
interface PasteEdit {
  yieldTo?: readonly Kind[];
}
interface PasteInterface {
  languages: {
    registerDocumentPasteEditProvider?(
      selector: vscode.DocumentSelector,
      provider: {
        prepareDocumentPaste(document: TextDocument, ranges: readonly Range[], data: DataTransfer): void;
        provideDocumentPasteEdits(
          document: TextDocument,
          ranges: readonly Range[],
          data: DataTransfer,
          context: unknown,
          token: CancellationToken,
        ): Promise<PasteEdit[] | undefined>;
      },
      metadata: {
        providedPasteEditKinds: readonly Kind[];
        copyMimeTypes: readonly string[];
        pasteMimeTypes: readonly string[];
      },
    ): Disposable;
  };
  DocumentDropOrPasteEditKind?: { readonly Text: Kind; readonly Empty: Kind };
  DocumentPasteEdit?: new (text: string, title: string, kind: Kind) => PasteEdit;
}

export function registerPaste(server: Server): Disposable[] {
  const { languages, DocumentDropOrPasteEditKind, DocumentPasteEdit } = vscode as unknown as PasteInterface;
  if (
    languages.registerDocumentPasteEditProvider === undefined ||
    DocumentDropOrPasteEditKind === undefined ||
    DocumentPasteEdit === undefined
  )
    return [];
  const kind = DocumentDropOrPasteEditKind.Empty.append("readout");
  const published = kind.append("published");
  const markup = kind.append("markup");
  const address = kind.append("address");
  const readout = kind.append("readout");
  /** What a page leaves on the clipboard becomes, in an empty readout, the readout of its text. */
  const draftOf = async (document: TextDocument, data: DataTransfer): Promise<string | undefined> => {
    const html = data.get("text/html");
    if (html === undefined || document.getText() !== "" || data.get(EDITOR_DATA) !== undefined) return undefined;
    return (await readoutOf(server, { text: await html.asString(), from: "html" }, document.uri).catch(() => undefined))
      ?.text;
  };
  return [
    languages.registerDocumentPasteEditProvider(
      { language: "readout" },
      {
        prepareDocumentPaste(document, ranges, data) {
          const text = ranges.map((range) => document.getText(range)).join("\n");
          if (text !== "") data.set(MARKUP, new vscode.DataTransferItem(text));
        },
        async provideDocumentPasteEdits(document, [range, ...others], data, _context, token) {
          const drafted = others.length === 0 ? await draftOf(document, data) : undefined;
          if (drafted !== undefined) return [new DocumentPasteEdit(drafted, "Paste as a Drafted Readout", readout)];
          const text = await data.get("text/plain")?.asString();
          // Several cursors get a piece each, which only the editor knows how to deal out.
          if (!text || range === undefined || others.length > 0 || server.client?.isRunning() !== true)
            return undefined;
          const { client } = server;
          const its = client.code2ProtocolConverter.asRange(range);
          const pasted = await client
            .sendRequest(pasteRequest, { uri: document.uri.toString(), range: its, text }, token)
            .catch(() => null);
          if (pasted === null || pasted.text === text) return undefined;
          if (pasted.kind === "address") return [new DocumentPasteEdit(pasted.text, "Paste Address", address)];
          const escaped = new DocumentPasteEdit(pasted.text, "Paste as Published Text (Escaped)", published);
          const asItIs = new DocumentPasteEdit(text, "Paste as Markup (Unescaped)", markup);
          const origin = await originOf(data, text);
          // What is taken from a readout goes into a readout with nothing asked.
          if (origin === "readout") return undefined;
          return origin === "published" ? [escaped, asItIs] : [asItIs, escaped];
        },
      },
      {
        providedPasteEditKinds: [published, markup, address, readout],
        copyMimeTypes: [MARKUP],
        pasteMimeTypes: ["text/plain", "text/html"],
      },
    ),
  ];
}

/** Where what is on the clipboard comes from, as far as that can be known: HTML is what a web page leaves there. */
async function originOf(data: DataTransfer, text: string): Promise<"published" | "readout" | "unknown"> {
  if (text === lastCopied()) return "published";
  if (data.get(MARKUP) !== undefined) return "readout";
  try {
    const editor = JSON.parse((await data.get(EDITOR_DATA)?.asString()) ?? "{}") as { mode?: string };
    if (editor.mode === "readout") return "readout";
  } catch {
    // What is no JSON says nothing.
  }
  return data.get("text/html") === undefined ? "unknown" : "published";
}
