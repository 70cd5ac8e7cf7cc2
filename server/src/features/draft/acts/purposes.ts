/** What an act is for, at its end: *run a ferry* [to ease trade]. It is no part of it. */
import { PURPOSES, TAKES_TO, WIDER_PURPOSES } from "../../../model/actLexicon";
import { opensMeasure } from "./series";
import { wordsOf } from "./words";

/** Whether an infinitive tells what all before it is for: *run a ferry* [to ease trade], and not *work together to*. */
export function opensPurpose(lower: readonly string[], from: number, at: number, named = false): boolean {
  const helps =
    lower[at + 1] === "help" &&
    (opensMeasure(lower[at + 2] ?? "") ||
      isPurpose(lower[at + 2] ?? "") ||
      lower.slice(from, at).includes("including"));
  const verb =
    /^(?:further|better|jointly|ultimately|together|collectively)$/u.test(lower[at + 1] ?? "") || helps
      ? at + 2
      : at + 1;
  // *Impose measures to hold them to account*: they are imposed, and not taken.
  const imposes = /^impos(?:e|ing)$/u.test(lower[from]!) && lower[verb] === "hold";
  if (imposes) return true;
  // Behind a semicolon another of several things follows.
  if (lower[at - 1] === "" || (lower[at - 1] === "as" && lower[at - 2] === "well") || TAKES.has(lower[at - 1]!))
    return false;
  if (lower[at - 1] === "including") return false;
  // *Hold talks for them to chart a course*: who is to do it.
  if (lower[at - 2] === "for" && at > from + 2) return false;
  if (holdsContent(lower, from, at)) return false;
  // *Continue close cooperation to ensure*: what the work is.
  if (WORK.test(lower[at - 1]!) || WORK.test(lower[from]!)) return false;
  // *Hold a meeting to take stock*: what a meeting or a body is for.
  if (
    HOLDS.test(lower[from]!) &&
    lower.slice(from + 1, at).some((word) => MEETS.test(word)) &&
    /^(?:assess|review|discuss|explore|examine|consider|take|evaluate|identify|follow|exchange|address|prepare|study|monitor|look|chart|map|plan|talk|deliberate)$/u.test(
      lower[verb] ?? "",
    )
  )
    return true;
  // *Ongoing cooperation with Lanhai to advance the survey*: what the work is.
  if (
    /^(?:continued|continuing|ongoing|further|closer|close|greater|increased|sustained)$/u.test(lower[from]!) &&
    WORK.test(lower[from + 1]!) &&
    !toldWhole(lower, from + 2, at)
  )
    return false;
  // *Continue close cooperation to keep the strait open*: what the work is.
  if (
    /^(?:continue|continuing|maintain|maintaining)$/u.test(lower[from]!) &&
    lower.slice(from + 1, at).some((word, place) => WORK.test(word) && !toldWhole(lower, from + place + 2, at))
  )
    return false;
  // Who is to do it is named, and nothing yet that is done: *for the member states to ensure*.
  const doer = named || /^(?:the|all|both|each|every|others?)$/u.test(lower[from]!);
  const undone = doer && !lower.slice(from, at).some((word) => word === "to" || /ing$/u.test(word));
  // *Impose fees to hold Lanhai to account*.
  if (
    lower[verb] === "hold" &&
    !undone &&
    at > from + 1 &&
    !lower.slice(from, at).some((word) => CONTENT.test(word)) &&
    lower.slice(verb, verb + 10).some((word) => /^(?:account|accountable|responsible)$/u.test(word))
  )
    return true;
  if (undone && lower[verb] === "make" && /^(?:every|all|an?|any)$/u.test(lower[verb + 1] ?? "")) return false;
  if (PURPOSE.has(lower[verb] ?? "") || (lower[verb] === "take" && lower[verb + 1] === "forward"))
    return !lower.slice(Math.max(from, at - 14, lower.lastIndexOf("to", at - 1)), at).some((word) => USES.test(word));
  if (!WIDER_PURPOSE.has(lower[verb] ?? "") || TAKES_WIDER.test(lower[at - 1]!)) return false;
  if (undone) return false;
  // Of whom, or of which work, it is the content.
  const told = lower.lastIndexOf("to", at - 1);
  for (let back = Math.max(from, at - 12, lower[told + 1] === "be" ? 0 : told); back < at; back += 1)
    if (CONTENT.test(lower[back]!) && !(lower[back] === "support" && /^(?:for|from|of)$/u.test(lower[back + 1]!)))
      return false;
  return true;
}

/** Whether behind the name of some work its own field is told, or another verb stands: *close cooperation on the reef*, *cooperation and deepen trust*. */
function toldWhole(lower: readonly string[], from: number, to: number): boolean {
  return lower
    .slice(from, to)
    .some((word, place) => word === "on" || (word === "and" && opensMeasure(lower[from + place + 1] ?? "")));
}

/** Whether what stands before *to* has it for its content: *accept the proposal to*, *lend two million to*, *enable the islanders to*. */
function holdsContent(lower: readonly string[], from: number, at: number): boolean {
  // What somebody goes or meets for is what is to be done there.
  if (/^(?:meet|travel|visit|gather|return)$/u.test(lower[from]!)) return true;
  for (let back = at - 1; back >= Math.max(from, at - 9) && lower[back] !== "" && lower[back] !== "to"; back -= 1) {
    const word = lower[back]!;
    if (back > at - 6 && TAKES_INFINITIVE.test(word)) return true;
    if (
      ENABLES.test(word) ||
      (/^(?:millions?|billions?)$/u.test(word) &&
        lower.slice(Math.max(from, back - 12), back).some((one) => PAYS.test(one)))
    )
      return true;
    // Talks that are held have a purpose; those that go on are of something.
    if (back === at - 1 && /^(?:negotiations|talks)$/u.test(word) && back > from + 1)
      return (
        !HOLDS.test(lower[from]!) &&
        (opensMeasure(lower[from]!) || /..ing$/u.test(lower[from]!) || lower.slice(from, back).includes("in"))
      );
  }
  // *Work with its neighbours, large and small, and with the island council to*: what the work is.
  let work = at - 1;
  while (work > Math.max(from, at - 30) && !WORKS.test(lower[work]!)) work -= 1;
  return WORKS.test(lower[work] ?? "") && !lower.slice(work, at).some((word) => /^(?:to|on)$/u.test(word));
}

const WORKS = /^(?:work|working|cooperate|cooperating|collaborate|collaborating|partner|partnering)$/u;
const TAKES_INFINITIVE =
  /^(?:proposals?|opportunity|opportunities|avenues?|means|chances?|decisions?|rights?|ability|capacity|capability|capabilities|deal|offer|invitation|attempts?|willingness|readiness|determination|desire|obligations?|duty|mandate|authority|permission|need|potential|bid|push|roadmap|pledges?|promises?|efforts?|plans?)$/u;
const PAYS =
  /^(?:provid|contribut|invest|spend|commit|allocat|giv|grant|lend|mobili|devot|dedicat|deliver|pledg|donat|disburs)/u;
const ENABLES =
  /^(?:assist|assisting|enable|enabling|empower|empowering|allow|allowing|urge|urging|inspire|inspiring|stand|standing)$/u;

const HOLDS =
  /^(?:hold|holding|convene|convening|host|hosting|organi[sz]e|organi[sz]ing|set|setting|establish|establishing|launch|launching|create|creating|schedule|scheduling|arrange|arranging|form|forming)$/u;
const MEETS =
  /^(?:meetings?|summit|dialogue|conference|talks|rounds?|sessions?|consultations|forum|group|committee|commission|mechanism|council|taskforce|team|workshop|seminar)$/u;

const WORK = /^(?:cooperation|co-operation|collaboration|coordination)$/u;

/** What is used is used for something, and so is work. */
const USES =
  /^(?:use|uses|using|utili[sz]e|utili[sz]ing|exert|exerting|leveraging|employ|employing|work|works|working|partner|partnering|cooperate|cooperating|collaborate|collaborating)$/u;

const TAKES_WIDER =
  /^(?:approach|approaches|response|responses|mandate|way|underway|resources|right|responsibility|obligation|duty)$/u;
const WIDER_PURPOSE = wordsOf(WIDER_PURPOSES);
const CONTENT =
  /^(?:work|works|working|worked|cooperate|cooperating|co-operate|collaborate|collaborating|coordinate|coordinating|act|acting|join|joining|meet|meeting|welcome|welcoming|attend|attending|return|returning|travel|visit|consult|consulting|engage|engaging|efforts?|support|steps?|measures?|action|actions|plans?|policies|ways|urge|call|ask|encourage|encouraging|invite|help|helping|assist|assisting|enable|enabling|allow|allowing|require|requires|need|needs|needed|task|tasking|direct|want|wants|use|using|seek|seeking|agree|opportunit\w*|ability|capacit\w*|will|would|shall|should|must|can|could)$/u;

const isPurpose = (word: string): boolean => PURPOSE.has(word) || WIDER_PURPOSE.has(word);

const PURPOSE = wordsOf(PURPOSES);
const TAKES = wordsOf(TAKES_TO);
