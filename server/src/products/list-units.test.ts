import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import type { Context } from "../platform/context.ts";
import { listUnits } from "./list-units.ts";

const namesOf = async (ctx: Context) => (await listUnits(ctx)).items.map(({ name }) => name);

test("units are named in the reader's language, pieces first, and within what they measure from small to large", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as();
    const english = await namesOf(ctx);
    expect(english.slice(0, 2)).toEqual(["Unit", "Dozen"]);
    for (const inOrder of [
      ["cm", "m", "km"],
      ["g", "kg", "t"],
      ["Hour", "Day"],
      ["L", "m³"],
    ])
      expect(english.filter((name) => inOrder.includes(name))).toEqual(inOrder);
    const { items } = await listUnits({ ...ctx, language: "es" });
    expect(items[1]).toMatchObject({ name: "Docena", dimension: "quantity", relation: "bigger", ratio: "12" });
  }));

test("a unit out of use is not offered", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "administrator" });
    await ctx.db.updateTable("units").set({ archivedAt: ctx.now }).where("nameEn", "=", "Dozen").execute();
    expect(await namesOf(ctx)).not.toContain("Dozen");
  }));

test("each company counts in its own units", () =>
  inWorkspace(async (t) => {
    const here = (await listUnits(t.system)).items.map(({ id }) => id);
    const there = (await listUnits(await t.elsewhere())).items.map(({ id }) => id);
    expect(there).toHaveLength(here.length);
    expect(there.filter((id) => here.includes(id))).toEqual([]);
  }));
