import { type Decimal, exact, sum, toText } from "@trato/domain/decimal.ts";
import { readOpportunity } from "../../src/opportunities/present-opportunity.ts";
import type { OpportunityId } from "../../src/opportunities/store.ts";
import { own } from "../../src/platform/rows.ts";
import { createProduct } from "../../src/products/create-product.ts";
import { confirmQuotation } from "../../src/sales/confirm-quotation.ts";
import { createQuotation } from "../../src/sales/create-quotation.ts";
import type { Told } from "./lead-cases.ts";
import { keyOf, type LeadCompany } from "./lead-company.ts";

/** A quotation of one service without taxes is made from the opportunity, and confirmed. */
export async function quoted(company: LeadCompany, id: OpportunityId, amount: Decimal): Promise<Omit<Told, "type">> {
  const { ctx, partners, members, teams } = company;
  const { customer } = await readOpportunity(ctx, id);
  if (!customer) throw new Error("a quotation goes to a customer");
  const service = await createProduct(ctx, { name: "Service", kind: "service", listPrice: amount });
  const line = { productId: service.id, unitPrice: amount, taxIds: [] };
  const sale = await createQuotation(ctx, { customerId: customer.id, opportunityId: id, lines: [line] });
  const order = {
    partner: keyOf(partners, sale.customer.id),
    user: keyOf(members, sale.salesperson?.id ?? null),
    team: keyOf(teams, sale.team?.id ?? null),
    origin: sale.opportunity?.title ?? null,
    tags: [],
    amount_untaxed: sale.totals.untaxed,
  };
  const before_confirm = await countedFor(company, id);
  await confirmQuotation(ctx, { saleId: sale.id });
  const { stage } = await readOpportunity(ctx, id);
  const after_confirm = { ...(await countedFor(company, id)), stage: stage.name };
  return { order, before_confirm, after_confirm };
}

async function countedFor({ ctx }: LeadCompany, id: OpportunityId) {
  const sales = await own(ctx, "sales").select(["state", "untaxed"]).where("opportunityId", "=", id).execute();
  const orders = sales.filter(({ state }) => state === "confirmed");
  const { expectedRevenue } = await readOpportunity(ctx, id);
  return {
    quotation_count: sales.length - orders.length,
    sale_order_count: orders.length,
    sale_amount_total: toText(sum(orders.map(({ untaxed }) => exact(untaxed)))),
    expected_revenue: expectedRevenue,
  };
}
