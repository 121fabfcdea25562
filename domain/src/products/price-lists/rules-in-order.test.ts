import { expect, test } from "vitest";
import type { CalendarDate } from "../../dates.ts";
import { canonical, type Decimal } from "../../decimal.ts";
import type { KeptRule } from "./price-list-records.ts";
import { rulesInOrder } from "./rules-in-order.ts";

const rule = (id: string, part: Partial<KeptRule> = {}): KeptRule => ({
  id: id as KeptRule["id"],
  productId: null,
  familyId: null,
  categoryId: null,
  minQuantity: canonical("0"),
  startsOn: null,
  endsOn: null,
  making: "fixed",
  price: canonical("1"),
  discount: null,
  base: null,
  baseListId: null,
  roundTo: null,
  surcharge: null,
  minMargin: null,
  maxMargin: null,
  ...part,
});

const category = (id: string) => ({ categoryId: id as KeptRule["categoryId"] });
const from = (quantity: string) => ({ minQuantity: quantity as Decimal });

test("rules are told as they are tried: what is narrower, larger, deeper, dated and newer first", () => {
  const categories = [
    { id: "seats", name: "Seats", parentId: null },
    { id: "chairs", name: "Chairs", parentId: "seats" },
  ];
  const made = [
    rule("older"),
    rule("dated", { endsOn: "2026-03-03" as CalendarDate }),
    rule("newer"),
    rule("many", from("100")),
    rule("seats", category("seats")),
    rule("chairs", category("chairs")),
    rule("chair", { productId: "chair" as KeptRule["productId"] }),
    rule("many chairs", { productId: "chair" as KeptRule["productId"], ...from("10") }),
  ];
  expect(rulesInOrder(made, categories).map(({ id }) => id)).toEqual([
    "many chairs",
    "chair",
    "chairs",
    "seats",
    "many",
    "dated",
    "newer",
    "older",
  ]);
});
