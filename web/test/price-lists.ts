import { ChangedRule, PriceExample } from "@trato/domain/products/price-lists/examples/example-records.ts";
import { PriceExplained, PriceList, PriceRule } from "@trato/domain/products/price-lists/price-list-records.ts";
import * as z from "zod/mini";
import { anId } from "./ids.ts";

/** A list for resellers, without countries, as its own commands answer it. */
export function aPriceList(given: Partial<z.input<typeof PriceList>> = {}): PriceList {
  return z.parse(PriceList, {
    id: anId(900),
    name: "Trade",
    currency: "EUR",
    sequence: 10,
    countries: [],
    isDefault: false,
    showsDiscount: false,
    rules: 2,
    archivedAt: null,
    version: 1,
    ...given,
  });
}

/** 10 % off everything. */
export function aPriceRule(given: Partial<z.input<typeof PriceRule>> = {}): PriceRule {
  return z.parse(PriceRule, {
    id: anId(910),
    priceListId: anId(900),
    productId: null,
    familyId: null,
    categoryId: null,
    minQuantity: "0",
    startsOn: null,
    endsOn: null,
    making: "percentage",
    price: null,
    discount: "10",
    base: "list_price",
    baseListId: null,
    roundTo: null,
    surcharge: null,
    minMargin: null,
    maxMargin: null,
    product: null,
    family: null,
    category: null,
    baseList: null,
    version: 1,
    ...given,
  });
}

/** A rule after a change, with the examples that it broke. */
export function aChangedRule(given: Partial<z.input<typeof ChangedRule>> = {}): ChangedRule {
  const { brokenExamples = [], ...rule } = given;
  return z.parse(ChangedRule, { ...aPriceRule(rule), brokenExamples });
}

/** 25 tables for a café on 3 March are 90, and so they are. */
export function aPriceExample(given: Partial<z.input<typeof PriceExample>> = {}): PriceExample {
  return z.parse(PriceExample, {
    id: anId(920),
    priceListId: anId(900),
    customer: { id: anId(200), name: "Café Norte" },
    product: { id: anId(111), name: "Oak table" },
    unitId: anId(112),
    unitName: "units",
    quantity: "25",
    day: "2026-03-03",
    currency: "EUR",
    expected: { unitPrice: "90", discount: "0" },
    found: { unitPrice: "90", discount: "0", list: { id: anId(900), name: "Trade" } },
    problem: null,
    isTrue: true,
    triedAt: "2026-11-23T08:00:00Z",
    version: 1,
    ...given,
  });
}

/** 25 tables by the list for resellers: 10 % off 100. */
export function aPriceExplained(given: Partial<z.input<typeof PriceExplained>> = {}): PriceExplained {
  const steps = [
    { step: "start", amount: "100", price: "100" },
    { step: "percent", amount: "10", price: "90" },
  ] as const;
  const list = { id: anId(900), name: "Trade" };
  const passedOver = [
    { rule: aPriceRule({ id: anId(911), minQuantity: "100" }), reason: "below_minimum" },
    { rule: aPriceRule({ id: anId(912), discount: "55" }), reason: "for_something_else" },
  ] as const;
  return z.parse(PriceExplained, {
    priceList: list,
    from: "default",
    currency: "EUR",
    day: "2026-03-03",
    quantity: "25",
    unitId: anId(112),
    unitPrice: "90",
    discount: "0",
    lists: [{ list, currency: "EUR", quantity: "25", rule: aPriceRule(), steps, passedOver }],
    rates: [],
    ...given,
  });
}
