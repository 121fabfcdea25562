import { sql } from "kysely";
import { addDays, dayIn, type Moment } from "@trato/domain/dates.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import { type Begins, begunFor, daysMadeUpFor, isToBegin } from "@trato/domain/sequences/begins.ts";
import { whyOver } from "@trato/domain/sequences/followed-sale.ts";
import { nobody } from "../../identity/memberships.ts";
import { type Context, type Origin, systemActor } from "../../platform/context.ts";
import { isDatabaseAway } from "../../platform/database/lost.ts";
import { nothingToRecord } from "../../platform/diary.ts";
import type { Edge } from "../../platform/edge.ts";
import { enqueueJob } from "../../platform/jobs/jobs.ts";
import { lockRow, own } from "../../platform/rows.ts";
import { beginWith } from "../enrol-opportunity.ts";
import { anOffer } from "../followed.ts";
import type { SaleRecord } from "../../sales/store.ts";
import { lockLive, stop } from "../store.ts";
import { followedOffer } from "./read-offer.ts";

type SaleId = Id<"sales">;

/** A sequence that begins by itself, and since when. */
type Rule = { id: Id<"sequences">; begins: Begins; beginsSince: Moment };

/** An offer went out: what begins with that does so by a job, where anything does. */
export async function beginSoon(ctx: Context, saleId: SaleId): Promise<void> {
  if ((await readRules(ctx)).length > 0) await enqueueJob(ctx, "begin_sequences", { saleId });
}

export function readRules(ctx: Context): Promise<Rule[]> {
  return own(ctx, "sequences")
    .select(["id", "begins", "beginsSince"])
    .where("subject", "=", "sale")
    .where("isOn", "=", true)
    .where("archivedAt", "is", null)
    .where("begins", "is not", null)
    .orderBy("id")
    .execute() as unknown as Promise<Rule[]>; // what begins is kept as it was asked for, with the moment
}

/** The job: with an offer that its customer has begins what is to begin today, once for what it begins by. */
export async function beginWithOffer(ctx: Context, saleId: SaleId): Promise<void> {
  nothingToRecord(ctx);
  const sale = await lockRow(ctx, "sales", saleId);
  const offer = whyOver(sale) === null ? await followedOffer(ctx, sale) : null;
  if (!offer) return;
  await stopFormer(ctx, sale);
  const { today } = ctx;
  for (const { id: sequenceId, begins, beginsSince } of await readRules(ctx)) {
    const since = dayIn(ctx.workspace.timeZone, beginsSince);
    // of the day on which a rule began, only what happened after it
    const isBefore = begins.when === "sent" && sale.sentAt !== null && sale.sentAt < beginsSince;
    if (isBefore || !isToBegin(begins, offer, { today, since })) continue;
    const key = begunFor(begins, offer);
    if (await isDone(ctx, { saleId, sequenceId, key })) continue;
    await beginWith(ctx, anOffer(saleId), { sequenceId, begunFor: key }).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error; // it is in it already, or its customer wants no more mails
    });
  }
}

/** What follows up an earlier version ends as the next goes out; what has begun with that goes on. */
export async function stopFormer(ctx: Context, { id, sentAt }: Pick<SaleRecord, "id" | "sentAt">): Promise<void> {
  for (const enrolment of await lockLive(ctx, anOffer(id)))
    if (sentAt !== null && enrolment.enrolledAt < sentAt) await stop(ctx, enrolment, "sent_anew");
}

type Asked = { saleId: SaleId; sequenceId: Rule["id"]; key: string };

async function isDone(ctx: Context, { saleId, sequenceId, key }: Asked): Promise<boolean> {
  const { rows } = await sql`
    select 1 from sequence_enrolments where workspace_id = ${ctx.workspace.id} and sale_id = ${saleId} and sequence_id = ${sequenceId} and begun_for = ${key}
    union all select 1 from sequence_skips where workspace_id = ${ctx.workspace.id} and sale_id = ${saleId} and sequence_id = ${sequenceId}`.execute(
    ctx.db,
  );
  return rows.length > 0;
}

/** The job: of offers whose last day comes near or has passed, in every workspace with such a sequence. */
export async function remindOfOffers(edge: Edge, origin: Origin): Promise<void> {
  const failures: unknown[] = [];
  const { rows } = await edge.database.transaction(nobody, "read", (db) =>
    sql<{ id: Id<"workspaces"> }>`select id from app.workspaces_that_remind() as id`.execute(db),
  );
  for (const { id: workspaceId } of rows) {
    const run = <T>(work: (ctx: Context) => Promise<T>) =>
      edge.run({ workspaceId, actor: systemActor }, "write", origin, work);
    for (const saleId of await run(dueOffers))
      await run((ctx) => beginWithOffer(ctx, saleId)).catch((error: unknown) => {
        if (isDatabaseAway(error)) throw error;
        failures.push(error);
      });
  }
  if (failures.length > 0) throw new AggregateError(failures, "not all sequences of offers could begin");
}

/** Those with whose last day a sequence is to begin that has not: what it never begins with would stand in front of them for ever. */
export async function dueOffers(ctx: Context): Promise<SaleId[]> {
  nothingToRecord(ctx);
  const { timeZone } = ctx.workspace;
  const missed = addDays(ctx.today, -daysMadeUpFor);
  const found = new Set<SaleId>();
  for (const { id, begins, beginsSince } of await readRules(ctx)) {
    if (begins.when !== "expiring" && begins.when !== "expired") continue;
    const days = begins.when === "expiring" ? -begins.days : begins.days; // from its last day on
    const since = dayIn(timeZone, beginsSince);
    const first = since > missed ? since : missed;
    const { rows } = await sql<{ id: SaleId }>`
      select s.id from sales s
      where s.workspace_id = ${ctx.workspace.id} and s.state = 'sent' and s.accepted_at is null and s.changes_asked_at is null
        and s.valid_until between ${addDays(first, -days)}::date and ${addDays(ctx.today, -days)}::date
        and s.valid_until + ${days}::int > (s.sent_at at time zone ${timeZone})::date
        and not exists (select from sequence_enrolments e where e.workspace_id = s.workspace_id and e.sale_id = s.id and e.sequence_id = ${id}
          and e.begun_for = ${`${begins.when} `} || s.valid_until)
        and not exists (select from sequence_skips k where k.workspace_id = s.workspace_id and k.sale_id = s.id and k.sequence_id = ${id})
      order by s.valid_until, s.id limit 1000`.execute(ctx.db);
    for (const row of rows) found.add(row.id);
  }
  return [...found];
}
