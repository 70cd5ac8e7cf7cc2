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
  `abdullah abdul adam ahmed alan albert alexander alexis alfred ali andrew andrei andrzej anthony antony antonio arthur ashton barack
  benjamin bill boris brian carlos charles chris christian christopher chuck colin daniel david dick dmitry dominic donald
  douglas edward emmanuel enrique eric ernesto felipe francis francois frank frederick gavin george gerald gordon grant gregory guido hassan heiko
  henry ibrahim igor imran ivan jack jacob jake james jan jean jens jeremy jim joe john jonas jorge jose josep joseph juan karl keir
  kenneth kevin khalid kyriakos lars lawrence leon leonard li lloyd luis manuel marco mario mark martin matteo michael michel mike mohamed
  mohammed mohammad muhammad mustafa narendra nicolas nigel olaf oliver omar pascal patrick paul pedro peter petro philip pierre rex richard robert
  salman sam scott sebastian sergei sergey shinzo simon stefan stephen steven tamim thomas tim tom tony viktor vladimir volodymyr
  wang william winston yousuf zoran`.split(/\s+/u),
);
const HERS = new Set(
  `alice alexandra amber amelia amina amy angela anita ann anna annalena anne annegret annette arancha aurelia baerbock barbara beata
  carla carolina catherine cecilia chandrika christine christina christa chrystia claudia condoleezza cristina dalia diana dilma
  elisabeth elizabeth ella ellen emily emma erna eva ewa federica florence frances gabriela giorgia gina gro hanna helen helena helle
  hillary hina ine ingrid irene jacinda jane janet jeannette jennifer jill joanne josefina joyce judith julia julie kaja kamala karen
  karin kate katherine kathleen katrin kersti kolinda laura linda lisa liz louise lucia magdalena maia margaret margot margrethe
  maria marie marise marta mary megawati melanie melita mette michelle micheline miriam molly monica nancy nanaia natasha ngozi
  nicola nirmala olena park penny phumzile priti rachel rebecca retno rosemary roza ruth sally salome samantha sandra sanna sarah
  sheikha shirin simone sirleaf slava sonia sophie susan sushma suzanne sylvie tarja teresa theresa tsai tzipi ursula valerie vera
  veronica victoria viola wendy winnie yvette yvonne yuriko zuzana`.split(/\s+/u),
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
