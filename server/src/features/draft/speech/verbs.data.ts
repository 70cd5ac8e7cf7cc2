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
claim, allege, mention, observe, remark, comment, respond, reply, answer, report, relay, inform, brief, advise, notify, remind,
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
sympathise, apologize, apologise, commiserate, exhort, enjoin, beseech, strive, aim, seek, favor, favour, prefer, desire, want,
update, apprise, acquaint, reference, enquire, inquire, query, reciprocate, concede, posit, opine, maintain, assess that, forecast, predict, foresee, envisage, envision,
provide an update, provide updates, provide an overview, provide a briefing, provide an assessment, provide a readout, provide details, provide assurances,
give an update, give an overview, give a briefing, give an account, offer an update, offer an overview, offer an assessment, share an update, share an overview,
set the tone, make a point, make the point, make the case, make a case, make known, make reference, make mention, bring to attention, bring attention, bring forward,
lay emphasis, lay stress, put emphasis, place stress, put on record, place a premium, attach significance, attach priority, attach particular importance, attach utmost importance, attach high importance,
give importance, give priority, express, extend an invitation, extend invitations, enlist, entrust, vouch, swear, testify, evoke, invoke, underpin, reassert, re-emphasize, re-emphasise, re-affirm,
reemphasize, reemphasise, double down, weigh in, chime in, speak in favor, speak in favour, speak up, speak against, come out, hit out, lash out, take issue, take exception, take up, take note, take cognizance,
raise the issue, refer to, allude to, hint, hint at, joke, quip, muse, marvel, rejoice, enthuse, reflect that, summarize, summarise, sum up, conclude by, begin by, end by, open by, close by, start by, finish by, continue by, respond by,
conclude that, discuss that, find that, identify that, share the view, share the views that, share the recognition, share the intention, share the concern, share the opinion, share the understanding, share the assessment, exchange assurances,
look to, speak highly, think highly, send greetings, send condolences, send best wishes, convey, wish well, bid, beg, plead, petition, lobby, prod, nudge, spur, persuade, convince, dissuade, deter,
authorize, authorise, empower, mandate, commission, order, summon, vow, renounce, repudiate, rebuke, rebuff, reprimand, slam, blast, castigate, censure, chide, admonish, berate, accuse, blame, fault, decry, disavow, disapprove,
approve of, side with, agree with, disagree, differ, dispute, rebut, counter, retort, grieve, lament, bemoan, sympathize, empathize, empathise, cheer, toast, felicitate, commemorate, pay respects, pay homage, pay their respects, applaud, acclaim, extol, esteem, treasure, cherish, prioritize, prioritise
`;

/** What follows is a topic: speech of one named side, narration of several. */
export const TOPICAL = `
discuss, review, explore, examine, consider, address, touch on, touch upon, cover, speak about, speak to the need, talk about,
communicate on, communicate about, focus on, consult on, consult, confer, confer on, confer about, deal with, look at, look into, scan, survey, evaluate, trade views, identify, analyze, analyse, assess, deliberate, debate, dwell on, reflect on, concentrate on, go over, take stock
`;

/** What happened: narration. */
export const EVENTS = `
meet, speak, talk, hold, draw, conduct, have, exchange, call, visit, travel, arrive, attend, host, receive, sign, witness, launch, conclude, lead,
participate, join, tour, lay, begin, open, close, convene, chair, co-chair, reach, release, issue, establish, charter, approve,
inaugurate, unveil, create, set up, institute, found, elevate, negotiate, compare notes, follow up, continue, travel, depart, return, greet, dine, share views, share perspectives,
share assessments, share an assessment, share their views, share their perspectives, share their assessments, share experiences, take part, take place, serve, accompany, address
`;

/** Behind "is", "are", "was", "were", "remain", "stand": what somebody is said to feel or intend. */
export const STANCES = new Set(
  `committed pleased delighted encouraged concerned ready willing open prepared determined confident convinced grateful
  resolved united honored honoured proud hopeful optimistic alarmed appalled saddened heartened keen eager adamant clear
  unanimous unequivocal disappointed dedicated resolute thankful interested`.split(/\s+/),
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
draw draws drew drawn
find finds found found
come comes came come
send sends sent sent
swear swears swore sworn
foresee foresees foresaw foreseen
rebut rebuts rebutted rebutted
confer confers conferred conferred
hit hits hit hit
beg begs begged begged
prod prods prodded prodded
bid bids bade bid
plead pleads pleaded pled
deter deters deterred deterred
scan scans scanned scanned
quip quips quipped quipped
retort retorts retorted retorted
begin begins began begun
bring brings brought brought
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
