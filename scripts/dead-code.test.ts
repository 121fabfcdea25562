import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";

const root = mkdtempSync(join(tmpdir(), "trato-dead-"));
afterAll(() => rmSync(root, { recursive: true }));

function findIn(files: Record<string, string>): { status: number | null; lines: string[] } {
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
