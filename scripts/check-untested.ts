// Finds files of the web without a test: one of its name beside it, or any that imports it. --shorten takes from the list what has its test.
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { parseSync } from "vite";

const shortens = process.argv.includes("--shorten");
const root = process.argv.slice(2).find((word) => !word.startsWith("--")) ?? join(import.meta.dirname, "..");
const listName = "scripts/web-files-without-test.txt";
const listPath = join(root, listName);
const listed = existsSync(listPath) ? readFileSync(listPath, "utf8").split("\n").filter(Boolean) : [];

const words = /(^|[/-])(labels|words)\.ts$/;
const started = /(^|[/-])routes\.tsx$|\/src\/main\.tsx$/;

const paths = globSync("web/src/**/*.{ts,tsx}", { cwd: root });
const tests = new Set(paths.filter((path) => /\.test\.tsx?$/.test(path)));
const imported = new Set([...tests].flatMap(importsOf));
const untested = new Set(paths.filter((path) => !tests.has(path) && !isTested(path) && decides(path)));
if (shortens) writeFileSync(listPath, textOf(listed.filter((path) => untested.has(path))));

const kept = shortens ? [] : listed;
const faults = [
  ...[...untested]
    .filter((path) => !listed.includes(path))
    .map((path) => `${path}: no test of its name, and none imports it`),
  ...kept
    .filter((path) => !untested.has(path))
    .map((path) => `${path}: has its test, or is gone; take it out of ${listName}`),
  ...(textOf(kept) === textOf(kept.toSorted()) ? [] : [`${listName}: is not sorted`]),
];
for (const fault of faults.toSorted()) console.log(fault);
process.exit(faults.length === 0 ? 0 : 1);

function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join("");
}

function isTested(path: string): boolean {
  const name = path.replace(/\.tsx?$/, ".test.ts");
  return tests.has(name) || tests.has(`${name}x`) || imported.has(path);
}

function parse(path: string) {
  const parsed = parseSync(path, readFileSync(join(root, path), "utf8"));
  if (parsed.errors.length > 0) throw new Error(`${path}: ${parsed.errors[0]?.message}`);
  return parsed;
}

/** What a test imports for more than its types, also while it runs. */
function importsOf(path: string): string[] {
  const { module } = parse(path);
  const whole = module.staticImports.filter(({ entries }) => entries.some(({ isType }) => !isType));
  const later = [...readFileSync(join(root, path), "utf8").matchAll(/\bimport\("([^"]+)"\)/g)].map(
    ([, from = ""]) => from,
  );
  return [...whole.map(({ moduleRequest }) => moduleRequest.value), ...later].map((from) =>
    normalize(join(dirname(path), from)),
  );
}

/** Types, words and routes decide nothing. */
function decides(path: string): boolean {
  if (started.test(path)) return false;
  const statements = parse(path).program.body.filter((statement) => !isOfTypes(statement));
  return statements.length > 0 && !(words.test(path) && statements.every(isOfWords));
}

type Statement = ReturnType<typeof parse>["program"]["body"][number];

function isOfTypes(statement: Statement): boolean {
  if (statement.type === "ExportNamedDeclaration") {
    return statement.exportKind === "type" || (statement.declaration !== null && isOfTypes(statement.declaration));
  }
  return ["ImportDeclaration", "TSTypeAliasDeclaration", "TSInterfaceDeclaration"].includes(statement.type);
}

/** A constant that is an object, as groups of words are. */
function isOfWords(statement: Statement): boolean {
  if (statement.type === "ExportNamedDeclaration")
    return statement.declaration !== null && isOfWords(statement.declaration);
  if (statement.type !== "VariableDeclaration") return false;
  return statement.declarations.every(({ init }) => {
    const value = init?.type === "TSSatisfiesExpression" || init?.type === "TSAsExpression" ? init.expression : init;
    return value?.type === "ObjectExpression";
  });
}
