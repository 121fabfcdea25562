import { sql } from "kysely";
import * as z from "zod/mini";
import type { CopiedKind } from "@trato/domain/kinds.ts";
import type { EventState, SendProblem, ToldChange } from "@trato/domain/outgoing/choices.ts";
import type { ListOutgoingEvents, OneOutgoingWebhook } from "@trato/domain/outgoing/inputs.ts";
import type { OutgoingEvent, OutgoingWebhook } from "@trato/domain/outgoing/records.ts";
import type { Context } from "../platform/context.ts";
import { decodeCursor, pageOfRows } from "../platform/cursor.ts";
import { authorize } from "../platform/permissions.ts";
import { own } from "../platform/rows.ts";
import { subjectName } from "../reports/subject-name.ts";
import { countedOutgoing, readOutgoing, webhookOf } from "./store.ts";

/** Which other systems are told: one's own, and those of all for administrators. */
export async function listOutgoingWebhooks(ctx: Context): Promise<{ items: OutgoingWebhook[] }> {
  authorize(ctx, "outgoingWebhook.manage");
  const rows = await countedOutgoing(ctx).orderBy("w.name").orderBy("w.id").limit(200).execute();
  return { items: rows.map(webhookOf) };
}

export async function getOutgoingWebhook(
  ctx: Context,
  { outgoingWebhookId: webhookId }: OneOutgoingWebhook,
): Promise<OutgoingWebhook> {
  authorize(ctx, "outgoingWebhook.manage");
  return readOutgoing(ctx, webhookId);
}

const Key = z.tuple([z.int()]);

/** What it was told and is owed, the newest first. */
export async function listOutgoingEvents(
  ctx: Context,
  { outgoingWebhookId: webhookId, state, cursor, limit }: ListOutgoingEvents,
) {
  authorize(ctx, "outgoingWebhook.manage");
  await readOutgoing(ctx, webhookId);
  let query = own(ctx, "outgoingEvents as e")
    .innerJoin(record.as("n"), (join) => join.onTrue())
    .select(["e.id", "e.kind", "e.recordId", "e.change", "e.happenedAt", "e.state", "e.tries", "e.dueAt"])
    .select(["e.triedAt", "e.status", "e.answer", "e.problem", "e.place"])
    .select(sql<string | null>`${subjectName("n", "and party")}`.as("recordName"))
    .where("e.webhookId", "=", webhookId)
    .orderBy("e.place", "desc")
    .limit(limit + 1);
  if (state !== undefined) query = query.where("e.state", "=", state);
  if (cursor !== undefined) query = query.where("e.place", "<", decodeCursor(cursor, Key)[0]);
  const page = pageOfRows(await query.execute(), limit, ({ place }) => [place]);
  return { ...page, items: page.items.map(eventOf) };
}

/** What it is about, under the names by which records are looked up. */
const record = sql<object>`lateral (select e.workspace_id, e.kind as subject_kind, e.record_id as subject_id)`;

type EventRow = Omit<OutgoingEvent, "kind" | "state" | "change" | "problem"> & {
  place: number;
  kind: string;
  state: string;
  change: string;
  problem: string | null;
};

// what it was when it was kept is what the tables let be kept
const eventOf = ({ place: _, kind, state, change, problem, dueAt, ...row }: EventRow): OutgoingEvent => ({
  ...row,
  kind: kind as CopiedKind,
  change: change as ToldChange,
  state: state as EventState,
  dueAt: state === "waiting" ? dueAt : null,
  problem: problem as SendProblem | null,
});
