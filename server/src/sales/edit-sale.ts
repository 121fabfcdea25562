import { amountsOf } from "@trato/domain/documents/totals.ts";
import { refuseIf } from "@trato/domain/errors.ts";
import type { Addressee } from "@trato/domain/sales/addressee.ts";
import type { EditSale } from "@trato/domain/sales/inputs.ts";
import { obstacleToEdit } from "@trato/domain/sales/lifecycle.ts";
import { refuseFormerCurrency } from "../documents/money/former-currency.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { mergeEdit } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { lockRow, writeRow } from "../platform/rows.ts";
import { positionMove } from "../products/fiscal-positions/moved-position.ts";
import { editLines } from "./edit-lines.ts";
import { getSale } from "./get-sale.ts";
import { changedTerms, discountAfter } from "./prices/document-money.ts";
import { refuseOutOfReach } from "./stay-in-reach.ts";
import { type AskedAddresses, changeAddresses, chooseAddresses } from "./addressee/choose-addresses.ts";
import { readAddressee } from "./addressee/read-addressee.ts";
import type { SaleRecord } from "./store.ts";
import { keepSaleLines } from "./margins/keep-margin.ts";
import { revokeAllShares } from "./portal/shares/read-shares.ts";

/** Changes the header or the lines of a quotation; one that was sent must be sent again before the customer can accept it. */
export async function editSale(ctx: Context, { saleId, version, lines, lineEdits, convertsTyped, ...asked }: EditSale) {
  const sale = await lockRow(ctx, "sales", saleId);
  authorize(ctx, "sale.edit");
  refuseIf(obstacleToEdit(sale));
  const said = { version, lines, lineEdits, discount: asked.discount };
  await refuseFormerCurrency(ctx, { kind: "sale", id: saleId }, sale, said);
  const addressee = await addresseeAsked(ctx, sale, asked);
  const addresses = await addressesAsked(ctx, sale, addressee, asked);
  const { customerId, deliveryAddressId } = { ...sale, ...addressee, ...addresses };
  const isElsewhere = customerId !== sale.customerId || deliveryAddressId !== sale.deliveryAddressId;
  const document = { ...sale, partnerId: sale.customerId, deliveryAddressId };
  const move = await positionMove(ctx, document, asked, isElsewhere ? customerId : undefined);
  const other = customerId === sale.customerId ? undefined : customerId;
  const prices = await changedTerms(ctx, sale, asked, { other, areLines: Boolean(lines ?? lineEdits) });
  const discount = discountAfter(ctx, sale, { convertsTyped, discount: asked.discount }, prices);
  const edited = await editLines(ctx, sale, { lines, lineEdits, version, convertsTyped, discount, move, prices });
  const wanted = {
    ...asked,
    discount,
    ...addressee,
    ...addresses,
    ...move.columns,
    ...prices,
    ...(edited && { lines: edited.lines }),
  };
  const subject = { kind: "sale", id: saleId } as const; // one of the subjects
  const changes = await mergeEdit(ctx, subject, { current: sale, changes: wanted, version, merged: ["lines"] });
  if (!changes) return getSale(ctx, { saleId });
  const { lines: _, ...header } = changes;
  refuseOutOfReach(ctx, { ...sale, ...header });

  const changed = await writeSale(ctx, sale, header, edited);
  if (other) await revokeAllShares(ctx, saleId);

  await tellEdit(ctx, sale, changed, edited?.touched);
  return getSale(ctx, { saleId });
}

type Edited = Awaited<ReturnType<typeof editLines>>;

/** Writes the header and the lines of an edit, and tells the columns that say something else now. */
async function writeSale(ctx: Context, sale: SaleRecord, header: Omit<EditSale, "lines" | "saleId">, edited: Edited) {
  const changed = { ...header, ...(edited && { ...amountsOf(edited.totals), ...edited.company }) };
  await writeRow(ctx, "sales", sale, {
    ...changed,
    ...(edited && { totals: JSON.stringify(edited.totals) }),
    ...(header.fiscalPositionId !== undefined && { fiscalNote: null }),
    ...asKept(header),
  });
  if (edited) await keepSaleLines(ctx, sale.id, edited.lines);
  return changed;
}

/** What is kept as it was asked for. */
const asKept = ({ discount, paymentAsked }: Pick<EditSale, "discount" | "paymentAsked">) => ({
  ...(discount && { discount: JSON.stringify(discount) }),
  ...(paymentAsked && { paymentAsked: JSON.stringify(paymentAsked) }),
});

type Touched = NonNullable<Edited>["touched"];

async function tellEdit(ctx: Context, sale: SaleRecord, changed: object, touched: Touched | undefined): Promise<void> {
  const version = sale.version + 1;
  tellOthers(ctx, "sale", sale.id, version);
  const before = { ...sale, ...(touched && { lines: touched.before }) };
  const after = { ...sale, ...changed, ...(touched && { lines: touched.after }), version };
  await recordInDiary(ctx, "sale.edited", { kind: "sale", id: sale.id }, { before, after });
}

/** Another customer has people of its own. */
async function addresseeAsked(
  ctx: Context,
  sale: SaleRecord,
  { customerId, contactPersonId }: Fields,
): Promise<Partial<Addressee>> {
  if (customerId === undefined && contactPersonId === undefined) return {};
  return readAddressee(ctx, { customerId: customerId ?? sale.customerId, contactPersonId });
}

/** Whom it goes to now, has addresses of its own. */
function addressesAsked(ctx: Context, sale: SaleRecord, addressee: Partial<Addressee>, asked: AskedAddresses) {
  const { customerId, contactPersonId } = { ...sale, ...addressee };
  const isAnother = customerId !== sale.customerId || contactPersonId !== sale.contactPersonId;
  return (isAnother ? chooseAddresses : changeAddresses)(ctx, { customerId, contactPersonId }, asked);
}

type Fields = Pick<EditSale, "customerId" | "contactPersonId">;
