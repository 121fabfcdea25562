import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { qty } from "../../test/factories-stock.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import { createTax, createTaxGroup } from "./create-tax.ts";
import { archiveTax, editTax } from "./edit-tax.ts";
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
    const other = await createTax(ctx, { ...five, name: "IRPF -18 %", amount: qty("-18.00"), groupId: group.id });
    expect(other).toMatchObject({ amount: "-18", group: { id: group.id, sequence: 900 } });
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

test("a new tax and a new group are told to others and stand in the diary", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager", name: "Marta" });
    const group = await createTaxGroup(marta, { name: "Retenciones", sequence: 900 });
    const tax = await createTax(marta, { ...five, groupId: group.id, amount: qty("5.00") });
    expect(marta.changes).toMatchObject([
      { kind: "setting", id: group.id, version: 1 },
      { kind: "setting", id: tax.id, version: 1 },
    ]);
    expect(await diaryOf(t, group.id)).toMatchObject([
      { event: "tax_group.created", by: "Marta", after: { name: "Retenciones", sequence: 900 } },
    ]);
    expect(await diaryOf(t, tax.id)).toMatchObject([
      { event: "tax.created", by: "Marta", after: { name: "IVA 5 %", amount: "5", groupId: group.id } },
    ]);
  }));

test("the same name is free for purchases, and in another company", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { group } = await createTax(ctx, five);
    expect(await createTax(ctx, { ...five, use: "purchase" })).toMatchObject({ group });
    expect(await whoeverIsElsewhere(t, (other) => createTax(other, five))).toBe("done");
  }));

test("an archived tax stands in no new group, nor does one of another company", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { id: taxId } = await createTax(ctx, five);
    const pair = { ...five, name: "Pair", amountKind: "group" as const, children: [taxId] };
    expect(await tried(ctx, () => createTax(ctx, pair))).toBe("done");
    expect(await whoeverIsElsewhere(t, (other) => createTax(other, pair))).toBe("tax.unknown");
    await t.become(ctx);
    await archiveTax(ctx, { taxId });
    expect(await tried(ctx, () => createTax(ctx, pair))).toBe("tax.unknown");
  }));

test("a row of the totals box is of the same company", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { id: groupId } = await createTaxGroup(ctx, { name: "Retenciones" });
    expect(await tried(ctx, () => createTax(ctx, { ...five, groupId: ctx.newId() }))).toBe("reference.unknown");
    expect(await whoeverIsElsewhere(t, (other) => createTax(other, { ...five, groupId }))).toBe("reference.unknown");
    expect(await whoeverIsElsewhere(t, (other) => createTaxGroup(other, { name: "Retenciones" }))).toBe("done");
  }));

test("those who lead make taxes and groups", () =>
  inWorkspace(async (t) => {
    expect(await whoMay(t, (ctx) => createTax(ctx, five))).toEqual(["manager", "administrator"]);
    expect(await whoMay(t, (ctx) => createTaxGroup(ctx, { name: "Other" }))).toEqual(["manager", "administrator"]);
  }));
