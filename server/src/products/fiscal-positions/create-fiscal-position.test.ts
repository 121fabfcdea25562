import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { qty } from "../../../test/factories-stock.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { createTax } from "../create-tax.ts";
import { createFiscalPosition } from "./create-fiscal-position.ts";
import { listFiscalPositions } from "./list-fiscal-positions.ts";

const gulf = { name: "Gulf", country: "AE", isAutomatic: true };
const five = { name: "Five", use: "sale", amountKind: "percent", amount: qty("5") } as const;

test("a new position stands among the others by its sequence, and is told and recorded", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager", name: "Marta" });
    const tax = await createTax(marta, five);
    const given = { ...gulf, sequence: 1, zipRanges: [{ from: "1", to: "9" }], mappings: [{ from: tax.id, to: [] }] };
    const position = await createFiscalPosition(marta, { ...given, noteEn: "Exempt" });
    expect(position).toMatchObject({ ...given, isVatRequired: false, isInUnion: false, noteEn: "Exempt", version: 1 });
    const { items } = await listFiscalPositions(marta, { archived: "false" });
    expect(items[0]).toEqual(position);
    expect(marta.changes.at(-1)).toMatchObject({ kind: "setting", id: position.id, version: 1 });
    expect(await diaryOf(t, position.id)).toMatchObject([
      { event: "fiscal_position.created", by: "Marta", after: { name: "Gulf", country: "AE" } },
    ]);
  }));

test.each([
  ["fiscal_position.name_taken", { name: "Domestic" }],
  ["fiscal_position.country_and_union", { isInUnion: true }],
])("refuses with %s", (code, wrong) =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    await expect(createFiscalPosition(ctx, { ...gulf, ...wrong })).rejects.toMatchObject({ code });
  }),
);

test("maps taxes of the same company and use", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const sale = await createTax(ctx, five);
    const purchase = await createTax(ctx, { ...five, use: "purchase" });
    const mapped = (from: typeof sale.id, ...to: (typeof sale.id)[]) => ({ ...gulf, mappings: [{ from, to }] });
    expect(await tried(ctx, () => createFiscalPosition(ctx, mapped(sale.id, purchase.id)))).toBe(
      "fiscal_position.uses_differ",
    );
    expect(await tried(ctx, () => createFiscalPosition(ctx, mapped(ctx.newId())))).toBe("tax.unknown");
    expect(await whoeverIsElsewhere(t, (other) => createFiscalPosition(other, mapped(sale.id)))).toBe("tax.unknown");
    expect(await whoeverIsElsewhere(t, (other) => createFiscalPosition(other, gulf))).toBe("done");
  }));

test("those who lead make positions", () =>
  inWorkspace(async (t) => {
    expect(await whoMay(t, (ctx) => createFiscalPosition(ctx, gulf))).toEqual(["manager", "administrator"]);
  }));
