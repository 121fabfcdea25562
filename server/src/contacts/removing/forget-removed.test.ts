import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { lead } from "../../../test/factories-opportunities.ts";
import { writeNote } from "../../activities/write-note.ts";
import { deleteOpportunity } from "../../opportunities/removing/delete-opportunity.ts";
import { own, updateOwn } from "../../platform/rows.ts";
import "../../reactions.ts";
import { forgetRemovedHere } from "./forget-removed.ts";

test("what was deleted more than 30 days ago is forgotten with what was written about it; what came after stays kept", () =>
  inWorkspace(async (t) => {
    const [old, fresh] = [await lead(t.system, { title: "Old" }), await lead(t.system, { title: "Fresh" })];
    for (const { id } of [old, fresh]) {
      await writeNote(t.system, { kind: "opportunity", id }, { body: "Said" });
      await deleteOpportunity(t.system, { opportunityId: id });
    }
    const longAgo = new Date(Date.parse(t.system.now) - 31 * 86_400_000).toISOString() as typeof t.system.now; // an ISO moment by construction
    await updateOwn(t.system, "removedRecords").set({ removedAt: longAgo }).where("recordId", "=", old.id).execute();
    await forgetRemovedHere(t.system);
    expect(await own(t.system, "removedRecords").select("name").execute()).toEqual([{ name: "Fresh" }]);
    expect(await own(t.system, "notes").select("subjectId").execute()).toEqual([{ subjectId: fresh.id }]);
  }));
