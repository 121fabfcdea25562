import { settledChoices } from "@trato/domain/documents/choices/choices.ts";
import { companyAmountsOf } from "@trato/domain/documents/document-currency.ts";
import { amountsOf, documentTotals } from "@trato/domain/documents/totals.ts";
import type { Id } from "@trato/domain/ids.ts";
import { lastValidDay } from "@trato/domain/sales/expiry.ts";
import type { CreateQuotation } from "@trato/domain/sales/inputs.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { authorize } from "../platform/permissions.ts";
import { insertOwn } from "../platform/rows.ts";
import { firstPosition } from "../products/fiscal-positions/moved-position.ts";
import { completeLines } from "./complete-lines.ts";
import { getSale } from "./get-sale.ts";
import { saidRateOf } from "../documents/money/document-money.ts";
import { firstSaleMoney } from "./prices/document-money.ts";
import { readPricing } from "./prices/document-pricing.ts";
import { firstPrices } from "./prices/price-terms.ts";
import { readLineSources } from "./line-sources.ts";
import { type QuotedOpportunity, quotedOpportunity } from "./quoted-opportunity.ts";
import { chooseAddresses } from "./addressee/choose-addresses.ts";
import { readAddressee } from "./addressee/read-addressee.ts";
import { defaultPaymentTerms, readCustomer } from "./sale-defaults.ts";
import { refuseOutOfReach, staysInReach } from "./stay-in-reach.ts";
import { tellOfSale } from "./store.ts";
import { keepSaleLines } from "./margins/keep-margin.ts";
import { firstAsked } from "./payments/payment-settings.ts";

/** A first offer to a customer, perhaps from an opportunity: a draft with its lines, prices and totals. */
export async function createQuotation(ctx: Context, input: CreateQuotation) {
  authorize(ctx, "sale.edit");
  const saleId = await draftQuotation(ctx, input);
  return getSale(ctx, { saleId });
}

/** The same for commands that go on with the draft, or that have the opportunity already. */
export async function draftQuotation(
  ctx: Context,
  input: CreateQuotation,
  quoted?: QuotedOpportunity,
): Promise<Id<"sales">> {
  const { addresses, ...addressee } = await readTo(ctx, input);
  const opportunity = quoted ?? (await quotedOpportunity(ctx, input));
  const lines = input.lines.length > 0 ? input.lines : (opportunity?.lines ?? []);
  const [customer, defaultTerms, paymentAsked, { computed, columns }] = await Promise.all([
    readCustomer(ctx, addressee.customerId),
    defaultPaymentTerms(ctx),
    firstAsked(ctx, input.paymentAsked),
    computeLines(ctx, lines, { asked: input, customerId: addressee.customerId, ...addresses }),
  ]);
  const id = input.id ?? ctx.newId<"sales">();
  const sale = {
    ...headerOf(ctx, { ...input, contactPersonId: addressee.contactPersonId }, { customer, opportunity, defaultTerms }),
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
  await insertOwn(ctx, "sales", { ...sale, totals: JSON.stringify(computed.totals) }).execute();
  await keepSaleLines(ctx, id, computed.lines);
  tellOfSale(ctx, sale, 1);
  await recordInDiary(
    ctx,
    "sale.created",
    { kind: "sale", id },
    { after: { customerId: sale.customerId, total: sale.total, version: 1 } },
  );
  return id;
}

type Around = { asked: CreateQuotation; customerId: Id<"contacts">; deliveryAddressId: Id<"addresses"> | null };

/** The lines with what they come to under the customer's position of tax law, by the customer's price list. */
async function computeLines(ctx: Context, lines: CreateQuotation["lines"], around: Around) {
  const { asked, customerId, deliveryAddressId } = around;
  const [{ position, columns }, prices] = await Promise.all([
    firstPosition(ctx, asked, customerId, deliveryAddressId),
    firstPrices(ctx, asked, customerId),
  ]);
  const { priceListId, priceDay } = prices;
  const day = priceDay ?? ctx.today;
  const money = await firstSaleMoney(ctx, asked, { priceListId, day });
  const read = await readLineSources(ctx, lines, money.currency);
  const terms = { priceListId, currency: money.currency, day };
  const sources = { ...read, position, pricing: await readPricing(ctx, read, { terms }) };
  const complete = settledChoices(completeLines(ctx, lines, sources));
  const computed = documentTotals(complete, sources.rules, asked.discount);
  const rate = { said: saidRateOf(money), decimals: ctx.workspace.currencyDecimals };
  const company = companyAmountsOf(complete, sources.rules, rate, asked.discount);
  return { computed, columns: { ...columns, ...prices, ...money, ...company } };
}

/** To whom it goes, and to which addresses; what comes from another system went where that says. */
async function readTo(ctx: Context, input: CreateQuotation) {
  const { customerId, contactPersonId = null } = input;
  if (ctx.importId !== null) return { customerId, contactPersonId, addresses: { deliveryAddressId: null } };
  const addressee = await readAddressee(ctx, input, input.opportunityId);
  return { ...addressee, addresses: await chooseAddresses(ctx, addressee, input) };
}

type Given = {
  customer: Awaited<ReturnType<typeof readCustomer>>;
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
