import { sql } from "kysely";
import type { Moment } from "@trato/domain/dates.ts";
import type { OffReason } from "@trato/domain/outgoing/choices.ts";
import { isDead, restAfter, waitAfter } from "@trato/domain/outgoing/waits.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { own, updateOwn } from "../../platform/rows.ts";
import type { WebhookId } from "../store.ts";
import type { DueEvent } from "./due-events.ts";
import type { Outcome } from "./send-call.ts";

/** What is passed over: its record is gone by now, or no longer its owner's to see. */
export type Sent = Outcome | "passed_over";

const isAccepted = (outcome: Outcome): boolean =>
  outcome.status !== null && outcome.status >= 200 && outcome.status < 300;

/** Keeps what became of an event, and when it is sent again; a receiver that has accepted nothing for long is switched off. */
export async function noteOutcome(ctx: Context, webhookId: WebhookId, event: DueEvent, sent: Sent): Promise<void> {
  if (sent === "passed_over") return endEvent(ctx, event, { state: "passed_over" });
  const tried = { tries: event.tries + 1, triedAt: ctx.now, ...sent };
  if (isAccepted(sent)) {
    await endEvent(ctx, event, { state: "delivered", ...tried });
    return noteAccepted(ctx, webhookId);
  }
  const wait = waitAfter(tried.tries, Math.random());
  if (wait === null) await endEvent(ctx, event, { state: "failed", ...tried });
  else await putOff(ctx, webhookId, event, { ...tried, dueAt: later(ctx, wait) });
  if (sent.problem !== "ours") await noteFailure(ctx, webhookId, sent);
}

type Ended = { state: "delivered" | "failed" | "passed_over"; tries?: number; triedAt?: Moment } & Partial<Outcome>;

async function endEvent(ctx: Context, { id }: DueEvent, ended: Ended): Promise<void> {
  await updateOwn(ctx, "outgoingEvents")
    .set({ triedAt: ctx.now, ...ended })
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .execute();
}

type PutOff = { tries: number; triedAt: Moment; dueAt: Moment } & Outcome;

/** With it wait those that come after it of its record, which do not overtake it. */
async function putOff(ctx: Context, webhookId: WebhookId, event: DueEvent, put: PutOff): Promise<void> {
  const waiting = () => updateOwn(ctx, "outgoingEvents").where("state", "=", "waiting");
  await waiting().set(put).where("id", "=", event.id).execute();
  await waiting()
    .set({ dueAt: put.dueAt })
    .where("webhookId", "=", webhookId)
    .where("kind", "=", event.kind)
    .where("recordId", "=", event.recordId)
    .where("dueAt", "<", put.dueAt)
    .execute();
}

const later = (ctx: Context, seconds: number): Moment =>
  new Date(Date.parse(ctx.now) + seconds * 1_000).toISOString() as Moment; // an ISO moment by construction

/** That it works is said once in a while. */
async function noteAccepted(ctx: Context, webhookId: WebhookId): Promise<void> {
  await updateOwn(ctx, "outgoingReadings")
    .set({ failures: 0, failingSince: null, pausedUntil: null, acceptedAt: ctx.now })
    .where("webhookId", "=", webhookId)
    .where(
      sql<boolean>`(failures > 0 or accepted_at is null or accepted_at < ${ctx.now}::timestamptz - interval '5 seconds')`,
    )
    .execute();
}

const goneStatus = 410;

async function noteFailure(ctx: Context, webhookId: WebhookId, { status }: Outcome): Promise<void> {
  const state = await own(ctx, "outgoingReadings")
    .select(["failures", "failingSince"])
    .where("webhookId", "=", webhookId)
    .forUpdate()
    .executeTakeFirst();
  if (!state) return; // it was removed meanwhile
  const failures = state.failures + 1;
  const failingSince = state.failingSince ?? ctx.now;
  const rest = restAfter(failures);
  await updateOwn(ctx, "outgoingReadings")
    .set({ failures, failingSince, pausedUntil: rest > 0 ? later(ctx, rest) : null })
    .where("webhookId", "=", webhookId)
    .execute();
  if (status === goneStatus) await switchOff(ctx, webhookId, "gone");
  else if (isDead(failures, failingSince, ctx.now)) await switchOff(ctx, webhookId, "no_answer");
}

/** Nothing more is sent until somebody switches it on again; what it is owed stays. Administrators and its owner are told. */
export async function switchOff(
  ctx: Context,
  webhookId: WebhookId,
  reason: Exclude<OffReason, "by_hand">,
): Promise<void> {
  const before = await own(ctx, "outgoingWebhooks")
    .select(["id", "name", "memberId", "offBecause", "version"])
    .where("id", "=", webhookId)
    .forUpdate()
    .executeTakeFirst();
  if (!before || before.offBecause !== null) return;
  const version = before.version + 1;
  await updateOwn(ctx, "outgoingWebhooks").set({ offBecause: reason, version }).where("id", "=", webhookId).execute();
  tellOthers(ctx, "setting", webhookId, version);
  const event = reason === "owner_left" ? "outgoing.owner_left" : "outgoing.switched_off";
  const { name, memberId } = before;
  await recordInDiary(
    ctx,
    event,
    { kind: "setting", id: webhookId },
    {
      before: { isOn: true },
      after: { isOn: false, name, memberId, reason, version },
    },
  );
}
