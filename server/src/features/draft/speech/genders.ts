/** Whom an English text may call "he" or "she", by titles and first names. */
import { withoutMarks } from "../cast/names";
import type { Cast } from "../reading";

const MEN = new Set(
  "mr mr. king prince sheikh emir amir sultan lord sir baron duke pope patriarch cardinal chairman spokesman congressman shri count viscount father imam ayatollah shah".split(
    " ",
  ),
);
const WOMEN = new Set(
  "mrs mrs. ms ms. madam mme mme. queen princess sheikha lady dame baroness duchess countess chairwoman spokeswoman congresswoman smt smt. shrimati sultana".split(
    " ",
  ),
);

/** First names that mostly men have, and those that mostly women have; without marks. */
const HIS = new Set(
  `abdul abdullah adam ahmed alan alar albert alberto albin aleksandar aleksandr aleksei alexander alexei alexey alexis
  alfred ali aliaksandr alyaksandr andrei andrej andrew andrey andrii andriy andrzej anthony anton antonio antony
  arsen artem arthur ashton barack benjamin bill bohdan boris borut brian bujar carlos charles chris christian
  christopher chuck colin cyril daniel david denis denys dick dmitri dmitriy dmitry dmytro dominic donald douglas
  ebrahim edi eduard edward egils emmanuel emomali enrico enrique eric ernesto felipe francis francois frank frederick
  fumio gabriel gavin gennady george gerald gitanas giuseppe gordon grant gregory guido guillermo gustavo hassan heiko
  henry ibrahim igor ihor ilham imran ivan iván jack jacob jair jake james jan janez jean jens jeremy jim joe john
  joko jonas jorge jose josep joseph juan justin karl kassym kassym-jomart keir kenneth kevin khalid kiril kirill
  klaus kyriakos kyrylo lars lawrence leon leonard leonid li lloyd luis macky maksim maksym manuel marco mario mark
  martin matteo maxim michael michel miguel mike mikhail milos mohamed mohammad mohammed muhammad mustafa mykhailo
  mykola naftali narendra nicolas nigel nikol nikolai olaf oleg oleh oleksandr oleksii oleksiy oliver omar ostap
  pascal patrick paul pavel pavlo pedro peter petr petro philip pierre ranil recep rex richard rishi robert roman
  rostyslav rumen ruslan sadyr salman sam scott sebastian serdar sergei sergey serhii serhiy shavkat shinzo simon
  stefan stepan stephen steven tamim taras thomas tim tom tony ulf vadim vadym vahagn vahan valeriy valery vasily
  vasyl viktor vitaliy vitaly vladimir vladislav vladyslav volodymyr vyacheslav wang william winston yair yevgeny
  yevhen yousuf yuri yurii yuriy yury zoran`.split(/\s+/u),
);
const HERS = new Set(
  `alexandra alice amber amelia amina amy angela angelina anita ann anna annalena anne annegret annette annika arancha
  aurelia baerbock barbara beata carla carolina catherine cecilia chandrika christa christina christine chrystia
  claudia condoleezza cristina dalia daria diana dilma dubravka elena elisabeth elizabeth ella ellen emily emma erna
  eva evika ewa federica florence frances francia gabriela gabrielle ganna gina giorgia gro halyna hanna helen helena
  helle hillary hina ine ingrid ingrida irene irina iryna jacinda jane janet jeannette jennifer jill joanne josefina
  joyce judith julia julie kaja kamala karen karin kate katerina kateryna kateřina katherine kathleen katrin kersti
  khrystyna klara kolinda larysa laura lesia linda lisa liudmyla liz louise lucia magdalena maia margaret margot
  margrethe maria marie mariia marise marta mary megawati melanie melita mette micheline michelle miriam molly monica
  nadia nanaia nancy natalia nataliia natasha nataša ngozi nicola nirmala oksana olena olga olha park penny phumzile
  priti rachel rebecca retno roberta rosemary roza ruth sally salome samantha sandra sanna sarah sheikha shirin simone
  sirleaf slava sonia sophie susan sushma suzanne svitlana sylvie tanja tarja tatiana teresa tetiana theresa tsai
  tzipi ursula valentina valentyna valerie vera veronica victoria viktoriia viola vjosa wendy winnie xiomara yelena
  ylva yulia yuliia yuriko yvette yvonne zuzana`.split(/\s+/u),
);

/** What is known before the text calls anybody so. */
export function gendersOf({ actors, called }: Cast): Map<string, string> {
  const genders = new Map<string, string>();
  for (const { id, name, title } of actors) {
    const titles = [title ?? "", ...(called?.get(id)?.titles ?? [])].join(" ").toLowerCase().split(/\s+/u);
    const names = [name, ...(called?.get(id)?.names ?? [])]
      .filter((each) => each.includes(" "))
      .map((each) => withoutMarks(each.split(" ")[0]!.toLowerCase()));
    const men = titles.some((word) => MEN.has(word)) || names.some((each) => HIS.has(each));
    const women = titles.some((word) => WOMEN.has(word)) || names.some((each) => HERS.has(each));
    if (men !== women) genders.set(id, men ? "he" : "she");
  }
  return genders;
}
