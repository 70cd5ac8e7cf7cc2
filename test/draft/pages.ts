/** Pages made up after the genre, of about one page each: invented states and persons, the turns of phrase that readouts have. */
import { between, pick, random, type Random } from "../bench/random";

interface Side {
  readonly state: string;
  readonly person: string;
  readonly last: string;
  readonly title: string;
}

const SIDES: readonly Side[] = [
  { state: "Calder", person: "Miriam Hale", last: "Hale", title: "Secretary of State" },
  { state: "Lanhai", person: "Shen Yiwei", last: "Shen", title: "Foreign Minister" },
  { state: "Arvenia", person: "Joren J. Ostrom, Jr.", last: "Ostrom", title: "President" },
  { state: "Belmora", person: "Noor Sayeed", last: "Sayeed", title: "Prime Minister" },
];
const DEEDS = [
  "reopen the northern harbour",
  "share charts of the strait",
  "release the crew of the survey ship",
  "resume talks on fisheries",
  "open a line between the coast guards",
  "fund a clinic in the border towns",
  "hold a second round of talks",
];
const TOPICS = ["the drought", "river traffic", "the safety of shipping", "grain exports", "the summit in Port Aubin"];
const WHEN = ["", " by the end of June", " before the summit", " within thirty days", " every spring", " in 2023"];

function sentence(next: Random, us: Side, them: Side): string {
  const deed = pick(next, DEEDS) + pick(next, WHEN);
  const other = pick(next, DEEDS);
  const topic = pick(next, TOPICS);
  return pick(next, [
    `The ${us.title} underscored that ${us.state} will ${deed}.`,
    `${us.title} ${us.last} reaffirmed ${us.state}’s commitment to ${topic}.`,
    `She urged ${them.state} to ${deed}.`,
    `The two leaders agreed to ${deed} and to ${other}.`,
    `They discussed ${topic} and exchanged views on the U.S. market.`,
    `${them.title}\u00a0${them.last} noted that ${them.state} is ready to ${deed} if the patrols end.`,
    `Both sides welcomed efforts to ${other}, underscoring the importance of ${topic}.`,
    `${us.last} made clear that ${us.state} would respond to any attempt to close the strait.`,
    `Noting that the situation had worsened, ${them.last} opposed any fee for passage.`,
    `The ${us.title} thanked ${them.last} for the visit.`,
    `He invited ${us.last} to visit ${them.state}${pick(next, WHEN)}.`,
    `${us.state} has removed the mines off the coast.`,
    `The sides intend to ${deed}.`,
  ]);
}

/** The same seed gives the same page. */
export function page(seed: number): string {
  const next = random(seed);
  const us = pick(next, SIDES);
  const them = pick(
    next,
    SIDES.filter(({ state }) => state !== us.state),
  );
  const form = pick(next, ["Call", "Meeting"]);
  const paragraphs = Array.from({ length: between(next, 3, 5) }, () =>
    Array.from({ length: between(next, 2, 5) }, () => sentence(next, us, them)).join(" "),
  );
  const opener =
    `${us.title} ${us.person} ${form === "Call" ? "spoke" : "met"} today with ${them.title} ${them.person} of ` +
    `${them.state}.`;
  paragraphs[0] = `${opener} ${paragraphs[0]!}`;
  return [
    `Readout of ${us.title} ${us.last}’s ${form} with ${them.state} ${them.title} ${them.last}`,
    ...paragraphs,
    "###\n",
  ].join("\n\n");
}
