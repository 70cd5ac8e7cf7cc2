/** Reads every readout once for all that the views tell of it, so that the first view that is asked for pays for all of them. */
import { analyse } from "../../workspace/analysis";
import { keepSpeech, keptSpeech } from "../../workspace/speech";
import type { Steps } from "../../workspace/steps";
import { countOnce } from "../../workspace/tally";
import type { Workspace } from "../../workspace/workspace";
import { keepRecords, keptRecords } from "../ledger/records";

// With these actors files all readouts have been read once; whichever changes since is read by whoever asks.
const studied = new WeakSet<Workspace["actorsFiles"]>();

/** One readout a step. */
export function* study(workspace: Workspace): Steps<void> {
  if (studied.has(workspace.actorsFiles)) return;
  for (const file of workspace.readouts.values()) {
    const [records, speech] = [keptRecords(workspace, file), keptSpeech(workspace, file)];
    if (records !== null && speech !== null) continue;
    const analysis = analyse(workspace, file);
    if (records === null) keepRecords(file, analysis);
    if (speech === null) keepSpeech(file, analysis);
    countOnce(workspace, file, analysis);
    yield;
  }
  studied.add(workspace.actorsFiles);
}
