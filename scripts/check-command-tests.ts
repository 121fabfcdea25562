// Finds commands and queries without a test: each file with the `run` of a route has a test of its name beside it.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { parseSync } from "vite";

const root = process.argv[2] ?? join(import.meta.dirname, "..");

type Node = { type: string; [part: string]: unknown };
type Table = { path: string; runs: Node[]; imported: Map<string, string>; own: Set<string> };

const { commands, unknown } = findCommands(readTables(join(root, "server/src/app.ts")));
const missing = commands.filter((path) => !existsSync(join(root, testOf(path))));
const faults = [...unknown, ...missing.map((path) => `${path}: no ${testOf(path)} beside it`)];
for (const fault of faults) console.log(fault);
process.exit(faults.length === 0 ? 0 : 1);

function testOf(path: string): string {
  return path.replace(/\.ts$/, ".test.ts");
}

/** The tables of routes: what the page that puts them together imports, and the tables that those import. */
function readTables(page: string): Table[] {
  const found = new Map<string, Table>();
  const waiting = [...importsOf(parse(page), page).values()].filter((path) => !path.includes("/platform/"));
  for (const path of waiting) {
    if (found.has(path)) continue;
    const table = readTable(path);
    found.set(path, table);
    waiting.push(...[...table.imported.values()].filter((each) => each.endsWith("routes.ts")));
  }
  return [...found.values()].filter(({ path }) => !path.endsWith("/platform/routes.ts"));
}

function readTable(path: string): Table {
  const program = parse(path);
  const all = [...nodesOf(program)];
  const runs = all.filter(({ type, key }) => type === "Property" && (key as Node)["name"] === "run");
  const own = all.filter(({ type }) => type === "FunctionDeclaration").map(({ id }) => nameOf(id));
  return { path, runs: runs.map(({ value }) => value as Node), imported: importsOf(program, path), own: new Set(own) };
}

/** The files of what the routes run; and the routes of which it cannot be told. */
function findCommands(tables: Table[]): { commands: string[]; unknown: string[] } {
  const named = tables.flatMap(({ path, runs, imported, own }) =>
    runs.map((run) => {
      const names = [...nodesOf(run)].filter(({ type }) => type === "Identifier").map(nameOf);
      const files = names.flatMap((name) => imported.get(name) ?? (own.has(name) ? [path] : []));
      return { at: relative(root, path), names, files: files.map((file) => relative(root, file)) };
    }),
  );
  const unknown = named.filter(({ files }) => files.length === 0);
  return {
    commands: [...new Set(named.flatMap(({ files }) => files))].toSorted(),
    unknown: unknown.map(({ at, names }) => `${at}: cannot tell the file of what runs (${names.join(", ")})`),
  };
}

function parse(path: string): Node {
  const { program, errors } = parseSync(path, readFileSync(path, "utf8"));
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  return program as unknown as Node; // a tree of nodes, whatever their types
}

/** The files beside which the imported values come from, by the values' names. */
function importsOf(program: Node, path: string): Map<string, string> {
  const statements = (program["body"] as Node[]).filter(({ type }) => type === "ImportDeclaration"); // a program has statements
  return new Map(
    statements.flatMap(({ importKind, source, specifiers }) => {
      const from = String((source as Node)["value"]); // a literal
      if (importKind === "type" || !from.startsWith(".")) return [];
      const values = (specifiers as Node[]).filter((each) => each["importKind"] !== "type"); // an import has them
      return values.map(({ local }) => [nameOf(local), join(dirname(path), from)] as const);
    }),
  );
}

function nameOf(identifier: unknown): string {
  return String((identifier as Node | null)?.["name"]); // an identifier has one
}

function* nodesOf(value: unknown): Generator<Node> {
  if (typeof value !== "object" || value === null) return;
  if ("type" in value && typeof value.type === "string") yield value as Node; // it has a type
  for (const part of Object.values(value)) yield* nodesOf(part);
}
