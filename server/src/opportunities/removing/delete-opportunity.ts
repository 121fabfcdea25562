import { obstacleToPutBack } from "@trato/domain/contacts/removing/lifecycle.ts";
import type { DeletedRecord } from "@trato/domain/contacts/removing/records.ts";
import { refuseIf } from "@trato/domain/errors.ts";
import type { OneOpportunity } from "@trato/domain/opportunities/inputs.ts";
import { calledAs } from "@trato/domain/opportunities/lifecycle.ts";
import { standingNow } from "@trato/domain/opportunities/merging/standing-now.ts";
import type { Opportunity } from "@trato/domain/opportunities/records.ts";
import { deleterOf, lockDeleted, presentDeleted, putInPlace, setAside } from "../../contacts/removing/set-aside.ts";
import type { Context } from "../../platform/context.ts";
import { snaked } from "../../platform/database/snaked.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { authorize } from "../../platform/permissions.ts";
import { keptDeal } from "../merging/kept-deals.ts";
import { readOpportunity } from "../present-opportunity.ts";
import { countAgain } from "../scoring/count-again.ts";
import { countGone } from "../scoring/count-outcomes.ts";
import { lockOpportunity, readStages } from "../store.ts";

/** A lead or opportunity that should not be there is gone from everywhere, and kept aside for 30 days. */
export async function deleteOpportunity(ctx: Context, { opportunityId: id }: OneOpportunity): Promise<DeletedRecord> {
  authorize(ctx, "record.delete");
  const record = await lockOpportunity(ctx, id);
  const { title: name, type, salespersonId, teamId, ...before } = record;
  await setAside(ctx, "opportunity", id);
  await countGone(ctx, [record]);
  const version = before.version + 1;
  tellOthers(ctx, "opportunity", id, version, { salespersonId, teamId });
  const event = `${calledAs({ type })}.deleted` as const;
  await recordInDiary(ctx, event, { kind: "opportunity", id }, { after: { name, version } });
  return presentDeleted({ recordId: id, kind: "opportunity", name, type, removedAt: ctx.now }, deleterOf(ctx));
}

/** It is there again as it was; where its stage is gone or was turned over, in one that fits. */
export async function undeleteOpportunity(ctx: Context, { opportunityId: id }: OneOpportunity): Promise<Opportunity> {
  authorize(ctx, "record.delete");
  const removed = await lockDeleted(ctx, "opportunity", id);
  refuseIf(obstacleToPutBack({ deletedAt: removed.removedAt }, ctx.now));
  const kept = keptDeal(removed.kept);
  const stands = standingNow(kept, await readStages(ctx), ctx.now);
  const columns = Object.entries(stands).map(([name, value]) => [snaked(name), value]);
  await putInPlace(ctx, "opportunity", id, Object.fromEntries(columns));
  await countAgain(ctx, [id]);
  const version = kept.version + 1;
  tellOthers(ctx, "opportunity", id, version);
  const after = { name: removed.name, version };
  await recordInDiary(ctx, `${calledAs(kept)}.undeleted`, { kind: "opportunity", id }, { after });
  return readOpportunity(ctx, id);
}
