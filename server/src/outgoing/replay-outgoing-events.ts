import { Refusal } from "@trato/domain/errors.ts";
import type { ReplayOutgoingEvent, ReplayOutgoingEvents } from "@trato/domain/outgoing/inputs.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { authorize } from "../platform/permissions.ts";
import { found, own, updateOwn } from "../platform/rows.ts";
import { lockOutgoing, type WebhookId } from "./store.ts";

const again = { state: "waiting", tries: 0 } as const;

/** An event is sent once more, with what its record is by then; its id stays, so that whoever had it knows it. */
export async function replayOutgoingEvent(
  ctx: Context,
  { outgoingEventId }: ReplayOutgoingEvent,
): Promise<{ replayed: number }> {
  const events = own(ctx, "outgoingEvents").select(["webhookId", "state"]).where("id", "=", outgoingEventId);
  const event = found(await events.forUpdate().executeTakeFirst());
  authorize(ctx, "outgoingWebhook.manage");
  if (event.state === "waiting") throw new Refusal("conflict", "outgoing.waits");
  const due = { ...again, dueAt: ctx.now };
  await updateOwn(ctx, "outgoingEvents").set(due).where("id", "=", outgoingEventId).execute();
  return replayed(ctx, event.webhookId, 1);
}

/** All that was given up since is sent again, each record's in its order. */
export async function replayOutgoingEvents(
  ctx: Context,
  { outgoingWebhookId: webhookId, failedSince }: ReplayOutgoingEvents,
): Promise<{ replayed: number }> {
  await lockOutgoing(ctx, webhookId);
  authorize(ctx, "outgoingWebhook.manage");
  const { numUpdatedRows } = await updateOwn(ctx, "outgoingEvents")
    .set({ ...again, dueAt: ctx.now })
    .where("webhookId", "=", webhookId)
    .where("state", "=", "failed")
    .where("triedAt", ">=", failedSince)
    .executeTakeFirstOrThrow();
  return replayed(ctx, webhookId, Number(numUpdatedRows));
}

async function replayed(ctx: Context, id: WebhookId, count: number): Promise<{ replayed: number }> {
  tellOthers(ctx, "setting", id, 0);
  await recordInDiary(ctx, "outgoing.replayed", { kind: "setting", id }, { after: { replayed: count } });
  return { replayed: count };
}
