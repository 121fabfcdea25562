import { sql } from "kysely";
import { expect, test } from "vitest";
import { bring, undo } from "../../../test/bring.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { tables } from "../../../test/factories-families.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import { getFamily } from "../../products/families/families.ts";
import "../../reactions.ts";
import { productRows } from "../../reports/list-products.ts";

const file = [
  "Name;Reference;Price;Variant family;Attribute: Wood;Atributo: Length",
  "Lisboa pine;L-1;200;Lisboa;Pine;120",
  "Lisboa oak;L-2;250;Lisboa;Oak;120",
  "Lisboa long;L-3;300;lisboa;Pine;240",
  "Lisboa twice;L-4;300;Lisboa;Pine;240",
  "Lisboa bare;L-5;300;Lisboa;Oak;",
  "Stool;S-1;40;;;",
].join("\n");

async function variantsOf(ctx: Context) {
  const rows = await own(ctx, "products").select("id").where("archivedAt", "is", null).execute();
  const shown = await productRows(
    ctx,
    rows.map(({ id }) => id),
  );
  const told = shown.map(({ name, ...row }) => [name, "named" in row ? row.named : null] as const);
  return Object.fromEntries(
    told.map(([name, named]) => {
      const { family, variantValues } = named as Record<string, string | null>; // as the file tells it
      return [name, family && `${family} (${variantValues})`];
    }),
  );
}

test("a file of variants with a column for each attribute makes the attributes, the family and its variants", () =>
  inWorkspace(async ({ system }) => {
    const { id, made, errors } = await bring(system, "products", file);
    expect(made).toBe(6);
    expect(errors.map(({ row }) => row)).toEqual([6, 5]); // one has no length, one is there twice
    expect(await variantsOf(system)).toEqual({
      "Lisboa pine": "Lisboa (Wood: Pine; Length: 120)",
      "Lisboa oak": "Lisboa (Wood: Oak; Length: 120)",
      "Lisboa long": "Lisboa (Wood: Pine; Length: 240)",
      "Lisboa twice": null,
      "Lisboa bare": null,
      Stool: null,
    });
    const { id: familyId } = await own(system, "productFamilies").select("id").executeTakeFirstOrThrow();
    expect(await getFamily(system, { familyId })).toMatchObject({
      name: "Lisboa",
      listPrice: "200",
      attributes: [
        {
          name: "Wood",
          values: [
            { name: "Pine", extraPrice: "0" },
            { name: "Oak", extraPrice: "50" },
          ],
        },
        {
          name: "Length",
          values: [
            { name: "120", extraPrice: "0" },
            { name: "240", extraPrice: "100" },
          ],
        },
      ],
    });
    expect(await undo(system, id)).toMatchObject({ state: "undone", kept: 0 });
    expect(await own(system, "productFamilies").select("id").execute()).toEqual([]);
  }));

test("more variants of a family that is there join it, by what the columns are called or by one cell", () =>
  inWorkspace(async ({ system }) => {
    const { family } = await tables(system);
    const beside = ["Name;Price;Variant family;wood;LENGTH", "Wide oak;500;LISBOA;Ash;120"].join("\n");
    expect((await bring(system, "products", beside)).errors).toEqual([]);
    const cell = ["Name;Price;Variant family;Variant values", 'Long oak;400;Lisboa;"Length: 240; Wood: Oak"'].join(
      "\n",
    );
    expect((await bring(system, "products", cell)).errors).toEqual([]);
    expect(await variantsOf(system)).toEqual({
      "Lisboa table": "Lisboa (Wood: Pine; Length: 120)",
      "Wide oak": "Lisboa (Wood: Ash; Length: 120)",
      "Long oak": "Lisboa (Wood: Oak; Length: 240)",
    });
    const { attributes } = await getFamily(system, { familyId: family.id });
    expect(attributes[0]?.values.map(({ name, extraPrice }) => [name, extraPrice])).toEqual([
      ["Oak", "50"],
      ["Pine", "0"],
      ["Ash", "0"],
    ]);
  }));

test("values that differ in their letters' size are one, those that differ in a sign are two, and so are families", () =>
  inWorkspace(async ({ system }) => {
    const drills = [
      "Name;Price;Variant family;Attribute: Wood;Attribute: Width",
      "Drill a;1;Drill 1.5;Oak;1.5",
      "Drill b;2;Drill 1.5;oak;15",
      "Drill c;3;DRILL 1.5;OAK;+15",
      "Drill d;4;Drill 15;Oak;15",
    ].join("\n");
    expect((await bring(system, "products", drills)).errors).toEqual([]);
    expect(await variantsOf(system)).toEqual({
      "Drill a": "Drill 1.5 (Wood: Oak; Width: 1.5)",
      "Drill b": "Drill 1.5 (Wood: Oak; Width: 15)",
      "Drill c": "Drill 1.5 (Wood: Oak; Width: +15)",
      "Drill d": "Drill 15 (Wood: Oak; Width: 15)",
    });
  }));

test("a family that cannot be made is told of, keeps back no other, and its products are in", () =>
  inWorkspace(async ({ system }) => {
    const long = "x".repeat(101); // letters that a value may not have
    const rows = [`Long;1;First;Wood: ${long}`, "Oak;1;Second;Wood: Oak"];
    const { state, made, errors } = await bring(
      system,
      "products",
      ["Name;Price;Variant family;Variant values", ...rows].join("\n"),
    );
    expect([state, made, errors.map(({ row }) => row)]).toEqual(["done", 2, [2]]);
    expect(await variantsOf(system)).toEqual({ Long: null, Oak: "Second (Wood: Oak)" });
  }));

test("what a file tells of variants comes back the same from a file of the list", () =>
  inWorkspace(async ({ system }) => {
    await bring(system, "products", file);
    const before = await variantsOf(system);
    const rows = await own(system, "products").select(["id", "name", "reference", "listPrice"]).execute();
    const lines = rows.map(({ name, reference, listPrice }) => {
      const [, family, values] = /^(.+) \((.+)\)$/.exec(before[name] ?? "") ?? [];
      return `${name};${reference};${listPrice};${family ?? ""};"${values ?? ""}"`;
    });
    await sql`delete from product_variants`.execute(system.db);
    await sql`delete from product_families`.execute(system.db);
    await sql`delete from products`.execute(system.db);
    await sql`delete from product_attributes`.execute(system.db);
    await sql`delete from import_entries`.execute(system.db);
    await bring(system, "products", ["Name;Reference;Price;Variant family;Variant values", ...lines].join("\n"));
    expect(await variantsOf(system)).toEqual(before);
  }));
