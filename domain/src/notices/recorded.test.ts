import { describe, expect, test } from "vitest";
import { type Audience, noticesOf, type Recorded } from "./recorded.ts";

const ana = "01990000-0000-7000-8000-00000000000a";
const blas = "01990000-0000-7000-8000-00000000000b";

describe("of what the diary records", () => {
  test.each<[string, Recorded, [string, Audience][]]>([
    [
      "a lead that is somebody's",
      { event: "lead.created", after: { salespersonId: ana } },
      [["assigned", { memberId: ana }]],
    ],
    ["a lead that is nobody's", { event: "lead.created", after: { salespersonId: null } }, []],
    [
      "a deal that changes hands",
      { event: "opportunity.assigned", before: { salespersonId: ana }, after: { salespersonId: blas, teamId: null } },
      [["assigned", { memberId: blas }]],
    ],
    [
      "a deal that stays his",
      { event: "opportunity.edited", before: { salespersonId: ana }, after: { salespersonId: ana } },
      [],
    ],
    [
      "a deal that is taken from him",
      { event: "opportunity.assigned", before: { salespersonId: ana }, after: { salespersonId: null } },
      [],
    ],
    [
      "another field of it",
      { event: "opportunity.edited", before: { salespersonId: ana, title: "A" }, after: { title: "B" } },
      [],
    ],
    ["an activity", { event: "activity.planned", after: { assigneeId: blas } }, [["assigned", { memberId: blas }]]],
    ["a purchase", { event: "purchase.created", after: { buyerId: blas } }, [["assigned", { memberId: blas }]]],
    ["a question", { event: "sale.commented" }, [["asked", "follower"]]],
    [
      "a yes",
      { event: "sale.accepted", before: { state: "sent", salespersonId: ana }, after: { state: "confirmed" } },
      [["accepted", "follower"]],
    ],
    ["an import", { event: "import.finished", after: { state: "done" } }, [["import_done", "starter"]]],
    ["a note", { event: "note.written" }, []],
  ])("%s", (_, recorded, expected) => {
    expect(noticesOf(recorded).map(({ kind, to }) => [kind, to])).toEqual(expected);
  });
});
