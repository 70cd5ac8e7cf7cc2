/** The words of titles in published texts. */

/** The last word of an office, in small letters. */
export const HEADS = new Set(
  `president minister premier chancellor secretary director ambassador envoy representative advisor adviser councilor
  councillor member commissioner chairman chairwoman chair chairperson speaker governor king queen prince princess emir
  amir sultan sheikh sheikha crown pope general admiral marshal colonel senator congressman congresswoman delegate
  negotiator coordinator counselor counsellor undersecretary vice-president vice-premier vice-chairman treasurer
  attorney-general taoiseach mr mrs ms dr mr. mrs. ms. dr. shri smt sir lady lord excellency majesty highness gen. adm.
  rep. amb. sen. gov. lt. col. rep maj. brig. cmdr. capt. sgt. prof prof. professor brigadier lieutenant captain commander
  commodore staff mayor judge justice deputy czar administrator spokesperson spokesman
  spokeswoman officer official lead leader head founder co-founder ceo manager rector secretary-general pm dpm fm eam nsa vp secdef h.e. daw datuk dato dato' tengku sec sec. hon hon. rev rev. fr. min. msgr msgr. pres.
  eng. engr. arch. atty. lic. supt. insp. cpl. cdr. mme mme. tánaiste tanaiste archbishop bishop cardinal patriarch ayatollah imam rabbi pontiff duke duchess
  grand-duke regent viceroy ruler baron baroness viscount earl countess shah nawab rapporteur mediator facilitator
  consul plenipotentiary chargé attaché nuncio prosecutor ombudsman commander-in-chief
  minister-president inspector superintendent sergeant corporal lama co-chair co-chairman
  co-chairperson vice-minister vice-chair vice-chairperson secretary-designate comptroller sherpa
  parliamentarian legislator assemblyman councilman alderman congressperson senator-elect premier-elect under-secretary
  under-secretary-general assistant-secretary assistant-secretary-general deputy-secretary-general deputy-secretary deputy-minister
  deputy-president deputy-premier deputy-chancellor vice-chancellor vice-chairwoman deputy-chairman`.split(/\s+/),
);

/** What stands before a head, or in the name of an office: it is no part of a person's name. */
export const OFFICE = new Set(
  `vice deputy first second acting interim under assistant principal senior special presidential permanent former foreign
  external internal defense defence national security state central federal prime crown chief affairs office commission
  committee council department ministry bureau party group union treasury exchequer armed energy climate trade commerce finance home
  interior justice homeland political politburo standing supreme military joint chiefs economic development agriculture
  environment health education culture resources industry technology information cabinet government republic kingdom people
  people's peoples communist democratic islamic united nations states house white congress parliament assembly senate peace
  peninsula middle east asia asian pacific indo-pacific europe european eurasian african africa north south relations
  policy region regional global international strategic high general political-military arms control labor labour
  transport immigration administration authority agency intelligence rural water infrastructure border nuclear science
  press royal majesty's excellency honourable honorable hon visiting counterpart newly elected
  secretary-general change food women children refugees migration cyberspace cyber digital services transformation mobility domestic opposition leadership counterterrorism nonproliferation
  non-proliferation proliferation reconstruction recovery hostage religious freedom rights human sahel horn sea gulf ocean
  arctic cooperation integration employment planning investment industrial communications space aid assistance
  inter-korean unification korean executive associate alternate honorary incoming outgoing caretaker transitional
  dalai hh hm hrh managing provisional parliamentary major rear air force forces army navy naval marine corps coast guard acting. asst asst. dep
  dep. rt right ret ret. retired lt maj gen adm brig col vice-presidential personal own respective late reigning ruling
  grand hereditary custodian holy mosques two dame sultanate emirate kingdom's deputy-foreign then-foreign then-prime ex
  ex-prime charge d'affaires plenipotentiary extraordinary governing multilateral nordic baltic caribbean latin american
  americas western hemisphere indian gender equality innovation growth skills tourism sport sports disability
  veterans families youth social civil aviation maritime fisheries mines mining petroleum oil gas works local territories
  treaties legal constitutional electoral consular diaspora overseas worldwide commonwealth francophonie dominion
  protocol law enforcement drug narcotics control anti-corruption corruption trafficking persons democracy conflict
  stabilization stabilisation operations logistics intelligence revenue budget tax debt monetary prudential reserve
  competition consumer antitrust internal market single foreign-policy world global-health pandemic emergency relief
  rehabilitation resettlement disaster risk reduction ports shipping railways roads highways energy-security
  economy economics business businesses export exports import promotion pensions youth woman sport housing communities wildlife
  forestry forests livestock husbandry construction urban ecological ecology transition solidarity inclusion reform reforms
  modernization modernisation governance minorities data technologies telecommunications ict media broadcasting heritage worship
  cult cults religions awqaf endowments waqf hajj statistics enterprise enterprises entrepreneurship
  universities schools vocational training child children's hydrocarbons electricity renewable resources irrigation
  lands land cooperatives sanitation wellbeing welfare inclusive sustainability circular productive productivity
  competitiveness privatization privatisation electoral parliament decentralization regions emergencies situations
  bank governing intergovernmental indigenous agréé agré accredited
  martyrs veterans' expatriates expatriate abroad emigrants immigrants citizenship multiculturalism languages francophone
  h.h. h.r.h. h.m. father institutions presidency royalty mediation reconciliation elections population women's seniors disabilities`.split(
    /\s+/,
  ),
);

/** Behind the last word of an office, with a hyphen: "Prime Minister-designate". */
export const BEHIND_HEAD = /-(?:designate|elect|nominate|general|in-chief|at-large)$/;

/** What an office is called in short. */
export const IN_SHORT: ReadonlyMap<string, string> = new Map([
  ["pm", "prime minister"],
  ["dpm", "deputy prime minister"],
  ["fm", "foreign minister"],
  ["eam", "external affairs minister"],
  ["nsa", "national security advisor"],
  ["vp", "vice president"],
  ["secdef", "secretary of defense"],
  ["sec", "secretary"],
  ["sec.", "secretary"],
  ["gen.", "general"],
  ["adm.", "admiral"],
  ["amb.", "ambassador"],
  ["rep.", "representative"],
  ["sen.", "senator"],
  ["gov.", "governor"],
  ["min.", "minister"],
  ["pres.", "president"],
]);

/** Words of titles that are the same by another spelling, or name the same field. */
export const SPELT: ReadonlyMap<string, string> = new Map([
  ["defence", "defense"],
  ["external", "foreign"],
  ["adviser", "advisor"],
  ["councillor", "councilor"],
  ["counsellor", "counselor"],
  ["labour", "labor"],
  ["tánaiste", "tanaiste"],
  ["amir", "emir"],
  ["premier", "prime minister"],
]);

/** The last word of what a body is called that is no state. */
export const BODIES = new Set(
  `organization organisation service foundation institute institution company corporation corp bank fund university college
  association society federation league alliance forum initiative program programme project mission board court tribunal
  secretariat bureau centre center taskforce network chamber congress institutes academy laboratory airlines newspaper
  times news`.split(/\s+/),
);

/** The last word of what is called after somebody, or called by a name of its own. */
export const WORKS = new Set(
  `agreement agreements treaty treaties accord accords bridge airport act declaration convention pact framework roadmap anniversary
  prize award museum stadium building library memorial foundation institute university fellowship scholarship doctrine highway
  tunnel dam hospital school academy summit conference forum programme program initiative fund partnership dialogue process
  communique communiqué statement charter`.split(/\s+/),
);

/** Words of headlines that are family names too: a title or a first name before them decides. */
export const NAMES_TOO = new Set("may march august link trip deal call day".split(" "));

/** Words that open with a capital in headlines and belong to no name. */
export const HEADLINE = new Set(
  `call calls meeting meetings meets met visit visits phone telephone virtual video trilateral bilateral quadrilateral speaks
  talks participation participates travel travels remarks conversation conversations secures strikes holds concludes via
  readout joint statement communique communiqué declaration outcomes fact sheet link trip summit dialogue with and between
  of the on at in to from for by about ahead after before during following delivers announces signs hosts welcomes deal
  deals historic today yesterday monday tuesday wednesday thursday friday saturday sunday january february march april
  may june july august september october november december he she they we i his her their our this that these those
  both all as it its while when where since building noting recognizing acknowledging addressing additionally finally
  also however further furthermore moreover subject leaders ministers sides countries delegation delegations
  engagement engagements media release note attributable below following conference lunch dinner breakfast dear
  discussion discussions consultations letter message exchange interview separately together team teams family
  roundtable forum conference group program programme initiative award prize medal order decree act plan strategy vision
  mission residence palace headquarters hq introductory farewell courtesy working informal bilaterals summits statements press results result overview summary
  has had have took takes made makes gave gives paid pays sends sent sends extends thanked thanks spoke met held discussed discusses congratulates thanks urges condemns reaffirms underscores announced announces hosted
  receives received concluded launched launch launches joins joined co-hosts address addresses attends attended`.split(
    /\s+/,
  ),
);

/** Between the words of a name. */
export const PARTICLES = new Set(
  "bin ibn bint al el de la le da dos das do del della di van von der den ter ben abu ul ur ud al- y e".split(" "),
);

/** Behind a name. */
export const SUFFIXES = new Set(
  "jr jr. sr sr. ii iii iv vi vii viii esq esq. mp md phd kc qc obe cbe kbe mbe dbe cmg kcmg gcmg dcmg ac usn usmc usaf mep mdb".split(
    " ",
  ),
);

/** What orders, seats, bars and degrees add behind a name, as it is written. */
export const HONOURS = new Set(
  `VC GC KG LG KT GCB KCB DCB CB GCMG KCMG DCMG CMG GCVO KCVO DCVO CVO LVO MVO GBE KBE DBE CBE OBE MBE BEM CH ISO OM TD PC QC KC SC JP
  ONZ GNZM DNZM KNZM PCNZM DCNZM CNZM ONZM MNZM QSO QSM AK AC AO AM OAM PSM CSC CSM DSC DSO DSM MC DFC CC OC CM CD
  MP MEP MPP MLA MSP MS MHR MLC MHA MNA MLAs TD MPA SP MdB MdEP KCN KGCN KCH KGN OJ ON OD OCC FB GCM TC CHB GOSK GCSK CSK GCON GCFR
  CFR OFR MFR CON OON EGH MGH EBS CBS MBS OGW GCH GCSL KStJ DStJ GCSG FRS FRSA FBA PhD DPhil MD LLB LLM LLD MBA MSc BSc Esq RN RAF`.split(
    /\s+/,
  ),
);

/** Offices that only the United States has without the name of a state before them. */
export const AMERICAN =
  /^(?:(?:acting |principal )?(?:deputy |under |assistant )?secretary(?: of (?:state|defense|war|the treasury|commerce|energy|homeland security|agriculture|the interior))?|(?:white house |(?:principal )?deputy )*(?:national|homeland) security advisor|(?:white house|nsc|national security council) .*|director of national intelligence|(?:deputy )?assistant to the president(?: and .*)?|(?:(?:principal )?deputy )?(?:under|assistant|deputy) secretary of (?:state|defense|commerce|energy|agriculture|labor|homeland security|the (?:treasury|interior|navy|army|air force)) for .*|deputy secretary for .*|special presidential envoy.*|u\.s\..*|vice president)$/;

/** Who only speaks for the issuer to the press. */
export const SPOKEN_FOR = /spokes(?:person|man|woman)|press secretary|attributable/i;
