import { describe, expect, test } from "vitest";
import { type Audience, noticesOf, type Recorded } from "./recorded.ts";

const ana = "01990000-0000-7000-8000-00000000000a";
const blas = "01990000-0000-7000-8000-00000000000b";

const mention = (id: string, isTold = true) => ({ id, as: "Somebody", isTold });

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
    ["a yes that waits for us", { event: "sale.acceptance_held" }, [["accepted", "follower"]]],
    ["an import", { event: "import.finished", after: { state: "done" } }, [["import_done", "starter"]]],
    ["a note", { event: "note.written" }, []],
    [
      "a note that mentions some",
      { event: "note.written", after: { mentions: [mention(ana), mention(blas, false)] } },
      [["mentioned", { memberId: ana }]],
    ],
    [
      "a note that mentions one more",
      {
        event: "note.edited",
        before: { mentions: [mention(ana)] },
        after: { mentions: [mention(ana), mention(blas)] },
      },
      [["mentioned", { memberId: blas }]],
    ],
    ["a note that mentions them as before", { event: "note.edited", before: { body: "a" }, after: { body: "b" } }, []],
  ])("%s", (_, recorded, expected) => {
    expect(noticesOf(recorded).map(({ kind, to }) => [kind, to])).toEqual(expected);
  });
});
