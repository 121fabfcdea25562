import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";

const roots: string[] = [];
afterEach(() => roots.splice(0).forEach((root) => rmSync(root, { recursive: true })));

function findIn(files: Record<string, string>): { status: number | null; lines: string[] } {
  const root = mkdtempSync(join(tmpdir(), "trato-commands-"));
  roots.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const { status, stdout } = spawnSync(process.execPath, [join(import.meta.dirname, "check-command-tests.ts"), root]);
  return { status, lines: stdout.toString().trim().split("\n").toSorted() };
}

const sales = {
  "server/src/app.ts": `
    import type { RouteKey } from "./platform/routes.ts";
    import { saleRoutes } from "./sales/routes.ts";
    import { setUpRoutes } from "./set-up.ts";
    export const routes = { ...saleRoutes, ...setUpRoutes };
  `,
  "server/src/platform/routes.ts": "export const route = ({ run }) => ({ run: (ctx) => run(ctx) });",
  "server/src/sales/routes.ts": `
    import { route } from "../platform/routes.ts";
    import { sendSale } from "./send-sale.ts";
    import { listSales, type Row } from "./list-sales.ts";
    import { termRoutes } from "./terms/term-routes.ts";
    export const saleRoutes = {
      "GET /sales": route({ may: "sale.read", run: listSales }),
      "POST /sales/:saleId/send": route({ run: (ctx, { id }) => sendSale(ctx, { kind: "sale", id }) }),
      ...termRoutes,
    };
  `,
  "server/src/sales/terms/term-routes.ts": `
    import { editTerms } from "./edit-terms.ts";
    export const termRoutes = { "PATCH /terms": { run: editTerms } };
  `,
  "server/src/set-up.ts": `
    export function setUp() {}
    export const setUpRoutes = { "POST /setup": { run: setUp } };
  `,
};

test("a command or query without a test of its name is named, however its route runs it", () => {
  expect(findIn(sales)).toEqual({
    status: 1,
    lines: [
      "server/src/sales/list-sales.ts: no server/src/sales/list-sales.test.ts beside it",
      "server/src/sales/send-sale.ts: no server/src/sales/send-sale.test.ts beside it",
      "server/src/sales/terms/edit-terms.ts: no server/src/sales/terms/edit-terms.test.ts beside it",
      "server/src/set-up.ts: no server/src/set-up.test.ts beside it",
    ],
  });
});

const tests = ["sales/list-sales", "sales/send-sale", "sales/terms/edit-terms", "set-up"];
const tested = Object.fromEntries(tests.map((name) => [`server/src/${name}.test.ts`, ""]));

test("where each has its test, there is nothing to say", () => {
  expect(findIn({ ...sales, ...tested })).toEqual({ status: 0, lines: [""] });
});

test("a route of which it cannot be told what it runs is named too", () => {
  const table = `export const saleRoutes = { "GET /sales": { run: (ctx) => ctx.answer } };`;
  expect(findIn({ ...sales, ...tested, "server/src/sales/routes.ts": table })).toEqual({
    status: 1,
    lines: ["server/src/sales/routes.ts: cannot tell the file of what runs (ctx, ctx, answer)"],
  });
});
