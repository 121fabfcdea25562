import { sql } from "kysely";
import type { CalendarDate, Moment } from "@trato/domain/dates.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Stage as StageFacts } from "@trato/domain/opportunities/lifecycle.ts";
import type { Position } from "@trato/domain/opportunities/positions.ts";
import type { Language } from "@trato/domain/schemas.ts";
import type { Context } from "../platform/context.ts";

export type OpportunityId = Id<"opportunities">;

/** The record, locked until the commit; refused where it is not there or not to be seen. */
export async function lockOpportunity(ctx: Context, id: OpportunityId) {
  const opportunity = await ctx.db
    .selectFrom("opportunities")
    .select(columns)
    .where("workspaceId", "=", ctx.workspace.id)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (!opportunity) throw new Refusal("not_found", "record.not_found");
  return opportunity;
}

export type OpportunityRecord = Awaited<ReturnType<typeof lockOpportunity>>;

const columns = [
  "id",
  "type",
  "state",
  "title",
  "contactName",
  "companyName",
  "email",
  "phone",
  "website",
  "jobTitle",
  "street",
  "street2",
  "city",
  "zip",
  "province",
  "country",
  "language",
  "source",
  "medium",
  "campaign",
  "description",
  "expectedRevenue",
  "probability",
  "priority",
  "tags",
  "salespersonId",
  "teamId",
  "stageId",
  "rank",
  "customerId",
  "expectedClosing",
  "lostReasonId",
  "assignedAt",
  "convertedAt",
  "stageChangedAt",
  "closedAt",
  "version",
] as const;

/** The columns that commands write; the rest follows from them. */
export type Writable = Position & {
  type: "lead" | "opportunity";
  title: string;
  contactName: string | null;
  companyName: string | null;
  email: string | null;
  phone: string | null;
  website: string | null;
  jobTitle: string | null;
  street: string | null;
  street2: string | null;
  city: string | null;
  zip: string | null;
  province: string | null;
  country: string | null;
  language: Language | null;
  source: string | null;
  medium: string | null;
  campaign: string | null;
  description: string | null;
  expectedRevenue: Decimal;
  priority: number;
  tags: string[];
  salespersonId: Id<"members"> | null;
  teamId: Id<"teams"> | null;
  rank: string;
  customerId: Id<"contacts"> | null;
  expectedClosing: CalendarDate | null;
  assignedAt: Moment | null;
  convertedAt: Moment | null;
};

export type NewOpportunity = Partial<Writable> &
  Pick<Writable, "type" | "title" | "stageId" | "rank" | "stageChangedAt"> & {
    id: OpportunityId;
    externalId?: string | undefined;
    createdAt: Moment;
    createdBy: Id<"members"> | null;
  };

/** Writes new records and counts them on the board. */
export async function addOpportunities(ctx: Context, records: readonly NewOpportunity[]): Promise<void> {
  const text = JSON.stringify(records.map(snaked));
  await sql`select app.add_opportunities(${text}::jsonb)`.execute(ctx.db);
}

/** Writes changed columns of one record, moves the board's counters with it, and gives its new version. */
export async function changeOpportunity(ctx: Context, id: OpportunityId, changes: Partial<Writable>): Promise<number> {
  const text = JSON.stringify(snaked(changes));
  const { rows } = await sql<{ version: number | null }>`
    select app.change_opportunity(${id}::uuid, ${text}::jsonb) as version`.execute(ctx.db);
  const version = rows[0]?.version;
  if (!version) throw new Refusal("not_found", "record.not_found");
  return version;
}

function snaked(record: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  );
}

/** The columns of the board in their order. */
export async function readStages(ctx: Context) {
  return ctx.db
    .selectFrom("stages")
    .select(["id", "name", "sequence", "isWon", "version"])
    .where("workspaceId", "=", ctx.workspace.id)
    .orderBy("sequence")
    .orderBy("id")
    .limit(100)
    .execute();
}

/** One column of the board; refused where there is none. */
export async function readStage(ctx: Context, id: Id<"stages">): Promise<StageFacts> {
  const stage = (await readStages(ctx)).find((each) => each.id === id);
  if (!stage) throw new Refusal("invalid", "reference.unknown", { path: "stageId" });
  return stage;
}
