import { CreateUnit } from "@trato/domain/products/unit-inputs.ts";
import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { unitNamed } from "../../test/factories-purchases.ts";
import { order, product, qty } from "../../test/factories-stock.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import "../reactions.ts";
import { validateDelivery } from "../stock/validate-delivery.ts";
import { createUnit } from "./create-unit.ts";
import { listUnits } from "./list-units.ts";

const box = { name: "Box", one: "box", many: "boxes", relation: "bigger", ratio: qty("24") } as const;

test("a packaging of the company's own is told to others and called alike in every language", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "administrator", name: "Ana" });
    const unit = await createUnit(ctx, { ...box, referenceId: await unitNamed(ctx, "Unit") });
    expect(unit).toMatchObject({ name: "Box", many: "boxes", dimension: "quantity", ratio: "24", rounding: "1" });
    expect(ctx.changes).toMatchObject([{ kind: "setting", id: unit.id, version: 1 }]);
    expect(await diaryOf(t, unit.id)).toMatchObject([{ event: "unit.created", by: "Ana", after: { name: "Box" } }]);
    const { items } = await listUnits({ ...ctx, language: "es" });
    expect(items.find(({ id }) => id === unit.id)).toMatchObject({ name: "Box", one: "box" });
  }));

test("a unit is worth what it is worth, to the ninth decimal", () =>
  inWorkspace(async ({ system: ctx }) => {
    const pound = { name: "Pound", referenceId: await unitNamed(ctx, "kg"), relation: "bigger", ratio: "0.45359237" };
    const { id: unitId, ratio } = await createUnit(ctx, CreateUnit.parse(pound));
    expect(ratio).toBe("0.45359237");
    const sack = await product(ctx, { unitId: await unitNamed(ctx, "kg"), onHand: 1 });
    const { deliveryId } = await order(ctx, [[{ id: sack.id, unitId }, 2]]);
    const { lines } = await validateDelivery(ctx, { deliveryId, remainder: "keep", force: false });
    expect(lines).toMatchObject([{ moved: "0.90718474" }]);
  }));

test("it is measured in a reference, and its name is its own", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "administrator" });
    const referenceId = await unitNamed(ctx, "Unit");
    const dozen = { ...box, referenceId: await unitNamed(ctx, "Dozen") };
    expect(await tried(ctx, () => createUnit(ctx, dozen))).toBe("reference.unknown");
    expect(await tried(ctx, () => createUnit(ctx, { ...box, name: "Dozen", referenceId }))).toBe("unit.name_taken");
    expect(await whoeverIsElsewhere(t, (other) => createUnit(other, { ...box, referenceId }))).toBe(
      "reference.unknown",
    );
  }));

test("those who look after products make units", () =>
  inWorkspace(async (t) => {
    const referenceId = await unitNamed(t.system, "Unit");
    const may = ["back_office", "manager", "administrator"];
    expect(await whoMay(t, (ctx) => createUnit(ctx, { ...box, name: ctx.newId(), referenceId }))).toEqual(may);
  }));
