/** S2: what one keystroke costs within the process: the text, the tree, the summary and all checks but the seal. */
import { atMost, figure, median, quantile, timesBetter, type Report } from "../measure";
import { SIZES, type Options } from "../options";
import { subject } from "../running";
import { texts } from "../texts";

export async function keystroke({ quick }: Options, report: Report): Promise<void> {
  const rounds = quick ? 5 : 30;
  for (const [name, units] of SIZES) {
    const { readout, markdown } = texts(units);
    const subjects = {
      readout: { text: readout, process: await subject("readout") },
      TextDocument: { text: readout, process: await subject("TextDocument") },
      lezer: { text: markdown, process: await subject("lezer") },
    };
    const times: Record<string, number[]> = { readout: [], TextDocument: [], lezer: [] };
    for (const { text, process } of Object.values(subjects)) {
      await process.order({ do: "load", text });
      await process.order({ do: "type", times: 200 });
    }
    for (let round = 0; round < rounds; round++) {
      for (const [who, { process }] of Object.entries(subjects)) {
        times[who]!.push(...((await process.order({ do: "type", times: 100 })) as number[]));
      }
    }
    for (const { process } of Object.values(subjects)) process.stop();
    const mine = median(times["readout"]!);
    const bare = median(times["TextDocument"]!);
    const what = `keystroke in process, ${name}, p50`;
    const versus = atMost("S2", what, mine, bare, "ms", "TextDocument.update", 2);
    report.rows.push(name === "1 MB" ? versus : { ...versus, wanted: "", met: null });
    const lezer = timesBetter("S2", what, mine, median(times["lezer"]!), "ms", "lezer", 1);
    report.rows.push(name === "10 KB" ? { ...lezer, wanted: "", met: null } : lezer);
    const p99 = quantile(times["readout"]!, 0.99);
    report.rows.push(atMost("S2", `keystroke in process, ${name}, p99`, p99, mine, "ms", "its p50", 10));
    report.remarks.push(
      `S2, ${name}: p99 of TextDocument.update alone ${figure(quantile(times["TextDocument"]!, 0.99), "ms")}, ` +
        `of lezer ${figure(quantile(times["lezer"]!, 0.99), "ms")}.`,
    );
  }
}
