import { expect, test } from "vitest";
import type { ComboChoice } from "../../products/combos/combo-records.ts";
import { picksNamed } from "./picks-named.ts";

const choice = (id: string, name: string, ...items: [string, string?][]) => ({
  id,
  name,
  items: items.map(([its, reference = null]) => ({ productId: its, name: its, reference })),
});
const office = [
  choice("desk", "Mesa", ["Pino"], ["Roble", "R-1"], ["Silla: alta"]),
  choice("front", "Silla de visita", ["Madera"], ["Acero", "A-2"]),
  choice("back", "Silla", ["Madera"], ["Acero", "A-2"], ["2 x Acero"]),
] as unknown as ComboChoice[]; // what is looked at of them

test.each([
  ["by name, whatever its case, and reference", "ROBLE; a-2", ["desk Roble", "front Acero"], []],
  ["each of the first choice that has nothing yet", "Acero|madera", ["front Acero", "back Madera"], []],
  ["of the choice that is named", "Silla: acero\nMesa: R-1", ["back Acero", "desk Roble"], []],
  ["as many as a document says", "Pino; 4 × Madera; Silla: 2x A-2", ["desk Pino", "front Madera", "back Acero"], []],
  [
    "by the whole name, which may have a colon or a number",
    "Silla: alta; 2 x Acero",
    ["desk Silla: alta", "back 2 x Acero"],
    [],
  ],
  ["nothing that is not offered, or not any more", "Cerezo; Pino; Roble", ["desk Pino"], ["Cerezo", "Roble"]],
  ["nothing of another choice", "Mesa: Acero", [], ["Mesa: Acero"]],
])("picks %s", (_, text, picked, unknown) => {
  const read = picksNamed(text, office);
  expect(read.picks.map(({ choiceId, productId }) => `${choiceId} ${productId}`)).toEqual(picked);
  expect(read.unknown).toEqual(unknown);
});
