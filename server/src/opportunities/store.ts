import { sql } from "kysely";
import type { Moment } from "@trato/domain/dates.ts";
import { Refusal } from "@trato/domain/errors.ts";
import { columnsOf } from "@trato/domain/fields/field-columns.ts";
import type { Id } from "@trato/domain/ids.ts";
import { opportunityFields } from "@trato/domain/opportunities/fields.ts";
import type { Stage } from "@trato/domain/opportunities/lifecycle.ts";
import { noTime } from "@trato/domain/opportunities/follow-up/contact-times.ts";
import type { DiaryEvent } from "@trato/domain/events.ts";
import type { Context } from "../platform/context.ts";
import { recordAllInDiary, recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { builtOnce } from "../platform/database/built-once.ts";
import { snaked } from "../platform/database/snaked.ts";
import type { OpportunitiesTable } from "../platform/database/tables.ts";
import { found, own } from "../platform/rows.ts";
import { filledLaterAfter } from "@trato/domain/opportunities/scoring/filled-later.ts";
import { contactTimesOf, readyForContact } from "./follow-up/contact-terms.ts";
import { countOutcomes } from "./scoring/count-outcomes.ts";
import { readyToScore, scoresAfter } from "./scoring/scorer.ts";

export type OpportunityId = Id<"opportunities">;

/** The record, locked until the commit; refused where it is not there or not to be seen. */
export async function lockOpportunity(ctx: Context, id: OpportunityId) {
  const [[locked]] = await Promise.all([lockedBy(ctx, { id }), readyForChange(ctx)]);
  return found(locked);
}

const lockedBy = builtOnce(["id"], (ctx, { id }: { id: OpportunityId }) =>
  own(ctx, "opportunities").select(columns).where("id", "=", id).forUpdate().compile(),
);

/** Many of them, locked in the order of their ids; refused where one is not there or not to be seen. */
export async function lockOpportunities(ctx: Context, ids: readonly OpportunityId[]): Promise<OpportunityRecord[]> {
  const [locked] = await Promise.all([opportunitiesBy(ctx, ids).forUpdate().execute(), readyForChange(ctx)]);
  return allOf(ids, locked);
}

/** The same for whoever only reads them. */
export async function readOpportunities(ctx: Context, ids: readonly OpportunityId[]): Promise<OpportunityRecord[]> {
  return allOf(ids, await opportunitiesBy(ctx, ids).execute());
}

export const opportunitiesBy = (ctx: Context, ids: readonly OpportunityId[]) =>
  own(ctx, "opportunities")
    .select(columns)
    .where(sql<boolean>`id = any (${ids}::uuid[])`)
    .orderBy("id");

function allOf(ids: readonly OpportunityId[], records: OpportunityRecord[]): OpportunityRecord[] {
  if (records.length < ids.length) throw new Refusal("not_found", "record.not_found");
  return records;
}

/** The same for commands whose right comes from elsewhere: whoever reaches it; undefined where it is not there. */
export async function lockAnyOpportunity(ctx: Context, id: OpportunityId) {
  const opportunities = ctx.db
    .selectFrom(sql<OpportunitiesTable>`app.opportunity(${id}::uuid)`.as("opportunities"))
    .select(columns);
  const [locked] = await Promise.all([opportunities.executeTakeFirst(), readyForChange(ctx)]);
  return locked;
}

/** Reads what follows from a change: by what records are scored, and within how long they are contacted. */
export const readyForChange = (ctx: Context): Promise<unknown> =>
  Promise.all([readyToScore(ctx), readyForContact(ctx)]);

export type OpportunityRecord = Awaited<ReturnType<typeof lockOpportunity>>;

const columns = [
  "id",
  "type",
  "state",
  ...columnsOf(opportunityFields),
  "automaticProbability",
  "filledLater",
  "rank",
  "contactFrom",
  "contactSoonAt",
  "firstContactAt",
  "lastActivityOn",
  "assignedAt",
  "convertedAt",
  "stageChangedAt",
  "closedAt",
  "archivedAt",
  "createdAt",
  "listId",
  "version",
] as const;

/** The columns that commands write; the rest follows from them. */
export type Writable = Omit<OpportunityRecord, "id" | "createdAt" | "version">;

export type NewOpportunity = Partial<Writable> &
  Pick<Writable, "type" | "title" | "stageId" | "rank" | "stageChangedAt"> & {
    id: OpportunityId;
    externalId?: string | undefined;
    createdAt: Moment;
    createdBy: Id<"members"> | null;
  };

/** Writes new records, scored as `readyToScore` has made ready, and counts them on the board. */
export async function addOpportunities(ctx: Context, records: readonly NewOpportunity[]): Promise<void> {
  const text = JSON.stringify(
    records.map((record) =>
      inColumns({ ...record, ...firstScores(ctx, record), ...followUpOfNew(ctx, record) }, isSaid),
    ),
  );
  await Promise.all([
    sql`select app.add_opportunities(${text}::jsonb)`.execute(ctx.db),
    countOutcomes(
      ctx,
      records.map((record) => ({ record, from: null, to: record })),
    ),
  ]);
}

function firstScores(ctx: Context, { state = "open", probability = null, ...record }: NewOpportunity) {
  return scoresAfter(ctx, null, { ...record, state, probability, automaticProbability: null });
}

function followUpOfNew(ctx: Context, { type, state = "open", teamId = null }: NewOpportunity) {
  const isAwaited = state === "open" && type !== "pooled";
  return { lastActivityOn: ctx.today, ...(isAwaited && { ...awaitedFrom(ctx), ...timesToTell(ctx, teamId, ctx.now) }) };
}

function timesToTell(ctx: Context, teamId: Id<"teams"> | null, since: Moment) {
  const times = contactTimesOf(ctx, teamId, since);
  return { ...times, contactTellAt: times.contactSoonAt };
}

/** What a file brings is not new: nobody waits for its first contact. */
const awaitedFrom = ({ now, importId }: Context) => ({ contactFrom: importId === null ? now : null });

/** What is left out is as the table says: nothing, where it says nothing else. */
const isSaid = (value: unknown): boolean => value !== null && value !== undefined;

/**
 * Writes changed columns of a locked record and the board's counters with them, tells others, and records it under its event.
 * The record may end outside the reach of who changes it. `told` is what the history says besides.
 */
export async function changeOpportunity(
  ctx: Context,
  before: OpportunityRecord,
  { changes, event, told = {} }: { changes: Partial<Writable>; event: DiaryEvent; told?: Record<string, unknown> },
): Promise<void> {
  const { id } = before;
  const version = before.version + 1;
  const text = JSON.stringify(inColumns(withWhatFollows(ctx, before, changes, event)));
  tellOthers(ctx, "opportunity", id, version, isHandedOver(before, changes) ? ownerOf(before) : undefined);
  await Promise.all([
    sql`select app.change_opportunity(${id}::uuid, ${text}::jsonb)`.execute(ctx.db),
    recordInDiary(ctx, event, { kind: "opportunity", id }, { before, after: { ...changes, ...told, version } }),
    countOutcomes(ctx, [{ record: before, from: before, to: { ...before, ...changes } }]),
  ]);
}

type Changed = { before: OpportunityRecord; changes: Partial<Writable> };

/** The same of many locked records, in one statement. */
export async function changeOpportunities(ctx: Context, changed: readonly Changed[], event: DiaryEvent): Promise<void> {
  const told = changed.map(({ before, changes }) => ({ before, changes, version: before.version + 1 }));
  for (const { before, changes, version } of told)
    tellOthers(ctx, "opportunity", before.id, version, isHandedOver(before, changes) ? ownerOf(before) : undefined);
  const scored = changed.map(({ before, changes }) => ({
    id: before.id,
    changes: inColumns(withWhatFollows(ctx, before, changes, event)),
  }));
  const text = JSON.stringify(scored);
  await Promise.all([
    sql`select app.change_opportunity(c.id, c.changes)
      from jsonb_to_recordset(${text}::jsonb) as c (id uuid, changes jsonb)`.execute(ctx.db),
    recordAllInDiary(
      ctx,
      event,
      "opportunity",
      told.map(({ before, changes, version }) => ({ id: before.id, before, after: { ...changes, version } })),
    ),
    countOutcomes(
      ctx,
      changed.map(({ before, changes }) => ({ record: before, from: before, to: { ...before, ...changes } })),
    ),
  ]);
}

/** What changes, and what follows from it that is no change of the record: how likely it is, what of it was not known when it came, and until when it is contacted. */
function withWhatFollows(ctx: Context, before: OpportunityRecord, changes: Partial<Writable>, event: DiaryEvent) {
  const filledLater = filledLaterAfter(before, changes, { event, now: ctx.now });
  const isMore = filledLater.length > before.filledLater.length;
  const all = { ...changes, ...(isMore && { filledLater }) };
  return { ...all, ...scoresAfter(ctx, before, { ...before, ...all }), ...contactAfter(ctx, before, changes) };
}

const notAwaited = { contactFrom: null, contactTellAt: null, firstContactAt: null };

/**
 * Out of the pool its time begins; given to another team it has that team's, from when it came; back in the pool it has none. What is waited for
 * again, for it was given up or merged by mistake, is told again.
 */
function contactAfter(ctx: Context, before: OpportunityRecord, changes: Partial<Writable>) {
  const { contactFrom, contactSoonAt } = before;
  const { type = before.type, teamId = before.teamId, state = before.state } = changes;
  const { firstContactAt = before.firstContactAt } = changes;
  if (type === "pooled") return before.type === "pooled" ? {} : { ...noTime, ...notAwaited };
  if (before.type === "pooled") return { ...awaitedFrom(ctx), ...timesToTell(ctx, teamId, ctx.now) };
  if (contactFrom === null || firstContactAt !== null) return {};
  if (teamId !== before.teamId) return timesToTell(ctx, teamId, contactFrom);
  const isAgain = state === "open" && (before.state !== "open" || before.firstContactAt !== null);
  return isAgain ? { contactTellAt: contactSoonAt } : {};
}

function isHandedOver(before: OpportunityRecord, { salespersonId, teamId }: Partial<Writable>): boolean {
  const isAnother = salespersonId !== undefined && salespersonId !== before.salespersonId;
  return isAnother || (teamId !== undefined && teamId !== before.teamId);
}

const ownerOf = ({ salespersonId, teamId }: OpportunityRecord) => ({ salespersonId, teamId });

function inColumns(record: object, isWritten = (_: unknown) => true): Record<string, unknown> {
  const columns: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(record)) if (isWritten(value)) columns[snaked(name)] = value;
  return columns;
}

/** The columns of the board in their order. */
export async function readStages(ctx: Context) {
  return own(ctx, "stages")
    .select(["id", "name", "sequence", "isWon", "version"])
    .orderBy("sequence")
    .orderBy("id")
    .limit(100)
    .execute();
}

/** The stage that was asked for; refused where there is none. */
export function stageOf<Known extends Stage>(stages: readonly Known[], id: Id<"stages"> | undefined): Known {
  const stage = stages.find((each) => each.id === id);
  if (!stage) throw new Refusal("invalid", "reference.unknown", { path: "stageId" });
  return stage;
}
