import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { diaryOf, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { createFiscalPosition } from "./create-fiscal-position.ts";
import { archiveFiscalPosition, editFiscalPosition, unarchiveFiscalPosition } from "./edit-fiscal-position.ts";
import { listFiscalPositions } from "./list-fiscal-positions.ts";

const gulf = { name: "Gulf", country: "AE", isAutomatic: true };

test("a position is edited, archived and offered again; what holds already is no change", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager", name: "Marta" });
    const { id: fiscalPositionId } = await createFiscalPosition(marta, gulf);
    const edit = (change: object) => editFiscalPosition(marta, { fiscalPositionId, ...change });
    expect(await edit({ ...gulf, mappings: [], zipRanges: [] })).toMatchObject({ version: 1 });
    const zipRanges = [{ from: "1", to: "2" }];
    expect(await edit({ zipRanges, noteEs: "Exenta" })).toMatchObject({ zipRanges, noteEs: "Exenta", version: 2 });
    expect(await archiveFiscalPosition(marta, { fiscalPositionId })).toMatchObject({ archivedAt: marta.now });
    expect(await archiveFiscalPosition(marta, { fiscalPositionId })).toMatchObject({ version: 3 });
    const offered = (await listFiscalPositions(marta, { archived: "false" })).items.map(({ id }) => id);
    expect(offered).not.toContain(fiscalPositionId);
    expect(await unarchiveFiscalPosition(marta, { fiscalPositionId })).toMatchObject({ archivedAt: null, version: 4 });
    expect((await diaryOf(t, fiscalPositionId)).slice(1)).toMatchObject([
      { event: "fiscal_position.edited", by: "Marta", after: { noteEs: "Exenta" } },
      { event: "fiscal_position.archived", after: { archivedAt: marta.now } },
      { event: "fiscal_position.unarchived", after: { archivedAt: null } },
    ]);
    expect(marta.changes.map(({ version }) => version)).toEqual([1, 2, 3, 4]);
  }));

test("two who edit one position keep both changes, and see where they collide", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { id: fiscalPositionId } = await createFiscalPosition(ctx, gulf);
    await editFiscalPosition(ctx, { fiscalPositionId, version: 1, noteEn: "Exempt" });
    const both = await editFiscalPosition(ctx, { fiscalPositionId, version: 1, name: "The Gulf" });
    expect(both).toMatchObject({ name: "The Gulf", noteEn: "Exempt", version: 3 });
    await expect(editFiscalPosition(ctx, { fiscalPositionId, version: 1, name: "Mine" })).rejects.toMatchObject({
      code: "record.changed",
      details: { theirs: { name: "The Gulf" } },
    });
  }));

test("what no position may be is refused of a changed one too", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { id: fiscalPositionId } = await createFiscalPosition(ctx, gulf);
    await expect(editFiscalPosition(ctx, { fiscalPositionId, isInUnion: true })).rejects.toMatchObject({
      code: "fiscal_position.country_and_union",
    });
    await expect(editFiscalPosition(ctx, { fiscalPositionId, name: "Domestic" })).rejects.toMatchObject({
      code: "fiscal_position.name_taken",
    });
  }));

test("those who lead change positions of their own company", () =>
  inWorkspace(async (t) => {
    const { id: fiscalPositionId } = await createFiscalPosition(t.system, gulf);
    const changes = [
      (ctx: typeof t.system) => editFiscalPosition(ctx, { fiscalPositionId, name: "Other" }),
      (ctx: typeof t.system) => archiveFiscalPosition(ctx, { fiscalPositionId }),
    ];
    for (const change of changes) {
      expect(await whoMay(t, change)).toEqual(["manager", "administrator"]);
      expect(await whoeverIsElsewhere(t, change)).toBe("record.not_found");
    }
  }));
