import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import { createCategory, listCategories } from "./categories.ts";

test("categories are told by their full names, in the order of the reader's language", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const furniture = await createCategory(ctx, { name: "Furniture" });
    const tables = await createCategory(ctx, { name: "Tables", parentId: furniture.id });
    expect(tables).toMatchObject({
      name: "Tables",
      fullName: "Furniture / Tables",
      parentId: furniture.id,
      version: 1,
    });
    for (const name of ["Ñoras", "Nuts", "Ocre", "ácidos"]) await createCategory(ctx, { name });
    const named = async (language: "en" | "es") =>
      (await listCategories({ ...ctx, language })).items.map(({ fullName }) => fullName);
    const first = ["ácidos", "Furniture", "Furniture / Tables"];
    expect(await named("es")).toEqual([...first, "Nuts", "Ñoras", "Ocre"]);
    expect(await named("en")).toEqual([...first, "Ñoras", "Nuts", "Ocre"]);
  }));

test("a new category is told to others and stands in the diary", () =>
  inWorkspace(async (t) => {
    const berta = await t.as({ role: "back_office", name: "Berta" });
    const { id } = await createCategory(berta, { name: "Furniture" });
    expect(berta.changes).toMatchObject([{ kind: "setting", id, version: 1 }]);
    expect(await diaryOf(t, id)).toEqual([
      { event: "category.created", by: "Berta", before: null, after: { name: "Furniture", parentId: null } },
    ]);
  }));

test("a category stands under one that is there, and never under itself", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const id = ctx.newId<"product_categories">();
    expect(await tried(ctx, () => createCategory(ctx, { name: "Tables", parentId: id }))).toBe("reference.unknown");
    expect(await tried(ctx, () => createCategory(ctx, { id, name: "Tables", parentId: id }))).toBe(
      "category.inside_itself",
    );
    expect(await createCategory(ctx, { id, name: "Tables" })).toMatchObject({ id });
    expect(await tried(ctx, () => createCategory(ctx, { id, name: "Tables" }))).toBe("record.duplicate");
  }));

test("each company has its own tree, kept by those who supply or lead and read by all", () =>
  inWorkspace(async (t) => {
    const { id: parentId } = await createCategory(t.system, { name: "Furniture" });
    expect(await whoMay(t, (ctx) => createCategory(ctx, { name: "Tables", parentId }))).toEqual([
      "back_office",
      "manager",
      "administrator",
    ]);
    expect(await whoeverIsElsewhere(t, (other) => createCategory(other, { name: "Tables", parentId }))).toBe(
      "reference.unknown",
    );
    expect((await listCategories(await t.elsewhere())).items).toEqual([]);
    expect((await listCategories(await t.as())).items).toHaveLength(1);
  }));
