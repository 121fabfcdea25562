import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";

const roots: string[] = [];
afterAll(() => roots.forEach((root) => rmSync(root, { recursive: true })));

const lists = "scripts/dead-code/waiting.json";

function newRoot(): string {
  const root = mkdtempSync(join(tmpdir(), "trato-dead-"));
  roots.push(root);
  return root;
}

function findIn(files: Record<string, string>, root = newRoot()): { status: number | null; lines: string[] } {
  for (const place of ["", "domain", "server", "web"]) files[join(place, "package.json")] ??= "{}";
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const { status, stdout } = spawnSync(process.execPath, [join(import.meta.dirname, "dead-code.ts"), root]);
  return { status, lines: stdout.toString().trim().split("\n").toSorted() };
}

test("what nothing uses is found: a file, an export, a package; what is used anywhere is not", () => {
  const found = findIn({
    "domain/src/used.ts": `
      export const used = 1; // unused is only a word here
      export const unused = used;
      export const alone = 2;
      export const own = () => alone;
      export type Shape = { of: Shape };
      export type Named = string;
      export const Named = "";
    `,
    "domain/src/orphan.ts": "export const a = 1;",
    "domain/src/all.ts": "export const one = 1; export const two = 2;",
    "domain/src/late.ts": "export const late = 1;",
    "domain/src/bench.ts": "export {};",
    "server/src/main.ts": `
      import { used, own as mine } from "@trato/domain/used.ts";
      import * as all from "@trato/domain/all.ts";
      import "kept-package";
      const later = await import("../../domain/src/late.ts");
      console.log(used, mine, all, later, new URL("../../domain/src/bench.ts", import.meta.url));
    `,
    "server/package.json": JSON.stringify({ dependencies: { "kept-package": "1.0.0", "lost-package": "1.0.0" } }),
  });
  expect(found).toEqual({
    status: 1,
    lines: [
      "domain/src/orphan.ts: no file imports it",
      "domain/src/orphan.ts: nothing uses a",
      "domain/src/used.ts: nothing uses Named",
      "domain/src/used.ts: nothing uses Shape",
      "domain/src/used.ts: nothing uses unused",
      "server/package.json: nothing needs lost-package",
    ],
  });
});

const used = {
  "server/src/main.ts": 'import { half } from "@trato/domain/half.ts"; console.log(half);',
  "domain/src/half.ts": "export const half = 1; export const other = 2;",
  "domain/src/half.test.ts": 'import { half, other } from "./half.ts"; console.log(half, other);',
};
const engine = {
  "domain/src/engine.ts": 'import { part } from "./part.ts"; export const engine = part;',
  "domain/src/part.ts": "export const part = 1;",
  "domain/bench/engines.ts": 'import { engine } from "../src/engine.ts"; console.log(engine);',
  "domain/src/bench.test.ts": 'import "../bench/engines.ts";',
};
const listOf = (...names: string[]) => JSON.stringify({ count: names.length, capabilities: { scoring: names } });
const waiting = ["domain/src/engine.ts", "domain/src/half.ts other", "domain/src/part.ts"];

test("what only tests and the bench use is found, with what it uses itself", () => {
  expect(findIn({ ...used, ...engine }).lines).toEqual(waiting.map((name) => `${name}: only tests use it`));
});

test("an engine may wait for its screen in the list, as long as nothing uses it", () => {
  expect(findIn({ ...used, ...engine, [lists]: listOf(...waiting) })).toEqual({ status: 0, lines: [""] });
  const wired = 'import { half, other } from "@trato/domain/half.ts"; console.log(half, other);';
  const found = findIn({ ...used, ...engine, "server/src/main.ts": wired, [lists]: listOf(...waiting) });
  expect(found.lines).toEqual([`domain/src/half.ts other: waits no more, take it off ${lists}`]);
});

test("the list says how long it is", () => {
  const list = JSON.stringify({ count: 4, capabilities: { scoring: waiting } });
  expect(findIn({ ...used, ...engine, [lists]: list }).lines).toEqual([`${lists}: 3 are waiting, count says 4`]);
});

test("the list only gets shorter than it was committed; a file may move", () => {
  const root = newRoot();
  expect(findIn({ ...used, ...engine, [lists]: listOf(...waiting) }, root).status).toBe(0);
  const git = (...words: string[]) =>
    spawnSync("git", ["-C", root, "-c", "user.name=a", "-c", "user.email=a@b", ...words]);
  git("init");
  git("add", ".");
  git("commit", "--message", "waiting");
  const tested = 'import { late } from "./late.ts"; console.log(late);';
  const late = { "domain/src/late.ts": "export const late = 1;", "domain/src/late.test.ts": tested };
  const grown = findIn({ ...late, [lists]: listOf(...waiting, "domain/src/late.ts") }, root);
  expect(grown.lines).toEqual([`domain/src/late.ts: new in ${lists}, which only gets shorter`]);

  rmSync(join(root, "domain/src/part.ts"));
  const moved = {
    "domain/src/engine.ts": 'import { late } from "./late.ts"; export const engine = late;',
    [lists]: listOf("domain/src/engine.ts", "domain/src/half.ts other", "domain/src/late.ts"),
  };
  expect(findIn(moved, root)).toEqual({ status: 0, lines: [""] });
});
