import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";

const roots: string[] = [];
afterEach(() => roots.splice(0).forEach((root) => rmSync(root, { recursive: true })));

/** What the check says of these words, besides the homonyms that are not among them. */
function faultsIn(files: Record<string, string>): string[] {
  const root = mkdtempSync(join(tmpdir(), "trato-words-"));
  roots.push(root);
  for (const [path, pairs] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), `export const words = {\n${pairs}\n};\n`);
  }
  const { stdout } = spawnSync(process.execPath, [join(import.meta.dirname, "check-words.ts"), root]);
  const lines = stdout.toString().trim().split("\n");
  return lines.filter((line) => line !== "" && !line.includes("is no longer said"));
}

test("the same English text is said in one way in Spanish", () => {
  expect(
    faultsIn({
      "domain/src/sales/words.ts": `  reason: { en: "Lost reason", es: "Motivo de pérdida" },`,
      "web/src/sales/labels.ts": `  why: { en: "Lost reason", es: "Razón de pérdida" },`,
    }),
  ).toEqual([
    "“Lost reason” is said in several ways:",
    "  domain/src/sales/words.ts:2 Lost reason | Motivo de pérdida",
    "  web/src/sales/labels.ts:2 Lost reason | Razón de pérdida",
  ]);
});

test("the same Spanish text is said in one way in English", () => {
  expect(
    faultsIn({
      "web/src/a/labels.ts": `  nobody: { en: "Nobody", es: "Sin asignar" },\n  free: { en: "Unassigned", es: "Sin asignar" },`,
    })[0],
  ).toBe("“Sin asignar” is said in several ways:");
});

test("functions are compared by what they say", () => {
  expect(
    faultsIn({
      "web/src/a/labels.ts": "  is: { en: (n: string) => `${n} is there`, es: (n: string) => `${n} ya está` },",
      "web/src/b/labels.ts": "  is: { en: (n: string) => `${n} is there`, es: (n: string) => `Ya está ${n}` },",
    })[0],
  ).toContain("is said in several ways");
});

test("a pair that is written twice belongs to all", () => {
  expect(
    faultsIn({
      "web/src/a/labels.ts": `  save: { en: "Save", es: "Guardar" },`,
      "web/src/b/labels.ts": `  keep: { en: "Save", es: "Guardar" },`,
    })[0],
  ).toContain("“Save | Guardar” stands more than once");
});

test("gender and number follow what is spoken of", () => {
  expect(
    faultsIn({
      "web/src/a/labels.ts": `  one: { en: "Archived", es: "Archivado" },\n  many: { en: "Archived", es: "Archivadas" },`,
    }),
  ).toEqual([]);
});

test("a word that means two things has only the translations of these", () => {
  const order = `  one: { en: "Order", es: "Pedido" },\n`;
  expect(faultsIn({ "web/src/a/labels.ts": `${order}  two: { en: "Order", es: "Pedir" },` })).toEqual([]);
  expect(faultsIn({ "web/src/a/labels.ts": `${order}  two: { en: "Order", es: "Encargo" },` })[0]).toBe(
    "“Order” is said in several ways:",
  );
});
