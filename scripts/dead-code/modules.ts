import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { parseSync } from "vite";

export type Import = { from: string; name: string };
export type Export = { name: string; isUsedInside: boolean };
export type Module = { path: string; exports: Export[]; imports: Import[]; text: string };

export const places = ["domain", "server", "web", "scripts", "e2e"];

/** Every file of the project, with what it exports and what it imports. */
export function readModules(root: string): Module[] {
  const paths = globSync(
    places.map((place) => `${place}/**/*.{ts,tsx,mjs}`),
    { cwd: root, exclude: (name) => name === "node_modules" || name === "dist" },
  );
  return [...paths, ...globSync("*.config.ts", { cwd: root })].map((path) => readModule(root, path));
}

function readModule(root: string, path: string): Module {
  const text = readFileSync(join(root, path), "utf8");
  const parsed = parseSync(path, text);
  if (parsed.errors.length > 0) throw new Error(`${path}: ${parsed.errors[0]?.message}`);
  const imports = [...importsOf(parsed), ...importsIn(text)];
  return {
    path,
    text,
    exports: exportsOf(parsed, without(text, parsed.comments)),
    imports: imports.flatMap(({ from, name }) => meant(path, from).map((file) => ({ from: file, name }))),
  };
}

type Parsed = ReturnType<typeof parseSync>;

function exportsOf({ module }: Parsed, code: string): Export[] {
  const statements = module.staticExports.flatMap(({ entries: all, start, end }) =>
    all.map(({ exportName }) => ({ name: exportName.name ?? "default", start, end })),
  );
  return [...Map.groupBy(statements, ({ name }) => name)].map(([name, its]) => ({
    name,
    isUsedInside: new RegExp(`\\b${name}\\b`).test(without(code, its)),
  }));
}

function importsOf({ module }: Parsed): Import[] {
  const imported = module.staticImports.flatMap(({ moduleRequest, entries: all }) =>
    all.map(({ importName: { kind, name } }) => ({
      from: moduleRequest.value,
      name: name ?? (kind === "Default" ? "default" : "*"),
    })),
  );
  const passedOn = module.staticExports.flatMap(({ entries: all }) =>
    all.flatMap(({ moduleRequest, importName }) =>
      moduleRequest ? [{ from: moduleRequest.value, name: importName.name ?? "*" }] : [],
    ),
  );
  return [...imported, ...passedOn];
}

/** Files that are named in the text: imported when they are needed, or run. */
function importsIn(text: string): Import[] {
  return [
    ...[...text.matchAll(/\bimport\(\s*"([^"]+)"\s*\)/g)].map(([, from = ""]) => ({ from, name: "*" })),
    ...[...text.matchAll(/"([\w@./-]+\.(?:ts|tsx|mjs))"/g)].map(([, from = ""]) => ({ from, name: "" })),
  ];
}

/** The text with blanks in place of some of its parts. */
function without(text: string, parts: readonly { start: number; end: number }[]): string {
  return parts.reduce((rest, { start, end }) => rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end), text);
}

/** The files that may be meant: of another workspace, beside the one that names it, or from the root. */
function meant(importer: string, from: string): string[] {
  const [, workspace, inside] = /^@trato\/(\w+)\/(.+)$/.exec(from) ?? [];
  if (workspace) return [`${workspace}/src/${inside}`];
  const beside = normalize(join(dirname(importer), from));
  return from.startsWith(".") ? [beside] : [beside, from];
}
