import { expect, test } from "vitest";
import { unitNamed } from "./unit-named.ts";

const units = [
  { id: "unit", names: ["Unit", "Unidad", "units", "uds."] },
  { id: "dozen", names: ["Dozen", "Docena"] },
  { id: "kg", names: ["kg", "kg"] },
  { id: "g", names: ["g", "g"] },
  { id: "hour", names: ["Hour", "Hora"] },
  { id: "m2", names: ["m²", "m²"] },
  { id: "box", names: ["Box of 6", "Caja de 6"] },
];

test.each([
  ["Uds.", "unit"],
  ["UNIDAD", "unit"],
  ["Unidad(es)", "unit"],
  ["pcs", "unit"],
  ["pza.", "unit"],
  ["docenas", "dozen"],
  ["Kg", "kg"],
  ["KGS.", "kg"],
  ["kilos", "kg"],
  ["gr.", "g"],
  ["h", "hour"],
  ["m2", "m2"],
  ["metros cuadrados", "m2"],
  ["caja de 6", "box"],
  ["Caja", null],
  ["litros", null],
  ["??", null],
])("%s names %s", (text, id) => {
  expect(unitNamed(text, units)).toBe(id);
});
