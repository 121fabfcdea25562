// Every pair of words in the code: { en, es }, wherever it stands.
// node scripts/words.ts web/src/sales lists those of a place, to be read or translated.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "vite";

/** A text is as one reads it; a function is its source. */
export type PairInCode = { path: string; line: number; name: string; en: string; es: string };

type Node = { type: string; start: number; end: number; [part: string]: unknown };

if (import.meta.main) for (const line of listed(process.argv[2] ?? "")) console.log(line);

export function readPairs(root: string): PairInCode[] {
  return globSync("{domain,web}/src/**/*.{ts,tsx}", { cwd: root })
    .filter((path) => !/\.test\.tsx?$/.test(path))
    .sort()
    .flatMap((path) => pairsOf(path, readFileSync(join(root, path), "utf8")));
}

function listed(place: string): string[] {
  return readPairs(join(import.meta.dirname, ".."))
    .filter(({ path }) => path.startsWith(place))
    .map(({ path, line, name, en, es }) => `${path}:${line} ${name} | ${en} | ${es}`);
}

function pairsOf(path: string, text: string): PairInCode[] {
  if (!text.includes("es:")) return [];
  const program = parseSync(path, text).program as unknown as Node; // the tree is made of nodes
  return [...within(program, "")].map(({ object, name }) => ({
    path,
    line: text.slice(0, object.start).split("\n").length,
    name,
    en: said(valueOf(object, "en"), text),
    es: said(valueOf(object, "es"), text),
  }));
}

/** The pairs in a node, each with the name that it stands under. */
function* within(part: unknown, name: string): Generator<{ object: Node; name: string }> {
  if (Array.isArray(part)) for (const each of part) yield* within(each, name);
  else if (isNode(part)) {
    if (part.type === "ObjectExpression" && isSaid(part, "en") && isSaid(part, "es")) yield { object: part, name };
    const inside = part.type === "Property" ? nameOf(part) : name;
    for (const each of Object.values(part)) yield* within(each, inside);
  }
}

function isSaid(object: Node, language: string): boolean {
  return /Literal|Function/.test(valueOf(object, language)?.type ?? "");
}

function valueOf(object: Node, language: string): Node | undefined {
  const properties = object["properties"] as Node[]; // an object expression has them
  const found = properties.find((each) => each.type === "Property" && nameOf(each) === language);
  return found?.["value"] as Node | undefined; // what a property is set to is a node
}

function nameOf(property: Node): string {
  const key = property["key"] as { name?: string; value?: unknown }; // a name or a literal
  return key.name ?? String(key.value);
}

function said(value: Node | undefined, text: string): string {
  return value?.type === "Literal" ? String(value["value"]) : text.slice(value?.start, value?.end);
}

function isNode(part: unknown): part is Node {
  return typeof part === "object" && part !== null && "type" in part;
}
