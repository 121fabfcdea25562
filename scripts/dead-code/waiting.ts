import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { earlierVersions } from "./earlier-versions.ts";
import type { Module } from "./modules.ts";

const listPath = "scripts/dead-code/waiting.json";

/** By the capability that will use them, files and exports that only tests use so far; and how many there are. */
type Waiting = { count: number; capabilities: Record<string, string[]> };

/** From where the product is reached: what is started, and the tools that work on it. Tests, cases, bench and checks only look. */
const starts = [
  /^server\/src\/(main|trato)\.ts$/,
  /^web\/src\/main\.tsx$/,
  /^web\/vite\.config\.ts$/,
  /^scripts\/(?!(bench|conformance|check|dead-code)\b)[\w-]+\.(ts|mjs)$/,
];

/** What only tests use and the list does not say, what it says wrongly, and how it grew. */
export function faultsOfWaiting(root: string, modules: readonly Module[], onlyNames: string): string[] {
  const waits = new Set(findWaiting(modules, onlyNames));
  const list = readList(root);
  const listed = namesIn(list);
  return [
    ...[...waits].filter((name) => !listed.includes(name)).map((name) => `${name}: only tests use it`),
    ...listed.filter((name) => !waits.has(name)).map((name) => `${name}: waits no more, take it off ${listPath}`),
    ...(list.count === listed.length ? [] : [`${listPath}: ${listed.length} are waiting, count says ${list.count}`]),
    ...earlierVersions(root, listPath).flatMap((text) => growth(root, listed, namesIn(JSON.parse(text) as Waiting))), // it was written as this list
  ];
}

function findWaiting(modules: readonly Module[], onlyNames: string): string[] {
  const users = reachedFrom(modules, onlyNames);
  const [used, named] = [usesBy(users), usesBy(modules)];
  return modules
    .filter(({ path }) => isProduct(path) && path !== onlyNames)
    .flatMap((module) => {
      if (!users.has(module)) return named.has(module.path) ? [module.path] : [];
      if (used.has(`${module.path} *`)) return [];
      return module.exports
        .filter(({ isUsedInside }) => !isUsedInside)
        .map(({ name }) => `${module.path} ${name}`)
        .filter((name) => !used.has(name) && named.has(name));
    });
}

/** The files that these import, and what of them. */
function usesBy(modules: Iterable<Module>): Set<string> {
  return new Set(
    [...modules].flatMap(({ path, imports }) =>
      imports.filter(({ from }) => from !== path).flatMap(({ from, name }) => [from, `${from} ${name}`]),
    ),
  );
}

const isProduct = (path: string) => /^(domain|server|web)\/src\//.test(path) && !/\.(test|d)\.tsx?$/.test(path);

function reachedFrom(modules: readonly Module[], onlyNames: string): Set<Module> {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const reached = new Set(modules.filter(({ path }) => starts.some((start) => start.test(path))));
  for (const { imports } of reached) {
    for (const { from } of imports) {
      const next = byPath.get(from);
      if (next && from !== onlyNames) reached.add(next);
    }
  }
  return reached;
}

function readList(root: string): Waiting {
  const path = join(root, listPath);
  if (!existsSync(path)) return { count: 0, capabilities: {} };
  return JSON.parse(readFileSync(path, "utf8")) as Waiting; // it is written as such
}

function namesIn({ capabilities }: Waiting): string[] {
  return Object.values(capabilities).flat();
}

/** What was not in the list before; a file that moved takes the place of the one that is gone. */
function growth(root: string, listed: readonly string[], before: readonly string[]): string[] {
  const added = listed.filter((name) => !before.includes(name));
  const moved = before.filter((name) => !listed.includes(name) && !existsSync(join(root, name.split(" ")[0] ?? name)));
  return added.slice(moved.length).map((name) => `${name}: new in ${listPath}, which only gets shorter`);
}
