// Where a kind of record is named by hand: as a value, or as a key among other kinds or of what an answer follows.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { kinds } from "@trato/domain/kinds.ts";
import { parseSync } from "vite";

const root = join(import.meta.dirname, "..");

type Node = { type: string; [part: string]: unknown };

/** What is no place to look after when a kind is added: words, tests, what is generated, and the invented company. */
const apart = [
  /\.test\.tsx?$/,
  /\/sample-data\//,
  /\/tables\.ts$/,
  /(words|labels|terms|glossary|everyday|events)\.ts$/,
];

const files = globSync(["{domain,server,web}/src/**/*.{ts,tsx}", "server/migrations/functions/*.sql"], { cwd: root })
  .filter((path) => !apart.some((pattern) => pattern.test(path)))
  .toSorted();

const modules = [
  "imports",
  "sequences",
  "sales",
  "purchasing",
  "opportunities",
  "messaging",
  "activities",
  "stock",
  "products",
  "contacts",
];
const homes = { purchase: "purchasing", sale: "sales", product: "products", contact: "contacts" };

/**
 * The lines that name a kind outside its own module and those above it, which speak of its records as what they stand on. The reports,
 * which look at every kind, count.
 */
export function placesNaming(kind: keyof typeof homes): string[] {
  const itsOwn = modules.slice(0, modules.indexOf(homes[kind]) + 1);
  const others = new Set(Object.keys(kinds).filter((other) => other !== kind));
  return files
    .filter((path) => !itsOwn.some((module) => isIn(module, path)))
    .flatMap((path) => linesNaming(path, kind, others).map((line) => `${path}:${line}`));
}

/** A module's functions in the database are a file of its name. */
const isIn = (module: string, path: string): boolean =>
  path.includes(`/src/${module}/`) || path.endsWith(`/functions/${module}.sql`);

function linesNaming(path: string, kind: string, others: ReadonlySet<string>): number[] {
  const text = readFileSync(join(root, path), "utf8");
  const lineAt = (place: number) => text.slice(0, place).split("\n").length;
  if (path.endsWith(".sql")) return [...text.matchAll(new RegExp(`'${kind}'`, "g"))].map(({ index }) => lineAt(index));
  const nodes = [...nodesOf(parseSync(path, text).program)];
  const named = nodes.flatMap((node) => [
    ...(node.type === "Literal" && node["value"] === kind ? [node] : []),
    ...(node.type === "ObjectExpression" ? keysNaming(node, kind, others) : []),
    ...(node.type === "CallExpression" ? followsNaming(node, kind) : []),
    ...(node.type === "TemplateElement" && rawOf(node).includes(`'${kind}'`) ? [node] : []),
  ]);
  return [...new Set(named.map(({ start }) => lineAt(Number(start))))];
}

/** A key of an object that has other kinds as its keys too. */
function keysNaming(node: Node, kind: string, others: ReadonlySet<string>): Node[] {
  const keys = keysOf(node);
  return keys.some((key) => others.has(nameOf(key))) ? keys.filter((key) => nameOf(key) === kind) : [];
}

/** What an answer follows: the third argument of reading and readingPages. */
function followsNaming({ callee, arguments: given }: Node, kind: string): Node[] {
  const [, , follows] = given as Node[]; // a call has them
  if (!/^reading(Pages)?$/.test(nameOf(callee as Node)) || follows?.type !== "ObjectExpression") return [];
  return keysOf(follows).filter((key) => nameOf(key) === kind);
}

const keysOf = (node: Node): Node[] =>
  (node["properties"] as Node[]).flatMap(({ type, key }) => (type === "Property" ? [key as Node] : [])); // a property has a key

const nameOf = (node: Node): string => String(node["name"] ?? node["value"]);
const rawOf = (node: Node): string => String((node["value"] as Node)["raw"]); // a piece of a template has its text

function* nodesOf(value: unknown): Generator<Node> {
  if (typeof value !== "object" || value === null) return;
  if ("type" in value && typeof value.type === "string") yield value as Node; // it has a type
  for (const part of Object.values(value)) yield* nodesOf(part);
}
