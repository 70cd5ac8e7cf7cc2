/** What is only wished: good results, a blessing, that a visit goes well, that people live in peace; what is only backed. Nobody is asked to do anything, and nobody will. */

/** Goods that come or do not come, whoever does what. */
const GOODS =
  /^(?:results?|outcomes?|success|successes|prosperity|luck|fortune|health|recovery|happiness|well-being|wellbeing|future|year|blessings?|harvests?|understanding|best|days|times|progress)$/u;

/** Adjectives that praise a good. */
const GOOD =
  /^(?:good|better|best|great|greater|positive|fruitful|productive|constructive|successful|happy|safe|speedy|quick|full|continued|further|every|all|much|more|tangible|concrete|bright|brighter|prosperous|peaceful|lasting|a|an|the|his|her|its|their|of|very|most)$/u;

/** Whether words begin with a good that nobody makes: *good results*, *the success of the talks*. */
export function wishes(words: readonly string[]): boolean {
  let at = 0;
  while (at < 5 && GOOD.test(words[at] ?? "")) at += 1;
  if (!GOODS.test(words[at] ?? "")) return false;
  // *Progress on the reef*, *a future in which they talk*: something that somebody is to do.
  return !/^(?:progress|understanding)$/u.test(words[at]!) || words.length === at + 1;
}

/** Those who are prayed to. */
const HEAVEN = /^(?:god|allah|almighty|lord|heaven|providence|creator)$/u;

/** Whether who is asked is in heaven: *asking God to bless both peoples*. */
export function prays(words: readonly string[]): boolean {
  return words.slice(0, 4).some((word) => HEAVEN.test(word));
}

/** How a thing turns out: *that the talks will be fruitful*, *that the visit goes well*. */
export const TURNS_WELL =
  /^(?:fruitful|successful|productive|constructive|positive|useful|beneficial|helpful|memorable|pleasant|enjoyable|rewarding|well|smoothly|good|better)$/u;

const STATES =
  /^(?:enjoy|enjoying|live|living|have|having|know|knowing|feel|feeling|thrive|thriving|prosper|prospering|benefit|benefiting|benefitting|own|owning|flourish|flourishing|coexist|coexisting)$/u;

/** Whether a verb and what follows it tell how people fare, and not what they do: *enjoying equal rights*, *be able to live in peace*. */
export function fares(words: readonly string[]): boolean {
  const [verb, next] = words;
  if (/^(?:be|being)$/u.test(verb ?? "")) return /^(?:able|free|safe|secure|unable)$/u.test(next ?? "");
  // *Having frank talks* is done.
  if (/^hav/u.test(verb ?? ""))
    return !words
      .slice(1, 6)
      .some((word) =>
        /^(?:talks?|discussions?|dialogues?|conversations?|meetings?|exchanges?|consultations?)$/u.test(word),
      );
  return STATES.test(verb ?? "");
}

const HOPE = /\b(?:horizon|future|hope|dignity|freedom|rights?|lives|life|peace|security)\b/u;

/** The same behind a modal, where *have* tells it of what people hope for alone: *must have a future*, but not *must have access to the hold*. */
export function shouldFare(words: readonly string[]): boolean {
  return fares(words) && (words[0] !== "have" || HOPE.test(words.slice(1, 6).join(" ")));
}

const FLOURISHES =
  /^an? (?:(?:more|truly|fully|lasting|strong|stronger|safe|safer|free|secure|stable|prosperous|peaceful|integrated|united|democratic|independent|open|just|and|connected|inclusive|vibrant) ?)+(?:\p{Lu}?\p{L}+ )?(?:region|world|east|europe|africa|asia|pacific|sea|hemisphere|future|country|nation|society|economy|order)\b/u;

/** Whether what one wants to see is how things should be: *a more prosperous region*. */
export function flourishes(words: readonly string[]): boolean {
  return FLOURISHES.test(words.slice(0, 10).filter(Boolean).join(" "));
}

/** Whether what is agreed on is a stance: *strong support for the envoy*, if it does not go on or grow. */
export function backs(words: readonly string[]): boolean {
  const support = words.slice(0, 4).indexOf("support");
  return (
    support >= 0 &&
    /^(?:for|of|to)$/u.test(words[support + 1] ?? "") &&
    !/^(?:continu|ongoing|sustain|increas|further|more|additional)/u.test(words[0]!)
  );
}
