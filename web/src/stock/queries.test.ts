import { expect, test } from "vitest";
import { awaitedOfPurchase, type TransferFilters, transferCount, transferPages, transferQuery } from "./queries.ts";

test.each<[string, TransferFilters, object]>([
  ["what is still to be moved, unless said otherwise", {}, { state: "open" }],
  ["what is in a state", { state: "partial" }, { state: "partial" }],
  ["all of it", { state: "all" }, { state: "all" }],
  ["what is late", { late: true }, { state: "open", late: "true" }],
  ["what is found", { search: "norte", late: undefined }, { state: "open", search: "norte" }],
])("a list asks for %s, and is counted by the same", (_, filters, asked) => {
  expect(transferPages("delivery", filters).queryKey.slice(0, 2)).toEqual(["GET /deliveries", { ...asked, limit: 80 }]);
  expect(transferCount("receipt", filters).queryKey).toEqual(["GET /receipts", { ...asked, limit: 1, count: "true" }]);
});

test.each([
  ["delivery", ["GET /deliveries/:deliveryId", { deliveryId: "7" }]],
  ["receipt", ["GET /receipts/:receiptId", { receiptId: "7" }]],
] as const)("a %s is asked for by its own route, and follows its own changes only", (kind, key) => {
  const { queryKey, meta } = transferQuery(kind, "7");
  expect(queryKey).toEqual(key);
  expect(meta?.follows).toEqual({ transfer: "7" });
});

test("what a purchase awaits follows every transfer: a new one may be awaited tomorrow", () => {
  expect(awaitedOfPurchase("9").queryKey[1]).toMatchObject({ purchaseId: "9", state: "open" });
  expect(awaitedOfPurchase("9").meta?.follows).toEqual({ transfer: "any" });
});
