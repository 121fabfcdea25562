import { expect, test } from "vitest";
import { canonical } from "../decimal.ts";
import { keptAmounts } from "./kept-amounts.ts";
import type { SaleState } from "./lifecycle.ts";

const amounts = (state: SaleState, kept: string) =>
  keptAmounts({ state, totals: { total: canonical("605") }, kept: { total: canonical(kept) } }).map(
    ({ word, amount }) => `${word} ${amount}`,
  );

test("an order closed incomplete says what was ordered, what of it is kept, and what is not", () => {
  expect(amounts("done", "363")).toEqual(["ordered 605", "deliveredAmount 363", "givenUpAmount 242"]);
  expect(amounts("confirmed", "363")).toEqual(["ordered 605", "keptAmount 363", "givenUpAmount 242"]);
  expect([amounts("done", "605"), amounts("sent", "363")]).toEqual([[], []]);
});
