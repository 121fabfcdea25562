import type { Id } from "@trato/domain/ids.ts";
import type { CreateQuotation } from "@trato/domain/sales/inputs.ts";
import type { Context } from "../../platform/context.ts";
import {
  positionAmong,
  positionsInUse,
  readFiscalPosition,
} from "../../products/fiscal-positions/choose-fiscal-position.ts";
import { isPositionSaid, positionColumns } from "../../products/fiscal-positions/moved-position.ts";
import type { Partner } from "../../products/fiscal-positions/partner.ts";
import { listAmong, offeredLists } from "../../products/price-lists/choose-price-list.ts";
import { addressesAmong } from "../addressee/choose-addresses.ts";
import { addresseeAmong, namedIn, personOfDeal } from "../addressee/read-addressee.ts";
import { buyerAmong, readAround } from "../addressee/read-buyers.ts";
import { readGoods } from "../line-sources.ts";
import { firstAsked } from "../payments/payment-settings.ts";
import { isListSaid, type PriceColumns, readSaidList } from "../prices/price-terms.ts";
import { defaultPaymentTerms } from "../sale-defaults.ts";

/** What a new quotation is made of, whatever it says. */
export type Material = Awaited<ReturnType<typeof readMaterial>>;

/** Reads in one go all that a new quotation is made of and that does not depend on what it is: lines of its deal are not known yet. */
export async function readMaterial(ctx: Context, asked: CreateQuotation) {
  const [isPositioned, isListed] = [isPositionSaid(asked), isListSaid(asked)];
  const areLinesKnown = asked.lines.length > 0 || !asked.opportunityId;
  const [around, positionSaid, positions, listSaid, lists, defaultTerms, paymentAsked, goods] = await Promise.all([
    readAround(ctx, namedIn(asked)),
    isPositioned ? readFiscalPosition(ctx, asked.fiscalPositionId ?? null) : null,
    isPositioned ? [] : positionsInUse(ctx),
    isListed ? readSaidList(ctx, asked.priceListId ?? null) : null,
    isListed ? [] : offeredLists(ctx),
    defaultPaymentTerms(ctx),
    firstAsked(ctx, asked.paymentAsked),
    areLinesKnown ? readGoods(ctx, asked.lines) : null,
  ]);
  return { around, positionSaid, positions, listSaid, lists, defaultTerms, paymentAsked, goods };
}

/** To whom it goes, and to which addresses; what comes from another system went where that says. A deal knows a person by name where nobody says one. */
export async function addressedTo(ctx: Context, { around }: Material, asked: CreateQuotation) {
  const { customerId, contactPersonId = null, opportunityId } = asked;
  if (ctx.importId !== null) {
    const customer = buyerAmong(around.buyers, customerId, "customerId");
    return { customer, contactPersonId, addresses: { deliveryAddressId: null } };
  }
  const addressee = addresseeAmong(around.buyers, asked);
  const isUnnamed = opportunityId && asked.contactPersonId === undefined && !addressee.contactPersonId;
  const person = isUnnamed ? await personOfDeal(ctx, addressee.customerId, opportunityId) : null;
  const to = person ? { ...addressee, contactPersonId: person } : addressee;
  const addresses = addressesAmong(ctx, person ? await readAround(ctx, namedIn(to)) : around, to, asked);
  return {
    customer: buyerAmong(around.buyers, to.customerId, "customerId"),
    contactPersonId: to.contactPersonId,
    addresses,
  };
}

/** Its position of tax law: the one that was said, else that of its customer, whose goods may go to another address. */
export async function positionOf(
  ctx: Context,
  { positionSaid, positions }: Material,
  { asked, customer, deliveryAddressId }: Positioning,
) {
  const isSet = isPositionSaid(asked);
  const position = isSet ? positionSaid : await positionAmong(ctx, positions, customer, deliveryAddressId);
  return { position, columns: positionColumns(position, isSet) };
}

type Positioning = { asked: CreateQuotation; customer: Partner; deliveryAddressId: Id<"addresses"> | null };

/** By which list it is priced, of whose day: the one that was said, else the customer's. */
export function pricesOf({ listSaid, lists }: Material, asked: CreateQuotation, customer: Partner) {
  const { priceDay = null } = asked;
  const isPriceListSet = isListSaid(asked);
  const list = isPriceListSet ? listSaid : listAmong(lists, customer);
  const columns: PriceColumns = { priceListId: list?.id ?? null, isPriceListSet, priceDay };
  return { list, columns };
}
