import { expect, test } from "vitest";
import { taxId } from "../../../test/taxes.ts";
import { obstacleToPosition, type PositionFacts } from "./position-rules.ts";

const uses = new Map([
  [taxId("iva21"), "sale"],
  [taxId("zero"), "sale"],
  [taxId("bought21"), "purchase"],
] as const);
const to = (from: string, ...after: string[]) => ({ from: taxId(from), to: after.map(taxId) });

test.each<[string | null, Partial<PositionFacts>]>([
  [null, { mappings: [to("iva21", "zero"), to("bought21")] }],
  [null, { country: "ES" }],
  ["fiscal_position.country_and_union", { country: "ES", isInUnion: true }],
  ["tax.unknown", { mappings: [to("iva21", "moon")] }],
  ["tax.unknown", { mappings: [to("moon")] }],
  ["fiscal_position.uses_differ", { mappings: [to("bought21", "zero")] }],
  ["tax.unknown", { mappings: [{ ...to("iva21"), services: [taxId("moon")] }] }],
  ["fiscal_position.uses_differ", { mappings: [{ ...to("iva21"), services: [taxId("bought21")] }] }],
  [null, { mappings: [{ ...to("iva21", "zero"), services: [] }] }],
  ["fiscal_position.mapped_twice", { mappings: [to("iva21", "zero"), to("iva21")] }],
])("%s stands in the way", (code, given) => {
  const position = { country: null, isInUnion: false, mappings: [], ...given };
  expect(obstacleToPosition(position, uses)?.code ?? null).toBe(code);
});
