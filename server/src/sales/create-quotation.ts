import { settledChoices } from "@trato/domain/documents/choices/choices.ts";
import { companyAmountsOf } from "@trato/domain/documents/document-currency.ts";
import { amountsOf, documentTotals } from "@trato/domain/documents/totals.ts";
import type { Id } from "@trato/domain/ids.ts";
import { lastValidDay } from "@trato/domain/sales/expiry.ts";
import type { CreateQuotation } from "@trato/domain/sales/inputs.ts";
import { totalsRulesOf } from "../documents/read-totals-rules.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { authorize } from "../platform/permissions.ts";
import { allOf, insertOwn } from "../platform/rows.ts";
import { completeLines } from "./complete-lines.ts";
import { getNewSale } from "./get-sale.ts";
import { saidRateOf } from "../documents/money/document-money.ts";
import { firstSaleMoney } from "./prices/document-money.ts";
import { readPricing } from "./prices/document-pricing.ts";
import { type Material, addressedTo, positionOf, pricesOf, readMaterial } from "./drafting/read-material.ts";
import { readGoods } from "./line-sources.ts";
import { type QuotedOpportunity, quotedOpportunity } from "./quoted-opportunity.ts";
import type { Buyer } from "./addressee/read-buyers.ts";
import { refuseOutOfReach, staysInReach } from "./stay-in-reach.ts";
import { tellOfSale } from "./store.ts";
import { keepSaleLines } from "./margins/keep-margin.ts";

/** A first offer to a customer, perhaps from an opportunity: a draft with its lines, prices and totals. */
export async function createQuotation(ctx: Context, input: CreateQuotation) {
  authorize(ctx, "sale.edit");
  const { written, id: saleId } = await writeDraft(ctx, input);
  const [, sale] = await Promise.all([written, getNewSale(ctx, { saleId })]);
  return sale;
}

/** The same for commands that go on with the draft, or that have the opportunity already. */
export async function draftQuotation(
  ctx: Context,
  input: CreateQuotation,
  quoted?: QuotedOpportunity,
): Promise<Id<"sales">> {
  const { written, id } = await writeDraft(ctx, input, quoted);
  await written;
  return id;
}

/** Sends what makes the draft, in one go: whatever is asked for next sees it written. */
async function writeDraft(ctx: Context, input: CreateQuotation, quoted?: QuotedOpportunity) {
  const material = await readMaterial(ctx, input);
  const { customer, contactPersonId, addresses } = await addressedTo(ctx, material, input);
  const opportunity = quoted ?? (await quotedOpportunity(ctx, input));
  const lines = input.lines.length > 0 ? input.lines : (opportunity?.lines ?? []);
  const around = { asked: input, customer, deliveryAddressId: addresses.deliveryAddressId };
  const { computed, columns } = await computeLines(ctx, material, lines, around);
  const { defaultTerms, paymentAsked } = material;
  const id = input.id ?? ctx.newId<"sales">();
  const sale = {
    ...headerOf(ctx, { ...input, contactPersonId }, { customer, opportunity, defaultTerms }),
    ...amountsOf(computed.totals),
    ...columns,
    ...addresses,
    paymentAsked,
    id,
    externalId: input.externalId,
    externalKind: input.externalId === undefined ? null : (input.externalKind ?? "quotation"),
    createdAt: ctx.now,
    createdBy: ctx.actor.memberId,
  };
  if (!quoted) refuseOutOfReach(ctx, sale);
  tellOfSale(ctx, sale, 1);
  const after = { customerId: sale.customerId, total: sale.total, version: 1 };
  const written = allOf([
    insertOwn(ctx, "sales", { ...sale, totals: JSON.stringify(computed.totals) }).execute(),
    keepSaleLines(ctx, id, computed.lines, { isNew: true }),
    recordInDiary(ctx, "sale.created", { kind: "sale", id }, { after }),
  ]);
  return { id, written };
}

type Around = { asked: CreateQuotation; customer: Buyer; deliveryAddressId: Id<"addresses"> | null };

/** The lines with what they come to under the customer's position of tax law, by the customer's price list. */
async function computeLines(ctx: Context, material: Material, lines: CreateQuotation["lines"], around: Around) {
  const { asked, customer } = around;
  const { position, columns } = await positionOf(ctx, material, around);
  const { list, columns: prices } = pricesOf(material, asked, customer);
  const day = prices.priceDay ?? ctx.today;
  const money = await firstSaleMoney(ctx, asked, { list, day });
  const { taxes, ...goods } = material.goods ?? (await readGoods(ctx, lines));
  const rules = totalsRulesOf(ctx, taxes, money.currency);
  const terms = { priceListId: prices.priceListId, currency: money.currency, day };
  const sources = { ...goods, rules, position, pricing: await readPricing(ctx, goods, { terms }) };
  const complete = settledChoices(completeLines(ctx, lines, sources));
  const computed = documentTotals(complete, sources.rules, asked.discount);
  const rate = { said: saidRateOf(money), decimals: ctx.workspace.currencyDecimals };
  const company = companyAmountsOf(complete, sources.rules, rate, asked.discount);
  return { computed, columns: { ...columns, ...prices, ...money, ...company } };
}

type Given = {
  customer: Buyer;
  opportunity: QuotedOpportunity | null;
  defaultTerms: Id<"payment_terms"> | null;
};

/** What the header says, or what follows from the customer, the opportunity and the workspace. */
function headerOf(ctx: Context, input: CreateQuotation, { customer, opportunity, defaultTerms }: Given) {
  const defaultValidUntil = lastValidDay({ workspaceDays: ctx.workspace.validityDays }, ctx.today);
  const teamId = opportunity?.teamId ?? ctx.actor.teamIds[0] ?? null;
  const { validUntil = defaultValidUntil, paymentTermsId = customer.paymentTermsId ?? defaultTerms } = input;
  return {
    state: "draft" as const,
    customerId: customer.id,
    contactPersonId: input.contactPersonId ?? null,
    opportunityId: opportunity?.id ?? null,
    salespersonId:
      input.salespersonId ?? opportunity?.salespersonId ?? salespersonOf(ctx, customer, teamId) ?? ctx.actor.memberId,
    teamId,
    validUntil,
    paymentTermsId,
    deliveryDate: input.deliveryDate ?? null,
    customerReference: input.customerReference ?? null,
    terms: input.terms ?? null,
    discount: input.discount ? JSON.stringify(input.discount) : null,
  };
}

/** Who looks after the customer, unless the quotation would be out of reach of whoever makes it. */
function salespersonOf(ctx: Context, { salespersonId }: Given["customer"], teamId: Id<"teams"> | null) {
  return staysInReach(ctx, { salespersonId, teamId }) ? salespersonId : null;
}
