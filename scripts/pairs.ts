// Reads every pair of words in the code: { en, es }, wherever it stands.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "vite";

/** A text is as one reads it; a function is its source. */
export type PairInCode = { path: string; line: number; name: string; en: string; es: string };

type Node = { type: string; start: number; end: number; [part: string]: unknown };

export function readPairs(root: string): PairInCode[] {
  return globSync("{domain,web}/src/**/*.{ts,tsx}", { cwd: root })
    .filter((path) => !/\.test\.tsx?$/.test(path))
    .sort()
    .flatMap(pairsOf(root));
}

const pairsOf = (root: string) => (path: string) => {
  const text = readFileSync(join(root, path), "utf8");
  if (!text.includes("es:")) return [];
  return [...within(parseSync(path, text).program as unknown as Node, "")].map(({ object, name }) => ({
    path,
    line: text.slice(0, object.start).split("\n").length,
    name,
    en: said(valueOf(object, "en"), text),
    es: said(valueOf(object, "es"), text),
  })); // a program is a node
};

/** The pairs in a node, each with the name that it stands under. */
function* within(part: unknown, name: string): Generator<{ object: Node; name: string }> {
  if (Array.isArray(part)) for (const each of part) yield* within(each, name);
  else if (isNode(part)) {
    if (part.type === "ObjectExpression" && isSaid(part, "en") && isSaid(part, "es")) yield { object: part, name };
    const inside = part.type === "Property" ? nameOf(part) : name;
    for (const each of Object.values(part)) yield* within(each, inside);
  }
}

const isSaid = (object: Node, language: string): boolean =>
  /Literal|Function/.test(valueOf(object, language)?.type ?? "");

function valueOf(object: Node, language: string): Node | undefined {
  const properties = object["properties"] as Node[]; // an object expression has them
  return properties.find((each) => each.type === "Property" && nameOf(each) === language)?.["value"] as
    | Node
    | undefined;
}

function nameOf(property: Node): string {
  const key = property["key"] as { name?: string; value?: unknown }; // a name or a literal
  return key.name ?? String(key.value);
}

const said = (value: Node | undefined, text: string): string =>
  value?.type === "Literal" ? String(value["value"]) : text.slice(value?.start, value?.end);

const isNode = (part: unknown): part is Node => typeof part === "object" && part !== null && "type" in part;
