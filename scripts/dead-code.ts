// Finds what nothing uses any more: files that nobody imports, exports that no other file imports, packages that nobody needs.
import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { parseSync } from "vite";

const root = process.argv[2] ?? join(import.meta.dirname, "..");
const places = ["domain", "server", "web", "scripts", "e2e"];

/** What is started by itself, by a person, a tool or a page. */
const entries = [
  /\.(test|config)\.tsx?$/,
  /^scripts\/[\w-]+\.(ts|mjs)$/,
  /^server\/src\/(main|trato)\.ts$/,
  /^server\/test\/global-setup\.ts$/,
  /^web\/src\/main\.tsx$/,
  /\.d\.ts$/,
];

/** It names every record for the description of the interface; that alone keeps none alive. */
const onlyNames = "server/src/answer-names.ts";

/** Packages that are run under another name than their own. */
const runAs: Record<string, string> = { typescript: "tsc", "oxlint-tsgolint": "--type-aware", "@types/node": "node:" };

type Import = { from: string; name: string };
type Export = { name: string; isUsedInside: boolean };
type Module = { path: string; exports: Export[]; imports: Import[]; text: string };

const paths = globSync(
  places.map((place) => `${place}/**/*.{ts,tsx,mjs}`),
  { cwd: root, exclude: (name) => name === "node_modules" || name === "dist" },
);
const modules = [...paths, ...globSync("*.config.ts", { cwd: root })].map(readModule);

const dead = [...deadFiles(), ...deadExports(), ...deadPackages()];
for (const line of dead) console.log(line);
process.exit(dead.length === 0 ? 0 : 1);

function readModule(path: string): Module {
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

function isEntry(path: string): boolean {
  return entries.some((entry) => entry.test(path));
}

function deadFiles(): string[] {
  const used = new Set(modules.flatMap(({ imports }) => imports.map(({ from }) => from)));
  return modules
    .filter(({ path }) => !isEntry(path) && !used.has(path))
    .map(({ path }) => `${path}: no file imports it`);
}

function deadExports(): string[] {
  const used = new Set(
    modules
      .filter(({ path }) => path !== onlyNames)
      .flatMap(({ imports, path }) =>
        imports.filter(({ from }) => from !== path).map(({ from, name }) => `${from} ${name}`),
      ),
  );
  return modules
    .filter(({ path }) => !isEntry(path) && !used.has(`${path} *`))
    .flatMap(({ path, exports }) =>
      exports
        .filter(({ name, isUsedInside }) => !isUsedInside && !used.has(`${path} ${name}`))
        .map(({ name }) => `${path}: nothing uses ${name}`),
    );
}

/** A package is needed where its name stands in a file of its workspace, or in how one of its programs is run. */
function deadPackages(): string[] {
  const styles = globSync("web/**/*.{css,html}", {
    cwd: root,
    exclude: (name) => name === "node_modules" || name === "dist",
  });
  const written = [
    ...modules.map(({ path, text }) => ({ path, text })),
    ...styles.map((path) => ({ path, text: readFileSync(join(root, path), "utf8") })),
  ];
  return ["", ...places.slice(0, 3)].flatMap((place) => {
    const manifest = readManifest(place);
    const texts = written.filter(({ path }) => place === "" || path.startsWith(`${place}/`)).map(({ text }) => text);
    const all = [...texts, JSON.stringify(manifest.scripts ?? {})].join("\n");
    const names = [manifest.dependencies, manifest.devDependencies].flatMap((list) => Object.keys(list ?? {}));
    return names
      .filter((name) => !all.includes(runAs[name] ?? name.replace(/^@types\//, "")) && !name.startsWith("@trato/"))
      .map((name) => `${join(place, "package.json")}: nothing needs ${name}`);
  });
}

type Manifest = { scripts?: object; dependencies?: object; devDependencies?: object };

function readManifest(place: string): Manifest {
  return JSON.parse(readFileSync(join(root, place, "package.json"), "utf8")) as Manifest; // npm reads it as such
}
