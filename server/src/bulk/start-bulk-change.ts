import { obstacleToGiving } from "@trato/domain/bulk/lifecycle.ts";
import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import type { ChangeMany, StartBulkChange } from "@trato/domain/bulk/inputs.ts";
import type { BulkChange } from "@trato/domain/bulk/records.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { authorize } from "../platform/permissions.ts";
import { found, insertOwn, own } from "../platform/rows.ts";
import { isAsked } from "./bulk-kind.ts";
import { enqueueBulk, readBulkChange } from "./store.ts";

/** Many records of a list are to change: it begins at once, in the background, each record under the rights of who asks. */
export async function startBulkChange(ctx: Context, { id: chosen, asked }: StartBulkChange): Promise<BulkChange> {
  if (asked.list === "pool") authorize(ctx, "pool.manage");
  if ("deleted" in asked.change && asked.change.deleted) authorize(ctx, "record.delete");
  if (asked.list === "arrivals") await admitReading(ctx, asked.filters);
  const { memberId } = ctx.actor;
  if (!memberId) throw new Refusal("forbidden", "permission.missing");
  if (!isAsked(asked.change) || !(asked.ids ?? asked.filters)) throw new Refusal("invalid", "bulk.nothing_asked");
  refuseIf(obstacleToGiving(asked.change));
  if (asked.ids && asked.filters) throw new Refusal("invalid", "bulk.named_and_filtered");
  const id = chosen ?? ctx.newId<"bulk_changes">();
  const { list, change } = asked;
  await insertOwn(ctx, "bulkChanges", {
    id,
    list,
    asked: JSON.stringify(asked),
    state: "waiting",
    total: new Set(asked.ids?.filter((each) => !asked.except?.includes(each))).size,
    createdAt: ctx.now,
    createdBy: memberId,
  }).execute();
  await enqueueBulk(ctx, id, false);
  tellOthers(ctx, "bulkChange", id, 1);
  await recordInDiary(ctx, "bulk.started", { kind: "setting", id }, { after: { list, ...change } });
  return readBulkChange(ctx, id);
}

async function admitReading(
  ctx: Context,
  filters: Extract<ChangeMany, { list: "arrivals" }>["filters"],
): Promise<void> {
  authorize(ctx, "arrival.settle");
  if (filters) found(await own(ctx, "webhooks").select("id").where("id", "=", filters.webhookId).executeTakeFirst());
}
