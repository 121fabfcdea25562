import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { qty } from "../../test/factories-stock.ts";
import { createTax, createTaxGroup } from "./create-tax.ts";
import { archiveTax, editTax, unarchiveTax } from "./edit-tax.ts";
import { listTaxes, listTaxGroups } from "./list-taxes.ts";

const five = { name: "IVA 5 %", use: "sale", amountKind: "percent", amount: qty("5") } as const;

test("a new tax stands in a group of its own name unless one is said", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const tax = await createTax(ctx, five);
    expect(tax).toMatchObject({
      amount: "5",
      group: { name: "IVA 5 %" },
      isBaseAffected: true,
      children: [],
      version: 1,
    });
    const group = await createTaxGroup(ctx, { name: "Retenciones", sequence: 900 });
    const other = await createTax(ctx, { ...five, name: "IRPF -7 %", amount: qty("-7.00"), groupId: group.id });
    expect(other).toMatchObject({ amount: "-7", group: { id: group.id, sequence: 900 } });
    expect((await listTaxGroups(ctx)).items.map(({ name }) => name)).toContain("Retenciones");
    await expect(createTaxGroup(ctx, { name: "Retenciones" })).rejects.toMatchObject({ code: "tax_group.name_taken" });
  }));

test("there is one usual tax", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "administrator" });
    const tax = await createTax(ctx, { ...five, isDefault: true });
    const { items } = await listTaxes(ctx, { use: "sale", archived: "false" });
    expect(items.filter((other) => other.isDefault).map(({ id }) => id)).toEqual([tax.id]);
  }));

test.each([
  ["tax.group_without_children", { amountKind: "group" as const }],
  ["tax.division_too_large", { amountKind: "division" as const, amount: qty("100") }],
  ["tax.name_taken", { name: "IVA 21 %" }],
])("refuses with %s", (code, wrong) =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    await expect(createTax(ctx, { ...five, ...wrong })).rejects.toMatchObject({ code });
  }),
);

test("only a group holds taxes, and only plain ones of its use", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const part = await createTax(ctx, five);
    const children = [part.id];
    await expect(createTax(ctx, { ...five, name: "A", children })).rejects.toMatchObject({
      code: "tax.children_outside_group",
    });
    const group = await createTax(ctx, { ...five, name: "B", amountKind: "group", children });
    expect(group.children).toEqual(children);
    const nested = createTax(ctx, { ...five, name: "C", amountKind: "group", children: [group.id] });
    await expect(nested).rejects.toMatchObject({ code: "tax.unknown" });
    const otherUse = createTax(ctx, { ...five, use: "purchase", name: "D", amountKind: "group", children });
    await expect(otherUse).rejects.toMatchObject({ code: "tax.unknown" });
    await expect(editTax(ctx, { taxId: group.id, children: [group.id] })).rejects.toMatchObject({
      code: "tax.inside_itself",
    });
  }));

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

test("taxes are for managers to change and for everybody to read", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    await expect(createTax(ctx, five)).rejects.toMatchObject({ code: "permission.missing" });
    const seller = await t.as({ role: "sales" });
    expect((await listTaxes(seller, { use: "sale", archived: "false" })).items).toHaveLength(5);
  }));
