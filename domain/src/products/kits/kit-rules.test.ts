import { expect, test } from "vitest";
import type { Decimal } from "../../decimal.ts";
import { obstacleToChangeAround, obstacleToParts, type PartFacts } from "./kit-rules.ts";

const table = { id: "table", name: "Table", kind: "goods" as const, storable: false };
const part = (given: Partial<PartFacts> = {}): PartFacts => ({
  id: "leg",
  name: "Leg",
  kind: "goods",
  isKit: false,
  isArchived: false,
  wasPart: false,
  quantity: "4" as Decimal,
  ...given,
});
const said = (
  kit: Parameters<typeof obstacleToParts>[0],
  parts: readonly PartFacts[],
  around: readonly string[] = [],
) => {
  const found = obstacleToParts(kit, parts, around);
  return found && [found.code, found.details["path"] ?? null];
};

test("a kit is goods without stock of their own, made of other goods, each named once with a quantity", () => {
  const top = part({ id: "top", name: "Top" });
  expect(said(table, [part(), top])).toBeNull();
  expect(said({ ...table, kind: "service" }, [part()])).toEqual(["kit.not_goods", null]);
  expect(said({ ...table, storable: true }, [part()])).toEqual(["kit.stored", null]);
  expect(said(table, [part()], ["Set"])).toEqual(["kit.is_part", null]);
  expect(said(table, [top, part({ id: "table" })])).toEqual(["kit.of_itself", "parts.1.productId"]);
  expect(said(table, [part({ isKit: true })])).toEqual(["kit.of_kits", "parts.0.productId"]);
  expect(said(table, [part({ kind: "service" })])).toEqual(["kit.part_not_goods", "parts.0.productId"]);
  expect(said(table, [part({ isArchived: true })])).toEqual(["product.archived", "parts.0.productId"]);
  expect(said(table, [part({ isArchived: true, wasPart: true })])).toBeNull();
  expect(said(table, [part(), top, part()])).toEqual(["kit.part_twice", "parts.2.productId"]);
  expect(said(table, [part({ quantity: "0" as Decimal })])).toEqual(["kit.part_without_quantity", "parts.0.quantity"]);
});

test("whatever it is, a product may stop being made of parts", () => {
  expect(said({ ...table, kind: "service", storable: true }, [], ["Set"])).toBeNull();
});

test("a kit stays unstored goods and costs what its parts do; a part keeps kind and unit", () => {
  const before = { name: "Table", kind: "goods" as const, storable: false, unitId: "piece", cost: "10" as Decimal };
  const around = { isKit: true, kit: null };
  const path = (
    after: Partial<typeof before> | { kind: "service" },
    of: Parameters<typeof obstacleToChangeAround>[2],
  ) => obstacleToChangeAround(before, { ...before, ...after }, of)?.details["path"] ?? null;
  expect(path({}, around)).toBeNull();
  expect(path({ storable: true }, around)).toBe("storable");
  expect(path({ kind: "service" }, around)).toBe("kind");
  expect(path({ cost: "11" as Decimal }, around)).toBe("cost");
  expect(path({ unitId: "dozen" }, around)).toBeNull();
  const within = { isKit: false, kit: "Set" };
  expect(path({ unitId: "dozen" }, within)).toBe("unitId");
  expect(path({ kind: "service" }, within)).toBe("kind");
  expect(path({ storable: true, cost: "11" as Decimal }, within)).toBeNull();
});
