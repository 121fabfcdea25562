import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { lead } from "../../../test/factories-opportunities.ts";
import { pagesOf, tried, whoMay } from "../../../test/trying.ts";
import { deleteOpportunity } from "../../opportunities/removing/delete-opportunity.ts";
import { createContact } from "../create-contact.ts";
import { deleteContact } from "./delete-contact.ts";
import { listDeletedRecords } from "./list-deleted-records.ts";

test("what was deleted is listed as long as it can be put back, the last first, to those who lead of this company", () =>
  inWorkspace(async (t) => {
    for (const name of ["A", "B", "C"]) {
      const { id } = await createContact(t.system, { kind: "company", name });
      await deleteContact(t.system, { contactId: id });
    }
    const { id: opportunityId } = await lead(t.system, { title: "Office" });
    await deleteOpportunity(t.system, { opportunityId });
    const pages = await pagesOf((cursor) => listDeletedRecords(t.system, { limit: 2, cursor }));
    expect(
      pages
        .flat()
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(["A", "B", "C", "Office"]);
    expect(pages.flat().find(({ name }) => name === "Office")).toMatchObject({ kind: "lead", id: opportunityId });
    expect(await whoMay(t, (ctx) => listDeletedRecords(ctx, { limit: 5, cursor: undefined }))).toEqual([
      "manager",
      "administrator",
    ]);
    expect((await listDeletedRecords(await t.elsewhere(), { limit: 5, cursor: undefined })).items).toEqual([]);
    await t.become(t.system);
    await t.system.db
      .updateTable("removedRecords")
      .set({ removedAt: "2020-01-01T00:00:00Z" as never }) // any moment long ago
      .where("name", "!=", "A")
      .execute();
    const { items } = await listDeletedRecords(t.system, { limit: 5, cursor: undefined });
    expect(items.map(({ name }) => name)).toEqual(["A"]);
    expect(await tried(t.system, (ctx) => listDeletedRecords(ctx, { limit: 5, cursor: "x" }))).toBe("cursor.invalid");
  }));
