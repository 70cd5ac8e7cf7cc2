/** Draws paragraphs: the published text exactly, in elements for what is said and undertaken, and the notes of its acts beside it. */
import type { ReadingBlock, ReadingHead, ReadingPiece, TextPiece } from "./messages";
import { partedAt } from "./pieces";
import type { Paragraph } from "./places";
import { noteOf, voiceKey } from "./words";

/** The class of a voice, which a stylesheet of the page gives its colour and its mark. */
export type ClassOf = (voice: string) => string;

/** How often something has been drawn: ids are made of it, since a paragraph that is drawn anew may be there beside the old one. */
let drawn = 0;

export function drawParagraph(block: ReadingBlock, head: ReadingHead, classOf: ClassOf): Paragraph {
  drawn += 1;
  const id = `p${drawn}`;
  const element = document.createElement("div");
  element.className = `paragraph ${block.kind}`;
  const text = document.createElement(block.kind === "heading" ? "h2" : "p");
  text.className = "published";
  text.dir = "auto";
  text.tabIndex = -1;
  const texts = drawPieces(text, block.pieces, block, id, classOf);
  element.append(text);
  if (block.acts.length > 0) element.append(drawNotes(block, head, id));
  return { id, block, element, texts };
}

function drawPieces(
  into: HTMLElement,
  pieces: readonly ReadingPiece[],
  block: ReadingBlock,
  id: string,
  classOf: ClassOf,
): Paragraph["texts"] {
  const texts: { readonly node: Text; readonly piece: TextPiece }[] = [];
  const open: HTMLElement[] = [into];
  /** The classes of the voices around, innermost last; and whether one that was interrupted goes on. */
  const voices: string[] = [];
  let goesOn = false;
  const drawText = (where: HTMLElement, piece: TextPiece): void => {
    const node = document.createTextNode(piece.text);
    where.append(node);
    texts.push({ node, piece });
  };
  for (const piece of pieces) {
    const inner = open.at(-1)!;
    if ("close" in piece) {
      if (inner.classList.contains("speech")) {
        voices.pop();
        goesOn = voices.length > 0;
      }
      open.pop();
    } else if ("text" in piece) {
      const voice = voices.at(-1);
      const word = goesOn ? piece.text.search(/\p{L}/u) : -1;
      if (word === -1 || voice === undefined) {
        drawText(inner, piece);
        continue;
      }
      // The voice is marked at its first word, not at the comma before.
      const again = document.createElement("span");
      again.className = `again ${voice}`;
      const [before, after] = partedAt(piece, word);
      if (word > 0) drawText(inner, before);
      drawText(again, after);
      inner.append(again);
      goesOn = false;
    } else {
      const element = openedBy(piece, block, id, classOf);
      if (piece.open === "speech") {
        voices.push(classOf(voiceKey(piece.speakers)));
        goesOn = false;
      }
      inner.append(element);
      open.push(element);
    }
  }
  return texts;
}

const SPOKEN_OF: Readonly<Record<string, string>> = { if: "condition", when: "time", part: "part" };

function openedBy(
  piece: Extract<ReadingPiece, { open: string }>,
  block: ReadingBlock,
  id: string,
  classOf: ClassOf,
): HTMLElement {
  const element = document.createElement("span");
  switch (piece.open) {
    case "speech":
      element.className = `speech ${piece.turn ? "turn " : ""}${classOf(voiceKey(piece.speakers))}`;
      break;
    case "act": {
      const act = block.acts[piece.act];
      element.className = `act ${act?.kind} ${act?.force ?? "unread"}`;
      element.dataset["act"] = String(piece.act);
      if (piece.more) element.classList.add("more");
      else {
        element.dataset["number"] = String(piece.act + 1);
        element.tabIndex = -1;
        // Enter goes to its place in the text.
        element.setAttribute("role", "link");
        element.setAttribute("aria-describedby", `${id}-${piece.act}`);
      }
      break;
    }
    case "head":
      element.className = "head";
      if (block.kind !== "heading") {
        element.setAttribute("role", "heading");
        element.ariaLevel = "2";
      }
      break;
    default:
      element.className = piece.open;
      if (SPOKEN_OF[piece.open] !== undefined) element.title = SPOKEN_OF[piece.open]!;
  }
  return element;
}

/** The notes of a paragraph's acts, numbered as these are. */
export function drawNotes(block: ReadingBlock, head: ReadingHead, id: string): HTMLElement {
  const list = document.createElement("ol");
  list.className = "notes";
  list.lang = "en";
  list.setAttribute("aria-label", block.acts.length === 1 ? "The act above" : "The acts above");
  for (const [index, act] of block.acts.entries()) {
    const note = document.createElement("li");
    note.className = `note ${act.kind} ${act.force ?? "unread"}`;
    note.id = `${id}-${index}`;
    note.dataset["act"] = String(index);
    for (const [place, { is, words }] of noteOf(act, head).entries()) {
      if (place > 0) note.append(" · ");
      const part = document.createElement("span");
      part.className = is;
      part.textContent = words;
      note.append(part);
    }
    list.append(note);
  }
  return list;
}
