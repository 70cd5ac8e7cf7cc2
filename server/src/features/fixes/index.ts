/** The mends of every check, by its code: null says why there is none. A new code does not compile without its entry. */
import type { Code } from "../checks/check";
import { duplicateActor, unknownActor, unusedActor } from "./actors";
import { actWithoutSpeaker, forceMismatch, selfCommitment } from "./acts";
import { badAttribute } from "./attributes";
import { noUndertaking, notFuture } from "./codebook";
import { badDate, dueBeforeMeeting, seasonDate } from "./dates";
import { untagged } from "./draft";
import { assertionFailed, badEvent, eventAfterClose, eventOrder } from "./followup";
import { missingDate, missingIssuer, noFrontMatter, sealBroken } from "./frontMatter";
import type { Mender } from "./mend";
import { badCharacter, strayBracket, unclosedNote, unclosedSpan } from "./spans";
import { misplacedDetail, unknownKind } from "./tags";
import { oneSided, overdue, unanswered, unknownThread, weakened } from "./threads";
import { badFrontMatter } from "./yaml";

export const MENDS: Readonly<Record<Code, Mender | null>> = {
  "unclosed-span": unclosedSpan,
  "unclosed-note": unclosedNote,
  "bad-attribute": badAttribute,
  "unknown-kind": unknownKind,
  "bad-front-matter": badFrontMatter,
  "misplaced-detail": misplacedDetail,
  "bad-event": badEvent,
  "stray-bracket": strayBracket,
  // Which of 64 spans end earlier, nobody but the author knows.
  "too-deep": null,
  // Line endings are published, and an editor gives all of a text the same.
  "mixed-line-endings": null,
  // It cannot be read, let alone changed.
  unreadable: null,
  "bad-character": badCharacter,
  // Editors keep it out of the text that they show and change.
  "byte-order-mark": null,
  "unknown-actor": unknownActor,
  "duplicate-actor": duplicateActor,
  "unused-actor": unusedActor,
  "no-front-matter": noFrontMatter,
  "missing-date": missingDate,
  "missing-issuer": missingIssuer,
  "bad-date": badDate,
  "season-date": seasonDate,
  "due-before-meeting": dueBeforeMeeting,
  "seal-broken": sealBroken,
  "act-without-speaker": actWithoutSpeaker,
  "self-commitment": selfCommitment,
  "force-mismatch": forceMismatch,
  "not-future": notFuture,
  "not-discrete": noUndertaking,
  "not-testable": noUndertaking,
  weakened,
  "one-sided": oneSided,
  unanswered,
  "unknown-thread": unknownThread,
  overdue,
  "assertion-failed": assertionFailed,
  "event-order": eventOrder,
  "event-after-close": eventAfterClose,
  "untagged-speech": untagged,
  "untagged-commitment": untagged,
};
