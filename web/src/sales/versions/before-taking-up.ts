import type { InputOf } from "../../platform/api.ts";
import type { Sale } from "../queries.ts";
import { beforeTemplate } from "../templates/before-template.ts";

/** A quotation as it was before a version of it was taken up again. */
export function beforeTakingUp(sale: Sale): InputOf<"PATCH /sales/:saleId"> {
  const { customer, contactPerson, deliveryDate, paymentTermsId, customerReference, discount } = sale;
  const { deliveryAddressId, invoiceAddressId, priceList, fiscalPosition, currency } = sale;
  return {
    ...beforeTemplate(sale),
    deliveryDate,
    paymentTermsId,
    customerReference,
    discount,
    deliveryAddressId,
    invoiceAddressId,
    customerId: customer.id,
    contactPersonId: contactPerson?.id ?? null,
    ...(sale.isPriceListSet ? { priceListId: priceList?.id ?? null } : { isPriceListSet: false }),
    ...(sale.isFiscalPositionSet ? { fiscalPositionId: fiscalPosition?.id ?? null } : { isFiscalPositionSet: false }),
    ...(sale.isCurrencySet ? { currency } : { isCurrencySet: false }),
  };
}
