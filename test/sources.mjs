/**
 * Checks types and lints: what `tsc` says of each project of TypeScript, then what ESLint says of all files. Both know the
 * types from one program, so that they are worked out once; `npm run check:types` and `npm run check:lint` do the same apart.
 */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";
import ts from "typescript";

const root = fileURLToPath(new URL("..", import.meta.url));
const host = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => root,
  getNewLine: () => "\n",
};

/** The program of a `tsconfig.json`, with what is wrong with its settings. */
function programOf(folder) {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(folder, "tsconfig.json"),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic(problem) {
        throw new Error(ts.formatDiagnostic(problem, host));
      },
    },
  );
  return ts.createProgram({
    rootNames: config.fileNames,
    options: config.options,
    configFileParsingDiagnostics: config.errors,
  });
}

const programs = [root, join(root, "client/webviews")].map(programOf);

let failed = false;
for (const program of programs) {
  const problems = ts.sortAndDeduplicateDiagnostics(ts.getPreEmitDiagnostics(program));
  if (problems.length === 0) continue;
  failed = true;
  console.log(ts.formatDiagnosticsWithColorAndContext(problems, host));
}

const eslint = new ESLint({
  cwd: root,
  overrideConfig: { files: ["**/*.ts"], languageOptions: { parserOptions: { programs, projectService: false } } },
});
const results = await eslint.lintFiles(["."]);
const formatter = await eslint.loadFormatter("stylish");
process.stdout.write(await formatter.format(results));
if (results.some(({ errorCount, fatalErrorCount }) => errorCount + fatalErrorCount > 0)) failed = true;
if (failed) process.exitCode = 1;
