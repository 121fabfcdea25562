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

type Kind = keyof typeof homes;

/**
 * The lines that name a kind outside its own module and those above it, which speak of its records as what they stand on. The reports,
 * which look at every kind, count.
 */
export function placesNaming(kind: Kind): string[] {
  const itsOwn = modules.slice(0, modules.indexOf(homes[kind]) + 1);
  return files
    .filter((path) => !itsOwn.some((module) => isIn(module, path)))
    .flatMap((path) => linesNaming(path, kind).map((line) => `${path}:${line}`));
}

/** A module's functions in the database are a file of its name. */
const isIn = (module: string, path: string): boolean =>
  path.includes(`/src/${module}/`) || path.endsWith(`/functions/${module}.sql`);

/** Each file is read once for all kinds: that takes the longest. */
const read = new Map<string, Map<Kind, number[]>>();

function linesNaming(path: string, kind: Kind): number[] {
  const lines = read.get(path) ?? linesOfKinds(path);
  read.set(path, lines);
  return lines.get(kind) ?? [];
}

function linesOfKinds(path: string): Map<Kind, number[]> {
  const text = readFileSync(join(root, path), "utf8");
  const mentioned = (Object.keys(homes) as Kind[]).filter((kind) => text.includes(kind)); // its own keys
  const nodes = mentioned.length === 0 || path.endsWith(".sql") ? [] : nodesOf(parseSync(path, text).program);
  const lineAt = (place: number) => text.slice(0, place).split("\n").length;
  const namedIn = (kind: Kind) =>
    path.endsWith(".sql")
      ? [...text.matchAll(new RegExp(`'${kind}'`, "g"))].map(({ index }) => index)
      : nodes.flatMap((node) => namingIn(node, kind)).map(({ start }) => Number(start));
  return new Map(mentioned.map((kind) => [kind, [...new Set(namedIn(kind).map(lineAt))]]));
}

const namingIn = (node: Node, kind: Kind): Node[] => [
  ...(node.type === "Literal" && node["value"] === kind ? [node] : []),
  ...(node.type === "ObjectExpression" ? keysNaming(node, kind) : []),
  ...(node.type === "CallExpression" ? followsNaming(node, kind) : []),
  ...(node.type === "TemplateElement" && rawOf(node).includes(`'${kind}'`) ? [node] : []),
];

/** A key of an object that has other kinds as its keys too. */
function keysNaming(node: Node, kind: Kind): Node[] {
  const keys = keysOf(node);
  const isAmongKinds = keys.some((key) => nameOf(key) !== kind && Object.hasOwn(kinds, nameOf(key)));
  return isAmongKinds ? keys.filter((key) => nameOf(key) === kind) : [];
}

/** What an answer follows: the third argument of reading and readingPages. */
function followsNaming({ callee, arguments: given }: Node, kind: Kind): Node[] {
  const [, , follows] = given as Node[]; // a call has them
  if (!/^reading(Pages)?$/.test(nameOf(callee as Node)) || follows?.type !== "ObjectExpression") return [];
  return keysOf(follows).filter((key) => nameOf(key) === kind);
}

const keysOf = (node: Node): Node[] =>
  (node["properties"] as Node[]).flatMap(({ type, key }) => (type === "Property" ? [key as Node] : [])); // a property has a key

const nameOf = (node: Node): string => String(node["name"] ?? node["value"]);
const rawOf = (node: Node): string => String((node["value"] as Node)["raw"]); // a piece of a template has its text

function nodesOf(value: unknown, found: Node[] = []): Node[] {
  if (typeof value !== "object" || value === null) return found;
  if ("type" in value && typeof value.type === "string") found.push(value as Node); // it has a type
  for (const part of Object.values(value)) nodesOf(part, found);
  return found;
}
