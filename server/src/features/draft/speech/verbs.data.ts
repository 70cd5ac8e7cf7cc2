/**
 * Verbs of published readouts, by what they make of a sentence. Gathered from readouts of several foreign ministries and
 * from the codebook, and filled up from B. Levin, *English Verb Classes and Alternations*, 1993 (communication 37, judgment 33,
 * desire 32, characterization 29, psych-verbs 31; motion 51, social interaction 36), from the verbs of R. Krestel, S. Bergler and
 * R. Witte, *Minding the Source*, LREC 2008, and of K. Hyland, "Academic attribution", *Applied Linguistics* 20, 1999; spelled
 * both ways where British and American usage differ. Several words may follow the verb.
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
extend, offer condolences, register, pose, flag, seek assurances, seek clarification, present,
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
reemphasize, reemphasise, double down, weigh in, chime in, speak in favor, speak in favour, speak up, speak against, come out, hit out, lash out, take issue, take exception, take note, take cognizance,
raise the issue, refer to, allude to, hint, hint at, joke, quip, muse, marvel, rejoice, enthuse, reflect that, summarize, summarise, sum up, conclude by, begin by, end by, open by, close by, start by, finish by, continue by, respond by,
conclude that, discuss that, find that, identify that, share the view, share the views that, share the recognition, share the intention, share the concern, share the opinion, share the understanding, share the assessment, exchange assurances,
look to, speak highly, think highly, send greetings, send condolences, send best wishes, convey, wish well, bid, beg, plead, petition, lobby, prod, nudge, spur, persuade, convince, dissuade, deter,
authorize, authorise, empower, mandate, commission, order, summon, vow, renounce, repudiate, rebuke, rebuff, reprimand, slam, blast, castigate, censure, chide, admonish, berate, accuse, blame, fault, decry, disavow, disapprove,
approve of, side with, agree with, disagree, differ, dispute, rebut, counter, retort, grieve, lament, bemoan, sympathize, empathize, empathise, cheer, toast, felicitate, commemorate, pay respects, pay homage, pay their respects, applaud, acclaim, extol, esteem, treasure, cherish, prioritize, prioritise,
narrate, recite, confess, confide, intimate, aver, avow, attest, postulate, hypothesize, surmise, reckon, assume, suppose, suspect, presume, feel, fear, worry, trust,
doubt, deem, judge, regard, understand, realize, realise, remember, recollect, foreshadow, herald, dub, term, label, brand, portray, depict, liken, equate, compare, contrast,
rank, single out, point to, attribute, ascribe, justify, defend, excuse, illustrate, exemplify, demonstrate that, show that, prove, unpack, enlarge on,
expand on, expound, amplify, second, back, espouse, embrace, air, vent, volunteer, interject, assent, consent, acquiesce, accede, sign up to, guarantee, warrant,
decree, forbid, remonstrate, grumble, scold, upbraid, reproach, lambast, lambaste, vilify, ridicule, mock, scorn, deride, disparage, compliment, eulogize, eulogise, bless, celebrate, yearn, long for,
aspire, dream of, sound the alarm, sound a note, strike a note, set the record, draw a parallel, draw parallels, draw a line, draw comparisons, draw comparison, draw a comparison, draw parallel, draw a distinction, draw lessons, augur, auger, wish to, beckon, liken, put the case, put it, make this statement, make the statement, make a point of,
hold that, hold the view, consider that, consider it, consider unacceptable, consider inadmissible, consider necessary, consider important, consider essential, consider vital, consider crucial, consider expedient, deem, regard as, regard it, find it, find that, take the view, take pride, take the position, express oneself, speak out, speak warmly, speak in support, speak strongly, speak passionately, speak positively,
stand with, stand behind, stand firm, stand united, stand ready, count on, rely on, bank on, leave no doubt, make no secret, hide, conceal, downplay, play down, set great store, pin hopes, place hopes,
place trust, place confidence, reserve, insist that, ensure that, reason, theorize, spell it out, bemoan, protest against, stand up for, argue for, argue against, make an appeal, ask after, plead for,
send thanks, renew calls, beam, intone, opine, venture, chip in, rule, certify, put on notice, condole, condole with, react, turn down, list, enumerate, itemize, serve notice, give notice, take aim, take to task, call attention, call out, call into doubt, cast doubt, unveil, introduce, be of the view, remind, hearten
`;

/** What follows is a topic: speech of one named side, narration of several. */
export const TOPICAL = `
discuss, review, explore, examine, consider, address, touch on, touch upon, cover, speak about, speak of, speak to the need, talk about,
communicate on, communicate about, focus on, consult on, consult about, confer on, confer about, deal with, look at, look into, scan, survey, evaluate, trade views, identify, analyze, analyse, assess, deliberate, debate, dwell on, reflect on, concentrate on, go over, take stock,
dwell upon, reflect upon, look ahead, look back, delve into, go into, turn to, move to, centre on, center on, zero in on, hone in on, home in on, revolve around, weigh, weigh up, brainstorm, study, probe, scrutinize, scrutinise,
canvass, traverse, chat, chat about, converse about, talk through, exchange on, sound out, map out, chart, cast an eye, preview, revisit, catch up, touch base, engage on, shed light, throw light, cast light, pay attention, pay special attention, pay particular attention, pay great attention, pay close attention, give attention,
broach, broach on, broach upon, moot, take up, bring up, tackle, intervene, intervene on, deliberate on, deliberate upon, debate on, touch, reason on
`;

/** What happened: narration. */
export const EVENTS = `
meet, speak, talk, hold, draw, conduct, have, exchange, call, visit, travel, arrive, attend, host, receive, sign, witness, launch, conclude, lead,
participate, join, tour, lay, begin, open, close, convene, chair, co-chair, reach, release, issue, establish, charter, approve,
inaugurate, create, set up, institute, found, elevate, negotiate, compare notes, follow up, continue, depart, return, greet, dine, share experiences, share notes, share updates, take part, take place, serve, accompany, address,
confer, consult, converse, end, finish, start, commence, kick off, wrap up, round off, adjourn, reconvene, resume, go, come, leave, fly, drive, walk, ride, sail, land, stop, stay, pass, cross, enter, land in, board, embark, disembark,
send, write, phone, telephone, ring, text, cable, email, dial, wire, post, tweet, publish, broadcast, print, circulate, distribute, deliver, hand, hand over, bring, carry, give, grant, award, confer upon, bestow, decorate,
take, make, do, get, put, keep, hear, listen, learn, see, watch, observe a minute, read, study, inspect, view, sit, stand, kneel, bow, wave, smile, shake hands, pose for, hug, embrace each, eat, lunch, breakfast, drink, sup,
sing, dance, play, run, work, live, grow, rise, fall, win, lose, be, become, happen, occur, last, unveil a plaque, unveil a monument, unveil a statue, cut the ribbon, plant, lay a wreath, place a wreath, light, ring the bell,
break ground, dedicate, christen, consecrate, preside, moderate, officiate, swear in, appoint, nominate, elect, name, promote, dismiss from, recall from, withdraw from, ratify, initial, conclude an agreement, seal, ink, endorse the text, adopt,
co-host, welcome and, escort, usher, accommodate, entertain, fete, treat, bid farewell, see off, say goodbye, sip, gather, assemble, convoke, congregate, mingle, network, interact, engage, deploy, dispatch, mobilize, mobilise, order from,
build, rebuild, construct, invest, buy, purchase, sell, spend, pay, donate, contribute, fund, finance, train, equip, supply, ship, produce, manufacture, complete, implement, carry out, execute, undertake a, test, fire, attack, strike, kill, wound,
invade, occupy, arrest, detain, free, rescue, evacuate, repatriate, resettle, shelter, feed, treat, vaccinate, seize, use, employ, hire, win, field, field questions, answer questions, take questions, respond to questions, present credentials, present his credentials,
present her credentials, present letters, brief the press, brief reporters, brief the media, address students, address parliament, address congress, deliver remarks, deliver a, give remarks, give a speech, give an address, make remarks, make a statement, make a visit, pay a visit, pay a call, pay a courtesy call, exchange gifts, exchange notes, exchange letters
`;

/**
 * Behind "is", "are", "was", "were", "remain", "stand": what somebody is said to feel, hold or intend. The adjectives of
 * certainty, feeling and willingness that govern a clause in D. Biber and others, *Longman Grammar of Spoken and Written
 * English*, 1999, chapter 9, with those for "of", "in" and "about".
 */
export const STANCES = new Set(
  `committed pleased delighted encouraged concerned ready willing open prepared determined confident convinced grateful
  resolved united honored honoured proud hopeful optimistic alarmed appalled saddened heartened keen eager adamant clear
  unanimous unequivocal disappointed dedicated resolute thankful interested certain sure positive afraid aware amazed angry
  annoyed ashamed astonished disturbed dismayed distressed glad happy unhappy sad sorry satisfied dissatisfied content
  relieved reassured shocked horrified outraged surprised upset worried impatient anxious hesitant inclined minded reluctant
  unwilling loath emphatic categorical explicit firm insistent forthright outspoken vocal frank candid critical opposed
  supportive appreciative sympathetic mindful conscious cognizant cognisant sceptical skeptical doubtful cautious wary upbeat
  bullish pessimistic enthusiastic excited thrilled gratified humbled privileged impressed inspired moved touched troubled
  intent steadfast unwavering receptive amenable agreed aligned indebted regretful apologetic uneasy fearful
  fascinated curious complimentary effusive unambiguous sanguine aggrieved disheartened perturbed gladdened`.split(
    /\s+/,
  ),
);

/** Behind "in" or "of" and what may stand between: "in full agreement", "of one mind", "on the same page". */
export const STANCE_PHRASES: ReadonlyMap<string, RegExp> = new Map([
  ["in", /^(?:solidarity|agreement|accord|unison|favou?r|doubt|sync|harmony|support|awe)$/],
  ["of", /^(?:view|views|opinion|mind|conviction|belief|position)$/],
  ["on", /^(?:page|board|wavelength)$/],
  ["at", /^(?:one)$/],
  ["as", /^(?:one)$/],
  ["under", /^(?:illusions?)$/],
  ["looking", /^(?:forward|ahead)$/],
  ["with", /^(?:solidarity)$/],
]);

/** Between the two words of those. */
export const STANCE_BETWEEN =
  /^(?:the|a|one|no|full|complete|total|broad|general|strong|close|perfect|firm|shared|common|same|like|similar|clear|considered|mutual|broadest|fullest|entire|complete)$/;

/** Between a subject and its verb. */
export const ADVERBS = new Set(
  `also again both all each too once today yesterday however then therefore thus moreover furthermore further jointly always
  never not still now even in turn just once more rather well similarly likewise separately together likewise too alike
  respectively first second third finally lastly`.split(/\s+/),
);

export const AUXILIARIES = new Set(
  `has have had will would did does do shall can cannot could may might must is are was were be been can't couldn't won't
  wouldn't didn't doesn't don't isn't aren't wasn't weren't hasn't haven't hadn't shan't shouldn't`.split(/\s+/),
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
leave leaves left left
feel feels felt felt
find finds found found
see sees saw seen
hide hides hid hidden
keep keeps kept kept
get gets got got
do does did done
be is was been
know knows knew known
write writes wrote written
read reads read read
ring rings rang rung
fly flies flew flown
drive drives drove driven
ride rides rode ridden
build builds built built
rebuild rebuilds rebuilt rebuilt
buy buys bought bought
sell sells sold sold
spend spends spent spent
win wins won won
lose loses lost lost
eat eats ate eaten
drink drinks drank drunk
sing sings sang sung
run runs ran run
grow grows grew grown
rise rises rose risen
fall falls fell fallen
become becomes became become
sit sits sat sat
kneel kneels knelt knelt
feed feeds fed fed
hear hears heard heard
learn learns learned learnt
shake shakes shook shaken
dwell dwells dwelt dwelled
dream dreams dreamt dreamed
understand understands understood understood
cast casts cast cast
shed sheds shed shed
throw throws threw thrown
cut cuts cut cut
strike strikes struck struck
break breaks broke broken
light lights lit lit
lend lends lent lent
forbid forbids forbade forbidden
get gets got got
ship ships shipped shipped
stop stops stopped stopped
map maps mapped mapped
chat chats chatted chatted
abhor abhors abhorred abhorred
equip equips equipped equipped
rank ranks ranked ranked
dub dubs dubbed dubbed
label labels labeled labelled
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
