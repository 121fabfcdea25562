import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import type { NotTakenUp } from "@trato/domain/sales/versions/version-records.ts";
import type { Context } from "../../platform/context.ts";
import type { CompleteLine } from "../complete-lines.ts";
import { readLineSources } from "../line-sources.ts";
import type { SaleRecord } from "../store.ts";
import type { VersionDraft } from "./version-draft.ts";

/**
 * Of what a version said, what can be said again: a line whose product is gone is left out, one whose product is no longer sold is not,
 * both are told; a customer that is gone stays the one that the document has now, with its addresses. Lists and terms that are gone fall
 * back to what the document has.
 */
export async function whatIsStillThere(ctx: Context, sale: SaleRecord, draft: VersionDraft) {
  const [there, { products, units, rules }] = await Promise.all([
    readThere(ctx, draft.header),
    readLineSources(ctx, draft.lines, draft.header.currency),
  ]);
  const notTakenUp: NotTakenUp[] = [];
  const tell = (why: NotTakenUp["why"], name: string) => notTakenUp.push({ why, name });
  const lines = draft.lines.flatMap((line): CompleteLine[] => {
    if (line.kind !== "product") return [line];
    const product = line.productId && products.get(line.productId);
    if (!product || (line.unitId && !units.has(line.unitId))) {
      tell("product_gone", line.name);
      return [];
    }
    if (product.archivedAt) tell("product_archived", line.name);
    return [{ ...line, taxIds: line.taxIds.filter((taxId) => rules.catalogue.has(taxId)) }];
  });
  if (!there.has(draft.header.customerId)) tell("customer_gone", "");
  return { header: headerThatHolds(sale, draft.header, there), lines, rules, notTakenUp };
}

type Header = VersionDraft["header"];

function headerThatHolds(sale: SaleRecord, header: Header, there: ReadonlySet<string>): Header {
  const has = (id: string | null) => id === null || there.has(id);
  const { customerId, contactPersonId, deliveryAddress, deliveryAddressId, invoiceAddress, invoiceAddressId } = sale;
  const addressee = {
    customerId,
    contactPersonId,
    deliveryAddress,
    deliveryAddressId,
    invoiceAddress,
    invoiceAddressId,
  };
  return {
    ...header,
    ...(has(header.customerId) ? addressesThatHold(header, has) : addressee),
    ...(!has(header.paymentTermsId) && { paymentTermsId: sale.paymentTermsId }),
    ...(!has(header.priceListId) && { priceListId: sale.priceListId, isPriceListSet: sale.isPriceListSet }),
    ...(!has(header.fiscalPositionId) && {
      fiscalPositionId: sale.fiscalPositionId,
      isFiscalPositionSet: sale.isFiscalPositionSet,
      fiscalNote: sale.fiscalNote,
    }),
  };
}

/** An address stays as it stood on the document, also where it is no longer one of the customer's. */
const addressesThatHold = (header: Header, has: (id: string | null) => boolean) => ({
  contactPersonId: has(header.contactPersonId) ? header.contactPersonId : null,
  deliveryAddressId: has(header.deliveryAddressId) ? header.deliveryAddressId : null,
  invoiceAddressId: has(header.invoiceAddressId) ? header.invoiceAddressId : null,
});

/** Which of the records that a version names are still there, as far as one reaches them. */
async function readThere(ctx: Context, header: Header): Promise<Set<string>> {
  const w = ctx.workspace.id;
  const { customerId, contactPersonId, deliveryAddressId, invoiceAddressId, ...lists } = header;
  const { rows } = await sql<{ id: Id<"contacts"> }>`
    select id from contacts where workspace_id = ${w} and id in (${customerId}, ${contactPersonId})
    union all select id from addresses where workspace_id = ${w} and id in (${deliveryAddressId}, ${invoiceAddressId})
    union all select id from payment_terms where workspace_id = ${w} and id = ${lists.paymentTermsId}
    union all select id from price_lists where workspace_id = ${w} and id = ${lists.priceListId}
    union all select id from fiscal_positions where workspace_id = ${w} and id = ${lists.fiscalPositionId}`.execute(
    ctx.db,
  );
  return new Set(rows.map(({ id }) => id));
}
