/** What the accounts of one meeting do not share: threads that only one side reports, and asks that nothing answers. */
import { attributeOf } from "../../model/facts";
import type { Account } from "../../workspace/accounts";
import type { Act } from "../../workspace/resolve";
import { listed, nameOf } from "../words";
import type { AcrossFinding, AcrossPlace, Check } from "./check";

export const accounts: Check = {
  codes: ["one-sided", "unanswered"],
  compares: true,
  across: (place) => {
    if (place.others.accounts.length === 0) return [];
    return [...oneSided(place), ...place.resolved.acts.flatMap((act, index) => unanswered(place, act, index))];
  },
};

/** Once for a thread, at its first statement: this is for information, and no reproach. */
function oneSided({ resolved, last, others, analysis }: AcrossPlace): readonly AcrossFinding[] {
  const { block, facts } = resolved;
  const told = new Set<string>();
  const findings: AcrossFinding[] = [];
  for (const { node, said } of facts.said) {
    const { thread } = said;
    if (thread === null || told.has(thread) || others.threads.has(thread)) continue;
    told.add(thread);
    const written = attributeOf(block.nodes[node]!, "thread");
    if (written === undefined || last(thread) !== null) continue;
    const who = issuers(others.accounts, analysis);
    findings.push({
      code: "one-sided",
      start: written.start,
      end: written.end,
      message: `Only this account of the meeting has \`^${thread}\`: that of ${who} has no such thread.`,
      marks: marked(others.accounts),
    });
  }
  return findings;
}

function unanswered(
  { resolved, others, analysis }: AcrossPlace,
  { node, facts, to }: Act,
  index: number,
): readonly AcrossFinding[] {
  if (facts.kind !== "ask") return [];
  const { issuer, side } = analysis.circumstances;
  const threads = resolved.facts.said.flatMap(({ act, said }) =>
    act === index && said.thread !== null ? [said.thread] : [],
  );
  const silent = new Map<string, readonly Account[]>();
  for (const id of to.ids) {
    const party = side(id) ?? id;
    if (issuer.includes(party)) continue;
    const theirs = others.accounts.filter((account) => account.issuer.includes(party));
    if (theirs.length > 0 && !theirs.some(({ answered }) => threads.some((thread) => answered.has(thread))))
      silent.set(party, theirs);
  }
  if (silent.size === 0) return [];
  const who = listed([...silent.keys()].map((id) => nameOf(id, analysis.actors)));
  const mend =
    threads.length === 0
      ? "give it a thread, `^id`, and the act that answers it `answers ^id`"
      : `if an act there does, give it \`answers ^${threads[0]!}\``;
  return [
    {
      code: "unanswered",
      start: node.start,
      end: node.inner.start,
      message: `Nothing in the account of ${who} answers this: ${mend}.`,
      marks: marked([...new Set([...silent.values()].flat())]),
    },
  ];
}

/** A finding points to so many accounts at most. */
const MOST_MARKS = 4;

function marked(all: readonly Account[]): AcrossFinding["marks"] {
  const message = "The other account of this meeting.";
  return all.slice(0, MOST_MARKS).map(({ uri }) => ({ mark: { kind: "meeting", uri }, message }));
}

function issuers(all: readonly Account[], { actors, circumstances }: AcrossPlace["analysis"]): string {
  const ids = new Set(all.flatMap(({ issuer }) => issuer).filter((id) => !circumstances.issuer.includes(id)));
  return listed([...ids].map((id) => nameOf(id, actors)));
}
