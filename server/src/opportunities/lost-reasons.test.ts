import { expect, test } from "vitest";
import { createTestWorkspace, inWorkspace } from "../../test/factories.ts";
import { asSystem } from "../../test/people.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import {
  archiveLostReason,
  createLostReason,
  editLostReason,
  listLostReasons,
  restoreLostReason,
} from "./lost-reasons.ts";

const names = async (ctx: Context) => (await listLostReasons(ctx)).items.map(({ name }) => name);
const leaders = ["manager", "administrator"];

test("reasons for losing are added, renamed, put away and taken out again", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { id: reasonId } = await createLostReason(ctx, { name: "Moved away" });
    await expect(createLostReason(ctx, { name: "Moved away" })).rejects.toMatchObject({
      code: "lost_reason.name_taken",
      details: { path: "name" },
    });
    expect(await editLostReason(ctx, { reasonId, version: 1, name: "Left" })).toMatchObject({
      name: "Left",
      version: 2,
    });
    expect(await archiveLostReason(ctx, { reasonId })).toMatchObject({ archivedAt: ctx.now, version: 3 });
    expect(await archiveLostReason(ctx, { reasonId })).toMatchObject({ version: 3 });
    expect(await restoreLostReason(ctx, { reasonId })).toMatchObject({ archivedAt: null });
    expect((await listLostReasons(ctx)).items).toHaveLength(6);
  }));

test("a reason keeps a name of its own, though that of another is put away", () =>
  inWorkspace(async (t) => {
    const { id: reasonId } = await createLostReason(t.system, { name: "Moved away" });
    const { id: old } = await createLostReason(t.system, { name: "Closed" });
    await archiveLostReason(t.system, { reasonId: old });
    const rename = (name: string, version?: number) =>
      tried(t.system, (ctx) => editLostReason(ctx, { reasonId, name, ...(version && { version }) }));
    expect(await rename("Closed")).toBe("lost_reason.name_taken");
    expect(await rename("Moved away")).toBe("done");
    await editLostReason(t.system, { reasonId, name: "Left" });
    expect(await rename("Gone", 1)).toBe("record.changed");
    expect(await rename("Gone", 2)).toBe("done");
  }));

test("what changes of a reason is told to others and stands in the diary, what holds already does not", () =>
  inWorkspace(async (t) => {
    const mona = await t.as({ role: "manager", name: "Mona" });
    const { id: reasonId } = await createLostReason(mona, { name: "Moved away" });
    await editLostReason(mona, { reasonId, name: "Moved away" });
    await restoreLostReason(mona, { reasonId });
    await editLostReason(mona, { reasonId, name: "Left" });
    await archiveLostReason(mona, { reasonId });
    await restoreLostReason(mona, { reasonId });
    expect(mona.changes).toMatchObject([1, 2, 3, 4].map((version) => ({ kind: "setting", id: reasonId, version })));
    expect(await diaryOf(t, reasonId)).toMatchObject([
      { event: "lost_reason.created", by: "Mona", after: { name: "Moved away" } },
      { event: "lost_reason.changed", by: "Mona", before: { name: "Moved away" }, after: { name: "Left" } },
      { event: "lost_reason.archived", by: "Mona", before: { archivedAt: null }, after: { archivedAt: mona.now } },
      { event: "lost_reason.restored", by: "Mona", before: { archivedAt: mona.now }, after: { archivedAt: null } },
    ]);
  }));

test("leaders keep the reasons of their company, and no other's; salespeople read them", () =>
  inWorkspace(async (t) => {
    const { id: reasonId } = await createLostReason(t.system, { name: "Moved away" });
    const { id: old } = await createLostReason(t.system, { name: "Closed" });
    await archiveLostReason(t.system, { reasonId: old });
    for (const change of [
      (ctx: Context) => editLostReason(ctx, { reasonId, name: "Mine" }),
      (ctx: Context) => archiveLostReason(ctx, { reasonId }),
      (ctx: Context) => restoreLostReason(ctx, { reasonId: old }),
    ]) {
      expect(await whoMay(t, change)).toEqual(leaders);
      expect(await whoeverIsElsewhere(t, change)).toBe("record.not_found");
    }
    expect(await whoMay(t, (ctx) => createLostReason(ctx, { name: "Mine" }))).toEqual(leaders);
    const known = await names(await t.as({ role: "sales" }));
    expect(known).toEqual(known.toSorted());
    expect(known).toContain("Closed");
    expect(await names(await t.elsewhere())).not.toContain("Moved away");
    expect(await whoeverIsElsewhere(t, (ctx) => createLostReason(ctx, { name: "Moved away" }))).toBe("done");
  }));

test("of several who add a reason of one name at once one does", async () => {
  const { id: workspaceId } = await createTestWorkspace();
  const outcomes = await Promise.allSettled(
    Array.from({ length: 4 }, () => asSystem(workspaceId, (ctx) => createLostReason(ctx, { name: "Moved away" }))),
  );
  const refused = outcomes.flatMap(({ status, ...rest }) => (status === "rejected" ? [rest] : []));
  expect(refused).toHaveLength(3);
  const { items } = await asSystem(workspaceId, listLostReasons);
  expect(items.filter(({ name }) => name === "Moved away")).toHaveLength(1);
});
