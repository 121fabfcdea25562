import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { unitNamed } from "../../test/factories-purchases.ts";
import { qty } from "../../test/factories-stock.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import { archiveUnit, editUnit, unarchiveUnit } from "./edit-unit.ts";
import { listUnits } from "./list-units.ts";

test("a unit is called otherwise in the reader's language, and goes and comes back", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "administrator", name: "Ana" });
    const unitId = await unitNamed(ctx, "Dozen");
    const edited = await editUnit(ctx, { unitId, version: 1, name: "Twelve", many: "twelves", rounding: qty("0.50") });
    expect(edited).toMatchObject({ name: "Twelve", many: "twelves", rounding: "0.5", version: 2 });
    const offered = async (archived: "false" | "any") =>
      (await listUnits({ ...ctx, language: "es" }, { archived })).items.find(({ id }) => id === unitId)?.name;
    expect(await offered("false")).toBe("Docena");
    expect(await archiveUnit(ctx, { unitId })).toMatchObject({ archivedAt: ctx.now, version: 3 });
    expect(await archiveUnit(ctx, { unitId })).toMatchObject({ version: 3 });
    expect([await offered("false"), await offered("any")]).toEqual([undefined, "Docena"]);
    expect(await unarchiveUnit(ctx, { unitId })).toMatchObject({ archivedAt: null, version: 4 });
    expect((await diaryOf(t, unitId)).map(({ event, by }) => `${by} ${event}`)).toEqual([
      "Ana unit.edited",
      "Ana unit.archived",
      "Ana unit.unarchived",
    ]);
  }));

test("no two are called alike, what others are worth stays, and a stale screen is told", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "administrator" });
    const [unit, dozen] = [await unitNamed(ctx, "Unit"), await unitNamed(ctx, "Dozen")];
    expect(await tried(ctx, () => editUnit(ctx, { unitId: dozen, name: "Unit" }))).toBe("unit.name_taken");
    expect(await tried(ctx, () => archiveUnit(ctx, { unitId: unit }))).toBe("unit.is_reference");
    await editUnit(ctx, { unitId: dozen, version: 1, many: "dozens" });
    expect(await tried(ctx, () => editUnit(ctx, { unitId: dozen, version: 1, many: "twelves" }))).toBe(
      "record.changed",
    );
    expect(await whoeverIsElsewhere(t, (other) => editUnit(other, { unitId: dozen, many: "x" }))).toBe(
      "record.not_found",
    );
    expect(await whoeverIsElsewhere(t, (other) => archiveUnit(other, { unitId: dozen }))).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, (other) => unarchiveUnit(other, { unitId: dozen }))).toBe("record.not_found");
  }));

test("those who look after products change units", () =>
  inWorkspace(async (t) => {
    const unitId = await unitNamed(t.system, "Dozen");
    const may = ["back_office", "manager", "administrator"];
    expect(await whoMay(t, (ctx) => editUnit(ctx, { unitId, rounding: qty("1") }))).toEqual(may);
    expect(await whoMay(t, (ctx) => archiveUnit(ctx, { unitId }))).toEqual(may);
    expect(await whoMay(t, (ctx) => unarchiveUnit(ctx, { unitId }))).toEqual(may);
  }));
