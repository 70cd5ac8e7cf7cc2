/**
 * Verbs of published readouts, by what they make of a sentence. Gathered from readouts of several foreign ministries and
 * from the codebook; spelled both ways where British and American usage differ. Several words may follow the verb.
 */

/** What follows is what somebody said or conveyed. */
export const REPORTING = `
say, state, tell, note, add, explain, emphasize, emphasise, underscore, underline, stress, highlight, reaffirm, affirm, reiterate,
confirm, reconfirm, convey, outline, describe, detail, raise, express, voice, welcome, applaud, praise, commend, thank,
condemn, deplore, denounce, decry, lament, regret, recall, assure, reassure, warn, caution, urge, encourage, agree, concur,
commit, recommit, pledge, promise, vow, resolve, decide, determine, task, direct, instruct, announce, declare, invite,
propose, offer, suggest, recommend, reject, oppose, object, protest, support, endorse, recognize, recognise, acknowledge,
appreciate, congratulate, demand, insist, request, ask, appeal, implore, press, hope, believe, think, expect, argue, assert,
claim, mention, observe, remark, comment, respond, reply, answer, report, relay, inform, brief, advise, notify, remind,
clarify, elaborate, reinforce, renew, restate, repeat, echo, share, signal, indicate, undertake, accept, decline, refuse,
pay tribute, attach importance, attach great importance, wish, mourn, salute, honor, honour, hail, laud, credit, push for,
push back, advocate, champion, dismiss, deny, refute, question, challenge, criticize, criticise, characterize, characterise,
recount, disclose, reveal, contend, threaten, rule out, speak out, take note, make clear, make it clear, make plain,
lay out, set out, set forth, spell out, look forward, call on, call upon, call for, call to, call into question, point out,
speak of, extend, offer condolences, register, pose, bring up, flag, seek assurances, seek clarification, present,
reach agreement,
reserve the right, put forward, stand by, give assurances, give an assurance, take the opportunity, value, cite,
place importance, place emphasis, place on record, join in, ask for, insist on, intend, plan, urge on, admire, pray,
communicate, articulate, impress on, impress upon, proclaim, profess, repeat, reconfirm, speak to, table, lodge, draw attention to, admit, concede, complain, contest, counsel, estimate, stipulate, specify, testify, uphold, sympathize,
sympathise, apologize, apologise, commiserate, exhort, enjoin, beseech, strive, aim, seek, favor, favour, prefer, desire, want
`;

/** What follows is a topic: speech of one named side, narration of several. */
export const TOPICAL = `
discuss, review, explore, examine, consider, address, touch on, touch upon, cover, speak about, speak to the need, talk about,
focus on, consult on, consult, identify, analyze, analyse, assess, deliberate, debate, dwell on, reflect on, concentrate on, go over, take stock
`;

/** What happened: narration. */
export const EVENTS = `
meet, speak, talk, hold, conduct, have, exchange, call, visit, travel, arrive, attend, host, receive, sign, witness, launch, conclude, lead,
participate, join, tour, lay, begin, open, close, convene, chair, co-chair, reach, release, issue, establish, charter, approve,
inaugurate, unveil, create, set up, institute, found, elevate, negotiate, compare notes, follow up, continue, travel, depart, return, greet, dine, share views, share perspectives,
share assessments, share an assessment, share their views, share their perspectives, share their assessments, share experiences, take part, take place, serve, accompany, address
`;

/** Behind "is", "are", "was", "were", "remain", "stand": what somebody is said to feel or intend. */
export const STANCES = new Set(
  `committed pleased delighted encouraged concerned ready willing open prepared determined confident convinced grateful
  resolved united honored honoured proud hopeful optimistic alarmed appalled saddened heartened keen eager adamant clear
  unanimous unequivocal disappointed dedicated resolute thankful`.split(/\s+/),
);

/** Behind "of the" or "in". */
export const STANCE_PHRASES = [
  "of the view",
  "of the opinion",
  "in agreement",
  "in accord",
  "looking forward",
  "at one",
];

/** Between a subject and its verb. */
export const ADVERBS = new Set(
  `also again both all each too once today yesterday however then therefore thus moreover furthermore further jointly always
  never not still now even in turn just once more rather well similarly likewise separately together likewise too alike
  respectively first second third finally lastly`.split(/\s+/),
);

export const AUXILIARIES = new Set(
  "has have had will would did does do shall can could may might must is are was were be been".split(" "),
);

/** Forms that no rule gives: base form, third person, past, participle. */
export const IRREGULAR = `
say says said said
tell tells told told
speak speaks spoke spoken
think thinks thought thought
meet meets met met
hold holds held held
have has had had
lead leads led led
lay lays laid laid
set sets set set
put puts put put
spell spells spelled spelt
make makes made made
take takes took taken
give gives gave given
bring brings brought brought
stand stands stood stood
undertake undertakes undertook undertaken
pay pays paid paid
begin begins began begun
seek seeks sought sought
swear swears swore sworn
commit commits committed committed
recommit recommits recommitted recommitted
refer refers referred referred
plan plans planned planned
concur concurs concurred concurred
prefer prefers preferred preferred
regret regrets regretted regretted
counsel counsels counseled counselled
flag flags flagged flagged
admit admits admitted admitted
deny denies denied denied
reply replies replied replied
notify notifies notified notified
clarify clarifies clarified clarified
specify specifies specified specified
testify testifies testified testified
identify identifies identified identified
go goes went gone
travel travels traveled travelled
signal signals signaled signalled
agree agrees agreed agreed
uphold upholds upheld upheld
`;
