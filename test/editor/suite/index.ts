/** The entry that VS Code loads in its extension host: all tests of the editor, and how they are run. */
import "./opening";
import "./diagnostics";
import "./commands";
import "./navigate";
import "./read";
import "./compare";
import "./reading";
import "./write";
// Before the follow-up files that the next tests make: VS Code keeps a deleted one open for minutes.
import "./across";
import "./followup";
import "./tagging";
import "./drafting";
import "./languageModel";
import "./views";
import "./charts";
import { runAll } from "./harness";

export const run = runAll;
