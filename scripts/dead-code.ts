// Finds what nothing uses any more: files that nobody imports, exports that no other file imports, packages that nobody needs;
// and what only tests use: an engine that waits for its screen stands in dead-code/waiting.json, which can only get shorter.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { places, readModules } from "./dead-code/modules.ts";
import { faultsOfWaiting } from "./dead-code/waiting.ts";

const root = process.argv[2] ?? join(import.meta.dirname, "..");

/** What is started by itself, by a person, a tool or a page. */
const entries = [
  /\.(test|config)\.tsx?$/,
  /^scripts\/[\w-]+\.(ts|mjs)$/,
  /^server\/src\/(main|send-log|trato)\.ts$/,
  /^(server\/test|e2e)\/global-setup\.ts$/,
  /^web\/src\/main\.tsx$/,
  /\.d\.ts$/,
];

/** It names every record for the description of the interface; that alone keeps none alive. */
const onlyNames = "server/src/answer-names.ts";

/** Packages that are run under another name than their own. */
const runAs: Record<string, string> = { typescript: "tsc", "oxlint-tsgolint": "--type-aware", "@types/node": "node:" };

const modules = readModules(root);

const dead = [...deadFiles(), ...deadExports(), ...deadPackages(), ...faultsOfWaiting(root, modules, onlyNames)];
for (const line of dead) console.log(line);
process.exit(dead.length === 0 ? 0 : 1);

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
