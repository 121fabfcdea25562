import { Refusal } from "@trato/domain/errors.ts";
import type { ConvertLead } from "@trato/domain/opportunities/inputs.ts";
import type { Converted } from "@trato/domain/sales/records.ts";
import { convertLead } from "../opportunities/convert-lead.ts";
import type { Context } from "../platform/context.ts";
import { authorize } from "../platform/permissions.ts";
import { draftQuotation } from "./create-quotation.ts";
import { linesAbout } from "./quoted-opportunity.ts";

/** Converts a lead and, where that is asked, goes on to a quotation for its customer, which there must be then. */
export async function convertLeadToQuotation(
  ctx: Context,
  { createQuotation, ...input }: ConvertLead,
): Promise<Converted> {
  if (!createQuotation) return { ...(await convertLead(ctx, input)), quotation: null };
  authorize(ctx, "sale.edit");
  const lines = await linesAbout(ctx, input.leadId);
  const opportunity = await convertLead(ctx, input);
  const { id, customer, salesperson, team } = opportunity;
  if (!customer) throw new Refusal("invalid", "opportunity.without_customer", { path: "customer" });
  const quoted = { id, salespersonId: salesperson?.id ?? null, teamId: team?.id ?? null, lines };
  const saleId = await draftQuotation(ctx, { customerId: customer.id, opportunityId: id, lines: [] }, quoted);
  return { ...opportunity, quotation: { id: saleId, version: 1 } };
}
