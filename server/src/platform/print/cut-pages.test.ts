import { fileURLToPath } from "node:url";
import { expect, test, vi } from "vitest";
import { pageOf } from "./cut-pages.ts";
import { typeset } from "./typeset.ts";

vi.setConfig({ testTimeout: 90_000 });

const template = fileURLToPath(new URL("../../sales/print/sale.typ", import.meta.url));

const document = (lines: number) => ({
  name: "",
  template,
  as: "svg" as const,
  content: {
    language: "es",
    workspace: "Robles",
    colour: "#0055aa",
    sender: ["Calle Mayor 1"],
    foot: [],
    title: "Presupuesto",
    state: "",
    partner: { label: "Cliente", name: "Ñandú 家具 😀", address: [] },
    facts: [],
    words: { page: "Página", ofPages: "de", total: "Total", instalments: "Pago", accounts: "" },
    columns: ["Producto", "Cantidad", "Precio", "Dto.", "Importe"],
    lines: Array.from({ length: lines }, (_, index) => ({ kind: "product", name: `Mesa ${index}`, quantity: "1" })),
    totals: [],
    total: "20,00 €",
    instalments: [],
    fiscalNote: "",
    accounts: [],
    terms: "",
    accepted: "",
  },
});

const all = (text: string, pattern: RegExp) => new Set(Array.from(text.matchAll(pattern), ([, id]) => id));

test("each page is a picture of its own, with the signs that it bears and no others", async () => {
  const cut = await typeset(document(100));
  const { pages } = pageOf(cut, 1);
  expect(pages).toBeGreaterThan(2);
  const pictures = Array.from({ length: pages }, (_, index) => pageOf(cut, index + 1));
  expect(pictures.map(({ page }) => page)).toEqual(pictures.map((_, index) => index + 1));
  for (const [index, { picture }] of pictures.entries()) {
    expect(picture).toMatch(/^<svg [^]*<\/svg>$/);
    const [, top, tall] = /viewBox="0 ([\d.]+) [\d.]+ ([\d.]+)"/.exec(picture) ?? [];
    expect(Number(top)).toBeCloseTo(index * 841.89, 0);
    expect(Number(tall)).toBeCloseTo(841.89, 0);
    expect(all(picture, /<symbol id="(\w+)"/g)).toEqual(all(picture, /href="#(\w+)"/g));
    expect(picture.match(/<defs\b/g)).toHaveLength(picture.match(/<\/defs>/g)?.length ?? 0);
  }
  expect(pageOf(cut, pages + 5)).toEqual(pictures.at(-1));
});

test("a document of one page is one picture", async () => {
  expect(pageOf(await typeset(document(1)), 1)).toMatchObject({ page: 1, pages: 1 });
});
