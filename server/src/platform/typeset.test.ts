import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { type Print, typeset } from "./typeset.ts";

const line = { kind: "product", name: "Mesa", quantity: "2", price: "10,00 €", discount: "", amount: "20,00 €" };

/** A quotation of so many lines. */
function quotation(lines: number): Print {
  const content = {
    language: "es",
    workspace: "Robles",
    title: "Presupuesto",
    state: "",
    partner: { label: "Cliente", name: "Acme", address: [] },
    facts: [{ name: "Fecha", value: "28/11/2026" }],
    words: { page: "Página", total: "Total" },
    columns: ["Producto", "Cantidad", "Precio", "Dto.", "Importe"],
    lines: Array.from({ length: lines }, () => line),
    totals: [],
    total: "20,00 €",
    instalments: [],
    terms: "",
    accepted: "",
  };
  return { name: "", template: fileURLToPath(new URL("../sales/print/sale.typ", import.meta.url)), content };
}

test("a long document is made while everything else goes on", async () => {
  await typeset(quotation(1));
  let turns = 0;
  const others = setInterval(() => turns++, 1);
  const pdf = await typeset(quotation(1_200));
  clearInterval(others);
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  expect(turns).toBeGreaterThan(20);
});

test("many asked for at once each get their own, and one that fails harms no other", async () => {
  const broken = { ...quotation(1), content: {} };
  const made = await Promise.allSettled([quotation(1), broken, quotation(400)].map(typeset));
  expect(made.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  const [small, , long] = made.map((each) => (each.status === "fulfilled" ? each.value.length : 0));
  expect(long).toBeGreaterThan(2 * (small ?? 0));
});
