import type { ToldLead } from "@trato/domain/capture/lead-of.ts";
import { mappedColumns } from "@trato/domain/capture/webhooks/corrections.ts";
import type { Id } from "@trato/domain/ids.ts";
import { knownFields } from "@trato/domain/opportunities/known-fields.ts";
import { lockAnyOpportunity, type OpportunityId } from "../../opportunities/store.ts";
import type { Context } from "../../platform/context.ts";
import { lockRow, own } from "../../platform/rows.ts";

type Facts = Readonly<Record<string, unknown>>;

/** What a reading again writes in a lead's history, besides how it came. */
const ownEvents = ["lead.received", "lead.read_again", "lead.reading_undone"] as const;

/** What an arrival is and what was read of it, and what the lead says that it became: both locked until the commit. */
export async function factsOfCall(ctx: Context, arrivalId: Id<"arrivals">): Promise<Facts> {
  const arrival = await lockRow(ctx, "arrivals", arrivalId);
  const { subjectId, state, reason, detail, title, read, consent } = arrival;
  const lead = subjectId === null ? undefined : await lockAnyOpportunity(ctx, leadIdOf(subjectId));
  return { subjectId, arrival: { state, reason, detail, title, read, consent }, ...(lead && mappedOf(lead)) };
}

/** What came by a webhook becomes leads. */
export const leadIdOf = (subjectId: string) => subjectId as OpportunityId;

function mappedOf(lead: object): Facts {
  const facts: Facts = { ...lead };
  return Object.fromEntries(mappedColumns.map((column) => [column, facts[column]]));
}

/** What was read, by the columns that keep it. */
export const columnsOfRead = (ctx: Context, read: unknown): Facts =>
  knownFields(read as ToldLead, ctx.workspace.currencyDecimals); // as it was read

/** What was done with a lead since it came, and whatever was changed of it. */
export async function doneSince(ctx: Context, leadId: OpportunityId): Promise<{ touched: Set<string>; count: number }> {
  const entries = await own(ctx, "diary")
    .select("after")
    .where("subjectKind", "=", "opportunity")
    .where("subjectId", "=", leadId)
    .where("event", "not in", ownEvents)
    .execute();
  return { touched: new Set(entries.flatMap(({ after }) => Object.keys(after ?? {}))), count: entries.length };
}
