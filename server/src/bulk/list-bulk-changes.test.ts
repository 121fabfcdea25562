import { expect, test } from "vitest";
import { ask } from "../../test/bulk.ts";
import { lead } from "../../test/factories-opportunities.ts";
import { inWorkspace } from "../../test/factories.ts";
import { tried } from "../../test/trying.ts";
import "../reactions.ts";
import { type BulkChangeId, selectBulkChanges } from "./store.ts";
import { getBulkChange, listBulkChanges } from "./list-bulk-changes.ts";

test("everybody sees his own changes of many records, newest first, page by page; managers see all", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ role: "sales", name: "Ana" });
    const { id: record } = await lead(ana, {});
    const made: BulkChangeId[] = [];
    for (const priority of [1, 2, 3])
      made.push((await ask(ana, { list: "leads", ids: [record], change: { priority } })).id);
    const [last = ana.newId<"bulk_changes">()] = made;
    const first = await listBulkChanges(ana, { limit: 2 });
    expect(first.items.map(({ id }) => id)).toEqual([made[2], made[1]]);
    const second = await listBulkChanges(ana, { limit: 2, cursor: first.nextCursor ?? "" });
    expect(second.items.map(({ id }) => id)).toEqual([made[0]]);
    const luis = await t.as({ role: "sales", name: "Luis" });
    expect((await listBulkChanges(luis, { limit: 2 })).items).toEqual([]);
    expect(await tried(luis, (ctx) => getBulkChange(ctx, { bulkChangeId: last }))).toBe("record.not_found");
    const marta = await t.as({ role: "manager" });
    expect((await listBulkChanges(marta, { limit: 10 })).items.length).toBe(3);
  }));

test("what is read of one to be listed is what changes, not the thousands of records that are meant", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ role: "sales", name: "Ana" });
    const { id: record } = await lead(ana, {});
    await ask(ana, { list: "leads", ids: [record], change: { priority: 1 } });
    const rows = await selectBulkChanges(ana).execute();
    expect(rows).toMatchObject([{ change: { priority: 1 } }]);
    expect(JSON.stringify(rows)).not.toContain(record);
  }));
