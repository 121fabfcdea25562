import { sql } from "kysely";
import { expect, test } from "vitest";
import { createTestWorkspace, inWorkspace, type InWorkspace, testEdge, testOrigin } from "../../../test/factories.ts";
import { qty } from "../../../test/factories-stock.ts";
import { diaryOf, whoMay } from "../../../test/trying.ts";
import { systemActor } from "../../platform/context.ts";
import { deleteOwn, own, updateOwn } from "../../platform/rows.ts";
import { createTax } from "../create-tax.ts";
import { editTax } from "../edit-tax.ts";
import { listTaxes } from "../list-taxes.ts";
import { addCountryTaxes, getMissingTaxes } from "./add-country-taxes.ts";
import { editFiscalPosition } from "./edit-fiscal-position.ts";
import { listFiscalPositions } from "./list-fiscal-positions.ts";

/** A workspace as those of earlier versions are: a few taxes that nobody knows the codes of, and no positions. */
async function asBefore(t: InWorkspace) {
  await deleteOwn(t.system, "fiscalPositions").execute();
  await deleteOwn(t.system, "taxes").where("code", "not in", ["vat21", "vat10", "irpf15"]).execute();
  await updateOwn(t.system, "taxes").set({ code: null }).execute();
}

test("a company starts with all of its country, in its language", () =>
  inWorkspace(
    async (t) => {
      const missing = await getMissingTaxes(t.system);
      expect(missing).toEqual({ country: "PT", taxes: [], positions: [], services: [] });
      const { items } = await listTaxes(t.system, { use: "sale", archived: "false" });
      expect(items.slice(0, 3).map(({ name, isDefault }) => [name, isDefault])).toEqual([
        ["IVA 23 %", true],
        ["IVA 13 %", false],
        ["IVA 6 %", false],
      ]);
      const positions = await listFiscalPositions(t.system, { archived: "false" });
      expect(positions.items.map(({ name }) => name)).toEqual([
        "Régimen nacional",
        "Irlanda del Norte",
        "Intracomunitario",
        "UE, particulares",
        "Extracomunitario, particulares",
        "Extracomunitario",
        "Inversión del sujeto pasivo",
        "Exento",
      ]);
      expect(positions.items[2]).toMatchObject({
        noteEs: "Isento, artigo 14.º do RITI (entrega intracomunitaria exenta)",
        serviceNoteEs: expect.stringContaining("arts. 44 y 196 de la Directiva 2006/112/CE") as string,
      });
    },
    { country: "PT", language: "es" },
  ));

test("one of before keeps its taxes and gets what is missing, once", () =>
  inWorkspace(async (t) => {
    await asBefore(t);
    const before = await own(t.system, "taxes").select(["id", "name", "version"]).execute();
    const ctx = await t.as({ role: "manager", name: "Marta" });
    const missing = await getMissingTaxes(ctx);
    expect(missing.taxes).toContainEqual({ name: "Recargo de equivalencia 5.2 %", use: "sale" });
    expect(missing.taxes.map(({ name }) => name)).not.toContain("IVA 21 %");
    expect(missing.positions).toContain("Equivalence surcharge");

    expect(await addCountryTaxes(ctx)).toEqual({ country: "ES", taxes: [], positions: [], services: [] });
    const after = await own(t.system, "taxes").select(["id", "name", "version"]).execute();
    expect(after).toEqual(expect.arrayContaining(before));
    expect(ctx.changes).toMatchObject([{ kind: "setting", id: t.workspace.id, version: 0 }]);
    expect((await diaryOf(t, t.workspace.id)).at(-1)).toMatchObject({ event: "country_taxes.added", by: "Marta" });
    const { items } = await listTaxes(ctx, { use: "sale", archived: "false" });
    expect(items.filter(({ isDefault }) => isDefault).map(({ name }) => name)).toEqual(["IVA 21 %"]);

    await addCountryTaxes(ctx);
    expect((await own(t.system, "taxes").select("id").execute()).length).toBe(after.length);
  }));

test("a tax that somebody made or named anew is known by its rate, and is mapped", () =>
  inWorkspace(async (t) => {
    await asBefore(t);
    const ctx = await t.as({ role: "manager" });
    const { items } = await listTaxes(ctx, { use: "sale", archived: "false" });
    const usual = items.find(({ name }) => name === "IVA 21 %");
    await editTax(ctx, { taxId: usual?.id ?? ctx.newId(), name: "General" });
    const shop = { name: "In the price", amountKind: "percent", amount: qty("21"), priceIncluded: true } as const;
    const inPrice = await createTax(ctx, { ...shop, use: "sale" });
    await addCountryTaxes(ctx);
    const names = new Map((await listTaxes(ctx, { archived: "any" })).items.map(({ id, name }) => [id, name]));
    const positions = await listFiscalPositions(ctx, { archived: "false" });
    const surcharge = positions.items.find(({ name }) => name === "Equivalence surcharge");
    const mapped = surcharge?.mappings.map(({ from, to }) => [names.get(from), ...to.map((id) => names.get(id))]);
    expect(mapped).toContainEqual(["General", "General", "Recargo de equivalencia 5.2 %"]);
    expect(mapped).toContainEqual([inPrice.name, inPrice.name, "Recargo de equivalencia 5.2 %"]);
  }));

test("positions of before tell services from goods when somebody says so; what they make of goods stays, and other words of services do", () =>
  inWorkspace(async (t) => {
    const was = (await listFiscalPositions(t.system, { archived: "false" })).items;
    for (const { id, mappings } of was) {
      const former = JSON.stringify(mappings.map(({ from, to }) => ({ from, to })));
      const without = { mappings: former, serviceNoteEn: null, serviceNoteEs: null };
      await updateOwn(t.system, "fiscalPositions").set(without).where("id", "=", id).execute();
    }
    const ctx = await t.as({ role: "manager" });
    const abroad = was.find(({ name }) => name === "Outside the EU");
    const serviceNoteEn = "Our own words";
    await editFiscalPosition(ctx, { fiscalPositionId: abroad?.id ?? ctx.newId<"fiscal_positions">(), serviceNoteEn });
    expect(await getMissingTaxes(ctx)).toMatchObject({
      taxes: [],
      positions: [],
      services: expect.arrayContaining([
        "Intra-Community",
        "Northern Ireland",
        "Canary Islands, Ceuta and Melilla",
      ]) as [],
    });
    expect(await addCountryTaxes(ctx)).toMatchObject({ services: [] });
    const { items } = await listFiscalPositions(ctx, { archived: "false" });
    const told = items.map(({ version: _, ...position }) => position);
    expect(told.filter(({ name }) => name !== "Outside the EU")).toEqual(
      was.flatMap(({ version: _, ...position }) => (position.name === "Outside the EU" ? [] : [position])),
    );
    expect(told.find(({ name }) => name === "Outside the EU")).toMatchObject({ serviceNoteEn, serviceNoteEs: null });
  }));

test("two who add at once add once", async () => {
  const { id: workspaceId } = await createTestWorkspace();
  const edge = await testEdge();
  const scope = { workspaceId, actor: systemActor };
  await edge.run(scope, "write", testOrigin, async (ctx) => {
    await sql`delete from fiscal_positions where workspace_id = ${workspaceId}`.execute(ctx.db);
    await sql`delete from taxes where workspace_id = ${workspaceId} and sequence > 40`.execute(ctx.db);
  });
  const add = () => edge.run(scope, "write", testOrigin, (ctx) => addCountryTaxes(ctx));
  await Promise.all([add(), add()]);
  const names = await edge.run(scope, "read", testOrigin, async (ctx) =>
    (await listFiscalPositions(ctx, { archived: "any" })).items.map(({ name }) => name),
  );
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain("Equivalence surcharge");
});

test("those who lead add them", () =>
  inWorkspace(async (t) => {
    await asBefore(t);
    expect(await whoMay(t, (ctx) => addCountryTaxes(ctx))).toEqual(["manager", "administrator"]);
  }));
