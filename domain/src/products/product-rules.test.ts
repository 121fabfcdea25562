import { describe, expect, test } from "vitest";
import { obstacleToBe, obstacleToBecome, type ProductFacts } from "./product-rules.ts";

const chair: ProductFacts = {
  kind: "goods",
  storable: true,
  serviceDelivery: "with_goods",
  unitId: "piece",
  unitDimension: "quantity",
  purchaseUnitDimension: "quantity",
};

describe("a product may be", () => {
  test.each<[string, Partial<ProductFacts>, string | null, string | undefined]>([
    ["goods kept in stock", {}, null, undefined],
    ["goods that nobody counts", { storable: false }, null, undefined],
    ["a service", { kind: "service", storable: false }, null, undefined],
    ["no service in stock", { kind: "service" }, "product.service_not_storable", "storable"],
    ["sold and bought by weight", { unitDimension: "weight", purchaseUnitDimension: "weight" }, null, undefined],
    [
      "not sold by weight and bought by the piece",
      { unitDimension: "weight" },
      "product.units_differ",
      "purchaseUnitId",
    ],
    ["not bought by the hour", { purchaseUnitDimension: "time" }, "product.units_differ", "purchaseUnitId"],
  ])("%s", (_, part, code, path) => {
    const obstacle = obstacleToBe({ ...chair, ...part });
    expect([obstacle?.code ?? null, obstacle?.details.path]).toEqual([code, path]);
  });
});

describe("once stock or documents count on it", () => {
  test.each<[string, Partial<ProductFacts>, string | undefined]>([
    ["its kind stays", { kind: "service" }, "kind"],
    ["its stock keeping stays", { storable: false }, "storable"],
    ["its unit stays", { unitId: "dozen" }, "unitId"],
    ["when it counts as delivered stays", { serviceDelivery: "by_hand" }, "serviceDelivery"],
    ["the first of several changes is told", { kind: "service", storable: false, unitId: "hour" }, "kind"],
    ["what does not change is no trouble", {}, undefined],
    ["the unit it is bought in may change", { purchaseUnitDimension: "quantity" }, undefined],
  ])("%s", (_, part, path) => {
    const obstacle = obstacleToBecome(chair, { ...chair, ...part }, true);
    expect(obstacle?.details.path).toBe(path);
    expect(obstacle?.code).toBe(path === undefined ? undefined : "product.in_use");
  });

  test("before that everything may change", () => {
    expect(obstacleToBecome(chair, { ...chair, kind: "service", storable: false, unitId: "hour" }, false)).toBeNull();
  });
});
