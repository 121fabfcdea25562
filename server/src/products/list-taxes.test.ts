import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { qty } from "../../test/factories-stock.ts";
import type { Context } from "../platform/context.ts";
import { createTax, createTaxGroup } from "./create-tax.ts";
import { archiveTax } from "./edit-tax.ts";
import { listTaxes, listTaxGroups } from "./list-taxes.ts";

const five = { name: "IVA 5 %", use: "sale", amountKind: "percent", amount: qty("5") } as const;

const namesOf = async (ctx: Context, asked: Partial<Parameters<typeof listTaxes>[1]> = {}) =>
  (await listTaxes(ctx, { archived: "false", ...asked })).items.map(({ name }) => name);

test("taxes stand in the order in which they are computed, those on sales before those on purchases", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const [sales, purchases] = [await namesOf(ctx, { use: "sale" }), await namesOf(ctx, { use: "purchase" })];
    expect(await namesOf(ctx)).toEqual([...sales, ...purchases]);
    await createTax(ctx, { ...five, name: "First", sequence: 1 });
    await createTax(ctx, { ...five, name: "Last", sequence: 9999 });
    expect(await namesOf(ctx, { use: "sale" })).toEqual(["First", ...sales, "Last"]);
  }));

test("ordinary rates and those that somebody made are the usual ones, others are put in by positions", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    await createTax(ctx, five);
    const { items } = await listTaxes(ctx, { use: "sale", archived: "false" });
    const usual = items.filter(({ isUsual }) => isUsual).map(({ name }) => name);
    expect(usual.toSorted()).toEqual(["IVA 0 %", "IVA 10 %", "IVA 21 %", "IVA 4 %", "IVA 5 %"]);
    expect(items.length).toBeGreaterThan(15);
  }));

test("an archived tax is asked for by itself, or with all", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { id: taxId } = await createTax(ctx, five);
    await archiveTax(ctx, { taxId });
    expect(await namesOf(ctx)).not.toContain("IVA 5 %");
    expect(await namesOf(ctx, { archived: "true" })).toEqual(["IVA 5 %"]);
    expect(await namesOf(ctx, { archived: "any" })).toHaveLength((await namesOf(ctx)).length + 1);
  }));

test("a tax shows the row of the totals box that it stands in", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const given = { name: "Retenciones", sequence: 900, precedingSubtotal: "Before withholding" };
    const { id: groupId } = await createTaxGroup(ctx, given);
    await createTax(ctx, { ...five, groupId });
    const { items } = await listTaxes(ctx, { archived: "false" });
    expect(items.find(({ name }) => name === "IVA 5 %")?.group).toEqual({ id: groupId, ...given });
  }));

test("the rows of the totals box stand in their order", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    for (const [name, sequence] of [
      ["Last", 99_999],
      ["First", 0],
    ] as const)
      await createTaxGroup(ctx, { name, sequence });
    const names = (await listTaxGroups(ctx)).items.map(({ name }) => name);
    expect([names[0], names.at(-1)]).toEqual(["First", "Last"]);
  }));

test("everybody reads the taxes of the own company, and nobody those of another", () =>
  inWorkspace(async (t) => {
    const before = await namesOf(await t.elsewhere());
    await t.become(t.system);
    await createTax(t.system, five);
    await createTaxGroup(t.system, { name: "Only here" });
    expect(await namesOf(await t.as())).toContain("IVA 5 %");
    const stranger = await t.elsewhere();
    expect(await namesOf(stranger)).toEqual(before);
    expect((await listTaxGroups(stranger)).items.map(({ name }) => name)).not.toContain("Only here");
  }));
