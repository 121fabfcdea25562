import type { Decimal } from "@trato/domain/decimal.ts";
import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import { isLead, obstacleToQuote } from "@trato/domain/opportunities/lifecycle.ts";
import type { CreateQuotation } from "@trato/domain/sales/inputs.ts";
import { convertLead } from "../opportunities/convert-lead.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";

/** What a quotation takes over from its opportunity: whose it is, and what it is about where the quotation says nothing. */
export type QuotedOpportunity = {
  id: Id<"opportunities">;
  salespersonId: Id<"members"> | null;
  teamId: Id<"teams"> | null;
  lines: { productId: Id<"products">; quantity: Decimal }[];
};

/** The opportunity from which a quotation is made; a lead becomes one thereby. Refuses one that is lost or not reached. */
export async function quotedOpportunity(
  ctx: Context,
  { opportunityId, customerId }: Pick<CreateQuotation, "opportunityId" | "customerId">,
): Promise<QuotedOpportunity | null> {
  if (!opportunityId) return null;
  const [opportunity, lines] = await Promise.all([read(ctx, opportunityId), linesAbout(ctx, opportunityId)]);
  if (!opportunity) throw new Refusal("invalid", "reference.unknown", { path: "opportunityId" });
  refuseIf(obstacleToQuote(opportunity));
  if (!isLead(opportunity)) return { ...opportunity, lines };
  const { salesperson, team } = await convertLead(ctx, {
    leadId: opportunityId,
    customer: { action: "link", contactId: customerId },
  });
  return { id: opportunityId, salespersonId: salesperson?.id ?? null, teamId: team?.id ?? null, lines };
}

/** The products that an opportunity is about, as a quotation's first lines: those that are still sold. */
export function linesAbout(ctx: Context, opportunityId: Id<"opportunities">): Promise<QuotedOpportunity["lines"]> {
  return own(ctx, "opportunityProducts as l")
    .innerJoin("products as p", (join) =>
      join.onRef("p.workspaceId", "=", "l.workspaceId").onRef("p.id", "=", "l.productId"),
    )
    .select(["l.productId", "l.quantity"])
    .where("l.opportunityId", "=", opportunityId)
    .where("p.archivedAt", "is", null)
    .orderBy("p.name")
    .orderBy("p.id")
    .execute();
}

function read(ctx: Context, id: Id<"opportunities">) {
  return own(ctx, "opportunities")
    .select(["id", "type", "state", "salespersonId", "teamId"])
    .where("id", "=", id)
    .executeTakeFirst();
}
