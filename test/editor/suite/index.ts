/** The entry that VS Code loads in its extension host: all tests of the editor, and how they are run. */
import "./opening";
import "./diagnostics";
import "./commands";
import "./navigate";
import "./read";
import "./compare";
import "./reading";
import "./write";
import "./followup";
import "./across";
import "./tagging";
import "./views";
import "./charts";
import { runAll } from "./harness";

export const run = runAll;
