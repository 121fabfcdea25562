import type { Decimal } from "@trato/domain/decimal.ts";
import { convertedPrice } from "@trato/domain/documents/document-currency.ts";
import { inCurrency } from "@trato/domain/identity/currencies.ts";
import { amountText } from "@trato/domain/money.ts";
import type { OneLead, OneOpportunity } from "@trato/domain/opportunities/inputs.ts";
import type { OpportunityDetails } from "@trato/domain/reports/opportunity-page.ts";
import { followMerge } from "../contacts/merging/follow-merge.ts";
import { findOpportunityDuplicates, signsOf } from "../opportunities/find-opportunity-duplicates.ts";
import { readOpportunity } from "../opportunities/present-opportunity.ts";
import { saidRateOf } from "../documents/money/document-money.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";

type OpportunityId = OneOpportunity["opportunityId"];

/** A lead with what its page shows; the same record by its other address. */
export function getLeadPage(ctx: Context, { leadId }: OneLead): Promise<OpportunityDetails> {
  return getOpportunityPage(ctx, { opportunityId: leadId });
}

/**
 * An opportunity with what its page shows: its products, quotations and orders, and what looks like the same interest. By the address of one that
 * was merged comes the one that stayed, with its own id.
 */
export function getOpportunityPage(ctx: Context, { opportunityId }: OneOpportunity): Promise<OpportunityDetails> {
  return followMerge(ctx, "opportunity", opportunityId, (id) => readPage(ctx, id));
}

async function readPage(ctx: Context, id: OpportunityId): Promise<OpportunityDetails> {
  const [record, products, sales] = await Promise.all([
    readOpportunity(ctx, id),
    readProducts(ctx, id),
    readSales(ctx, id),
  ]);
  const { items: similar, withColleagues } = await findOpportunityDuplicates(ctx, signsOf(record), id);
  return { ...record, products, sales, similar, similarWithColleagues: withColleagues };
}

function readProducts(ctx: Context, id: OpportunityId) {
  return own(ctx, "opportunityProducts as l")
    .innerJoin("products as p", (join) =>
      join.onRef("p.workspaceId", "=", "l.workspaceId").onRef("p.id", "=", "l.productId"),
    )
    .select(["p.id", "p.name", "l.quantity"])
    .where("l.opportunityId", "=", id)
    .orderBy("p.name")
    .orderBy("p.id")
    .execute();
}

async function readSales(ctx: Context, id: OpportunityId): Promise<OpportunityDetails["sales"]> {
  const rows = await own(ctx, "sales")
    .select(["id", "number", "state", "currency", "createdAt", "exchangeRate", "isRateInverse"])
    .select((eb) => [
      eb.fn.coalesce("keptUntaxed", "untaxed").as("untaxed"), // without what was given up
      eb.fn.coalesce("keptTotal", "total").as("total"),
    ])
    .where("opportunityId", "=", id)
    .orderBy("id", "desc")
    .limit(200)
    .execute();
  const { currencyDecimals } = ctx.workspace;
  return rows.map(({ exchangeRate, isRateInverse, ...sale }) => {
    const amount = (value: Decimal) => amountText(value, inCurrency(ctx.workspace, sale.currency).currencyDecimals);
    const rate = saidRateOf({ exchangeRate, isRateInverse });
    const companyUntaxed = amountText(convertedPrice(sale.untaxed, rate, null, currencyDecimals), currencyDecimals);
    return { ...sale, untaxed: amount(sale.untaxed), total: amount(sale.total), companyUntaxed };
  });
}
