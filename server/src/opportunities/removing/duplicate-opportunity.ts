import { sql } from "kysely";
import { copyName } from "@trato/domain/contacts/removing/copy-name.ts";
import { refuseIf } from "@trato/domain/errors.ts";
import { columnsOf } from "@trato/domain/fields/field-columns.ts";
import { without } from "@trato/domain/fields/field-lists.ts";
import { opportunityFields } from "@trato/domain/opportunities/fields.ts";
import type { OneOpportunity } from "@trato/domain/opportunities/inputs.ts";
import { calledAs, obstacleToAssign } from "@trato/domain/opportunities/lifecycle.ts";
import type { Opportunity } from "@trato/domain/opportunities/records.ts";
import { mayDo } from "@trato/domain/permissions.ts";
import type { Context } from "../../platform/context.ts";
import { authorize } from "../../platform/permissions.ts";
import { own } from "../../platform/rows.ts";
import { addNew, planNew } from "../create-opportunity.ts";
import type { Owner } from "../owner-defaults.ts";
import { answerBehind } from "../present-opportunity.ts";
import { lockOpportunity, type OpportunityId, type OpportunityRecord } from "../store.ts";

// how a record stands is its own; the copy begins in the first stage. Source: rule R-314
const copied = columnsOf(
  without(opportunityFields, ["title", "stageId", "salespersonId", "teamId", "probability", "lostReasonId"]),
);

/** A second lead or opportunity that begins with all that is known of the first, with the same people, in the first stage. */
export async function duplicateOpportunity(ctx: Context, { opportunityId }: OneOpportunity): Promise<Opportunity> {
  authorize(ctx, "opportunity.edit");
  const original = await lockOpportunity(ctx, opportunityId);
  refuseIf(obstacleToAssign(original));
  const type = calledAs(original);
  const title = copyName(original.title, ctx.language);
  const planned = await planNew(ctx, type, { title, ...(await ownerStill(ctx, original)) });
  const known = Object.fromEntries(copied.map((column) => [column, original[column]])) as Pick<
    OpportunityRecord,
    (typeof copied)[number]
  >; // the same columns
  const record = { ...planned.record, ...known };
  const told = { event: `${type}.duplicated` as const, told: { copyOf: original.title } };
  const added = addNew(ctx, { ...planned, record }, told).then(() => copyProducts(ctx, original.id, planned.id));
  return answerBehind(ctx, added, planned.id);
}

/** Whose it was, as far as they work here still. */
async function ownerStill(ctx: Context, { salespersonId, teamId }: Owner): Promise<Owner> {
  const person = await own(ctx, "members")
    .select(["id", "role"])
    .where("id", "=", salespersonId)
    .where("deactivatedAt", "is", null)
    .executeTakeFirst();
  const team = await own(ctx, "teams")
    .select("id")
    .where("id", "=", teamId)
    .where("archivedAt", "is", null)
    .executeTakeFirst();
  const sells = person !== undefined && mayDo(person.role, "opportunity.edit");
  return { salespersonId: sells ? person.id : null, teamId: team?.id ?? null };
}

async function copyProducts(ctx: Context, from: OpportunityId, to: OpportunityId): Promise<void> {
  await sql`
    insert into opportunity_products
    select (jsonb_populate_record(p, jsonb_build_object('opportunity_id', ${to}::uuid))).*
    from opportunity_products p where p.workspace_id = ${ctx.workspace.id} and p.opportunity_id = ${from}`.execute(
    ctx.db,
  );
}
