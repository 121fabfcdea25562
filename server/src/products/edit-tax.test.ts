import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { qty } from "../../test/factories-stock.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import { createTax } from "./create-tax.ts";
import { archiveTax, editTax, unarchiveTax } from "./edit-tax.ts";
import { listTaxes } from "./list-taxes.ts";

const five = { name: "IVA 5 %", use: "sale", amountKind: "percent", amount: qty("5") } as const;

test("a tax is edited, archived and offered again; stale screens see what changed", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { id: taxId } = await createTax(ctx, five);
    expect(await editTax(ctx, { taxId, version: 1, amount: qty("7.50") })).toMatchObject({ amount: "7.5", version: 2 });
    await expect(editTax(ctx, { taxId, version: 1, amount: qty("6") })).rejects.toMatchObject({
      code: "record.changed",
    });
    expect(await archiveTax(ctx, { taxId })).toMatchObject({ archivedAt: ctx.now });
    const { items } = await listTaxes(ctx, { archived: "false" });
    expect(items.map((tax) => tax.id)).not.toContain(taxId);
    const every = await listTaxes(ctx, { archived: "any" });
    expect(every.items.map((tax) => tax.id)).toEqual(expect.arrayContaining([taxId, ...items.map((tax) => tax.id)]));
    expect(await unarchiveTax(ctx, { taxId })).toMatchObject({ archivedAt: null, version: 4 });
  }));

test("what changed of a tax is told to others and written in the diary; what holds already is no change", () =>
  inWorkspace(async (t) => {
    const { id: taxId } = await createTax(t.system, five);
    const marta = await t.as({ role: "manager", name: "Marta" });
    expect(await editTax(marta, { taxId, amount: qty("5.00"), name: "IVA 5 %" })).toMatchObject({ version: 1 });
    expect(marta.changes).toEqual([]);
    await editTax(marta, { taxId, amount: qty("7.50"), priceIncluded: true });
    await archiveTax(marta, { taxId });
    await archiveTax(marta, { taxId });
    await unarchiveTax(marta, { taxId });
    await unarchiveTax(marta, { taxId });
    expect(marta.changes.map(({ kind, id, version }) => [kind, id, version])).toEqual(
      [2, 3, 4].map((version) => ["setting", taxId, version]),
    );
    expect((await diaryOf(t, taxId)).slice(1)).toMatchObject([
      {
        event: "tax.edited",
        by: "Marta",
        before: { amount: "5", priceIncluded: false },
        after: { amount: "7.5", priceIncluded: true },
      },
      { event: "tax.archived", before: { archivedAt: null }, after: { archivedAt: marta.now } },
      { event: "tax.unarchived", after: { archivedAt: null } },
    ]);
  }));

test("two who edit one tax keep both changes, and see where they collide", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { id: taxId } = await createTax(ctx, five);
    await editTax(ctx, { taxId, version: 1, amount: qty("7.5") });
    expect(await editTax(ctx, { taxId, version: 1, name: "IVA reducido" })).toMatchObject({
      amount: "7.5",
      name: "IVA reducido",
      version: 3,
    });
    await expect(editTax(ctx, { taxId, version: 1, amount: qty("6.00") })).rejects.toMatchObject({
      kind: "conflict",
      code: "record.changed",
      details: { theirs: { amount: "7.5" }, yours: { amount: "6" }, version: 3 },
    });
  }));

test("the usual tax hands over, and an archived one is usual no more, also when it comes back", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { id: taxId } = await createTax(ctx, five);
    const usual = async (use: "sale" | "purchase") =>
      (await listTaxes(ctx, { use, archived: "any" })).items.filter(({ isDefault }) => isDefault).map(({ id }) => id);
    const forPurchases = await usual("purchase");
    await editTax(ctx, { taxId, isDefault: true });
    expect(await usual("sale")).toEqual([taxId]);
    await archiveTax(ctx, { taxId });
    expect(await usual("sale")).toEqual([]);
    expect(await unarchiveTax(ctx, { taxId })).toMatchObject({ isDefault: false });
    expect(await usual("purchase")).toEqual(forPurchases);
  }));

test("an edited tax keeps to what taxes may be", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { id: taxId } = await createTax(ctx, five);
    const { id: other } = await createTax(ctx, { ...five, name: "Other" });
    const group = await createTax(ctx, { ...five, name: "Pair", amountKind: "group", children: [other] });
    const outcomes = [
      ["tax.name_taken", { name: "Other" }],
      ["tax.division_too_large", { amountKind: "division", amount: qty("100") }],
      ["tax.group_without_children", { amountKind: "group" }],
      ["tax.children_outside_group", { children: [other] }],
      ["tax.unknown", { amountKind: "group", children: [group.id] }],
      ["tax.inside_itself", { amountKind: "group", children: [taxId] }],
      ["reference.unknown", { groupId: ctx.newId<"tax_groups">() }],
      ["done", { amountKind: "group", children: [other] }],
    ] as const;
    for (const [outcome, fields] of outcomes)
      expect([fields, await tried(ctx, () => editTax(ctx, { taxId, ...(fields as object) }))]).toEqual([
        fields,
        outcome,
      ]);
  }));

test("a group keeps a tax that was archived meanwhile, until somebody says anew what stands in it", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const children = [(await createTax(ctx, five)).id];
    const { id: taxId } = await createTax(ctx, { ...five, name: "Pair", amountKind: "group", children });
    await archiveTax(ctx, { taxId: children[0]! });
    expect(await editTax(ctx, { taxId, name: "Couple" })).toMatchObject({ name: "Couple", children });
    const another = [...children, (await createTax(ctx, { ...five, name: "Other" })).id];
    expect(await tried(ctx, () => editTax(ctx, { taxId, children: another }))).toBe("tax.unknown");
  }));

test("those who lead change the taxes of their own company", () =>
  inWorkspace(async (t) => {
    const { id: taxId } = await createTax(t.system, five);
    for (const change of [editTax, archiveTax, unarchiveTax]) {
      expect(await whoMay(t, (ctx) => change(ctx, { taxId, name: "Mine" }))).toEqual(["manager", "administrator"]);
      expect(await whoeverIsElsewhere(t, (other) => change(other, { taxId, name: "Mine" }))).toBe("record.not_found");
    }
  }));
