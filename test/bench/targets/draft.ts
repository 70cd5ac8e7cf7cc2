/** Drafting: one page once everything is warm, and a thousand texts from first to last. */
import { draft } from "../../../server/src/features/draft/draft";
import { draftedReadout } from "../../../server/src/features/draft/write";
import { page } from "../../draft/pages";
import { quantile, within, type Report } from "../measure";
import type { Options } from "../options";

/** What is wanted: a page as fast as somebody sees it, a thousand texts while somebody waits. */
const A_PAGE = 50;
const ALL = 20;
const TEXTS = 1000;

export function drafting({ quick }: Options, report: Report): Promise<void> {
  const pages = Array.from({ length: TEXTS }, (_, index) => page(index + 1));
  const one = (text: string): number => {
    const from = performance.now();
    draftedReadout(draft(text));
    return performance.now() - from;
  };
  // From the first text on, with all that has to be loaded and compiled.
  const { user, system } = process.cpuUsage();
  let proposals = 0;
  for (const text of pages) {
    const made = draft(text);
    proposals += made.proposals.length;
    draftedReadout(made);
  }
  const used = process.cpuUsage({ user, system });
  const times: number[] = [];
  for (let round = 0; round < (quick ? 1 : 5); round += 1) for (const text of pages) times.push(one(text));
  const length = pages.reduce((sum, text) => sum + text.length, 0);
  report.rows.push(within("draft", "a page drafted and written, p50", quantile(times, 0.5), "ms", A_PAGE));
  report.rows.push(within("draft", "a page drafted and written, p99", quantile(times, 0.99), "ms", A_PAGE));
  report.rows.push(
    within("draft", `${TEXTS} texts, from a cold start, CPU`, (used.user + used.system) / 1e6, "s", ALL),
  );
  report.remarks.push(
    `draft: a page has ${Math.round(length / TEXTS)} characters and gets ${(proposals / TEXTS).toFixed(1)} proposals.`,
  );
  return Promise.resolve();
}
