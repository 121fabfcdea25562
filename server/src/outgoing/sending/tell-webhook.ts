import type { Id } from "@trato/domain/ids.ts";
import { type CopiedKind, kinds } from "@trato/domain/kinds.ts";
import { kindsOf } from "@trato/domain/outgoing/choices.ts";
import { isAway } from "@trato/domain/outgoing/waits.ts";
import type { Role } from "@trato/domain/permissions.ts";
import { whoOfMember } from "../../identity/who-of-member.ts";
import { type Context, systemActor } from "../../platform/context.ts";
import { isLost } from "../../platform/database/lost.ts";
import type { Edge, Who } from "../../platform/edge.ts";
import { own } from "../../platform/rows.ts";
import { tellFault } from "../../platform/tell-lines.ts";
import { toldStack } from "../../platform/told-error.ts";
import { readSecrets, selectOutgoing, type WebhookId } from "../store.ts";
import { type DueEvent, dueEvents } from "./due-events.ts";
import { noteOutcome, type Sent, switchOff } from "./note-outcome.ts";
import { areChangesOwed, readChanges } from "./read-changes.ts";
import { sendCall } from "./send-call.ts";

/** A record as the interface gives it to whoever asks, and under which of its kind's addresses; null where it is not theirs to see. */
export type ReadRecord = (
  ctx: Context,
  kind: CopiedKind,
  id: string,
) => Promise<{ kind: string; record: unknown } | null>;

export type ToTell = { edge: Edge; workspaceId: Id<"workspaces">; id: WebhookId; readRecord: ReadRecord };

const origin = { requestId: "outgoing webhook", clientId: null, language: null };

const asSystem = <T>({ edge, workspaceId }: ToTell, mode: "read" | "write", work: (ctx: Context) => Promise<T>) =>
  edge.run({ workspaceId, actor: systemActor }, mode, origin, work);

/** How many are under way at once, and how many of those that are due are looked up together. */
const lanes = 6;
const mostLookedUp = 60;

/** Notes what a webhook is owed, and sends what is due, until nothing is, or its receiver is to be left alone. */
export async function tellWebhook(told: ToTell, over: AbortSignal): Promise<void> {
  const underWay = new Map<string, Promise<void>>();
  const faults: unknown[] = [];
  try {
    while (!over.aborted && faults.length === 0) {
      const standing = await standingOf(told);
      if (!standing) break;
      if (standing.isOwed)
        await told.edge.run(standing.who, "write", origin, (ctx) => readChanges(ctx, standing.reading));
      const [most, passedBy] = [standing.isAway ? 1 : mostLookedUp, [...underWay.keys()]];
      const due = standing.isPaused ? [] : await lookUp(told, most, passedBy);
      if (due.length === 0 && passedBy.length === 0) break;
      for (const event of due) {
        while (underWay.size >= (standing.isAway ? 1 : lanes)) await Promise.race(underWay.values());
        if (over.aborted || faults.length > 0) break;
        const sending = sendEvent(told, standing, event, over)
          .catch((error: unknown) => void faults.push(error))
          .finally(() => underWay.delete(event.recordId));
        underWay.set(event.recordId, sending);
      }
      if (due.length === 0 && underWay.size > 0) await Promise.race(underWay.values());
    }
  } finally {
    await Promise.all(underWay.values());
  }
  if (faults.length > 0 && !over.aborted) throw faults[0];
}

const lookUp = (told: ToTell, most: number, underWay: string[]): Promise<DueEvent[]> =>
  asSystem(told, "read", (ctx) => dueEvents(ctx, told.id, { underWay, most }));

type Standing = NonNullable<Awaited<ReturnType<typeof standingOf>>>;

/** Where it is told, in whose name and how it is signed, as it is now; null where nothing is to be sent. One whose owner left is switched off. */
async function standingOf(told: ToTell) {
  const standing = await asSystem(told, "read", (ctx) => readStanding(ctx, told.id));
  if (standing && !standing.who) {
    await asSystem(told, "write", (ctx) => switchOff(ctx, told.id, "owner_left"));
    return null;
  }
  return standing as (typeof standing & { who: Who }) | null; // as just looked at
}

async function readStanding(ctx: Context, webhookId: WebhookId) {
  const [webhook, state, secrets] = await Promise.all([
    selectOutgoing(ctx).where("w.id", "=", webhookId).executeTakeFirst(),
    own(ctx, "outgoingReadings")
      .select(["failures", "pausedUntil"])
      .where("webhookId", "=", webhookId)
      .executeTakeFirst(),
    readSecrets(ctx, webhookId),
  ]);
  if (!webhook || webhook.offBecause !== null || !state || secrets.length === 0) return null;
  const who = await whoOfMember(ctx, webhook.memberId);
  const seen = who ? kindsOf(who.actor.role as Role) : []; // a member's
  const reading = {
    webhookId,
    kinds: webhook.kinds.filter((kind) => seen.includes(kind)),
    changes: webhook.changes,
  };
  return {
    address: webhook.address,
    reading,
    isOwed: await areChangesOwed(ctx, reading),
    secrets,
    who,
    isAway: isAway(state.failures),
    isPaused: state.pausedUntil !== null && state.pausedUntil > ctx.now,
  };
}

/** Sends one event with what its record is now, in its owner's name, and keeps what became of it. Cut off, it is sent again. */
async function sendEvent(told: ToTell, standing: Standing, event: DueEvent, over: AbortSignal): Promise<void> {
  const { address, secrets } = standing;
  let sent: Sent;
  try {
    const body = await bodyOf(told, standing, event);
    sent = body
      ? await sendCall(told.edge.site, { address, secrets, id: event.id, at: new Date(), body }, over)
      : "passed_over";
  } catch (error) {
    if (over.aborted || isLost(error)) throw error;
    tellFault(`An event of the webhook ${told.id} cannot be made: ${toldStack(error)}`);
    sent = { status: null, answer: null, problem: "ours" };
  }
  await asSystem(told, "write", (ctx) => noteOutcome(ctx, told.id, event, sent));
}

async function bodyOf(told: ToTell, { who, reading }: Standing, event: DueEvent): Promise<Buffer | null> {
  const { kind, recordId, change, happenedAt: timestamp } = event;
  if (!reading.kinds.includes(kind)) return null;
  if (change === "deleted") {
    const isBack = await asSystem(told, "read", (ctx) => isThere(ctx, kind, recordId));
    const data = { kind, id: recordId, deletedAt: timestamp };
    return isBack ? null : Buffer.from(JSON.stringify({ type: `${kind}.${change}`, timestamp, data }));
  }
  const read = await told.edge.run(who, "read", origin, (ctx) => told.readRecord(ctx, kind, recordId));
  return read && Buffer.from(JSON.stringify({ type: `${read.kind}.${change}`, timestamp, data: read.record }));
}

/** What was deleted may have been put back by the time it is told. */
async function isThere(ctx: Context, kind: CopiedKind, id: string): Promise<boolean> {
  const { table } = kinds[kind].named;
  const row = await own(ctx, table)
    .select("id")
    .where("id", "=", id as never)
    .executeTakeFirst(); // an id of that table
  return row !== undefined;
}
