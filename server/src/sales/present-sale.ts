import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import type { Obstacle } from "@trato/domain/errors.ts";
import type { Verb } from "@trato/domain/permissions.ts";
import { deliveryStatusOf, isDeliveredByHand } from "@trato/domain/sales/delivery-status.ts";
import {
  isAwaitingUs,
  isChangeAsked,
  isExpired,
  isOrder,
  obstacleToAnswer,
  obstacleToCancel,
  obstacleToChangeOrder,
  obstacleToCloseShort,
  obstacleToConfirm,
  obstacleToDeliverAgain,
  obstacleToDeliverServices,
  obstacleToEdit,
  obstacleToReopen,
  obstacleToRevokeLink,
  obstacleToSend,
} from "@trato/domain/sales/lifecycle.ts";
import type { DocumentTotals } from "@trato/domain/documents/records.ts";
import { inCurrency } from "@trato/domain/identity/currencies.ts";
import { amountText } from "@trato/domain/money.ts";
import type { LinePart } from "@trato/domain/products/kits/kit-records.ts";
import type { Instalment, Sale, SaleLine } from "@trato/domain/sales/records.ts";
import { openOf, untouched } from "@trato/domain/stock/progress.ts";
import type { Context } from "../platform/context.ts";
import { permissionOf } from "../platform/permissions.ts";
import { sharesOn } from "./combos/parts-of-lines.ts";
import { discountOf } from "./store.ts";
import { askedOf } from "./payments/standing-of-sale.ts";
import { inCompanyCurrency } from "../documents/money/document-money.ts";
import { priceDayOf } from "./prices/price-terms.ts";
import type { Expectation } from "./progress/expected-days.ts";
import { fiscalNoteIn } from "./fiscal-note.ts";
import { offerUrlOf } from "./portal/offer-url.ts";
import {
  deliveredLine,
  hasServices,
  inLineUnit,
  isAnythingKept,
  isAnythingUnmoved,
  progressOfSale,
  type SaleProgress,
} from "./progress/progress-of-sale.ts";
import type { ReadDelivery, ReadLine, ReadSale } from "./read-sale.ts";

/** The record as screens and scripts get it. */
export function presentSale(
  ctx: Context,
  sale: ReadSale,
  lines: ReadLine[],
  deliveries: ReadDelivery[],
  { expected, parts, ...held }: Pick<Around, "expected" | "parts"> & Held,
): Sale {
  const { currencyDecimals } = inCurrency(ctx.workspace, sale.currency);
  const amount = (value: Decimal) => amountText(value, currencyDecimals);
  const progress = progressOfSale(lines);
  return {
    ...headerOf(sale),
    ...positionOf(ctx, sale, lines),
    priceList: sale.priceListId && { id: sale.priceListId, name: sale.priceListName ?? "" },
    isPriceListSet: sale.isPriceListSet,
    paymentAsked: askedOf(sale),
    priceDay: priceDayOf(ctx, sale),
    currencyDecimals,
    isCurrencySet: sale.isCurrencySet,
    inCompanyCurrency: inCompanyCurrency(ctx, sale),
    lines: presentLines(lines, { amount, expected, parts, progress, isOrder: isOrder(sale) }),
    totals: sale.totals as DocumentTotals, // kept as computeSale made it
    instalments: sale.instalments as Instalment[], // kept as instalmentsOf made it
    deliveries: deliveries.map(({ kind, ...delivery }) => ({ ...delivery, isReturn: kind === "receipt" })),
    deliveryStatus: deliveryStatusOf(sale, [...progress.values()]),
    kept: { untaxed: amount(sale.keptUntaxed ?? sale.untaxed), total: amount(sale.keptTotal ?? sale.total) },
    portalUrl: offerUrlOf(ctx, sale),
    approval: sale.approval,
    isExpired: isExpired(sale, ctx.today),
    isAwaitingUs: isAwaitingUs(sale),
    isChangeAsked: isChangeAsked(sale),
    isChangedSinceSent: sale.state === "sent" && sale.version !== sale.sentVersion,
    can: permissionsOf(ctx, sale, lines, { progress, ...held }),
  };
}

/** What holds an offer back: the customer's credit keeps it from being an order, our own limits from going out too. */
type Held = { credit: Obstacle | null; limits: Obstacle | null };

/** Back office sees orders, but not the deals behind them. */
function reachedOpportunity({ opportunityId: id, opportunityTitle: title }: ReadSale) {
  return id !== null && title !== null ? { id, title } : null;
}

function contactPersonOf(sale: ReadSale) {
  const { contactPersonId: id, contactPersonName: name, contactPersonEmail: email, contactPersonLanguage } = sale;
  return id !== null && name !== null ? { id, name, email, language: contactPersonLanguage } : null;
}

/** What the customer said to it, besides yes. */
const answerOf = ({ changesAskedAt, declineKind, declineReason }: ReadSale) => ({
  changesAskedAt,
  declineKind,
  declineReason,
});

function momentsOf(sale: ReadSale) {
  const { createdAt, updatedAt, sentAt, viewedAt, acceptedAt, confirmedAt, cancelledAt } = sale;
  return { createdAt, updatedAt, sentAt, viewedAt, acceptedAt, confirmedAt, cancelledAt };
}

function headerOf(sale: ReadSale) {
  return {
    id: sale.id,
    number: sale.number,
    quotationNumber: sale.quotationNumber,
    externalId: sale.externalId,
    externalKind: sale.externalKind,
    state: sale.state,
    customer: {
      id: sale.customerId,
      name: sale.customerName,
      email: sale.customerEmail,
      language: sale.customerLanguage,
    },
    contactPerson: contactPersonOf(sale),
    opportunity: reachedOpportunity(sale),
    salesperson: sale.salespersonId && { id: sale.salespersonId, name: sale.salespersonName ?? "" },
    team: sale.teamId && { id: sale.teamId, name: sale.teamName ?? "" },
    currency: sale.currency,
    validUntil: sale.validUntil,
    deliveryDate: sale.deliveryDate,
    paymentTermsId: sale.paymentTermsId,
    customerReference: sale.customerReference,
    terms: sale.terms,
    discount: discountOf(sale),
    deliveryAddress: sale.deliveryAddress,
    invoiceAddress: sale.invoiceAddress,
    deliveryAddressId: sale.deliveryAddressId,
    invoiceAddressId: sale.invoiceAddressId,
    ...momentsOf(sale),
    acceptedBy: sale.acceptedBy,
    ...answerOf(sale),
    version: sale.version,
  };
}

function positionOf(ctx: Context, sale: ReadSale, lines: readonly ReadLine[]) {
  const { fiscalPositionId: id, fiscalPositionName: name, isFiscalPositionSet } = sale;
  const fiscalNote = fiscalNoteIn(sale.customerLanguage ?? ctx.workspace.language, sale, lines);
  return { fiscalPosition: id && { id, name: name ?? "" }, isFiscalPositionSet, fiscalNote };
}

type Expected = ReadonlyMap<ReadLine["id"], Expectation>;
type Around = {
  amount: (value: Decimal) => Decimal;
  expected: Expected;
  parts: ReadonlyMap<ReadLine["id"], LinePart[]>;
  progress: SaleProgress;
  isOrder: boolean;
};

function presentLines(lines: readonly ReadLine[], around: Around): SaleLine[] {
  const delivered = lines.flatMap((line) => deliveredLine(line) ?? []);
  return lines.map((line) => {
    const own = deliveredLine(line);
    const { declineKind } = line;
    const isByHand = own !== null && isDeliveredByHand(own, delivered);
    return { ...presentLine(line, around), declineKind, isDeliveredByHand: isByHand };
  });
}

function presentLine(
  line: ReadLine,
  { amount, expected, parts, progress, isOrder }: Around,
): Omit<SaleLine, "isDeliveredByHand" | "declineKind"> {
  const own = progress.get(line.id) ?? untouched(nothing);
  return {
    id: line.id,
    kind: line.kind,
    productId: line.productId,
    name: line.name,
    quantity: line.quantity,
    unitId: line.unitId,
    unitName: line.unitName,
    unitPrice: line.unitPrice,
    discount: line.discount,
    follows: line.follows,
    sectionDiscount: line.sectionDiscount as SaleLine["sectionDiscount"], // kept as it was asked for
    hidesLines: line.hidesLines,
    choice: line.choice,
    period: line.period,
    choiceGroup: line.choiceGroup as SaleLine["choiceGroup"], // the column knows of no table
    taxIds: line.taxIds as SaleLine["taxIds"], // the column has no type of its own for lists of ids
    isService: line.productKind === "service",
    productTaxIds: (line.productTaxIds ?? []) as SaleLine["taxIds"], // as above
    subtotal: amount(line.subtotal),
    tax: amount(line.tax),
    total: amount(line.total),
    isStorable: line.storable === true,
    parts: parts.get(line.id) ?? [],
    ...pickedOn(line),
    reserved: inLineUnit(line, line.reserved ?? nothing),
    missing: inLineUnit(line, line.missing ?? nothing),
    expectedOn: expected.get(line.id)?.expectedOn ?? null,
    lateSince: expected.get(line.id)?.lateSince ?? null,
    delivered: inLineUnit(line, own.moved),
    returned: inLineUnit(line, own.returned),
    open: isOrder ? inLineUnit(line, openOf(own)) : nothing,
    givenUp: inLineUnit(line, own.givenUp),
  };
}

const pickedOn = (line: ReadLine): Pick<SaleLine, "isCombo" | "picks" | "shares" | "quantityRange"> => ({
  isCombo: line.isCombo === true,
  picks: line.picks as SaleLine["picks"], // kept as they were asked for
  shares: sharesOn(line),
  quantityRange: line.quantityRange as SaleLine["quantityRange"], // as above
});

type Standing = Held & { progress: SaleProgress };

function permissionsOf(
  ctx: Context,
  sale: ReadSale,
  lines: ReadLine[],
  { progress, credit, limits }: Standing,
): Sale["can"] {
  const facts = { ...sale, lines };
  const again = { ...sale, isAnythingUnmoved: isAnythingUnmoved(lines, progress) };
  const can = (verb: Verb, standing: Obstacle | null) => permissionOf(ctx, verb, standing);
  return {
    edit: can("sale.edit", obstacleToEdit(sale)),
    send: can("sale.send", obstacleToSend(facts, ctx.today) ?? limits),
    answer: can("sale.send", obstacleToAnswer({ ...sale, isRevoked: sale.portalRevokedAt !== null })),
    confirm: can("sale.confirm", obstacleToConfirm(facts, ctx.today) ?? credit ?? limits),
    cancel: can("sale.cancel", obstacleToCancel({ ...sale, isAnythingKept: isAnythingKept(lines, progress) })),
    change: can("sale.edit", obstacleToChangeOrder(sale)),
    closeShort: can("sale.cancel", obstacleToCloseShort(sale)),
    deliverAgain: can("sale.confirm", obstacleToDeliverAgain(again)),
    deliverServices: can("service.deliver", obstacleToDeliverServices({ ...sale, hasServices: hasServices(lines) })),
    reopen: can("sale.edit", obstacleToReopen(sale)),
    revokeLink: can("sale.send", obstacleToRevokeLink({ ...sale, isRevoked: sale.portalRevokedAt !== null })),
  };
}
