import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import { amountsOf } from "@trato/domain/documents/totals.ts";
import { inCurrency } from "@trato/domain/identity/currencies.ts";
import { amountText } from "@trato/domain/money.ts";
import type { OpenPortal } from "@trato/domain/sales/inputs.ts";
import { isQuotation, obstacleToOpenOffer } from "@trato/domain/sales/lifecycle.ts";
import { inMinorUnits } from "@trato/domain/sales/payments/minor-units.ts";
import { portalStage, toPayAt } from "@trato/domain/sales/payments/portal-stage.ts";
import type { PortalPayment } from "@trato/domain/sales/payments/payment-records.ts";
import type { Context, Origin } from "../../platform/context.ts";
import type { Edge } from "../../platform/edge.ts";
import { own } from "../../platform/rows.ts";
import { readChoosing } from "../portal/choices/read-choosing.ts";
import { asCustomer, offeredSale, proveLink } from "../portal/open-offer.ts";
import type { PortalToken } from "../portal/portal-token.ts";
import type { SaleRecord } from "../store.ts";
import { heldOffer } from "../versions/held-offer.ts";
import { referenceOf, toldStanding } from "./list-sale-payments.ts";
import { askedOf, standingOfSale } from "./standing-of-sale.ts";
import { takesCards } from "./takes-cards.ts";
import { transferTarget } from "./transfer-target.ts";

/** What the customer has to pay by his page, how, and what came of it. */
export async function getPortalPayment(edge: Edge, { token }: OpenPortal, origin: Origin): Promise<PortalPayment> {
  const offer = proveLink(edge, token);
  return asCustomer(edge, offer, origin, async (ctx) => presentPayment(ctx, await readOpenSale(ctx, offer)));
}

async function readOpenSale(ctx: Context, offer: PortalToken): Promise<SaleRecord> {
  const sale = await own(ctx, "sales").selectAll().where("id", "=", offer.saleId).executeTakeFirst();
  if (!sale) throw new Refusal("not_found", "portal.unknown");
  const held = await heldOffer(ctx, sale, offer);
  refuseIf(obstacleToOpenOffer(offeredSale(sale, []), held)); // which knows nothing of the lines
  return sale.paymentAsked ? asChosen(ctx, sale, held) : sale;
}

/** Until he says yes it comes to what he has chosen so far. */
async function asChosen(ctx: Context, sale: SaleRecord, { version }: PortalToken): Promise<SaleRecord> {
  if (!isQuotation(sale) || sale.acceptedAt !== null) return sale;
  const { choices, totals } = await readChoosing(ctx, { saleId: sale.id, version });
  return choices.length === 0 ? sale : { ...sale, ...amountsOf(totals), companyTotal: null };
}

async function presentPayment(ctx: Context, sale: SaleRecord): Promise<PortalPayment> {
  const standing = await standingOfSale(ctx, sale);
  const stage = portalStage(sale, standing);
  const { currencyDecimals } = inCurrency(ctx.workspace, sale.currency);
  const toPay = amountText(toPayAt(stage, standing), currencyDecimals);
  const isPayable = stage === "due" || stage === "open";
  const open = own(ctx, "paymentRequests").select("id").where("saleId", "=", sale.id).where("state", "=", "open");
  const [transfer, areCardsTaken, underWay] = await Promise.all([
    isPayable ? transferTarget(ctx, { ...sale, amount: toPay, reference: referenceOf(sale) }) : null,
    isPayable && inMinorUnits(toPay, sale.currency) !== null ? takesCards(ctx) : false,
    open.executeTakeFirst(),
  ]);
  return {
    stage,
    asked: askedOf(sale),
    currency: sale.currency,
    currencyDecimals,
    ...toldStanding(standing),
    toPay,
    transfer,
    takesCards: areCardsTaken,
    isUnderWay: underWay !== undefined,
  };
}
