import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";

const roots: string[] = [];
afterEach(() => roots.splice(0).forEach((root) => rmSync(root, { recursive: true })));

const list = "scripts/web-files-without-test.txt";

function findIn(files: Record<string, string>, ...options: string[]) {
  const root = mkdtempSync(join(tmpdir(), "trato-untested-"));
  roots.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const script = join(import.meta.dirname, "check-untested.ts");
  const { status, stdout } = spawnSync(process.execPath, [script, root, ...options]);
  return { status, said: stdout.toString().trim(), list: () => readFileSync(join(root, list), "utf8") };
}

const decides = "export function decide() {}";

test("a file without a test is named, unless a test of its name stands beside it or any imports it", () => {
  const { status, said } = findIn({
    "web/src/sales/beside.ts": decides,
    "web/src/sales/beside.test.ts": "",
    "web/src/sales/Shown.tsx": decides,
    "web/src/sales/Shown.test.tsx": "",
    "web/src/sales/imported.ts": decides,
    "web/src/sales/story.test.ts": `import { decide } from "./imported.ts"; const later = await import("./later.ts");`,
    "web/src/sales/later.ts": decides,
    "web/src/sales/bare.ts": decides,
  });
  expect(said).toBe("web/src/sales/bare.ts: no test of its name, and none imports it");
  expect(status).toBe(1);
});

test("a test that imports only types of a file tests nothing of it", () => {
  const { said } = findIn({
    "web/src/sales/types.ts": decides,
    "web/src/sales/other.test.ts": `import type { decide } from "./types.ts";`,
  });
  expect(said).toContain("web/src/sales/types.ts: no test");
});

test("types, words and routes need none", () => {
  const { status } = findIn({
    "web/src/sales/kinds.ts": `import type { A } from "./a.ts"; export type Kind = A; export interface B { c: A }`,
    "web/src/sales/labels.ts": `export const saleWords = { more: { en: "More", es: "Más" } } satisfies object;`,
    "web/src/sales/setting-routes.tsx": "export const routes = makeRoutes();",
    "web/src/main.tsx": "start();",
  });
  expect(status).toBe(0);
});

test("a file that is called words and decides something needs one", () => {
  expect(findIn({ "web/src/platform/words.ts": decides }).status).toBe(1);
});

test("a file on the list needs none; one with a test has to be taken off it", () => {
  const files = {
    "web/src/a.ts": decides,
    "web/src/b.ts": decides,
    "web/src/b.test.ts": "",
    [list]: "web/src/a.ts\nweb/src/b.ts\nweb/src/gone.ts\n",
  };
  expect(findIn(files).said.split("\n")).toEqual([
    `web/src/b.ts: has its test, or is gone; take it out of ${list}`,
    `web/src/gone.ts: has its test, or is gone; take it out of ${list}`,
  ]);
  const shortened = findIn(files, "--shorten");
  expect(shortened.status).toBe(0);
  expect(shortened.list()).toBe("web/src/a.ts\n");
});

test("the list is shortened, never lengthened", () => {
  const { status, list: text } = findIn({ "web/src/a.ts": decides, [list]: "" }, "--shorten");
  expect(text()).toBe("");
  expect(status).toBe(1);
});
