import type { Id } from "@trato/domain/ids.ts";
import { factsOfCall } from "../capture/webhooks/lead-of-call.ts";
import { readCallAgain } from "../capture/webhooks/read-call-again.ts";
import { goneOn, letWaitAgain, uncorrectLead } from "../capture/webhooks/undo-reading.ts";
import { removeRecord } from "../imports/remove-record.ts";
import { tellOthers } from "../platform/events.ts";
import type { BulkKind, OwnChange } from "./bulk-kind.ts";

/** Calls of a webhook: each becomes the lead that it reads as now, or corrects the one that it is. An undo takes back leads with which nobody has gone on. */
export const arrivals: BulkKind<OwnChange<"arrivals">> = {
  about: "arrival",
  facts: (ctx, id) => factsOfCall(ctx, idOf(id)),
  factsAfter: (ctx, id) => factsOfCall(ctx, idOf(id)),
  change: (ctx, id) => readCallAgain(ctx, idOf(id)),
  isNew: ({ before }) => isMade(before),
  giveBack: async (ctx, id, former, { subjectId }) => {
    if (!isMade(former)) return uncorrectLead(ctx, idOf(id), former);
    await letWaitAgain(ctx, idOf(id), former);
    if (!(await removeRecord(ctx, "opportunity", String(subjectId)))) throw goneOn();
    tellOthers(ctx, "opportunity", String(subjectId), 0);
  },
};

const idOf = (id: string) => id as Id<"arrivals">; // taken from what came by a webhook
/** What had no lead before. */
const isMade = (before: object): boolean => "subjectId" in before;
