/** Generates the parser and its types from the grammar; nothing of it is committed. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import peggy from "peggy";

const here = dirname(fileURLToPath(import.meta.url));

/** The grammars, with the type of what each start rule gives back, as it is written in the generated declarations. */
const TOKENS = 'import("../../server/src/syntax/tokens")';
const GRAMMARS = [
  { name: "readout", types: { Block: `${TOKENS}.Tokens`, FollowupLine: `readonly ${TOKENS}.FollowupWord[] | null` } },
];

/** Peggy's command line fills this template, its programming interface does not; it is exact about the version for that. */
const TEMPLATE = join(
  dirname(createRequire(import.meta.url).resolve("peggy/package.json")),
  "bin/generated_template.d.ts",
);

/**
 * @param {Record<string, string>} types the type of each start rule, the default one first.
 * @returns {string} the declarations of a generated parser.
 */
function declarations(types) {
  const rules = Object.keys(types).map((rule) => JSON.stringify(rule));
  const overload = (rule, type) =>
    `declare function ParseFunction<Options extends ParseOptions<${rule}>>(input: string, options?: Options): ${type};\n`;
  return (
    readFileSync(TEMPLATE, "utf8")
      .replace("$$$StartRules$$$", () => rules.join(" | "))
      .replace("$$$DefaultStartRule$$$", () => rules[0]) +
    "\n" +
    Object.entries(types)
      .map(([rule, type]) => overload(JSON.stringify(rule), type))
      .join("") +
    overload("StartRuleNames", [...new Set(Object.values(types))].join(" | "))
  );
}

/** Writes a file only where it differs, so that whoever watches it sees real changes alone. */
function write(file, text) {
  if (existsSync(file) && readFileSync(file, "utf8") === text) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

for (const { name, types } of GRAMMARS) {
  const source = join(here, `${name}.peggy`);
  if (!existsSync(source)) {
    console.error(`${relative(process.cwd(), source)} is missing: without the grammar there is no parser to build.`);
    process.exit(1);
  }
  const text = readFileSync(source, "utf8");
  try {
    const parser = peggy.generate(text, {
      output: "source",
      format: "commonjs",
      allowedStartRules: Object.keys(types),
      grammarSource: source,
    });
    write(join(here, "generated", `${name}.js`), parser);
    write(join(here, "generated", `${name}.d.ts`), declarations(types));
  } catch (error) {
    // Peggy's own errors show the line of the grammar; anything else keeps its stack.
    console.error(typeof error.format === "function" ? error.format([{ source, text }]) : error);
    process.exit(1);
  }
}
